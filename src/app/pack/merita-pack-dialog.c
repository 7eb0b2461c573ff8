/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-pack-dialog.h"

#include <glib/gi18n.h>

#include "merita-pack-existing.h"
#include "merita-pack-job.h"
#include "merita-pack-warning-rows.h"

#define POLL_MS 100

struct _MeritaPackDialog
{
  AdwWindow parent_instance;

  MeritaContext *context;
  GtkWidget *page; /* weak */
  MeritaPackPlan *plan;
  char *target;
  MeritaPackFraction *fraction; /* while it is written */
  GCancellable *cancellable;
  guint timer;

  GtkStack *stack;
  AdwActionRow *instrument, *evidence, *empty, *papers;
  AdwComboRow *form;
  AdwPreferencesGroup *warnings;
  GtkWidget *make;
  GtkProgressBar *progress;
  GtkLabel *target_label;
  AdwStatusPage *done, *problem;
};

G_DEFINE_FINAL_TYPE (MeritaPackDialog, merita_pack_dialog, ADW_TYPE_WINDOW)

static void
show_child (MeritaPackDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->make, g_str_equal (name, "plan"));
}

static void
show_problem (MeritaPackDialog *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->problem, markup);
  show_child (self, "problem");
}

/* ---- what goes in ---- */

static void
show_plan (MeritaPackDialog *self)
{
  const MeritaPackPlan *plan = self->plan;
  const MeritaProofBook *book = plan->book;
  g_autofree char *title = g_strdup_printf (_ ("Submission pack %d"), book->period);
  g_autofree char *size = merita_text_size (merita_language_current (), plan->size);
  g_autofree char *evidence =
    g_strdup_printf (_ ("%u documents, cited %u times: %u files, %s"), plan->n_documents,
                     book->citations->len, plan->n_files, size);
  g_autofree char *empty = g_strdup_printf (_ ("%u of %u"), plan->n_empty, plan->folders->len);
  g_autoptr (GString) papers = g_string_new (_ ("Index, lists of cited pages, manifest"));

  for (guint i = 0; i < plan->papers->len; i++)
    {
      const char *name = ((const MeritaPackPaper *) plan->papers->pdata[i])->path;

      g_string_append_printf (papers, "\n%s", name);
    }
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_action_row_set_subtitle (self->instrument, book->instrument->name);
  adw_action_row_set_subtitle (self->evidence, evidence);
  adw_action_row_set_subtitle (self->empty, empty);
  adw_action_row_set_subtitle (self->papers, papers->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), plan->warnings->len > 0);
  merita_pack_warning_rows_fill (self->warnings, plan);
  show_child (self, "plan");
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaPackDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->plan = merita_pack_job_plan_finish (MERITA_CONTEXT (source), result, &error);
  if (self->context == NULL)
    g_clear_pointer (&self->plan, merita_pack_plan_free);
  else if (self->plan != NULL)
    show_plan (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error);
}

/* ---- writing ---- */

static gboolean
poll_cb (gpointer data)
{
  MeritaPackDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress,
                                 g_atomic_int_get (&self->fraction->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
stop_polling (MeritaPackDialog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->fraction, g_atomic_rc_box_release);
}

static void
show_done (MeritaPackDialog *self)
{
  g_autofree char *name = g_path_get_basename (self->target);
  g_autofree char *markup = g_markup_printf_escaped (
    _ ("“%s”: everything that is cited is inside, and every file matches its SHA-256."), name);

  adw_status_page_set_description (self->done, markup);
  show_child (self, "done");
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaPackDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean ok = merita_pack_job_write_finish (MERITA_CONTEXT (source), result, &error);

  stop_polling (self);
  if (self->context == NULL)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_child (self, "plan");
  else if (!ok)
    show_problem (self, error);
  else
    show_done (self);
}

void
merita_pack_dialog_write (MeritaPackDialog *self, const char *target, gboolean replace)
{
  g_return_if_fail (MERITA_IS_PACK_DIALOG (self) && target != NULL && self->fraction == NULL);

  g_free (self->target);
  self->target = g_strdup (target);
  self->fraction = g_atomic_rc_box_new0 (MeritaPackFraction);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->target_label, target);
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_child (self, "progress");
  self->timer = g_timeout_add (POLL_MS, poll_cb, self);
  merita_pack_job_write (self->context, self->plan->book->period, target, replace, self->fraction,
                         self->cancellable, written_cb, g_object_ref (self));
}

