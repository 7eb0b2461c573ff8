/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-import-kinds.h"

G_DEFINE_FINAL_TYPE (MeritaImportPage, merita_import_page, MERITA_TYPE_PAGE)

static MeritaContext *
get_context (MeritaImportPage *self)
{
  return merita_page_get_context (MERITA_PAGE (self));
}

gboolean
merita_import_page_has_more_sheets (MeritaImportPage *self)
{
  MeritaImport *import = merita_import_session_get_import (self->session);

  return import != NULL && merita_import_get_sheet (import) != NULL
         && merita_import_list_sheets (import)->len > 1;
}

/* ---- what the page shows ---- */

static void
update_actions (MeritaImportPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean checked = self->session != NULL && merita_import_session_is_checked (self->session);
  gboolean open = self->session != NULL && merita_import_session_is_open (self->session);
  MeritaImportCounts counts = { 0 };

  if (checked)
    merita_import_session_get_counts (self->session, &counts);
  gtk_widget_action_set_enabled (widget, "import.apply",
                                 self->step == STEP_CHECK && counts.added + counts.changed > 0);
  gtk_widget_action_set_enabled (widget, "import.save-rejects", counts.rejected > 0);
  gtk_widget_action_set_enabled (widget, "import.next", self->step == STEP_SHEET && open);
  gtk_widget_action_set_enabled (widget, "import.back",
                                 self->session != NULL
                                   && !merita_import_session_is_busy (self->session));
}

static void
show_file (MeritaImportPage *self)
{
  MeritaImport *import = self->session != NULL && merita_import_session_is_open (self->session)
                           ? merita_import_session_get_import (self->session)
                           : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;
  guint n;

  gtk_widget_set_visible (self->file_box,
                          import != NULL && !merita_page_get_narrow (MERITA_PAGE (self)));
  if (import == NULL)
    return;
  n = merita_import_get_n_rows (import);
  name = g_filename_display_basename (merita_import_get_path (import));
  number = merita_text_integer (merita_language_current (), n);
  g_string_append (text, name);
  if (merita_import_get_sheet (import) != NULL)
    /* Translators: %s is the name of a sheet of a workbook. */
    g_string_append_printf (text, _ (" · sheet “%s”"), merita_import_get_sheet (import));
  g_string_append (text, " · ");
  g_string_append_printf (text, ngettext ("%s row", "%s rows", n), number);
  gtk_label_set_label (self->file_label, text->str);
  gtk_widget_set_tooltip_text (self->file_box, merita_import_get_dialect (import));
}

void
merita_import_page_go_to_step (MeritaImportPage *self, MeritaImportStep step)
{
  static const char *const names[] = { "file", "sheet", "check", "done" };
  MeritaImportKind kind = self->session != NULL ? merita_import_session_get_kind (self->session)
                                                : merita_import_start_get_kind (self->start);
  g_autofree char *subtitle = g_strdup_printf (_ ("Step %u of %u"), step + 1, MERITA_IMPORT_STEPS);

  self->step = step;
  merita_page_set_title (MERITA_PAGE (self), _ (merita_import_kind_info (kind)->title));
  merita_page_set_subtitle (MERITA_PAGE (self), subtitle);
  merita_import_stepper_set_step (self->stepper, step);
  gtk_stack_set_visible_child_name (self->stack, names[step]);
  gtk_widget_set_visible (self->header, step != STEP_DONE);
  show_file (self);
  update_actions (self);
}

static void
set_filter_label (GtkToggleButton *button, const char *name, guint n)
{
  g_autofree char *number = merita_text_integer (merita_language_current (), n);
  g_autofree char *text = g_strdup_printf ("%s %s", name, number);

  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_sensitive (GTK_WIDGET (button), n > 0);
  if (n == 0 && gtk_toggle_button_get_active (button))
    gtk_toggle_button_set_active (button, FALSE);
}

