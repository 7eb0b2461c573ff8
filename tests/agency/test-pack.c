/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The submission pack: in the order of the instrument, whole, and the same each time. */
#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

#include "agency-fixture.h"
#include "merita-pack-existing.h"
#include "merita-pack.h"
#include "merita-sample.h"
#include "merita-table-evidence.h"

#define PERIOD 2026

static const struct
{
  const char *file, *title, *number, *type;
  MeritaDate until;
  gsize size;
} papers[] = {
  { "scan0001.pdf", "Penetapan KRS", "800/112/2026", "decree", MERITA_DATE_UNKNOWN, 900000 },
  { "SOP Café?.pdf", NULL, NULL, NULL, MERITA_DATE_UNKNOWN, 1200 },
  { "sop café-.PDF", NULL, NULL, NULL, 20241231, 300 },
};

static const struct
{
  guint paper;
  const char *code, *quote;
  gint level, line, page;
} passages[] = {
  { 0, "3.3", "kelompok\nrencana suksesi", 3, 2, 1 },
  { 0, "3.3", NULL, 2, 1, 2 },
  { 0, "3.10", NULL, 1, 0, 1 },
  { 1, "3.9", NULL, 1, 1, 1 },
  { 1, "3.9", NULL, 2, 1, 1 },
  { 1, "3.9", NULL, 2, 2, 1 },
  { 1, "3.9", NULL, 4, 1, 1 },
  { 0, "9.9", NULL, -1, 0, 1 },
  { 1, "3.3", NULL, 3, 0, 1 },
  { 2, "3.3", NULL, 3, 0, 1 },
};

static GBytes *
make_content (guint paper)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (paper + 1);
  char *data = g_malloc (papers[paper].size);

  for (gsize i = 0; i < papers[paper].size; i++)
    data[i] = (char) g_rand_int (random);
  return g_bytes_new_take (data, papers[paper].size);
}

static gboolean
put_papers (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaId ids[G_N_ELEMENTS (papers)];

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GBytes) bytes = make_content (i);
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      MeritaDocument row = { .sha256 = sha256,
                             .file_name = (char *) papers[i].file,
                             .title = (char *) papers[i].title,
                             .number = (char *) papers[i].number,
                             .type = (char *) papers[i].type,
                             .in_force_until = papers[i].until,
                             .size = (gint64) papers[i].size,
                             .pages = 2,
                             .added_on = FIXTURE_TODAY };

      if (!merita_writer_put_document (writer, &row, error)
          || !merita_writer_put_content (writer, sha256, bytes, NULL, error))
        return FALSE;
      ids[i] = row.id;
    }
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      MeritaCitation row = { .document = ids[passages[i].paper],
                             .page = passages[i].page,
                             .width = -1,
                             .code = (char *) passages[i].code,
                             .quote = (char *) passages[i].quote,
                             .level = passages[i].level,
                             .line = passages[i].line,
                             .period = PERIOD };

      if (!merita_writer_put_citation (writer, &row, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, NULL);
  merita_store_write (fixture->store, "evidence", "Uji", put_papers, NULL, NULL, &error);
  g_assert_no_error (error);
}

static MeritaPackPlan *
plan_pack (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MeritaPackPlan *plan = merita_pack_plan_new (fixture->agency, PERIOD, &error);

  g_assert_no_error (error);
  return plan;
}

