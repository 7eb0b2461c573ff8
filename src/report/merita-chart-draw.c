/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-draw.h"

#include "merita-mark.h"

#define LINE 0.8
#define TICK 12.0 /* from the top of a hanging card to its line */

typedef struct
{
  const MeritaChartSheet *sheet;
  const MeritaChartPiece *piece;
  cairo_t *cr;
} Drawing;

static const MeritaChartCell *
get_cell (const Drawing *self, guint index)
{
  return &g_array_index (self->piece->cells, MeritaChartCell, index);
}

static const MeritaChartNode *
get_node (const Drawing *self, guint index)
{
  return self->sheet->data->nodes->pdata[get_cell (self, index)->node];
}

static void
trace_line (const Drawing *self, double x1, double y1, double x2, double y2)
{
  cairo_move_to (self->cr, self->piece->x + x1, self->piece->y + y1);
  cairo_line_to (self->cr, self->piece->x + x2, self->piece->y + y2);
}

static void
draw_line (const Drawing *self, double x1, double y1, double x2, double y2)
{
  cairo_set_line_width (self->cr, LINE);
  trace_line (self, x1, y1, x2, y2);
  cairo_stroke (self->cr);
}

/* The line from x, y down to the siblings that begin at cell first, and to each of them. */
static void
join (const Drawing *self, gint parent, double x, double y, guint first)
{
  double bus = get_cell (self, first)->y - MERITA_BUS;
  double middle = self->sheet->metrics.card_width / 2;
  double left = x;
  double right = x;

  for (guint i = first; i < self->piece->cells->len; i++)
    {
      const MeritaChartCell *cell = get_cell (self, i);
      double at = cell->hanging ? cell->x - self->sheet->metrics.gap_x / 2 : cell->x + middle;

      if (cell->parent != parent)
        continue;
      left = MIN (left, at);
      right = MAX (right, at);
      trace_line (self, at, bus, at, cell->hanging ? cell->y + TICK : cell->y);
      if (cell->hanging)
        trace_line (self, at, cell->y + TICK, cell->x, cell->y + TICK);
    }
  trace_line (self, x, y, x, bus);
  trace_line (self, left - LINE / 2, bus, right + LINE / 2, bus);
  cairo_set_line_width (self->cr, LINE);
  cairo_stroke (self->cr);
}

static void
join_cells (const Drawing *self)
{
  const MeritaChartSheet *sheet = self->sheet;

  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  if (self->piece->owner >= 0 && !self->piece->owner_card)
    join (self, -1, 0, MERITA_PILL_HEIGHT, 0);
  for (guint i = 0; i < self->piece->cells->len; i++)
    {
      const MeritaChartCell *cell = get_cell (self, i);
      double height = merita_chart_card_get_node_height (&sheet->style, get_node (self, i));
      gboolean from_edge = cell->align_left;

      for (guint k = i + 1; k < self->piece->cells->len; k++)
        if (get_cell (self, k)->parent == (gint) i)
          {
            join (self, (gint) i, from_edge ? cell->x : cell->x + sheet->metrics.card_width / 2,
                  cell->y + (from_edge ? sheet->style.body_height - 2 : height), k);
            break;
          }
    }
}

static double
measure_pill (const Drawing *self, const char *mark, const char *text)
{
  MeritaInk *ink = self->sheet->style.ink;
  double plain = *text != '\0' ? merita_ink_measure (ink, MERITA_TYPE_SMALL, text) + 4 : 0;

  return merita_ink_measure (ink, MERITA_TYPE_SMALL_BOLD, mark) + plain + 21;
}

