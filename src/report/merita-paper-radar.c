/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-radar.h"

#include <math.h>

#include "merita-text.h"

#define RADIUS 106.0
#define LABEL_WIDTH 112.0
#define LABEL_GAP 10.0
#define LABEL_ROOM 34.0
#define RINGS 4
#define LEGEND_LINE 15.0
#define LEGEND_SAMPLE 34.0
#define MARK 5.0
#define N_STYLES 5

typedef struct
{
  double dashes[4];
  int n_dashes;
  double width;
  MeritaTone tone;
} LineStyle;

/* The last round is drawn in the first style, which stands out most. */
static const LineStyle styles[N_STYLES] = {
  { { 0 }, 0, 1.8, MERITA_TONE_BLACK },      { { 6, 2.5 }, 2, 1.1, MERITA_TONE_BLACK },
  { { 1.4, 2 }, 2, 1.2, MERITA_TONE_BLACK }, { { 7, 2, 1.4, 2 }, 4, 1.1, MERITA_TONE_BLACK },
  { { 0 }, 0, 0.9, MERITA_TONE_LIGHT },
};

typedef struct
{
  MeritaInk *ink;
  cairo_t *cr;
  const MeritaPaperData *paper;
  double x, y; /* the centre */
} Radar;

double
merita_paper_radar_measure (const MeritaPaperData *paper)
{
  return 2 * (RADIUS + LABEL_ROOM) + 8 + (paper->rounds->len + 1) * LEGEND_LINE;
}

static guint
get_style (const MeritaPaperData *paper, guint round)
{
  return MIN (paper->rounds->len - 1 - round, N_STYLES - 1);
}

static double
get_angle (const Radar *self, guint aspect)
{
  return -G_PI_2 + 2 * G_PI * aspect / MAX (self->paper->aspects->len, 1);
}

static void
get_point (const Radar *self, guint aspect, double share, double *x, double *y)
{
  *x = self->x + cos (get_angle (self, aspect)) * RADIUS * share;
  *y = self->y + sin (get_angle (self, aspect)) * RADIUS * share;
}

static void
use_style (cairo_t *cr, const LineStyle *style)
{
  merita_ink_set_tone (cr, style->tone);
  cairo_set_line_width (cr, style->width);
  cairo_set_dash (cr, style->dashes, style->n_dashes, 0);
}

