/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-flow.h"

#include "merita-paper-frame.h"

#define LEAST_LINES 2
#define CARRIED_ROWS 2

typedef struct
{
  MeritaPaperBox box;
  char *text;
} Box;

typedef struct
{
  GArray *boxes;           /* Box */
  MeritaPrintTable *table; /* NULL: boxes or a drawing */
  MeritaPaperDraw draw;
  gpointer data;
  char *outline;
  double gap, height;
  gboolean split, keep_next, keep_previous, keep_whole, turn;
} Block;

typedef struct
{
  const Block *block;
  guint page;
  double y;
  guint first, count; /* lines of the last box, or rows */
} Slice;

typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} Owned;

struct _MeritaPaperFlow
{
  MeritaReport *report;
  MeritaPaperHead head;
  GPtrArray *blocks;
  GArray *slices;
  GArray *owned; /* Owned */
  gboolean turn; /* the next block turns the page */

  guint page; /* while placing */
  double y;
  gboolean fresh;
};

static void
clear_box (gpointer data)
{
  g_free (((Box *) data)->text);
}

static void
clear_owned (gpointer data)
{
  Owned *owned = data;

  owned->destroy (owned->data);
}

static void
free_block (gpointer data)
{
  Block *block = data;

  g_clear_pointer (&block->boxes, g_array_unref);
  g_clear_pointer (&block->table, merita_print_table_free);
  g_free (block->outline);
  g_free (block);
}

MeritaPaperFlow *
merita_paper_flow_new (MeritaReport *report, MeritaPaperHead head)
{
  MeritaPaperFlow *self = g_new0 (MeritaPaperFlow, 1);

  self->report = report;
  self->head = head;
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->slices = g_array_new (FALSE, FALSE, sizeof (Slice));
  self->owned = g_array_new (FALSE, FALSE, sizeof (Owned));
  g_array_set_clear_func (self->owned, clear_owned);

  return self;
}

void
merita_paper_flow_free (MeritaPaperFlow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->slices);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->owned);
  g_free (self);
}

void
merita_paper_flow_own (MeritaPaperFlow *self, gpointer data, GDestroyNotify destroy)
{
  Owned owned = { data, destroy };

  g_array_append_val (self->owned, owned);
}

MeritaReport *
merita_paper_flow_get_report (MeritaPaperFlow *self)
{
  return self->report;
}

MeritaInk *
merita_paper_flow_get_ink (MeritaPaperFlow *self)
{
  return self->report->ink;
}

double
merita_paper_flow_get_width (MeritaPaperFlow *self)
{
  return merita_paper_frame_get_content (&self->report->frame, self->head, 0).width;
}

/* ---- blocks ---- */

static Block *
get_last (MeritaPaperFlow *self)
{
  g_assert (self->blocks->len > 0);

  return self->blocks->pdata[self->blocks->len - 1];
}

static Block *
add_block (MeritaPaperFlow *self, double gap)
{
  Block *block = g_new0 (Block, 1);

  block->gap = gap;
  block->turn = self->turn;
  self->turn = FALSE;
  g_ptr_array_add (self->blocks, block);

  return block;
}

void
merita_paper_flow_begin (MeritaPaperFlow *self, double gap)
{
  Block *block = add_block (self, gap);

  block->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  g_array_set_clear_func (block->boxes, clear_box);
}

void
merita_paper_flow_add_box (MeritaPaperFlow *self, const MeritaPaperBox *box)
{
  Block *block = get_last (self);
  Box copy = { *box, g_strdup (box->text != NULL ? box->text : "") };

  copy.box.text = copy.text;
  block->height =
    MAX (block->height,
         box->y + merita_ink_measure_box (self->report->ink, box->type, box->width, copy.text));
  g_array_append_val (block->boxes, copy);
}

void
merita_paper_flow_allow_split (MeritaPaperFlow *self)
{
  get_last (self)->split = TRUE;
}

void
merita_paper_flow_keep_next (MeritaPaperFlow *self)
{
  get_last (self)->keep_next = TRUE;
}

void
merita_paper_flow_keep_whole (MeritaPaperFlow *self)
{
  get_last (self)->keep_whole = TRUE;
}

void
merita_paper_flow_keep_previous (MeritaPaperFlow *self)
{
  get_last (self)->keep_previous = TRUE;
}

void
merita_paper_flow_set_outline (MeritaPaperFlow *self, const char *title)
{
  Block *block = get_last (self);

  g_free (block->outline);
  block->outline = g_strdup (title);
}

void
merita_paper_flow_turn_page (MeritaPaperFlow *self)
{
  self->turn = TRUE;
}

void
merita_paper_flow_take_table (MeritaPaperFlow *self, MeritaPrintTable *table, double gap)
{
  add_block (self, gap)->table = table;
}

void
merita_paper_flow_add_drawing (MeritaPaperFlow *self,
                               double gap,
                               double height,
                               MeritaPaperDraw draw,
                               gpointer data)
{
  Block *block = add_block (self, gap);

  block->height = height;
  block->draw = draw;
  block->data = data;
}

