/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PAGES_PER_STEP 4096

int
merita_backup_copy_pages (sqlite3 *from, sqlite3 *to, GCancellable *cancellable)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    return sqlite3_errcode (to);
  do
    {
      code = sqlite3_backup_step (backup, PAGES_PER_STEP);
      if (g_cancellable_is_cancelled (cancellable))
        code = SQLITE_INTERRUPT;
    }
  while (code == SQLITE_OK);
  sqlite3_backup_finish (backup);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* The copy leaves WAL, so that it is one file. */
static int
verify_copy (sqlite3 *copy)
{
  sqlite3_stmt *check = NULL;
  int code = sqlite3_exec (copy, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_prepare_v2 (copy, "PRAGMA integrity_check(1)", -1, &check, NULL);
  if (code != SQLITE_OK)
    return code;
  code = sqlite3_step (check) == SQLITE_ROW
             && g_strcmp0 ((const char *) sqlite3_column_text (check, 0), "ok") == 0
           ? SQLITE_OK
           : SQLITE_CORRUPT;
  sqlite3_finalize (check);
  return code;
}

static gboolean
fail_system (const char *path, int code, GError **error)
{
  g_set_error (error, MERITA_STORE_ERROR,
               code == ENOSPC ? MERITA_STORE_ERROR_FULL : MERITA_STORE_ERROR_FAILED,
               "%s: the copy cannot be written; choose another folder (%s)", path,
               g_strerror (code));
  return FALSE;
}

static gboolean
write_copy (MeritaConnection *db, const char *path, GCancellable *cancellable, GError **error)
{
  sqlite3 *copy = NULL;
  int fd = g_open (path, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return fail_system (path, errno, error);
  close (fd);
  code = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  if (code == SQLITE_OK)
    code = merita_backup_copy_pages (db->handle, copy, cancellable);
  if (code == SQLITE_OK)
    code = verify_copy (copy);
  sqlite3_close (copy);
  return code == SQLITE_OK || merita_connection_fail (db, code, "copying it", error);
}

gboolean
merita_backup_copy (MeritaConnection *db,
                    const char *target,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *temporary = g_strconcat (target, ".part", NULL);
  gboolean ok = write_copy (db, temporary, cancellable, error);

  if (ok && g_rename (temporary, target) != 0)
    ok = fail_system (target, errno, error);
  if (!ok)
    g_unlink (temporary);
  return ok;
}
