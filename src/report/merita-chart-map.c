/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-draw.h"

#define GAP 4.0
#define CAPTION 12.0

typedef struct
{
  double width, height; /* of one page */
  guint columns, rows;
} Grid;

/* The largest thumbnails that have room, but not larger than a stamp. */
static gboolean
choose_grid (Grid *grid, guint n, double width, double height, double ratio)
{
  for (double size = 42; size >= 19; size -= 1)
    {
      grid->width = ratio > 1 ? size : size * ratio;
      grid->height = ratio > 1 ? size / ratio : size;
      grid->columns = (guint) ((width + GAP) / (grid->width + GAP));
      if (grid->columns == 0 || grid->width < 17 || grid->height < 11)
        continue;
      grid->columns = MIN (grid->columns, n);
      grid->rows = (n + grid->columns - 1) / grid->columns;
      if (grid->rows * (grid->height + GAP) + CAPTION <= height)
        return TRUE;
    }

  return FALSE;
}

static void
draw_cards (const MeritaChartSheet *self, cairo_t *cr, guint page, double x, double y, double scale)
{
  merita_ink_set_tone (cr, MERITA_TONE_LIGHT);
  for (guint i = 0; i < self->pages->pieces->len; i++)
    {
      const MeritaChartPiece *piece = self->pages->pieces->pdata[i];

      for (guint k = 0; piece->page == page && k < piece->cells->len; k++)
        {
          const MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, k);

          cairo_rectangle (cr, x + (piece->x + cell->x) * scale, y + (piece->y + cell->y) * scale,
                           self->metrics.card_width * scale, self->style.body_height * scale);
        }
    }
  cairo_fill (cr);
}

static void
draw_page (const MeritaChartSheet *self,
           cairo_t *cr,
           guint page,
           gboolean here,
           double x,
           double y,
           const Grid *grid)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  MeritaInk *ink = self->style.ink;
  double plate = merita_ink_measure (ink, MERITA_TYPE_NOTE_BOLD, number) + 3;

  draw_cards (self, cr, page, x, y, grid->width / self->sheet_width);
  merita_ink_set_tone (cr, MERITA_TONE_WHITE);
  cairo_rectangle (cr, x, y, plate, 9.5);
  cairo_fill (cr);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_line (ink, cr, MERITA_TYPE_NOTE_BOLD, MERITA_ALIGN_LEFT, x + 2, y + 8, number);
  cairo_rectangle (cr, x, y, grid->width, grid->height);
  cairo_set_line_width (cr, here ? 1.6 : 0.5);
  cairo_stroke (cr);
}

double
merita_chart_draw_map (const MeritaChartSheet *self,
                       cairo_t *cr,
                       guint page,
                       double right,
                       double y,
                       double width,
                       double height)
{
  guint n = self->pages->n_pages;
  double ratio = self->sheet_width / self->sheet_height;
  double left;
  Grid grid;

  if (n < 2 || !choose_grid (&grid, n, width, height, ratio))
    return 0;

  left = right - grid.columns * (grid.width + GAP) + GAP;
  for (guint i = 0; i < n; i++)
    draw_page (self, cr, i, i == page, left + i % grid.columns * (grid.width + GAP),
               y + i / grid.columns * (grid.height + GAP), &grid);
  merita_ink_line (self->style.ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_RIGHT, right,
                   y + grid.rows * (grid.height + GAP) + 8, "Peta halaman");

  return grid.rows * (grid.height + GAP) + CAPTION;
}
