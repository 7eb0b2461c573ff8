/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"
#include "test-folder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

MeritaProfile *
fixture_profile (const char *first_level, ...)
{
  MeritaProfile *profile = merita_profile_new ();
  va_list codes;
  int tier = 5;

  profile->id = g_strdup ("test");
  profile->version = g_strdup ("1");
  profile->name = g_strdup ("Uji");
  profile->jobs = merita_job_rule_new ();
  va_start (codes, first_level);
  for (const char *code = first_level; code != NULL; code = va_arg (codes, const char *))
    {
      MeritaJobLevel *level = merita_job_level_new ();

      level->code = g_strdup (code);
      level->name = g_strdup (code);
      level->tier = tier--;
      level->retirement_age = 60;
      level->group = tier == 4 ? MERITA_JOB_JPT_JUNIOR : MERITA_JOB_ADMINISTRATOR;
      g_ptr_array_add (profile->jobs->levels, level);
    }
  va_end (codes);
  profile->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, first_level, -1);
  return profile;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("merita-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "uji.merita", NULL);
  fixture->profile = fixture_profile ("jpt", "administrator", "pengawas", NULL);
  fixture->store = merita_store_create (fixture->path, "Kabupaten Uji", fixture->profile, "{}",
                                        "penguji", FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (merita_store_close (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->store);
  merita_profile_unref (fixture->profile);
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (merita_store_close (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->store);
  fixture->store = merita_store_open (fixture->path, MERITA_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_false (merita_store_is_read_only (fixture->store));
}

void
fixture_write (Fixture *fixture, const char *label, MeritaStoreJob job, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = merita_store_write (fixture->store, "edit", label, job, data, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
}

static void
dump_value (GString *text, sqlite3_stmt *row, int column)
{
  g_string_append_printf (text, "|%d:", sqlite3_column_type (row, column));
  if (sqlite3_column_type (row, column) == SQLITE_BLOB)
    {
      g_autofree char *digest =
        g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (row, column),
                                     (gsize) sqlite3_column_bytes (row, column));

      g_string_append (text, digest);
    }
  else if (sqlite3_column_type (row, column) != SQLITE_NULL)
    g_string_append (text, (const char *) sqlite3_column_text (row, column));
}

static void
dump_table (sqlite3 *db, const char *table, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  sqlite3_stmt *row = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &row, NULL), ==, SQLITE_OK);
  g_string_append_printf (text, "== %s\n", table);
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (row); i++)
        dump_value (text, row, i);
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (row);
}

char *
fixture_dump (const char *path)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *tables = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND"
                                       " name NOT IN ('journal', 'mapping_column', 'sqlite_stat1',"
                                       " 'import_mapping') AND name NOT LIKE 'document_index%'"
                                       " ORDER BY name",
                                       -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    dump_table (db, (const char *) sqlite3_column_text (tables, 0), text);
  sqlite3_finalize (tables);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return g_string_free (text, FALSE);
}

guint
fixture_journal_length (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = merita_reader_new (path, &error);
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_no_error (error);
  entries = merita_reader_list_journal (reader, 0, &error);
  g_assert_no_error (error);
  return entries->len;
}

void
fixture_assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = merita_store_verify (path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (results->len, >=, 6);
  for (guint i = 0; i < results->len; i++)
    {
      const MeritaCheckResult *result = g_ptr_array_index (results, i);

      if (!result->ok)
        g_error ("%s: %s", result->id, result->detail);
    }
}

MeritaNip
fixture_nip (guint n)
{
  return (G_GINT64_CONSTANT (19600101) + (n / 28 % 12) * 100 + n % 28 + (n / 336 % 40) * 10000)
           * G_GINT64_CONSTANT (10000000000)
         + G_GINT64_CONSTANT (2006041001) + n / 13440;
}

void
fixture_employee (guint n, MeritaEmployee *row)
{
  static const char *const units[] = { "Dinas Kesehatan", "Dinas Pendidikan",
                                       "Sekretariat Daerah" };

  *row = (MeritaEmployee){ .nip = fixture_nip (n),
                           .employment = MERITA_EMPLOYMENT_PNS,
                           .sex = MERITA_SEX_MALE,
                           .name = g_strdup_printf ("Dr. Hj. Siti Nur %05u, S.Pd.", n),
                           .birth_date = (MeritaDate) (fixture_nip (n) / 10000000000),
                           .service_since = 20060401,
                           .post_since = 20200101,
                           .grade = 1 + n % 17,
                           .unit_name = g_strdup (units[n % 3]),
                           .job_title = g_strdup ("Analis Kebijakan"),
                           .job_level = (gint) (n % 3),
                           .job_family_name = g_strdup (n % 2 ? "Kesehatan" : "Hukum"),
                           .education = MERITA_EDUCATION_BACHELOR };
}

static gboolean
put_person (MeritaWriter *writer, guint n, GError **error)
{
  MeritaEmployee row;
  const MeritaAssessment assessment = { .nip = fixture_nip (n),
                                        .assessed_on = 20250131,
                                        .levels = 0x432143214 + n % 3,
                                        .potential = (gint) (5000 + n % 5000) };
  const MeritaPerformance appraisals[] = {
    { fixture_nip (n), 2023, (gint) (7000 + n % 3000), MERITA_PREDICATE_GOOD },
    { fixture_nip (n), 2024, (gint) (7100 + n % 3000), MERITA_PREDICATE_VERY_GOOD }
  };
  gboolean ok;

  fixture_employee (n, &row);
  ok = merita_writer_put_employee (writer, &row, error)
       && merita_writer_put_assessment (writer, &assessment, error)
       && merita_writer_put_performance (writer, &appraisals[0], error)
       && merita_writer_put_performance (writer, &appraisals[1], error);
  merita_employee_clear (&row);
  return ok;
}

gboolean
fixture_put_people (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = *(guint *) data;

  for (guint i = 0; i < n; i++)
    if (!put_person (writer, i, error))
      return FALSE;
  return TRUE;
}

gboolean
fixture_put_people_bulk (MeritaWriter *writer,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  return merita_writer_begin_bulk (writer, *(guint *) data, error)
         && fixture_put_people (writer, data, cancellable, error);
}
