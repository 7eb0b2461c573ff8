/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-chart-tree.h"

G_BEGIN_DECLS

#define MERITA_PILL_HEIGHT 14.0
#define MERITA_PILL_GAP 5.0     /* between a card and the pill under it */
#define MERITA_BUS 8.0          /* of the line that joins siblings, above their cards */

/* Measures that pieces are cut by. */
typedef struct
{
  double card_width, card_height; /* with all rows */
  double gap_x, gap_y;            /* gap_y has room for a pill and the bus */
  guint columns;                  /* cards side by side on a page */
} MeritaPieceMetrics;

typedef struct
{
  guint node;
  gint parent;           /* cell, -1: under the owner or a root */
  double x, y;
  gboolean hanging;      /* from a rail left of it */
  gboolean align_left;   /* its children hang from its left edge */
  gboolean cut;          /* its children are on other pieces */
} MeritaChartCell;

/*
 * A part of the chart that stays together on one page: children of one position (its owner), or of
 * nobody, and as many generations under them as there is room for.  The owner stands at the top as
 * a card, or as a reference to the page that has its card.
 */
typedef struct
{
  gint owner;            /* node; -1: the roots */
  gboolean owner_card;   /* cell 0 is the owner */
  guint first, count;    /* which children of the owner */
  gboolean continued;    /* more of them follow in the next piece */
  gboolean grid;         /* the children hang in columns */
  GArray *cells;         /* MeritaChartCell, parents before children */
  double top;            /* of the first row of children */
  double width, height;

  guint page, letter;    /* where it was put */
  double x, y;
} MeritaChartPiece;

/* The next piece: children of owner from first on, as many as fit into width and height. */
MeritaChartPiece *merita_chart_piece_new  (const MeritaChartTree *tree, const MeritaPieceMetrics *metrics, gint owner,
                                           gboolean owner_card, guint first, double width, double height);
void              merita_chart_piece_free (MeritaChartPiece *self);

G_END_DECLS
