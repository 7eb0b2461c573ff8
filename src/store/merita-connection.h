/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "merita-store-error.h"

G_BEGIN_DECLS

/* One SQLite connection, used by one thread, with its prepared statements. */
typedef struct
{
  sqlite3 *handle;
  char *path;
  gboolean read_only;
  char *read_only_reason;      /* NULL while the file can be written */
  gboolean wal;                /* writes go to a log; not on a network */
  GThread *owner;              /* the thread that may use it; NULL: not decided yet */
  GHashTable *statements;      /* address of the SQL literal -> sqlite3_stmt* */
  GCancellable *cancellable;
} MeritaConnection;

/* A cached statement: the guard resets it and forgets its values. */
typedef sqlite3_stmt MeritaStatement;
/* A statement of its own: the guard finalizes it. */
typedef sqlite3_stmt MeritaQuery;

typedef enum
{
  MERITA_CONNECTION_WRITE,
  MERITA_CONNECTION_CREATE,    /* refuses an existing file */
  MERITA_CONNECTION_READ,
} MeritaConnectionMode;

MeritaConnection *merita_connection_new  (const char *path, MeritaConnectionMode mode, GError **error);
/* WAL (or a rollback journal on a network) with synchronous=FULL, read back. */
gboolean          merita_connection_prepare_writing (MeritaConnection *self, GError **error);
/*
 * Between transactions.  Leaving succeeds only while nobody else has the file open: then a large
 * job writes its pages once, into the file, instead of into the log, its checksums and the file.
 */
gboolean          merita_connection_leave_wal (MeritaConnection *self);
gboolean          merita_connection_enter_wal (MeritaConnection *self, GError **error);
/* FALSE if a statement was left open: a programming fault. */
gboolean          merita_connection_close (MeritaConnection *self, GError **error);
void              merita_connection_free (MeritaConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaConnection, merita_connection_free)

/* Long statements stop when it is cancelled. */
void     merita_connection_set_cancellable (MeritaConnection *self, GCancellable *cancellable);
/* Enforcement can be switched inside a transaction that has not changed anything yet. */
void     merita_connection_set_foreign_keys (MeritaConnection *self, gboolean enforced);
/* The one place where a SQLite result becomes a GError.  what: "reading employees". */
gboolean merita_connection_fail (MeritaConnection *self, int code, const char *what, GError **error);

gboolean merita_connection_exec  (MeritaConnection *self, const char *sql, GError **error);
/* sql must be a literal: its address is the key. */
MeritaStatement *merita_connection_statement (MeritaConnection *self, const char *sql, GError **error);
MeritaQuery     *merita_connection_query     (MeritaConnection *self, const char *sql, GError **error);
/* Before the schema changes, so that no statement holds the old one. */
void     merita_connection_drop_statements (MeritaConnection *self);

/*
 * Values in the order of the statement's marks, told by letters:
 *   i int    I gint64   t text, NULL is NULL   h hundredths, UNKNOWN is NULL
 *   d int, 0 is NULL    K gint64, 0 is NULL    n int, negative is NULL
 * Text must live until the statement is reset.
 */
void     merita_statement_bind   (sqlite3_stmt *statement, const char *letters, ...);
void     merita_statement_bind_v (sqlite3_stmt *statement, const char *letters, va_list values);
/* TRUE while there is a row.  FALSE: at the end, or failed with error set. */
gboolean merita_connection_step  (MeritaConnection *self, sqlite3_stmt *statement, GError **error);
/* Runs a statement without rows. */
gboolean merita_connection_run   (MeritaConnection *self, GError **error, const char *sql, const char *letters, ...);
/*
 * Calls visit with the values of "SELECT visit(...) FROM table NOT INDEXED" for every row, in the
 * order of the table's key: a call from inside the engine costs half of stepping to the row.
 */
typedef void (*MeritaVisit) (sqlite3_value **values, gpointer data);
gboolean merita_connection_visit (MeritaConnection *self, const char *sql, MeritaVisit visit, gpointer data, GError **error);
/* First column of the first row; fallback if there is no row or it is NULL. */
gboolean merita_connection_get_int64 (MeritaConnection *self, gint64 fallback, gint64 *value, GError **error,
                                      const char *sql, const char *letters, ...);

char    *merita_column_text       (sqlite3_stmt *statement, int column);
gint32   merita_column_hundredths (sqlite3_stmt *statement, int column);
gint32   merita_value_hundredths  (sqlite3_value *value);
int      merita_column_int        (sqlite3_stmt *statement, int column, int if_null);

void     merita_statement_reset (MeritaStatement *statement);
void     merita_query_free      (MeritaQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaStatement, merita_statement_reset)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaQuery, merita_query_free)

G_END_DECLS
