/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store-fixture.h"

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autofree char *name = NULL;
  g_autofree char *document = NULL;
  GStatBuf info;

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_false (merita_store_is_read_only (fixture->store));
  g_assert_null (merita_store_get_read_only_reason (fixture->store));
  g_assert_null (merita_store_create (fixture->path, "Lain", fixture->profile, "{}", NULL,
                                      FIXTURE_TODAY, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  reader = merita_reader_new (fixture->path, &error);
  g_assert_no_error (error);
  name = merita_reader_get_setting (reader, "agency.name");
  g_assert_cmpstr (name, ==, "Kabupaten Uji");
  document = merita_reader_get_profile_document (reader, &error);
  g_assert_cmpstr (document, ==, "{}");
  g_assert_cmpint (merita_reader_get_data_version (reader), ==, 1);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 1);
  fixture_assert_sound (fixture->path);
}

static void
test_durability (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *mode = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA journal_mode", -1, &mode, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (mode), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (mode, 0), ==, "wal");
  sqlite3_finalize (mode);
  sqlite3_close (db);
}

static void
expect_open (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (merita_store_open (path, MERITA_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, MERITA_STORE_ERROR, code);
  g_assert_nonnull (strchr (error->message, ';'));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "lain.merita", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *db = NULL;

  expect_open (other, MERITA_STORE_ERROR_NOT_FOUND);
  g_assert_true (
    g_file_set_contents (other, "nip;nama\n1;Budi dan sebuah berkas teks\n", -1, NULL));
  expect_open (other, MERITA_STORE_ERROR_NOT_MERITA);
  g_unlink (other);
  g_assert_cmpint (sqlite3_open (other, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "CREATE TABLE t (a)", NULL, NULL, NULL);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (other, &before, NULL, NULL));
  expect_open (other, MERITA_STORE_ERROR_NOT_MERITA);
  g_assert_true (g_file_get_contents (other, &after, NULL, NULL));
  g_assert_cmpmem (before, 100, after, 100);
}

static gboolean
put_setting (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_setting (writer, "test", data, error);
}

static void
test_too_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaStore) store = NULL;
  sqlite3 *db = NULL;

  g_assert_true (merita_store_close (fixture->store, NULL));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA user_version=99", NULL, NULL, NULL);
  sqlite3_close (db);
  store = merita_store_open (fixture->path, MERITA_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (merita_store_is_read_only (store));
  g_assert_nonnull (strstr (merita_store_get_read_only_reason (store), "newer"));
  g_assert_false (
    merita_store_write (store, "edit", "x", put_setting, (gpointer) "1", NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_READ_ONLY);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaStore) store =
    merita_store_open (fixture->path, MERITA_STORE_OPEN_READ_ONLY, &error);
  g_autofree char *copy = g_build_filename (fixture->folder, "salinan.merita", NULL);

  g_assert_no_error (error);
  g_assert_true (merita_store_is_read_only (store));
  g_assert_false (merita_store_undo (store, 0, NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_true (merita_store_backup (store, copy, &error));
  g_assert_no_error (error);
  fixture_assert_sound (copy);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "salinan.merita", NULL);
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  guint n = 50;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  g_assert_true (merita_store_backup (fixture->store, copy, &error));
  g_assert_no_error (error);
  here = fixture_dump (fixture->path);
  there = fixture_dump (copy);
  g_assert_cmpstr (here, ==, there);
  fixture_assert_sound (copy);
  g_assert_false (merita_store_backup (fixture->store, "/nonexistent/x.merita", &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_FAILED);
}

/* What a stranger changes in the file is found. */
static void
test_tampering (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql, *check;
  } cases[] = {
    { "UPDATE journal SET label = 'lain' WHERE id = 2", "journal-chain" },
    { "UPDATE journal SET at = '2000-01-01T00:00:00Z' WHERE id = 1", "journal-chain" },
    { "UPDATE journal SET changeset = x'00' WHERE id = 2", "journal-chain" },
    { "DELETE FROM journal WHERE id = 2", "journal-chain" },
    { "PRAGMA foreign_keys=OFF; DELETE FROM unit", "foreign-keys" },
    { "PRAGMA user_version=7", "schema" },
    { "PRAGMA application_id=7", "application-id" },
  };
  guint n = 5;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  fixture_write (fixture, "setelan", put_setting, (gpointer) "1");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s.%u", fixture->path, i);
      g_autoptr (GPtrArray) results = NULL;
      g_autoptr (GError) error = NULL;
      sqlite3 *db = NULL;
      guint failed = 0;

      g_assert_true (merita_store_backup (fixture->store, copy, &error));
      g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (db, cases[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (db);
      results = merita_store_verify (copy, &error);
      g_assert_no_error (error);
      for (guint r = 0; r < results->len; r++)
        {
          const MeritaCheckResult *result = g_ptr_array_index (results, r);

          failed += !result->ok;
          if (!result->ok)
            g_assert_cmpstr (result->id, ==, cases[i].check);
        }
      g_assert_cmpuint (failed, ==, 1);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/file/create", test_create);
  ADD ("/store/file/durability", test_durability);
  ADD ("/store/file/refused", test_refused);
  ADD ("/store/file/too-new", test_too_new);
  ADD ("/store/file/read-only", test_read_only);
  ADD ("/store/file/backup", test_backup);
  ADD ("/store/file/tampering", test_tampering);
  return g_test_run ();
}
