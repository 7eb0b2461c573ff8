/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-chart-piece.h"
#include "merita-frame.h"

G_BEGIN_DECLS

/* The pieces of a chart, put on pages in reading order and lettered there. */
typedef struct
{
  GPtrArray *pieces;      /* MeritaChartPiece* */
  guint n_pages;
  GArray *counts;         /* guint: pieces of each page */
  GArray *bottoms;        /* double: where the lowest piece of each page ends */
  gint *first_piece;      /* per node: the piece that its children begin in, -1 none */
  gint *last_piece;
  guint n;
} MeritaChartPages;

/* area gives the room of a page; page 0 may have less than the others. */
typedef MeritaArea (*MeritaAreaFunc) (guint page, gpointer data);

MeritaChartPages *merita_chart_pages_new   (const MeritaChartTree *tree, const MeritaPieceMetrics *metrics,
                                            MeritaAreaFunc area, gpointer data);
void              merita_chart_pages_free  (MeritaChartPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaChartPages, merita_chart_pages_free)
/* Puts the last piece on a page of its own, if another stays behind. */
gboolean          merita_chart_pages_split_last (MeritaChartPages *self, const MeritaArea *room);
/* "2-A"; "1" where a page has one piece. */
char             *merita_chart_pages_label (const MeritaChartPages *self, guint piece);
/* The piece that has the card of a node. */
gint              merita_chart_pages_find  (const MeritaChartPages *self, guint node);

G_END_DECLS
