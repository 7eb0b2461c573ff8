/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-journal.h"

#include <string.h>

typedef struct
{
  gint64 id, reverts, rows, data_version;
  const char *at, *actor, *kind, *label, *restore_point, *tables, *previous;
  const void *changeset;
  int changeset_size;
} Sealed;

/* Length before each text, so that no two rows have the same image. */
static void
add_text (GChecksum *sum, const char *text)
{
  g_autofree char *length = NULL;

  if (text == NULL)
    {
      g_checksum_update (sum, (const guchar *) "-\n", 2);
      return;
    }
  length = g_strdup_printf ("%zu:", strlen (text));
  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, (const guchar *) "\n", 1);
}

static void
add_number (GChecksum *sum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_text (sum, text);
}

static char *
seal (const Sealed *entry)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *digest = NULL;

  if (entry->changeset_size > 0)
    digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, entry->changeset,
                                          (gsize) entry->changeset_size);
  add_text (sum, entry->previous);
  add_number (sum, entry->id);
  add_text (sum, entry->at);
  add_text (sum, entry->actor);
  add_text (sum, entry->kind);
  add_text (sum, entry->label);
  add_number (sum, entry->reverts);
  add_text (sum, entry->tables);
  add_text (sum, digest);
  add_text (sum, entry->restore_point);
  add_number (sum, entry->rows);
  add_number (sum, entry->data_version);
  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
read_last (MeritaConnection *db, gint64 *id, gint64 *data_version, char **hash, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) last = merita_connection_statement (
    db, "SELECT id, data_version, hash FROM journal ORDER BY id DESC LIMIT 1", error);

  if (last == NULL)
    return FALSE;
  *id = *data_version = 0;
  *hash = NULL;
  if (merita_connection_step (db, last, &local))
    {
      *id = sqlite3_column_int64 (last, 0);
      *data_version = sqlite3_column_int64 (last, 1);
      *hash = merita_column_text (last, 2);
      return TRUE;
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  *hash = g_strdup ("");
  return TRUE;
}

gboolean
merita_journal_next_id (MeritaConnection *db, gint64 *id, GError **error)
{
  return merita_connection_get_int64 (db, 1, id, error, "SELECT max(id) + 1 FROM journal", "");
}

static gboolean
insert (MeritaConnection *db, const Sealed *entry, const char *hash, GError **error)
{
  g_autoptr (MeritaStatement) statement = merita_connection_statement (
    db,
    "INSERT INTO journal (id, at, actor, kind, label, reverts, restore_point, tables, rows,"
    " previous_hash, data_version, hash, changeset) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
    error);

  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "IttttKttItIt", entry->id, entry->at, entry->actor, entry->kind,
                         entry->label, entry->reverts, entry->restore_point, entry->tables,
                         entry->rows, entry->previous, entry->data_version, hash);
  if (entry->changeset_size > 0)
    sqlite3_bind_blob (statement, 13, entry->changeset, entry->changeset_size, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_DONE)
    return merita_connection_fail (db, sqlite3_extended_errcode (db->handle), "writing the journal",
                                   error);
  return TRUE;
}

gboolean
merita_journal_append (MeritaConnection *db,
                       const MeritaJournalDraft *draft,
                       gint64 *id,
                       GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *tables = merita_table_set_format (draft->tables);
  g_autofree char *previous = NULL;
  g_autofree char *hash = NULL;
  gint64 last, data_version;
  Sealed entry;

  if (!read_last (db, &last, &data_version, &previous, error))
    return FALSE;
  if (draft->tables & merita_tables_data)
    data_version++;
  entry = (Sealed){ .id = last + 1,
                    .reverts = draft->reverts,
                    .rows = draft->rows,
                    .data_version = data_version,
                    .at = at,
                    .actor = draft->actor,
                    .kind = draft->kind,
                    .label = draft->label,
                    .restore_point = draft->restore_point,
                    .tables = tables,
                    .previous = previous,
                    .changeset = draft->changeset,
                    .changeset_size = draft->changeset_size };
  hash = seal (&entry);
  *id = entry.id;
  return insert (db, &entry, hash, error);
}

void
merita_journal_mark_free (MeritaJournalMark *mark)
{
  g_free (mark->restore_point);
  g_free (mark->label);
  g_free (mark);
}

/* Newest first: whoever reverts an entry has been judged before the entry itself. */
static void
resolve_reverts (GPtrArray *marks)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < marks->len; i++)
    {
      MeritaJournalMark *mark = g_ptr_array_index (marks, i);

      g_hash_table_insert (by_id, &mark->id, mark);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      MeritaJournalMark *mark = g_ptr_array_index (marks, i);
      MeritaJournalMark *target = NULL;

      if (mark->reverted_by == 0 && mark->reverts != 0)
        target = g_hash_table_lookup (by_id, &mark->reverts);
      if (target != NULL)
        target->reverted_by = mark->id;
    }
}

