/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-connection.h"
#include "merita-journal.h"
#include "merita-store.h"
#include "merita-verify-private.h"

static void
free_result (gpointer data)
{
  MeritaCheckResult *result = data;

  g_free (result->id);
  g_free (result->detail);
  g_free (result);
}

/* Takes detail; NULL means that the check passed. */
static void
add_result (GPtrArray *results, const char *id, char *detail)
{
  MeritaCheckResult *result = g_new0 (MeritaCheckResult, 1);

  result->id = g_strdup (id);
  result->ok = detail == NULL;
  result->detail = detail;
  g_ptr_array_add (results, result);
}

static char *
check_number (MeritaConnection *db, const char *sql, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (!merita_connection_get_int64 (db, 0, &value, &error, sql, ""))
    return g_strdup (error->message);
  if (value == expected)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT " instead of %" G_GINT64_FORMAT, value, expected);
}

/* A file of an older version is sound; it is brought up to date when it is opened for writing. */
static char *
check_schema (MeritaConnection *db)
{
  g_autoptr (GError) error = NULL;
  gint64 version;

  if (!merita_connection_get_int64 (db, 0, &version, &error, "PRAGMA user_version", ""))
    return g_strdup (error->message);
  if (version >= 1 && version <= MERITA_STORE_SCHEMA)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT " is not between 1 and %d", version,
                          MERITA_STORE_SCHEMA);
}

/* Rows of a checking statement are faults, except a lone "ok". */
static char *
check_rows (MeritaConnection *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaQuery) query = merita_connection_query (db, sql, &error);
  g_autoptr (GString) faults = g_string_new (NULL);

  while (query != NULL && merita_connection_step (db, query, &error))
    {
      const char *text = (const char *) sqlite3_column_text (query, 0);

      if (g_strcmp0 (text, "ok") == 0)
        continue;
      g_string_append_printf (faults, "%s%s", faults->len > 0 ? "; " : "", text);
      if (faults->len > 400)
        break;
    }
  if (error != NULL)
    return g_strdup (error->message);
  return faults->len > 0 ? g_strdup (faults->str) : NULL;
}

static char *
check_chain (MeritaConnection *db)
{
  g_autoptr (GError) error = NULL;
  char *detail = NULL;

  if (!merita_journal_check_chain (db, &detail, &error))
    return g_strdup (error->message);
  return detail;
}

static char *
check_runs (MeritaConnection *db)
{
  return check_rows (db,
                     "SELECT 'run ' || r.id || ' lacks a column' FROM mapping_run r"
                     " LEFT JOIN mapping_column c ON c.run_id = r.id"
                     " AND length (c.data) = r.people * CASE WHEN c.name IN ('nip', 'performance',"
                     " 'potential') THEN 8 ELSE 1 END GROUP BY r.id HAVING count(c.name) <> 6");
}

GPtrArray *
merita_store_verify (const char *path, GError **error)
{
  g_autoptr (MeritaConnection) db = NULL;
  GPtrArray *results;

  g_return_val_if_fail (path != NULL, NULL);

  db = merita_connection_new (path, MERITA_CONNECTION_READ, error);
  if (db == NULL)
    return NULL;
  results = g_ptr_array_new_with_free_func (free_result);
  add_result (results, "application-id",
              check_number (db, "PRAGMA application_id", MERITA_STORE_APPLICATION_ID));
  add_result (results, "schema", check_schema (db));
  add_result (results, "integrity", check_rows (db, "PRAGMA integrity_check(20)"));
  add_result (results, "foreign-keys", check_rows (db, "PRAGMA foreign_key_check"));
  add_result (results, "journal-chain", check_chain (db));
  add_result (results, "mapping-runs", check_runs (db));
  add_result (results, "evidence", merita_verify_evidence (db));
  return results;
}
