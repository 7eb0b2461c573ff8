/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-dialog-shots.h"

#include <glib/gstdio.h>

#include "merita-arms-row.h"
#include "merita-assessment-edit.h"
#include "merita-cite-dialog.h"
#include "merita-evidence-adding.h"
#include "merita-facts-dialog.h"
#include "merita-follow-up-view.h"
#include "merita-follow-up.h"
#include "merita-instrument-editor.h"
#include "merita-mock-dialog.h"
#include "merita-new-round.h"
#include "merita-pack-dialog.h"
#include "merita-period-dialog.h"
#include "merita-preferences.h"
#include "merita-reader-evidence.h"
#include "merita-request-dialog.h"
#include "merita-round-tools.h"
#include "merita-submission-dialog.h"
#include "merita-team-dialog.h"
#include "merita-template-dialog.h"
#include "merita-ui-test.h"

#define LONG_QUOTE                                                                                 \
  "Bupati menetapkan kelompok rencana suksesi untuk Jabatan Pimpinan Tinggi Pratama, Jabatan "     \
  "Administrator dan Jabatan Pengawas berdasarkan hasil pemetaan talenta tahun berjalan."

static MeritaContext *
get_context (MeritaWindow *window)
{
  return merita_window_get_context (window);
}

static GtkWidget *
get_page (MeritaWindow *window)
{
  return GTK_WIDGET (merita_window_get_page (window));
}

static gint
get_period (MeritaWindow *window)
{
  return merita_agency_get_newest_period (merita_context_get_agency (get_context (window)), NULL);
}

/* ---- the self-assessment ---- */

static void
open_new_round (MeritaWindow *window)
{
  merita_new_round_present (get_page (window), get_context (window));
}

static void
open_period (MeritaWindow *window)
{
  merita_period_dialog_present (get_page (window), get_context (window));
}

static void
open_instrument (MeritaWindow *window)
{
  merita_instrument_editor_present (get_page (window), get_context (window), get_period (window));
}

