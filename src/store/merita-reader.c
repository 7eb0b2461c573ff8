/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

#include "merita-migration.h"

MeritaReader *
merita_reader_new (const char *path, GError **error)
{
  g_autoptr (MeritaConnection) db = NULL;
  MeritaReader *self;

  g_return_val_if_fail (path != NULL, NULL);

  db = merita_connection_new (path, MERITA_CONNECTION_READ, error);
  if (db == NULL || !merita_migration_identify (db, error)
      || !merita_migration_read_forward (db, error)
      || !merita_connection_exec (db, MERITA_READER_CACHE, error))
    return NULL;
  self = g_new0 (MeritaReader, 1);
  self->db = g_steal_pointer (&db);
  return self;
}

void
merita_reader_free (MeritaReader *self)
{
  if (self == NULL)
    return;
  merita_connection_free (self->db);
  g_free (self);
}

void
merita_reader_set_cancellable (MeritaReader *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  merita_connection_set_cancellable (self->db, cancellable);
}

gboolean
merita_reader_begin (MeritaReader *self, GError **error)
{
  gint64 entry;

  g_return_val_if_fail (self != NULL, FALSE);

  /* The first read takes the snapshot, not BEGIN. */
  if (!merita_connection_exec (self->db, "BEGIN", error))
    return FALSE;
  if (merita_connection_get_int64 (self->db, 0, &entry, error, "SELECT max(id) FROM journal", ""))
    return TRUE;
  merita_reader_end (self);
  return FALSE;
}

void
merita_reader_end (MeritaReader *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_exec (self->db->handle, "COMMIT", NULL, NULL, NULL);
}

GPtrArray *
merita_reader_collect (MeritaReader *self,
                       sqlite3_stmt *statement,
                       gsize size,
                       MeritaFromRow from_row,
                       GFreeFunc free_record,
                       GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record);
  g_autoptr (GError) local = NULL;

  while (merita_connection_step (self->db, statement, &local))
    {
      gpointer record = g_malloc0 (size);

      from_row (self, statement, record);
      g_ptr_array_add (records, record);
    }
  if (local == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

GPtrArray *
merita_reader_list (MeritaReader *self,
                    gsize size,
                    MeritaFromRow from_row,
                    GFreeFunc free_record,
                    GError **error,
                    const char *sql,
                    const char *letters,
                    ...)
{
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self->db, sql, error);
  va_list values;

  if (statement == NULL)
    return NULL;
  va_start (values, letters);
  merita_statement_bind_v (statement, letters, values);
  va_end (values);
  return merita_reader_collect (self, statement, size, from_row, free_record, error);
}

char *
merita_reader_like (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}

/* One text; NULL with or without error. */
static char *
read_text (MeritaReader *self, GError **error, const char *sql, const char *value)
{
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self->db, sql, error);

  if (statement == NULL)
    return NULL;
  if (value != NULL)
    merita_statement_bind (statement, "t", value);
  if (!merita_connection_step (self->db, statement, error))
    return NULL;
  return merita_column_text (statement, 0);
}

char *
merita_reader_get_setting (MeritaReader *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  return read_text (self, NULL, "SELECT value FROM setting WHERE key = ?", key);
}

char *
merita_reader_get_profile_document (MeritaReader *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *document;

  g_return_val_if_fail (self != NULL, NULL);

  document = read_text (self, &local,
                        "SELECT document FROM profile"
                        " WHERE sha256 = (SELECT value FROM setting WHERE key = 'profile')",
                        NULL);
  if (document == NULL && local == NULL)
    g_set_error (&local, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                 "%s: the file names no regulation profile; adopt one", self->db->path);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return document;
}

gint64
merita_reader_get_data_version (MeritaReader *self)
{
  gint64 version = 0;

  g_return_val_if_fail (self != NULL, 0);

  merita_connection_get_int64 (self->db, 0, &version, NULL,
                               "SELECT data_version FROM journal ORDER BY id DESC LIMIT 1", "");
  return version;
}

MeritaLevels *
merita_reader_get_standards (MeritaReader *self, const MeritaJobRule *jobs, GError **error)
{
  g_autofree MeritaLevels *standards = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && jobs != NULL, NULL);

  statement =
    merita_connection_statement (self->db,
                                 "SELECT id, standard FROM job_level WHERE standard IS NOT NULL",
                                 error);
  if (statement == NULL)
    return NULL;
  standards = g_new0 (MeritaLevels, jobs->levels->len + 1);
  for (guint i = 0; i < jobs->levels->len; i++)
    standards[i] = ((const MeritaJobLevel *) g_ptr_array_index (jobs->levels, i))->standard;
  while (merita_connection_step (self->db, statement, &local))
    {
      int level = merita_reader_level (sqlite3_column_int64 (statement, 0));

      if (level >= 0 && (guint) level < jobs->levels->len)
        standards[level] = (MeritaLevels) sqlite3_column_int64 (statement, 1);
    }
  if (local == NULL)
    return g_steal_pointer (&standards);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

char *
merita_reader_get_import_mapping (MeritaReader *self, const char *signature, GError **error)
{
  g_return_val_if_fail (self != NULL && signature != NULL, NULL);

  return read_text (self, error, "SELECT mapping FROM import_mapping WHERE signature = ?",
                    signature);
}
