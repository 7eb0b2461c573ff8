/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-layout.h"

#include "merita-chart-tree.h"
#include "merita-tidy.h"

#define HANGING_COLUMNS 2

guint
merita_chart_count_rows (const MeritaChartNode *node, guint rows)
{
  guint n = node->successors != NULL ? node->successors->len : 0;
  gboolean decided = FALSE;

  for (guint i = 0; i < n; i++)
    decided |= ((const MeritaChartSuccessor *) node->successors->pdata[i])->rank > 0;

  return MIN (rows, decided ? n : n + 1);
}

static gboolean
hangs (const MeritaChartTree *tree, guint node, guint above)
{
  const GArray *children = tree->children[node];

  if (children->len <= above)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    if (tree->children[g_array_index (children, guint, i)]->len > 0)
      return FALSE;

  return TRUE;
}

static MeritaTidyItem *
make_items (const MeritaChartTree *tree, const MeritaChartMetrics *metrics)
{
  MeritaTidyItem *items = g_new0 (MeritaTidyItem, tree->n + 1);
  g_autofree gint *item_of = g_new (gint, tree->n + 1);
  guint columns = metrics->hang_columns > 0 ? metrics->hang_columns : HANGING_COLUMNS;

  for (guint i = 0; i < tree->n; i++)
    {
      guint node = tree->order[i];

      item_of[node] = (gint) i;
      items[i].parent = tree->parent[node] >= 0 ? item_of[tree->parent[node]] : -1;
      items[i].columns = hangs (tree, node, metrics->hang_above) ? columns : 0;
    }

  return items;
}

MeritaChartLayout *
merita_chart_layout_new (const GPtrArray *nodes, const MeritaChartMetrics *metrics)
{
  g_autoptr (MeritaChartTree) tree = NULL;
  g_autofree MeritaTidyItem *items = NULL;
  MeritaChartLayout *self;
  double full, step;

  g_return_val_if_fail (nodes != NULL, NULL);
  g_return_val_if_fail (metrics != NULL, NULL);

  tree = merita_chart_tree_new (nodes);
  items = make_items (tree, metrics);
  self = g_new0 (MeritaChartLayout, 1);
  self->places = g_array_sized_new (FALSE, TRUE, sizeof (MeritaChartPlace), nodes->len);
  self->width = merita_tidy_layout (items, tree->n, metrics->card_width, metrics->gap_x);

  /* Every card reserves all its rows, so that the levels line up. */
  full = metrics->card_height + metrics->rows * metrics->row_height;
  step = full + metrics->gap_y;
  for (guint i = 0; i < tree->n; i++)
    {
      const MeritaChartNode *node = nodes->pdata[tree->order[i]];
      MeritaChartPlace place = { 0 };

      place.node = tree->order[i];
      place.parent = items[i].parent;
      place.depth = items[i].level;
      place.hanging = items[i].hanging;
      place.x = items[i].x;
      place.y = items[i].level * step + items[i].row * (full + metrics->gap_y / 2);
      place.width = metrics->card_width;
      place.height =
        metrics->card_height + merita_chart_count_rows (node, metrics->rows) * metrics->row_height;
      g_array_append_val (self->places, place);
      self->height = MAX (self->height, place.y + place.height);
    }

  return self;
}

void
merita_chart_layout_free (MeritaChartLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->places);
  g_free (self);
}
