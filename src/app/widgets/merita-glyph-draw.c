/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "merita-colors.h"
#include "merita-glyph.h"

/* All shapes are drawn in a square of 14 units; cells and ladders are wider. */
#define UNIT 14.0

typedef struct
{
  cairo_t *cr;
  GtkWidget *widget;
} Pen;

static void
use_color (Pen *pen, const char *name)
{
  GdkRGBA color;

  merita_widget_get_color (pen->widget, name, &color);
  gdk_cairo_set_source_rgba (pen->cr, &color);
}

static void
polyline (cairo_t *cr, const double *points, guint n, gboolean close)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
  if (close)
    cairo_close_path (cr);
}

#define LINE(pen, close, ...)                                                                      \
  polyline ((pen)->cr, (const double[]){ __VA_ARGS__ },                                            \
            sizeof ((const double[]){ __VA_ARGS__ }) / sizeof (double) / 2, close)

static void
draw_gate (Pen *pen, MeritaGlyphKind kind)
{
  cairo_t *cr = pen->cr;

  if (kind == MERITA_GLYPH_MET)
    {
      use_color (pen, "merita_ok");
      cairo_arc (cr, 7, 7, 5.9, 0, 2 * G_PI);
      cairo_stroke (cr);
      LINE (pen, FALSE, 4.2, 7.2, 6.2, 9.2, 9.9, 5.0);
      cairo_stroke (cr);
    }
  else if (kind == MERITA_GLYPH_NOT_MET)
    {
      use_color (pen, "merita_err");
      cairo_rectangle (cr, 1, 1, 12, 12);
      cairo_fill (cr);
      use_color (pen, "card_bg_color");
      cairo_set_line_width (cr, 1.8);
      LINE (pen, FALSE, 4.3, 4.3, 9.7, 9.7);
      cairo_new_sub_path (cr);
      LINE (pen, FALSE, 9.7, 4.3, 4.3, 9.7);
      cairo_stroke (cr);
    }
  else
    {
      use_color (pen, "merita_warn");
      LINE (pen, TRUE, 7, 0.7, 13.3, 7, 7, 13.3, 0.7, 7);
      cairo_stroke (cr);
      cairo_set_line_width (cr, 1.3);
      cairo_arc (cr, 7, 5.6, 1.7, G_PI, 2.5 * G_PI);
      cairo_line_to (cr, 7, 8.5);
      cairo_stroke (cr);
      cairo_arc (cr, 7, 10.3, 0.8, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_readiness (Pen *pen, MeritaGlyphKind kind)
{
  const double dots[] = { 1.5, 1.8 };
  cairo_t *cr = pen->cr;

  use_color (pen, "window_fg_color");
  if (kind == MERITA_GLYPH_EMERGENCY)
    {
      LINE (pen, TRUE, 8.2, 1, 3, 8, 6.6, 8, 5.8, 13, 11, 6, 7.4, 6);
      cairo_fill (cr);
      return;
    }
  if (kind == MERITA_GLYPH_READY_UNKNOWN)
    cairo_set_dash (cr, dots, 2, 0);
  cairo_arc (cr, 7, 7, 4.4, 0, 2 * G_PI);
  if (kind == MERITA_GLYPH_READY_NOW)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (kind == MERITA_GLYPH_READY_SOON)
    {
      cairo_arc (cr, 7, 7, 4.4, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
    }
}

static void
draw_score (Pen *pen, MeritaGlyphKind kind)
{
  cairo_t *cr = pen->cr;

  switch (kind)
    {
    case MERITA_GLYPH_CLAIM:
      use_color (pen, "merita_claim");
      LINE (pen, TRUE, 2, 3, 12, 3, 7, 11.5);
      cairo_stroke (cr);
      break;
    case MERITA_GLYPH_PROVEN:
      use_color (pen, "merita_proven");
      cairo_rectangle (cr, 1, 4.5, 12, 5);
      cairo_fill (cr);
      break;
    default:
      use_color (pen, "merita_verified");
      cairo_rectangle (cr, 5.8, 0.5, 2.4, 13);
      cairo_fill (cr);
    }
}

static void
draw_bench (Pen *pen, int filled)
{
  const double dashes[] = { 2, 1.6 };
  cairo_t *cr = pen->cr;

  use_color (pen, filled == 0 ? "merita_err" : "merita_proven");
  if (filled == 0)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1.1);
  for (int i = 0; i < 3; i++)
    {
      cairo_rectangle (cr, 1 + 9.5 * i, 2.5, 7, 9);
      if (i < filled)
        cairo_fill_preserve (cr);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_ladder (Pen *pen, int filled)
{
  for (int i = 0; i < 5; i++)
    {
      use_color (pen, i < filled ? "window_fg_color" : "merita_line_strong");
      cairo_rectangle (pen->cr, 1 + 3.6 * i, 11 - 2 * i, 2.6, 2 + 2 * i);
      cairo_fill (pen->cr);
    }
}

static void
draw_arrow (Pen *pen, MeritaGlyphKind kind)
{
  use_color (pen, "merita_warn");
  switch (kind)
    {
    case MERITA_GLYPH_NEAR_LEFT:
      LINE (pen, TRUE, 4, 7, 9.5, 2.8, 9.5, 11.2);
      break;
    case MERITA_GLYPH_NEAR_RIGHT:
      LINE (pen, TRUE, 10, 7, 4.5, 2.8, 4.5, 11.2);
      break;
    case MERITA_GLYPH_NEAR_UP:
      LINE (pen, TRUE, 7, 4, 2.8, 9.5, 11.2, 9.5);
      break;
    default:
      LINE (pen, TRUE, 7, 10, 2.8, 4.5, 11.2, 4.5);
    }
  cairo_fill (pen->cr);
}

static void
draw_person_state (Pen *pen, MeritaGlyphKind kind)
{
  cairo_t *cr = pen->cr;

  use_color (pen, kind == MERITA_GLYPH_TWO_PLANS ? "merita_warn" : "merita_dim");
  switch (kind)
    {
    case MERITA_GLYPH_OLD:
      cairo_arc (cr, 7, 7, 5, 0, 2 * G_PI);
      cairo_stroke (cr);
      LINE (pen, FALSE, 7, 4, 7, 7.2, 9.2, 8.4);
      cairo_stroke (cr);
      break;
    case MERITA_GLYPH_DISCUSSED:
      LINE (pen, FALSE, 2.5, 7.4, 5.6, 10.5, 11.6, 3.8);
      cairo_stroke (cr);
      break;
    case MERITA_GLYPH_LOCKED:
      cairo_rectangle (cr, 3, 6.4, 8, 6);
      cairo_fill (cr);
      cairo_arc (cr, 7, 5.6, 2.4, G_PI, 2 * G_PI);
      cairo_stroke (cr);
      break;
    default:
      cairo_arc (cr, 7, 7, 5, 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc (cr, 7, 7, 1.8, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
}

static void
draw_import (Pen *pen, MeritaGlyphKind kind)
{
  cairo_t *cr = pen->cr;

  cairo_set_line_width (cr, 1.8);
  if (kind == MERITA_GLYPH_ADDED)
    {
      use_color (pen, "merita_ok");
      LINE (pen, FALSE, 7, 2, 7, 12);
      cairo_new_sub_path (cr);
      LINE (pen, FALSE, 2, 7, 12, 7);
    }
  else if (kind == MERITA_GLYPH_CHANGED)
    {
      use_color (pen, "merita_accent_text");
      LINE (pen, TRUE, 7, 2.4, 12, 11.4, 2, 11.4);
    }
  else
    {
      use_color (pen, "merita_dim");
      LINE (pen, FALSE, 3, 5.2, 11, 5.2);
      cairo_new_sub_path (cr);
      LINE (pen, FALSE, 3, 8.8, 11, 8.8);
    }
  cairo_stroke (cr);
}

static void
draw_line (Pen *pen, MeritaGlyphKind kind)
{
  cairo_t *cr = pen->cr;

  use_color (pen, kind == MERITA_GLYPH_LINE_PROVED    ? "merita_ok"
                  : kind == MERITA_GLYPH_LINE_MISSING ? "merita_err"
                                                      : "merita_warn");
  cairo_arc (cr, 7, 7, 4.8, 0, 2 * G_PI);
  if (kind == MERITA_GLYPH_LINE_PROVED)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  if (kind == MERITA_GLYPH_LINE_WEAK)
    {
      cairo_arc (cr, 7, 7, 4.8, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
    }
  else if (kind == MERITA_GLYPH_LINE_EXPIRED)
    LINE (pen, FALSE, 7, 4.2, 7, 7.2, 9.2, 8.4);
  else if (kind == MERITA_GLYPH_LINE_MISSING)
    LINE (pen, FALSE, 3.8, 10.2, 10.2, 3.8);
  cairo_stroke (cr);
}

static void
draw_critical (Pen *pen, MeritaGlyphKind kind)
{
  use_color (pen, "window_fg_color");
  LINE (pen, TRUE, 7, 2, 12, 7, 7, 12, 2, 7);
  if (kind == MERITA_GLYPH_CRITICAL)
    cairo_fill (pen->cr);
  else
    cairo_stroke (pen->cr);
}

static void
draw_kind (Pen *pen, MeritaGlyphKind kind)
{
  if (kind >= MERITA_GLYPH_LADDER_1)
    draw_ladder (pen, kind - MERITA_GLYPH_LADDER_1 + 1);
  else if (kind >= MERITA_GLYPH_LINE_MISSING)
    draw_line (pen, kind);
  else if (kind >= MERITA_GLYPH_ADDED)
    draw_import (pen, kind);
  else if (kind >= MERITA_GLYPH_OLD)
    draw_person_state (pen, kind);
  else if (kind >= MERITA_GLYPH_NEAR_LEFT)
    draw_arrow (pen, kind);
  else if (kind >= MERITA_GLYPH_BENCH_0)
    draw_bench (pen, kind - MERITA_GLYPH_BENCH_0);
  else if (kind >= MERITA_GLYPH_CRITICAL)
    draw_critical (pen, kind);
  else if (kind >= MERITA_GLYPH_CLAIM)
    draw_score (pen, kind);
  else if (kind >= MERITA_GLYPH_READY_NOW)
    draw_readiness (pen, kind);
  else if (kind != MERITA_GLYPH_NONE)
    draw_gate (pen, kind);
}

double
merita_glyph_width (MeritaGlyphKind kind, double size)
{
  if (kind >= MERITA_GLYPH_LADDER_1)
    return size * 20 / UNIT;
  if (kind >= MERITA_GLYPH_BENCH_0 && kind <= MERITA_GLYPH_BENCH_3)
    return size * 28 / UNIT;
  return size;
}

double
merita_glyph_paint (MeritaGlyphKind kind,
                    GtkWidget *widget,
                    cairo_t *cr,
                    double x,
                    double y,
                    double size)
{
  Pen pen = { cr, widget };

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / UNIT, size / UNIT);
  cairo_new_path (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_kind (&pen, kind);
  cairo_restore (cr);
  return merita_glyph_width (kind, size);
}
