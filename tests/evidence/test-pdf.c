/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Good PDFs are read, hostile ones end in a plain reason within the limits. */
#include <glib/gstdio.h>
#include <string.h>

#include "merita-pdf-client.h"
#include "merita-pdf-protocol.h"
#include "pdf-fixture.h"

#define OK MERITA_PDF_N_ERRORS
#define DAMAGED MERITA_PDF_ERROR_DAMAGED
#define LOCKED MERITA_PDF_ERROR_ENCRYPTED
#define LARGE MERITA_PDF_ERROR_TOO_LARGE
#define SLOW MERITA_PDF_ERROR_TOO_SLOW
#define SOME_ERROR -1 /* releases of poppler differ */

/* How long a request may take that is stopped by its limit of one second of processor time. */
#define PATIENCE_SECONDS 30

typedef struct
{
  const char *name;
  int text, image;   /* error codes */
  const char *words; /* that the text has */
  int layout;        /* error code; 0: the one of the image */
} Case;

static const Case cases[] = {
  { "good", OK, OK, "Keputusan Bupati" },
  { "empty", DAMAGED, DAMAGED },
  { "text", DAMAGED, DAMAGED },
  { "header-only", DAMAGED, DAMAGED },
  { "zeros", DAMAGED, DAMAGED },
  { "noise", DAMAGED, DAMAGED },
  { "html", DAMAGED, DAMAGED },
  { "zip", DAMAGED, DAMAGED },
  { "cut-quarter", DAMAGED, DAMAGED },
  { "cut-half", DAMAGED, DAMAGED },
  { "cut-tail", DAMAGED, DAMAGED },
  { "junk-before", OK, OK, "Keputusan Bupati" },
  { "garbled", DAMAGED, DAMAGED },
  { "locked", LOCKED, LOCKED },
  { "locked-owner", OK, OK, "Keputusan Bupati" },
  { "bomb-pages", SLOW, SLOW },
  { "bomb-double", SLOW, SLOW },
  { "forms-nested", SLOW, SLOW },
  { "forms-self", OK, OK, "" },
  { "tiles-tiny", OK, OK, "" },
  { "tree-loop", OK, DAMAGED, "" },
  { "tree-count-2-31", DAMAGED, DAMAGED },
  { "tree-count-million", DAMAGED, DAMAGED },
  { "tree-count-negative", DAMAGED, DAMAGED },
  { "tree-empty", DAMAGED, DAMAGED },
  { "tree-wrong-kid", OK, DAMAGED, "" },
  { "pages-too-many", LARGE, LARGE },
  { "page-huge", OK, LARGE, "Keputusan Bupati" },
  { "page-nan", OK, OK, "Keputusan Bupati" },
  { "page-empty-box", OK, OK, "Keputusan Bupati" },
  { "page-reversed", OK, OK, "Keputusan Bupati" },
  { "page-no-box", OK, OK, "Keputusan Bupati" },
  { "page-unit", OK, OK, "Keputusan Bupati" },
  { "image-huge", OK, OK, "" },
  { "image-negative", OK, OK, "" },
  { "image-jpx", OK, OK, "" },
  { "image-jbig2", OK, OK, "" },
  { "arrays-deep", OK, OK, "" },
  { "objects-deep", OK, DAMAGED, "" },
  { "states-deep", OK, OK, "Keputusan Bupati" },
  { "font-type3-loop", OK, SOME_ERROR, "a", OK },
  { "function-loop", OK, OK, "" },
  { "length-self", OK, OK, "Keputusan Bupati" },
  { "length-wrong", OK, OK, "Keputusan Bupati" },
  { "xref-loop", OK, OK, "Keputusan Bupati" },
  { "script", OK, OK, "Keputusan Bupati" },
  { "launch", OK, OK, "Keputusan Bupati" },
  { "attachment", OK, OK, "Keputusan Bupati" },
};

static char *folder;

