/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-migration.h"

#include <gio/gio.h>

#include "merita-backup.h"
#include "merita-store-resources.h"
#include "merita-store.h"

static const char *const steps[MERITA_STORE_SCHEMA] = {
  "/id/merita/store/0001-first.sql",
  "/id/merita/store/0002-evidence.sql",
  "/id/merita/store/0003-periods.sql",
};

static gboolean
read_version (MeritaConnection *db, gint64 *version, GError **error)
{
  return merita_connection_get_int64 (db, 0, version, error, "PRAGMA user_version", "");
}

gboolean
merita_migration_identify (MeritaConnection *db, GError **error)
{
  gint64 id, version;

  if (!merita_connection_get_int64 (db, 0, &id, error, "PRAGMA application_id", "")
      || !read_version (db, &version, error))
    return FALSE;
  if (id != MERITA_STORE_APPLICATION_ID)
    {
      g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_MERITA,
                   "%s: this is not a Merita file; choose a file made by Merita", db->path);
      return FALSE;
    }
  if (version > MERITA_STORE_SCHEMA)
    {
      db->read_only = TRUE;
      g_free (db->read_only_reason);
      db->read_only_reason =
        g_strdup_printf ("it was made by a newer version of Merita (schema %" G_GINT64_FORMAT
                         ", this version knows %d); update Merita to change it",
                         version, MERITA_STORE_SCHEMA);
    }
  return TRUE;
}

/* In a static library nothing registers it before main(). */
static GResource *
get_steps (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      merita_store_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return merita_store_get_resource ();
}

static gboolean
run_step (MeritaConnection *db, int version, GError **error)
{
  g_autoptr (GBytes) sql =
    g_resource_lookup_data (get_steps (), steps[version - 1], G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *identity = g_strdup_printf ("PRAGMA application_id=%d; PRAGMA user_version=%d",
                                               MERITA_STORE_APPLICATION_ID, version);
  g_autofree char *text = NULL;

  if (sql == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
  return merita_connection_exec (db, text, error) && merita_connection_exec (db, identity, error);
}

static gboolean
check_references (MeritaConnection *db, GError **error)
{
  g_autoptr (MeritaQuery) query = merita_connection_query (db, "PRAGMA foreign_key_check", error);

  if (query == NULL)
    return FALSE;
  if (merita_connection_step (db, query, error))
    return merita_connection_fail (db, SQLITE_CORRUPT, "checking references", error);
  return error == NULL || *error == NULL;
}

/* Table rebuilds need enforcement off, which only works before BEGIN. */
static gboolean
migrate_from (MeritaConnection *db, gint64 version, GError **error)
{
  gboolean ok = TRUE;

  merita_connection_set_foreign_keys (db, FALSE);
  while (ok && version < MERITA_STORE_SCHEMA)
    {
      version++;
      ok = merita_connection_exec (db, "BEGIN IMMEDIATE", error)
           && run_step (db, (int) version, error) && check_references (db, error)
           && merita_connection_exec (db, "COMMIT", error);
      if (!ok)
        sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
    }
  merita_connection_set_foreign_keys (db, TRUE);
  return ok;
}

gboolean
merita_migration_run (MeritaConnection *db, GError **error)
{
  g_autofree char *copy = NULL;
  gint64 version;

  if (!read_version (db, &version, error))
    return FALSE;
  if (version >= MERITA_STORE_SCHEMA)
    return TRUE;
  if (version > 0)
    {
      copy = g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT, db->path, version);
      if (!merita_backup_copy (db, copy, NULL, error))
        return FALSE;
    }
  return migrate_from (db, version, error);
}

/* A nameless database is a temporary file of the engine, gone when it is closed. */
static sqlite3 *
open_temporary (void)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 ("", &handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL)
      == SQLITE_OK)
    return handle;
  sqlite3_close (handle);
  return NULL;
}

gboolean
merita_migration_read_forward (MeritaConnection *db, GError **error)
{
  sqlite3 *copy;
  gint64 version;
  int code;

  if (!read_version (db, &version, error))
    return FALSE;
  if (version >= MERITA_STORE_SCHEMA)
    return TRUE;
  copy = open_temporary ();
  code = copy != NULL ? merita_backup_copy_pages (db->handle, copy, NULL) : SQLITE_CANTOPEN;
  if (code != SQLITE_OK)
    {
      sqlite3_close (copy);
      return merita_connection_fail (db, code, "reading an older file", error);
    }
  merita_connection_drop_statements (db);
  sqlite3_close (db->handle);
  db->handle = copy;
  return migrate_from (db, version, error);
}
