/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a scanned page are found where they stand; without the program there is an answer.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "merita-passage-find.h"
#include "merita-recognition-table.h"
#include "merita-recognition.h"
#include "pdf-fixture.h"

#define SCAN_WIDTH 1654 /* A4 at 200 dots an inch */
#define SCAN_HEIGHT 2339
#define WORDS "KEPUTUSAN BUPATI KUPANG"

static char *path;   /* as it was */
static char *folder; /* of the programs that stand in for the real one */

static void
paint_scan (cairo_t *cr, gpointer data)
{
  static const char *const lines[] = { WORDS, "tentang manajemen talenta", "Nomor 188 Tahun 2026" };
  cairo_surface_t *scan = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCAN_WIDTH, SCAN_HEIGHT);
  cairo_t *pen = cairo_create (scan);

  cairo_set_source_rgb (pen, 1, 1, 1);
  cairo_paint (pen);
  cairo_set_source_rgb (pen, 0, 0, 0);
  cairo_select_font_face (pen, "serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (pen, 56);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairo_move_to (pen, 300, 400 + 150 * i);
      cairo_show_text (pen, lines[i]);
    }
  cairo_destroy (pen);
  cairo_scale (cr, 595.0 / SCAN_WIDTH, 842.0 / SCAN_HEIGHT);
  cairo_set_source_surface (cr, scan, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (scan);
}

static gboolean
skip_without_program (void)
{
  g_autofree char *program = g_find_program_in_path ("tesseract");

  if (program == NULL)
    g_test_skip ("tesseract is not installed");
  return program == NULL;
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static MeritaRecognition *
recognize (GBytes *file, guint seconds, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  merita_recognize_page_async (file, 1, seconds, cancellable, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return merita_recognize_page_finish (result, error);
}

static void
assert_at (const MeritaRectangle *place, gint x, gint y)
{
  g_assert_cmpint (ABS (place->x - x), <, 600);
  g_assert_cmpint (place->y, <, y);
  g_assert_cmpint (place->y + place->height, >=, y - 300);
}

static void
test_scan (void)
{
  g_autoptr (GBytes) file = pdf_fixture_paint (paint_scan, NULL);
  g_autoptr (MeritaPdfAnswer) text = pdf_fixture_read (file, MERITA_PDF_TEXT);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaRecognition) found = NULL;
  g_autoptr (MeritaPassagePlace) place = NULL;
  g_autoptr (MeritaPassagePlace) last = NULL;

  if (skip_without_program ())
    return;
  g_assert_cmpstr (g_strstrip (text->texts->pdata[0]), ==, "");
  found = recognize (file, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->layout->width, ==, 59500);
  g_assert_cmpuint (found->words->len, ==, 10);
  g_assert_cmpuint (found->confidence, >, 60);
  g_assert_cmpuint (found->confidence, <=, 100);
  g_assert_nonnull (strstr ("ind+eng", found->languages));
  place = merita_passage_find (found->layout, "keputusan bupati kupang", NULL);
  g_assert_nonnull (place);
  g_assert_cmpuint (place->lines->len, ==, 1);
  /* Pixels of the scan in hundredths of a point. */
  assert_at (&place->bounds, 300 * 59500 / SCAN_WIDTH, 400 * 84200 / SCAN_HEIGHT);
  last = merita_passage_find (found->layout, "talenta Nomor 188", NULL);
  g_assert_nonnull (last);
  g_assert_cmpuint (last->lines->len, ==, 2);
  assert_at (&g_array_index (last->lines, MeritaRectangle, 1), 300 * 59500 / SCAN_WIDTH,
             700 * 84200 / SCAN_HEIGHT);
}

static void
assert_fails (GBytes *file, guint seconds, MeritaRecognitionError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recognize (file, seconds, NULL, &error));
  g_assert_error (error, MERITA_RECOGNITION_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==,
                   merita_recognition_error_describe (merita_language_current (), code));
}

