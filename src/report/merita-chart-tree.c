/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-tree.h"

static void
find_parents (MeritaChartTree *self, const GPtrArray *nodes)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->n; i++)
    {
      MeritaChartNode *node = nodes->pdata[i];

      if (!g_hash_table_contains (index, &node->id))
        g_hash_table_insert (index, &node->id, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->n; i++)
    {
      const MeritaChartNode *node = nodes->pdata[i];
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (index, &node->parent));

      self->parent[i] = found == 0 || found == i + 1 ? -1 : (gint) found - 1;
    }
}

static void
cut_circles (MeritaChartTree *self)
{
  g_autofree guint *walk = g_new0 (guint, self->n); /* the walk that saw a node, 0 none */

  for (guint i = 0; i < self->n; i++)
    for (gint at = (gint) i; at >= 0 && walk[at] == 0; at = self->parent[at])
      {
        gint above = self->parent[at];

        walk[at] = i + 1;
        if (above >= 0 && walk[above] == i + 1)
          self->parent[at] = -1;
      }
}

static void
put_in_order (MeritaChartTree *self)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  guint done = 0;

  for (guint i = self->children[self->n]->len; i-- > 0;)
    g_array_append_val (stack, g_array_index (self->children[self->n], guint, i));
  while (stack->len > 0)
    {
      guint node = g_array_index (stack, guint, stack->len - 1);
      const GArray *children = self->children[node];

      g_array_set_size (stack, stack->len - 1);
      self->order[done++] = node;
      for (guint i = children->len; i-- > 0;)
        g_array_append_val (stack, g_array_index (children, guint, i));
    }
  g_assert (done == self->n);

  for (guint i = self->n; i-- > 0;)
    {
      gint parent = self->parent[self->order[i]];

      if (parent >= 0)
        self->below[parent] += self->below[self->order[i]] + 1;
    }
}

MeritaChartTree *
merita_chart_tree_new (const GPtrArray *nodes)
{
  MeritaChartTree *self = g_new0 (MeritaChartTree, 1);

  self->n = nodes->len;
  self->parent = g_new (gint, self->n + 1);
  self->order = g_new0 (guint, self->n + 1);
  self->below = g_new0 (guint, self->n + 1);
  self->children = g_new0 (GArray *, self->n + 1);
  for (guint i = 0; i <= self->n; i++)
    self->children[i] = g_array_new (FALSE, FALSE, sizeof (guint));

  find_parents (self, nodes);
  cut_circles (self);
  for (guint i = 0; i < self->n; i++)
    g_array_append_val (self->children[self->parent[i] >= 0 ? (guint) self->parent[i] : self->n],
                        i);
  put_in_order (self);

  return self;
}

void
merita_chart_tree_free (MeritaChartTree *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i <= self->n; i++)
    g_array_unref (self->children[i]);
  g_free (self->children);
  g_free (self->parent);
  g_free (self->order);
  g_free (self->below);
  g_free (self);
}
