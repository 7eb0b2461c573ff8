/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-print-flow.h"

#define HEADING 22.0
#define TABLE_GAP 16.0
#define SIGNATURE_GAP 16.0

/* What of a table stands on one page. */
typedef struct
{
  guint page;
  double y;
  MeritaPrintTable *table; /* borrowed from the flow */
  char *heading;
  guint first, count;
} Slice;

struct _MeritaPrintFlow
{
  const MeritaFrame *frame;
  GPtrArray *tables;
  GArray *slices;
  guint page;
  double y;
  gboolean fresh;  /* nothing stands on the page yet */
  gint signatures; /* page, -1 none */
};

static void
clear_slice (gpointer data)
{
  Slice *slice = data;

  g_free (slice->heading);
}

MeritaPrintFlow *
merita_print_flow_new (const MeritaFrame *frame, guint page, double skip)
{
  MeritaPrintFlow *self = g_new0 (MeritaPrintFlow, 1);

  self->frame = frame;
  self->page = page;
  self->y = merita_frame_get_content (frame, page).y + skip;
  self->fresh = skip <= 0;
  self->signatures = -1;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_print_table_free);
  self->slices = g_array_new (FALSE, TRUE, sizeof (Slice));
  g_array_set_clear_func (self->slices, clear_slice);

  return self;
}

void
merita_print_flow_free (MeritaPrintFlow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->slices);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

static double
get_bottom (MeritaPrintFlow *self)
{
  MeritaArea area = merita_frame_get_content (self->frame, self->page);

  return area.y + area.height;
}

static void
turn_page (MeritaPrintFlow *self)
{
  self->page++;
  self->y = merita_frame_get_content (self->frame, self->page).y;
  self->fresh = TRUE;
}

static double
measure_slice (const Slice *slice)
{
  double height = merita_print_table_get_head_height (slice->table, slice->first);

  for (guint i = 0; i < slice->count; i++)
    height += merita_print_table_get_row_height (slice->table, slice->first + i);

  return height + (slice->heading != NULL ? HEADING : 0);
}

void
merita_print_flow_take_table (MeritaPrintFlow *self, MeritaPrintTable *table, const char *heading)
{
  guint n = merita_print_table_get_n_rows (table);
  guint first = 0;

  g_ptr_array_add (self->tables, table);
  while (first < n)
    {
      Slice slice = { self->page, self->y, table, NULL, first, 0 };
      double skip = heading != NULL ? HEADING : 0;

      slice.count = merita_print_table_fit (table, first, get_bottom (self) - self->y - skip);
      if (slice.count == 0 && !self->fresh)
        {
          turn_page (self);
          continue;
        }
      slice.count = MAX (slice.count, 1); /* a row higher than a page stands alone */
      slice.heading = g_strdup (heading);
      heading = NULL;
      self->y += measure_slice (&slice);
      self->fresh = FALSE;
      first += slice.count;
      g_array_append_val (self->slices, slice);
      if (first < n)
        turn_page (self);
    }
  self->y += TABLE_GAP;
}

guint
merita_print_flow_find (MeritaPrintFlow *self, MeritaPrintTable *table, guint row)
{
  for (guint i = 0; i < self->slices->len; i++)
    {
      const Slice *slice = &g_array_index (self->slices, Slice, i);

      if (slice->table == table && row >= slice->first && row < slice->first + slice->count)
        return slice->page;
    }

  return 0;
}

/* Signatures without a line of what is signed could stand under anything: some rows go with them.
 */
static void
carry_rows (MeritaPrintFlow *self)
{
  Slice *last =
    self->slices->len > 0 ? &g_array_index (self->slices, Slice, self->slices->len - 1) : NULL;
  guint end = last != NULL ? last->first + last->count : 0;
  guint carried = 2;
  Slice slice;

  turn_page (self);
  if (last == NULL || last->count <= carried + 1)
    return;
  if (merita_print_table_get_group (last->table, end - carried - 1) != NULL)
    carried++;
  if (last->count <= carried)
    return;

  last->count -= carried;
  slice = (Slice){ self->page, self->y, last->table, NULL, end - carried, carried };
  self->y += measure_slice (&slice) + TABLE_GAP;
  self->fresh = FALSE;
  g_array_append_val (self->slices, slice);
}

guint
merita_print_flow_finish (MeritaPrintFlow *self, gboolean signatures)
{
  if (!signatures)
    return self->page + 1;

  if (self->y - TABLE_GAP + SIGNATURE_GAP + merita_frame_measure_signatures (self->frame)
      > get_bottom (self))
    carry_rows (self);
  self->signatures = (gint) self->page;

  return self->page + 1;
}

void
merita_print_flow_draw (MeritaPrintFlow *self, cairo_t *cr, guint page)
{
  for (guint i = 0; i < self->slices->len; i++)
    {
      const Slice *slice = &g_array_index (self->slices, Slice, i);
      double y = slice->y;

      if (slice->page != page)
        continue;
      if (slice->heading != NULL)
        {
          merita_ink_set_tone (cr, MERITA_TONE_BLACK);
          merita_ink_line (self->frame->ink, cr, MERITA_TYPE_CARD, MERITA_ALIGN_LEFT,
                           MERITA_PAGE_MARGIN, y + 13, slice->heading);
          y += HEADING;
        }
      merita_print_table_draw (slice->table, cr, MERITA_PAGE_MARGIN, y, slice->first, slice->count);
    }
  if (self->signatures == (gint) page)
    {
      MeritaArea area = merita_frame_get_content (self->frame, page);
      double height = merita_frame_measure_signatures (self->frame);
      double bottom = area.y + area.height;

      /* Under the end of the text, not at the foot of an empty page. */
      bottom = MIN (bottom, self->y - (self->fresh ? 0 : TABLE_GAP) + 2 * SIGNATURE_GAP + height);
      merita_frame_draw_signatures (self->frame, cr, bottom);
    }
}

void
merita_print_flow_outline (MeritaPrintFlow *self, MeritaOutlineFunc add, gpointer data)
{
  gint last = -1;

  for (guint i = 0; i < self->slices->len; i++)
    {
      const Slice *slice = &g_array_index (self->slices, Slice, i);
      double y = slice->y + (slice->heading != NULL ? HEADING : 0)
                 + merita_print_table_get_head_height (slice->table, slice->first);

      if ((gint) slice->page != last)
        {
          g_autofree char *title = g_strdup_printf ("Halaman %u", slice->page + 1);

          add (title, slice->page, 0, 0, 0, data);
          last = (gint) slice->page;
        }
      for (guint k = slice->first; k < slice->first + slice->count; k++)
        {
          const char *group = merita_print_table_get_group (slice->table, k);

          if (group != NULL)
            add (group, slice->page, MERITA_PAGE_MARGIN, y, 1, data);
          y += merita_print_table_get_row_height (slice->table, k);
        }
    }
}