static void
test_missing (void)
{
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  g_autoptr (GError) error = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  g_assert_null (merita_recognition_find_languages (NULL, &error));
  g_assert_error (error, MERITA_RECOGNITION_ERROR, MERITA_RECOGNITION_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "tesseract-ocr-ind"));
  assert_fails (file, 0, MERITA_RECOGNITION_ERROR_MISSING);
  g_setenv ("PATH", path, TRUE);
}

/* A program in place of the real one: what it does for --list-langs, and for a page. */
static void
stand_in (const char *languages, const char *page)
{
  g_autofree char *program = g_build_filename (folder, "tesseract", NULL);
  g_autofree char *search = g_strconcat (folder, ":", path, NULL);
  g_autofree char *script =
    g_strdup_printf ("#!/bin/sh\nif [ \"$1\" = --list-langs ]; then\n%s\nelse\n%s\nfi\n", languages,
                     page);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (program, script, -1, &error);
  g_assert_no_error (error);
  g_chmod (program, 0700);
  g_setenv ("PATH", search, TRUE);
}

static void
stand_down (void)
{
  g_autofree char *program = g_build_filename (folder, "tesseract", NULL);

  g_unlink (program);
  g_setenv ("PATH", path, TRUE);
}

static void
test_languages (void)
{
  static const struct
  {
    const char *listed, *found;
  } cases[] = {
    { "echo 'List of available languages (3):'; printf 'eng\\nind\\nosd\\n'", "ind+eng" },
    { "echo ind", "ind" },
    { "printf 'osd\\neng\\n'", "eng" },
    { "printf 'osd\\ndeu\\nindx\\n'", NULL },
    { "exit 1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      stand_in (cases[i].listed, ":");
      found = merita_recognition_find_languages (NULL, &error);
      g_assert_cmpstr (found, ==, cases[i].found);
      if (found == NULL)
        g_assert_error (error, MERITA_RECOGNITION_ERROR, MERITA_RECOGNITION_ERROR_NO_LANGUAGE);
    }
  stand_down ();
}

/* The program gets a whole graymap of the page and the languages; its failures are told. */
static void
test_program (void)
{
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaRecognition) found = NULL;

  stand_in ("echo ind",
            "[ \"$*\" = 'stdin stdout -l ind --dpi 300 tsv' ] || exit 1\n"
            "size=$(wc -c)\n"
            "printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft"
            "\\ttop\\twidth\\theight\\tconf\\ttext\\n5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t300"
            "\\t150\\t90\\t%s\\n' $size");
  found = recognize (file, 0, NULL, &error);
  g_assert_no_error (error);
  /* 595 x 842 points at 300 dots: 2480 x 3509 pixels and the head. */
  g_assert_cmpstr (found->layout->text, ==, "8702337");
  g_assert_cmpint (g_array_index (found->words, MeritaRecognizedWord, 0).place.width, ==, 7200);
  stand_in ("echo ind", "echo nonsense");
  assert_fails (file, 0, MERITA_RECOGNITION_ERROR_FAILED);
  stand_in ("echo ind", "exit 3");
  assert_fails (file, 0, MERITA_RECOGNITION_ERROR_FAILED);
  stand_in ("echo ind", "exec sleep 60");
  assert_fails (file, 1, MERITA_RECOGNITION_ERROR_TOO_SLOW);
  stand_down ();
}

static void
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  stand_in ("echo ind", "exec sleep 60");
  g_timeout_add_once (300, cancel_cb, cancellable);
  g_assert_null (recognize (file, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
  stand_down ();
}

/* What is wrong with the file is said as ever. */
static void
test_no_document (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("nothing", 7);
  g_autoptr (GError) error = NULL;

  stand_in ("echo ind", "exit 1");
  g_assert_null (recognize (file, 0, NULL, &error));
  g_assert_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_DAMAGED);
  stand_down ();
}