/* Disc, square, triangle, diamond, ring: white inside but for the first. */
static void
draw_mark (cairo_t *cr, guint style, double x, double y)
{
  double r = MARK / 2;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_path (cr);
  if (style == 1)
    cairo_rectangle (cr, x - r, y - r, MARK, MARK);
  else if (style == 2 || style == 3)
    {
      cairo_move_to (cr, x, y - r - 0.8);
      cairo_line_to (cr, x + r + 0.8, style == 2 ? y + r : y);
      cairo_line_to (cr, style == 2 ? x - r - 0.8 : x, style == 2 ? y + r : y + r + 0.8);
      if (style == 3)
        cairo_line_to (cr, x - r - 0.8, y);
      cairo_close_path (cr);
    }
  else
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  merita_ink_set_tone (cr, style == 0 ? MERITA_TONE_BLACK : MERITA_TONE_WHITE);
  cairo_fill_preserve (cr);
  merita_ink_set_tone (cr, styles[style].tone);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_web (const Radar *self)
{
  guint n = self->paper->aspects->len;
  double x, y;

  cairo_set_dash (self->cr, NULL, 0, 0);
  for (guint ring = 1; ring <= RINGS; ring++)
    {
      for (guint i = 0; i < n; i++)
        {
          get_point (self, i, (double) ring / RINGS, &x, &y);
          cairo_line_to (self->cr, x, y);
        }
      cairo_close_path (self->cr);
      merita_ink_set_tone (self->cr, ring == RINGS ? MERITA_TONE_DIM : MERITA_TONE_LIGHT);
      cairo_set_line_width (self->cr, ring == RINGS ? 1.2 : 0.4);
      cairo_stroke (self->cr);
    }
  merita_ink_set_tone (self->cr, MERITA_TONE_LIGHT);
  for (guint i = 0; i < n; i++)
    {
      get_point (self, i, 1, &x, &y);
      merita_ink_rule (self->cr, self->x, self->y, x, y, 0.4);
    }
}

static void
draw_label (const Radar *self, guint aspect)
{
  const MeritaPaperAspect *row = self->paper->aspects->pdata[aspect];
  g_autofree char *maximum = merita_text_plain (MERITA_LANGUAGE_INDONESIAN, row->maximum);
  g_autofree char *text = g_strdup_printf ("%u. %s (%s)", row->number, row->name, maximum);
  double height = merita_ink_measure_box (self->ink, MERITA_TYPE_SMALL, LABEL_WIDTH, text);
  double turn = cos (get_angle (self, aspect));
  double rise = sin (get_angle (self, aspect));
  double x = self->x + turn * (RADIUS + LABEL_GAP);
  double y = self->y + rise * (RADIUS + LABEL_GAP);
  MeritaAlign align = MERITA_ALIGN_CENTRE;

  if (fabs (turn) > 0.1)
    align = turn > 0 ? MERITA_ALIGN_LEFT : MERITA_ALIGN_RIGHT;
  if (align == MERITA_ALIGN_CENTRE)
    x -= LABEL_WIDTH / 2;
  else if (align == MERITA_ALIGN_RIGHT)
    x -= LABEL_WIDTH;
  y -= height * (1 - rise) / 2;
  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  merita_ink_box (self->ink, self->cr, MERITA_TYPE_SMALL, align, x, y, LABEL_WIDTH, text);
}

/* -1 if it is not known. */
static double
get_share (const Radar *self, guint round, guint aspect)
{
  const MeritaPaperRound *row = self->paper->rounds->pdata[round];
  const MeritaPaperAspect *of = self->paper->aspects->pdata[aspect];
  MeritaHundredths points = aspect < row->aspects->len
                              ? g_array_index (row->aspects, MeritaHundredths, aspect)
                              : MERITA_HUNDREDTHS_UNKNOWN;

  if (points == MERITA_HUNDREDTHS_UNKNOWN || of->maximum == MERITA_HUNDREDTHS_UNKNOWN
      || of->maximum <= 0)
    return -1;

  return CLAMP ((double) points / of->maximum, 0, 1);
}

/* An aspect that is not known interrupts the line. */
static void
draw_round (const Radar *self, guint round)
{
  guint n = self->paper->aspects->len;
  guint style = get_style (self->paper, round);

  use_style (self->cr, &styles[style]);
  for (guint i = 0; i < n; i++)
    {
      double from = get_share (self, round, i);
      double to = get_share (self, round, (i + 1) % n);
      double x, y;

      if (from < 0 || to < 0)
        continue;
      get_point (self, i, from, &x, &y);
      cairo_move_to (self->cr, x, y);
      get_point (self, (i + 1) % n, to, &x, &y);
      cairo_line_to (self->cr, x, y);
      cairo_stroke (self->cr);
    }
  for (guint i = 0; i < n; i++)
    {
      double x, y, share = get_share (self, round, i);

      if (share < 0)
        continue;
      get_point (self, i, share, &x, &y);
      draw_mark (self->cr, style, x, y);
    }
}

static void
draw_legend_line (const Radar *self, double x, double y, gint style, const char *text)
{
  static const LineStyle outer = { { 0 }, 0, 1.2, MERITA_TONE_DIM };

  use_style (self->cr, style >= 0 ? &styles[style] : &outer);
  cairo_move_to (self->cr, x, y - 3);
  cairo_line_to (self->cr, x + LEGEND_SAMPLE, y - 3);
  cairo_stroke (self->cr);
  if (style >= 0)
    draw_mark (self->cr, (guint) style, x + LEGEND_SAMPLE / 2, y - 3);
  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  merita_ink_line (self->ink, self->cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x + LEGEND_SAMPLE + 8,
                   y, text);
}

static void
draw_legend (const Radar *self, double x, double y)
{
  draw_legend_line (self, x, y, -1, "Nilai maksimum (dalam kurung)");
  for (guint i = 0; i < self->paper->rounds->len; i++)
    {
      const MeritaPaperRound *round = self->paper->rounds->pdata[i];
      g_autofree char *points = merita_text_plain (MERITA_LANGUAGE_INDONESIAN, round->points);
      g_autofree char *day = merita_text_date (MERITA_LANGUAGE_INDONESIAN, round->held_on);
      g_autofree char *text = round->held_on != MERITA_DATE_UNKNOWN
                                ? g_strdup_printf ("%s, %s: %s", round->name, day, points)
                                : g_strdup_printf ("%s: %s", round->name, points);

      y += LEGEND_LINE;
      draw_legend_line (self, x, y, (gint) get_style (self->paper, i), text);
    }
}

void
merita_paper_radar_draw (MeritaPaperFlow *flow,
                         cairo_t *cr,
                         double x,
                         double y,
                         double width,
                         gpointer data)
{
  Radar self = { merita_paper_flow_get_ink (flow), cr, data, x + width / 2,
                 y + RADIUS + LABEL_ROOM };

  cairo_save (cr);
  cairo_new_path (cr);
  draw_web (&self);
  for (guint i = 0; i < self.paper->aspects->len; i++)
    draw_label (&self, i);
  for (guint i = 0; i < self.paper->rounds->len; i++)
    draw_round (&self, i);
  draw_legend (&self, x + width / 2 - RADIUS, y + 2 * (RADIUS + LABEL_ROOM) + 12);
  cairo_restore (cr);
}
