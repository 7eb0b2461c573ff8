/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scans become text that can be searched and cited; texts that are nearly the same are told. */
#include <string.h>

#include "evidence-fixture.h"
#include "merita-evidence-add.h"
#include "merita-evidence-find.h"
#include "merita-evidence-recognize.h"
#include "merita-recognition.h"

static gboolean
has_program (void)
{
  g_autofree char *languages = merita_recognition_find_languages (NULL, NULL);

  return languages != NULL;
}

static gboolean
stop_cb (guint64 done, guint64 total, gpointer data)
{
  guint64 *most = data;

  g_assert_cmpuint (done, <=, total);
  return done < *most;
}

static gint64
count_hits (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  gint64 hits =
    merita_reader_count_pages (merita_agency_get_reader (fixture->agency), words, &error);

  g_assert_no_error (error);
  return hits;
}

static void
changed_cb (MeritaStore *store, const char *tables, gpointer data)
{
  guint *told = data;

  *told += strstr (tables, "document") != NULL;
}

static void
test_recognize (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = evidence_draw_scan (
    fixture, "pindai.pdf",
    "KEPUTUSAN BUPATI LEMBAH ARUM\nNOMOR 800/77/2026\nPenghargaan pegawai teladan");
  MeritaId id = evidence_add (fixture, path);
  const MeritaEvidenceSought sought = { .quote = "pegawai teladan" };
  g_auto (MeritaDocument) before = { 0 };
  g_auto (MeritaDocument) after = { 0 };
  g_autoptr (MeritaEvidencePlace) place = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  guint told = 0;

  if (!has_program ())
    {
      g_test_skip ("tesseract is not installed");
      return;
    }
  evidence_get (fixture, id, &before);
  g_assert_cmpint (before.status, ==, MERITA_DOCUMENT_SCANNED);
  g_assert_cmpint (count_hits (fixture, "teladan"), ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &told);
  results = merita_evidence_recognize (fixture->store, NULL, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 1);
  g_assert_cmpuint (((MeritaRecognizedDocument *) results->pdata[0])->recognized, ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told, ==, 2); /* of the page, and of the document */
  evidence_get (fixture, id, &after);
  g_assert_cmpint (after.status, ==, MERITA_DOCUMENT_READABLE);
  g_assert_cmpstr (after.type, ==, "decree");
  g_assert_cmpint (count_hits (fixture, "teladan"), ==, 1);
  g_assert_cmpint (merita_reader_count_recognized (merita_agency_get_reader (fixture->agency),
                                                   after.sha256, &error),
                   ==, 1);
  place =
    merita_evidence_find (merita_agency_get_reader (fixture->agency), id, &sought, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (place);
  g_assert_cmpint (place->bounds.width, >, 0);
  g_clear_pointer (&results, g_ptr_array_unref);
  results = merita_evidence_recognize (fixture->store, NULL, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 0);
}

/* What was done before it was stopped stays. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = evidence_draw_scan (fixture, "a.pdf", "Laporan pertama");
  g_autofree char *second = evidence_draw_scan (fixture, "b.pdf", "Laporan kedua");
  MeritaId ids[2];
  guint64 most = 1;
  g_autoptr (GError) error = NULL;

  if (!has_program ())
    {
      g_test_skip ("tesseract is not installed");
      return;
    }
  ids[0] = evidence_add (fixture, first);
  ids[1] = evidence_add (fixture, second);
  g_assert_null (merita_evidence_recognize (fixture->store, ids, 2, stop_cb, &most, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_hits (fixture, "pertama"), ==, 1);
  g_assert_cmpint (count_hits (fixture, "kedua"), ==, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autoptr (GError) error = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  g_assert_null (merita_evidence_recognize (fixture->store, NULL, 0, NULL, NULL, NULL, &error));
  g_setenv ("PATH", path, TRUE);
  g_assert_error (error, MERITA_RECOGNITION_ERROR, MERITA_RECOGNITION_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "tesseract"));
}

#define RULES                                                                                      \
  "Talenta dipetakan ke dalam sembilan kotak menurut kinerja dan potensi\n"                        \
  "Komite talenta bersidang paling sedikit dua kali setahun\n"                                     \
  "Suksesor jabatan kritikal ditetapkan oleh pejabat pembina kepegawaian\n"                        \
  "Kelompok rencana suksesi diperbarui setiap tahun dengan keputusan\n"                            \
  "Biaya dibebankan pada anggaran pendapatan dan belanja daerah\n"

static void
test_similar (Fixture *fixture, gconstpointer data)
{
  static const char *const one[] = { RULES "Ditetapkan di Arum", NULL };
  static const char *const two[] = { RULES "Ditetapkan di Arum pada hari Senin", NULL };
  static const char *const other[] = { "Undangan rapat koordinasi pengelola kepegawaian", NULL };
  g_autofree char *first = evidence_draw (fixture, "satu.pdf", one);
  g_autofree char *second = evidence_draw (fixture, "dua.pdf", two);
  g_autofree char *third = evidence_draw (fixture, "tiga.pdf", other);
  const char *const paths[] = { second, third, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const MeritaEvidenceItem *item;
  MeritaId id = evidence_add (fixture, first);

  items = merita_evidence_add (fixture->store, paths, FIXTURE_TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  item = items->pdata[0];
  g_assert_cmpint (item->similar, ==, id);
  g_assert_cmpuint (item->percent, >=, 70);
  g_assert_cmpuint (item->percent, <, 100);
  g_assert_cmpstr (item->similar_name, ==, "satu.pdf");
  item = items->pdata[1];
  g_assert_cmpint (item->similar, ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/agency/evidence-recognize/" path, Fixture, NULL, fixture_set_up, function,         \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("recognize", test_recognize);
  ADD ("stopped", test_stopped);
  ADD ("missing", test_missing);
  ADD ("similar", test_similar);
  return g_test_run ();
}
