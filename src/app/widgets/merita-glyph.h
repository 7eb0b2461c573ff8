/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-proof.h"
#include "merita-succession.h"

G_BEGIN_DECLS

/* The small signs: told apart by shape first, by colour second. */
typedef enum
{
  MERITA_GLYPH_NONE,
  MERITA_GLYPH_MET,           /* tick in a circle */
  MERITA_GLYPH_NOT_MET,       /* cross in a filled square */
  MERITA_GLYPH_UNKNOWN,       /* question mark in a diamond */
  MERITA_GLYPH_READY_NOW,     /* filled disc */
  MERITA_GLYPH_READY_SOON,    /* half disc */
  MERITA_GLYPH_READY_LATER,   /* ring */
  MERITA_GLYPH_READY_UNKNOWN, /* dotted ring */
  MERITA_GLYPH_EMERGENCY,     /* bolt */
  MERITA_GLYPH_CLAIM,         /* hollow triangle pointing down */
  MERITA_GLYPH_PROVEN,        /* bar */
  MERITA_GLYPH_VERIFIED,      /* vertical stroke */
  MERITA_GLYPH_CRITICAL,      /* filled diamond */
  MERITA_GLYPH_CRITICAL_PROPOSED, /* hollow diamond */
  MERITA_GLYPH_BENCH_0,       /* three cells filled from the left; none: dashed red */
  MERITA_GLYPH_BENCH_1,
  MERITA_GLYPH_BENCH_2,
  MERITA_GLYPH_BENCH_3,
  MERITA_GLYPH_NEAR_LEFT,     /* arrowhead to the near cut */
  MERITA_GLYPH_NEAR_RIGHT,
  MERITA_GLYPH_NEAR_UP,
  MERITA_GLYPH_NEAR_DOWN,
  MERITA_GLYPH_OLD,           /* clock */
  MERITA_GLYPH_DISCUSSED,     /* tick */
  MERITA_GLYPH_LOCKED,        /* padlock */
  MERITA_GLYPH_TWO_PLANS,     /* ring in a ring */
  MERITA_GLYPH_ADDED,         /* plus */
  MERITA_GLYPH_CHANGED,       /* triangle */
  MERITA_GLYPH_SAME,          /* two lines */
  MERITA_GLYPH_LINE_MISSING,  /* struck ring; these four in the order of MeritaLineState */
  MERITA_GLYPH_LINE_EXPIRED,  /* clock */
  MERITA_GLYPH_LINE_WEAK,     /* half disc */
  MERITA_GLYPH_LINE_PROVED,   /* filled disc */
  MERITA_GLYPH_LADDER_1,      /* five bars, filled from the left */
  MERITA_GLYPH_LADDER_2,
  MERITA_GLYPH_LADDER_3,
  MERITA_GLYPH_LADDER_4,
  MERITA_GLYPH_LADDER_5,
} MeritaGlyphKind;

#define MERITA_TYPE_GLYPH (merita_glyph_get_type ())
G_DECLARE_FINAL_TYPE (MeritaGlyph, merita_glyph, MERITA, GLYPH, GtkWidget)

/* label: what assistive technology says; NULL where a label beside the glyph says it already. */
GtkWidget *merita_glyph_new       (MeritaGlyphKind kind, const char *label) G_GNUC_WARN_UNUSED_RESULT;
void       merita_glyph_set_kind  (MeritaGlyph *self, MeritaGlyphKind kind);
void       merita_glyph_set_label (MeritaGlyph *self, const char *label);
void       merita_glyph_set_size  (MeritaGlyph *self, int size); /* height; 14 by default */

MeritaGlyphKind merita_glyph_of_truth     (MeritaTruth truth);
MeritaGlyphKind merita_glyph_of_line      (MeritaLineState state);
MeritaGlyphKind merita_glyph_of_readiness (MeritaReadiness readiness);
MeritaGlyphKind merita_glyph_of_bench     (guint strength);      /* 0..3 */

/* For drawn widgets: at x, y with this height; colours are those of the widget. Returns the width. */
double merita_glyph_paint  (MeritaGlyphKind kind, GtkWidget *widget, cairo_t *cr, double x, double y, double size);
double merita_glyph_width (MeritaGlyphKind kind, double size);

G_END_DECLS
