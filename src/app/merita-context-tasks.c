/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-context-private.h"

#define KEPT_AGENCIES 2
#define NOTICE_INTERVAL (G_USEC_PER_SEC / 20)

struct _MeritaTask
{
  MeritaContext *context; /* used on the main thread only; the GTask holds it */
  char *title, *path;
  MeritaDate today;
  guint age;
  MeritaTaskFunc func;
  gpointer data;
  GDestroyNotify data_free, result_free;
  GCancellable *cancellable;
  gulong outer_handler;
  GCancellable *outer;
  gint permille; /* atomic; -1 not known */
  gint64 noticed;
};

static void
task_free (MeritaTask *self)
{
  if (self->outer != NULL)
    g_cancellable_disconnect (self->outer, self->outer_handler);
  g_clear_object (&self->outer);
  g_clear_object (&self->cancellable);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self->title);
  g_free (self->path);
  g_free (self);
}

void
merita_context_age_agencies (MeritaContext *self)
{
  g_autoptr (GPtrArray) old = NULL;

  g_mutex_lock (&self->lock);
  self->age++;
  old = g_steal_pointer (&self->idle);
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_agency_free);
  g_mutex_unlock (&self->lock);
}

static MeritaAgency *
borrow_agency (MeritaContext *self, MeritaTask *task, GError **error)
{
  MeritaAgency *agency = NULL;

  g_mutex_lock (&self->lock);
  if (self->idle->len > 0 && task->age == self->age)
    agency = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  g_mutex_unlock (&self->lock);
  return agency != NULL ? agency : merita_agency_open (task->path, task->today, error);
}

static void
return_agency (MeritaContext *self, MeritaTask *task, MeritaAgency *agency)
{
  merita_reader_set_cancellable (merita_agency_get_reader (agency), NULL);
  g_mutex_lock (&self->lock);
  if (task->age == self->age && self->idle->len < KEPT_AGENCIES)
    g_ptr_array_add (self->idle, g_steal_pointer (&agency));
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&agency, merita_agency_free);
}

static void
task_thread (GTask *gtask, gpointer source, gpointer data, GCancellable *cancellable)
{
  MeritaContext *context = source;
  MeritaTask *task = data;
  g_autoptr (GError) error = NULL;
  MeritaAgency *agency = borrow_agency (context, task, &error);
  gpointer result = NULL;

  if (agency != NULL)
    {
      merita_reader_set_cancellable (merita_agency_get_reader (agency), task->cancellable);
      result = task->func (task, agency, task->data, task->cancellable, &error);
      return_agency (context, task, agency);
    }
  if (error != NULL)
    g_task_return_error (gtask, g_steal_pointer (&error));
  else
    g_task_return_pointer (gtask, result, task->result_free);
}

static void
outer_cancelled_cb (GCancellable *outer, gpointer data)
{
  g_cancellable_cancel (G_CANCELLABLE (data));
}

void
merita_context_run_task (MeritaContext *self,
                         const char *title,
                         MeritaTaskFunc func,
                         gpointer data,
                         GDestroyNotify data_free,
                         GDestroyNotify result_free,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  MeritaTask *task = g_new0 (MeritaTask, 1);
  g_autoptr (GTask) gtask = NULL;

  g_return_if_fail (MERITA_IS_CONTEXT (self));
  g_return_if_fail (merita_context_is_open (self));
  task->context = self;
  task->title = g_strdup (title);
  task->path = g_strdup (self->path);
  task->today = merita_agency_get_today (self->agency);
  task->func = func;
  task->data = data;
  task->data_free = data_free;
  task->result_free = result_free;
  task->permille = -1;
  task->cancellable = g_cancellable_new ();
  if (cancellable != NULL)
    {
      task->outer = g_object_ref (cancellable);
      task->outer_handler =
        g_cancellable_connect (cancellable, G_CALLBACK (outer_cancelled_cb),
                               g_object_ref (task->cancellable), g_object_unref);
    }
  g_mutex_lock (&self->lock);
  task->age = self->age;
  g_mutex_unlock (&self->lock);
  gtask = g_task_new (self, task->cancellable, callback, user_data);
  g_task_set_source_tag (gtask, merita_context_run_task);
  g_task_set_task_data (gtask, task, (GDestroyNotify) task_free);
  g_ptr_array_add (self->tasks, task);
  if (title != NULL)
    merita_context_notify_task (self);
  g_task_run_in_thread (gtask, task_thread);
}