static char *
write_pack (Fixture *fixture, const char *name)
{
  g_autoptr (MeritaPackPlan) plan = plan_pack (fixture);
  g_autoptr (GError) error = NULL;
  char *target = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (
    merita_pack_write (fixture->agency, plan, target, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return target;
}

/* ---- reading back: path -> SHA-256, and the paths in their order ---- */

static void
list_folder (const char *root, const char *path, GHashTable *files)
{
  g_autofree char *folder = g_build_filename (root, path, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = *path != '\0' ? g_strjoin ("/", path, name, NULL) : g_strdup (name);
      g_autofree char *whole = g_build_filename (root, inner, NULL);

      if (g_file_test (whole, G_FILE_TEST_IS_DIR))
        list_folder (root, inner, files);
      else
        {
          g_autofree char *data = NULL;
          gsize size;

          g_assert_true (g_file_get_contents (whole, &data, &size, NULL));
          g_hash_table_insert (files, g_steal_pointer (&inner),
                               g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                                            (const guchar *) data, size));
        }
    }
}

static void
list_zip (const char *path, GHashTable *files, GPtrArray *order)
{
  const locale_t unicode = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  const locale_t before = uselocale (unicode); /* of the names, for libarchive */
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
      const char *name = archive_entry_pathname_utf8 (entry);
      char chunk[8192];
      la_ssize_t got;

      g_assert_nonnull (name);
      while ((got = archive_read_data (archive, chunk, sizeof chunk)) > 0)
        g_checksum_update (checksum, (const guchar *) chunk, got);
      g_assert_cmpint (got, ==, 0);
      g_ptr_array_add (order, g_strdup (name));
      g_hash_table_insert (files, g_strdup (name), g_strdup (g_checksum_get_string (checksum)));
    }
  archive_read_free (archive);
  uselocale (before);
  freelocale (unicode);
}

static GHashTable *
new_files (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* ---- tests ---- */

/* Sorted by bytes, the folders come in the order of the instrument. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaPackPlan) plan = plan_pack (fixture);
  const MeritaInstrument *instrument = plan->book->instrument;
  guint at = 0;

  for (guint a = 0; a < instrument->aspects->len; a++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[a];

      for (guint s = 0; s < aspect->sub_aspects->len; s++, at++)
        {
          const MeritaPackFolder *folder = plan->folders->pdata[at];

          g_assert_true (folder->sub == aspect->sub_aspects->pdata[s]);
          if (at > 0)
            g_assert_cmpstr (((const MeritaPackFolder *) plan->folders->pdata[at - 1])->path, <,
                             folder->path);
        }
    }
  g_assert_cmpuint (plan->folders->len, ==, at + 1);
  g_assert_cmpstr (((const MeritaPackFolder *) plan->folders->pdata[at])->path, ==,
                   "99 Di luar instrumen/9.09");
  g_assert_cmpuint (plan->n_documents, ==, G_N_ELEMENTS (papers));
  g_assert_cmpuint (plan->n_files, ==, 6);
  g_assert_cmpuint (plan->n_empty, ==, at - 3);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "03 Pengembangan Karier/3.03 Talent pool/3.03-L2-S1+L3-S2 SK 800-112-2026 Penetapan KRS.pdf",
    "03 Pengembangan Karier/3.03 Talent pool/3.03-L3 SOP Café-.pdf",
    "03 Pengembangan Karier/3.03 Talent pool/3.03-L3 sop café- (2).pdf",
    "03 Pengembangan Karier/3.09 Praktik kerja dan pertukaran pegawai/3.09-L1-L4 SOP Café-.pdf",
    "03 Pengembangan Karier/3.10 Coaching, mentoring, konseling/"
    "3.10-L1 SK 800-112-2026 Penetapan KRS.pdf",
    "99 Di luar instrumen/9.09/9.09 SK 800-112-2026 Penetapan KRS.pdf",
  };
  g_autoptr (MeritaPackPlan) plan = plan_pack (fixture);
  guint at = 0;

  for (guint i = 0; i < plan->folders->len; i++)
    {
      const MeritaPackFolder *folder = plan->folders->pdata[i];

      for (guint f = 0; f < folder->files->len; f++, at++)
        g_assert_cmpstr (((const MeritaPackFile *) folder->files->pdata[f])->path, ==,
                         expected[at]);
    }
  g_assert_cmpuint (at, ==, G_N_ELEMENTS (expected));
}

/* As who receives the pack would check it; gives the lines of the answer. */
static guint
check_manifest (const char *folder)
{
  const char *const command[] = { "sha256sum", "--strict", "-c", MERITA_PACK_MANIFEST, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  int status;

  g_spawn_sync (folder, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  lines = g_strsplit (g_strchomp (output), "\n", -1);
  return g_strv_length (lines);
}

static void
test_manifest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = write_pack (fixture, "paket");
  g_autoptr (GHashTable) files = new_files ();

  list_folder (target, "", files);
  g_assert_cmpuint (check_manifest (target) + 1, ==, g_hash_table_size (files));
  g_assert_cmpint (merita_pack_look_at (target, NULL), ==, MERITA_PACK_OURS);
}

/* The sample agency with its documents, each of its two periods. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  const MeritaSampleOptions options = {
    .employees = 300, .seed = 5, .today = FIXTURE_TODAY, .evidence = TRUE
  };
  g_autofree char *path = g_build_filename (fixture->folder, "bukti.merita", NULL);
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load ("kasn-2019", &document, &error);
  g_autoptr (MeritaAgency) agency = NULL;

  merita_sample_create (path, &options, profile, document, NULL, &error);
  g_assert_no_error (error);
  agency = merita_agency_open (path, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  for (gint period = PERIOD - 1; period <= PERIOD; period++)
    {
      g_autofree char *name = g_strdup_printf ("paket %d", period);
      g_autofree char *target = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (MeritaPackPlan) plan = merita_pack_plan_new (agency, period, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (plan->n_documents, >, 0);
      g_assert_cmpuint (plan->n_files, >=, plan->n_documents);
      g_assert_cmpuint (plan->n_empty, <, plan->folders->len);
      /* The papers of an older period are its own. */
      g_assert_cmpuint (merita_pack_plan_count (plan, MERITA_PACK_NO_PAPER), ==, 0);
      g_assert_cmpuint (plan->papers->len, ==, 4);
      merita_pack_write (agency, plan, target, FALSE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      /* A list in every folder, the evidence, the index and the README; papers besides. */
      g_assert_cmpuint (check_manifest (target), ==,
                        plan->folders->len + plan->n_files + plan->papers->len + 2);
    }
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = write_pack (fixture, "paket");
  g_autofree char *path = g_build_filename (target, "03 Pengembangan Karier", "3.03 Talent pool",
                                            "00 Halaman yang dikutip.txt", NULL);
  g_autofree char *readme = g_build_filename (target, "README.txt", NULL);
  g_autofree char *text = NULL;
  g_autofree char *about = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "3.3 Talent pool\r\n"));
  g_assert_nonnull (strstr (text, "halaman 2: level 2, syarat 1\r\n"));
  g_assert_nonnull (strstr (text, "halaman 1: level 3, syarat 2\r\n"));
  g_assert_nonnull (strstr (text, "“kelompok rencana suksesi”"));
  g_assert_true (g_file_get_contents (readme, &about, NULL, NULL));
  g_assert_true (g_str_has_prefix (about, MERITA_PACK_MARK));
  g_assert_nonnull (strstr (about, "Kabupaten Lembah Arum"));
  g_assert_nonnull (strstr (about, "sha256sum -c MANIFEST.sha256"));
}