static GBytes *
load (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
check_error (const GError *error, int code)
{
  if (code == OK)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_nonnull (error);
  g_assert_true (error->domain == MERITA_PDF_ERROR);
  if (code != SOME_ERROR)
    g_assert_cmpint (error->code, ==, code);
  g_assert_cmpstr (error->message, ==,
                   merita_pdf_error_describe (merita_language_current (), error->code));
}

static void
read_case (const Case *c, MeritaPdfRequestKind kind, int code)
{
  const MeritaPdfRequest request = { .kind = kind, .first = 1, .scale = 1 };
  MeritaPdfLimits limits = merita_pdf_default_limits;
  g_autoptr (GBytes) file = load (c->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = NULL;
  gint64 start = g_get_monotonic_time ();

  if (code == SLOW)
    limits.cpu_seconds = 1;
  answer = merita_pdf_read (file, &request, &limits, NULL, &error);
  check_error (error, code);
  g_assert_cmpint (g_get_monotonic_time () - start, <, PATIENCE_SECONDS * G_USEC_PER_SEC);
  g_assert_true ((answer != NULL) == (code == OK));
  if (answer == NULL)
    return;
  if (kind == MERITA_PDF_RENDER)
    {
      g_assert_nonnull (answer->pixels);
      g_assert_cmpuint (g_bytes_get_size (answer->pixels), ==,
                        (gsize) answer->stride * answer->height);
      return;
    }
  if (kind == MERITA_PDF_LAYOUT)
    {
      g_assert_nonnull (answer->layout);
      g_assert_nonnull (strstr (answer->layout->text, c->words));
      return;
    }
  g_assert_cmpuint (answer->pages, ==, answer->texts->len);
  if (*c->words != '\0')
    g_assert_nonnull (strstr (answer->texts->pdata[0], c->words));
  else
    g_assert_cmpstr (g_strstrip (answer->texts->pdata[0]), ==, "");
}

/* None of these files has a signature, whatever else is wrong with it. */
static void
read_signatures (const Case *c)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_SIGNATURES };
  g_autoptr (GBytes) file = load (c->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (file, &request, NULL, NULL, &error);

  check_error (error, c->text != SLOW ? c->text : OK);
  if (answer != NULL)
    g_assert_cmpuint (answer->signatures->len, ==, 0);
}

static void
test_hostile (gconstpointer data)
{
  const Case *c = data;

  read_case (c, MERITA_PDF_TEXT, c->text);
  read_case (c, MERITA_PDF_RENDER, c->image);
  read_case (c, MERITA_PDF_LAYOUT, c->layout != 0 ? c->layout : c->image);
  read_signatures (c);
}

/* Every file that the generator writes stands in the table. */
static void
test_complete (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      guint found = 0;

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        found += g_str_has_prefix (name, cases[i].name)
                 && g_str_equal (name + strlen (cases[i].name), ".pdf");
      g_assert_cmpuint (found, ==, 1);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (n, >=, 30);
}

static void
test_info (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_INFO };
  g_autoptr (GBytes) file = pdf_fixture_draw (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (file, &request, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (answer->pages, ==, 3);
  g_assert_cmpuint (answer->texts->len, ==, 0);
  g_assert_cmpstr (answer->title, ==, "Peraturan Bupati – Ma’ruf");
}

static void
test_range (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_TEXT, .first = 4, .last = 6 };
  const MeritaPdfRequest beyond = { .kind = MERITA_PDF_TEXT, .first = 11 };
  g_autoptr (GBytes) file = pdf_fixture_draw (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (file, &request, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (answer->pages, ==, 10);
  g_assert_cmpuint (answer->texts->len, ==, 3);
  g_assert_cmpstr (answer->texts->pdata[0], ==, "Halaman ke-4");
  g_assert_cmpstr (answer->texts->pdata[2], ==, "Halaman ke-6");
  g_assert_null (merita_pdf_read (file, &beyond, NULL, NULL, &error));
  check_error (error, MERITA_PDF_ERROR_NO_PAGE);
}

/* The page has ink, and twice the scale is four times the area. */
static void
test_image (void)
{
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  guint dark = 0;

  for (guint scale = 1; scale <= 2; scale++)
    {
      const MeritaPdfRequest request = { .kind = MERITA_PDF_RENDER, .first = 1, .scale = scale };
      g_autoptr (GError) error = NULL;
      g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (file, &request, NULL, NULL, &error);
      const guint8 *pixels;
      gsize size;

      g_assert_no_error (error);
      g_assert_cmpuint (answer->width, ==, 595 * scale);
      g_assert_cmpuint (answer->height, ==, 842 * scale);
      pixels = g_bytes_get_data (answer->pixels, &size);
      for (gsize i = 0; i < size; i += 4)
        dark += pixels[i] < 128;
      g_assert_cmpuint (dark, >, 100);
    }
}

static void
test_limits (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_TEXT, .first = 1 };
  MeritaPdfLimits output = merita_pdf_default_limits;
  MeritaPdfLimits wall = merita_pdf_default_limits;
  g_autoptr (GBytes) long_file = pdf_fixture_draw (100);
  g_autoptr (GBytes) bomb = load ("forms-nested");
  g_autoptr (GError) error = NULL;

  output.output = 500;
  g_assert_null (merita_pdf_read (long_file, &request, &output, NULL, &error));
  check_error (error, LARGE);
  g_clear_error (&error);
  wall.seconds = 1;
  g_assert_null (merita_pdf_read (bomb, &request, &wall, NULL, &error));
  check_error (error, SLOW);
}

/* More memory than allowed ends the worker, and only the worker. */
static void
test_memory (void)
{
#if defined(__SANITIZE_ADDRESS__)
  g_test_skip ("a sanitized build needs address space without a limit");
#else
  const MeritaPdfRequest request = { .kind = MERITA_PDF_RENDER, .first = 1, .scale = 8 };
  MeritaPdfLimits limits = merita_pdf_default_limits;
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = merita_pdf_read (file, &request, &limits, NULL, &error);

  g_assert_no_error (error);
  limits.memory_mib = 16;
  g_assert_null (merita_pdf_read (file, &request, &limits, NULL, &error));
  check_error (error, MERITA_PDF_ERROR_CRASHED);
#endif
}

static void
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancel (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_TEXT, .first = 1 };
  g_autoptr (GBytes) bomb = load ("forms-nested");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  merita_pdf_read_async (bomb, &request, NULL, cancellable, finished_cb, &result);
  g_timeout_add_once (100, cancel_cb, cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (merita_pdf_read_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

static void
test_async (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_TEXT, .first = 2 };
  g_autoptr (GBytes) file = pdf_fixture_draw (2);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaPdfAnswer) answer = NULL;

  merita_pdf_read_async (file, &request, NULL, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  answer = merita_pdf_read_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answer->texts->len, ==, 1);
  g_assert_cmpstr (answer->texts->pdata[0], ==, "Halaman ke-2");
}

static void
test_no_worker (void)
{
  const MeritaPdfRequest request = { .kind = MERITA_PDF_INFO };
  g_autofree char *worker = g_strdup (g_getenv ("MERITA_PDF_WORKER"));
  g_autoptr (GBytes) file = pdf_fixture_draw (1);
  g_autoptr (GError) error = NULL;

  g_setenv ("MERITA_PDF_WORKER", "/nonexistent/worker", TRUE);
  g_assert_null (merita_pdf_read (file, &request, NULL, NULL, &error));
  g_assert_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_FAILED);
  g_setenv ("MERITA_PDF_WORKER", worker, TRUE);
}

static void
test_keys (void)
{
  for (guint i = 0; i < MERITA_PDF_N_ERRORS; i++)
    {
      const char *key = merita_pdf_error_get_key (i);

      g_assert_cmpint (merita_pdf_error_from_key (key), ==, (int) i);
      g_assert_cmpstr (merita_pdf_error_describe (MERITA_LANGUAGE_INDONESIAN, i), !=,
                       merita_pdf_error_describe (MERITA_LANGUAGE_ENGLISH, i));
    }
  g_assert_cmpint (merita_pdf_error_from_key ("of a later version"), ==, MERITA_PDF_ERROR_FAILED);
}

/* What people are told of the limits is what the limits are. */
static void
test_sentences (void)
{
  const MeritaPdfLimits *limits = &merita_pdf_default_limits;
  const struct
  {
    MeritaPdfError code;
    guint number;
  } told[] = {
    { MERITA_PDF_ERROR_TOO_SLOW, limits->cpu_seconds },
    { MERITA_PDF_ERROR_TOO_SLOW, limits->seconds },
    { MERITA_PDF_ERROR_TOO_LARGE, MERITA_PDF_MOST_PAGES },
    { MERITA_PDF_ERROR_TOO_LARGE, (guint) (limits->output >> 20) },
    { MERITA_PDF_ERROR_CRASHED, limits->memory_mib >> 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("\\b%u\\b", told[i].number);

      g_assert_true (g_regex_match_simple (
        pattern, merita_pdf_error_describe (MERITA_LANGUAGE_INDONESIAN, told[i].code), 0, 0));
      g_assert_true (g_regex_match_simple (
        pattern, merita_pdf_error_describe (MERITA_LANGUAGE_ENGLISH, told[i].code), 0, 0));
    }
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static void
generate (const char *python, const char *script)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  folder = g_dir_make_tmp ("merita-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, python, script, folder, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  generate (argv[1], argv[2]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/evidence/hostile/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_hostile);
    }
  g_test_add_func ("/evidence/hostile-complete", test_complete);
  g_test_add_func ("/evidence/pdf/info", test_info);
  g_test_add_func ("/evidence/pdf/range", test_range);
  g_test_add_func ("/evidence/pdf/image", test_image);
  g_test_add_func ("/evidence/pdf/limits", test_limits);
  g_test_add_func ("/evidence/pdf/memory", test_memory);
  g_test_add_func ("/evidence/pdf/cancel", test_cancel);
  g_test_add_func ("/evidence/pdf/async", test_async);
  g_test_add_func ("/evidence/pdf/no-worker", test_no_worker);
  g_test_add_func ("/evidence/pdf/keys", test_keys);
  g_test_add_func ("/evidence/pdf/sentences", test_sentences);
  status = g_test_run ();
  remove_folder ();
  return status;
}
