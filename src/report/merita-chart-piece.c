/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-piece.h"

#include "merita-tidy.h"

typedef struct
{
  const MeritaChartTree *tree;
  const MeritaPieceMetrics *metrics;
  MeritaChartPiece *piece;
  const GArray *siblings; /* the children of the owner */
  guint columns;          /* of a grid */
  double width, height;   /* room */
  guint8 *open;           /* nodes whose children are shown here: 1 in a row, 2 in two columns */
} Builder;

static gboolean
has_children (const MeritaChartTree *tree, guint node)
{
  return tree->children[node]->len > 0;
}

/* The owner's mark and the line down from it. */
static double
get_owner_height (const Builder *self)
{
  if (self->piece->owner < 0)
    return 0;
  if (self->piece->owner_card)
    return self->metrics->card_height + self->metrics->gap_y;

  return MERITA_PILL_HEIGHT + MERITA_PILL_GAP + 2 * MERITA_BUS;
}

static double
get_grid_gap (const Builder *self)
{
  return MERITA_PILL_HEIGHT + 2 * MERITA_PILL_GAP;
}

static void
add_cell (Builder *self, guint node, gint parent)
{
  MeritaChartCell cell = { .node = node, .parent = parent };

  cell.cut = has_children (self->tree, node) && self->open[node] == 0;
  g_array_append_val (self->piece->cells, cell);
}

static void
collect_cells (Builder *self)
{
  MeritaChartPiece *piece = self->piece;
  guint done = 0;

  g_array_set_size (piece->cells, 0);
  if (piece->owner_card)
    {
      add_cell (self, (guint) piece->owner, -1);
      g_array_index (piece->cells, MeritaChartCell, 0).cut = FALSE;
      done = 1;
    }
  for (guint i = 0; i < piece->count; i++)
    add_cell (self, g_array_index (self->siblings, guint, piece->first + i),
              piece->owner_card ? 0 : -1);
  for (; done < piece->cells->len; done++)
    {
      guint node = g_array_index (piece->cells, MeritaChartCell, done).node;
      const GArray *children = self->tree->children[node];

      for (guint i = 0; self->open[node] != 0 && i < children->len; i++)
        add_cell (self, g_array_index (children, guint, i), (gint) done);
    }
}

static void
measure (Builder *self, double tree_width)
{
  MeritaChartPiece *piece = self->piece;

  piece->width = tree_width;
  piece->height = 0;
  for (guint i = 0; i < piece->cells->len; i++)
    {
      const MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, i);
      double bottom = cell->y + self->metrics->card_height;

      if (cell->cut)
        bottom += MERITA_PILL_GAP + MERITA_PILL_HEIGHT;
      piece->height = MAX (piece->height, bottom);
    }
  if (piece->continued && (!piece->owner_card || piece->count == 0))
    piece->height += MERITA_PILL_GAP + MERITA_PILL_HEIGHT;
}

static void
arrange (Builder *self)
{
  MeritaChartPiece *piece = self->piece;
  const MeritaPieceMetrics *metrics = self->metrics;
  double step = metrics->card_height + metrics->gap_y;
  /* A reference takes the place of the owner's card as an item of its own over the others. */
  guint extra = piece->owner >= 0 && !piece->owner_card ? 1 : 0;
  g_autofree MeritaTidyItem *items = NULL;
  double width;

  collect_cells (self);
  items = g_new0 (MeritaTidyItem, piece->cells->len + 1);
  items[0].parent = -1;
  items[0].align_left = extra == 1;
  for (guint i = 0; i < piece->cells->len; i++)
    {
      MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, i);
      MeritaTidyItem *item = &items[i + extra];

      cell->align_left = self->open[cell->node] != 0;
      item->parent = cell->parent < 0 && extra == 0 ? -1 : cell->parent + (gint) extra;
      item->align_left |= cell->align_left;
      item->columns = self->open[cell->node] == 2 ? 2 : 0;
    }
  if (piece->grid && (extra == 1 || piece->owner_card))
    items[0].columns = self->columns;

  width =
    merita_tidy_layout (items, piece->cells->len + extra, metrics->card_width, metrics->gap_x);
  piece->top = get_owner_height (self);
  for (guint i = 0; i < piece->cells->len; i++)
    {
      MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, i);
      const MeritaTidyItem *item = &items[i + extra];
      guint level = item->level - (piece->owner >= 0 ? 1 : 0);

      cell->x = item->x;
      cell->hanging = item->hanging;
      cell->y =
        piece->owner_card && i == 0
          ? 0
          : piece->top + level * step + item->row * (metrics->card_height + get_grid_gap (self));
    }
  measure (self, width);
}

