/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-assessment as a user drives it: levels are recorded, tried out, compared. */
#include "config.h"

#include "merita-assessment.h"
#include "merita-new-round.h"
#include "merita-proof-book.h"
#include "merita-request-dialog.h"
#include "merita-ui-test.h"

#define TODAY 20260618
#define CODE "3.3"

static gint
get_level (MeritaWindow *window)
{
  MeritaAgency *agency = merita_context_get_agency (merita_window_get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  const MeritaSubAspect *sub =
    merita_instrument_find (merita_agency_get_profile (agency)->instrument, CODE);

  return merita_round_get_level (merita_assessment_find_newest (rounds, TRUE)->round, sub);
}

typedef struct
{
  MeritaWindow *window;
  gint level;
} Expectation;

static gboolean
has_level (gpointer data)
{
  const Expectation *expectation = data;

  return get_level (expectation->window) == expectation->level;
}

static void
choose (MeritaPage *page, gint level)
{
  g_signal_emit_by_name (merita_ui_test_child (page, "rubric"), "level", level);
}

static MeritaPage *
open_page (gconstpointer path, MeritaWindow **window)
{
  MeritaPage *page;

  *window = merita_ui_test_open (path, TODAY);
  page = merita_ui_test_go_to (*window, "assessment", CODE);
  merita_ui_test_wait_stack (page, "round");
  return page;
}

static void
test_recording (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  gint before = get_level (window);
  Expectation changed = { window, before == 1 ? 2 : 1 };
  Expectation restored = { window, before };

  choose (page, changed.level);
  g_assert_true (merita_ui_test_wait (has_level, &changed));
  merita_context_undo (merita_window_get_context (window), 0);
  g_assert_true (merita_ui_test_wait (has_level, &restored));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Links to a sub-aspect lead to its levels, also from another view. */
static void
test_link (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  GtkWidget *views = merita_ui_test_child (merita_ui_test_child (page, "scores"), "views");
  GtkToggleButton *filling = GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (views));

  merita_ui_test_go_to (window, "assessment", "follow-up");
  g_assert_false (gtk_toggle_button_get_active (filling));
  merita_ui_test_go_to (window, "assessment", CODE);
  g_assert_true (gtk_toggle_button_get_active (filling));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is tried out changes the figures and nothing that is written. */
static void
test_trying (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  gint before = get_level (window);
  GtkLabel *claim = merita_ui_test_child (page, "claim");
  g_autofree char *recorded = g_strdup (gtk_label_get_text (claim));
  gpointer way = merita_ui_test_child (page, "way");

  g_signal_emit_by_name (way, "trying", TRUE);
  choose (page, before == 0 ? 4 : 0);
  g_assert_cmpstr (gtk_label_get_text (claim), !=, recorded);
  g_assert_cmpint (get_level (window), ==, before);
  g_signal_emit_by_name (way, "trying", FALSE);
  g_assert_cmpstr (gtk_label_get_text (claim), ==, recorded);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_figures (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  MeritaAgency *agency = merita_context_get_agency (merita_window_get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  const MeritaScoredRound *round = merita_assessment_find_newest (rounds, TRUE);
  const MeritaScoredRound *verified =
    merita_assessment_find_verified (rounds, round->round->period);
  g_autofree char *a = merita_text_points (MERITA_LANGUAGE_INDONESIAN, round->score->points);
  g_autofree char *b = merita_text_points (MERITA_LANGUAGE_INDONESIAN, verified->score->points);

  g_assert_cmpstr (gtk_label_get_text (merita_ui_test_child (page, "claim")), ==, a);
  g_assert_cmpstr (gtk_label_get_text (merita_ui_test_child (page, "verified")), ==, b);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkToggleButton *
find_view (MeritaPage *page, const char *label)
{
  GtkWidget *found = merita_ui_test_find (page, GTK_TYPE_TOGGLE_BUTTON, label);

  g_assert_true (GTK_IS_TOGGLE_BUTTON (found));
  return GTK_TOGGLE_BUTTON (found);
}

/* Each view is shown once with warnings fatal. */
static void
test_views (gconstpointer data)
{
  static const char *const views[] = { "Radar", "Tabel", "Selisih" };
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  GtkStack *stack = merita_ui_test_child (page, "views");

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gtk_toggle_button_set_active (find_view (page, views[i]), TRUE);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "rounds");
    }
  gtk_toggle_button_set_active (find_view (page, "Isian"), TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "filling");
  merita_new_round_present (GTK_WIDGET (page), merita_window_get_context (window));
  gtk_window_destroy (merita_ui_test_find_window (MERITA_TYPE_NEW_ROUND));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- proof, work and requests ---- */

static MeritaProofBook *
load_book (MeritaWindow *window)
{
  MeritaAgency *agency = merita_context_get_agency (merita_window_get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);

  return merita_proof_book_load (agency,
                                 merita_assessment_find_newest (rounds, TRUE)->round->period,
                                 rounds, NULL);
}

static gboolean
has_unit (gpointer window)
{
  g_autoptr (MeritaProofBook) book = load_book (window);
  const MeritaSubAspectTask *task = merita_proof_book_find_task (book, CODE);

  return task != NULL && g_strcmp0 (task->unit, "Bidang Mutasi") == 0;
}

/* What the page says of proof is what the agency says. */
static void
test_proof (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  MeritaAgency *agency = merita_context_get_agency (merita_window_get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  g_autoptr (MeritaProofBook) book = load_book (window);
  g_autoptr (MeritaProofScore) proof =
    merita_proof_book_score (book, merita_assessment_find_claim (rounds, book->period), NULL);
  g_autofree char *backed = merita_text_points (MERITA_LANGUAGE_INDONESIAN, proof->backed->points);
  g_autofree char *complete =
    merita_text_completeness (MERITA_LANGUAGE_INDONESIAN, proof->satisfied, proof->required);

  g_assert_cmpstr (gtk_label_get_text (merita_ui_test_child (page, "backed")), ==, backed);
  g_assert_cmpstr (gtk_progress_bar_get_text (merita_ui_test_child (page, "meter")), ==, complete);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_work (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  gpointer card = merita_ui_test_child (page, "work");
  GtkWidget *entry = merita_ui_test_find (card, GTK_TYPE_ENTRY, NULL);
  GtkWidget *save = merita_ui_test_find (card, GTK_TYPE_BUTTON, "Simpan penugasan");

  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bidang Mutasi");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (merita_ui_test_wait (has_unit, window));
  g_assert_false (gtk_widget_get_sensitive (save));
  merita_context_undo (merita_window_get_context (window), 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_request (gpointer window)
{
  g_autoptr (MeritaProofBook) book = load_book (window);

  return merita_proof_book_find_request (book, CODE, 4, 3) != NULL;
}

static gboolean
lacks_request (gpointer window)
{
  return !has_request (window);
}

static gboolean
lists_request (gpointer card)
{
  return merita_ui_test_find (card, GTK_TYPE_BUTTON, "Tarik") != NULL;
}

/* A request is refused without a unit, made with one, listed, and withdrawn. */
static void
test_asking (gconstpointer data)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (data, &window);
  MeritaRequestDialog *dialog;
  gpointer card = merita_ui_test_child (page, "work");

  if (has_request (window))
    return g_test_skip ("the sample asks for it already");
  g_signal_emit_by_name (merita_ui_test_child (page, "rubric"), "ask", 4, 3);
  dialog = merita_ui_test_find_window (MERITA_TYPE_REQUEST_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  gtk_editable_set_text (merita_ui_test_child (dialog, "unit"), "Bappeda");
  gtk_editable_set_text (merita_ui_test_child (dialog, "due"), "kapan-kapan");
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  gtk_editable_set_text (merita_ui_test_child (dialog, "due"), "30-06-2026");
  g_assert_true (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  g_signal_emit_by_name (merita_ui_test_child (dialog, "save"), "clicked");
  g_assert_true (merita_ui_test_wait (has_request, window));
  g_assert_true (merita_ui_test_wait (lists_request, card));
  g_signal_emit_by_name (merita_ui_test_find (card, GTK_TYPE_BUTTON, "Tarik"), "clicked");
  g_assert_true (merita_ui_test_wait (lacks_request, window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/assessment/recording", path, test_recording);
  g_test_add_data_func ("/assessment/link", path, test_link);
  g_test_add_data_func ("/assessment/trying", path, test_trying);
  g_test_add_data_func ("/assessment/figures", path, test_figures);
  g_test_add_data_func ("/assessment/views", path, test_views);
  g_test_add_data_func ("/assessment/proof", path, test_proof);
  g_test_add_data_func ("/assessment/work", path, test_work);
  g_test_add_data_func ("/assessment/asking", path, test_asking);
  return g_test_run ();
}
