/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-report-data.h"

G_BEGIN_DECLS

/*
 * Tidy-tree layout of the succession chart in abstract units, shared by screen and print: parents
 * centred over children, sibling subtrees never overlap (van der Ploeg 2014), more than seven
 * leaf children hang in two columns.
 */
typedef struct
{
  double x, y, width, height;   /* card with its successor rows */
  guint node;                   /* index into nodes */
  gint parent;                  /* index of a place, -1 root */
  guint depth;
  gboolean hanging;             /* hangs from a vertical rail left of it */
} MeritaChartPlace;

typedef struct
{
  double card_width, card_height, row_height;
  double gap_x, gap_y;
  guint rows;                   /* successor rows shown under a card, at most */
  guint hang_above;             /* children beyond which leaves hang: 7 */
  guint hang_columns;           /* in how many columns; 0: two */
} MeritaChartMetrics;

typedef struct
{
  GArray *places;               /* MeritaChartPlace, parents before children */
  double width, height;
} MeritaChartLayout;

/*
 * Rows that a card has under it: its successors, and a row that says so if none is decided; at
 * most so many.
 */
guint              merita_chart_count_rows  (const MeritaChartNode *node, guint rows);
MeritaChartLayout *merita_chart_layout_new  (const GPtrArray *nodes, const MeritaChartMetrics *metrics);
void               merita_chart_layout_free (MeritaChartLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaChartLayout, merita_chart_layout_free)

G_END_DECLS