static void
show_filters (MeritaImportPage *self)
{
  MeritaImportCounts counts;

  merita_import_session_get_counts (self->session, &counts);
  set_filter_label (self->show_rejected, _ ("Rejected"), counts.rejected);
  set_filter_label (self->show_to_check, _ ("To check"),
                    merita_import_session_get_n_to_check (self->session));
  set_filter_label (self->show_changed, _ ("Changed"), counts.changed);
  if (!gtk_toggle_button_get_active (self->show_rejected)
      && !gtk_toggle_button_get_active (self->show_to_check)
      && !gtk_toggle_button_get_active (self->show_changed))
    gtk_toggle_button_set_active (self->show_all, TRUE);
}

static void
show_match (MeritaImportPage *self)
{
  MeritaImport *import = merita_import_session_get_import (self->session);
  const GPtrArray *columns = merita_import_get_columns (import);
  MeritaImportKind kind = merita_import_session_get_kind (self->session);
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;
  guint used = 0;

  for (guint i = 0; i < columns->len; i++)
    used += ((MeritaImportColumn *) g_ptr_array_index (columns, i))->field != NULL;
  /* Translators: columns of a spreadsheet: "6 of 7 columns used". */
  found = g_strdup_printf (_ ("%u of %u columns used"), used, columns->len);
  text = g_strjoin (" · ", found, _ (merita_import_kind_info (kind)->key), NULL);
  gtk_label_set_label (self->match_remark, text);
}

static void
show_check (MeritaImportPage *self, const GError *error)
{
  show_match (self);
  show_filters (self);
  merita_import_table_show (self->table, self->session);
  merita_import_outcome_show (self->outcome, self->session, error != NULL ? error->message : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check_box), TRUE);
  merita_import_page_go_to_step (self, STEP_CHECK);
}

/* ---- beginning anew ---- */

void
merita_import_page_reset (MeritaImportPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  merita_import_table_show (self->table, NULL);
  g_clear_object (&self->session);
  self->entry = 0;
  merita_import_start_set_busy (self->start, FALSE);
  merita_import_start_set_error (self->start, NULL, NULL);
  gtk_toggle_button_set_active (self->show_all, TRUE);
  merita_import_page_go_to_step (self, STEP_FILE);
}

/* A page may have been left and another file opened while a worker was busy. */
static gboolean
is_stale (MeritaImportPage *self, MeritaImportSession *session)
{
  return self->session != session;
}

typedef struct
{
  MeritaImportPage *page;
  MeritaImportSession *session;
} Call;

static gpointer
call_new (MeritaImportPage *self)
{
  Call *call = g_new (Call, 1);

  call->page = g_object_ref (self);
  call->session = g_object_ref (self->session);
  return call;
}

static void
call_free (Call *call)
{
  g_object_unref (call->page);
  g_object_unref (call->session);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

/* ---- opening ---- */

static void
show_open_error (MeritaImportPage *self, const GError *error)
{
  MeritaImport *import = merita_import_session_get_import (self->session);
  g_autofree char *name = NULL;

  if (self->asked_sheet != NULL)
    {
      merita_import_sheets_show (self->sheets, self->session, self->asked_sheet, error->message);
      merita_import_page_go_to_step (self, STEP_SHEET);
      return;
    }
  name = g_filename_display_basename (merita_import_get_path (import));
  g_clear_object (&self->session);
  merita_import_page_go_to_step (self, STEP_FILE);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    merita_import_start_set_error (self->start, name, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;
  MeritaImportPage *self = call->page;
  gboolean ok = merita_import_session_finish (call->session, result, &error);

  if (is_stale (self, call->session))
    return;
  merita_import_start_set_busy (self->start, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheets), TRUE);
  if (!ok)
    {
      show_open_error (self, error);
      return;
    }
  if (!merita_import_page_has_more_sheets (self))
    {
      show_file (self);
      merita_import_page_check (self);
      return;
    }
  merita_import_sheets_show (self->sheets, self->session, NULL, NULL);
  merita_import_page_go_to_step (self, STEP_SHEET);
}

static void
open_file (MeritaImportPage *self, const char *path)
{
  MeritaImportKind kind = merita_import_start_get_kind (self->start);

  merita_import_page_reset (self);
  g_clear_pointer (&self->asked_sheet, g_free);
  self->session = merita_import_session_new (get_context (self), kind);
  merita_import_start_set_busy (self->start, TRUE);
  merita_import_session_open_async (self->session, path, NULL, self->cancellable, opened_cb,
                                    call_new (self));
  update_actions (self);
}

static void
sheet_chosen_cb (MeritaImportPage *self, const char *sheet)
{
  MeritaImport *import = merita_import_session_get_import (self->session);
  g_autofree char *path = NULL;

  if (import == NULL)
    return;
  path = g_strdup (merita_import_get_path (import));
  g_free (self->asked_sheet);
  self->asked_sheet = g_strdup (sheet);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheets), FALSE);
  merita_import_session_open_async (self->session, path, sheet, self->cancellable, opened_cb,
                                    call_new (self));
  update_actions (self);
}

