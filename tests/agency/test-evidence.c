/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding many documents: progress to the end, and nothing in the file after a cancellation. */
#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "agency-fixture.h"
#include "merita-evidence-add.h"
#include "merita-pdf-error.h"
#include "merita-reader-evidence.h"

#define DOCUMENTS 12

typedef struct
{
  guint64 done, total, stop_at; /* stop_at 0: never */
} Watch;

static char *
draw_documents (Fixture *fixture)
{
  char *folder = g_build_filename (fixture->folder, "bukti", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < DOCUMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.pdf", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *line = g_strdup_printf ("Notula rapat nomor %u", i);
      cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
      cairo_t *cr = cairo_create (surface);

      cairo_move_to (cr, 72, 72);
      cairo_show_text (cr, line);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return folder;
}

static gboolean
watch_cb (guint64 done, guint64 total, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpuint (done, >=, watch->done);
  g_assert_cmpuint (done, <=, total);
  watch->done = done;
  watch->total = total;
  return watch->stop_at == 0 || done < watch->stop_at;
}

static guint
count_documents (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents =
    merita_reader_list_documents (merita_agency_get_reader (fixture->agency), &error);

  g_assert_no_error (error);
  return documents->len;
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = draw_documents (fixture);
  const char *const paths[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) items = NULL;
  Watch watch = { 0 };

  items =
    merita_evidence_add (fixture->store, paths, FIXTURE_TODAY, watch_cb, &watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, DOCUMENTS);
  g_assert_cmpuint (watch.done, ==, DOCUMENTS);
  g_assert_cmpuint (watch.total, ==, DOCUMENTS);
  g_assert_cmpuint (count_documents (fixture), ==, DOCUMENTS);
  for (guint i = 0; i < items->len; i++)
    {
      const MeritaEvidenceItem *item = items->pdata[i];

      g_assert_cmpint (item->outcome, ==, MERITA_EVIDENCE_ADDED);
      g_assert_cmpint (item->document.id, !=, 0);
      g_assert_cmpint (item->document.pages, ==, 1);
    }
  found = merita_reader_search_pages (merita_agency_get_reader (fixture->agency),
                                      "\"rapat nomor 7\"", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = draw_documents (fixture);
  const char *const paths[] = { folder, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { .stop_at = 3 };

  g_assert_null (
    merita_evidence_add (fixture->store, paths, FIXTURE_TODAY, watch_cb, &watch, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (
    merita_evidence_add (fixture->store, paths, FIXTURE_TODAY, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_documents (fixture), ==, 0);
}

/* Without a worker nothing is stored as unreadable: the fault is not the document's. */
static void
test_no_worker (Fixture *fixture, gconstpointer data)
{
  g_autofree char *worker = g_strdup (g_getenv ("MERITA_PDF_WORKER"));
  g_autofree char *folder = draw_documents (fixture);
  const char *const paths[] = { folder, NULL };
  g_autoptr (GError) error = NULL;

  g_setenv ("MERITA_PDF_WORKER", "/nonexistent/worker", TRUE);
  g_assert_null (
    merita_evidence_add (fixture->store, paths, FIXTURE_TODAY, NULL, NULL, NULL, &error));
  g_assert_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_FAILED);
  g_assert_cmpuint (count_documents (fixture), ==, 0);
  g_setenv ("MERITA_PDF_WORKER", worker, TRUE);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/agency/evidence/progress", test_progress);
  ADD ("/agency/evidence/cancelled", test_cancelled);
  ADD ("/agency/evidence/no-worker", test_no_worker);
  return g_test_run ();
}
