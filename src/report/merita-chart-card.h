/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-frame.h"

G_BEGIN_DECLS

/* The cards of one chart: all of one size, the one that the longest title and name need. */
typedef struct
{
  MeritaInk *ink;              /* borrowed */
  MeritaRedaction redaction;
  MeritaDate today;
  double width;
  double body_height;          /* the card */
  double row_height;           /* a successor under it */
  double row_indent;
  guint rows;                  /* rows that the fullest card has */
} MeritaCardStyle;

void   merita_chart_card_style_init   (MeritaCardStyle *self, MeritaInk *ink, const MeritaReportData *data,
                                 MeritaRedaction redaction, double width);
double merita_chart_card_get_height   (const MeritaCardStyle *self);                /* with all rows */
/* The card with the rows that this position has. */
double merita_chart_card_get_node_height (const MeritaCardStyle *self, const MeritaChartNode *node);
void   merita_chart_card_draw         (const MeritaCardStyle *self, cairo_t *cr, const MeritaChartNode *node, double x,
                                 double y);
/* The outlined numeral of a box, centred; "–" for none. */
void   merita_chart_card_draw_box     (MeritaInk *ink, cairo_t *cr, guint box, double x, double y, double size);
/* Its two parts, for many at once: the outline as a path, the numeral. */
void   merita_chart_card_trace_box    (cairo_t *cr, double x, double y, double size);
void   merita_chart_card_draw_number  (MeritaInk *ink, cairo_t *cr, guint box, double x, double y);
/* A band of slanted lines between two edges, for "none". */
void   merita_chart_card_hatch        (cairo_t *cr, double x, double y, double width, double height);

G_END_DECLS