static void
cancel_cb (MeritaPackDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
back_cb (MeritaPackDialog *self)
{
  if (self->plan != NULL)
    show_child (self, "plan");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- where to ---- */

static void
replaced_cb (MeritaPackDialog *self, const char *response, GtkWidget *question)
{
  if (g_str_equal (response, "replace"))
    merita_pack_dialog_write (self, g_object_get_data (G_OBJECT (question), "target"), TRUE);
}

static void
ask_to_replace (MeritaPackDialog *self, const char *target)
{
  g_autofree char *name = g_path_get_basename (target);
  GtkWidget *question =
    adw_message_dialog_new (GTK_WINDOW (self), _ ("Replace the older pack?"), NULL);

  adw_message_dialog_format_body (
    ADW_MESSAGE_DIALOG (question),
    _ ("“%s” is there already. It stays until the new one is complete."), name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"),
                                    "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (question), "target", g_strdup (target), g_free);
  g_signal_connect_object (question, "response", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static char *
complete_target (MeritaPackDialog *self, const char *path, gboolean folder)
{
  g_autofree char *name = merita_pack_plan_suggest_name (self->plan);

  if (folder)
    return g_build_filename (path, name, NULL);
  return g_str_has_suffix (path, ".zip") ? g_strdup (path) : g_strconcat (path, ".zip", NULL);
}

static void
chosen_cb (GtkNativeDialog *native, int response, gpointer user_data)
{
  g_autoptr (MeritaPackDialog) self = user_data;
  g_autoptr (GFile) file =
    response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)) : NULL;
  const gboolean folder = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (native))
                          == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *target = NULL;

  g_object_unref (native);
  if (path == NULL || self->context == NULL)
    return;
  target = complete_target (self, path, folder);
  if (merita_pack_look_at (target, NULL) != MERITA_PACK_OURS)
    merita_pack_dialog_write (self, target, FALSE);
  else if (g_str_equal (target, path))
    merita_pack_dialog_write (self, target, TRUE); /* the chooser has asked */
  else
    ask_to_replace (self, target);
}

static void
make_cb (MeritaPackDialog *self)
{
  const gboolean zip = adw_combo_row_get_selected (self->form) == 0;
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (zip ? _ ("Save the pack") : _ ("Folder that the pack goes into"),
                                 GTK_WINDOW (self),
                                 zip ? GTK_FILE_CHOOSER_ACTION_SAVE
                                     : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 zip ? _ ("_Save") : _ ("_Choose"), NULL);

  if (zip)
    {
      g_autofree char *stem = merita_pack_plan_suggest_name (self->plan);
      g_autofree char *name = g_strconcat (stem, ".zip", NULL);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (chosen_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* The folder itself; of a ZIP file the one that it lies in. */
static void
open_cb (MeritaPackDialog *self)
{
  g_autofree char *folder = g_file_test (self->target, G_FILE_TEST_IS_DIR)
                              ? g_strdup (self->target)
                              : g_path_get_dirname (self->target);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/* ---- class ---- */

static void
go_action (GtkWidget *widget, const char *name, GVariant *target)
{
  MeritaPackDialog *self = MERITA_PACK_DIALOG (widget);

  if (self->page != NULL)
    gtk_widget_activate_action_variant (self->page, "win.go-to", target);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
merita_pack_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (MERITA_PACK_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (merita_pack_dialog_parent_class)->close_request (window);
}

static void
merita_pack_dialog_dispose (GObject *object)
{
  MeritaPackDialog *self = MERITA_PACK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_polling (self);
  g_clear_weak_pointer (&self->page);
  g_clear_pointer (&self->plan, merita_pack_plan_free);
  g_clear_pointer (&self->target, g_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (merita_pack_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, stack);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, instrument);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, evidence);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, empty);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, papers);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, form);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, warnings);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, make);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, progress);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, target_label);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, done);
  gtk_widget_class_bind_template_child (klass, MeritaPackDialog, problem);
}

static void
merita_pack_dialog_class_init (MeritaPackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_pack_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = merita_pack_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-pack-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_install_action (widget_class, "pack.go", "(ss)", go_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_pack_dialog_init (MeritaPackDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_pack_dialog_present (GtkWidget *page, MeritaContext *context, gint period)
{
  MeritaPackDialog *self = g_object_new (MERITA_TYPE_PACK_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (page);

  self->context = g_object_ref (context);
  self->cancellable = g_cancellable_new ();
  g_set_weak_pointer (&self->page, page);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  show_child (self, "loading");
  merita_pack_job_plan (context, period, self->cancellable, planned_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
