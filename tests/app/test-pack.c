/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The submission pack from the self-assessment: what goes in, writing it, going to what is missing.
 */
#include "config.h"

#include <glib/gstdio.h>

#include "merita-pack-dialog.h"
#include "merita-pack-existing.h"
#include "merita-ui-test.h"

#define TODAY 20260618

static gboolean
shows_dialog (gpointer data)
{
  MeritaPackDialog *dialog = merita_ui_test_find_window (MERITA_TYPE_PACK_DIALOG);

  return dialog != NULL
         && g_str_equal (gtk_stack_get_visible_child_name (merita_ui_test_child (dialog, "stack")),
                         data);
}

static MeritaPackDialog *
open_dialog (MeritaWindow *window)
{
  MeritaPage *page = merita_ui_test_go_to (window, "assessment", "3.3");

  merita_ui_test_wait_stack (page, "round");
  merita_pack_dialog_present (GTK_WIDGET (page), merita_window_get_context (window), 0);
  g_assert_true (merita_ui_test_wait (shows_dialog, (gpointer) "plan"));
  return merita_ui_test_find_window (MERITA_TYPE_PACK_DIALOG);
}

static void
test_plan (gconstpointer data)
{
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaPackDialog *dialog = open_dialog (window);
  GtkWidget *warnings = merita_ui_test_child (dialog, "warnings");

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Paket pengajuan 2026");
  g_assert_true (gtk_widget_get_visible (warnings));
  g_assert_nonnull (
    merita_ui_test_find (warnings, GTK_TYPE_LABEL, "Diklaim, tetapi tidak terbukti"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_writing (gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (data);
  static const char *const names[] = { "paket.zip", "paket" };
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaPackDialog *dialog = open_dialog (window);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *target = g_build_filename (folder, names[i], NULL);

      merita_pack_dialog_write (dialog, target, FALSE);
      g_assert_true (shows_dialog ((gpointer) "progress"));
      g_assert_true (merita_ui_test_wait (shows_dialog, (gpointer) "done"));
      g_assert_cmpint (merita_pack_look_at (target, NULL), ==, MERITA_PACK_OURS);
      merita_pack_dialog_write (dialog, target, FALSE);
      g_assert_true (merita_ui_test_wait (shows_dialog, (gpointer) "problem"));
      merita_pack_dialog_write (dialog, target, TRUE);
      g_assert_true (merita_ui_test_wait (shows_dialog, (gpointer) "done"));
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_closed (gpointer data)
{
  return merita_ui_test_find_window (MERITA_TYPE_PACK_DIALOG) == NULL;
}

static void
test_going (gconstpointer data)
{
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaPackDialog *dialog = open_dialog (window);

  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (dialog), "pack.go", "(ss)", "assessment", "1.2"));
  g_assert_true (merita_ui_test_wait (is_closed, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closed while it is written: the task ends by itself, and nothing is left. */
static void
test_closing (gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (data);
  g_autofree char *target = g_build_filename (folder, "ditutup.zip", NULL);
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaPackDialog *dialog = open_dialog (window);

  merita_pack_dialog_write (dialog, target, FALSE);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (merita_ui_test_wait (is_closed, NULL));
  merita_context_close (merita_window_get_context (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/pack/plan", path, test_plan);
  g_test_add_data_func ("/pack/writing", path, test_writing);
  g_test_add_data_func ("/pack/going", path, test_going);
  g_test_add_data_func ("/pack/closing", path, test_closing);
  return g_test_run ();
}