/* ---- places ---- */

static const Box *
get_body (const Block *block)
{
  return &g_array_index (block->boxes, Box, block->boxes->len - 1);
}

static guint
count_lines (MeritaPaperFlow *self, const Block *block)
{
  const MeritaPaperBox *body = &get_body (block)->box;

  return merita_ink_count_lines (self->report->ink, body->type, body->width, body->text);
}

static double
measure_lines (MeritaPaperFlow *self, const Block *block, guint first, guint count)
{
  const MeritaPaperBox *body = &get_body (block)->box;

  return merita_ink_measure_lines (self->report->ink, body->type, body->width, body->text, first,
                                   count);
}

static double
measure_rows (MeritaPrintTable *table, guint first, guint count)
{
  double height = merita_print_table_get_head_height (table, first);

  for (guint i = first; i < first + count; i++)
    height += merita_print_table_get_row_height (table, i);

  return height;
}

/* The rows that must not be parted from the first one. */
static guint
count_first_rows (MeritaPaperFlow *self, const Block *block)
{
  MeritaArea area = merita_paper_frame_get_content (&self->report->frame, self->head, 1);
  guint n = merita_print_table_get_n_rows (block->table);

  if (block->keep_whole && measure_rows (block->table, 0, n) <= area.height)
    return n;
  return MIN (n, n > 0 && merita_print_table_get_group (block->table, 0) != NULL ? 2 : 1);
}

/* What has to stand on a page for a block to begin there, with what it must not be parted from. */
static double
measure_start (MeritaPaperFlow *self, guint index)
{
  const Block *block = self->blocks->pdata[index];
  double height = block->height;

  if (block->table != NULL)
    return measure_rows (block->table, 0, count_first_rows (self, block));
  if (block->split && !block->keep_next && count_lines (self, block) > LEAST_LINES + 1)
    return measure_lines (self, block, 0, LEAST_LINES);
  if (block->keep_next && index + 1 < self->blocks->len)
    height +=
      ((const Block *) self->blocks->pdata[index + 1])->gap + measure_start (self, index + 1);

  return height;
}

static double
get_room (MeritaPaperFlow *self)
{
  MeritaArea area = merita_paper_frame_get_content (&self->report->frame, self->head, self->page);

  return area.y + area.height - self->y;
}

/* What would not fit on a page of its own may as well be parted. */
static double
measure_need (MeritaPaperFlow *self, guint index)
{
  MeritaArea area = merita_paper_frame_get_content (&self->report->frame, self->head, 1);
  double height = measure_start (self, index);

  return height <= area.height ? height : ((const Block *) self->blocks->pdata[index])->height;
}

static void
turn_page (MeritaPaperFlow *self)
{
  self->page++;
  self->y = merita_paper_frame_get_content (&self->report->frame, self->head, self->page).y;
  self->fresh = TRUE;
}

static void
put_slice (MeritaPaperFlow *self, const Block *block, guint first, guint count, double height)
{
  Slice slice = { block, self->page, self->y, first, count };

  g_array_append_val (self->slices, slice);
  self->y += height;
  self->fresh = FALSE;
}

static void
place_table (MeritaPaperFlow *self, const Block *block)
{
  guint n = merita_print_table_get_n_rows (block->table);
  guint first = 0;

  while (first < n)
    {
      double gap = self->fresh ? 0 : block->gap;
      guint count =
        merita_print_table_fit (block->table, first, get_room (self) - (first == 0 ? gap : 0));

      if (count < (first == 0 && block->keep_whole ? count_first_rows (self, block) : 1)
          && !self->fresh)
        {
          turn_page (self);
          continue;
        }
      count = MAX (count, 1); /* a row higher than a page stands alone */
      if (first == 0)
        self->y += gap;
      put_slice (self, block, first, count, measure_rows (block->table, first, count));
      first += count;
      if (first < n)
        turn_page (self);
    }
}

/* How many lines from first on fit, with at least two on either page; 0 if none should. */
static guint
fit_lines (MeritaPaperFlow *self, const Block *block, guint first, double room)
{
  guint left = count_lines (self, block) - first;
  guint count = 0;

  while (count < left && measure_lines (self, block, first, count + 1) <= room)
    count++;
  if (count < left && left - count < LEAST_LINES)
    count = left > LEAST_LINES ? left - LEAST_LINES : 0;

  return count < LEAST_LINES && count < left ? 0 : count;
}

static void
place_lines (MeritaPaperFlow *self, const Block *block)
{
  guint n = count_lines (self, block);
  guint first = 0;

  while (first < n)
    {
      double gap = self->fresh || first > 0 ? 0 : block->gap;
      guint count = fit_lines (self, block, first, get_room (self) - gap);

      if (count < (first == 0 && block->keep_whole ? count_first_rows (self, block) : 1)
          && !self->fresh)
        {
          turn_page (self);
          continue;
        }
      count = count > 0 ? count : n - first;
      self->y += gap;
      put_slice (self, block, first, count,
                 first == 0 && count == n ? block->height
                                          : measure_lines (self, block, first, count));
      first += count;
      if (first < n)
        turn_page (self);
    }
}

