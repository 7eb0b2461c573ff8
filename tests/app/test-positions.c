/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-position-editor.h"
#include "merita-ui-test.h"

#define TODAY 20260618

typedef struct
{
  MeritaContext *context;
  MeritaId position;
  MeritaCritical state;
} StateWait;

static gboolean
has_state (gpointer data)
{
  StateWait *wait = data;
  MeritaPosition position = { 0 };
  gboolean found;

  found = merita_reader_get_position (merita_context_get_reader (wait->context), wait->position,
                                      &position, NULL)
          && position.critical == wait->state;
  merita_position_clear (&position);
  return found;
}

static gboolean
can_redo (gpointer window)
{
  GtkWidget *buttons = merita_ui_test_child (window, "history_buttons");
  GtkWidget *redo = gtk_widget_get_last_child (buttons);

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (redo)), ==, "win.redo");
  return gtk_widget_is_sensitive (redo);
}

static MeritaId
find_plain_position (MeritaReader *reader)
{
  g_autoptr (GPtrArray) positions = merita_reader_list_positions (reader, NULL, NULL);

  for (guint i = 0; i < positions->len; i++)
    {
      const MeritaPosition *position = g_ptr_array_index (positions, i);

      if (position->critical == MERITA_CRITICAL_NO)
        return position->id;
    }
  g_assert_not_reached ();
}

/* The number and the date stand in the editor's two entries, in this order. */
static void
fill_decree (GtkWidget *editor)
{
  GtkWidget *number = merita_ui_test_find (editor, GTK_TYPE_ENTRY, NULL);
  GtkWidget *date = number;

  while (date == number || !GTK_IS_ENTRY (date))
    date = gtk_widget_get_next_sibling (date);
  gtk_editable_set_text (GTK_EDITABLE (number), "SK 1/UJI/2026");
  gtk_editable_set_text (GTK_EDITABLE (date), "31-02-2026");
  g_assert_false (
    gtk_widget_is_sensitive (merita_ui_test_find (editor, GTK_TYPE_BUTTON, _ ("Decide"))));
  gtk_editable_set_text (GTK_EDITABLE (date), "17-06-2026");
}

static void
test_decide (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  StateWait wait = { merita_window_get_context (window) };
  g_autofree char *argument = NULL;
  MeritaPage *page;
  GtkWidget *editor, *decide;

  wait.position = find_plain_position (merita_context_get_reader (wait.context));
  argument = g_strdup_printf ("%" G_GINT64_FORMAT, wait.position);
  page = merita_ui_test_go_to (window, "positions", argument);
  editor = merita_ui_test_child (page, "editor");
  decide = merita_ui_test_find (editor, GTK_TYPE_BUTTON, _ ("Decide"));
  g_assert_nonnull (decide);
  g_assert_false (gtk_widget_is_sensitive (decide));
  fill_decree (editor);
  g_assert_true (gtk_widget_is_sensitive (decide));
  g_signal_emit_by_name (decide, "clicked");
  wait.state = MERITA_CRITICAL_DECIDED;
  g_assert_true (merita_ui_test_wait (has_state, &wait));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  wait.state = MERITA_CRITICAL_NO;
  g_assert_true (merita_ui_test_wait (has_state, &wait));
  g_assert_true (merita_ui_test_wait (can_redo, window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  wait.state = MERITA_CRITICAL_DECIDED;
  g_assert_true (merita_ui_test_wait (has_state, &wait));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_filters (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaReader *reader = merita_context_get_reader (merita_window_get_context (window));
  MeritaPage *page = merita_ui_test_go_to (window, "positions", "");
  GtkColumnView *view = merita_ui_test_child (page, "view");
  const MeritaPositionQuery critical = { .job_level = -1, .critical_only = TRUE };
  const MeritaPositionQuery vacant = { .job_level = -1, .vacant_only = TRUE };

  gtk_toggle_button_set_active (merita_ui_test_child (page, "critical"), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==,
                    merita_reader_count_positions (reader, &critical, NULL));
  gtk_toggle_button_set_active (merita_ui_test_child (page, "critical"), FALSE);
  gtk_toggle_button_set_active (merita_ui_test_child (page, "vacant"), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==,
                    merita_reader_count_positions (reader, &vacant, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_folded (gpointer panes)
{
  return adw_leaflet_get_folded (panes);
}

/* Narrow, a row leads to its editor and back. */
static void
test_folding (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "positions", "");
  AdwLeaflet *panes = merita_ui_test_child (page, "panes");
  GtkWidget *side = merita_ui_test_child (page, "side");

  gtk_window_set_default_size (GTK_WINDOW (window), 420, 700);
  g_assert_true (merita_ui_test_wait (is_folded, panes));
  g_assert_true (adw_leaflet_get_visible_child (panes) != side);
  g_signal_emit_by_name (merita_ui_test_child (page, "view"), "activate", 1);
  g_assert_true (adw_leaflet_get_visible_child (panes) == side);
  g_assert_nonnull (merita_ui_test_find (side, GTK_TYPE_ENTRY, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/positions/decide-undo-redo", path, test_decide);
  g_test_add_data_func ("/positions/filters", path, test_filters);
  g_test_add_data_func ("/positions/folding", path, test_folding);
  return g_test_run ();
}
