/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/*
 * Text, tones and rules on paper.  Every distinct string is shaped once and drawn many times:
 * shaping is most of the cost of a document.  All measures are points.
 */
typedef struct _MeritaInk MeritaInk;

/* Sizes and weights of type; nothing is smaller than 7.5 pt. */
typedef enum
{
  MERITA_TYPE_NOTE,
  MERITA_TYPE_NOTE_BOLD,
  MERITA_TYPE_SMALL,
  MERITA_TYPE_SMALL_BOLD,
  MERITA_TYPE_BODY,
  MERITA_TYPE_BODY_BOLD,
  MERITA_TYPE_CARD,
  MERITA_TYPE_HEAD,
  MERITA_TYPE_HEAD_BOLD,
  MERITA_TYPE_TITLE,
  MERITA_TYPE_FIGURE,
  MERITA_TYPE_PROSE,       /* of letters: lines stand wider apart */
  MERITA_TYPE_PROSE_BOLD,
  MERITA_TYPE_OFFICE,      /* an office whose name is too long for HEAD_BOLD */
  MERITA_N_TYPES,
} MeritaType;

typedef enum
{
  MERITA_ALIGN_LEFT,
  MERITA_ALIGN_CENTRE,
  MERITA_ALIGN_RIGHT,
  MERITA_ALIGN_JUSTIFY,
} MeritaAlign;

/* Black, two greys and white: what a copier keeps apart. */
typedef enum
{
  MERITA_TONE_BLACK,
  MERITA_TONE_DIM,
  MERITA_TONE_LIGHT,
  MERITA_TONE_PALE,
  MERITA_TONE_WHITE,
} MeritaTone;

MeritaInk *merita_ink_new      (void);
void       merita_ink_free     (MeritaInk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaInk, merita_ink_free)

void   merita_ink_set_tone     (cairo_t *cr, MeritaTone tone);
void   merita_ink_rule         (cairo_t *cr, double x1, double y1, double x2, double y2, double width);
void   merita_ink_rounded      (cairo_t *cr, double x, double y, double width, double height, double radius);

/* Corners cut straight: small boxes look round and cost a quarter of the file. */
void   merita_ink_bevelled     (cairo_t *cr, double x, double y, double width, double height, double corner);

double merita_ink_get_ascent   (MeritaInk *self, MeritaType type);
double merita_ink_get_height   (MeritaInk *self, MeritaType type);
double merita_ink_measure      (MeritaInk *self, MeritaType type, const char *text);
/* One line; x is the left edge, the centre or the right edge. Returns the width. */
double merita_ink_line         (MeritaInk *self, cairo_t *cr, MeritaType type, MeritaAlign align, double x,
                                double baseline, const char *text);
/* Wrapped text; top is the upper edge. */
guint  merita_ink_count_lines  (MeritaInk *self, MeritaType type, double width, const char *text);
double merita_ink_measure_box  (MeritaInk *self, MeritaType type, double width, const char *text);
void   merita_ink_box          (MeritaInk *self, cairo_t *cr, MeritaType type, MeritaAlign align, double x, double top,
                                double width, const char *text);
/* Some of the lines of a wrapped text, as they stand in the whole of it. */
double merita_ink_measure_lines (MeritaInk *self, MeritaType type, double width, const char *text, guint first, guint count);
void   merita_ink_box_lines    (MeritaInk *self, cairo_t *cr, MeritaType type, MeritaAlign align, double x, double top,
                                double width, const char *text, guint first, guint count);
/* The first of n types in which text fits into so many lines; the last if none does. */
MeritaType merita_ink_fit      (MeritaInk *self, const MeritaType *types, guint n, double width, guint lines,
                                const char *text);

G_END_DECLS
