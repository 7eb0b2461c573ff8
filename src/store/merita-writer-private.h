/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"
#include "merita-store.h"
#include "merita-tables.h"

G_BEGIN_DECLS

/* One running job: its transaction and what it has recorded so far. */
struct _MeritaWriter
{
  MeritaConnection *db;
  GCancellable *cancellable;
  sqlite3_session *session;   /* NULL in a large job */
  gboolean bulk;
  gboolean left_wal;
  MeritaTableSet plain;       /* empty when the large job began: plain inserts */
  MeritaTableSet touched;
  MeritaTableSet aside;       /* what stands beside these tables changed: told, without an entry */
  gint64 rows;
  GPtrArray *indexes;         /* SQL of the indexes to make again */
  char *restore_point;
  GHashTable *units, *families; /* name as written -> MeritaId* */
  GArray *employees;          /* MeritaNip, written by this job in ascending order */
  guint last_employee;        /* index of the one that was asked for last */
  GHashTable *known[MERITA_N_TABLES]; /* MeritaId*: rows that are there */
  MeritaId last_known[MERITA_N_TABLES];
  MeritaId last_id;
};

typedef struct
{
  gint64 entry;               /* 0: nothing changed */
  MeritaTableSet tables;
  char *label;                /* of an undo or redo: what it was about */
} MeritaWriteResult;

/* One job as one transaction. */
gboolean merita_writer_run (MeritaConnection *db, const char *actor, const char *kind, const char *label,
                            MeritaStoreJob job, gpointer data, GCancellable *cancellable,
                            MeritaWriteResult *result, GError **error);

/* Every put_ and delete_ begins with it: right thread, not cancelled. */
gboolean merita_writer_enter (MeritaWriter *self, GError **error);
/* After a statement: counts the row if it changed. */
void     merita_writer_note  (MeritaWriter *self, MeritaTable table);
/*
 * Binds and runs a statement that writes one row.  In a large job on an empty table, insert is tried
 * first and upsert only for a key that came twice.
 */
gboolean merita_writer_put   (MeritaWriter *self, MeritaTable table, const char *insert, const char *upsert,
                              GError **error, const char *letters, ...);
/* In a large job the engine does not check references: these do.  id 0 refers to nothing. */
gboolean merita_writer_require_employee (MeritaWriter *self, MeritaNip nip, GError **error);
gboolean merita_writer_require_id       (MeritaWriter *self, MeritaTable table, MeritaId id, GError **error);
/* This employee is written: references to him need no look-up. */
void     merita_writer_know_employee    (MeritaWriter *self, MeritaNip nip);
void     merita_writer_forget_known     (MeritaWriter *self);

G_END_DECLS