static void
draw_pill (const Drawing *self,
           MeritaMark glyph,
           double x,
           double y,
           const char *mark,
           const char *text,
           double limit)
{
  MeritaInk *ink = self->sheet->style.ink;
  double bold = merita_ink_measure (ink, MERITA_TYPE_SMALL_BOLD, mark);
  double width = MIN (measure_pill (self, mark, text), limit);
  double left = self->piece->x + x;
  double top = self->piece->y + y;

  merita_ink_set_tone (self->cr, MERITA_TONE_WHITE);
  merita_ink_rounded (self->cr, left, top, width, MERITA_PILL_HEIGHT, 2);
  cairo_fill_preserve (self->cr);
  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  cairo_set_line_width (self->cr, LINE);
  cairo_stroke (self->cr);
  merita_mark_draw (self->cr, glyph, left + 8, top + MERITA_PILL_HEIGHT / 2, 6);
  merita_ink_line (ink, self->cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_LEFT, left + 14, top + 10,
                   mark);
  if (*text != '\0')
    merita_ink_line (ink, self->cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, left + 18 + bold,
                     top + 10, text);
}

/* The longest wording that has room: a reference is never cut. */
static const char *
choose_wording (const Drawing *self, const char *mark, const char *const *wordings, double room)
{
  MeritaInk *ink = self->sheet->style.ink;
  double left = room - merita_ink_measure (ink, MERITA_TYPE_SMALL_BOLD, mark) - 25;

  for (; *wordings != NULL; wordings++)
    if (merita_ink_measure (ink, MERITA_TYPE_SMALL, *wordings) <= left)
      return *wordings;

  return "";
}

/* "hal. 2-A", "hal. 2 s.d. 4" */
static char *
describe_range (const MeritaChartPages *pages, guint first, guint last)
{
  g_autofree char *from = merita_chart_pages_label (pages, first);
  g_autofree char *to = merita_chart_pages_label (pages, last);

  if (first == last)
    return g_strdup_printf ("hal. %s", from);

  return g_strdup_printf ("hal. %s s.d. %s", from, to);
}

static void
draw_forward (const Drawing *self, guint index)
{
  const MeritaChartSheet *sheet = self->sheet;
  const MeritaChartCell *cell = get_cell (self, index);
  const MeritaChartNode *node = get_node (self, index);
  double bottom = cell->y + merita_chart_card_get_node_height (&sheet->style, node);
  double y = cell->y + sheet->metrics.card_height + MERITA_PILL_GAP;
  double room = sheet->metrics.card_width - (node->hidden > 0 ? 42 : 0);
  g_autofree char *mark =
    describe_range (sheet->pages, (guint) sheet->pages->first_piece[cell->node],
                    (guint) sheet->pages->last_piece[cell->node]);
  g_autofree char *count = g_strdup_printf ("%u jabatan", sheet->tree->below[cell->node]);
  g_autofree char *full = g_strdup_printf ("%s, %s", node->unit != NULL ? node->unit : "", count);
  const char *const wordings[] = { node->unit != NULL ? full : count, count, NULL };

  y = MIN (y, bottom + MERITA_PILL_GAP);
  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  draw_line (self, cell->x, cell->y + sheet->style.body_height - 2, cell->x, y + 2);
  draw_pill (self, MERITA_MARK_NEXT, cell->x, y, mark, choose_wording (self, mark, wordings, room),
             room);
}

/* Positions that the chart leaves out are counted, so that nobody thinks that there are none. */
static void
draw_hidden (const Drawing *self, guint index)
{
  const MeritaChartSheet *sheet = self->sheet;
  const MeritaChartCell *cell = get_cell (self, index);
  const MeritaChartNode *node = get_node (self, index);
  double y = cell->y + merita_chart_card_get_node_height (&sheet->style, node) + MERITA_PILL_GAP;
  g_autofree char *text = g_strdup_printf ("+%u", node->hidden);

  merita_ink_set_tone (self->cr, MERITA_TONE_DIM);
  merita_ink_line (sheet->style.ink, self->cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_RIGHT,
                   self->piece->x + cell->x + sheet->metrics.card_width - 2, self->piece->y + y + 9,
                   text);
}