/* ---- checking ---- */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;
  MeritaImportPage *self = call->page;

  merita_import_session_finish (call->session, result, &error);
  if (is_stale (self, call->session))
    return;
  merita_import_start_set_busy (self->start, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      merita_import_page_reset (self);
      return;
    }
  show_check (self, error);
}

void
merita_import_page_check (MeritaImportPage *self)
{
  if (self->step == STEP_FILE)
    merita_import_start_set_busy (self->start, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check_box), FALSE);
  merita_import_session_check_async (self->session, self->cancellable, checked_cb, call_new (self));
  update_actions (self);
}

static void
field_chosen_cb (MeritaImportPage *self, guint column, const char *field)
{
  g_autoptr (GError) error = NULL;

  if (merita_import_session_is_busy (self->session))
    return;
  if (!merita_import_session_set_field (self->session, column, field, &error))
    merita_context_toast_error (get_context (self), error);
  merita_import_page_check (self);
}

static void
filter_cb (MeritaImportPage *self)
{
  MeritaImportFilter filter = MERITA_IMPORT_SHOW_ALL;

  if (gtk_toggle_button_get_active (self->show_rejected))
    filter = MERITA_IMPORT_SHOW_REJECTED;
  else if (gtk_toggle_button_get_active (self->show_to_check))
    filter = MERITA_IMPORT_SHOW_TO_CHECK;
  else if (gtk_toggle_button_get_active (self->show_changed))
    filter = MERITA_IMPORT_SHOW_CHANGED;
  merita_import_table_set_filter (self->table, filter);
}

/* ---- applying ---- */

static const MeritaJournalEntry *
find_entry (MeritaImportPage *self, GPtrArray *entries)
{
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const MeritaJournalEntry *entry = g_ptr_array_index (entries, i);

      if (self->entry != 0 ? entry->id == self->entry : g_str_equal (entry->kind, "import"))
        return entry;
    }
  return NULL;
}

static void
show_done (MeritaImportPage *self)
{
  MeritaReader *reader = merita_context_get_reader (get_context (self));
  g_autoptr (GPtrArray) entries = merita_reader_list_journal (reader, 0, NULL);
  const MeritaJournalEntry *entry = find_entry (self, entries);

  if (entry != NULL)
    self->entry = entry->id;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo",
                                 entry != NULL && entry->can_undo);
  merita_import_done_show (self->done, self->session, entry != NULL && entry->reverted_by != 0);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;
  MeritaImportPage *self = call->page;
  gboolean ok = merita_import_session_finish (call->session, result, &error);

  if (is_stale (self, call->session))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->check_box), TRUE);
  if (!ok)
    {
      merita_context_toast_error (get_context (self), error);
      merita_import_page_check (self);
      return;
    }
  merita_import_page_go_to_step (self, STEP_DONE);
  show_done (self);
}

