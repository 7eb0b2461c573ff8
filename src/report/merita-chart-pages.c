/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-pages.h"

#define PIECE_GAP_X 26.0
#define PIECE_GAP_Y 18.0

typedef struct
{
  MeritaChartPages *pages;
  const MeritaChartTree *tree;
  const MeritaPieceMetrics *metrics;
  MeritaAreaFunc area;
  gpointer data;
  GArray *queue; /* guint: nodes whose children are still to be placed */
} Cutter;

/* A shelf is a row of pieces side by side. */
typedef struct
{
  guint page;
  double x, y, height;
  gboolean empty;
} Shelf;

static void
add_piece (Cutter *self, MeritaChartPiece *piece)
{
  guint index = self->pages->pieces->len;

  g_ptr_array_add (self->pages->pieces, piece);
  if (piece->owner >= 0)
    {
      if (self->pages->first_piece[piece->owner] < 0)
        self->pages->first_piece[piece->owner] = (gint) index;
      self->pages->last_piece[piece->owner] = (gint) index;
    }
  for (guint i = 0; i < piece->cells->len; i++)
    {
      const MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, i);

      if (cell->cut)
        g_array_append_val (self->queue, cell->node);
    }
}

static void
cut_children (Cutter *self, gint owner, gboolean card)
{
  guint total = self->tree->children[owner >= 0 ? (guint) owner : self->tree->n]->len;
  guint first = 0;

  do
    {
      MeritaArea room = self->area (self->pages->pieces->len == 0 ? 0 : 1, self->data);
      MeritaChartPiece *piece = merita_chart_piece_new (self->tree, self->metrics, owner, card,
                                                        first, room.width, room.height);

      first += piece->count;
      card = FALSE;
      add_piece (self, piece);
    }
  while (first < total);
}

static void
cut (Cutter *self)
{
  const GArray *roots = self->tree->children[self->tree->n];

  if (roots->len == 1 && self->tree->n > 1)
    cut_children (self, (gint) g_array_index (roots, guint, 0), TRUE);
  else
    cut_children (self, -1, FALSE);
  for (guint i = 0; i < self->queue->len; i++)
    cut_children (self, (gint) g_array_index (self->queue, guint, i), FALSE);
}

static void
open_page (Cutter *self, Shelf *shelf)
{
  MeritaChartPages *pages = self->pages;
  MeritaArea room = self->area (pages->n_pages, self->data);
  guint none = 0;

  *shelf = (Shelf){ pages->n_pages, 0, room.y, 0, TRUE };
  pages->n_pages++;
  g_array_append_val (pages->counts, none);
  g_array_append_val (pages->bottoms, room.y);
}

static gboolean
is_centred (const MeritaChartPiece *piece)
{
  return piece->owner_card || piece->owner < 0;
}

static void
put_on_shelf (Cutter *self, Shelf *shelf, MeritaChartPiece *piece)
{
  guint *count = &g_array_index (self->pages->counts, guint, shelf->page);
  double *bottom = &g_array_index (self->pages->bottoms, double, shelf->page);
  MeritaArea room = self->area (shelf->page, self->data);

  piece->page = shelf->page;
  piece->letter = (*count)++;
  piece->x = room.x + shelf->x;
  piece->y = shelf->y;
  /* What stands in the middle of the page has its shelf for itself. */
  shelf->x = is_centred (piece) ? room.width : shelf->x + piece->width + PIECE_GAP_X;
  shelf->height = MAX (shelf->height, piece->height);
  shelf->empty = FALSE;
  *bottom = MAX (*bottom, piece->y + piece->height);
}

static void
place (Cutter *self)
{
  Shelf shelf;

  open_page (self, &shelf);
  for (guint i = 0; i < self->pages->pieces->len; i++)
    {
      MeritaChartPiece *piece = self->pages->pieces->pdata[i];
      MeritaArea room = self->area (shelf.page, self->data);
      double limit = room.y + room.height + 0.01;

      if (!shelf.empty
          && (shelf.x + piece->width > room.width + 0.01 || shelf.y + piece->height > limit))
        shelf = (Shelf){ shelf.page, 0, shelf.y + shelf.height + PIECE_GAP_Y, 0, TRUE };
      if (shelf.y + piece->height > limit
          && g_array_index (self->pages->counts, guint, shelf.page) > 0)
        open_page (self, &shelf);
      put_on_shelf (self, &shelf, piece);
    }
}

static void
centre_pieces (Cutter *self)
{
  for (guint i = 0; i < self->pages->pieces->len; i++)
    {
      MeritaChartPiece *piece = self->pages->pieces->pdata[i];
      MeritaArea room = self->area (piece->page, self->data);

      if (is_centred (piece))
        piece->x += MAX (0, (room.width - piece->width) / 2);
    }
}

MeritaChartPages *
merita_chart_pages_new (const MeritaChartTree *tree,
                        const MeritaPieceMetrics *metrics,
                        MeritaAreaFunc area,
                        gpointer data)
{
  MeritaChartPages *self = g_new0 (MeritaChartPages, 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  Cutter cutter = { self, tree, metrics, area, data, queue };

  self->n = tree->n;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_piece_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->bottoms = g_array_new (FALSE, FALSE, sizeof (double));
  self->first_piece = g_new (gint, tree->n + 1);
  self->last_piece = g_new (gint, tree->n + 1);
  for (guint i = 0; i <= tree->n; i++)
    self->first_piece[i] = self->last_piece[i] = -1;

  cut (&cutter);
  place (&cutter);
  centre_pieces (&cutter);

  return self;
}

gboolean
merita_chart_pages_split_last (MeritaChartPages *self, const MeritaArea *room)
{
  MeritaChartPiece *piece;
  double bottom;
  guint one = 1;

  if (self->n_pages == 0 || g_array_index (self->counts, guint, self->n_pages - 1) < 2)
    return FALSE;

  piece = self->pieces->pdata[self->pieces->len - 1];
  g_array_index (self->counts, guint, piece->page)--;
  piece->page = self->n_pages++;
  piece->letter = 0;
  piece->x = room->x;
  piece->y = room->y;
  bottom = piece->y + piece->height;
  g_array_append_val (self->counts, one);
  g_array_append_val (self->bottoms, bottom);

  return TRUE;
}

void
merita_chart_pages_free (MeritaChartPages *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pieces);
  g_array_unref (self->counts);
  g_array_unref (self->bottoms);
  g_free (self->first_piece);
  g_free (self->last_piece);
  g_free (self);
}

char *
merita_chart_pages_label (const MeritaChartPages *self, guint piece)
{
  const MeritaChartPiece *found = self->pieces->pdata[piece];

  if (g_array_index (self->counts, guint, found->page) == 1)
    return g_strdup_printf ("%u", found->page + 1);

  return g_strdup_printf ("%u-%c", found->page + 1, 'A' + (char) (found->letter % 26));
}

gint
merita_chart_pages_find (const MeritaChartPages *self, guint node)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const MeritaChartPiece *piece = self->pieces->pdata[i];

      for (guint k = 0; k < piece->cells->len; k++)
        if (g_array_index (piece->cells, MeritaChartCell, k).node == node)
          return (gint) i;
    }

  return -1;
}
