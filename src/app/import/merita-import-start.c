/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-start.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-import-kinds.h"

struct _MeritaImportStart
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkListBox *kinds;
  GtkStack *stack;
  AdwStatusPage *fault;
  GtkSpinner *spinner;
  GtkCheckButton *checks[MERITA_N_IMPORTS];
  GtkFileChooserNative *dialog;
};

G_DEFINE_FINAL_TYPE (MeritaImportStart, merita_import_start, GTK_TYPE_WIDGET)

static guint file_chosen_signal, kind_changed_signal;

/* ---- kinds ---- */

static GtkWidget *
create_kind_row (MeritaImportStart *self, MeritaImportKind kind)
{
  const MeritaImportKindInfo *info = merita_import_kind_info (kind);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  self->checks[kind] = GTK_CHECK_BUTTON (check);
  if (kind > 0)
    gtk_check_button_set_group (self->checks[kind], self->checks[0]);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (info->name), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (info->name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (info->explanation));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

/* ---- files ---- */

static void
response_cb (MeritaImportStart *self, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->dialog));
  g_clear_object (&self->dialog);
  if (file != NULL && g_file_peek_path (file) != NULL)
    g_signal_emit (self, file_chosen_signal, 0, g_file_peek_path (file));
}

static GtkFileFilter *
create_filter (void)
{
  static const char *const suffixes[] = { "csv", "txt", "tsv", "xlsx", "xlsm", "ods", "xls" };
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Spreadsheets"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  return filter;
}

static void
choose_cb (MeritaImportStart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkFileFilter) filter = create_filter ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (self->dialog != NULL)
    return;
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  self->dialog =
    gtk_file_chooser_native_new (_ ("Choose a spreadsheet"), GTK_WINDOW (root),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->dialog), filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->dialog), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->dialog), TRUE);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
}

static gboolean
drop_cb (MeritaImportStart *self, const GValue *value)
{
  GFile *file = g_value_get_object (value);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return FALSE;
  g_signal_emit (self, file_chosen_signal, 0, path);
  return TRUE;
}

/* ---- class ---- */

static void
merita_import_start_dispose (GObject *object)
{
  MeritaImportStart *self = MERITA_IMPORT_START (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_object (&self->dialog);
  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_import_start_parent_class)->dispose (object);
}

static void
merita_import_start_class_init (MeritaImportStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_start_dispose;
  file_chosen_signal = g_signal_new ("file-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  kind_changed_signal = g_signal_new ("kind-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "meritaimportstart");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-import-start.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaImportStart, box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportStart, kinds);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportStart, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportStart, fault);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportStart, spinner);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
toggled_cb (MeritaImportStart *self, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    g_signal_emit (self, kind_changed_signal, 0);
}

static void
merita_import_start_init (MeritaImportStart *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint kind = 0; kind < MERITA_N_IMPORTS; kind++)
    {
      gtk_list_box_append (self->kinds, create_kind_row (self, kind));
      g_signal_connect_object (self->checks[kind], "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_check_button_set_active (self->checks[0], TRUE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

MeritaImportKind
merita_import_start_get_kind (MeritaImportStart *self)
{
  g_return_val_if_fail (MERITA_IS_IMPORT_START (self), MERITA_IMPORT_PEOPLE);
  for (guint kind = 0; kind < MERITA_N_IMPORTS; kind++)
    if (gtk_check_button_get_active (self->checks[kind]))
      return kind;
  return MERITA_IMPORT_PEOPLE;
}

void
merita_import_start_set_kind (MeritaImportStart *self, MeritaImportKind kind)
{
  g_return_if_fail (MERITA_IS_IMPORT_START (self));
  g_return_if_fail (kind < MERITA_N_IMPORTS);
  gtk_check_button_set_active (self->checks[kind], TRUE);
}

static const char *
get_remedy (const GError *error)
{
  if (error->domain == MERITA_EXCHANGE_ERROR)
    switch (error->code)
      {
      case MERITA_EXCHANGE_ERROR_TRUNCATED:
        return _ ("The copy is not whole. Copy or download the file again.");
      case MERITA_EXCHANGE_ERROR_ENCRYPTED:
        return _ ("Open it in the office program and save it without a password.");
      case MERITA_EXCHANGE_ERROR_EMPTY:
        return _ ("Look into the file: is it the right one?");
      case MERITA_EXCHANGE_ERROR_NO_HEADER:
      case MERITA_EXCHANGE_ERROR_COLUMN:
        return _ ("Choose the right kind of data, or add a row of headings above the data.");
      case MERITA_EXCHANGE_ERROR_TOO_LARGE:
        return _ ("Split the table into several files.");
      default:
        return _ ("Save it as XLSX or CSV in the office program and try again.");
      }
  return _ ("Check that the file is there and may be read.");
}

void
merita_import_start_set_error (MeritaImportStart *self, const char *name, const GError *error)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MERITA_IS_IMPORT_START (self));
  gtk_stack_set_visible_child_name (self->stack, error != NULL ? "fault" : "ask");
  if (error == NULL)
    return;
  /* Translators: %s is the name of a file. */
  title = g_markup_printf_escaped (_ ("“%s” cannot be imported"), name);
  text = g_markup_printf_escaped ("%s\n\n%s", error->message, get_remedy (error));
  adw_status_page_set_title (self->fault, title);
  adw_status_page_set_description (self->fault, text);
}

void
merita_import_start_set_busy (MeritaImportStart *self, gboolean busy)
{
  g_return_if_fail (MERITA_IS_IMPORT_START (self));
  if (busy)
    gtk_stack_set_visible_child_name (self->stack, "busy");
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "busy") == 0)
    gtk_stack_set_visible_child_name (self->stack, "ask");
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kinds), !busy);
}

void
merita_import_start_set_narrow (MeritaImportStart *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_IMPORT_START (self));
  gtk_box_set_homogeneous (self->box, !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