gpointer
merita_context_run_task_finish (MeritaContext *self, GAsyncResult *result, GError **error)
{
  MeritaTask *task;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  task = g_task_get_task_data (G_TASK (result));
  g_ptr_array_remove (self->tasks, task);
  if (task->title != NULL)
    merita_context_notify_task (self);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
merita_context_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MeritaContext *self = MERITA_CONTEXT (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = merita_context_run_task_finish (self, result, &error);
  g_autofree char *text = NULL;

  if (name == NULL)
    {
      merita_context_toast_error (self, error);
      return;
    }
  text = g_strdup_printf (_ ("Saved as %s"), name);
  merita_context_toast (self, text);
}

static gboolean
notice_cb (gpointer data)
{
  merita_context_notify_task (MERITA_CONTEXT (data));
  return G_SOURCE_REMOVE;
}

gboolean
merita_task_progress (guint64 done, guint64 total, gpointer data)
{
  MeritaTask *task = data;
  gint64 now = g_get_monotonic_time ();

  if (total > 0)
    g_atomic_int_set (&task->permille, (gint) (1000 * MIN (done, total) / total));
  if (task->title != NULL && now - task->noticed > NOTICE_INTERVAL)
    {
      task->noticed = now;
      g_idle_add_full (G_PRIORITY_DEFAULT, notice_cb, g_object_ref (task->context), g_object_unref);
    }
  return !g_cancellable_is_cancelled (task->cancellable);
}

static MeritaTask *
find_shown (MeritaContext *self)
{
  for (guint i = self->tasks->len; i > 0; i--)
    {
      MeritaTask *task = g_ptr_array_index (self->tasks, i - 1);

      if (task->title != NULL)
        return task;
    }
  return NULL;
}

char *
merita_context_dup_task_title (MeritaContext *self)
{
  MeritaTask *task = find_shown (self);

  return task != NULL ? g_strdup (task->title) : NULL;
}

double
merita_context_get_task_fraction (MeritaContext *self)
{
  MeritaTask *task = find_shown (self);
  gint permille = task != NULL ? g_atomic_int_get (&task->permille) : -1;

  return permille < 0 ? -1.0 : permille / 1000.0;
}

void
merita_context_cancel_tasks (MeritaContext *self)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  for (guint i = 0; i < self->tasks->len; i++)
    {
      MeritaTask *task = g_ptr_array_index (self->tasks, i);

      g_cancellable_cancel (task->cancellable);
    }
}

/* ---- writing ------------------------------------------------------------------------------ */

static void
write_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  MeritaContext *self = g_task_get_source_object (task);
  const char *label = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (merita_store_write_finish (MERITA_STORE (object), result, &error))
    {
      merita_context_toast_undo (self, label);
      g_task_return_boolean (task, TRUE);
      return;
    }
  merita_context_toast_error (self, error);
  g_task_return_error (task, g_steal_pointer (&error));
}

void
merita_context_write (MeritaContext *self,
                      const char *kind,
                      const char *label,
                      MeritaStoreJob job,
                      gpointer data,
                      GDestroyNotify data_free,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MERITA_IS_CONTEXT (self));
  g_return_if_fail (self->store != NULL);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, merita_context_write);
  g_task_set_task_data (task, g_strdup (label), g_free);
  merita_store_write_async (self->store, kind, label, job, data, data_free, NULL, write_cb,
                            g_steal_pointer (&task));
}

gboolean
merita_context_write_finish (MeritaContext *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
undone_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaContext) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (merita_store_undo_finish (MERITA_STORE (object), result, &label, &error))
    merita_context_toast (self, label);
  else
    merita_context_toast_error (self, error);
}

void
merita_context_undo (MeritaContext *self, gint64 entry)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  if (self->store != NULL)
    merita_store_undo_async (self->store, entry, undone_cb, g_object_ref (self));
}

void
merita_context_redo (MeritaContext *self)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  if (self->store != NULL)
    merita_store_redo_async (self->store, undone_cb, g_object_ref (self));
}
