/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-session.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_FIELDS 3

struct _MeritaImportSession
{
  GObject parent_instance;

  MeritaContext *context;
  MeritaImportKind kind;
  MeritaImport *import;
  gboolean busy, opened, checked;

  MeritaImportCounts counts;
  guint8 *to_check; /* a flag a row */
  guint n_to_check;
  GPtrArray *reasons;
  char *changes;
};

G_DEFINE_FINAL_TYPE (MeritaImportSession, merita_import_session, G_TYPE_OBJECT)

/* ---- counting what a check found ---- */

gboolean
merita_import_changes_touch (const char *changes, const char *label)
{
  gsize length = strlen (label);

  for (const char *found = strstr (changes, label); found != NULL;
       found = strstr (found + 1, label))
    if (found[length] == ':' && (found == changes || (found[-1] == ' ' && found[-2] == ';')))
      return TRUE;
  return FALSE;
}

const char *
merita_import_get_field_label (MeritaImport *import, const char *field)
{
  const GPtrArray *fields = merita_import_get_fields (import);

  for (guint i = 0; i < fields->len; i++)
    {
      const MeritaImportField *known = g_ptr_array_index (fields, i);

      if (g_str_equal (known->id, field))
        return known->label;
    }
  return field;
}

typedef struct
{
  const char *label;
  guint count;
} FieldCount;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const FieldCount *left = a;
  const FieldCount *right = b;

  return left->count < right->count ? 1 : left->count > right->count ? -1 : 0;
}

static GArray *
list_labels (MeritaImport *import)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (FieldCount));

  for (guint i = 0; i < columns->len; i++)
    {
      const MeritaImportColumn *column = g_ptr_array_index (columns, i);
      FieldCount count = { NULL, 0 };

      if (column->field == NULL)
        continue;
      count.label = merita_import_get_field_label (import, column->field);
      g_array_append_val (labels, count);
    }
  return labels;
}

static char *
describe_changes (GArray *labels)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_array_sort (labels, compare_counts);
  for (guint i = 0; i < MIN (labels->len, MOST_FIELDS); i++)
    {
      const FieldCount *count = &g_array_index (labels, FieldCount, i);
      g_autofree char *number = merita_text_integer (merita_language_current (), count->count);

      if (count->count > 0)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", count->label, number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_warning (const GPtrArray *issues)
{
  for (guint i = 0; issues != NULL && i < issues->len; i++)
    if (!((MeritaRowIssue *) g_ptr_array_index (issues, i))->fatal)
      return TRUE;
  return FALSE;
}

static void
forget_check (MeritaImportSession *self)
{
  self->checked = FALSE;
  self->n_to_check = 0;
  memset (&self->counts, 0, sizeof self->counts);
  g_clear_pointer (&self->to_check, g_free);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_free);
}

static void
count (MeritaImportSession *self)
{
  g_autoptr (GArray) labels = list_labels (self->import);
  guint n = merita_import_get_n_rows (self->import);

  self->to_check = g_new0 (guint8, MAX (n, 1));
  for (guint row = 0; row < n; row++)
    {
      MeritaRowStatus status = merita_import_get_row_status (self->import, row);
      g_autofree char *changes = NULL;

      self->to_check[row] = status != MERITA_ROW_REJECTED
                            && has_warning (merita_import_get_row_issues (self->import, row));
      self->n_to_check += self->to_check[row];
      if (status == MERITA_ROW_CHANGED)
        changes = merita_import_get_row_changes (self->import, row);
      for (guint i = 0; changes != NULL && i < labels->len; i++)
        {
          FieldCount *field = &g_array_index (labels, FieldCount, i);

          field->count += merita_import_changes_touch (changes, field->label);
        }
    }
  merita_import_get_counts (self->import, &self->counts);
  self->reasons = merita_import_count_reasons (self->import);
  self->changes = describe_changes (labels);
  self->checked = TRUE;
}

/* ---- work in the worker ---- */

typedef struct
{
  MeritaImportSession *session;
  MeritaStore *store; /* applying */
  char *path, *sheet; /* opening */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->session);
  g_clear_object (&work->store);
  g_free (work->path);
  g_free (work->sheet);
  g_free (work);
}

static gpointer
open_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Work *work = data;
  MeritaImportSession *self = work->session;

  self->opened = FALSE;
  forget_check (self);
  if (!merita_import_open (self->import, work->path, work->sheet, cancellable, error)
      || !merita_import_recall (self->import, merita_agency_get_reader (agency), error))
    return NULL;
  self->opened = TRUE;
  return g_object_ref (self);
}

static gpointer
check_task (MeritaTask *task,
            MeritaAgency *agency,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  MeritaImportSession *self = ((Work *) data)->session;

  forget_check (self);
  if (!merita_import_check (self->import, merita_agency_get_reader (agency), merita_task_progress,
                            task, cancellable, error))
    return NULL;
  count (self);
  return g_object_ref (self);
}

