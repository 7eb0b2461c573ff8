/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-page-layout.h"

/* The part of [start, start + size) that lies within [0, most]. */
static void
cut (gint *start, gint *size, gint most)
{
  gint64 end = CLAMP ((gint64) *start + *size, 0, most);

  *start = CLAMP (*start, 0, most);
  *size = (gint) MAX (end - *start, 0);
}

MeritaPageLayout *
merita_page_layout_new_take (gint width,
                             gint height,
                             char *text,
                             MeritaRectangle *rectangles,
                             gsize n_rectangles)
{
  MeritaPageLayout *self = g_new0 (MeritaPageLayout, 1);

  *self = (MeritaPageLayout){ width, height, text, (guint) n_rectangles, rectangles };
  if (width < 1 || height < 1 || !g_utf8_validate (text, -1, NULL)
      || (gsize) g_utf8_strlen (text, -1) != n_rectangles)
    {
      merita_page_layout_free (self);
      return NULL;
    }
  for (gsize i = 0; i < n_rectangles; i++)
    {
      MeritaRectangle *rectangle = &rectangles[i];

      cut (&rectangle->x, &rectangle->width, width);
      cut (&rectangle->y, &rectangle->height, height);
      if (merita_rectangle_is_empty (rectangle))
        rectangle->width = rectangle->height = 0;
    }
  return self;
}

void
merita_page_layout_free (MeritaPageLayout *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->rectangles);
  g_free (self);
}
