/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "merita-bulk.h"

static char *
folder_of (const char *instance)
{
  return g_strconcat (instance, "-restore", NULL);
}

static char *
path_of (const char *instance, const char *name)
{
  g_autofree char *folder = folder_of (instance);

  return g_build_filename (folder, name, NULL);
}

static gboolean
fail_system (const char *path, int code, GError **error)
{
  g_set_error (error, MERITA_STORE_ERROR,
               code == ENOSPC ? MERITA_STORE_ERROR_FULL : MERITA_STORE_ERROR_FAILED,
               "%s: the restore point cannot be written; check the folder (%s)", path,
               g_strerror (code));
  return FALSE;
}

static int
attach (sqlite3 *to, const char *path, const char *sql)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s?mode=ro", escaped);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (to, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, uri, -1, SQLITE_STATIC);
      code = sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

static gint64
count_rows (sqlite3 *db, const char *schema, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s.%s", schema, table);
  sqlite3_stmt *statement = NULL;
  gint64 count = -1;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    count = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return count;
}

/* One read transaction for all tables: the state that was committed last. */
static int
copy_tables (sqlite3 *copy)
{
  int code = sqlite3_exec (copy, "BEGIN", NULL, NULL, NULL);

  for (int i = 0; i < MERITA_N_TABLES && code == SQLITE_OK; i++)
    {
      const char *table = merita_table_name (i);
      g_autofree char *sql =
        g_strdup_printf ("CREATE TABLE main.%s AS SELECT * FROM instance.%s", table, table);

      code = sqlite3_exec (copy, sql, NULL, NULL, NULL);
      if (code == SQLITE_OK
          && count_rows (copy, "main", table) != count_rows (copy, "instance", table))
        code = SQLITE_CORRUPT;
    }
  if (code == SQLITE_OK)
    code = sqlite3_exec (copy, "COMMIT", NULL, NULL, NULL);
  return code;
}

static gboolean
write_point (MeritaConnection *db, const char *path, GError **error)
{
  sqlite3 *copy = NULL;
  int fd = g_open (path, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return fail_system (path, errno, error);
  close (fd);
  code = sqlite3_open_v2 (path, &copy,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, NULL);
  /* Before the instance is attached: without a name, a journal mode is set for every file. */
  if (code == SQLITE_OK)
    code =
      sqlite3_exec (copy, "PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = attach (copy, db->path, "ATTACH ?1 AS instance");
  if (code == SQLITE_OK)
    code = copy_tables (copy);
  sqlite3_close (copy);
  return code == SQLITE_OK || merita_connection_fail (db, code, "making a restore point", error);
}

static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
merita_restore_create (MeritaConnection *db, gint64 entry, char **name, GError **error)
{
  g_autofree char *folder = folder_of (db->path);
  g_autofree char *base = g_strdup_printf ("%" G_GINT64_FORMAT ".db", entry);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autofree char *temporary = g_strconcat (path, ".part", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_system (folder, errno, error);
  if (!write_point (db, temporary, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) != 0)
    return fail_system (path, errno, error);
  sync_folder (folder);
  *name = g_steal_pointer (&base);
  return TRUE;
}

gboolean
merita_restore_exists (const char *instance, const char *name)
{
  g_autofree char *path = path_of (instance, name);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

void
merita_restore_discard (const char *instance, const char *name)
{
  g_autofree char *path = path_of (instance, name);
  g_autofree char *folder = folder_of (instance);

  g_unlink (path);
  g_rmdir (folder);
}

gboolean
merita_restore_attach (MeritaConnection *db, const char *name, GError **error)
{
  g_autofree char *path = path_of (db->path, name);
  int code;

  if (!merita_restore_exists (db->path, name))
    {
      g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                   "%s: the restore point of this import no longer exists; open a backup copy",
                   path);
      return FALSE;
    }
  code = attach (db->handle, path, "ATTACH ?1 AS restore");
  return code == SQLITE_OK || merita_connection_fail (db, code, "opening a restore point", error);
}

void
merita_restore_detach (MeritaConnection *db)
{
  merita_connection_drop_statements (db);
  sqlite3_exec (db->handle, "DETACH restore", NULL, NULL, NULL);
}

gboolean
merita_restore_apply (MeritaConnection *db, MeritaTableSet tables, GError **error)
{
  g_autoptr (GPtrArray) indexes = merita_bulk_drop_indexes (db, tables, error);
  gboolean ok = indexes != NULL;

  for (int i = 0; i < MERITA_N_TABLES && ok; i++)
    if (tables & MERITA_TABLE_BIT (i))
      {
        const char *name = merita_table_name (i);
        g_autofree char *sql =
          g_strdup_printf ("DELETE FROM main.%s; INSERT INTO main.%s SELECT * FROM restore.%s",
                           name, name, name);

        ok = merita_connection_exec (db, sql, error);
      }
  return ok && merita_bulk_create_indexes (db, indexes, error);
}

static GHashTable *
names_to_keep (MeritaConnection *db)
{
  g_autoptr (GHashTable) keep = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (db,
                                 "SELECT restore_point FROM journal WHERE restore_point IS NOT NULL"
                                 " ORDER BY id DESC LIMIT ?",
                                 &error);

  if (statement == NULL)
    return NULL;
  merita_statement_bind (statement, "i", MERITA_RESTORE_KEEP);
  while (merita_connection_step (db, statement, &error))
    g_hash_table_add (keep, merita_column_text (statement, 0));
  return error == NULL ? g_steal_pointer (&keep) : NULL;
}

void
merita_restore_prune (MeritaConnection *db)
{
  g_autofree char *folder = folder_of (db->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GHashTable) keep = NULL;
  const char *name;

  if (dir == NULL)
    return;
  keep = names_to_keep (db);
  while (keep != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_hash_table_contains (keep, name))
      merita_restore_discard (db->path, name);
}
