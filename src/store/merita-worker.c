/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-worker.h"

#include "merita-backup.h"
#include "merita-undo.h"

struct _MeritaWorker
{
  MeritaConnection *db;
  GThread *thread;
  GAsyncQueue *queue; /* MeritaWork* */
  GMutex lock;
  GCond finished;
  MeritaWorkerCommitted committed;
  gpointer data;
  GDestroyNotify destroy;
  gboolean detached; /* stopped from its own thread: nobody joins */
  GError *error;
};

MeritaWork *
merita_work_new (MeritaWorkKind work)
{
  MeritaWork *self = g_new0 (MeritaWork, 1);

  self->work = work;
  return self;
}

void
merita_work_free (MeritaWork *work)
{
  if (work->destroy != NULL)
    work->destroy (work->data);
  g_free (work->actor);
  g_free (work->kind);
  g_free (work->label);
  g_free (work->result.label);
  g_clear_object (&work->cancellable);
  g_clear_object (&work->task);
  g_clear_error (&work->error);
  g_free (work);
}

static void
carry_out (MeritaWorker *self, MeritaWork *work)
{
  switch (work->work)
    {
    case MERITA_WORK_JOB:
      work->ok = merita_writer_run (self->db, work->actor, work->kind, work->label, work->job,
                                    work->data, work->cancellable, &work->result, &work->error);
      break;
    case MERITA_WORK_UNDO:
      work->ok = merita_undo_run (self->db, work->actor, work->entry, &work->result, &work->error);
      break;
    case MERITA_WORK_REDO:
      work->ok = merita_redo_run (self->db, work->actor, &work->result, &work->error);
      break;
    case MERITA_WORK_BACKUP:
      work->ok = merita_backup_copy (self->db, work->label, work->cancellable, &work->error);
      break;
    case MERITA_WORK_STOP:
      work->ok = TRUE;
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
answer (MeritaWorker *self, MeritaWork *work)
{
  if (work->task == NULL)
    {
      g_mutex_lock (&self->lock);
      work->done = TRUE;
      g_cond_broadcast (&self->finished);
      g_mutex_unlock (&self->lock);
      return;
    }
  if (work->error != NULL)
    g_task_return_error (work->task, g_steal_pointer (&work->error));
  else
    g_task_return_pointer (work->task, g_steal_pointer (&work->result.label), g_free);
  merita_work_free (work);
}

static void
free_worker (MeritaWorker *self)
{
  g_async_queue_unref (self->queue);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->finished);
  g_free (self);
}

static gpointer
serve (gpointer data)
{
  MeritaWorker *self = data;
  gboolean running = TRUE;

  while (running)
    {
      MeritaWork *work = g_async_queue_pop (self->queue);

      running = work->work != MERITA_WORK_STOP;
      if (!running)
        {
          merita_connection_close (self->db, &self->error);
          merita_connection_free (self->db);
          merita_work_free (work);
          break;
        }
      carry_out (self, work);
      if (work->ok && work->result.tables != 0)
        self->committed (work->result.tables, self->data);
      answer (self, work);
    }
  if (self->detached)
    free_worker (self);
  return NULL;
}

MeritaWorker *
merita_worker_new (MeritaConnection *db,
                   MeritaWorkerCommitted committed,
                   gpointer data,
                   GDestroyNotify destroy)
{
  MeritaWorker *self = g_new0 (MeritaWorker, 1);

  self->db = db;
  self->queue = g_async_queue_new ();
  self->committed = committed;
  self->data = data;
  self->destroy = destroy;
  g_mutex_init (&self->lock);
  g_cond_init (&self->finished);
  g_mutex_lock (&self->lock);
  self->thread = g_thread_new ("merita-writer", serve, self);
  db->owner = self->thread;
  g_mutex_unlock (&self->lock);
  return self;
}

void
merita_worker_run (MeritaWorker *self, MeritaWork *work)
{
  g_assert (g_thread_self () != self->thread);

  g_async_queue_push (self->queue, work);
  g_mutex_lock (&self->lock);
  while (!work->done)
    g_cond_wait (&self->finished, &self->lock);
  g_mutex_unlock (&self->lock);
}

void
merita_worker_push (MeritaWorker *self, MeritaWork *work)
{
  g_assert (work->task != NULL);

  g_async_queue_push (self->queue, work);
}

gboolean
merita_worker_stop (MeritaWorker *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (g_thread_self () == self->thread)
    {
      self->detached = TRUE;
      g_thread_unref (self->thread);
      g_async_queue_push (self->queue, merita_work_new (MERITA_WORK_STOP));
      return TRUE;
    }
  g_async_queue_push (self->queue, merita_work_new (MERITA_WORK_STOP));
  g_thread_join (self->thread);
  failure = g_steal_pointer (&self->error);
  free_worker (self);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
