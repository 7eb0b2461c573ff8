/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-mark.h"

#include "merita-ink.h"

/* All paths are drawn in a square from -1 to 1. */

static void
trace (cairo_t *cr, const double (*points)[2], guint n)
{
  cairo_move_to (cr, points[0][0], points[0][1]);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
}

static void
draw_polygon (cairo_t *cr, const double (*points)[2], guint n)
{
  trace (cr, points, n);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr, double radius, double width)
{
  cairo_set_line_width (cr, width);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, radius - width / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* A dot of the pen: two numbers in the file instead of four curves. */
static void
draw_disc (cairo_t *cr, double radius)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2 * radius);
  cairo_move_to (cr, 0, 0);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
draw_half (cairo_t *cr)
{
  draw_ring (cr, 0.9, 0.26);
  cairo_arc (cr, 0, 0, 0.85, G_PI_2, 3 * G_PI_2);
  cairo_fill (cr);
}

static void
draw_clock (cairo_t *cr)
{
  static const double hands[][2] = { { 0, -0.55 }, { 0, 0.05 }, { 0.42, 0.28 } };

  draw_ring (cr, 0.95, 0.22);
  cairo_set_line_width (cr, 0.22);
  trace (cr, hands, G_N_ELEMENTS (hands));
  cairo_stroke (cr);
}

static void
draw_met (cairo_t *cr)
{
  static const double tick[][2] = { { -0.42, 0.04 }, { -0.12, 0.36 }, { 0.45, -0.32 } };

  draw_ring (cr, 0.98, 0.18);
  cairo_set_line_width (cr, 0.24);
  trace (cr, tick, G_N_ELEMENTS (tick));
  cairo_stroke (cr);
}

static void
draw_not_met (cairo_t *cr)
{
  merita_ink_rounded (cr, -0.92, -0.92, 1.84, 1.84, 0.22);
  cairo_fill (cr);
  merita_ink_set_tone (cr, MERITA_TONE_WHITE);
  merita_ink_rule (cr, -0.42, -0.42, 0.42, 0.42, 0.28);
  merita_ink_rule (cr, -0.42, 0.42, 0.42, -0.42, 0.28);
}

static void
draw_unknown (cairo_t *cr)
{
  static const double diamond[][2] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };

  cairo_set_line_width (cr, 0.18);
  cairo_save (cr);
  cairo_scale (cr, 0.9, 0.9);
  trace (cr, diamond, G_N_ELEMENTS (diamond));
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_restore (cr);

  cairo_set_line_width (cr, 0.18);
  cairo_arc (cr, 0, -0.2, 0.24, G_PI, 2.25 * G_PI);
  cairo_line_to (cr, 0, 0.16);
  cairo_line_to (cr, 0, 0.24);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0.45, 0.12, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_bolt (cairo_t *cr)
{
  static const double bolt[][2] = {
    { 0.25, -1 }, { -0.6, 0.15 }, { -0.05, 0.15 }, { -0.25, 1 }, { 0.6, -0.25 }, { 0.05, -0.25 },
  };

  draw_polygon (cr, bolt, G_N_ELEMENTS (bolt));
}

static void
draw_shape (cairo_t *cr, MeritaMark glyph)
{
  static const double diamond[][2] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };
  static const double next[][2] = { { -0.6, -0.8 }, { 0.8, 0 }, { -0.6, 0.8 } };
  static const double back[][2] = { { 0.6, -0.8 }, { -0.8, 0 }, { 0.6, 0.8 } };
  static const double up[][2] = { { -0.8, 0.6 }, { 0, -0.8 }, { 0.8, 0.6 } };
  static const double down[][2] = { { -0.8, -0.6 }, { 0, 0.8 }, { 0.8, -0.6 } };

  switch (glyph)
    {
    case MERITA_MARK_CRITICAL:
      draw_polygon (cr, diamond, 4);
      break;
    case MERITA_MARK_READY:
      draw_disc (cr, 0.9);
      break;
    case MERITA_MARK_SOON:
      draw_half (cr);
      break;
    case MERITA_MARK_LATER:
      draw_ring (cr, 0.9, 0.26);
      break;
    case MERITA_MARK_URGENT:
      draw_bolt (cr);
      break;
    case MERITA_MARK_CLOCK:
      draw_clock (cr);
      break;
    case MERITA_MARK_PLANS:
      draw_ring (cr, 0.98, 0.2);
      draw_ring (cr, 0.5, 0.2);
      break;
    case MERITA_MARK_NEXT:
      draw_polygon (cr, next, 3);
      break;
    case MERITA_MARK_BACK:
      draw_polygon (cr, back, 3);
      break;
    case MERITA_MARK_UP:
      draw_polygon (cr, up, 3);
      break;
    case MERITA_MARK_DOWN:
      draw_polygon (cr, down, 3);
      break;
    case MERITA_MARK_MET:
      draw_met (cr);
      break;
    case MERITA_MARK_NOT_MET:
      draw_not_met (cr);
      break;
    case MERITA_MARK_UNKNOWN:
      draw_unknown (cr);
      break;
    case MERITA_MARK_NONE:
      break;
    }
}

void
merita_mark_draw (cairo_t *cr, MeritaMark glyph, double x, double y, double size)
{
  cairo_save (cr);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2, size / 2);
  cairo_new_path (cr);
  draw_shape (cr, glyph);
  cairo_restore (cr);
}

double
merita_mark_draw_bench (cairo_t *cr, guint strength, double x, double y, double height)
{
  static const double dashes[] = { 1.6, 1.1 };
  const double cell = height * 0.68;
  const double step = cell + height * 0.1;

  cairo_save (cr);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  cairo_set_line_width (cr, 0.6);
  if (strength == 0)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i < 3; i++)
    merita_ink_bevelled (cr, x + i * step + 0.3, y - height / 2 + 0.3, cell - 0.6, height - 0.6, 1);
  cairo_stroke (cr);
  for (guint i = 0; i < strength; i++)
    merita_ink_bevelled (cr, x + i * step + 0.3, y - height / 2 + 0.3, cell - 0.6, height - 0.6, 1);
  cairo_fill (cr);
  cairo_restore (cr);

  return 3 * step;
}
