/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-agency.h"
#include "merita-store.h"

G_BEGIN_DECLS

/*
 * What every page of a window shares: the open agency file, the selection and the window's services
 * (toasts, long work).  Pages know the context and nothing else of the window; they go to another
 * page with gtk_widget_activate_action (widget, "win.go-to", "(ss)", "profile", "198307122006042007").
 *
 * Signals
 *   "changed" (const char *tables): after a commit, space-separated names of tables; "*" when a
 *             file was opened or closed.  Pages get it through MeritaPageClass.context_changed.
 *   "toast" (AdwToast *toast), "badge" (const char *page, const char *text): for the window.
 * Properties: "path", "employee", "position", "task-title", "task-fraction".
 */
#define MERITA_TYPE_CONTEXT (merita_context_get_type ())
G_DECLARE_FINAL_TYPE (MeritaContext, merita_context, MERITA, CONTEXT, GObject)

MeritaContext *merita_context_new (void);

/* All NULL while no file is open.  The agency is for short reads on the main thread. */
gboolean             merita_context_is_open     (MeritaContext *self);
const char          *merita_context_get_path    (MeritaContext *self);
MeritaStore         *merita_context_get_store   (MeritaContext *self);
MeritaAgency        *merita_context_get_agency  (MeritaContext *self);
MeritaReader        *merita_context_get_reader  (MeritaContext *self);
const MeritaProfile *merita_context_get_profile (MeritaContext *self);
/* The clock's day, or the fixed one. */
MeritaDate           merita_context_get_today   (MeritaContext *self);
void                 merita_context_set_today   (MeritaContext *self, MeritaDate today);

MeritaNip merita_context_get_employee (MeritaContext *self);
void      merita_context_set_employee (MeritaContext *self, MeritaNip nip);
MeritaId  merita_context_get_position (MeritaContext *self);
void      merita_context_set_position (MeritaContext *self, MeritaId position);

void     merita_context_open_async    (MeritaContext *self, const char *path, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
/* Makes the file, then opens it.  agency_name NULL: the sample agency. */
void     merita_context_create_async  (MeritaContext *self, const char *path, const char *agency_name,
                                       const char *profile_id, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean merita_context_open_finish   (MeritaContext *self, GAsyncResult *result, GError **error); /* both */
void     merita_context_close         (MeritaContext *self);

/*
 * Long work.  func runs in a worker thread with an agency of its own, whose caches are kept for the
 * next task while nothing changes.  title NULL: quietly; else the window shows it with progress and
 * a Cancel button.  Pass merita_task_progress with the task as data wherever a MeritaProgress is
 * wanted.  func returns the result (freed with result_free if nobody takes it) or NULL with error.
 */
typedef struct _MeritaTask MeritaTask;
typedef gpointer (*MeritaTaskFunc) (MeritaTask *task, MeritaAgency *agency, gpointer data,
                                    GCancellable *cancellable, GError **error);
void     merita_context_run_task        (MeritaContext *self, const char *title, MeritaTaskFunc func,
                                         gpointer data, GDestroyNotify data_free,
                                         GDestroyNotify result_free, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/* Ends a task that gives the name of the file it wrote: says so, or what went wrong. */
void     merita_context_saved_cb        (GObject *source, GAsyncResult *result, gpointer user_data);
gpointer merita_context_run_task_finish (MeritaContext *self, GAsyncResult *result, GError **error);
gboolean merita_task_progress           (guint64 done, guint64 total, gpointer task);
void     merita_context_cancel_tasks    (MeritaContext *self);

/*
 * Writes through the store.  Success shows the label as a toast with Undo, failure a toast with the
 * reason; callback (may be NULL) only learns which of the two.
 */
void     merita_context_write        (MeritaContext *self, const char *kind, const char *label,
                                      MeritaStoreJob job, gpointer data, GDestroyNotify data_free,
                                      GAsyncReadyCallback callback, gpointer user_data);
gboolean merita_context_write_finish (MeritaContext *self, GAsyncResult *result, GError **error);
void     merita_context_undo         (MeritaContext *self, gint64 entry); /* 0: the newest */
void     merita_context_redo         (MeritaContext *self);

void merita_context_toast       (MeritaContext *self, const char *text);
void merita_context_toast_undo  (MeritaContext *self, const char *text);
void merita_context_toast_error (MeritaContext *self, const GError *error); /* says nothing of a cancellation */
void merita_context_add_toast   (MeritaContext *self, AdwToast *toast);     /* takes it */
/* The text at the right end of a page's navigation row ("7/11"); NULL removes it. */
void merita_context_set_badge   (MeritaContext *self, const char *page, const char *text);

G_END_DECLS