static void
apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (widget);

  gtk_widget_set_sensitive (GTK_WIDGET (self->check_box), FALSE);
  merita_import_session_apply_async (self->session, self->cancellable, applied_cb, call_new (self));
  update_actions (self);
}

static void
kind_changed_cb (MeritaImportPage *self)
{
  merita_import_start_set_error (self->start, NULL, NULL);
  merita_import_page_go_to_step (self, STEP_FILE);
}

/* ---- class ---- */

static void
narrow_cb (MeritaImportPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

  merita_import_stepper_set_narrow (self->stepper, narrow);
  merita_import_start_set_narrow (self->start, narrow);
  merita_import_sheets_set_narrow (self->sheets, narrow);
  merita_import_outcome_set_narrow (self->outcome, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->check_box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->match_title), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->match_remark), !narrow);
  if (self->session != NULL && self->step == STEP_CHECK
      && !merita_import_session_is_busy (self->session))
    merita_import_outcome_show (self->outcome, self->session, NULL);
  show_file (self);
}

static GtkWidget *
merita_import_page_get_header_widget (MeritaPage *page)
{
  return MERITA_IMPORT_PAGE (page)->header;
}

/* What the rows were compared with has changed: they are compared again. */
static void
merita_import_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (page);

  if (merita_tables_touch (tables, "*", "profile", NULL))
    merita_import_page_reset (self);
  else if (self->step == STEP_DONE)
    show_done (self);
  else if (self->step == STEP_CHECK && !merita_import_session_is_busy (self->session))
    merita_import_page_check (self);
}

static void
merita_import_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (page);
  const char *colon = strchr (argument, ':');
  g_autofree char *word =
    colon != NULL ? g_strndup (argument, (gsize) (colon - argument)) : g_strdup (argument);
  gint kind = merita_import_kind_parse (word);

  if (kind < 0)
    return;
  if (colon == NULL && self->session != NULL && self->step != STEP_DONE
      && (gint) merita_import_session_get_kind (self->session) == kind)
    return;
  merita_import_page_reset (self);
  merita_import_start_set_kind (self->start, kind);
  if (colon != NULL)
    open_file (self, colon + 1);
}

static void
merita_import_page_dispose (GObject *object)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->dialog);
  g_clear_object (&self->header);
  g_clear_pointer (&self->asked_sheet, g_free);
  G_OBJECT_CLASS (merita_import_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, stepper);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, file_box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, file_label);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, start);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, check_box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, match_title);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, match_remark);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, show_all);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, show_rejected);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, show_to_check);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, show_changed);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, table);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportPage, done);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_file);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
merita_import_page_class_init (MeritaImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_page_dispose;
  page_class->context_changed = merita_import_page_context_changed;
  page_class->show_argument = merita_import_page_show_argument;
  page_class->get_header_widget = merita_import_page_get_header_widget;
  page_class->narrow_below = 720;
  g_type_ensure (MERITA_TYPE_IMPORT_STEPPER);
  g_type_ensure (MERITA_TYPE_IMPORT_START);
  g_type_ensure (MERITA_TYPE_IMPORT_SHEETS);
  g_type_ensure (MERITA_TYPE_IMPORT_TABLE);
  g_type_ensure (MERITA_TYPE_IMPORT_OUTCOME);
  g_type_ensure (MERITA_TYPE_IMPORT_DONE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-import-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_cb);
  merita_import_page_install_actions (widget_class);
}

static void
merita_import_page_init (MeritaImportPage *self)
{
  self->header = g_object_ref_sink (gtk_button_new_with_label (_ ("Cancel")));
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->header, "clicked", G_CALLBACK (merita_import_page_leave), self,
                           G_CONNECT_SWAPPED);
  merita_import_page_go_to_step (self, STEP_FILE);
}