/* The third row is the first aspect's second sub-aspect or so: a form with levels. */
static void
open_instrument_sub (MeritaWindow *window)
{
  AdwLeaflet *panes;
  GtkListBox *list;

  open_instrument (window);
  panes = merita_ui_test_find (merita_dialog_shots_find_open (window), ADW_TYPE_LEAFLET, NULL);
  list = merita_ui_test_find (adw_leaflet_get_visible_child (panes), GTK_TYPE_LIST_BOX, NULL);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 2));
  adw_leaflet_navigate (panes, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
open_submission (MeritaWindow *window)
{
  merita_submission_dialog_present (get_page (window), get_context (window), get_period (window));
}

static void
open_mock (MeritaWindow *window)
{
  merita_mock_dialog_present (get_page (window), get_context (window), get_period (window));
}

static void
open_request (MeritaWindow *window)
{
  merita_request_dialog_present (get_page (window), get_context (window), get_period (window),
                                 "3.3", 2, 1);
}

static void
open_closing (MeritaWindow *window)
{
  gtk_widget_activate_action (merita_ui_test_find (window, MERITA_TYPE_ROUND_TOOLS, NULL),
                              "round.close", NULL);
}

static void
open_pack (MeritaWindow *window)
{
  merita_pack_dialog_present (get_page (window), get_context (window), 0);
}

static void
apply (MeritaWindow *window, MeritaAssessmentEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (edit != NULL
      && !merita_assessment_edit_apply (edit, merita_context_get_store (get_context (window)),
                                        &error))
    g_printerr ("%s\n", error->message);
  g_clear_pointer (&edit, merita_assessment_edit_free);
  merita_agency_refresh (merita_context_get_agency (get_context (window)));
}

static gboolean
choose_first_cb (gpointer choice)
{
  gtk_drop_down_set_selected (choice, 0);
  return G_SOURCE_REMOVE;
}

/* A second person scores blind: the page hides the claim. */
static void
open_blind (MeritaWindow *window)
{
  MeritaAgency *agency = merita_context_get_agency (get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  const MeritaScoredRound *claim = merita_assessment_find_newest (rounds, TRUE);
  MeritaAssessmentEdit *edit;
  GtkDropDown *choice;

  g_return_if_fail (claim != NULL);
  edit = merita_assessment_edit_round (claim->instrument, rounds, "Simulasi Verifikasi",
                                       claim->round->period, NULL,
                                       merita_context_get_today (get_context (window)), NULL);
  if (edit != NULL)
    merita_assessment_edit_set_kind (edit, MERITA_ROUND_MOCK, "Inspektorat Daerah");
  apply (window, edit);
  choice = merita_ui_test_find (
    MERITA_PAGE_GET_CLASS (get_page (window))->get_header_widget (merita_window_get_page (window)),
    GTK_TYPE_DROP_DOWN, NULL);
  /* The row that is chosen makes the page fill the list again, so that it is told when all is
   * quiet. */
  g_idle_add (choose_first_cb, choice);
}

/* The second person has scored all; some levels lie apart. */
static void
open_mock_scored (MeritaWindow *window)
{
  MeritaAgency *agency = merita_context_get_agency (get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  const MeritaScoredRound *claim = merita_assessment_find_newest (rounds, TRUE);
  g_autofree char *name = NULL;

  g_return_if_fail (claim != NULL);
  name = g_strdup_printf ("%d:Simulasi Verifikasi", claim->round->period);
  for (guint i = 0; i < claim->round->entries->len; i++)
    {
      const MeritaRoundRow *row = claim->round->entries->pdata[i];
      g_autoptr (GPtrArray) now = merita_agency_score (agency, NULL);
      const MeritaScoredRound *item = merita_assessment_find_round (now, name, NULL);

      apply (window, merita_assessment_edit_level (item->instrument, item->round, row->code,
                                                   i % 5 == 4 ? 1 : row->level, NULL, NULL));
    }
  open_mock (window);
}

/* ---- evidence ---- */

static void
with_document (MeritaWindow *window, void (*open) (MeritaWindow *, const MeritaDocument *))
{
  g_autoptr (GPtrArray) rows =
    merita_reader_list_documents (merita_context_get_reader (get_context (window)), NULL);

  if (rows != NULL && rows->len > 0)
    open (window, rows->pdata[0]);
}

static void
cite (MeritaWindow *window, const MeritaDocument *document)
{
  MeritaCitation passage = {
    .document = document->id,
    .page = 2,
    .width = -1,
    .quote = (char *) LONG_QUOTE,
    .level = -1,
  };
  MeritaCiteTarget target = { (char *) "3.3", 2, 1 };

  merita_cite_dialog_present (get_page (window), get_context (window), document, &passage, &target);
}

static void
open_citing (MeritaWindow *window)
{
  with_document (window, cite);
}

static void
show_facts (MeritaWindow *window, const MeritaDocument *document)
{
  merita_facts_dialog_present (get_page (window), get_context (window), document);
}

static void
open_facts (MeritaWindow *window)
{
  with_document (window, show_facts);
}

static gboolean
is_over (gpointer window)
{
  return merita_dialog_shots_find_open (window) != NULL;
}

/* One file is no PDF, and one is not there. */
static void
open_outcome (MeritaWindow *window)
{
  g_autofree char *folder = g_dir_make_tmp ("merita-shots-XXXXXX", NULL);
  g_autofree char *broken = g_build_filename (folder, "Surat Edaran tanpa isi.pdf", NULL);
  g_autofree char *absent = g_build_filename (folder, "tidak-ada.pdf", NULL);
  const char *const paths[] = { broken, absent, NULL };

  g_file_set_contents (broken, "bukan PDF", -1, NULL);
  merita_evidence_adding_run (get_page (window), get_context (window), paths);
  merita_ui_test_wait (is_over, window);
  g_unlink (broken);
  g_rmdir (folder);
}

/* What cannot be read is among what open_outcome() added. */
static void
open_unreadable (MeritaWindow *window)
{
  g_autoptr (GPtrArray) rows =
    merita_reader_list_documents (merita_context_get_reader (get_context (window)), NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MeritaDocument *row = rows->pdata[i];
      g_autofree char *argument = g_strdup_printf ("document:%" G_GINT64_FORMAT, row->id);

      if (row->status == MERITA_DOCUMENT_UNREADABLE)
        merita_window_go_to (window, "evidence", argument);
    }
}

/* ---- the follow-up ---- */

static void
activate_follow_up (MeritaWindow *window, const char *action)
{
  gtk_widget_activate_action (merita_ui_test_find (window, MERITA_TYPE_FOLLOW_UP_VIEW, NULL),
                              action, NULL);
}

static void
open_decision (MeritaWindow *window)
{
  activate_follow_up (window, "follow-up.record");
}

static void
open_decision_change (MeritaWindow *window)
{
  activate_follow_up (window, "follow-up.change");
}

static void
open_recommendation (MeritaWindow *window)
{
  activate_follow_up (window, "follow-up.add");
}

static void
open_recommendation_change (MeritaWindow *window)
{
  g_autoptr (MeritaFollowUp) follow_up =
    merita_follow_up_load (merita_context_get_agency (get_context (window)), MERITA_ID_NONE, NULL);
  GtkWidget *view = merita_ui_test_find (window, MERITA_TYPE_FOLLOW_UP_VIEW, NULL);

  if (follow_up != NULL && follow_up->items->len > 0)
    gtk_widget_activate_action (
      view, "follow-up.edit", "x",
      (gint64) g_array_index (follow_up->items, MeritaFollowUpItem, 0).row->id);
}

/* ---- papers and preferences ---- */

static void
open_team (MeritaWindow *window)
{
  merita_team_dialog_present (get_page (window), get_context (window));
}

static void
open_wording (MeritaWindow *window)
{
  merita_template_dialog_present (get_page (window), get_context (window),
                                  MERITA_DOCUMENT_COVER_LETTER);
}

static void
open_preferences (MeritaWindow *window)
{
  gtk_window_present (
    GTK_WINDOW (merita_preferences_new (GTK_WINDOW (window), get_context (window))));
}

static void
draw_arms (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 96, 110);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.75, 0.1, 0.1);
  cairo_move_to (cr, 6, 6);
  cairo_line_to (cr, 90, 6);
  cairo_curve_to (cr, 90, 70, 70, 95, 48, 104);
  cairo_curve_to (cr, 26, 95, 6, 70, 6, 6);
  cairo_fill (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
has_arms (gpointer row)
{
  return merita_ui_test_find (row, GTK_TYPE_PICTURE, NULL) != NULL;
}

static void
open_preferences_agency (MeritaWindow *window)
{
  MeritaPreferences *preferences =
    merita_preferences_new (GTK_WINDOW (window), get_context (window));
  g_autofree char *folder = g_dir_make_tmp ("merita-shots-XXXXXX", NULL);
  g_autofree char *arms = g_build_filename (folder, "lambang.png", NULL);
  GtkWidget *row;

  draw_arms (arms);
  gtk_window_present (GTK_WINDOW (preferences));
  adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (preferences),
                                           merita_ui_test_child (preferences, "agency_page"));
  row = merita_ui_test_find (preferences, MERITA_TYPE_ARMS_ROW, NULL);
  if (row != NULL && !has_arms (row))
    {
      merita_arms_row_choose (MERITA_ARMS_ROW (row), arms);
      merita_ui_test_wait (has_arms, row);
    }
  g_unlink (arms);
  g_rmdir (folder);
}

static const MeritaDialogShot shots[] = {
  { "dialog-new-round", "assessment", "1.3", open_new_round },
  { "dialog-period", "assessment", "1.3", open_period },
  { "dialog-instrument", "assessment", "1.3", open_instrument },
  { "dialog-instrument-sub", "assessment", "1.3", open_instrument_sub },
  { "dialog-submission", "assessment", "1.3", open_submission },
  { "dialog-request", "assessment", "3.3", open_request },
  { "dialog-closing", "assessment", "1.3", open_closing },
  { "dialog-pack", "assessment", "3.3", open_pack },
  { "dialog-mock-empty", "assessment", "1.3", open_mock },
  { "dialog-cite", "evidence", "", open_citing },
  { "dialog-facts", "evidence", "", open_facts },
  { "dialog-add-outcome", "evidence", "", open_outcome },
  { "view-unreadable", "evidence", "", open_unreadable },
  { "dialog-team", "documents", "team-decree", open_team },
  { "dialog-wording", "documents", "cover-letter", open_wording },
  { "dialog-preferences", "documents", "cover-letter", open_preferences },
  { "dialog-preferences-agency", "documents", "cover-letter", open_preferences_agency },
  { "view-blind", "assessment", "3.3", open_blind },
  { "dialog-mock", "assessment", "1.3", open_mock_scored },
  { "dialog-decision", "assessment", "follow-up", open_decision },
  { "dialog-decision-change", "assessment", "follow-up", open_decision_change },
  { "dialog-recommendation", "assessment", "follow-up", open_recommendation },
  { "dialog-recommendation-change", "assessment", "follow-up", open_recommendation_change },
};

const MeritaDialogShot *
merita_dialog_shots_get (guint *n)
{
  *n = G_N_ELEMENTS (shots);
  return shots;
}

GtkWindow *
merita_dialog_shots_find_open (MeritaWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) item = g_list_model_get_item (windows, i);

      if (item != GTK_WINDOW (window) && gtk_widget_get_visible (GTK_WIDGET (item))
          && gtk_window_get_transient_for (item) == GTK_WINDOW (window))
        return item; /* the list of windows holds it */
    }
  return NULL;
}
