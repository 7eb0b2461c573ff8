/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-connection.h"

#include "merita-types.h"

MeritaStatement *
merita_connection_statement (MeritaConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  g_assert (self->owner == NULL || self->owner == g_thread_self ());

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    return statement;
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      merita_connection_fail (self, code, "preparing a statement", error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

MeritaQuery *
merita_connection_query (MeritaConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code;

  g_assert (self->owner == NULL || self->owner == g_thread_self ());

  code = sqlite3_prepare_v3 (self->handle, sql, -1, 0, &statement, NULL);
  if (code != SQLITE_OK)
    merita_connection_fail (self, code, "preparing a statement", error);
  return statement;
}

void
merita_connection_drop_statements (MeritaConnection *self)
{
  g_hash_table_remove_all (self->statements);
}

static void
bind_int64_or_null (sqlite3_stmt *statement, int index, gint64 value, gboolean is_null)
{
  if (is_null)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_int64 (statement, index, value);
}

void
merita_statement_bind_v (sqlite3_stmt *statement, const char *letters, va_list values)
{
  for (int i = 1; *letters != '\0'; letters++, i++)
    {
      gint64 wide = 0;
      int narrow = 0;

      switch (*letters)
        {
        case 't':
          sqlite3_bind_text (statement, i, va_arg (values, const char *), -1, SQLITE_STATIC);
          break;
        case 'I':
        case 'K':
          wide = va_arg (values, gint64);
          bind_int64_or_null (statement, i, wide, *letters == 'K' && wide == 0);
          break;
        case 'i':
        case 'd':
        case 'n':
        case 'h':
          narrow = va_arg (values, int);
          bind_int64_or_null (statement, i, narrow,
                              (*letters == 'd' && narrow == 0) || (*letters == 'n' && narrow < 0)
                                || (*letters == 'h' && narrow == MERITA_HUNDREDTHS_UNKNOWN));
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

void
merita_statement_bind (sqlite3_stmt *statement, const char *letters, ...)
{
  va_list values;

  va_start (values, letters);
  merita_statement_bind_v (statement, letters, values);
  va_end (values);
}

gboolean
merita_connection_step (MeritaConnection *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    merita_connection_fail (self, code, NULL, error);
  return FALSE;
}

gboolean
merita_connection_run (MeritaConnection *self,
                       GError **error,
                       const char *sql,
                       const char *letters,
                       ...)
{
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self, sql, error);
  va_list values;
  int code;

  if (statement == NULL)
    return FALSE;
  va_start (values, letters);
  merita_statement_bind_v (statement, letters, values);
  va_end (values);
  code = sqlite3_step (statement);
  return code == SQLITE_DONE || code == SQLITE_ROW
         || merita_connection_fail (self, code, NULL, error);
}

typedef struct
{
  MeritaVisit visit;
  gpointer data;
} Visitor;

static void
visit_row_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const Visitor *visitor = sqlite3_user_data (context);

  visitor->visit (values, visitor->data);
}

static void
end_visit_cb (sqlite3_context *context)
{
  sqlite3_result_null (context);
}

gboolean
merita_connection_visit (MeritaConnection *self,
                         const char *sql,
                         MeritaVisit visit,
                         gpointer data,
                         GError **error)
{
  Visitor visitor = { visit, data };
  MeritaQuery *query = NULL;
  int code = sqlite3_create_function_v2 (self->handle, "visit", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                         &visitor, NULL, visit_row_cb, end_visit_cb, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_prepare_v2 (self->handle, sql, -1, &query, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_step (query);
  if (code != SQLITE_ROW)
    merita_connection_fail (self, code, NULL, error);
  sqlite3_finalize (query);
  /* The function must not outlive its data. */
  sqlite3_create_function_v2 (self->handle, "visit", -1, SQLITE_UTF8, NULL, NULL, NULL, NULL, NULL);
  return code == SQLITE_ROW;
}

gboolean
merita_connection_get_int64 (MeritaConnection *self,
                             gint64 fallback,
                             gint64 *value,
                             GError **error,
                             const char *sql,
                             const char *letters,
                             ...)
{
  g_autoptr (MeritaStatement) statement = merita_connection_statement (self, sql, error);
  va_list values;
  int code;

  *value = fallback;
  if (statement == NULL)
    return FALSE;
  va_start (values, letters);
  merita_statement_bind_v (statement, letters, values);
  va_end (values);
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    *value = sqlite3_column_int64 (statement, 0);
  return code == SQLITE_DONE || code == SQLITE_ROW
         || merita_connection_fail (self, code, NULL, error);
}

char *
merita_column_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

gint32
merita_column_hundredths (sqlite3_stmt *statement, int column)
{
  return merita_column_int (statement, column, MERITA_HUNDREDTHS_UNKNOWN);
}

gint32
merita_value_hundredths (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_NULL ? MERITA_HUNDREDTHS_UNKNOWN
                                                   : sqlite3_value_int (value);
}

int
merita_column_int (sqlite3_stmt *statement, int column, int if_null)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return if_null;
  return sqlite3_column_int (statement, column);
}

void
merita_statement_reset (MeritaStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

void
merita_query_free (MeritaQuery *query)
{
  sqlite3_finalize (query);
}
