/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Marks drawn as paths: they look the same whatever the font, and read in black alone. */
typedef enum
{
  MERITA_MARK_NONE,
  MERITA_MARK_CRITICAL,   /* diamond */
  MERITA_MARK_READY,      /* filled disc: siap sekarang */
  MERITA_MARK_SOON,       /* half disc: 1-2 tahun */
  MERITA_MARK_LATER,      /* ring: 3-5 tahun */
  MERITA_MARK_URGENT,     /* bolt: darurat */
  MERITA_MARK_CLOCK,
  MERITA_MARK_PLANS,      /* two rings: on several plans */
  MERITA_MARK_NEXT,       /* solid triangle to the right */
  MERITA_MARK_BACK,
  MERITA_MARK_UP,
  MERITA_MARK_DOWN,
  MERITA_MARK_MET,        /* tick in a circle */
  MERITA_MARK_NOT_MET,    /* cross in a filled square */
  MERITA_MARK_UNKNOWN,    /* question mark in a diamond */
} MeritaMark;

/* Draws in black, centred on x, y, in a square of that size. */
void merita_mark_draw  (cairo_t *cr, MeritaMark glyph, double x, double y, double size);
/* Three cells filled from the left; none filled: three dashed cells. Returns the width. */
double merita_mark_draw_bench (cairo_t *cr, guint strength, double x, double y, double height);

G_END_DECLS
