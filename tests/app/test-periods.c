/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Periods, submissions, variants, corrections and blind scores as a user drives them.
 * MERITA_SHOTS=FOLDER keeps a picture of each dialog; MERITA_SHOTS_DARK=1 in the dark scheme.
 */
#include "config.h"

#include "merita-assessment-edit.h"
#include "merita-mock.h"
#include "merita-period.h"
#include "merita-reader-merit.h"
#include "merita-remarks-pane.h"
#include "merita-round-tools.h"
#include "merita-shot.h"
#include "merita-submission.h"
#include "merita-ui-test.h"

#define TODAY 20260618

static void
keep_picture (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("MERITA_SHOTS");
  g_autofree char *path = NULL;
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC;
  gboolean saved = FALSE;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, file, NULL);
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  /* Between two layouts a window draws nothing. */
  for (guint i = 0; i < 20 && !saved; i++)
    {
      for (until = g_get_monotonic_time () + G_USEC_PER_SEC / 10; g_get_monotonic_time () < until;)
        g_main_context_iteration (NULL, FALSE);
      saved = merita_shot_save (widget, path, NULL);
    }
}

static MeritaPage *
open_page (gconstpointer path, MeritaWindow **window)
{
  MeritaPage *page;

  if (g_getenv ("MERITA_SHOTS_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  *window = merita_ui_test_open (path, TODAY);
  page = merita_ui_test_go_to (*window, "assessment", "1.3");
  merita_ui_test_wait_stack (page, "round");
  return page;
}

static MeritaAgency *
get_agency (MeritaWindow *window)
{
  return merita_context_get_agency (merita_window_get_context (window));
}

/* The dialog that an action of the strip opens. */
static GtkWindow *
open_dialog (MeritaPage *page, const char *action)
{
  GtkWidget *tools = merita_ui_test_find (page, MERITA_TYPE_ROUND_TOOLS, NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (windows);
  g_autoptr (GtkWindow) window = NULL;

  g_assert_nonnull (tools);
  g_assert_true (gtk_widget_activate_action (tools, action, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  for (guint i = 0; i <= before; i++)
    {
      g_autoptr (GtkWindow) item = g_list_model_get_item (windows, i);

      if (ADW_IS_WINDOW (item) || ADW_IS_MESSAGE_DIALOG (item))
        g_set_object (&window, item);
    }
  g_assert_nonnull (window);
  return window;
}

static void
click (GtkWindow *dialog, const char *label)
{
  GtkWidget *button = merita_ui_test_find (dialog, GTK_TYPE_BUTTON, label);

  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* ---- periods ---- */

static gboolean
has_period (gpointer window)
{
  return merita_agency_find_period (get_agency (window), 2027, NULL) != NULL;
}

static gboolean
lacks_period (gpointer window)
{
  return !has_period (window);
}

static void
test_beginning (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  GtkWindow *dialog;

  keep_picture (GTK_WIDGET (window), "page");
  dialog = open_dialog (page, "round.begin");
  keep_picture (GTK_WIDGET (dialog), "period");
  click (dialog, "_Mulai");
  g_assert_true (merita_ui_test_wait (has_period, window));
  {
    g_autoptr (GPtrArray) rounds = merita_agency_score (get_agency (window), NULL);

    g_assert_nonnull (merita_assessment_find_claim (rounds, 2027));
    g_assert_null (merita_assessment_find_claim (rounds, 1999));
  }
  merita_context_undo (merita_window_get_context (window), 0);
  g_assert_true (merita_ui_test_wait (lacks_period, window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- submission ---- */

static gint
count_changes (MeritaWindow *window)
{
  g_autoptr (MeritaSubmissionStatus) status =
    merita_submission_status_load (get_agency (window), 2026, NULL);

  return status->count > 0 ? (gint) status->changes->len : -1;
}

static gboolean
is_submitted (gpointer window)
{
  return count_changes (window) == 0;
}

static gboolean
is_changed (gpointer window)
{
  return count_changes (window) == 1;
}

static gboolean
tells_change (gpointer page)
{
  return merita_ui_test_find (page, GTK_TYPE_BUTTON, "1 perubahan sejak pengajuan") != NULL;
}

static void
test_submitting (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  GtkWindow *dialog = open_dialog (page, "round.submit");

  keep_picture (GTK_WIDGET (dialog), "submit");
  click (dialog, "_Ajukan");
  g_assert_true (merita_ui_test_wait (is_submitted, window));
  g_signal_emit_by_name (merita_ui_test_child (page, "rubric"), "level", 1);
  g_assert_true (merita_ui_test_wait (is_changed, window));
  g_assert_true (merita_ui_test_wait (tells_change, page));
  keep_picture (GTK_WIDGET (window), "page-changed");
  dialog = open_dialog (page, "round.submit");
  keep_picture (GTK_WIDGET (dialog), "submit-again");
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- corrections ---- */

static gboolean
is_answered (gpointer window)
{
  g_autoptr (GPtrArray) rounds = merita_agency_score (get_agency (window), NULL);
  g_autoptr (GArray) corrections = merita_assessment_list_corrections (rounds, 2026, TODAY);

  for (guint i = 0; i < corrections->len; i++)
    {
      const MeritaCorrection *item = &g_array_index (corrections, MeritaCorrection, i);

      if (g_strcmp0 (item->row->reply, "Sudah kami unggah") == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_replying (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  g_autoptr (GPtrArray) rounds = merita_agency_score (get_agency (window), NULL);
  g_autoptr (GArray) corrections = merita_assessment_list_corrections (rounds, 2026, TODAY);
  GtkWidget *pane, *entry;

  g_assert_cmpuint (corrections->len, >, 0);
  merita_ui_test_go_to (window, "assessment",
                        g_array_index (corrections, MeritaCorrection, 0).row->code);
  pane = merita_ui_test_find (page, MERITA_TYPE_REMARKS_PANE, NULL);
  g_assert_nonnull (pane);
  keep_picture (GTK_WIDGET (window), "corrections");
  entry = merita_ui_test_find (pane, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Sudah kami unggah");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (merita_ui_test_wait (is_answered, window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- a second person ---- */

static void
apply_edit (MeritaWindow *window, MeritaAssessmentEdit *edit)
{
  g_autoptr (GError) error = NULL;

  merita_assessment_edit_apply (edit, merita_context_get_store (merita_window_get_context (window)),
                                &error);
  g_assert_no_error (error);
  merita_assessment_edit_free (edit);
}

static gboolean
is_blind (gpointer page)
{
  return merita_ui_test_find (page, GTK_TYPE_LABEL, "Simulasi: klaim disembunyikan") != NULL;
}

static gboolean
has_rounds (gpointer choice)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (choice)) == 6;
}

/* The newest round is the first of the list; what the page shows of the claim is nothing. */
static void
look_blindly (MeritaWindow *window, MeritaPage *page, const char *claimed)
{
  GtkWidget *tools = merita_ui_test_find (page, MERITA_TYPE_ROUND_TOOLS, NULL);
  GtkDropDown *choice = merita_ui_test_find (tools, GTK_TYPE_DROP_DOWN, NULL);

  g_assert_true (merita_ui_test_wait (has_rounds, choice));
  gtk_drop_down_set_selected (choice, 0);
  g_assert_true (merita_ui_test_wait (is_blind, page));
  g_assert_cmpstr (gtk_label_get_text (merita_ui_test_child (page, "claim")), !=, claimed);
  keep_picture (GTK_WIDGET (window), "blind");
}

static void
test_blind (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  g_autoptr (GPtrArray) rounds = merita_agency_score (get_agency (window), NULL);
  const MeritaScoredRound *claim = merita_assessment_find_newest (rounds, TRUE);
  MeritaAssessmentEdit *edit =
    merita_assessment_edit_round (claim->instrument, rounds, "Simulasi Verifikasi", 2026, NULL,
                                  TODAY, NULL);
  g_autofree char *claimed = merita_text_points (MERITA_LANGUAGE_INDONESIAN, claim->score->points);
  g_autoptr (MeritaAssessmentData) blind = NULL;
  GtkWindow *dialog;
  MeritaId mock;

  merita_assessment_edit_set_kind (edit, MERITA_ROUND_MOCK, "Inspektorat");
  g_assert_true (merita_assessment_edit_apply (
    edit, merita_context_get_store (merita_window_get_context (window)), NULL));
  mock = merita_assessment_edit_get_round (edit)->id;
  merita_assessment_edit_free (edit);
  look_blindly (window, page, claimed);
  merita_agency_refresh (get_agency (window));
  blind = merita_assessment_data_load (get_agency (window), mock, NULL, NULL);
  /* Nobody can look: the claim that the views get has no level and no points. */
  g_assert_nonnull (blind->claim);
  g_assert_cmpuint (blind->claim->round->entries->len, ==, 0);
  for (guint i = 0; i < blind->rounds->len; i++)
    {
      const MeritaScoredRound *item = blind->rounds->pdata[i];

      if (item->round->period == 2026)
        g_assert_cmpuint (item->round->entries->len, ==, 0);
    }
  for (guint i = 0; i < claim->round->entries->len; i++)
    {
      const MeritaRoundRow *row = claim->round->entries->pdata[i];
      g_autoptr (GPtrArray) now = merita_agency_score (get_agency (window), NULL);
      const MeritaScoredRound *item =
        merita_assessment_find_round (now, "2026:Simulasi Verifikasi", NULL);

      apply_edit (window, merita_assessment_edit_level (item->instrument, item->round, row->code,
                                                        i % 5 == 4 ? 1 : row->level, NULL, NULL));
      merita_agency_refresh (get_agency (window));
    }
  g_clear_pointer (&blind, merita_assessment_data_free);
  blind = merita_assessment_data_load (get_agency (window), mock, NULL, NULL);
  g_assert_cmpuint (blind->claim->round->entries->len, ==, claim->round->entries->len);
  dialog = open_dialog (page, "round.compare");
  keep_picture (GTK_WIDGET (dialog), "mock");
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- the instrument ---- */

static gboolean
has_variant (gpointer window)
{
  g_autoptr (GPtrArray) stored =
    merita_reader_list_stored_instruments (merita_agency_get_reader (get_agency (window)), NULL);

  for (guint i = 0; i < stored->len; i++)
    if (((const MeritaStoredInstrument *) stored->pdata[i])->agency)
      return TRUE;
  return FALSE;
}

static void
test_editing (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  GtkWindow *dialog = open_dialog (page, "round.instrument");
  AdwLeaflet *panes = merita_ui_test_find (dialog, ADW_TYPE_LEAFLET, NULL);
  GtkListBox *list =
    merita_ui_test_find (adw_leaflet_get_visible_child (panes), GTK_TYPE_LIST_BOX, NULL);
  GtkWidget *save = merita_ui_test_find (dialog, GTK_TYPE_BUTTON, "_Simpan sebagai varian");
  GtkWidget *row;

  keep_picture (GTK_WIDGET (dialog), "instrument");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 2));
  keep_picture (GTK_WIDGET (dialog), "instrument-sub");
  row = merita_ui_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "1.9");
  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (row), "1.2");
  g_assert_false (gtk_widget_get_sensitive (save));
  keep_picture (GTK_WIDGET (dialog), "instrument-problem");
  gtk_editable_set_text (GTK_EDITABLE (row), "1.9");
  click (dialog, "_Simpan sebagai varian");
  g_assert_true (merita_ui_test_wait (has_variant, window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/periods/beginning", path, test_beginning);
  g_test_add_data_func ("/periods/submitting", path, test_submitting);
  g_test_add_data_func ("/periods/replying", path, test_replying);
  g_test_add_data_func ("/periods/blind", path, test_blind);
  g_test_add_data_func ("/periods/editing", path, test_editing);
  return g_test_run ();
}
