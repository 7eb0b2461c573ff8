/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-fixture.h"

#include <cairo-pdf.h>
#include <string.h>

#define WIDTH 595
#define HEIGHT 842
#define DARK 128

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
finish (cairo_t *cr, cairo_surface_t *surface, GByteArray *bytes)
{
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
pdf_fixture_draw (guint pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Peraturan Bupati – Ma’ruf");
  cairo_set_font_size (cr, 20);
  for (guint i = 1; i <= pages; i++)
    {
      g_autofree char *line = g_strdup_printf ("Halaman ke-%u", i);

      cairo_move_to (cr, 72, 72);
      cairo_show_text (cr, line);
      cairo_show_page (cr);
    }
  return finish (cr, surface, bytes);
}

GBytes *
pdf_fixture_paint (void (*paint) (cairo_t *cr, gpointer data), gpointer data)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  paint (cr, data);
  cairo_show_page (cr);
  return finish (cr, surface, bytes);
}

GBytes *
pdf_fixture_build (const char *const *objects)
{
  g_autoptr (GString) out = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  guint n = 1;
  gsize start;

  for (; *objects != NULL; objects++, n++)
    {
      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", out->len);
      g_string_append_printf (out, "%u 0 obj\n%s\nendobj\n", n, *objects);
    }
  start = out->len;
  g_string_append_printf (out,
                          "xref\n0 %u\n%strailer\n<< /Size %u /Root 1 0 R >>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          n, table->str, n, start);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

GBytes *
pdf_fixture_page (const char *content, const char *fonts)
{
  g_autofree char *page = g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d]"
                                           " /Contents 4 0 R /Resources << /Font << %s >> >> >>",
                                           WIDTH, HEIGHT, fonts);
  g_autofree char *stream =
    g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream", strlen (content),
                     content);
  const char *const objects[] = { "<< /Type /Catalog /Pages 2 0 R >>",
                                  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream, NULL };

  return pdf_fixture_build (objects);
}

MeritaPdfAnswer *
pdf_fixture_read (GBytes *file, MeritaPdfRequestKind kind)
{
  const MeritaPdfRequest request = { .kind = kind, .first = 1, .scale = 1 };
  g_autoptr (GError) error = NULL;
  MeritaPdfAnswer *answer = merita_pdf_read (file, &request, NULL, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

guint
pdf_fixture_ink (GBytes *file, guint x, guint y, guint width, guint height)
{
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_RENDER);
  const guint8 *pixels = g_bytes_get_data (answer->pixels, NULL);
  guint dark = 0;

  for (guint row = y; row < MIN (y + height, answer->height); row++)
    for (guint column = x; column < MIN (x + width, answer->width); column++)
      dark += pixels[(gsize) row * answer->stride + column * 4] < DARK;
  return dark;
}