static void
draw_back (const Drawing *self, guint index)
{
  const MeritaChartSheet *sheet = self->sheet;
  const MeritaChartPiece *piece = self->piece;
  const MeritaChartNode *owner = sheet->data->nodes->pdata[piece->owner];
  guint total = sheet->tree->children[piece->owner]->len;
  g_autofree char *from =
    merita_chart_pages_label (sheet->pages,
                              (guint) merita_chart_pages_find (sheet->pages, (guint) piece->owner));
  g_autofree char *own = merita_chart_pages_label (sheet->pages, index);
  g_autofree char *mark = NULL;
  g_autofree char *part = NULL;
  g_autofree char *full = NULL;
  const char *wordings[3] = { NULL };
  double room = MAX (piece->width, sheet->metrics.card_width);

  if (strchr (own, '-') != NULL)
    mark = g_strdup_printf ("hal. %s · bagian %s", from, strchr (own, '-') + 1);
  else
    mark = g_strdup_printf ("hal. %s", from);
  if (piece->count < total)
    part = g_strdup_printf ("%u–%u dari %u", piece->first + 1, piece->first + piece->count, total);
  full =
    g_strdup_printf ("%s%s%s", owner->title, part != NULL ? ", " : "", part != NULL ? part : "");
  wordings[0] = full;
  wordings[1] = part;
  draw_pill (self, MERITA_MARK_BACK, 0, 0, mark, choose_wording (self, mark, wordings, room), room);
}

static void
draw_continued (const Drawing *self, guint index)
{
  const MeritaChartSheet *sheet = self->sheet;
  const MeritaChartPiece *piece = self->piece;
  gint owner = piece->owner;
  guint total = sheet->tree->children[owner >= 0 ? (guint) owner : sheet->tree->n]->len;
  guint rest = total - piece->first - piece->count;
  g_autofree char *label = merita_chart_pages_label (sheet->pages, index + 1);
  g_autofree char *mark = g_strdup_printf ("hal. %s", label);
  g_autofree char *text = g_strdup_printf ("%u jabatan berikutnya", rest);
  double x = 0;
  double y = piece->height - MERITA_PILL_HEIGHT;

  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  if (piece->count == 0)
    draw_line (self, 0, sheet->style.body_height - 2, 0, y);
  else if (piece->owner_card)
    {
      /* Beside the line down from the card, where nothing else stands. */
      double line = get_cell (self, 0)->x + sheet->metrics.card_width / 2;

      x = line - 8 - measure_pill (self, mark, text);
      y = get_cell (self, 0)->y + sheet->metrics.card_height + MERITA_PILL_GAP;
      draw_line (self, line - 8, y + MERITA_PILL_HEIGHT / 2, line, y + MERITA_PILL_HEIGHT / 2);
    }
  else if (owner >= 0)
    draw_line (self, 0, piece->top - MERITA_BUS, 0, y);
  draw_pill (self, MERITA_MARK_NEXT, x, y, mark, text,
             MAX (piece->width, sheet->metrics.card_width));
}

void
merita_chart_draw_piece (const MeritaChartSheet *sheet, cairo_t *cr, guint index)
{
  const MeritaChartPiece *piece = sheet->pages->pieces->pdata[index];
  Drawing self = { sheet, piece, cr };

  join_cells (&self);
  for (guint i = 0; i < piece->cells->len; i++)
    {
      const MeritaChartCell *cell = get_cell (&self, i);

      merita_chart_card_draw (&sheet->style, cr, get_node (&self, i), piece->x + cell->x,
                              piece->y + cell->y);
      if (cell->cut)
        draw_forward (&self, i);
      if (get_node (&self, i)->hidden > 0)
        draw_hidden (&self, i);
    }
  if (piece->owner >= 0 && !piece->owner_card)
    draw_back (&self, index);
  if (piece->continued)
    draw_continued (&self, index);
}
