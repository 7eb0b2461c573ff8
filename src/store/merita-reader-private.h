/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"
#include "merita-reader.h"

G_BEGIN_DECLS

#define MERITA_READER_CACHE "PRAGMA cache_size=-32768"

struct _MeritaReader
{
  MeritaConnection *db;
};

/* Index into the active profile's job levels from a stored id; -1 for none and for former levels. */
static inline int
merita_reader_level (gint64 stored)
{
  return stored >= 1 && stored <= 1000 ? (int) stored - 1 : -1;
}

/* Reads one row of a list into a fresh struct. */
typedef void (*MeritaFromRow) (MeritaReader *self, sqlite3_stmt *row, gpointer record);

/* Runs a bound statement; records of size bytes, freed with clear and g_free. */
GPtrArray *merita_reader_collect (MeritaReader *self, sqlite3_stmt *statement, gsize size,
                                  MeritaFromRow from_row, GFreeFunc free_record, GError **error);
/* The same for a literal with values as merita_statement_bind() reads them. */
GPtrArray *merita_reader_list    (MeritaReader *self, gsize size, MeritaFromRow from_row, GFreeFunc free_record,
                                  GError **error, const char *sql, const char *letters, ...);
/* "%text%" with the wildcards of LIKE escaped by a backslash. */
char      *merita_reader_like    (const char *text);

#define MERITA_DEFINE_RECORD_FREE(name, type, clear) \
  static void                                        \
  name (gpointer record)                             \
  {                                                  \
    clear ((type *) record);                         \
    g_free (record);                                 \
  }

G_END_DECLS
