/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MS 5000
#define OPERATIONS_PER_CHECK 2000

static MeritaStoreError
map_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return MERITA_STORE_ERROR_BUSY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return MERITA_STORE_ERROR_CONSTRAINT;
    case SQLITE_CORRUPT:
      return MERITA_STORE_ERROR_CORRUPT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return MERITA_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return MERITA_STORE_ERROR_FULL;
    case SQLITE_NOTADB:
      return MERITA_STORE_ERROR_NOT_MERITA;
    default:
      return MERITA_STORE_ERROR_FAILED;
    }
}

static const char *
describe (MeritaStoreError kind)
{
  switch (kind)
    {
    case MERITA_STORE_ERROR_BUSY:
      return "another program is writing it; wait until it has finished and try again";
    case MERITA_STORE_ERROR_CONSTRAINT:
      return "a value breaks a rule of the file, or refers to a row that does not exist";
    case MERITA_STORE_ERROR_CORRUPT:
      return "the file is damaged; open a backup copy";
    case MERITA_STORE_ERROR_READ_ONLY:
      return "the file may only be read; check its permissions";
    case MERITA_STORE_ERROR_FULL:
      return "the disk is full; free some space and try again";
    case MERITA_STORE_ERROR_NOT_MERITA:
      return "it is not a Merita file; choose a file made by Merita";
    default:
      return "the operation failed";
    }
}

/* The engine's own words name columns and tables, never a row's values. */
gboolean
merita_connection_fail (MeritaConnection *self, int code, const char *what, GError **error)
{
  MeritaStoreError kind = map_code (code);
  g_autofree char *base = g_path_get_basename (self->path);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The operation was cancelled");
  else
    g_set_error (error, MERITA_STORE_ERROR, kind, "%s%s%s: %s (%s)", base, what != NULL ? ", " : "",
                 what != NULL ? what : "", describe (kind),
                 self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
  return FALSE;
}

gboolean
merita_connection_exec (MeritaConnection *self, const char *sql, GError **error)
{
  int code;

  g_assert (self->owner == NULL || self->owner == g_thread_self ());

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || merita_connection_fail (self, code, NULL, error);
}

/* Shared memory, which WAL needs, does not work across machines. */
static gboolean
lies_on_network (const char *path)
{
  static const guint32 remote[] = {
    0x6969,     /* NFS */
    0x517b,     /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB2 */
    0x65735546, /* FUSE: sshfs, gvfs */
    0x01021997, /* 9P */
    0x5346414f, /* AFS */
    0x00c36400, /* Ceph */
    0x73757245, /* Coda */
  };
  struct statfs info;

  if (statfs (path, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    if ((guint32) info.f_type == remote[i])
      return TRUE;
  return FALSE;
}

static int
check_cancelled_cb (gpointer data)
{
  return g_cancellable_is_cancelled (data) ? 1 : 0;
}

void
merita_connection_set_cancellable (MeritaConnection *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->handle, cancellable != NULL ? OPERATIONS_PER_CHECK : 0,
                            check_cancelled_cb, cancellable);
}

void
merita_connection_set_foreign_keys (MeritaConnection *self, gboolean enforced)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, enforced ? 1 : 0, NULL);
}

static gboolean
harden (MeritaConnection *self, GError **error)
{
  static const struct
  {
    int option, value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 }, { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int code = sqlite3_db_config (self->handle, options[i].option, options[i].value, NULL);

      if (code != SQLITE_OK)
        return merita_connection_fail (self, code, "securing the connection", error);
    }
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  return merita_connection_exec (self, "PRAGMA temp_store=MEMORY", error);
}

static gboolean
read_pragma (MeritaConnection *self, const char *sql, char **value, GError **error)
{
  g_autoptr (MeritaQuery) query = merita_connection_query (self, sql, error);
  g_autoptr (GError) local = NULL;

  if (query == NULL)
    return FALSE;
  if (merita_connection_step (self, query, &local))
    {
      *value = merita_column_text (query, 0);
      return TRUE;
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    merita_connection_fail (self, SQLITE_ERROR, "reading a setting of the engine", error);
  return FALSE;
}

/* Durability is read back: a request that the engine did not follow must not pass for a promise. */
static gboolean
set_durable (MeritaConnection *self, GError **error)
{
  g_autofree char *mode = NULL;
  g_autofree char *synchronous = NULL;

  /* In a new file only.  Measured on 60,000 people: a fifth less time for imports and scans. */
  if (!merita_connection_exec (self, "PRAGMA page_size=16384", error))
    return FALSE;
  if (!lies_on_network (self->path) && !read_pragma (self, "PRAGMA journal_mode=WAL", &mode, error))
    return FALSE;
  self->wal = g_strcmp0 (mode, "wal") == 0;
  if (!self->wal)
    {
      g_clear_pointer (&mode, g_free);
      if (!read_pragma (self, "PRAGMA journal_mode=DELETE", &mode, error))
        return FALSE;
      if (g_strcmp0 (mode, "delete") != 0)
        return merita_connection_fail (self, SQLITE_BUSY, "setting the journal mode", error);
    }
  if (!merita_connection_exec (self,
                               "PRAGMA synchronous=FULL;"
                               "PRAGMA journal_size_limit=16777216;"
                               "PRAGMA cache_size=-65536",
                               error)
      || !read_pragma (self, "PRAGMA synchronous", &synchronous, error))
    return FALSE;
  if (g_strcmp0 (synchronous, "2") != 0)
    return merita_connection_fail (self, SQLITE_ERROR, "asking for durable writes", error);
  return TRUE;
}

static gboolean
create_empty (const char *path, GError **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  int code = errno;

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }
  g_set_error (error, MERITA_STORE_ERROR,
               code == EEXIST ? MERITA_STORE_ERROR_EXISTS : MERITA_STORE_ERROR_FAILED,
               code == EEXIST ? "%s: the file exists already; choose another name (%s)"
                              : "%s: the file cannot be created; check the folder (%s)",
               path, g_strerror (code));
  return FALSE;
}

