/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-feed.h"

#include <string.h>

#include "merita-types.h"

#define FEED_SCHEMA                                                                                \
  "CREATE TABLE feed (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16)"

typedef struct
{
  gboolean is_null;
  const char *text; /* NULL: a number */
  gint64 number;
} Value;

struct _MeritaFeed
{
  MeritaFeedNext next;
  gpointer data;
  gboolean ended;
  gint64 row;
  Value values[MERITA_FEED_COLUMNS];
  GError *error;
};

typedef struct
{
  sqlite3_vtab base;
  MeritaFeed *feed;
} Table;

static gint64
read_number (char letter, va_list *values, gboolean *is_null)
{
  gint64 number;

  if (letter == 'I' || letter == 'K')
    {
      number = va_arg (*values, gint64);
      *is_null = letter == 'K' && number == 0;
      return number;
    }
  number = va_arg (*values, int);
  *is_null = (letter == 'd' && number == 0) || (letter == 'n' && number < 0)
             || (letter == 'h' && number == MERITA_HUNDREDTHS_UNKNOWN);
  return number;
}

void
merita_feed_set (MeritaFeed *self, const char *letters, ...)
{
  va_list values;

  va_start (values, letters);
  for (guint i = 0; letters[i] != '\0'; i++)
    {
      Value *value = &self->values[i];

      g_assert (i < MERITA_FEED_COLUMNS);
      value->text = NULL;
      if (letters[i] == 't')
        {
          value->text = va_arg (values, const char *);
          value->is_null = value->text == NULL;
        }
      else
        value->number = read_number (letters[i], &values, &value->is_null);
    }
  va_end (values);
}

/* ---- the engine's side ---- */

static int
connect_cb (sqlite3 *handle,
            void *feed,
            int argc,
            const char *const *argv,
            sqlite3_vtab **table,
            char **error)
{
  int code = sqlite3_declare_vtab (handle, FEED_SCHEMA);

  if (code != SQLITE_OK)
    return code;
  *table = sqlite3_malloc (sizeof (Table));
  if (*table == NULL)
    return SQLITE_NOMEM;
  memset (*table, 0, sizeof (Table));
  ((Table *) *table)->feed = feed;
  return SQLITE_OK;
}

static int
disconnect_cb (sqlite3_vtab *table)
{
  sqlite3_free (table);
  return SQLITE_OK;
}

static int
plan_cb (sqlite3_vtab *table, sqlite3_index_info *info)
{
  return SQLITE_OK;
}

static int
open_cb (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  *cursor = sqlite3_malloc (sizeof **cursor);
  if (*cursor == NULL)
    return SQLITE_NOMEM;
  memset (*cursor, 0, sizeof **cursor);
  return SQLITE_OK;
}

static int
close_cb (sqlite3_vtab_cursor *cursor)
{
  sqlite3_free (cursor);
  return SQLITE_OK;
}

static MeritaFeed *
feed_of (sqlite3_vtab_cursor *cursor)
{
  return ((Table *) cursor->pVtab)->feed;
}

static int
next_cb (sqlite3_vtab_cursor *cursor)
{
  MeritaFeed *self = feed_of (cursor);

  self->row++;
  self->ended = !self->next (self, self->data, &self->error);
  return self->error == NULL ? SQLITE_OK : SQLITE_ABORT;
}

static int
filter_cb (sqlite3_vtab_cursor *cursor, int plan, const char *text, int argc, sqlite3_value **argv)
{
  return next_cb (cursor);
}

static int
at_end_cb (sqlite3_vtab_cursor *cursor)
{
  return feed_of (cursor)->ended;
}

static int
column_cb (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  const Value *value = &feed_of (cursor)->values[column];

  if (value->is_null)
    return SQLITE_OK;
  if (value->text != NULL)
    sqlite3_result_text (context, value->text, -1, SQLITE_STATIC);
  else
    sqlite3_result_int64 (context, value->number);
  return SQLITE_OK;
}

static int
row_cb (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
  *row = feed_of (cursor)->row;
  return SQLITE_OK;
}

/* Without xCreate the table exists by its name alone and never reaches the file. */
static const sqlite3_module module = {
  .xConnect = connect_cb,
  .xBestIndex = plan_cb,
  .xDisconnect = disconnect_cb,
  .xOpen = open_cb,
  .xClose = close_cb,
  .xFilter = filter_cb,
  .xNext = next_cb,
  .xEof = at_end_cb,
  .xColumn = column_cb,
  .xRowid = row_cb,
};

gboolean
merita_feed_run (MeritaConnection *db,
                 const char *sql,
                 MeritaFeedNext next,
                 gpointer data,
                 guint64 *changes,
                 GError **error)
{
  MeritaFeed feed = { .next = next, .data = data };
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_create_module_v2 (db->handle, "feed", &module, &feed, NULL);

  g_assert (db->owner == NULL || db->owner == g_thread_self ());

  *changes = 0;
  if (code == SQLITE_OK)
    code = sqlite3_prepare_v2 (db->handle, sql, -1, &statement, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (feed.error != NULL)
    g_propagate_error (error, g_steal_pointer (&feed.error));
  else if (code != SQLITE_DONE)
    merita_connection_fail (db, code, "writing many rows", error);
  else
    *changes = (guint64) sqlite3_changes64 (db->handle);
  sqlite3_finalize (statement);
  /* The table must not outlive what it reads from. */
  sqlite3_create_module_v2 (db->handle, "feed", NULL, NULL, NULL);
  return code == SQLITE_DONE;
}
