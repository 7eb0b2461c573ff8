/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of the assistant that lead on, back and away, and the file of rejected rows. */
#include "config.h"

#include "merita-import-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-import-kinds.h"
#include "merita-pages.h"

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (widget);

  merita_context_undo (merita_page_get_context (MERITA_PAGE (self)), self->entry);
}

/* ---- rejected rows ---- */

static void
save_response_cb (MeritaImportPage *self, int response)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  MeritaImport *import =
    self->session != NULL ? merita_import_session_get_import (self->session) : NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->dialog));
  g_clear_object (&self->dialog);
  if (file == NULL || import == NULL || !merita_import_session_is_checked (self->session))
    return;
  if (!merita_import_write_rejects (import, g_file_peek_path (file), &error))
    merita_context_toast_error (merita_page_get_context (MERITA_PAGE (self)), error);
  else
    merita_context_toast (merita_page_get_context (MERITA_PAGE (self)),
                          _ ("Rejected rows saved; mend them there and import that file"));
}

static void
save_rejects_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (widget);
  MeritaImport *import = merita_import_session_get_import (self->session);
  g_autofree char *name = g_filename_display_basename (merita_import_get_path (import));
  char *dot = strrchr (name, '.');
  g_autofree char *proposal = NULL;

  if (dot != NULL && dot != name)
    *dot = '\0';
  /* Translators: the name of a file; %s is the name of the imported one. */
  proposal = g_strdup_printf (_ ("%s-rejected.csv"), name);
  g_clear_object (&self->dialog);
  self->dialog =
    gtk_file_chooser_native_new (_ ("Save rejected rows"),
                                 GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->dialog), proposal);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->dialog), TRUE);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (save_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
}

/* ---- moving about ---- */

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_import_page_check (MERITA_IMPORT_PAGE (widget));
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaImportPage *self = MERITA_IMPORT_PAGE (widget);

  if (self->step != STEP_CHECK || !merita_import_page_has_more_sheets (self))
    {
      merita_import_page_reset (self);
      return;
    }
  merita_import_sheets_show (self->sheets, self->session, NULL, NULL);
  merita_import_page_go_to_step (self, STEP_SHEET);
}

static void
again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_import_page_reset (MERITA_IMPORT_PAGE (widget));
}

void
merita_import_page_leave (MeritaImportPage *self)
{
  MeritaImportKind kind = merita_import_start_get_kind (self->start);
  const char *page = merita_import_kind_info (kind)->page;

  merita_import_page_reset (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)",
                              merita_pages_find (page) != NULL ? page : "employees", "");
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_import_page_leave (MERITA_IMPORT_PAGE (widget));
}

void
merita_import_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "import.save-rejects", NULL, save_rejects_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "import.again", NULL, again_cb);
  gtk_widget_class_install_action (widget_class, "import.go", NULL, go_cb);
}
