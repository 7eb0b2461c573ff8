/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Marks drawn as paths: they look the same whatever the font, and read in black alone. */
typedef enum
{
  MERITA_GLYPH_NONE,
  MERITA_GLYPH_CRITICAL,   /* diamond */
  MERITA_GLYPH_READY,      /* filled disc: siap sekarang */
  MERITA_GLYPH_SOON,       /* half disc: 1-2 tahun */
  MERITA_GLYPH_LATER,      /* ring: 3-5 tahun */
  MERITA_GLYPH_URGENT,     /* bolt: darurat */
  MERITA_GLYPH_CLOCK,
  MERITA_GLYPH_PLANS,      /* two rings: on several plans */
  MERITA_GLYPH_NEXT,       /* solid triangle to the right */
  MERITA_GLYPH_BACK,
  MERITA_GLYPH_UP,
  MERITA_GLYPH_DOWN,
  MERITA_GLYPH_MET,        /* tick in a circle */
  MERITA_GLYPH_NOT_MET,    /* cross in a filled square */
  MERITA_GLYPH_UNKNOWN,    /* question mark in a diamond */
} MeritaGlyph;

/* Draws in black, centred on x, y, in a square of that size. */
void merita_glyph_draw  (cairo_t *cr, MeritaGlyph glyph, double x, double y, double size);
/* Three cells filled from the left; none filled: three dashed cells. Returns the width. */
double merita_glyph_draw_bench (cairo_t *cr, guint strength, double x, double y, double height);

G_END_DECLS
