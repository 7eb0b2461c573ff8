/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-context.h"

#include <glib/gi18n.h>

#include "merita-context-private.h"
#include "merita-date.h"
#include "merita-profile-loader.h"
#include "merita-sample.h"

/* A regency of the usual size. */
#define SAMPLE_EMPLOYEES 5000
#define SAMPLE_SEED 1

enum
{
  PROP_0,
  PROP_PATH,
  PROP_EMPLOYEE,
  PROP_POSITION,
  PROP_TASK_TITLE,
  PROP_TASK_FRACTION,
  N_PROPS
};

enum
{
  CHANGED,
  TOAST,
  BADGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MeritaContext, merita_context, G_TYPE_OBJECT)

static void
store_changed_cb (MeritaStore *store, const char *tables, gpointer data)
{
  MeritaContext *self = data;

  merita_context_age_agencies (self);
  merita_agency_refresh (self->agency);
  g_signal_emit (self, signals[CHANGED], 0, tables);
}

static void
forget_file (MeritaContext *self)
{
  merita_context_cancel_tasks (self);
  merita_context_age_agencies (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_pointer (&self->agency, merita_agency_free);
  g_clear_object (&self->store);
  g_clear_pointer (&self->path, g_free);
  self->employee = MERITA_NIP_NONE;
  self->position = MERITA_ID_NONE;
}

static void
merita_context_dispose (GObject *object)
{
  forget_file (MERITA_CONTEXT (object));
  G_OBJECT_CLASS (merita_context_parent_class)->dispose (object);
}

static void
merita_context_finalize (GObject *object)
{
  MeritaContext *self = MERITA_CONTEXT (object);

  g_ptr_array_unref (self->idle);
  g_ptr_array_unref (self->tasks);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (merita_context_parent_class)->finalize (object);
}

static void
merita_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MeritaContext *self = MERITA_CONTEXT (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_EMPLOYEE:
      g_value_set_int64 (value, self->employee);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, self->position);
      break;
    case PROP_TASK_TITLE:
      g_value_take_string (value, merita_context_dup_task_title (self));
      break;
    case PROP_TASK_FRACTION:
      g_value_set_double (value, merita_context_get_task_fraction (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
merita_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MeritaContext *self = MERITA_CONTEXT (object);

  switch (id)
    {
    case PROP_EMPLOYEE:
      merita_context_set_employee (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION:
      merita_context_set_position (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
merita_context_class_init (MeritaContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = merita_context_dispose;
  object_class->finalize = merita_context_finalize;
  object_class->get_property = merita_context_get_property;
  object_class->set_property = merita_context_set_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, read);
  properties[PROP_EMPLOYEE] =
    g_param_spec_int64 ("employee", NULL, NULL, 0, G_MAXINT64, 0, read | G_PARAM_WRITABLE);
  properties[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0, read | G_PARAM_WRITABLE);
  properties[PROP_TASK_TITLE] = g_param_spec_string ("task-title", NULL, NULL, NULL, read);
  properties[PROP_TASK_FRACTION] =
    g_param_spec_double ("task-fraction", NULL, NULL, -1.0, 1.0, -1.0, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  signals[BADGE] = g_signal_new ("badge", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
merita_context_init (MeritaContext *self)
{
  g_mutex_init (&self->lock);
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_agency_free);
  self->tasks = g_ptr_array_new ();
}

MeritaContext *
merita_context_new (void)
{
  return g_object_new (MERITA_TYPE_CONTEXT, NULL);
}

gboolean
merita_context_is_open (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), FALSE);
  return self->agency != NULL;
}

const char *
merita_context_get_path (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), NULL);
  return self->path;
}

MeritaStore *
merita_context_get_store (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), NULL);
  return self->store;
}

MeritaAgency *
merita_context_get_agency (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), NULL);
  return self->agency;
}

MeritaReader *
merita_context_get_reader (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), NULL);
  return self->agency != NULL ? merita_agency_get_reader (self->agency) : NULL;
}

const MeritaProfile *
merita_context_get_profile (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), NULL);
  return self->agency != NULL ? merita_agency_get_profile (self->agency) : NULL;
}

MeritaDate
merita_context_get_today (MeritaContext *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (MERITA_IS_CONTEXT (self), MERITA_DATE_UNKNOWN);
  if (self->today != MERITA_DATE_UNKNOWN)
    return self->today;
  now = g_date_time_new_now_local ();
  return merita_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

void
merita_context_set_today (MeritaContext *self, MeritaDate today)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  self->today = today;
}

MeritaNip
merita_context_get_employee (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), MERITA_NIP_NONE);
  return self->employee;
}

void
merita_context_set_employee (MeritaContext *self, MeritaNip nip)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  if (self->employee == nip)
    return;
  self->employee = nip;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPLOYEE]);
}

