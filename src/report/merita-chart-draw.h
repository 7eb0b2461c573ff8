/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-chart-card.h"
#include "merita-chart-pages.h"

G_BEGIN_DECLS

typedef struct
{
  MeritaCardStyle style;
  MeritaPieceMetrics metrics;
  const MeritaReportData *data;    /* borrowed */
  MeritaChartTree *tree;
  MeritaChartPages *pages;
  double sheet_width, sheet_height;
} MeritaChartSheet;

/* Lines, cards and references of one piece. */
void   merita_chart_draw_piece  (const MeritaChartSheet *self, cairo_t *cr, guint piece);
/* What the marks mean, over the whole width; draws nothing without cr. Returns the height. */
double merita_chart_draw_legend (const MeritaChartSheet *self, cairo_t *cr, double x, double y, double width);
/* A picture of all pages with this one marked, ending at the right. Returns the height, 0 if it has no room. */
double merita_chart_draw_map    (const MeritaChartSheet *self, cairo_t *cr, guint page, double right, double y,
                                 double width, double height);
G_END_DECLS
