/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"
#include "merita-tables.h"

G_BEGIN_DECLS

/*
 * The journal: one row a committed action, each with SHA-256 (previous hash, all its fields, digest
 * of its changeset).  An entry stands until a later standing entry reverts it.
 */
typedef struct
{
  const char *actor, *kind, *label;
  gint64 reverts;              /* 0 none */
  const void *changeset;       /* NULL with a restore point */
  int changeset_size;
  const char *restore_point;   /* NULL none */
  MeritaTableSet tables;
  gint64 rows;
} MeritaJournalDraft;

gboolean merita_journal_append (MeritaConnection *db, const MeritaJournalDraft *draft, gint64 *id, GError **error);
gboolean merita_journal_next_id (MeritaConnection *db, gint64 *id, GError **error);

/* What undo needs to know of an entry. */
typedef struct
{
  gint64 id, reverts, reverted_by;
  gboolean ordinary;           /* neither undo, redo nor creation */
  gboolean is_undo;
  gboolean has_changeset;
  char *restore_point;
  char *label;
  MeritaTableSet tables;
} MeritaJournalMark;
void     merita_journal_mark_free (MeritaJournalMark *mark);
/* All entries, newest first, with reverted_by worked out. */
GPtrArray *merita_journal_load_marks (MeritaConnection *db, GError **error);

/* Walks the chain; detail receives the first fault, NULL if there is none. */
gboolean merita_journal_check_chain (MeritaConnection *db, char **detail, GError **error);

/* Tables and number of rows of a changeset. */
gboolean merita_changeset_measure (const void *changeset, int size, MeritaTableSet *tables, gint64 *rows);

G_END_DECLS