MeritaId
merita_context_get_position (MeritaContext *self)
{
  g_return_val_if_fail (MERITA_IS_CONTEXT (self), MERITA_ID_NONE);
  return self->position;
}

void
merita_context_set_position (MeritaContext *self, MeritaId position)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  if (self->position == position)
    return;
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

/* ---- files ------------------------------------------------------------------------------- */

typedef struct
{
  char *path, *name, *profile, *actor; /* profile NULL: open; name NULL: the sample */
  MeritaDate today;
  MeritaStore *store;
  MeritaAgency *agency;
} Opening;

static void
opening_free (Opening *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->profile);
  g_free (self->actor);
  g_clear_pointer (&self->agency, merita_agency_free);
  g_clear_object (&self->store);
  g_free (self);
}

static MeritaStore *
create_store (Opening *opening, GCancellable *cancellable, GError **error)
{
  MeritaSampleOptions sample = { NULL, SAMPLE_EMPLOYEES, SAMPLE_SEED, opening->today, TRUE };
  g_autofree char *document = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load (opening->profile, &document, error);

  if (profile == NULL)
    return NULL;
  if (opening->name != NULL)
    return merita_store_create (opening->path, opening->name, profile, document, opening->actor,
                                opening->today, error);
  if (!merita_sample_create (opening->path, &sample, profile, document, cancellable, error))
    return NULL;
  return merita_store_open (opening->path, MERITA_STORE_OPEN_DEFAULT, error);
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;

  opening->store = opening->profile != NULL
                     ? create_store (opening, cancellable, &error)
                     : merita_store_open (opening->path, MERITA_STORE_OPEN_DEFAULT, &error);
  if (opening->store != NULL)
    {
      if (opening->actor != NULL)
        merita_store_set_actor (opening->store, opening->actor);
      opening->agency = merita_agency_open (opening->path, opening->today, &error);
    }
  if (opening->agency == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/* Who writes, from the settings; NULL: the login's name. */
static char *
dup_actor (void)
{
  g_autoptr (GSettings) settings = g_settings_new (MERITA_APP_ID);
  g_autofree char *actor = g_settings_get_string (settings, "actor");

  return *actor != '\0' ? g_steal_pointer (&actor) : NULL;
}

static void
begin_opening (MeritaContext *self,
               Opening *opening,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  opening->today = merita_context_get_today (self);
  opening->actor = dup_actor ();
  g_task_set_source_tag (task, begin_opening);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_thread);
}

void
merita_context_open_async (MeritaContext *self,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (MERITA_IS_CONTEXT (self));
  opening->path = g_strdup (path);
  begin_opening (self, opening, cancellable, callback, user_data);
}

void
merita_context_create_async (MeritaContext *self,
                             const char *path,
                             const char *agency_name,
                             const char *profile_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (MERITA_IS_CONTEXT (self));
  opening->path = g_strdup (path);
  opening->name = g_strdup (agency_name);
  opening->profile = g_strdup (profile_id);
  begin_opening (self, opening, cancellable, callback, user_data);
}

gboolean
merita_context_open_finish (MeritaContext *self, GAsyncResult *result, GError **error)
{
  Opening *opening;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  opening = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  forget_file (self);
  self->path = g_strdup (opening->path);
  self->store = g_steal_pointer (&opening->store);
  self->agency = g_steal_pointer (&opening->agency);
  g_signal_connect (self->store, "changed", G_CALLBACK (store_changed_cb), self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
  g_signal_emit (self, signals[CHANGED], 0, "*");
  return TRUE;
}

void
merita_context_close (MeritaContext *self)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  if (self->agency == NULL)
    return;
  forget_file (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
  g_signal_emit (self, signals[CHANGED], 0, "*");
}

/* ---- for the window ------------------------------------------------------------------------ */

void
merita_context_notify_task (MeritaContext *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TASK_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TASK_FRACTION]);
}

void
merita_context_add_toast (MeritaContext *self, AdwToast *toast)
{
  g_autoptr (AdwToast) owned = toast;

  g_return_if_fail (MERITA_IS_CONTEXT (self));
  g_signal_emit (self, signals[TOAST], 0, owned);
}

void
merita_context_set_badge (MeritaContext *self, const char *page, const char *text)
{
  g_return_if_fail (MERITA_IS_CONTEXT (self));
  g_signal_emit (self, signals[BADGE], 0, page, text);
}

static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

void
merita_context_toast (MeritaContext *self, const char *text)
{
  merita_context_add_toast (self, new_toast (text));
}

void
merita_context_toast_undo (MeritaContext *self, const char *text)
{
  AdwToast *toast = new_toast (text);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, 8);
  merita_context_add_toast (self, toast);
}

void
merita_context_toast_error (MeritaContext *self, const GError *error)
{
  AdwToast *toast;

  g_return_if_fail (error != NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  toast = new_toast (error->message);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 0);
  merita_context_add_toast (self, toast);
}
