/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-profile.h"
#include "merita-records.h"
#include "merita-store-error.h"

G_BEGIN_DECLS

/*
 * An instance file.  One writer thread owns the writing connection and serves jobs first in, first
 * out; every job is one BEGIN IMMEDIATE transaction that becomes one journal entry, durable when the
 * call returns, rolled back whole on any error.  Readers (MeritaReader) have connections of their own.
 *
 * Signal "changed" (const char *tables): emitted in the main context that created the store, after
 * a commit; tables is a space-separated list.
 */
#define MERITA_TYPE_STORE (merita_store_get_type ())
G_DECLARE_FINAL_TYPE (MeritaStore, merita_store, MERITA, STORE, GObject)

#define MERITA_STORE_APPLICATION_ID 0x4d524954 /* "MRIT" */
#define MERITA_STORE_SCHEMA 3

typedef enum
{
  MERITA_STORE_OPEN_DEFAULT = 0,
  MERITA_STORE_OPEN_READ_ONLY = 1 << 0,
} MeritaStoreOpenFlags;

/* Creates the file (refuses an existing one), adopts the profile, writes the first journal entry. */
MeritaStore *merita_store_create        (const char *path, const char *agency_name, const MeritaProfile *profile,
                                         const char *profile_document, const char *actor, MeritaDate today,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
MeritaStore *merita_store_open          (const char *path, MeritaStoreOpenFlags flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Finishes queued jobs, closes.  Also done at the last unref, but then errors are lost. */
gboolean     merita_store_close         (MeritaStore *self, GError **error);
const char  *merita_store_get_path      (MeritaStore *self);
gboolean     merita_store_is_read_only  (MeritaStore *self);
/* Why the file can only be read: newer version, no permission; NULL otherwise. */
const char  *merita_store_get_read_only_reason (MeritaStore *self);
/* Who acts: written into the journal. Default: the user's real name or login. */
void         merita_store_set_actor     (MeritaStore *self, const char *actor);

/* ---- writing ---------------------------------------------------------------------------- */

typedef struct _MeritaWriter MeritaWriter;
/* Runs in the writer thread inside the transaction.  FALSE with error set rolls everything back. */
typedef gboolean (*MeritaStoreJob) (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error);

/*
 * kind and label go into the journal ("import", "Impor 5.000 pegawai dari pegawai.csv").  A job
 * that changed nothing leaves no entry.
 */
gboolean merita_store_write         (MeritaStore *self, const char *kind, const char *label, MeritaStoreJob job,
                                     gpointer data, GCancellable *cancellable, GError **error);
void     merita_store_write_async   (MeritaStore *self, const char *kind, const char *label, MeritaStoreJob job,
                                     gpointer data, GDestroyNotify destroy, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean merita_store_write_finish  (MeritaStore *self, GAsyncResult *result, GError **error);

/* Undo the newest standing entry (or a given one), redo the newest undone one; label receives what. */
gboolean merita_store_undo          (MeritaStore *self, gint64 entry, char **label, GError **error); /* entry 0: newest */
gboolean merita_store_redo          (MeritaStore *self, char **label, GError **error);
void     merita_store_undo_async    (MeritaStore *self, gint64 entry, GAsyncReadyCallback callback, gpointer user_data);
void     merita_store_redo_async    (MeritaStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean merita_store_undo_finish   (MeritaStore *self, GAsyncResult *result, char **label, GError **error); /* both */

/* Safe copy while open; verified before it gets its name. */
gboolean merita_store_backup        (MeritaStore *self, const char *target, GError **error);

typedef struct
{
  char *id;                   /* "integrity", "foreign-keys", "journal-chain", "application-id" ... */
  gboolean ok;
  char *detail;
} MeritaCheckResult;
/* element-type MeritaCheckResult* with free function */
GPtrArray *merita_store_verify      (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* ---- inside a job ------------------------------------------------------------------------ */

MeritaId merita_writer_new_id        (MeritaWriter *self);
/*
 * Announces a large job: the store makes a restore point, drops the changeset recording and, when
 * the tables are empty, the secondary indexes until the end.  Call before the first change.
 */
gboolean merita_writer_begin_bulk    (MeritaWriter *self, guint64 rows, GError **error);
/* Found or created by name (case and spaces do not matter); 0 for NULL or "". */
gboolean merita_writer_ensure_unit   (MeritaWriter *self, const char *name, gssize length, MeritaId *id, GError **error);
gboolean merita_writer_ensure_family (MeritaWriter *self, const char *name, gssize length, MeritaId *id, GError **error);

/*
 * put_: insert or replace by key.  An unchanged row is not written; changed (may be NULL) tells.
 * Unknown optional fields of put_employee overwrite: merge first if that is not wanted.
 */
typedef gboolean (*MeritaNextRow) (gpointer row, gpointer data, GError **error);
/*
 * The same for many rows of a table, quickest in the order of its key: next fills a zeroed struct,
 * whose strings it keeps until the next call, and says FALSE at the end or, with error set, on
 * failure.  It must not use the writer: units and families are given by id.
 */
gboolean merita_writer_put_employees    (MeritaWriter *self, MeritaNextRow next, gpointer data, GError **error);
gboolean merita_writer_put_assessments  (MeritaWriter *self, MeritaNextRow next, gpointer data, GError **error);
gboolean merita_writer_put_performances (MeritaWriter *self, MeritaNextRow next, gpointer data, GError **error);

gboolean merita_writer_put_employee    (MeritaWriter *self, const MeritaEmployee *row, GError **error);
gboolean merita_writer_put_assessment  (MeritaWriter *self, const MeritaAssessment *row, GError **error);
gboolean merita_writer_put_performance (MeritaWriter *self, const MeritaPerformance *row, GError **error);
gboolean merita_writer_put_fact        (MeritaWriter *self, const MeritaFact *row, GError **error);
gboolean merita_writer_put_discipline  (MeritaWriter *self, const MeritaDiscipline *row, GError **error);
gboolean merita_writer_put_unit        (MeritaWriter *self, MeritaUnit *row, GError **error);         /* id 0: new, filled */
gboolean merita_writer_put_position    (MeritaWriter *self, MeritaPosition *row, GError **error);     /* id 0: new, filled */
gboolean merita_writer_put_nomination  (MeritaWriter *self, const MeritaNomination *row, GError **error);
gboolean merita_writer_put_development (MeritaWriter *self, MeritaDevelopment *row, GError **error);  /* id 0: new, filled */
gboolean merita_writer_put_policy      (MeritaWriter *self, const MeritaPolicy *row, GError **error);
gboolean merita_writer_put_round       (MeritaWriter *self, MeritaRound *row, GError **error);        /* with its entries */
gboolean merita_writer_put_round_entry (MeritaWriter *self, MeritaId round, const MeritaRoundRow *row, GError **error);
gboolean merita_writer_put_decision    (MeritaWriter *self, MeritaDecision *row, GError **error);
gboolean merita_writer_put_standard    (MeritaWriter *self, guint job_level, MeritaLevels standard, GError **error);
gboolean merita_writer_put_setting     (MeritaWriter *self, const char *key, const char *value, GError **error); /* NULL deletes */
gboolean merita_writer_put_import_mapping (MeritaWriter *self, const char *signature, const char *mapping, MeritaDate today, GError **error);
gboolean merita_writer_put_mapping_run (MeritaWriter *self, MeritaMappingRun *run, const MeritaMapping *mapping, GError **error);
gboolean merita_writer_adopt_profile   (MeritaWriter *self, const MeritaProfile *profile, const char *document, MeritaDate today, GError **error);

gboolean merita_writer_delete_nomination  (MeritaWriter *self, MeritaId position, MeritaNip nip, GError **error);
gboolean merita_writer_delete_development (MeritaWriter *self, MeritaId id, GError **error);
gboolean merita_writer_delete_policy      (MeritaWriter *self, const char *kind, GError **error);
gboolean merita_writer_delete_discipline  (MeritaWriter *self, MeritaNip nip, MeritaDate decided_on, GError **error);
gboolean merita_writer_delete_round       (MeritaWriter *self, MeritaId id, GError **error);
gboolean merita_writer_delete_round_entry (MeritaWriter *self, MeritaId round, const char *code, GError **error);
gboolean merita_writer_delete_decision    (MeritaWriter *self, MeritaId id, GError **error);

G_END_DECLS
