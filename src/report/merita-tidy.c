/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-tidy.h"

typedef struct
{
  double left, right;
} Span;

/* The outline of a subtree, deepest level first, so that a parent is added at the end. */
typedef struct
{
  GArray *spans; /* Span; true position is the value plus offset */
  double offset;
} Contour;

typedef struct
{
  guint first; /* child; items are numbered from 1 here, 0 is none */
  guint last;
  guint next;
  guint count;
  double shift; /* centre, relative to the centre of the parent */
  Contour contour;
} Node;

typedef struct
{
  MeritaTidyItem *items;
  Node *nodes; /* [0] stands over the roots */
  guint n;
  double width, gap;
} Tidy;

static void
link_children (Tidy *self)
{
  for (guint i = 1; i <= self->n; i++)
    {
      Node *parent = &self->nodes[self->items[i - 1].parent + 1];

      g_assert (self->items[i - 1].parent < (gint) i - 1);
      if (parent->last != 0)
        self->nodes[parent->last].next = i;
      else
        parent->first = i;
      parent->last = i;
      parent->count++;
    }
}

static Span *
get_span (Contour *contour, guint depth)
{
  return &g_array_index (contour->spans, Span, contour->spans->len - 1 - depth);
}

static void
append_span (Contour *contour, double left, double right)
{
  Span span = { left - contour->offset, right - contour->offset };

  g_array_append_val (contour->spans, span);
}

static double
find_shift (Contour *left, Contour *right, double gap)
{
  guint common = MIN (left->spans->len, right->spans->len);
  double shift = -G_MAXDOUBLE;

  for (guint depth = 0; depth < common; depth++)
    {
      double edge = get_span (left, depth)->right + left->offset;
      double next = get_span (right, depth)->left + right->offset;

      shift = MAX (shift, edge + gap - next);
    }

  return shift;
}

/* Joins right, moved by shift, into left.  Only the common levels cost time: the rest is kept. */
static void
join_contours (Contour *left, Contour *right, double shift)
{
  guint common = MIN (left->spans->len, right->spans->len);
  gboolean keep_left = left->spans->len >= right->spans->len;
  Contour *kept = keep_left ? left : right;
  Contour joined;

  right->offset += shift;
  for (guint depth = 0; depth < common; depth++)
    {
      double from = get_span (left, depth)->left + left->offset;
      double to = get_span (right, depth)->right + right->offset;

      *get_span (kept, depth) = (Span){ from - kept->offset, to - kept->offset };
    }

  joined = *kept;
  g_clear_pointer (keep_left ? &right->spans : &left->spans, g_array_unref);
  kept->spans = NULL;
  *left = joined;
}

static void
place_row (Tidy *self, Node *node, gboolean align_left)
{
  Contour contour = { 0 };
  double last = 0;
  double centre;

  for (guint child = node->first; child != 0; child = self->nodes[child].next)
    {
      Node *placed = &self->nodes[child];

      if (child == node->first)
        {
          contour = placed->contour;
          placed->contour.spans = NULL;
          continue;
        }
      last = find_shift (&contour, &placed->contour, self->gap);
      placed->shift = last;
      join_contours (&contour, &placed->contour, last);
    }

  centre = align_left ? 0 : last / 2;
  for (guint child = node->first; child != 0; child = self->nodes[child].next)
    self->nodes[child].shift -= centre;
  contour.offset -= centre;
  node->contour = contour;
}

/* The rail of each column runs in the gap left of it, so the list needs half a gap more. */
static void
place_columns (Tidy *self, Node *node, guint columns, gboolean align_left)
{
  guint used = MIN (columns, node->count);
  guint rows = (node->count + columns - 1) / columns;
  double step = self->width + self->gap;
  double first = align_left ? 0 : -((double) used - 1) * step / 2;
  guint k = 0;

  for (guint child = node->first; child != 0; child = self->nodes[child].next, k++)
    {
      MeritaTidyItem *item = &self->items[child - 1];

      g_assert (self->nodes[child].first == 0);
      self->nodes[child].shift = first + k % columns * step;
      item->hanging = TRUE;
      item->row = k / columns;
      g_clear_pointer (&self->nodes[child].contour.spans, g_array_unref);
    }

  node->contour.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  for (guint row = 0; row < rows; row++)
    append_span (&node->contour, first - step / 2, first + (used - 1) * step + self->width / 2);
}

static void
place_item (Tidy *self, guint number)
{
  Node *node = &self->nodes[number];
  const MeritaTidyItem *item = number > 0 ? &self->items[number - 1] : NULL;

  if (node->first == 0)
    node->contour.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  else if (item != NULL && item->columns > 0)
    place_columns (self, node, item->columns, item->align_left);
  else
    place_row (self, node, item != NULL && item->align_left);

  if (item != NULL)
    append_span (&node->contour, -self->width / 2, self->width / 2);
}

static double
finish (Tidy *self)
{
  Contour *whole = &self->nodes[0].contour;
  double left = G_MAXDOUBLE;
  double right = -G_MAXDOUBLE;

  for (guint i = 0; i < whole->spans->len; i++)
    {
      left = MIN (left, g_array_index (whole->spans, Span, i).left + whole->offset);
      right = MAX (right, g_array_index (whole->spans, Span, i).right + whole->offset);
    }
  for (guint i = 0; i < self->n; i++)
    {
      MeritaTidyItem *item = &self->items[i];
      double over = item->parent >= 0 ? self->items[item->parent].x : -self->width / 2 - left;

      item->x = over + self->nodes[i + 1].shift;
      item->level = item->parent >= 0 ? self->items[item->parent].level + 1 : 0;
    }
  g_array_unref (whole->spans);

  return right - left;
}

double
merita_tidy_layout (MeritaTidyItem *items, guint n, double width, double gap)
{
  g_autofree Node *nodes = g_new0 (Node, n + 1);
  Tidy self = { items, nodes, n, width, gap };

  if (n == 0)
    return 0;

  link_children (&self);
  for (guint number = n + 1; number-- > 0;)
    place_item (&self, number);

  return finish (&self);
}