GPtrArray *
merita_journal_load_marks (MeritaConnection *db, GError **error)
{
  g_autoptr (GPtrArray) marks =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_journal_mark_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement = merita_connection_statement (
    db,
    "SELECT id, coalesce(reverts, 0), kind, label, restore_point, tables,"
    " changeset IS NOT NULL FROM journal ORDER BY id DESC",
    error);

  if (statement == NULL)
    return NULL;
  while (merita_connection_step (db, statement, &local))
    {
      MeritaJournalMark *mark = g_new0 (MeritaJournalMark, 1);
      const char *kind = (const char *) sqlite3_column_text (statement, 2);

      mark->id = sqlite3_column_int64 (statement, 0);
      mark->reverts = sqlite3_column_int64 (statement, 1);
      mark->is_undo = g_strcmp0 (kind, "undo") == 0;
      mark->ordinary =
        !mark->is_undo && g_strcmp0 (kind, "redo") != 0 && g_strcmp0 (kind, "create") != 0;
      mark->label = merita_column_text (statement, 3);
      mark->restore_point = merita_column_text (statement, 4);
      mark->tables = merita_table_set_parse ((const char *) sqlite3_column_text (statement, 5));
      mark->has_changeset = sqlite3_column_int (statement, 6) != 0;
      g_ptr_array_add (marks, mark);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  resolve_reverts (marks);
  return g_steal_pointer (&marks);
}

gboolean
merita_changeset_measure (const void *changeset, int size, MeritaTableSet *tables, gint64 *rows)
{
  sqlite3_changeset_iter *iterator = NULL;
  int code = sqlite3changeset_start (&iterator, size, (void *) changeset);

  *tables = 0;
  *rows = 0;
  if (code != SQLITE_OK)
    return FALSE;
  while ((code = sqlite3changeset_next (iterator)) == SQLITE_ROW)
    {
      const char *name;
      int columns, operation, indirect, table;

      sqlite3changeset_op (iterator, &name, &columns, &operation, &indirect);
      table = merita_table_find (name);
      if (table >= 0)
        *tables |= MERITA_TABLE_BIT (table);
      *rows += 1;
    }
  return sqlite3changeset_finalize (iterator) == SQLITE_OK && code == SQLITE_DONE;
}

static char *
check_entry (const Sealed *entry, const char *hash, const char *expected_previous, gint64 expected)
{
  g_autofree char *computed = seal (entry);
  MeritaTableSet tables;
  gint64 rows;

  if (entry->id != expected)
    return g_strdup_printf ("entry %" G_GINT64_FORMAT " is missing", expected);
  if (g_strcmp0 (entry->previous, expected_previous) != 0)
    return g_strdup_printf ("entry %" G_GINT64_FORMAT " does not follow the one before it",
                            entry->id);
  if (g_strcmp0 (computed, hash) != 0)
    return g_strdup_printf ("entry %" G_GINT64_FORMAT " was altered", entry->id);
  if (entry->changeset_size > 0
      && !merita_changeset_measure (entry->changeset, entry->changeset_size, &tables, &rows))
    return g_strdup_printf ("the changes of entry %" G_GINT64_FORMAT " cannot be read", entry->id);
  return NULL;
}

gboolean
merita_journal_check_chain (MeritaConnection *db, char **detail, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *previous = g_strdup ("");
  gint64 expected = 1;
  g_autoptr (MeritaStatement) s = merita_connection_statement (
    db,
    "SELECT id, at, actor, kind, label, coalesce(reverts, 0), restore_point, tables, rows,"
    " previous_hash, data_version, hash, changeset FROM journal ORDER BY id",
    error);

  if (s == NULL)
    return FALSE;
  *detail = NULL;
  while (*detail == NULL && merita_connection_step (db, s, &local))
    {
      const Sealed entry = { .id = sqlite3_column_int64 (s, 0),
                             .at = (const char *) sqlite3_column_text (s, 1),
                             .actor = (const char *) sqlite3_column_text (s, 2),
                             .kind = (const char *) sqlite3_column_text (s, 3),
                             .label = (const char *) sqlite3_column_text (s, 4),
                             .reverts = sqlite3_column_int64 (s, 5),
                             .restore_point = (const char *) sqlite3_column_text (s, 6),
                             .tables = (const char *) sqlite3_column_text (s, 7),
                             .rows = sqlite3_column_int64 (s, 8),
                             .previous = (const char *) sqlite3_column_text (s, 9),
                             .data_version = sqlite3_column_int64 (s, 10),
                             .changeset = sqlite3_column_blob (s, 12),
                             .changeset_size = sqlite3_column_bytes (s, 12) };
      const char *hash = (const char *) sqlite3_column_text (s, 11);

      *detail = check_entry (&entry, hash, previous, expected++);
      g_free (previous);
      previous = g_strdup (hash);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