/* Roots without an owner hang in a grid that no line joins. */
static void
arrange_free_grid (Builder *self)
{
  const MeritaPieceMetrics *metrics = self->metrics;

  collect_cells (self);
  for (guint i = 0; i < self->piece->cells->len; i++)
    {
      MeritaChartCell *cell = &g_array_index (self->piece->cells, MeritaChartCell, i);

      cell->x = i % self->columns * (metrics->card_width + metrics->gap_x);
      cell->y = i / self->columns * (metrics->card_height + get_grid_gap (self));
    }
  self->piece->top = 0;
  measure (self, self->columns * (metrics->card_width + metrics->gap_x) - metrics->gap_x);
}

static gboolean
fits (Builder *self)
{
  arrange (self);

  return self->piece->width <= self->width + 0.01 && self->piece->height <= self->height + 0.01;
}

/* Opens one position after another, nearest to the top first, while everything still fits. */
static void
open_children (Builder *self)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->piece->count; i++)
    g_array_append_val (queue, g_array_index (self->siblings, guint, self->piece->first + i));
  for (guint i = 0; i < queue->len; i++)
    {
      guint node = g_array_index (queue, guint, i);
      const GArray *children = self->tree->children[node];
      gboolean leaves = TRUE;

      if (children->len == 0 || children->len > self->metrics->columns * 2)
        continue;
      for (guint k = 0; k < children->len; k++)
        leaves &= !has_children (self->tree, g_array_index (children, guint, k));
      self->open[node] = 1;
      if (!fits (self))
        self->open[node] = leaves && children->len > 2 ? 2 : 0;
      if (self->open[node] == 2 && !fits (self))
        self->open[node] = 0;
      if (self->open[node] == 1)
        g_array_append_vals (queue, children->data, children->len);
    }
  arrange (self);
}

/*
 * As many rows as there is room for; a last row that is nearly empty is evened out.  Where there is
 * no room for one row, the card of the owner stands alone.
 */
static void
fill_grid (Builder *self, guint rest)
{
  MeritaChartPiece *piece = self->piece;
  double step = self->metrics->card_height + get_grid_gap (self);
  double room = self->height - get_owner_height (self) + get_grid_gap (self)
                - (piece->owner_card ? 1 : 2) * (MERITA_PILL_GAP + MERITA_PILL_HEIGHT);
  guint rows = (guint) MAX (piece->owner_card ? 0 : 1, room / step);

  piece->grid = rows > 0;
  self->columns = self->metrics->columns;
  piece->count = MIN (rest, rows * self->columns);
  piece->continued = piece->count < rest;
  if (rows > 0)
    {
      rows = (piece->count + self->columns - 1) / self->columns;
      self->columns = (piece->count + rows - 1) / rows;
    }
  if (piece->owner < 0)
    arrange_free_grid (self);
  else
    arrange (self);
}

MeritaChartPiece *
merita_chart_piece_new (const MeritaChartTree *tree,
                        const MeritaPieceMetrics *metrics,
                        gint owner,
                        gboolean owner_card,
                        guint first,
                        double width,
                        double height)
{
  g_autofree guint8 *open = g_new0 (guint8, tree->n + 1);
  MeritaChartPiece *piece = g_new0 (MeritaChartPiece, 1);
  Builder self = { tree, metrics, piece, NULL, 0, width, height, open };
  guint rest;

  self.siblings = tree->children[owner >= 0 ? (guint) owner : tree->n];
  rest = self.siblings->len - first;
  piece->owner = owner;
  piece->owner_card = owner_card;
  piece->first = first;
  piece->cells = g_array_new (FALSE, TRUE, sizeof (MeritaChartCell));
  piece->count = rest;

  if (rest <= metrics->columns && fits (&self))
    open_children (&self);
  else
    fill_grid (&self, rest);

  return piece;
}

void
merita_chart_piece_free (MeritaChartPiece *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->cells);
  g_free (self);
}
