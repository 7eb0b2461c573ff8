/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"

G_BEGIN_DECLS

/*
 * Rows of the program as a table of SQL, so that one statement writes them all: the engine then
 * keeps its cursors open and appends, which halves the time of a statement a row.
 */
#define MERITA_FEED_COLUMNS 17

typedef struct _MeritaFeed MeritaFeed;

/* Sets the next row with merita_feed_set ().  FALSE: at the end, or failed with error set. */
typedef gboolean (*MeritaFeedNext) (MeritaFeed *feed, gpointer data, GError **error);

/* Values by the letters of merita_statement_bind (); text must live until the next row. */
void     merita_feed_set (MeritaFeed *self, const char *letters, ...);
/* Runs sql, which selects c0, c1, ... from feed; changes receives the rows that were written. */
gboolean merita_feed_run (MeritaConnection *db, const char *sql, MeritaFeedNext next, gpointer data,
                          guint64 *changes, GError **error);

G_END_DECLS