/* The two forms have the same files, and equal data give equal bytes. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = write_pack (fixture, "paket");
  g_autofree char *first = write_pack (fixture, "satu.zip");
  g_autofree char *second = NULL;
  g_autofree char *first_data = NULL;
  g_autofree char *second_data = NULL;
  g_autoptr (GHashTable) files = new_files ();
  g_autoptr (GHashTable) members = new_files ();
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer path, sha256;
  gsize first_size, second_size;

  g_usleep (1100 * 1000); /* a clock in a file would show */
  second = write_pack (fixture, "dua.zip");
  list_folder (folder, "", files);
  list_zip (first, members, order);
  g_assert_cmpuint (g_hash_table_size (files), ==, g_hash_table_size (members));
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &sha256))
    g_assert_cmpstr (g_hash_table_lookup (members, path), ==, sha256);
  for (guint i = 1; i + 1 < order->len; i++)
    g_assert_cmpstr (order->pdata[i - 1], <, order->pdata[i]);
  g_assert_cmpstr (order->pdata[order->len - 1], ==, MERITA_PACK_MANIFEST);
  g_assert_true (g_file_get_contents (first, &first_data, &first_size, NULL));
  g_assert_true (g_file_get_contents (second, &second_data, &second_size, NULL));
  g_assert_cmpmem (first_data, first_size, second_data, second_size);
}

