/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The follow-up of a decision as a user drives it: shown, changed in its dialogs, undone. */
#include "config.h"

#include "merita-decision-dialog.h"
#include "merita-follow-up-view.h"
#include "merita-follow-up.h"
#include "merita-recommendation-dialog.h"
#include "merita-ui-test.h"

#define TODAY 20260618

typedef struct
{
  MeritaWindow *window;
  MeritaPage *page;
  GtkWidget *view;
} Shown;

static MeritaFollowUp *
load (Shown *shown)
{
  g_autoptr (GError) error = NULL;
  MeritaAgency *agency = merita_context_get_agency (merita_window_get_context (shown->window));
  MeritaFollowUp *follow_up = merita_follow_up_load (agency, MERITA_ID_NONE, &error);

  g_assert_no_error (error);
  return follow_up;
}

static void
open_view (gconstpointer path, Shown *shown)
{
  shown->window = merita_ui_test_open (path, TODAY);
  shown->page = merita_ui_test_go_to (shown->window, "assessment", "follow-up");
  merita_ui_test_wait_stack (shown->page, "round");
  shown->view = merita_ui_test_child (shown->page, "follow_up");
}

static const char *
get_shown_view (Shown *shown)
{
  return gtk_stack_get_visible_child_name (merita_ui_test_child (shown->page, "views"));
}

static void
test_shown (gconstpointer data)
{
  Shown shown;
  g_autoptr (MeritaFollowUp) follow_up = NULL;

  open_view (data, &shown);
  follow_up = load (&shown);
  g_assert_cmpstr (get_shown_view (&shown), ==, "follow-up");
  g_assert_nonnull (merita_ui_test_find (shown.view, GTK_TYPE_LABEL, follow_up->decision->number));
  g_assert_nonnull (merita_ui_test_find (shown.view, GTK_TYPE_LABEL, "a. Perencanaan Kebutuhan"));
  g_assert_nonnull (merita_ui_test_find (shown.view, GTK_TYPE_LABEL, "Tanggal berikutnya"));
  /* That something is late is said, not only coloured. */
  g_assert_nonnull (merita_ui_test_find (shown.view, GTK_TYPE_LABEL, "lewat 9 hari"));
  gtk_window_destroy (GTK_WINDOW (shown.window));
}

static gboolean
is_done (gpointer data)
{
  g_autoptr (MeritaFollowUp) follow_up = load (data);

  return g_array_index (follow_up->items, MeritaFollowUpItem, 1).row->status == MERITA_TASK_DONE;
}

static gboolean
is_not_done (gpointer data)
{
  return !is_done (data);
}

static void
test_recommendation (gconstpointer data)
{
  Shown shown;
  g_autoptr (MeritaFollowUp) before = NULL;
  g_autoptr (MeritaFollowUp) after = NULL;
  const MeritaRecommendation *row;
  gpointer dialog;

  open_view (data, &shown);
  before = load (&shown);
  row = g_array_index (before->items, MeritaFollowUpItem, 1).row;
  g_assert_cmpint (row->status, !=, MERITA_TASK_DONE);
  gtk_widget_activate_action (shown.view, "follow-up.edit", "x", (gint64) row->id);
  dialog = merita_ui_test_find_window (MERITA_TYPE_RECOMMENDATION_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (merita_ui_test_child (dialog, "due"), "kapan-kapan");
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  gtk_editable_set_text (merita_ui_test_child (dialog, "due"), "01-08-2026");
  adw_combo_row_set_selected (merita_ui_test_child (dialog, "status"), MERITA_TASK_DONE);
  g_assert_true (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  g_signal_emit_by_name (merita_ui_test_child (dialog, "save"), "clicked");
  g_assert_true (merita_ui_test_wait (is_done, &shown));
  after = load (&shown);
  row = g_array_index (after->items, MeritaFollowUpItem, 1).row;
  g_assert_cmpint (row->due_on, ==, 20260801);
  g_assert_cmpint (row->done_on, ==, TODAY);
  /* What the dialog does not show it does not touch. */
  g_assert_cmpstr (row->text, ==, g_array_index (before->items, MeritaFollowUpItem, 1).row->text);
  g_assert_cmpstr (row->code, ==, g_array_index (before->items, MeritaFollowUpItem, 1).row->code);
  merita_context_undo (merita_window_get_context (shown.window), 0);
  g_assert_true (merita_ui_test_wait (is_not_done, &shown));
  gtk_window_destroy (GTK_WINDOW (shown.window));
}

static gboolean
is_balikpapan (gpointer data)
{
  g_autoptr (MeritaFollowUp) follow_up = load (data);

  return g_strcmp0 (follow_up->decision->number, "9/2026") == 0;
}

static gboolean
shows_number (gpointer data)
{
  return merita_ui_test_find (((const Shown *) data)->view, GTK_TYPE_LABEL, "9/2026") != NULL;
}

static gboolean
has_27 (gpointer data)
{
  g_autoptr (MeritaFollowUp) follow_up = load (data);

  return follow_up->items->len == 27;
}

static void
test_decision (gconstpointer data)
{
  Shown shown;
  g_autoptr (MeritaFollowUp) after = NULL;
  gpointer dialog;

  open_view (data, &shown);
  gtk_widget_activate_action (shown.view, "follow-up.record", NULL);
  dialog = merita_ui_test_find_window (MERITA_TYPE_DECISION_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  gtk_editable_set_text (merita_ui_test_child (dialog, "number"), "9/2026");
  gtk_editable_set_text (merita_ui_test_child (dialog, "date"), "10-06-2026");
  gtk_editable_set_text (merita_ui_test_child (dialog, "points"), "256");
  adw_combo_row_set_selected (merita_ui_test_child (dialog, "exemption"), 1);
  g_assert_cmpstr (
    gtk_label_get_text (merita_ui_test_child (dialog, "outcome")), ==,
    "Nilai 256 (dua ratus lima puluh enam), indeks 0,62 (nol koma enam dua), kategori III, "
    "berlaku sampai 9 Juni 2027.");
  g_signal_emit_by_name (merita_ui_test_child (dialog, "save"), "clicked");
  g_assert_true (merita_ui_test_wait (is_balikpapan, &shown));
  after = load (&shown);
  g_assert_cmpint (after->decision->exemption, ==, MERITA_TRUTH_YES);
  g_assert_cmpint (after->decision->points, ==, 25600);
  g_assert_cmpuint (after->items->len, ==, 0);
  g_assert_true (merita_ui_test_wait (shows_number, &shown));
  /* The recommendations of the published decision come at once. */
  gtk_widget_activate_action (shown.view, "follow-up.template", NULL);
  g_assert_true (merita_ui_test_wait (has_27, &shown));
  gtk_window_destroy (GTK_WINDOW (shown.window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/app/follow-up/shown", path, test_shown);
  g_test_add_data_func ("/app/follow-up/recommendation", path, test_recommendation);
  g_test_add_data_func ("/app/follow-up/decision", path, test_decision);
  return g_test_run ();
}
