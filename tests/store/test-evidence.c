/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>
#include <time.h>

#include "merita-reader-evidence.h"
#include "merita-table-evidence.h"
#include "store-fixture.h"

#define MANY_PAGES 10000
#define SEARCH_MS 50

/* A document whose pages are the texts. */
typedef struct
{
  const char *name;
  const char *const *texts;
  MeritaId id;
} Paper;

static const char *const decree[] = { "KEPUTUSAN BUPATI tentang\nsistem merit",
                                      "Menimbang: pengembangan kompetensi pegawai, Café", NULL };
static const char *const report[] = { "Laporan pelaksanaan pengembangan talenta", NULL };

static gboolean
put_paper (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Paper *paper = data;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (paper->name, strlen (paper->name));
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *name = g_strconcat (paper->name, ".pdf", NULL);
  MeritaDocument row = { .sha256 = sha256,
                         .file_name = name,
                         .size = (gint64) strlen (paper->name),
                         .status = MERITA_DOCUMENT_READABLE,
                         .added_on = FIXTURE_TODAY };

  for (guint i = 0; paper->texts[i] != NULL; i++)
    g_ptr_array_add (texts, (gpointer) paper->texts[i]);
  row.pages = (gint) texts->len;
  if (!merita_writer_put_document (writer, &row, error)
      || !merita_writer_put_content (writer, sha256, bytes, texts, error))
    return FALSE;
  paper->id = row.id;
  return TRUE;
}

static MeritaId
add_paper (Fixture *fixture, const char *name, const char *const *texts)
{
  Paper paper = { name, texts, 0 };

  fixture_write (fixture, name, put_paper, &paper);
  g_assert_cmpint (paper.id, !=, 0);
  return paper.id;
}

static gint64
count_pages (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = merita_reader_new (fixture->path, &error);
  g_autoptr (GPtrArray) found = NULL;
  gint64 count;

  g_assert_no_error (error);
  count = merita_reader_count_pages (reader, words, &error);
  g_assert_no_error (error);
  found = merita_reader_search_pages (reader, words, 1000000, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, found->len);
  return count;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    gint64 pages;
  } cases[] = {
    { "merit", 1 },
    { "MERIT", 1 },
    { "pengembangan", 2 },
    { "pengemb", 2 },
    { "pengembangan kompetensi", 1 },
    { "\"kompetensi pegawai\"", 1 },
    { "\"pegawai kompetensi\"", 0 },
    { "cafe", 1 },
    { "bupati laporan", 0 },
    { "", 0 },
    { " ;- ", 0 },
    { "\"", 0 },
    { "\"merit", 1 },
    { "text:merit OR", 0 },
    { "NEAR(merit) * ^ {", 0 },
  };

  add_paper (fixture, "SK", decree);
  add_paper (fixture, "Laporan", report);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (count_pages (fixture, cases[i].words) != cases[i].pages)
      g_error ("“%s” is not on %" G_GINT64_FORMAT " pages", cases[i].words, cases[i].pages);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  MeritaId id = add_paper (fixture, "SK", decree);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = merita_reader_new (fixture->path, &error);
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (reader, &error);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  const MeritaPassage *passage;
  MeritaDocument row = { 0 };

  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_true (merita_reader_get_document (reader, id, &row, &error));
  g_assert_cmpstr (row.file_name, ==, "SK.pdf");
  g_assert_cmpint (row.pages, ==, 2);
  g_assert_cmpint (row.added_on, ==, FIXTURE_TODAY);
  g_assert_null (row.title);
  g_assert_cmpint (merita_reader_find_document (reader, row.sha256, &error), ==, id);
  bytes = merita_reader_load_document (reader, id, &error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "SK", 2);
  text = merita_reader_get_page_text (reader, id, 2, &error);
  g_assert_cmpstr (text, ==, decree[1]);
  g_assert_null (merita_reader_get_page_text (reader, id, 3, &error));
  g_assert_no_error (error);
  found = merita_reader_search_pages (reader, "bupati", 10, &error);
  passage = found->pdata[0];
  g_assert_cmpstr (passage->title, ==, "SK.pdf");
  g_assert_cmpint (passage->page, ==, 1);
  g_assert_cmpstr (passage->excerpt, ==, "KEPUTUSAN [[BUPATI]] tentang sistem merit");
  g_assert_null (merita_reader_load_document (reader, 5, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND);
  merita_document_clear (&row);
}

