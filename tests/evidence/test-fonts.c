/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in a font that the file does not bring along is drawn all the same. */
#include <glib/gstdio.h>
#include <string.h>

#include "pdf-fixture.h"

/* The line stands at 700 of 842 points, so it is inked between these from the top. */
#define TOP 120
#define BOTTOM 150
#define LEAST_INK 80

static const char *const fonts[] = {
  "/Type1 /BaseFont /Helvetica",
  "/Type1 /BaseFont /Helvetica-BoldOblique",
  "/Type1 /BaseFont /Times-Roman",
  "/Type1 /BaseFont /Times-Bold",
  "/Type1 /BaseFont /Courier",
  "/Type1 /BaseFont /Symbol",
  "/TrueType /BaseFont /ArialMT /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /Arial,Bold /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /TimesNewRomanPSMT /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /TimesNewRomanPS-ItalicMT /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /BookmanOldStyle /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /Calibri /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /Tahoma-Bold /Encoding /WinAnsiEncoding",
  "/TrueType /BaseFont /HurufYangTidakAda /Encoding /WinAnsiEncoding",
};

static GBytes *
write_line (const char *font, const char *text)
{
  g_autofree char *resource = g_strdup_printf ("/F << /Type /Font /Subtype %s >>", font);
  g_autofree char *content = g_strdup_printf ("BT /F 24 Tf 72 700 Td (%s) Tj ET", text);

  return pdf_fixture_page (content, resource);
}

static guint
measure_ink (GBytes *file)
{
  return pdf_fixture_ink (file, 72, TOP, 400, BOTTOM - TOP);
}

static void
test_font (gconstpointer data)
{
  g_autoptr (GBytes) file = write_line (data, "Keputusan Bupati");
  g_autoptr (GBytes) blank = write_line (data, "");

  g_assert_cmpuint (measure_ink (blank), ==, 0);
  g_assert_cmpuint (measure_ink (file), >=, LEAST_INK);
  /* All of the ink is where the text stands. */
  g_assert_cmpuint (pdf_fixture_ink (file, 0, 0, 595, 842), ==, measure_ink (file));
}

/* All of them on one page: one file is opened many times. */
static void
test_together (void)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GString) resources = g_string_new (NULL);
  g_autoptr (GBytes) file = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_string_append_printf (content, "BT /F%u 24 Tf 72 %u Td (Keputusan Bupati) Tj ET\n", i,
                              790 - 50 * i);
      g_string_append_printf (resources, "/F%u << /Type /Font /Subtype %s >>", i, fonts[i]);
    }
  file = pdf_fixture_page (content->str, resources->str);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    g_assert_cmpuint (pdf_fixture_ink (file, 72, 842 - 790 + 50 * i - 22, 400, 30), >=, LEAST_INK);
}

/* Without any font such text is blank, and the rest of the page is drawn. */
static void
test_no_fonts (void)
{
  g_autoptr (GBytes) file =
    pdf_fixture_page ("BT /F 24 Tf 72 700 Td (Keputusan Bupati) Tj ET 10 10 50 50 re f",
                      "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  g_autoptr (MeritaPdfAnswer) text = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("merita-fonts-XXXXXX.conf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, "<?xml version=\"1.0\"?><fontconfig/>", -1, &error);
  g_assert_no_error (error);
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  g_assert_cmpuint (measure_ink (file), ==, 0);
  g_assert_cmpuint (pdf_fixture_ink (file, 0, 700, 595, 142), >=, 50 * 50 - 100);
  text = pdf_fixture_read (file, MERITA_PDF_TEXT);
  g_assert_nonnull (strstr (text->texts->pdata[0], "Keputusan Bupati"));
  g_unsetenv ("FONTCONFIG_FILE");
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/evidence/fonts/one/%u", i);

      g_test_add_data_func (path, fonts[i], test_font);
    }
  g_test_add_func ("/evidence/fonts/together", test_together);
  g_test_add_func ("/evidence/fonts/none", test_no_fonts);
  return g_test_run ();
}
