/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-file-dialogs.h"

#include <glib/gi18n.h>

#include "merita-new-agency.h"

#define SAMPLE_PROFILE "kasn-2019"

static GtkFileFilter *
new_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Merita agency files"));
  gtk_file_filter_add_suffix (filter, "merita");
  return filter;
}

static void
open_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      gtk_widget_activate_action (GTK_WIDGET (data), "app.open-path", "s", g_file_peek_path (file));
    }
  g_object_unref (dialog);
}

void
merita_file_dialog_open (MeritaWindow *window)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Open an agency file"), GTK_WINDOW (window),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = new_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (open_response_cb), window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
merita_file_dialog_new (MeritaWindow *window)
{
  gtk_window_present (GTK_WINDOW (merita_new_agency_new (window)));
}

static void
sample_created_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (!merita_context_open_finish (MERITA_CONTEXT (object), result, &error))
    merita_context_toast_error (MERITA_CONTEXT (object), error);
  merita_window_set_busy (window, FALSE);
}

static void
sample_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  MeritaWindow *window = MERITA_WINDOW (data);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      merita_window_set_busy (window, TRUE);
      merita_context_create_async (merita_window_get_context (window), g_file_peek_path (file),
                                   NULL, SAMPLE_PROFILE, NULL, sample_created_cb,
                                   g_object_ref (window));
    }
  g_object_unref (dialog);
}

void
merita_file_dialog_sample (MeritaWindow *window)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Where to put the sample agency"), GTK_WINDOW (window),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Create"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = new_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "lembah-arum.merita");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (sample_response_cb), window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
