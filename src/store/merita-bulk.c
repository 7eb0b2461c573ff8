/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-bulk.h"

static gboolean
list_indexes (MeritaConnection *db,
              const char *table,
              GPtrArray *names,
              GPtrArray *indexes,
              GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (db,
                                 "SELECT name, sql FROM main.sqlite_schema"
                                 " WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
                                 error);

  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "t", table);
  while (merita_connection_step (db, statement, &local))
    {
      g_ptr_array_add (names, merita_column_text (statement, 0));
      g_ptr_array_add (indexes, merita_column_text (statement, 1));
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

GPtrArray *
merita_bulk_drop_indexes (MeritaConnection *db, MeritaTableSet tables, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) indexes = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < MERITA_N_TABLES; i++)
    if ((tables & MERITA_TABLE_BIT (i))
        && !list_indexes (db, merita_table_name (i), names, indexes, error))
      return NULL;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("DROP INDEX main.%s", (const char *) g_ptr_array_index (names, i));

      if (!merita_connection_exec (db, sql, error))
        return NULL;
    }
  return g_steal_pointer (&indexes);
}

gboolean
merita_bulk_create_indexes (MeritaConnection *db, GPtrArray *indexes, GError **error)
{
  gboolean ok = TRUE;

  /*
   * With temp_store=FILE the engine sorts in one piece of memory, up to the size of its cache,
   * instead of in an allocation a row.  In the middle of a transaction it may decline; no matter.
   */
  sqlite3_exec (db->handle, "PRAGMA temp_store=FILE", NULL, NULL, NULL);
  for (guint i = 0; i < indexes->len && ok; i++)
    ok = merita_connection_exec (db, g_ptr_array_index (indexes, i), error);
  sqlite3_exec (db->handle, "PRAGMA temp_store=MEMORY", NULL, NULL, NULL);
  return ok;
}

MeritaTableSet
merita_bulk_empty_tables (MeritaConnection *db)
{
  MeritaTableSet empty = 0;

  for (int i = 0; i < MERITA_N_TABLES; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s LIMIT 1", merita_table_name (i));
      g_autoptr (MeritaQuery) query = merita_connection_query (db, sql, NULL);

      if (query != NULL && sqlite3_step (query) == SQLITE_DONE)
        empty |= MERITA_TABLE_BIT (i);
    }
  return empty;
}

gboolean
merita_bulk_check_references (MeritaConnection *db, MeritaTableSet tables, GError **error)
{
  for (int i = 0; i < MERITA_N_TABLES; i++)
    {
      g_autofree char *sql = NULL;
      g_autoptr (MeritaQuery) query = NULL;
      g_autoptr (GError) local = NULL;

      if (!(tables & MERITA_TABLE_BIT (i)))
        continue;
      sql = g_strdup_printf ("PRAGMA foreign_key_check(%s)", merita_table_name (i));
      query = merita_connection_query (db, sql, error);
      if (query == NULL)
        return FALSE;
      if (merita_connection_step (db, query, &local))
        {
          g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONFLICT,
                       "A row in %s refers to a row in %s that would not exist; undo the later "
                       "change first",
                       merita_table_name (i), sqlite3_column_text (query, 2));
          return FALSE;
        }
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  return TRUE;
}
