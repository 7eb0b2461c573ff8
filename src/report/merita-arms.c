/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-arms.h"

#include <string.h>

#define HEADER_SIZE 24
#define GAP 10.0

typedef struct
{
  const guchar *data;
  gsize size, at;
} Source;

static guint32
read_number (const guchar *p)
{
  return (guint32) p[0] << 24 | (guint32) p[1] << 16 | (guint32) p[2] << 8 | p[3];
}

static gboolean
read_size (GBytes *png, guint32 *width, guint32 *height)
{
  static const guchar start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
                                  0,    0,   0,   13,  'I',  'H',  'D',  'R' };
  gsize size;
  const guchar *data = g_bytes_get_data (png, &size);

  if (size < HEADER_SIZE || size > MERITA_ARMS_MOST_BYTES
      || memcmp (data, start, sizeof start) != 0)
    return FALSE;
  *width = read_number (data + 16);
  *height = read_number (data + 20);
  return *width >= 1 && *width <= MERITA_ARMS_MOST_PIXELS && *height >= 1
         && *height <= MERITA_ARMS_MOST_PIXELS;
}

gboolean
merita_arms_is_usable (GBytes *png)
{
  guint32 width, height;

  return png != NULL && read_size (png, &width, &height);
}

/* Arms are upright; what is wider than high is made smaller. */
static double
find_scale (const MeritaLetterhead *head, guint32 *width, guint32 *height)
{
  if (head->arms == NULL || !read_size (head->arms, width, height))
    return 0;
  return MERITA_ARMS_HEIGHT / MAX (*width, *height);
}

double
merita_arms_measure (const MeritaLetterhead *head)
{
  guint32 width, height;
  const double scale = find_scale (head, &width, &height);

  return scale > 0 ? width * scale + GAP : 0;
}

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (length > source->size - source->at)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data + source->at, length);
  source->at += length;
  return CAIRO_STATUS_SUCCESS;
}

void
merita_arms_draw (const MeritaLetterhead *head, cairo_t *cr, double x, double y)
{
  guint32 width, height;
  const double scale = find_scale (head, &width, &height);
  Source source = { 0 };
  cairo_surface_t *surface;

  if (scale <= 0)
    return;
  source.data = g_bytes_get_data (head->arms, &source.size);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &source);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cairo_save (cr);
      cairo_translate (cr, x, y + (MERITA_ARMS_HEIGHT - height * scale) / 2);
      cairo_scale (cr, scale, scale);
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_surface_destroy (surface);
}