static gpointer
apply_task (MeritaTask *task,
            MeritaAgency *agency,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Work *work = data;
  MeritaImportSession *self = work->session;

  /* Applying checks anew where the file has changed, so afterwards the counts may be others. */
  if (!merita_import_apply (self->import, work->store, merita_task_progress, task, cancellable,
                            error))
    {
      forget_check (self);
      return NULL;
    }
  forget_check (self);
  count (self);
  return g_object_ref (self);
}

static void
run (MeritaImportSession *self,
     const char *title,
     MeritaTaskFunc func,
     Work *work,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  g_return_if_fail (!self->busy);
  self->busy = TRUE;
  work->session = g_object_ref (self);
  merita_context_run_task (self->context, title, func, work, work_free, g_object_unref, cancellable,
                           callback, user_data);
}

/* ---- class ---- */

static void
merita_import_session_finalize (GObject *object)
{
  MeritaImportSession *self = MERITA_IMPORT_SESSION (object);

  forget_check (self);
  g_clear_pointer (&self->import, merita_import_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_import_session_parent_class)->finalize (object);
}

static void
merita_import_session_class_init (MeritaImportSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_import_session_finalize;
}

static void
merita_import_session_init (MeritaImportSession *self)
{
}

MeritaImportSession *
merita_import_session_new (MeritaContext *context, MeritaImportKind kind)
{
  MeritaImportSession *self;
  GHashTable *instruments;

  g_return_val_if_fail (merita_context_is_open (context), NULL);
  self = g_object_new (MERITA_TYPE_IMPORT_SESSION, NULL);
  self->context = g_object_ref (context);
  self->kind = kind;
  self->import = merita_import_new (kind, merita_context_get_profile (context),
                                    merita_language_current (), merita_context_get_today (context));
  instruments = merita_agency_get_instruments (merita_context_get_agency (context), NULL);
  if (instruments != NULL)
    merita_import_set_instruments (self->import, instruments);
  return self;
}

MeritaImportKind
merita_import_session_get_kind (MeritaImportSession *self)
{
  return self->kind;
}

MeritaImport *
merita_import_session_get_import (MeritaImportSession *self)
{
  return self->busy ? NULL : self->import;
}

gboolean
merita_import_session_is_busy (MeritaImportSession *self)
{
  return self->busy;
}

gboolean
merita_import_session_is_open (MeritaImportSession *self)
{
  return !self->busy && self->opened;
}

gboolean
merita_import_session_is_checked (MeritaImportSession *self)
{
  return !self->busy && self->checked;
}

void
merita_import_session_get_counts (MeritaImportSession *self, MeritaImportCounts *counts)
{
  g_return_if_fail (!self->busy);
  *counts = self->counts;
}

guint
merita_import_session_get_n_to_check (MeritaImportSession *self)
{
  return self->n_to_check;
}

gboolean
merita_import_session_is_to_check (MeritaImportSession *self, guint row)
{
  g_return_val_if_fail (!self->busy, FALSE);
  return self->to_check != NULL && self->to_check[row];
}

const GPtrArray *
merita_import_session_get_reasons (MeritaImportSession *self)
{
  return self->reasons;
}

const char *
merita_import_session_get_changes (MeritaImportSession *self)
{
  return self->changes != NULL ? self->changes : "";
}

gboolean
merita_import_session_set_field (MeritaImportSession *self,
                                 guint column,
                                 const char *field,
                                 GError **error)
{
  const GPtrArray *columns;

  g_return_val_if_fail (!self->busy, FALSE);
  columns = merita_import_get_columns (self->import);
  for (guint i = 0; field != NULL && i < columns->len; i++)
    {
      const MeritaImportColumn *other = g_ptr_array_index (columns, i);

      if (i != column && g_strcmp0 (other->field, field) == 0
          && !merita_import_set_field (self->import, i, NULL, error))
        return FALSE;
    }
  forget_check (self);
  return merita_import_set_field (self->import, column, field, error);
}

void
merita_import_session_open_async (MeritaImportSession *self,
                                  const char *path,
                                  const char *sheet,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Work *work = g_new0 (Work, 1);
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("Reading “%s”…"), name);

  work->path = g_strdup (path);
  work->sheet = g_strdup (sheet);
  run (self, title, open_task, work, cancellable, callback, user_data);
}

void
merita_import_session_check_async (MeritaImportSession *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  run (self, _ ("Checking the rows…"), check_task, g_new0 (Work, 1), cancellable, callback,
       user_data);
}

void
merita_import_session_apply_async (MeritaImportSession *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->store = g_object_ref (merita_context_get_store (self->context));
  run (self, _ ("Writing the changes…"), apply_task, work, cancellable, callback, user_data);
}

gboolean
merita_import_session_finish (MeritaImportSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (MeritaImportSession) same = NULL;

  self->busy = FALSE;
  same = merita_context_run_task_finish (self->context, result, error);
  return same != NULL;
}