/* The same bytes again are the same document; its pages are not there twice. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  MeritaId first = add_paper (fixture, "SK", decree);
  guint entries = fixture_journal_length (fixture->path);

  g_assert_cmpint (add_paper (fixture, "SK", decree), ==, first);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, entries);
  g_assert_cmpint (count_pages (fixture, "bupati"), ==, 1);
  fixture_assert_sound (fixture->path);
}

/* Undoing hides what redoing finds again, text and all. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MeritaId id = add_paper (fixture, "SK", decree);
  g_autoptr (MeritaReader) reader = merita_reader_new (fixture->path, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (merita_store_undo (fixture->store, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_pages (fixture, "bupati"), ==, 0);
  fixture_assert_sound (fixture->path);
  g_assert_true (merita_store_redo (fixture->store, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_pages (fixture, "bupati"), ==, 1);
  bytes = merita_reader_load_document (reader, id, &error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 2);
  fixture_assert_sound (fixture->path);
  fixture_reopen (fixture);
  g_assert_cmpint (count_pages (fixture, "bupati"), ==, 1);
}

static gboolean
put_citation (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_citation (writer, data, error);
}

static gboolean
delete_citation (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_delete_citation (writer, ((MeritaCitation *) data)->id, error);
}

static gboolean
delete_document (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_delete_document (writer, *(MeritaId *) data, error);
}

static void
test_citations (Fixture *fixture, gconstpointer data)
{
  MeritaId id = add_paper (fixture, "SK", decree);
  MeritaCitation passage = { .document = id,
                             .page = 1,
                             .x = 7200,
                             .width = 20000,
                             .height = 1500,
                             .quote = (char *) "sistem merit",
                             .code = (char *) "3.4",
                             .level = 2,
                             .line = 3,
                             .period = 2026,
                             .grade = MERITA_GRADE_SUPPORTING,
                             .note = (char *) "lihat lampiran",
                             .cited_on = FIXTURE_TODAY };
  MeritaCitation whole = {
    .document = id, .page = 2, .x = 9, .width = -1, .code = (char *) "3.2", .level = -1
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = merita_reader_new (fixture->path, &error);
  g_autoptr (GPtrArray) rows = NULL;
  const MeritaCitation *row;

  fixture_write (fixture, "kutip", put_citation, &passage);
  fixture_write (fixture, "kutip", put_citation, &whole);
  rows = merita_reader_list_citations (reader, 0, &error);
  g_assert_cmpuint (rows->len, ==, 2);
  row = rows->pdata[0];
  g_assert_cmpstr (row->code, ==, "3.2");
  g_assert_cmpint (row->x, ==, -1);
  g_assert_cmpint (row->level, ==, -1);
  row = rows->pdata[1];
  g_assert_cmpint (row->x, ==, 7200);
  g_assert_cmpint (row->y, ==, 0);
  g_assert_cmpint (row->height, ==, 1500);
  g_assert_cmpstr (row->quote, ==, "sistem merit");
  g_assert_cmpint (row->line, ==, 3);
  g_assert_cmpint (row->period, ==, 2026);
  g_assert_cmpint (row->grade, ==, MERITA_GRADE_SUPPORTING);
  g_assert_cmpstr (row->note, ==, "lihat lampiran");
  g_assert_cmpint (row->cited_on, ==, FIXTURE_TODAY);
  g_assert_false (
    merita_store_write (fixture->store, "edit", "hapus", delete_document, &id, NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  fixture_write (fixture, "lepas", delete_citation, &passage);
  fixture_write (fixture, "lepas", delete_citation, &whole);
  fixture_write (fixture, "hapus", delete_document, &id);
  g_assert_cmpint (merita_store_undo (fixture->store, 0, NULL, &error), ==, TRUE);
  g_assert_cmpint (count_pages (fixture, "bupati"), ==, 1);
  fixture_assert_sound (fixture->path);
}

static gboolean
put_many (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char *const words[] = { "pegawai",   "kompetensi", "jabatan", "talenta", "kinerja",
                                       "penilaian", "keputusan",  "bupati",  "merit",   "suksesi" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  MeritaDocument row = { .sha256 = sha256,
                         .file_name = (char *) "x.pdf",
                         .pages = MANY_PAGES,
                         .added_on = FIXTURE_TODAY,
                         .size = 1 };

  for (guint p = 0; p < MANY_PAGES; p++)
    {
      GString *text = g_string_new (NULL);

      for (guint w = 0; w < 250; w++)
        g_string_append_printf (text, "%s kata%d ", words[g_rand_int_range (random, 0, 10)],
                                g_rand_int_range (random, 0, 20000));
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  return merita_writer_put_document (writer, &row, error)
         && merita_writer_put_content (writer, sha256, bytes, texts, error);
}

/* What other programs do meanwhile does not count. */
static gint64
get_thread_time (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Words that stand on every page are the slowest ones. */
static void
test_speed (Fixture *fixture, gconstpointer data)
{
  static const char *const questions[] = { "kata77", "kata123 kata4567", "pegawai",
                                           "\"merit suksesi\"", "keputusan bupati kompetensi" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = NULL;

  fixture_write (fixture, "banyak", put_many, NULL);
  reader = merita_reader_new (fixture->path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      gint64 best = G_MAXINT64;

      for (guint again = 0; again < 5; again++)
        {
          gint64 start = get_thread_time ();
          g_autoptr (GPtrArray) found =
            merita_reader_search_pages (reader, questions[i], 50, &error);

          g_assert_no_error (error);
          best = MIN (best, get_thread_time () - start);
          g_assert_cmpuint (found->len, <=, 50);
        }
      g_test_message ("%s: %.1f ms", questions[i], (double) best / 1000);
#if !defined(__SANITIZE_ADDRESS__)
      g_assert_cmpint (best, <, SEARCH_MS * 1000);
#endif
    }
}

static void
run_step (sqlite3 *db, const char *step)
{
  g_autofree char *schema =
    g_test_build_filename (G_TEST_DIST, "..", "src", "store", "schema", step, NULL);
  g_autofree char *sql = NULL;

  g_assert_true (g_file_get_contents (schema, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* A file of an older schema: made from its own statements, with an agency in it. */
static void
make_old (const char *path, int version)
{
  static const char *const steps[] = { "0001-first.sql", "0002-evidence.sql" };
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version=%d", version);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  for (int i = 0; i < version; i++)
    run_step (db, steps[i]);
  g_assert_cmpint (sqlite3_exec (db, stamp, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA application_id=1297238356;"
                                 "INSERT INTO setting VALUES ('agency.name', 'Kabupaten Lama');"
                                 "INSERT INTO round VALUES (1, 2025, 'Penilaian Mandiri', 1, 0),"
                                 " (2, 2025, 'Verifikasi Awal', 2, 0),"
                                 " (3, 2025, 'ASISTENSI 1', 3, 0);"
                                 "INSERT INTO round_entry VALUES (1, '3.4', 2, NULL, 'x');"
                                 "INSERT INTO unit VALUES (1, 'Dinas', 'dinas', NULL, NULL, NULL)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
assert_rounds (MeritaReader *reader)
{
  static const MeritaRoundKind kinds[] = { MERITA_ROUND_SELF, MERITA_ROUND_VERIFICATION,
                                           MERITA_ROUND_ASSISTANCE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = merita_reader_list_rounds (reader, &error);
  const MeritaRound *claim;
  const MeritaRoundRow *row;

  g_assert_no_error (error);
  g_assert_cmpuint (rounds->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < rounds->len; i++)
    g_assert_cmpint (((const MeritaRound *) rounds->pdata[i])->kind, ==, kinds[i]);
  claim = rounds->pdata[0];
  row = claim->entries->pdata[0];
  g_assert_cmpint (row->level, ==, 2);
  g_assert_cmpstr (row->note, ==, "x");
  g_assert_null (row->correction);
}

/* A file of the second schema with a document and a citation. */
static void
test_second (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "dua.merita", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) citations = NULL;
  const MeritaCitation *row;
  sqlite3 *db = NULL;

  make_old (path, 2);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (db,
                  "INSERT INTO document (id, sha256, file_name, size, status, added_on) VALUES"
                  " (7, printf ('%064d', 7), 'a.pdf', 1, 'readable', 20250101);"
                  "INSERT INTO citation (id, document_id, page, code, level)"
                  " VALUES (9, 7, 3, '3.4', 2)",
                  NULL, NULL, NULL),
    ==, SQLITE_OK);
  sqlite3_close (db);
  store = merita_store_open (path, MERITA_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  reader = merita_reader_new (path, &error);
  assert_rounds (reader);
  citations = merita_reader_list_citations (reader, 7, &error);
  g_assert_cmpuint (citations->len, ==, 1);
  row = citations->pdata[0];
  g_assert_cmpint (row->period, ==, 2025);
  g_assert_cmpint (row->line, ==, 0);
  g_assert_cmpint (row->grade, ==, MERITA_GRADE_DIRECT);
}

static void
test_migration (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lama.merita", NULL);
  g_autofree char *copy = g_strconcat (path, ".schema-1", NULL);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) before = NULL;
  g_autoptr (MeritaReader) after = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  Paper paper = { "SK", decree, 0 };

  make_old (path, 1);
  before = merita_reader_new (path, &error);
  g_assert_no_error (error);
  none = merita_reader_list_documents (before, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  assert_rounds (before);
  g_clear_pointer (&before, merita_reader_free);
  store = merita_store_open (path, MERITA_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
  g_assert_true (merita_store_write (store, "edit", "SK", put_paper, &paper, NULL, &error));
  g_assert_no_error (error);
  after = merita_reader_new (path, &error);
  name = merita_reader_get_setting (after, "agency.name");
  g_assert_cmpstr (name, ==, "Kabupaten Lama");
  documents = merita_reader_list_documents (after, &error);
  g_assert_cmpuint (documents->len, ==, 1);
  fixture_assert_sound (path);
}

/* What a stranger puts in the place of a document is found. */
static void
test_tampering (Fixture *fixture, gconstpointer data)
{
  static const char *const acts[] = { "UPDATE document_blob SET data = x'00'",
                                      "DELETE FROM document_blob", "DELETE FROM document_page" };

  add_paper (fixture, "SK", decree);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s.%u", fixture->path, i);
      g_autoptr (GPtrArray) results = NULL;
      g_autoptr (GError) error = NULL;
      sqlite3 *db = NULL;

      g_assert_true (merita_store_backup (fixture->store, copy, &error));
      g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (db, acts[i], NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (db);
      results = merita_store_verify (copy, &error);
      for (guint r = 0; r < results->len; r++)
        {
          const MeritaCheckResult *result = results->pdata[r];

          g_assert_true (result->ok == !g_str_equal (result->id, "evidence"));
        }
    }
}

static void
count_told_cb (MeritaStore *store, const char *tables, gpointer data)
{
  guint *told = data;

  *told += g_str_equal (tables, "document");
}

static gboolean
recognize_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_recognized (writer, data, 1, "teks yang dikenali", error);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The content stands outside the changesets: pages of the window are told all the same. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  static const char *const scan[] = { "", NULL };
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "pindai", -1);
  guint entries, told = 0;

  add_paper (fixture, "pindai", scan);
  drain ();
  entries = fixture_journal_length (fixture->path);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_told_cb), &told);
  fixture_write (fixture, "dikenali", recognize_cb, sha256);
  drain ();
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, entries);
  g_assert_cmpint (count_pages (fixture, "dikenali"), ==, 1);
  fixture_write (fixture, "tidak ada", recognize_cb, (gpointer) "0");
  drain ();
  g_assert_cmpuint (told, ==, 1);
}

/* A copy lives on without the row that it was made of. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  MeritaDocument document = { .id = 7, .title = g_strdup ("SK"), .note = g_strdup ("asli") };
  MeritaCitation citation = { .id = 8, .quote = g_strdup ("KESATU"), .code = g_strdup ("1.1") };
  g_auto (MeritaDocument) document_copy = { 0 };
  g_auto (MeritaCitation) citation_copy = { 0 };

  merita_document_copy (&document, &document_copy);
  merita_citation_copy (&citation, &citation_copy);
  merita_document_clear (&document);
  merita_citation_clear (&citation);
  g_assert_cmpint (document_copy.id, ==, 7);
  g_assert_cmpstr (document_copy.title, ==, "SK");
  g_assert_cmpstr (document_copy.note, ==, "asli");
  g_assert_null (document_copy.number);
  g_assert_cmpstr (citation_copy.quote, ==, "KESATU");
  g_assert_cmpstr (citation_copy.code, ==, "1.1");
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/evidence/search", test_search);
  ADD ("/store/evidence/round-trip", test_round_trip);
  ADD ("/store/evidence/again", test_again);
  ADD ("/store/evidence/undo", test_undo);
  ADD ("/store/evidence/citations", test_citations);
  ADD ("/store/evidence/speed", test_speed);
  ADD ("/store/evidence/migration", test_migration);
  ADD ("/store/evidence/migration-2", test_second);
  ADD ("/store/evidence/tampering", test_tampering);
  ADD ("/store/evidence/told", test_told);
  ADD ("/store/evidence/copies", test_copies);
  return g_test_run ();
}
