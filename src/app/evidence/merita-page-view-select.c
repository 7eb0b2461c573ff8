/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page-view-private.h"

/* A shorter drag was a click. */
#define LEAST_DRAG 200

void
merita_page_view_free_selection (MeritaPageView *self)
{
  g_clear_pointer (&self->selection.lines, g_array_unref);
  g_free (self->selection.quote);
  self->selection = (MeritaPageSelection){ 0 };
}

static void
changed (MeritaPageView *self)
{
  g_signal_emit_by_name (self, "selection-changed");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_place (MeritaPageView *self, guint page, MeritaPassagePlace *place)
{
  merita_page_view_free_selection (self);
  if (place != NULL && !merita_rectangle_is_empty (&place->bounds))
    self->selection = (MeritaPageSelection){ .page = page,
                                             .bounds = place->bounds,
                                             .lines = g_array_ref (place->lines),
                                             .quote = g_steal_pointer (&place->quote) };
  changed (self);
}

static MeritaRectangle
straighten (const MeritaRectangle *from_to)
{
  return (MeritaRectangle){ MIN (from_to->x, from_to->x + from_to->width),
                            MIN (from_to->y, from_to->y + from_to->height), ABS (from_to->width),
                            ABS (from_to->height) };
}

/* The frame as it was drawn, cut to the page; the text that stands in it is its quote. */
static void
take_frame (MeritaPageView *self, guint page, const MeritaRectangle *from_to)
{
  const MeritaPageLayout *layout = merita_page_source_get_layout (self->source, page);
  MeritaRectangle frame = straighten (from_to);
  g_autoptr (MeritaPassagePlace) place =
    layout != NULL ? merita_passage_inside (layout, &frame) : NULL;
  double width, height;
  gint right, bottom;

  merita_page_source_get_size (self->source, page, &width, &height);
  right = MIN (frame.x + frame.width, (gint) (width * 100));
  bottom = MIN (frame.y + frame.height, (gint) (height * 100));
  frame.x = MAX (frame.x, 0);
  frame.y = MAX (frame.y, 0);
  frame.width = right - frame.x;
  frame.height = bottom - frame.y;
  merita_page_view_free_selection (self);
  if (frame.width >= LEAST_DRAG && frame.height >= LEAST_DRAG)
    self->selection =
      (MeritaPageSelection){ .page = page,
                             .frame = TRUE,
                             .bounds = frame,
                             .quote = place != NULL ? g_steal_pointer (&place->quote) : NULL };
  changed (self);
}

void
merita_page_view_select_drag (MeritaPageView *self,
                              guint page,
                              const MeritaRectangle *from_to,
                              gboolean frame)
{
  const MeritaPageLayout *layout;
  g_autoptr (MeritaPassagePlace) place = NULL;

  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  g_return_if_fail (self->source != NULL);
  layout = merita_page_source_get_layout (self->source, page);
  if (frame || layout == NULL || layout->n_characters == 0)
    {
      take_frame (self, page, from_to);
      return;
    }
  if (ABS (from_to->width) < LEAST_DRAG && ABS (from_to->height) < LEAST_DRAG)
    {
      merita_page_view_clear_selection (self);
      return;
    }
  place = merita_passage_between (layout, from_to->x, from_to->y, from_to->x + from_to->width,
                                  from_to->y + from_to->height);
  take_place (self, page, place);
}

void
merita_page_view_select_text (MeritaPageView *self, guint page, guint first, guint length)
{
  const MeritaPageLayout *layout;
  g_autoptr (MeritaPassagePlace) place = NULL;

  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  g_return_if_fail (self->source != NULL);
  layout = merita_page_source_get_layout (self->source, page);
  place = layout != NULL ? merita_passage_take (layout, first, length) : NULL;
  take_place (self, page, place);
}

void
merita_page_view_select_quote (MeritaPageView *self, guint page, const char *quote)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  g_return_if_fail (self->source != NULL);
  merita_page_view_free_selection (self);
  self->selection.page = page;
  self->selection.frame = TRUE;
  self->selection.quote = g_strdup (quote);
  changed (self);
}

void
merita_page_view_select_page (MeritaPageView *self, guint page)
{
  merita_page_view_select_quote (self, page, NULL);
}

void
merita_page_view_clear_selection (MeritaPageView *self)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  if (self->selection.page == 0)
    return;
  merita_page_view_free_selection (self);
  changed (self);
}

const MeritaPageSelection *
merita_page_view_get_selection (MeritaPageView *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE_VIEW (self), NULL);
  return self->selection.page > 0 ? &self->selection : NULL;
}
