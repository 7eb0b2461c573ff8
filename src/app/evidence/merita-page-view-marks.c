/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page-view-private.h"

MeritaPageMark *
merita_page_mark_new (gint64 id, guint page, const MeritaRectangle *bounds, const char *quote)
{
  MeritaPageMark *self = g_new0 (MeritaPageMark, 1);

  self->id = id;
  self->page = page;
  self->bounds = *bounds;
  self->quote = g_strdup (quote);
  return self;
}

void
merita_page_mark_free (MeritaPageMark *self)
{
  if (self == NULL)
    return;
  g_free (self->quote);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

/* The lines of a passage are found again in the text: kept is only its frame. */
static void
find_lines (MeritaPageView *self, MeritaPageMark *mark)
{
  const MeritaPageLayout *layout = merita_page_source_get_layout (self->source, mark->page);
  g_autoptr (MeritaPassagePlace) place = NULL;

  if (mark->lines != NULL || layout == NULL || merita_rectangle_is_empty (&mark->bounds))
    return;
  if (mark->quote != NULL && *mark->quote != '\0')
    place = merita_passage_find (layout, mark->quote, &mark->bounds);
  if (place == NULL || merita_rectangle_is_empty (&place->bounds))
    return;
  mark->lines = g_array_ref (place->lines);
}

void
merita_page_view_find_lines (MeritaPageView *self, guint page)
{
  guint n = self->source != NULL ? merita_page_source_get_n_pages (self->source) : 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      MeritaPageMark *mark = self->marks->pdata[i];

      if (mark->page <= n && (page == 0 || mark->page == page))
        find_lines (self, mark);
    }
}

const MeritaPageMark *
merita_page_view_find_mark (MeritaPageView *self, guint page, double x, double y)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      const MeritaPageMark *mark = self->marks->pdata[i - 1];

      if (mark->page == page && x >= mark->bounds.x - 400 && y >= mark->bounds.y
          && x <= mark->bounds.x + mark->bounds.width && y <= mark->bounds.y + mark->bounds.height)
        return mark;
    }
  return NULL;
}

const MeritaPageMark *
merita_page_view_get_mark (MeritaPageView *self, gint64 id)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (((const MeritaPageMark *) self->marks->pdata[i])->id == id)
      return self->marks->pdata[i];
  return NULL;
}

void
merita_page_view_take_marks (MeritaPageView *self, GPtrArray *marks)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  g_ptr_array_unref (self->marks);
  self->marks = marks;
  merita_page_view_find_lines (self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_page_view_show_mark (MeritaPageView *self, gint64 id)
{
  const MeritaPageMark *mark;

  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  self->shown_mark = id;
  mark = merita_page_view_get_mark (self, id);
  if (mark != NULL)
    {
      self->target = mark->page;
      self->target_mark = id;
      merita_page_view_lay_out (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_page_view_set_terms (MeritaPageView *self, const char *const *terms)
{
  g_return_if_fail (MERITA_IS_PAGE_VIEW (self));
  g_strfreev (self->terms);
  self->terms = merita_page_words_fold (terms);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