static int
open_handle (MeritaConnection *self, gboolean immutable)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s%s", escaped, immutable ? "?immutable=1" : "");

  flags |= self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  return sqlite3_open_v2 (uri, &self->handle, flags, NULL);
}

static int
try_reading (MeritaConnection *self)
{
  int code = open_handle (self, FALSE);

  return code == SQLITE_OK
           ? sqlite3_exec (self->handle, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL)
           : code;
}

/* A program that was killed left half a change behind: only a connection that writes undoes it. */
static int
roll_back_and_retry (MeritaConnection *self)
{
  int code;

  sqlite3_close (self->handle);
  self->handle = NULL;
  self->read_only = FALSE;
  code = try_reading (self);
  self->read_only = TRUE;
  if (code != SQLITE_OK)
    return code;
  sqlite3_close (self->handle);
  self->handle = NULL;
  return try_reading (self);
}

/* A file in WAL mode on a medium that cannot be written has no shared memory: it is frozen. */
static gboolean
open_read_only (MeritaConnection *self, GError **error)
{
  int code = try_reading (self);

  if (code == SQLITE_READONLY_ROLLBACK)
    {
      code = roll_back_and_retry (self);
      return code == SQLITE_OK || merita_connection_fail (self, code, "opening it", error);
    }
  if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY)
    {
      g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);

      if (!g_file_test (wal, G_FILE_TEST_EXISTS))
        {
          sqlite3_close (self->handle);
          self->handle = NULL;
          code = open_handle (self, TRUE);
        }
    }
  return code == SQLITE_OK || merita_connection_fail (self, code, "opening it", error);
}

static gboolean
open_any (MeritaConnection *self, MeritaConnectionMode mode, GError **error)
{
  int code;

  if (mode == MERITA_CONNECTION_CREATE && !create_empty (self->path, error))
    return FALSE;
  if (!g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                   "%s: there is no such file; check its name and folder", self->path);
      return FALSE;
    }
  if (mode == MERITA_CONNECTION_WRITE && g_access (self->path, W_OK) != 0)
    {
      self->read_only = TRUE;
      self->read_only_reason = g_strdup ("there is no permission to change this file");
    }
  if (self->read_only)
    return open_read_only (self, error);
  code = open_handle (self, FALSE);
  return code == SQLITE_OK || merita_connection_fail (self, code, "opening it", error);
}

/* The engine's memory statistics cost a lock at every allocation; nobody reads them. */
static void
configure_engine (void)
{
  static gsize configured;

  if (g_once_init_enter (&configured))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&configured, 1);
    }
}

MeritaConnection *
merita_connection_new (const char *path, MeritaConnectionMode mode, GError **error)
{
  g_autoptr (MeritaConnection) self = g_new0 (MeritaConnection, 1);

  configure_engine ();
  self->path = g_canonicalize_filename (path, NULL);
  self->read_only = mode == MERITA_CONNECTION_READ;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) merita_query_free);
  if (!open_any (self, mode, error) || !harden (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Only after the file has shown that it is ours: the switch to WAL writes into it. */
gboolean
merita_connection_prepare_writing (MeritaConnection *self, GError **error)
{
  return set_durable (self, error);
}

/*
 * A switch writes two bytes that say how the file is kept.  NORMAL orders these writes safely; that
 * the switch itself outlasts a power cut is of no use, so FULL's further syncs are spared.
 */
static gboolean
switch_journal (MeritaConnection *self, const char *sql, char **mode, GError **error)
{
  gboolean ok;

  merita_connection_drop_statements (self);
  sqlite3_exec (self->handle, "PRAGMA synchronous=NORMAL", NULL, NULL, NULL);
  ok = read_pragma (self, sql, mode, error);
  sqlite3_exec (self->handle, "PRAGMA synchronous=FULL", NULL, NULL, NULL);
  return ok;
}

gboolean
merita_connection_leave_wal (MeritaConnection *self)
{
  g_autofree char *mode = NULL;

  if (!self->wal)
    return FALSE;
  /* Somebody who has the file open will not close it in the next seconds. */
  sqlite3_busy_timeout (self->handle, 0);
  /* The end of a transaction is synced in this mode, while the removal of a journal is not. */
  switch_journal (self, "PRAGMA journal_mode=TRUNCATE", &mode, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  return g_strcmp0 (mode, "truncate") == 0;
}

gboolean
merita_connection_enter_wal (MeritaConnection *self, GError **error)
{
  g_autofree char *mode = NULL;

  return switch_journal (self, "PRAGMA journal_mode=WAL", &mode, error);
}

gboolean
merita_connection_close (MeritaConnection *self, GError **error)
{
  int code;

  if (self->handle == NULL)
    return TRUE;
  merita_connection_drop_statements (self);
  merita_connection_set_cancellable (self, NULL);
  if (!self->read_only)
    sqlite3_exec (self->handle, "PRAGMA optimize", NULL, NULL, NULL);
  code = sqlite3_close (self->handle);
  if (code != SQLITE_OK)
    return merita_connection_fail (self, code, "closing it", error);
  self->handle = NULL;
  return TRUE;
}

void
merita_connection_free (MeritaConnection *self)
{
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (!merita_connection_close (self, &error))
    g_critical ("%s", error->message);
  g_hash_table_unref (self->statements);
  g_free (self->read_only_reason);
  g_free (self->path);
  g_free (self);
}
