/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-chart-card.h"
#include "merita-mark.h"

G_BEGIN_DECLS

#define MERITA_CHART_ROWS 4 /* more successors than these are counted, not named */

/* The rows under a card: successors, proposals, or numbers where names are redacted. */
guint       merita_chart_rows_count  (const MeritaCardStyle *style, const MeritaChartNode *node);
/* The height that one row needs, at least: a long name takes two lines. */
double      merita_chart_rows_measure (const MeritaCardStyle *style, const MeritaChartNode *node);
void        merita_chart_rows_draw   (const MeritaCardStyle *style, cairo_t *cr, const MeritaChartNode *node, double x,
                                      double y);
MeritaMark merita_chart_get_readiness_glyph (MeritaReadiness readiness);
/* "11%"; "–" if unknown. */
char       *merita_chart_format_gap  (MeritaHundredths gap);

G_END_DECLS