#define HEAD                                                                                       \
  "level\tpage_num\tblock_num\tpar_num\tline_num\tword_"                                           \
  "num\tleft\ttop\twidth\theight\tconf\ttext\n"

static void
test_table (void)
{
  static const char table[] = HEAD "1\t1\t0\t0\t0\t0\t0\t0\t500\t500\t-1\t\n"
                                   "5\t1\t1\t1\t1\t1\t10\t20\t40\t10\t90.6\tpola\n"
                                   "5\t1\t1\t1\t1\t2\t60\t20\t60\t10\t50\tkarier\r\n"
                                   "5\t1\t1\t1\t2\t1\t10\t40\t10\t10\t-1\t \n"
                                   "5\t1\t1\t1\t2\t2\t-5\t40\t10\t10\t80\tsalah\n"
                                   "5\t1\t1\t1\t2\t2\t99999999\t40\t10\t10\t80\tsalah\n"
                                   "5\t1\t1\t1\t2\n"
                                   "5\t1\t1\t1\t2\t3\t450\t40\t100\t10\t1000\tASN\n";
  g_autoptr (MeritaRecognition) found = merita_recognition_table_parse (table, 5000, 5000, 10);
  const MeritaRectangle *places = found->layout->rectangles;
  const MeritaRecognizedWord *words = (const MeritaRecognizedWord *) (gpointer) found->words->data;

  g_assert_cmpstr (found->layout->text, ==, "pola karier\nASN");
  g_assert_cmpuint (found->words->len, ==, 3);
  g_assert_cmpuint (words[1].first, ==, 5);
  g_assert_cmpuint (words[1].length, ==, 6);
  g_assert_cmpuint (words[0].confidence, ==, 91);
  g_assert_cmpuint (words[2].confidence, ==, 100);
  /* (91 * 4 + 50 * 6 + 100 * 3) / 13 */
  g_assert_cmpuint (found->confidence, ==, 74);
  g_assert_cmpint (places[1].x, ==, 200);
  g_assert_cmpint (places[1].y, ==, 200);
  g_assert_cmpint (places[1].width, ==, 100);
  g_assert_cmpint (places[1].height, ==, 100);
  g_assert_cmpint (places[4].width, ==, 0);
  /* Beyond the page's border. */
  g_assert_cmpint (places[14].width, ==, 0);
  g_assert_null (merita_recognition_table_parse ("", 10, 10, 1));
  g_assert_null (merita_recognition_table_parse ("level\n", 10, 10, 1));
}

static void
test_empty_table (void)
{
  g_autoptr (MeritaRecognition) found = merita_recognition_table_parse (HEAD, 10, 10, 1);

  g_assert_cmpstr (found->layout->text, ==, "");
  g_assert_cmpuint (found->words->len, ==, 0);
  g_assert_cmpuint (found->confidence, ==, 0);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < MERITA_RECOGNITION_N_ERRORS; i++)
    g_assert_cmpstr (merita_recognition_error_describe (MERITA_LANGUAGE_INDONESIAN, i), !=,
                     merita_recognition_error_describe (MERITA_LANGUAGE_ENGLISH, i));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_strdup (g_getenv ("PATH"));
  folder = g_dir_make_tmp ("merita-program-XXXXXX", &error);
  g_assert_no_error (error);
  g_test_add_func ("/evidence/recognition/scan", test_scan);
  g_test_add_func ("/evidence/recognition/missing", test_missing);
  g_test_add_func ("/evidence/recognition/languages", test_languages);
  g_test_add_func ("/evidence/recognition/program", test_program);
  g_test_add_func ("/evidence/recognition/cancel", test_cancel);
  g_test_add_func ("/evidence/recognition/no-document", test_no_document);
  g_test_add_func ("/evidence/recognition/table", test_table);
  g_test_add_func ("/evidence/recognition/empty-table", test_empty_table);
  g_test_add_func ("/evidence/recognition/sentences", test_sentences);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  g_free (path);
  return status;
}