/* ---- stopping ---- */

typedef struct
{
  guint calls, stop_at;
  guint64 done, total;
} Watch;

static gboolean
watch_cb (guint64 done, guint64 total, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpuint (done, >=, watch->done);
  g_assert_cmpuint (done, <=, total);
  watch->done = done;
  watch->total = total;
  return ++watch->calls != watch->stop_at;
}

static guint
count_children (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_cancel (Fixture *fixture, gconstpointer name)
{
  g_autoptr (MeritaPackPlan) plan = plan_pack (fixture);
  g_autofree char *target = g_build_filename (fixture->folder, name, NULL);
  const guint before = count_children (fixture->folder);
  Watch whole = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (
    merita_pack_write (fixture->agency, plan, target, FALSE, watch_cb, &whole, NULL, &error));
  g_assert_cmpuint (whole.done, ==, (guint64) plan->size);
  merita_pack_remove_tree (target);
  for (guint at = 1; at <= whole.calls; at += 7)
    {
      Watch watch = { .stop_at = at };

      g_assert_false (
        merita_pack_write (fixture->agency, plan, target, FALSE, watch_cb, &watch, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_cmpuint (count_children (fixture->folder), ==, before);
    }
}

/* ---- what is wrong ---- */

static void
damage (Fixture *fixture, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_damaged (Fixture *fixture, gconstpointer sql)
{
  g_autoptr (MeritaPackPlan) plan = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "paket.zip", NULL);
  g_autoptr (GError) error = NULL;

  damage (fixture, sql);
  plan = plan_pack (fixture);
  g_assert_false (merita_pack_check (fixture->agency, plan, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (
    merita_pack_write (fixture->agency, plan, target, FALSE, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaPackPlan) plan = plan_pack (fixture);
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  g_assert_true (merita_pack_check (fixture->agency, plan, watch_cb, &watch, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (watch.total, ==, (guint64) plan->size);
}

static void
test_warnings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaPackPlan) plan = plan_pack (fixture);
  guint found = 0;

  g_assert_cmpuint (merita_pack_plan_count (plan, MERITA_PACK_EXPIRED), ==, 1);
  g_assert_cmpuint (merita_pack_plan_count (plan, MERITA_PACK_UNKNOWN_CODE), ==, 1);
  g_assert_cmpuint (merita_pack_plan_count (plan, MERITA_PACK_NOTHING_CITED), ==, 0);
  g_assert_cmpuint (merita_pack_plan_count (plan, MERITA_PACK_UNPROVED), >, 0);
  for (guint i = 0; i < plan->warnings->len; i++)
    {
      const MeritaPackWarning *warning = plan->warnings->pdata[i];
      g_autofree char *text = merita_pack_warning_describe (MERITA_LANGUAGE_ENGLISH, warning);

      if (warning->kind == MERITA_PACK_UNPROVED)
        g_assert_cmpint (warning->number, >, (gint) warning->backed);
      if (warning->kind == MERITA_PACK_EXPIRED)
        {
          g_assert_cmpstr (text, ==,
                           "“sop café-.PDF” was in force until 31 December 2024, before the "
                           "period began");
          found++;
        }
    }
  g_assert_cmpuint (found, ==, 1);
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/agency/pack/" path, Fixture, data, set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", NULL, test_order);
  ADD ("names", NULL, test_names);
  ADD ("manifest", NULL, test_manifest);
  ADD ("sample", NULL, test_sample);
  ADD ("lists", NULL, test_lists);
  ADD ("forms", NULL, test_forms);
  ADD ("cancel/folder", "paket", test_cancel);
  ADD ("cancel/zip", "paket.zip", test_cancel);
  ADD ("damaged/changed", "UPDATE document_blob SET data = zeroblob (length (data))", test_damaged);
  ADD ("damaged/shorter", "UPDATE document_blob SET data = substr (data, 1, 100)", test_damaged);
  ADD ("damaged/missing", "DELETE FROM document_blob", test_damaged);
  ADD ("check", NULL, test_check);
  ADD ("warnings", NULL, test_warnings);
  return g_test_run ();
}
