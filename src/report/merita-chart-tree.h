/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-report-data.h"

G_BEGIN_DECLS

/*
 * Who stands under whom, by index.  A parent that is not among the nodes makes a root; a circle is
 * cut at one of its members, so every node is in the tree exactly once.
 */
typedef struct
{
  guint n;
  gint *parent;          /* -1 for roots */
  GArray **children;     /* guint, in the order of the nodes; [n] are the roots */
  guint *order;          /* parents before children, subtree by subtree */
  guint *below;          /* how many nodes stand under each */
} MeritaChartTree;

MeritaChartTree *merita_chart_tree_new  (const GPtrArray *nodes);
void             merita_chart_tree_free (MeritaChartTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaChartTree, merita_chart_tree_free)

G_END_DECLS
