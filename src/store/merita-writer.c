/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-writer-private.h"

#include "merita-bulk.h"
#include "merita-journal.h"
#include "merita-restore.h"

#define DIRECTLY_UP_TO (4 * 1024 * 1024)

gboolean
merita_writer_enter (MeritaWriter *self, GError **error)
{
  g_assert (self->db->owner == g_thread_self ());

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

void
merita_writer_note (MeritaWriter *self, MeritaTable table)
{
  if (sqlite3_changes (self->db->handle) == 0)
    return;
  self->touched |= MERITA_TABLE_BIT (table);
  self->rows++;
}

static gboolean
run_put (MeritaWriter *self,
         MeritaTable table,
         const char *sql,
         const char *letters,
         va_list values,
         int *code,
         GError **error)
{
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self->db, sql, error);

  if (statement == NULL)
    {
      *code = SQLITE_ERROR;
      return FALSE;
    }
  merita_statement_bind_v (statement, letters, values);
  *code = sqlite3_step (statement);
  if (*code != SQLITE_DONE)
    return merita_connection_fail (self->db, *code, merita_table_name (table), error);
  merita_writer_note (self, table);
  return TRUE;
}

gboolean
merita_writer_put (MeritaWriter *self,
                   MeritaTable table,
                   const char *insert,
                   const char *upsert,
                   GError **error,
                   const char *letters,
                   ...)
{
  gboolean plain = (self->plain & MERITA_TABLE_BIT (table)) != 0;
  gboolean ok = FALSE;
  int code = SQLITE_OK;
  va_list values;

  if (!merita_writer_enter (self, error))
    return FALSE;
  if (plain)
    {
      va_start (values, letters);
      ok = run_put (self, table, insert, letters, values, &code, NULL);
      va_end (values);
    }
  if (!ok)
    {
      va_start (values, letters);
      ok = run_put (self, table, upsert, letters, values, &code, error);
      va_end (values);
    }
  return ok;
}

/* 42 bits of milliseconds, 21 random bits; ascending within a job. */
MeritaId
merita_writer_new_id (MeritaWriter *self)
{
  gint64 id;

  g_return_val_if_fail (self != NULL, MERITA_ID_NONE);

  id = ((g_get_real_time () / 1000) << 21) | (gint64) (g_random_int () & 0x1fffff);
  id &= G_MAXINT64;
  if (id <= self->last_id)
    id = self->last_id + 1 + (gint64) (g_random_int () & 0xff);
  self->last_id = id;
  return id;
}

static int
is_journalled_cb (void *data, const char *table)
{
  return merita_table_find (table) >= 0;
}

static gboolean
start_recording (MeritaWriter *self, GError **error)
{
  int code = sqlite3session_create (self->db->handle, "main", &self->session);

  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, is_journalled_cb, NULL);
      code = sqlite3session_attach (self->session, NULL);
    }
  return code == SQLITE_OK
         || merita_connection_fail (self->db, code, "recording the changes", error);
}

/* Into a file that is small, a large job writes directly.  Its transaction has done nothing yet. */
static gboolean
restart_without_wal (MeritaWriter *self, GError **error)
{
  gint64 size;

  if (!merita_connection_get_int64 (self->db, 0, &size, error,
                                    "SELECT page_count * page_size"
                                    " FROM pragma_page_count, pragma_page_size",
                                    ""))
    return FALSE;
  if (size > DIRECTLY_UP_TO)
    return TRUE;
  if (!merita_connection_exec (self->db, "COMMIT", error))
    return FALSE;
  self->left_wal = merita_connection_leave_wal (self->db);
  return merita_connection_exec (self->db, "BEGIN IMMEDIATE", error);
}

gboolean
merita_writer_begin_bulk (MeritaWriter *self, guint64 rows, GError **error)
{
  const MeritaTableSet people =
    MERITA_TABLE_BIT (MERITA_TABLE_EMPLOYEE) | MERITA_TABLE_BIT (MERITA_TABLE_POSITION);
  gint64 entry;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->bulk, FALSE);
  g_return_val_if_fail (sqlite3session_isempty (self->session), FALSE);

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (!merita_writer_enter (self, error) || !restart_without_wal (self, error)
      || !merita_journal_next_id (self->db, &entry, error)
      || !merita_restore_create (self->db, entry, &self->restore_point, error))
    return FALSE;
  self->bulk = TRUE;
  self->plain = merita_bulk_empty_tables (self->db);
  self->indexes = merita_bulk_drop_indexes (self->db, self->plain & people, error);
  merita_connection_drop_statements (self->db);
  merita_connection_set_foreign_keys (self->db, FALSE);
  return self->indexes != NULL;
}

