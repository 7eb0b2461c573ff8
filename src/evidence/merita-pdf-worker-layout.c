/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-worker-layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "merita-pdf-emit.h"

/* poppler-glib declares none. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

static gint32
count_hundredths (double points)
{
  return (gint32) CLAMP (round (points * 100), -MERITA_PDF_MOST_EXTENT, MERITA_PDF_MOST_EXTENT);
}

static void
append_number (GByteArray *out, gint32 number)
{
  guint32 little = GUINT32_TO_LE ((guint32) number);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
append_rectangle (GByteArray *out, const PopplerRectangle *place)
{
  static const PopplerRectangle none;
  gint32 x, y;

  if (place == NULL || !isfinite (place->x1 + place->y1 + place->x2 + place->y2))
    place = &none;
  x = count_hundredths (MIN (place->x1, place->x2));
  y = count_hundredths (MIN (place->y1, place->y2));
  append_number (out, x);
  append_number (out, y);
  append_number (out, count_hundredths (MAX (place->x1, place->x2)) - x);
  append_number (out, count_hundredths (MAX (place->y1, place->y2)) - y);
}

int
merita_pdf_worker_layout (PopplerDocument *document, int number)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, number - 1);
  g_autofree PopplerRectangle *places = NULL;
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  guint n_places = 0;
  guint32 numbers[4];
  double width, height;

  if (page == NULL)
    return merita_pdf_emit_failed (MERITA_PDF_FAILURE_DAMAGED);
  poppler_page_get_size (page, &width, &height);
  if (!(width * 100 >= 1 && width * 100 <= MERITA_PDF_MOST_EXTENT && height * 100 >= 1
        && height * 100 <= MERITA_PDF_MOST_EXTENT))
    return merita_pdf_emit_failed (MERITA_PDF_FAILURE_TOO_LARGE);
  text = poppler_page_get_text (page);
  valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  /* A page without text has no layout, and that is no error. */
  if (!poppler_page_get_text_layout (page, &places, &n_places))
    n_places = 0;
  numbers[0] = (guint32) number;
  numbers[1] = (guint32) count_hundredths (width);
  numbers[2] = (guint32) count_hundredths (height);
  numbers[3] = (guint32) g_utf8_strlen (valid, -1);
  for (guint i = 0; i < numbers[3]; i++)
    append_rectangle (out, i < n_places ? &places[i] : NULL);
  g_byte_array_append (out, (const guint8 *) valid, (guint) strlen (valid));
  if (!merita_pdf_emit (MERITA_PDF_FRAME_LAYOUT, numbers, G_N_ELEMENTS (numbers), out->data,
                        out->len))
    return EXIT_FAILURE;
  return merita_pdf_emit_end ();
}
