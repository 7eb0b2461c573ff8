/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-decree-dialog.h"
#include "merita-plan-edit.h"
#include "merita-prerequisite-row.h"
#include "merita-ui-test.h"

#define TODAY 20260618
#define PREREQUISITES 11

static MeritaPrerequisiteRow *
get_row (MeritaPage *page, MeritaPrerequisiteKind kind)
{
  GtkListBox *list = merita_ui_test_child (page, "findings");

  for (int i = 0; i < PREREQUISITES; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);

      if (row != NULL && merita_prerequisite_row_get_kind (MERITA_PREREQUISITE_ROW (row)) == kind)
        return MERITA_PREREQUISITE_ROW (row);
    }
  return NULL;
}

static void
test_statuses (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "exemption", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
    merita_agency_check (merita_context_get_agency (merita_window_get_context (window)), &error);
  GtkListBox *list = merita_ui_test_child (page, "findings");

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, PREREQUISITES);
  merita_ui_test_wait_stack (page, "list");
  g_assert_cmpuint (merita_ui_test_count_rows (list), ==, PREREQUISITES);
  for (guint i = 0; i < findings->len; i++)
    {
      const MeritaFinding *finding = g_ptr_array_index (findings, i);
      MeritaPrerequisiteRow *row =
        MERITA_PREREQUISITE_ROW (gtk_list_box_get_row_at_index (list, (int) i));
      g_autofree char *sentence = merita_text_finding (MERITA_LANGUAGE_INDONESIAN, finding);

      g_assert_cmpint (merita_prerequisite_row_get_kind (row), ==, finding->rule->kind);
      g_assert_cmpint (merita_prerequisite_row_get_status (row), ==, finding->status);
      g_assert_nonnull (merita_ui_test_find (row, GTK_TYPE_LABEL, sentence));
      g_assert_cmpint (gtk_widget_get_visible (merita_ui_test_child (row, "mend")), ==,
                       finding->status != MERITA_TRUTH_YES);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_wanting (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "exemption", "");
  GtkListBox *list = merita_ui_test_child (page, "findings");

  merita_ui_test_wait_stack (page, "list");
  gtk_toggle_button_set_active (merita_ui_test_child (page, "wanting"), TRUE);
  for (int i = 0; i < PREREQUISITES; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);

      g_assert_cmpint (gtk_widget_get_child_visible (GTK_WIDGET (row)), ==,
                       merita_prerequisite_row_get_status (MERITA_PREREQUISITE_ROW (row))
                         != MERITA_TRUTH_YES);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  MeritaPage *page;
  MeritaTruth status;
} StatusWait;

static gboolean
committee_is (gpointer data)
{
  StatusWait *wait = data;
  MeritaPrerequisiteRow *row = get_row (wait->page, MERITA_PREREQUISITE_COMMITTEE);

  return row != NULL && merita_prerequisite_row_get_status (row) == wait->status;
}

/* Without its decree the committee is not met; recorded in the dialog, it is. */
static void
test_mend (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaContext *context = merita_window_get_context (window);
  const MeritaPolicy none = { .kind = (char *) "committee" };
  StatusWait wait = { NULL, MERITA_TRUTH_NO };
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog, *save;

  merita_plan_set_policy (merita_context_get_store (context), &none, &error);
  g_assert_no_error (error);
  wait.page = merita_ui_test_go_to (window, "exemption", "");
  g_assert_true (merita_ui_test_wait (committee_is, &wait));
  g_signal_emit_by_name (merita_ui_test_child (get_row (wait.page, MERITA_PREREQUISITE_COMMITTEE),
                                               "mend"),
                         "clicked");
  dialog = merita_ui_test_find_window (MERITA_TYPE_DECREE_DIALOG);
  g_assert_nonnull (dialog);
  save = merita_ui_test_child (dialog, "save");
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_editable_set_text (merita_ui_test_child (dialog, "number"), "SK 7/UJI/2026");
  gtk_editable_set_text (merita_ui_test_child (dialog, "date"), "19-06-2026");
  g_assert_false (gtk_widget_is_sensitive (save)); /* lies in the future */
  gtk_editable_set_text (merita_ui_test_child (dialog, "date"), "17-06-2026");
  g_assert_true (gtk_widget_is_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  wait.status = MERITA_TRUTH_YES;
  g_assert_true (merita_ui_test_wait (committee_is, &wait));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/exemption/statuses", path, test_statuses);
  g_test_add_data_func ("/exemption/wanting", path, test_wanting);
  g_test_add_data_func ("/exemption/mend", path, test_mend);
  return g_test_run ();
}
