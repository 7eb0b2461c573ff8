/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The characters of a page stand where their ink is. */
#include <string.h>

#include "merita-passage-find.h"
#include "pdf-fixture.h"

#define SIZE 20

/* Points around the ink in which the rectangle of the characters may end. */
#define SLACK 8

static void
paint_lines (cairo_t *cr, gpointer data)
{
  static const char *const lines[] = { "Keputusan Bupati tentang", "pola karier kepe-",
                                       "gawaian daerah" };

  cairo_set_font_size (cr, SIZE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairo_move_to (cr, 72, 100 + 40 * i);
      cairo_show_text (cr, lines[i]);
    }
}

static void
assert_same_text (GBytes *file, const MeritaPageLayout *layout)
{
  g_autoptr (MeritaPdfAnswer) text = pdf_fixture_read (file, MERITA_PDF_TEXT);

  g_assert_cmpstr (text->texts->pdata[0], ==, layout->text);
}

static void
test_characters (void)
{
  g_autoptr (GBytes) file = pdf_fixture_paint (paint_lines, NULL);
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_LAYOUT);
  const MeritaPageLayout *layout = answer->layout;
  gint right = 0;

  g_assert_cmpint (layout->width, ==, 59500);
  g_assert_cmpint (layout->height, ==, 84200);
  g_assert_cmpuint (layout->n_characters, ==, g_utf8_strlen (layout->text, -1));
  g_assert_null (answer->pixels);
  g_assert_cmpuint (answer->texts->len, ==, 0);
  assert_same_text (file, layout);
  g_assert_true (g_str_has_prefix (layout->text, "Keputusan Bupati"));
  for (guint i = 0; i < strlen ("Keputusan"); i++)
    {
      const MeritaRectangle *at = &layout->rectangles[i];

      g_assert_cmpint (at->x, >=, right - 1);
      g_assert_cmpint (at->width, >, 100);
      g_assert_cmpint (at->y, <, 10000);
      g_assert_cmpint (at->y + at->height, >=, 10000);
      right = at->x + at->width;
    }
  g_assert_cmpint (ABS (layout->rectangles[0].x - 7200), <, 100);
}

/* Nearly all ink of the second line lies in its words' rectangle. */
static void
test_ink (void)
{
  g_autoptr (GBytes) file = pdf_fixture_paint (paint_lines, NULL);
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_LAYOUT);
  g_autoptr (MeritaPassagePlace) place =
    merita_passage_find (answer->layout, "pola karier kepegawaian", NULL);
  const MeritaRectangle *line;
  guint inside, around;

  g_assert_nonnull (place);
  g_assert_cmpuint (place->lines->len, ==, 2);
  g_assert_cmpstr (place->quote, ==, "pola karier kepegawaian");
  line = &g_array_index (place->lines, MeritaRectangle, 0);
  inside = pdf_fixture_ink (file, (guint) line->x / 100, (guint) line->y / 100,
                            (guint) line->width / 100 + 1, (guint) line->height / 100 + 1);
  around = pdf_fixture_ink (file, 0, (guint) line->y / 100 - SLACK, 595,
                            (guint) line->height / 100 + 2 * SLACK);
  g_assert_cmpuint (around, >, 100);
  g_assert_cmpuint (inside, >=, around - around / 10);
}

/* Places follow the page as it is shown: turned by a quarter, cut to its crop box. */
static void
test_turned (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /CropBox [50 100 550 700] /Rotate 90"
    " /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 36 >>\nstream\nBT /F 20 Tf 150 600 Td (Bukti) Tj ET\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    NULL,
  };
  g_autoptr (GBytes) file = pdf_fixture_build (objects);
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_LAYOUT);
  g_autoptr (MeritaPassagePlace) place = merita_passage_find (answer->layout, "Bukti", NULL);

  g_assert_cmpint (answer->layout->width, ==, 60000);
  g_assert_cmpint (answer->layout->height, ==, 50000);
  g_assert_nonnull (place);
  /* Turned clockwise, the base line runs down at 600 - 100, from 150 - 50. */
  g_assert_cmpint (place->bounds.height, >, place->bounds.width);
  g_assert_cmpint (ABS (place->bounds.y - 10000), <, 200);
  g_assert_cmpint (place->bounds.x, <=, 50000);
  g_assert_cmpint (place->bounds.x + place->bounds.width, >=, 50000);
}

static void
paint_nothing (cairo_t *cr, gpointer data)
{
}

static void
test_empty (void)
{
  g_autoptr (GBytes) file = pdf_fixture_paint (paint_nothing, NULL);
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_LAYOUT);

  g_assert_nonnull (answer->layout);
  g_assert_cmpstr (answer->layout->text, ==, "");
  g_assert_cmpuint (answer->layout->n_characters, ==, 0);
  g_assert_null (merita_passage_find (answer->layout, "Bukti", NULL));
}

static void
test_no_page (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_LAYOUT, .first = 2 };
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  g_autoptr (GError) error = NULL;

  g_assert_null (merita_pdf_read (file, &request, NULL, NULL, &error));
  g_assert_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_NO_PAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/layout/characters", test_characters);
  g_test_add_func ("/evidence/layout/ink", test_ink);
  g_test_add_func ("/evidence/layout/turned", test_turned);
  g_test_add_func ("/evidence/layout/empty", test_empty);
  g_test_add_func ("/evidence/layout/no-page", test_no_page);
  return g_test_run ();
}
