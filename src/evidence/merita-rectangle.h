/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A place on a page as it is shown (rotated, cut to its crop box): hundredths of a point, x and y of
 * its top left corner from the top left corner of the page, y downwards.  A citation is kept so.
 */
typedef struct
{
  gint x, y, width, height;
} MeritaRectangle;

static inline gboolean
merita_rectangle_is_empty (const MeritaRectangle *self)
{
  return self->width <= 0 || self->height <= 0;
}

/* Grows self to hold other; an empty self becomes other, an empty other changes nothing. */
static inline void
merita_rectangle_unite (MeritaRectangle *self, const MeritaRectangle *other)
{
  gint right = MAX (self->x + self->width, other->x + other->width);
  gint bottom = MAX (self->y + self->height, other->y + other->height);

  if (merita_rectangle_is_empty (other))
    return;
  if (merita_rectangle_is_empty (self))
    {
      *self = *other;
      return;
    }
  self->x = MIN (self->x, other->x);
  self->y = MIN (self->y, other->y);
  self->width = right - self->x;
  self->height = bottom - self->y;
}

G_END_DECLS