/* People and what is known of them were checked row by row. */
static gboolean
finish_bulk (MeritaWriter *self, GError **error)
{
  const MeritaTableSet checked =
    MERITA_TABLE_BIT (MERITA_TABLE_EMPLOYEE) | MERITA_TABLE_BIT (MERITA_TABLE_ASSESSMENT)
    | MERITA_TABLE_BIT (MERITA_TABLE_PERFORMANCE) | MERITA_TABLE_BIT (MERITA_TABLE_FACT)
    | MERITA_TABLE_BIT (MERITA_TABLE_DISCIPLINE) | MERITA_TABLE_BIT (MERITA_TABLE_DEVELOPMENT);

  return merita_bulk_create_indexes (self->db, self->indexes, error)
         && merita_bulk_check_references (self->db, self->touched & ~checked, error);
}

static gboolean
append_entry (MeritaWriter *self,
              MeritaJournalDraft *draft,
              MeritaWriteResult *result,
              GError **error)
{
  void *changeset = NULL;
  gboolean ok = TRUE;

  if (self->bulk)
    {
      draft->tables = self->touched;
      draft->rows = self->rows;
      draft->restore_point = self->restore_point;
    }
  else
    {
      int code = sqlite3session_changeset (self->session, &draft->changeset_size, &changeset);

      ok = code == SQLITE_OK
           || merita_connection_fail (self->db, code, "recording the changes", error);
      draft->changeset = changeset;
      if (ok
          && !merita_changeset_measure (changeset, draft->changeset_size, &draft->tables,
                                        &draft->rows))
        ok = merita_connection_fail (self->db, SQLITE_CORRUPT, "recording the changes", error);
    }
  result->tables = draft->tables;
  if (ok && draft->tables != 0)
    ok = merita_journal_append (self->db, draft, &result->entry, error);
  result->tables |= self->aside;
  sqlite3_free (changeset);
  return ok;
}

static gboolean
commit (MeritaWriter *self, MeritaJournalDraft *draft, MeritaWriteResult *result, GError **error)
{
  return merita_writer_enter (self, error) && (!self->bulk || finish_bulk (self, error))
         && append_entry (self, draft, result, error)
         && merita_connection_exec (self->db, "COMMIT", error);
}

static void
finish (MeritaWriter *self, gboolean ok, const MeritaWriteResult *result)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (!ok && !sqlite3_get_autocommit (self->db->handle))
    sqlite3_exec (self->db->handle, "ROLLBACK", NULL, NULL, NULL);
  merita_connection_set_cancellable (self->db, NULL);
  /* If it does not succeed, the next opening does it. */
  if (self->left_wal)
    merita_connection_enter_wal (self->db, NULL);
  merita_connection_set_foreign_keys (self->db, TRUE);
  if (self->restore_point != NULL && (!ok || result->entry == 0))
    merita_restore_discard (self->db->path, self->restore_point);
  if (self->bulk && ok)
    merita_restore_prune (self->db);
  if (self->bulk)
    merita_connection_drop_statements (self->db);
  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_hash_table_unref);
  g_clear_pointer (&self->families, g_hash_table_unref);
  merita_writer_forget_known (self);
  g_clear_pointer (&self->restore_point, g_free);
}

gboolean
merita_writer_run (MeritaConnection *db,
                   const char *actor,
                   const char *kind,
                   const char *label,
                   MeritaStoreJob job,
                   gpointer data,
                   GCancellable *cancellable,
                   MeritaWriteResult *result,
                   GError **error)
{
  MeritaWriter self = { .db = db, .cancellable = cancellable };
  MeritaJournalDraft draft = { .actor = actor, .kind = kind, .label = label };
  g_autoptr (GError) local = NULL;
  gboolean ok;

  *result = (MeritaWriteResult){ 0 };
  if (!merita_writer_enter (&self, error) || !merita_connection_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  merita_connection_set_cancellable (db, cancellable);
  ok = start_recording (&self, &local) && job (&self, data, cancellable, &local)
       && commit (&self, &draft, result, &local);
  finish (&self, ok, result);
  if (ok)
    return TRUE;
  *result = (MeritaWriteResult){ 0 };
  if (local == NULL)
    g_set_error_literal (&local, MERITA_STORE_ERROR, MERITA_STORE_ERROR_FAILED,
                         "The change was not carried out");
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
