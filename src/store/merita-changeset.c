/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-changeset.h"

#include <string.h>

#define NAMED_ROWS 5

void
merita_changeset_free (MeritaChangeset *self)
{
  sqlite3_free (self->data);
  g_free (self);
}

MeritaChangeset *
merita_changeset_load_inverse (MeritaConnection *db, gint64 entry, GError **error)
{
  g_autoptr (MeritaChangeset) self = g_new0 (MeritaChangeset, 1);
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (db, "SELECT changeset FROM journal WHERE id = ?", error);
  int code = SQLITE_CORRUPT;

  if (statement == NULL)
    return NULL;
  merita_statement_bind (statement, "I", entry);
  if (sqlite3_step (statement) == SQLITE_ROW)
    code = sqlite3changeset_invert (sqlite3_column_bytes (statement, 0),
                                    sqlite3_column_blob (statement, 0), &self->size, &self->data);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  merita_connection_fail (db, code, "reading the journal", error);
  return NULL;
}

MeritaChangeset *
merita_changeset_load_after (MeritaConnection *db, gint64 entry, GError **error)
{
  g_autoptr (MeritaChangeset) self = g_new0 (MeritaChangeset, 1);
  sqlite3_changegroup *group = NULL;
  g_autoptr (MeritaStatement) statement = merita_connection_statement (
    db, "SELECT changeset FROM journal WHERE id > ? AND changeset IS NOT NULL ORDER BY id", error);
  int code;

  if (statement == NULL)
    return NULL;
  merita_statement_bind (statement, "I", entry);
  code = sqlite3changegroup_new (&group);
  while (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    code = sqlite3changegroup_add (group, sqlite3_column_bytes (statement, 0),
                                   (void *) sqlite3_column_blob (statement, 0));
  if (code == SQLITE_DONE)
    code = sqlite3changegroup_output (group, &self->size, &self->data);
  sqlite3changegroup_delete (group);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  merita_connection_fail (db, code, "reading the journal", error);
  return NULL;
}

/* "employee 198307122006042007": the row's name as a person reads it. */
static char *
name_row (sqlite3_changeset_iter *iterator)
{
  GString *name = g_string_new (NULL);
  unsigned char *is_key = NULL;
  const char *table;
  int columns, operation, indirect;

  sqlite3changeset_op (iterator, &table, &columns, &operation, &indirect);
  sqlite3changeset_pk (iterator, &is_key, NULL);
  g_string_append (name, table);
  for (int i = 0; i < columns; i++)
    {
      sqlite3_value *value = NULL;

      if (!is_key[i])
        continue;
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (iterator, i, &value);
      else
        sqlite3changeset_old (iterator, i, &value);
      g_string_append_printf (name, " %s",
                              value != NULL ? (const char *) sqlite3_value_text (value) : "");
    }
  return g_string_free (name, FALSE);
}

/* A random key says nothing to a person: its row's name is added where it has one. */
static char *
describe_row (MeritaConnection *db, const char *row)
{
  static const char *const named[] = { "position", "unit", "job_family", "round", "employee" };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      gsize length = strlen (named[i]);
      g_autofree char *sql = NULL;
      g_autoptr (MeritaQuery) query = NULL;

      if (strncmp (row, named[i], length) != 0 || row[length] != ' ')
        continue;
      sql = g_strdup_printf ("SELECT name FROM %s WHERE rowid = ?", named[i]);
      query = merita_connection_query (db, sql, NULL);
      if (query == NULL)
        break;
      merita_statement_bind (query, "I", g_ascii_strtoll (row + length, NULL, 10));
      if (sqlite3_step (query) == SQLITE_ROW)
        return g_strdup_printf ("%s (%s)", row, sqlite3_column_text (query, 0));
    }
  return g_strdup (row);
}

static gboolean
fail_conflict (MeritaConnection *db, GPtrArray *rows, GError **error)
{
  GString *list = g_string_new (NULL);
  guint shown = MIN (rows->len, NAMED_ROWS);

  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *row = describe_row (db, g_ptr_array_index (rows, i));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", row);
    }
  if (rows->len > shown)
    g_string_append_printf (list, ", +%u", rows->len - shown);
  g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONFLICT,
               "Later work touched the same rows: %s; undo the later change first", list->str);
  g_string_free (list, TRUE);
  return FALSE;
}

static int
collect_rows (const MeritaChangeset *self, GHashTable *among, GPtrArray *rows)
{
  sqlite3_changeset_iter *iterator = NULL;
  int code = sqlite3changeset_start (&iterator, self->size, self->data);

  if (code != SQLITE_OK)
    return code;
  while ((code = sqlite3changeset_next (iterator)) == SQLITE_ROW)
    {
      g_autofree char *name = name_row (iterator);

      if (among == NULL || g_hash_table_contains (among, name))
        g_ptr_array_add (rows, g_steal_pointer (&name));
    }
  sqlite3changeset_finalize (iterator);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

gboolean
merita_changeset_check_apart (MeritaConnection *db,
                              const MeritaChangeset *self,
                              const MeritaChangeset *other,
                              GError **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) shared = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  int code;

  if (other->size == 0)
    return TRUE;
  code = collect_rows (self, NULL, own);
  for (guint i = 0; i < own->len; i++)
    g_hash_table_add (keys, g_ptr_array_index (own, i));
  if (code == SQLITE_OK)
    code = collect_rows (other, keys, shared);
  if (code != SQLITE_OK)
    return merita_connection_fail (db, code, "reading the journal", error);
  return shared->len == 0 || fail_conflict (db, shared, error);
}

static int
refuse_conflict_cb (void *data, int kind, sqlite3_changeset_iter *iterator)
{
  GPtrArray *rows = data;

  if (kind != SQLITE_CHANGESET_FOREIGN_KEY)
    g_ptr_array_add (rows, name_row (iterator));
  return SQLITE_CHANGESET_ABORT;
}

gboolean
merita_changeset_apply (MeritaConnection *db, const MeritaChangeset *self, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  int code =
    sqlite3changeset_apply (db->handle, self->size, self->data, NULL, refuse_conflict_cb, rows);

  if (rows->len > 0)
    return fail_conflict (db, rows, error);
  return code == SQLITE_OK || merita_connection_fail (db, code, "undoing a change", error);
}

/* Deleting exposes those who refer to the row; adding or changing exposes the row itself. */
MeritaTableSet
merita_changeset_exposed_tables (const MeritaChangeset *self)
{
  sqlite3_changeset_iter *iterator = NULL;
  MeritaTableSet exposed = 0;

  if (sqlite3changeset_start (&iterator, self->size, self->data) != SQLITE_OK)
    return ~(MeritaTableSet) 0;
  while (sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *name;
      int columns, operation, indirect, table;

      sqlite3changeset_op (iterator, &name, &columns, &operation, &indirect);
      table = merita_table_find (name);
      if (table < 0)
        continue;
      exposed |= operation == SQLITE_DELETE ? merita_table_set_children (MERITA_TABLE_BIT (table))
                                            : MERITA_TABLE_BIT (table);
    }
  sqlite3changeset_finalize (iterator);
  return exposed;
}
