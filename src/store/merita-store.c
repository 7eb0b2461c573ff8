/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-store.h"

#include <glib/gstdio.h>

#include "merita-backup.h"
#include "merita-migration.h"
#include "merita-worker.h"

struct _MeritaStore
{
  GObject parent_instance;

  char *path;
  char *actor;
  char *read_only_reason;
  gboolean read_only;
  MeritaWorker *worker; /* NULL when read-only or closed */
};

G_DEFINE_FINAL_TYPE (MeritaStore, merita_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The way from the writer thread to the store's main context; it does not keep the store alive. */
typedef struct
{
  GWeakRef store;
  GMainContext *context;
  MeritaTableSet tables;
} Announcer;

static Announcer *
announcer_new (MeritaStore *store, GMainContext *context, MeritaTableSet tables)
{
  Announcer *announcer = g_new0 (Announcer, 1);

  g_weak_ref_init (&announcer->store, store);
  announcer->context = g_main_context_ref (context);
  announcer->tables = tables;
  return announcer;
}

static void
announcer_free (gpointer data)
{
  Announcer *announcer = data;

  g_weak_ref_clear (&announcer->store);
  g_main_context_unref (announcer->context);
  g_free (announcer);
}

static gboolean
emit_changed_cb (gpointer data)
{
  Announcer *announcer = data;
  g_autoptr (MeritaStore) store = g_weak_ref_get (&announcer->store);
  g_autofree char *tables = merita_table_set_format (announcer->tables);

  if (store != NULL)
    g_signal_emit (store, signals[CHANGED], 0, tables);
  return G_SOURCE_REMOVE;
}

static void
committed_cb (MeritaTableSet tables, gpointer data)
{
  Announcer *announcer = data;
  g_autoptr (MeritaStore) store = g_weak_ref_get (&announcer->store);
  GSource *source;

  if (store == NULL)
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_changed_cb, announcer_new (store, announcer->context, tables),
                         announcer_free);
  g_source_attach (source, announcer->context);
  g_source_unref (source);
}

static void
merita_store_dispose (GObject *object)
{
  merita_store_close (MERITA_STORE (object), NULL);
  G_OBJECT_CLASS (merita_store_parent_class)->dispose (object);
}

static void
merita_store_finalize (GObject *object)
{
  MeritaStore *self = MERITA_STORE (object);

  g_free (self->path);
  g_free (self->actor);
  g_free (self->read_only_reason);
  G_OBJECT_CLASS (merita_store_parent_class)->finalize (object);
}