/* Signatures under nothing could stand under anything: the last rows of the table go with them. */
static void
carry_rows (MeritaPaperFlow *self)
{
  Slice *last =
    self->slices->len > 0 ? &g_array_index (self->slices, Slice, self->slices->len - 1) : NULL;
  guint carried = CARRIED_ROWS;
  Slice slice;

  turn_page (self);
  if (last == NULL || last->block->table == NULL || last->count <= carried + 1)
    return;
  if (merita_print_table_get_group (last->block->table, last->first + last->count - carried - 1)
      != NULL)
    carried++;
  if (last->count <= carried)
    return;
  last->count -= carried;
  slice = *last;
  put_slice (self, slice.block, slice.first + slice.count, carried,
             measure_rows (slice.block->table, slice.first + slice.count, carried));
}

static void
place_block (MeritaPaperFlow *self, guint index)
{
  const Block *block = self->blocks->pdata[index];

  if (block->turn && !self->fresh)
    turn_page (self);
  if (block->table != NULL)
    {
      place_table (self, block);
      return;
    }
  if (block->split && !block->keep_next)
    {
      place_lines (self, block);
      return;
    }
  if (!self->fresh && block->gap + measure_need (self, index) > get_room (self))
    {
      if (block->keep_previous)
        carry_rows (self);
      else
        turn_page (self);
    }
  self->y += self->fresh ? 0 : block->gap;
  put_slice (self, block, 0, G_MAXUINT, block->height);
}

guint
merita_paper_flow_finish (MeritaPaperFlow *self)
{
  self->page = 0;
  self->y = merita_paper_frame_get_content (&self->report->frame, self->head, 0).y;
  self->fresh = TRUE;
  for (guint i = 0; i < self->blocks->len; i++)
    place_block (self, i);

  return self->page + 1;
}

/* ---- drawing ---- */

static void
draw_box (MeritaPaperFlow *self, cairo_t *cr, const MeritaPaperBox *box, double x, double y)
{
  MeritaInk *ink = self->report->ink;
  double width, left;

  merita_ink_box (ink, cr, box->type, box->align, x + box->x, y + box->y, box->width, box->text);
  if (!box->underlined || *box->text == '\0')
    return;
  width = MIN (merita_ink_measure (ink, box->type, box->text), box->width);
  left = x + box->x + (box->align == MERITA_ALIGN_CENTRE ? (box->width - width) / 2 : 0);
  y += box->y + merita_ink_measure_box (ink, box->type, box->width, box->text);
  merita_ink_rule (cr, left, y - 1.2, left + width, y - 1.2, 0.6);
}

static void
draw_slice (MeritaPaperFlow *self, cairo_t *cr, const Slice *slice, double x, double width)
{
  const Block *block = slice->block;

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  if (block->table != NULL)
    {
      merita_print_table_draw (block->table, cr, x, slice->y, slice->first, slice->count);
      return;
    }
  if (block->draw != NULL)
    {
      block->draw (self, cr, x, slice->y, width, block->data);
      return;
    }
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const MeritaPaperBox *box = &g_array_index (block->boxes, Box, i).box;

      if (slice->count == G_MAXUINT || !block->split)
        draw_box (self, cr, box, x, slice->y);
      else if (i + 1 == block->boxes->len)
        merita_ink_box_lines (self->report->ink, cr, box->type, box->align, x + box->x, slice->y,
                              box->width, box->text, slice->first, slice->count);
      else if (slice->first == 0)
        draw_box (self, cr, box, x, slice->y);
    }
}

void
merita_paper_flow_draw_page (MeritaReport *report, gpointer plan, cairo_t *cr, guint page)
{
  MeritaPaperFlow *self = plan;
  MeritaArea area = merita_paper_frame_get_content (&report->frame, self->head, page);

  merita_paper_frame_draw (&report->frame, self->head, cr, page, report->n_pages);
  for (guint i = 0; i < self->slices->len; i++)
    {
      const Slice *slice = &g_array_index (self->slices, Slice, i);

      if (slice->page == page)
        draw_slice (self, cr, slice, area.x, area.width);
    }
}

void
merita_paper_flow_outline (MeritaReport *report,
                           gpointer plan,
                           MeritaOutlineFunc add,
                           gpointer data)
{
  MeritaPaperFlow *self = plan;
  gint last = -1;

  for (guint i = 0; i < self->slices->len; i++)
    {
      const Slice *slice = &g_array_index (self->slices, Slice, i);

      if ((gint) slice->page != last)
        {
          g_autofree char *title = g_strdup_printf ("Halaman %u", slice->page + 1);

          add (title, slice->page, 0, 0, 0, data);
          last = (gint) slice->page;
        }
      if (slice->block->outline != NULL && slice->first == 0)
        add (slice->block->outline, slice->page, MERITA_PAGE_MARGIN, slice->y, 1, data);
    }
}

void
merita_paper_flow_free_plan (gpointer plan)
{
  merita_paper_flow_free (plan);
}
