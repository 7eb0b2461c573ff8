/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-writer-private.h"

G_BEGIN_DECLS

/* The writer thread: owns the writing connection, serves work first in, first out. */
typedef struct _MeritaWorker MeritaWorker;

typedef enum
{
  MERITA_WORK_JOB,
  MERITA_WORK_UNDO,
  MERITA_WORK_REDO,
  MERITA_WORK_BACKUP,
  MERITA_WORK_STOP,
} MeritaWorkKind;

typedef struct
{
  MeritaWorkKind work;
  char *actor, *kind, *label;  /* label: also the target of a backup */
  MeritaStoreJob job;
  gpointer data;
  GDestroyNotify destroy;
  gint64 entry;
  GCancellable *cancellable;
  GTask *task;                 /* answered in its own context; NULL: somebody waits */

  MeritaWriteResult result;
  gboolean ok, done;
  GError *error;
} MeritaWork;

MeritaWork   *merita_work_new  (MeritaWorkKind work);
void          merita_work_free (MeritaWork *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaWork, merita_work_free)

/* committed is called in the writer thread after a commit. */
typedef void (*MeritaWorkerCommitted) (MeritaTableSet tables, gpointer data);

MeritaWorker *merita_worker_new  (MeritaConnection *db, MeritaWorkerCommitted committed, gpointer data, GDestroyNotify destroy);
/* Waits until it is done. */
void          merita_worker_run  (MeritaWorker *self, MeritaWork *work);
/* Takes the work; its task receives the answer. */
void          merita_worker_push (MeritaWorker *self, MeritaWork *work);
/* Finishes what is queued and closes.  From the writer thread itself: after the present work. */
gboolean      merita_worker_stop (MeritaWorker *self, GError **error);

G_END_DECLS