static void
merita_store_class_init (MeritaStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = merita_store_dispose;
  object_class->finalize = merita_store_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
merita_store_init (MeritaStore *self)
{
  const char *name = g_get_real_name ();

  self->actor =
    g_strdup (g_strcmp0 (name, "Unknown") != 0 && *name != '\0' ? name : g_get_user_name ());
}

/* Takes the connection. */
static MeritaStore *
store_new (MeritaConnection *db)
{
  MeritaStore *self = g_object_new (MERITA_TYPE_STORE, NULL);
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  self->path = g_strdup (db->path);
  self->read_only = db->read_only;
  self->read_only_reason = g_strdup (db->read_only_reason);
  if (self->read_only)
    merita_connection_free (db);
  else
    self->worker =
      merita_worker_new (db, committed_cb, announcer_new (self, context, 0), announcer_free);
  return self;
}

typedef struct
{
  const char *agency_name, *document;
  const MeritaProfile *profile;
  MeritaDate today;
} Foundation;

static gboolean
found_agency (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const Foundation *foundation = data;

  return merita_writer_put_setting (writer, "agency.name", foundation->agency_name, error)
         && merita_writer_adopt_profile (writer, foundation->profile, foundation->document,
                                         foundation->today, error);
}

static void
remove_files (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

MeritaStore *
merita_store_create (const char *path,
                     const char *agency_name,
                     const MeritaProfile *profile,
                     const char *profile_document,
                     const char *actor,
                     MeritaDate today,
                     GError **error)
{
  g_autoptr (MeritaConnection) db = NULL;
  Foundation foundation = { agency_name, profile_document, profile, today };
  MeritaWriteResult result;
  MeritaStore *self;

  g_return_val_if_fail (path != NULL && agency_name != NULL && profile != NULL, NULL);
  g_return_val_if_fail (profile_document != NULL, NULL);

  db = merita_connection_new (path, MERITA_CONNECTION_CREATE, error);
  if (db == NULL)
    return NULL;
  db->owner = g_thread_self ();
  if (!merita_connection_prepare_writing (db, error) || !merita_migration_run (db, error)
      || !merita_writer_run (db, actor != NULL ? actor : g_get_user_name (), "create", agency_name,
                             found_agency, &foundation, NULL, &result, error))
    {
      g_clear_pointer (&db, merita_connection_free);
      remove_files (path);
      return NULL;
    }
  self = store_new (g_steal_pointer (&db));
  if (actor != NULL)
    merita_store_set_actor (self, actor);
  return self;
}

MeritaStore *
merita_store_open (const char *path, MeritaStoreOpenFlags flags, GError **error)
{
  g_autoptr (MeritaConnection) db = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  db = merita_connection_new (path,
                              flags & MERITA_STORE_OPEN_READ_ONLY ? MERITA_CONNECTION_READ
                                                                  : MERITA_CONNECTION_WRITE,
                              error);
  if (db == NULL || !merita_migration_identify (db, error))
    return NULL;
  if (!db->read_only
      && (!merita_connection_prepare_writing (db, error) || !merita_migration_run (db, error)))
    return NULL;
  return store_new (g_steal_pointer (&db));
}

gboolean
merita_store_close (MeritaStore *self, GError **error)
{
  MeritaWorker *worker;

  g_return_val_if_fail (MERITA_IS_STORE (self), FALSE);

  worker = g_steal_pointer (&self->worker);
  return worker == NULL || merita_worker_stop (worker, error);
}

const char *
merita_store_get_path (MeritaStore *self)
{
  g_return_val_if_fail (MERITA_IS_STORE (self), NULL);

  return self->path;
}

gboolean
merita_store_is_read_only (MeritaStore *self)
{
  g_return_val_if_fail (MERITA_IS_STORE (self), TRUE);

  return self->read_only;
}

const char *
merita_store_get_read_only_reason (MeritaStore *self)
{
  g_return_val_if_fail (MERITA_IS_STORE (self), NULL);

  return self->read_only_reason;
}

void
merita_store_set_actor (MeritaStore *self, const char *actor)
{
  char *copy;

  g_return_if_fail (MERITA_IS_STORE (self));
  g_return_if_fail (actor != NULL);

  copy = g_strdup (actor);
  g_free (self->actor);
  self->actor = copy;
}

static gboolean
check_writable (MeritaStore *self, GError **error)
{
  if (self->worker != NULL)
    return TRUE;
  g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_READ_ONLY,
               "%s: the file can only be read%s%s", self->path,
               self->read_only_reason != NULL ? ": " : "",
               self->read_only_reason != NULL ? self->read_only_reason : "");
  return FALSE;
}

static MeritaWork *
new_work (MeritaStore *self, MeritaWorkKind kind)
{
  MeritaWork *work = merita_work_new (kind);

  work->actor = g_strdup (self->actor);
  return work;
}

/* Runs and waits; label (may be NULL) receives what an undo or redo was about. */
static gboolean
run_work (MeritaStore *self, MeritaWork *work, char **label, GError **error)
{
  merita_worker_run (self->worker, work);
  if (work->error != NULL)
    g_propagate_error (error, g_steal_pointer (&work->error));
  if (label != NULL)
    *label = g_steal_pointer (&work->result.label);
  return work->ok;
}

gboolean
merita_store_write (MeritaStore *self,
                    const char *kind,
                    const char *label,
                    MeritaStoreJob job,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (MeritaWork) work = NULL;

  g_return_val_if_fail (MERITA_IS_STORE (self), FALSE);
  g_return_val_if_fail (kind != NULL && label != NULL && job != NULL, FALSE);

  if (!check_writable (self, error))
    return FALSE;
  work = new_work (self, MERITA_WORK_JOB);
  work->kind = g_strdup (kind);
  work->label = g_strdup (label);
  work->job = job;
  work->data = data;
  g_set_object (&work->cancellable, cancellable);
  return run_work (self, work, NULL, error);
}

static void
push_work (MeritaStore *self, MeritaWork *work, GAsyncReadyCallback callback, gpointer user_data)
{
  GError *error = NULL;

  work->task = g_task_new (self, work->cancellable, callback, user_data);
  g_task_set_check_cancellable (work->task, FALSE);
  if (check_writable (self, &error))
    {
      merita_worker_push (self->worker, work);
      return;
    }
  g_task_return_error (work->task, error);
  merita_work_free (work);
}

void
merita_store_write_async (MeritaStore *self,
                          const char *kind,
                          const char *label,
                          MeritaStoreJob job,
                          gpointer data,
                          GDestroyNotify destroy,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  MeritaWork *work;

  g_return_if_fail (MERITA_IS_STORE (self));
  g_return_if_fail (kind != NULL && label != NULL && job != NULL);

  work = new_work (self, MERITA_WORK_JOB);
  work->kind = g_strdup (kind);
  work->label = g_strdup (label);
  work->job = job;
  work->data = data;
  work->destroy = destroy;
  g_set_object (&work->cancellable, cancellable);
  push_work (self, work, callback, user_data);
}

gboolean
merita_store_write_finish (MeritaStore *self, GAsyncResult *result, GError **error)
{
  return merita_store_undo_finish (self, result, NULL, error);
}

gboolean
merita_store_undo (MeritaStore *self, gint64 entry, char **label, GError **error)
{
  g_autoptr (MeritaWork) work = NULL;

  g_return_val_if_fail (MERITA_IS_STORE (self), FALSE);

  if (!check_writable (self, error))
    return FALSE;
  work = new_work (self, MERITA_WORK_UNDO);
  work->entry = entry;
  return run_work (self, work, label, error);
}

gboolean
merita_store_redo (MeritaStore *self, char **label, GError **error)
{
  g_autoptr (MeritaWork) work = NULL;

  g_return_val_if_fail (MERITA_IS_STORE (self), FALSE);

  if (!check_writable (self, error))
    return FALSE;
  work = new_work (self, MERITA_WORK_REDO);
  return run_work (self, work, label, error);
}

void
merita_store_undo_async (MeritaStore *self,
                         gint64 entry,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  MeritaWork *work;

  g_return_if_fail (MERITA_IS_STORE (self));

  work = new_work (self, MERITA_WORK_UNDO);
  work->entry = entry;
  push_work (self, work, callback, user_data);
}

void
merita_store_redo_async (MeritaStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MERITA_IS_STORE (self));

  push_work (self, new_work (self, MERITA_WORK_REDO), callback, user_data);
}

gboolean
merita_store_undo_finish (MeritaStore *self, GAsyncResult *result, char **label, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  what = g_task_propagate_pointer (G_TASK (result), &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (label != NULL)
    *label = g_steal_pointer (&what);
  return TRUE;
}

/* A file that can only be read is copied through a connection of its own. */
static gboolean
backup_read_only (MeritaStore *self, const char *target, GError **error)
{
  g_autoptr (MeritaConnection) db =
    merita_connection_new (self->path, MERITA_CONNECTION_READ, error);

  return db != NULL && merita_backup_copy (db, target, NULL, error);
}

gboolean
merita_store_backup (MeritaStore *self, const char *target, GError **error)
{
  g_autoptr (MeritaWork) work = NULL;

  g_return_val_if_fail (MERITA_IS_STORE (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (self->worker == NULL)
    return backup_read_only (self, target, error);
  work = new_work (self, MERITA_WORK_BACKUP);
  work->label = g_strdup (target);
  return run_work (self, work, NULL, error);
}
