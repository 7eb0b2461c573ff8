/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence as a user drives it: documents are added, searched, read, cited, and a citation is
 * opened. */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "merita-add-outcome.h"
#include "merita-citation-list.h"
#include "merita-citation-states.h"
#include "merita-cite-dialog.h"
#include "merita-document-reader.h"
#include "merita-evidence-add.h"
#include "merita-evidence-adding.h"
#include "merita-evidence-list.h"
#include "merita-evidence-pane.h"
#include "merita-evidence-revising.h"
#include "merita-facts-dialog.h"
#include "merita-proof-book.h"
#include "merita-reader-evidence.h"
#include "merita-ui-test.h"

#define TODAY 20260618
#define CODE "3.3"
#define QUOTE "menetapkan kelompok rencana suksesi"
#define PAGES 3

/* ---- documents ---- */

/* The passage stands on this page. */
static guint quoted = 2;

static void
draw_page (cairo_t *cr, const char *name, guint page)
{
  g_autofree char *head = g_strdup_printf ("%s halaman %u", name, page);

  cairo_set_font_size (cr, 14);
  cairo_move_to (cr, 72, 90);
  cairo_show_text (cr, head);
  cairo_move_to (cr, 72, 120);
  cairo_show_text (cr, page == quoted ? "Bupati " QUOTE " tahun 2026."
                                      : "Tidak ada keputusan di sini.");
  cairo_show_page (cr);
}

static char *
draw_document (const char *folder, const char *name)
{
  char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint page = 1; page <= PAGES; page++)
    draw_page (cr, name, page);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

static MeritaReader *
get_reader (MeritaWindow *window)
{
  return merita_context_get_reader (merita_window_get_context (window));
}

static MeritaId
find_document (MeritaWindow *window, const char *name)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_documents (get_reader (window), NULL);
  g_autofree char *file = g_strdup_printf ("%s.pdf", name);

  for (guint i = 0; i < rows->len; i++)
    {
      const MeritaDocument *row = rows->pdata[i];

      if (g_str_equal (row->file_name, file))
        return row->id;
    }
  return MERITA_ID_NONE;
}

static guint
count_citations (MeritaWindow *window, MeritaId document)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (get_reader (window), document, NULL);

  return rows->len;
}

/* A file with three documents and its window on the page. */
static MeritaPage *
open_page (MeritaWindow **window)
{
  g_autofree char *path = merita_ui_test_file (TODAY);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *decree = draw_document (folder, "Keputusan");
  g_autofree char *report = draw_document (folder, "Laporan");
  g_autofree char *broken = g_build_filename (folder, "rusak.pdf", NULL);
  const char *const paths[] = { decree, report, broken, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_assert_true (g_file_set_contents (broken, "bukan PDF", -1, NULL));
  store = merita_store_open (path, MERITA_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  items = merita_evidence_add (store, paths, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 3);
  g_clear_object (&store);
  *window = merita_ui_test_open (path, TODAY);
  return merita_ui_test_go_to (*window, "evidence", "");
}

/* ---- waiting ---- */

typedef struct
{
  MeritaWindow *window;
  MeritaPage *page;
  MeritaId document;
  guint number;
} Expectation;

static gboolean
is_listed (gpointer data)
{
  const Expectation *expectation = data;

  return merita_evidence_list_find (merita_ui_test_child (expectation->page, "list"),
                                    expectation->document)
         != NULL;
}

static gboolean
has_text (gpointer data)
{
  const Expectation *expectation = data;
  MeritaPageView *view = merita_ui_test_child (expectation->page, "view");
  MeritaPageSource *source = merita_page_view_get_source (view);

  return source != NULL && merita_page_source_get_n_pages (source) >= expectation->number
         && merita_page_source_get_layout (source, expectation->number) != NULL
         && merita_page_source_get_image (source, expectation->number) != NULL;
}

static gboolean
shows_page (gpointer data)
{
  const Expectation *expectation = data;

  return merita_page_view_get_page (merita_ui_test_child (expectation->page, "view"))
         == expectation->number;
}

static gboolean
has_citations (gpointer data)
{
  const Expectation *expectation = data;

  return count_citations (expectation->window, expectation->document) == expectation->number;
}

static gboolean
has_found (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (
                        merita_ui_test_child (merita_ui_test_child (data, "list"), "stack")),
                      "found");
}

static Expectation
open_document (MeritaWindow *window, const char *name, guint page)
{
  Expectation here = { window, NULL, find_document (window, name), page };
  g_autofree char *argument =
    g_strdup_printf ("document:%" G_GINT64_FORMAT ":%u", here.document, page);

  g_assert_cmpint (here.document, !=, MERITA_ID_NONE);
  here.page = merita_ui_test_go_to (window, "evidence", argument);
  g_assert_true (merita_ui_test_wait (is_listed, &here));
  g_assert_true (merita_ui_test_wait (has_text, &here));
  g_assert_true (merita_ui_test_wait (shows_page, &here));
  return here;
}

/* ---- tests ---- */

static void
test_search (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation second = { window, page, find_document (window, "Laporan"), 2 };
  GtkListView *found;

  g_assert_true (merita_ui_test_wait (is_listed, &second));
  merita_evidence_list_set_search (merita_ui_test_child (page, "list"), "laporan kelompok rencana");
  g_assert_true (merita_ui_test_wait (has_found, page));
  found = merita_ui_test_child (page, "found");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (found))), ==,
                    1);
  gtk_selection_model_select_item (gtk_list_view_get_model (found), 0, TRUE);
  g_assert_true (merita_ui_test_wait (has_text, &second));
  g_assert_true (merita_ui_test_wait (shows_page, &second));
  g_assert_cmpint (merita_document_reader_get_document (merita_ui_test_child (page, "reader")), ==,
                   second.document);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
select_quote (const Expectation *here)
{
  MeritaPageView *view = merita_ui_test_child (here->page, "view");
  const MeritaPageLayout *layout =
    merita_page_source_get_layout (merita_page_view_get_source (view), here->number);
  g_autoptr (MeritaPassagePlace) place = merita_passage_find (layout, QUOTE, NULL);
  MeritaRectangle drag;

  g_assert_nonnull (place);
  drag = (MeritaRectangle){ place->bounds.x + 1, place->bounds.y + place->bounds.height / 2,
                            place->bounds.width - 2, 0 };
  merita_page_view_select_drag (view, here->number, &drag, FALSE);
  g_assert_cmpstr (merita_page_view_get_selection (view)->quote, ==, QUOTE);
}

static void
choose_sub (MeritaCiteDialog *dialog, const char *code)
{
  gtk_editable_set_text (merita_ui_test_child (dialog, "search"), code);
  g_signal_emit_by_name (merita_ui_test_child (dialog, "search"), "search-changed");
  g_signal_emit_by_name (merita_ui_test_child (dialog, "search"), "activate");
}

/* What is dragged over becomes a citation, which opens where it stands, and can be undone. */
static void
test_citing (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation here = open_document (window, "Keputusan", 2);
  MeritaCiteDialog *dialog;
  g_autoptr (GPtrArray) rows = NULL;
  const MeritaCitation *row;
  g_autofree char *argument = NULL;
  Expectation one = { window, page, here.document, 1 };
  Expectation none = { window, page, here.document, 0 };

  g_assert_true (merita_ui_test_wait (has_citations, &none));
  select_quote (&here);
  merita_document_reader_cite (merita_ui_test_child (page, "reader"));
  dialog = merita_ui_test_find_window (MERITA_TYPE_CITE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  choose_sub (dialog, CODE);
  g_assert_true (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  g_signal_emit_by_name (merita_ui_test_child (dialog, "save"), "clicked");
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  rows = merita_reader_list_citations (get_reader (window), here.document, NULL);
  row = rows->pdata[0];
  g_assert_cmpstr (row->quote, ==, QUOTE);
  g_assert_cmpstr (row->code, ==, CODE);
  g_assert_cmpint (row->page, ==, 2);
  g_assert_cmpint (row->level, ==, 1);
  g_assert_cmpint (row->width, >, 0);
  merita_ui_test_go_to (window, "overview", "");
  argument = g_strdup_printf ("citation:%" G_GINT64_FORMAT, row->id);
  merita_ui_test_go_to (window, "evidence", argument);
  g_assert_true (merita_ui_test_wait (shows_page, &here));
  merita_context_undo (merita_window_get_context (window), 0);
  g_assert_true (merita_ui_test_wait (has_citations, &none));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_named (gpointer data)
{
  const Expectation *expectation = data;
  MeritaDocument row = { 0 };
  gboolean named =
    merita_reader_get_document (get_reader (expectation->window), expectation->document, &row, NULL)
    && g_strcmp0 (row.number, "800/1/2026") == 0 && row.signed_on == 20260220;

  merita_document_clear (&row);
  return named;
}

static void
test_facts (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation here = open_document (window, "Laporan", 1);
  MeritaFactsDialog *dialog;

  g_signal_emit_by_name (merita_ui_test_child (page, "details"), "edit-facts");
  dialog = merita_ui_test_find_window (MERITA_TYPE_FACTS_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (merita_ui_test_child (dialog, "number"), "800/1/2026");
  gtk_editable_set_text (merita_ui_test_child (dialog, "signed_on"), "besok");
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  gtk_editable_set_text (merita_ui_test_child (dialog, "signed_on"), "20 Februari 2026");
  g_assert_true (gtk_widget_get_sensitive (merita_ui_test_child (dialog, "save")));
  g_signal_emit_by_name (merita_ui_test_child (dialog, "save"), "clicked");
  g_assert_true (merita_ui_test_wait (is_named, &here));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
lists_citations (gpointer data)
{
  return merita_ui_test_find (data, MERITA_TYPE_CITATION_LIST, NULL) != NULL;
}

/* Words that are selected in the text are selected on the page; what is cited is taken back by
 * Delete. */
static void
test_text (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation here = open_document (window, "Keputusan", 2);
  Expectation one = { window, page, here.document, 1 };
  MeritaPageView *view = merita_ui_test_child (page, "view");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (merita_ui_test_child (page, "text"));
  GtkTextIter start, first, last;
  g_autoptr (GPtrArray) rows = NULL;

  gtk_toggle_button_set_active (merita_ui_test_child (page, "show_text"), TRUE);
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, QUOTE, 0, &first, &last, NULL));
  gtk_text_buffer_select_range (buffer, &first, &last);
  g_assert_cmpstr (merita_page_view_get_selection (view)->quote, ==, QUOTE);
  g_assert_false (merita_page_view_get_selection (view)->frame);
  merita_ui_test_go_to (window, "evidence", "cite:3.3:2:1");
  merita_document_reader_cite (merita_ui_test_child (page, "reader"));
  g_signal_emit_by_name (merita_ui_test_child (merita_ui_test_find_window (MERITA_TYPE_CITE_DIALOG),
                                               "save"),
                         "clicked");
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  g_assert_true (merita_ui_test_wait (lists_citations, page));
  rows = merita_reader_list_citations (get_reader (window), here.document, NULL);
  gtk_widget_activate_action (merita_ui_test_find (page, MERITA_TYPE_CITATION_LIST, NULL),
                              "citations.uncite", "x",
                              ((const MeritaCitation *) rows->pdata[0])->id);
  one.number = 0;
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A frame needs no text; zooming keeps its limits. */
static void
test_frame (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation here = open_document (window, "Laporan", 1);
  MeritaPageView *view = merita_ui_test_child (page, "view");
  const MeritaRectangle empty = { 10000, 60000, 20000, -10000 };
  const MeritaRectangle wide = { 50000, 100, 90000, 9000 };
  double width, height;

  g_assert_cmpuint (here.number, ==, 1);
  merita_page_view_select_drag (view, 1, &empty, TRUE);
  g_assert_null (merita_page_view_get_selection (view)->quote);
  g_assert_cmpint (merita_page_view_get_selection (view)->bounds.y, ==, 50000);
  merita_page_view_select_drag (view, 1, &wide, TRUE);
  merita_page_source_get_size (merita_page_view_get_source (view), 1, &width, &height);
  g_assert_cmpfloat (width, >, 590);
  g_assert_cmpint (merita_page_view_get_selection (view)->bounds.width, ==,
                   (gint) (width * 100) - wide.x);
  merita_page_view_clear_selection (view);
  g_assert_null (merita_page_view_get_selection (view));
  merita_page_view_set_zoom (view, 99);
  g_assert_cmpfloat (merita_page_view_get_zoom (view), ==, MERITA_PAGE_MOST_ZOOM);
  merita_page_view_set_zoom (view, 0.01);
  g_assert_cmpfloat (merita_page_view_get_zoom (view), ==, MERITA_PAGE_LEAST_ZOOM);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A newer edition takes the citation to the page where the passage stands in it. */
static void
test_edition (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  MeritaContext *context = merita_window_get_context (window);
  Expectation here = open_document (window, "Keputusan", 2);
  Expectation one = { window, page, here.document, 1 };
  Expectation moved = { window, page, 0, 1 };
  g_autofree char *folder = g_path_get_dirname (merita_context_get_path (context));
  g_autofree char *newer = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  select_quote (&here);
  merita_ui_test_go_to (window, "evidence", "cite:3.3:2:1");
  merita_document_reader_cite (merita_ui_test_child (page, "reader"));
  g_signal_emit_by_name (merita_ui_test_child (merita_ui_test_find_window (MERITA_TYPE_CITE_DIALOG),
                                               "save"),
                         "clicked");
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  quoted = 3;
  newer = draw_document (folder, "Keputusan edisi 2");
  quoted = 2;
  merita_evidence_revising_run (GTK_WIDGET (page), context, here.document, newer);
  one.number = 0;
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  moved.document = find_document (window, "Keputusan edisi 2");
  g_assert_true (merita_ui_test_wait (has_citations, &moved));
  rows = merita_reader_list_citations (get_reader (window), moved.document, NULL);
  g_assert_cmpint (((const MeritaCitation *) rows->pdata[0])->page, ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Coming from a requirement line, that line is proposed. */
static void
test_target (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation here = open_document (window, "Laporan", 1);
  Expectation one = { window, page, here.document, 1 };
  MeritaCiteDialog *dialog;
  g_autoptr (GPtrArray) rows = NULL;
  const MeritaCitation *row;

  merita_ui_test_go_to (window, "evidence", "cite:3.1:2:1");
  g_assert_true (gtk_widget_get_visible (merita_ui_test_child (page, "notice_box")));
  merita_document_reader_cite (merita_ui_test_child (page, "reader"));
  dialog = merita_ui_test_find_window (MERITA_TYPE_CITE_DIALOG);
  g_assert_nonnull (dialog);
  g_signal_emit_by_name (merita_ui_test_child (dialog, "save"), "clicked");
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  rows = merita_reader_list_citations (get_reader (window), here.document, NULL);
  row = rows->pdata[0];
  g_assert_cmpstr (row->code, ==, "3.1");
  g_assert_cmpint (row->level, ==, 2);
  g_assert_cmpint (row->line, ==, 1);
  g_assert_cmpint (row->width, ==, -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
shows_proof (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (merita_ui_test_child (data, "stack")),
                      "proof");
}

/* The passage of a document is judged as on the self-assessment; one for no level is not judged. */
static void
check_state (MeritaWindow *window, MeritaId document)
{
  MeritaAgency *agency = merita_context_get_agency (merita_window_get_context (window));
  g_autoptr (GPtrArray) rounds = merita_agency_score (agency, NULL);
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (get_reader (window), document, NULL);
  MeritaCitation row = *(const MeritaCitation *) rows->pdata[0];
  g_autoptr (MeritaCitationStates) states = merita_citation_states_load (agency, NULL);
  g_autoptr (MeritaProofBook) book = merita_proof_book_load (agency, row.period, rounds, NULL);
  g_autoptr (MeritaProofScore) proof = merita_proof_book_score (book, NULL, NULL);
  const MeritaSubProof *sub = merita_proof_score_find (proof, row.code);
  MeritaLineState state = MERITA_N_LINE_STATES;

  g_assert_true (merita_citation_states_find (states, &row, &state));
  g_assert_cmpint (merita_sub_proof_get_line (sub, 2, 1)->state, ==, state);
  g_assert_cmpint (state, !=, MERITA_LINE_MISSING);
  row.line = 0;
  g_assert_true (merita_citation_states_find (states, &row, &state));
  row.level = -1;
  g_assert_false (merita_citation_states_find (states, &row, &state));
}

/* Beside the levels of a sub-aspect stands what is cited for it. */
static void
test_pane (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  Expectation here = open_document (window, "Keputusan", 2);
  Expectation one = { window, page, here.document, 1 };
  MeritaPage *assessment;
  MeritaEvidencePane *pane;

  select_quote (&here);
  merita_ui_test_go_to (window, "evidence", "cite:3.3:2:1");
  merita_document_reader_cite (merita_ui_test_child (page, "reader"));
  g_signal_emit_by_name (merita_ui_test_child (merita_ui_test_find_window (MERITA_TYPE_CITE_DIALOG),
                                               "save"),
                         "clicked");
  g_assert_true (merita_ui_test_wait (has_citations, &one));
  check_state (window, here.document);
  assessment = merita_ui_test_go_to (window, "assessment", CODE);
  pane = merita_ui_test_find (assessment, MERITA_TYPE_EVIDENCE_PANE, NULL);
  g_assert_nonnull (pane);
  g_assert_true (merita_ui_test_wait (shows_proof, pane));
  g_assert_cmpuint (merita_ui_test_count_rows (merita_ui_test_child (pane, "cited")), >=, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_outcome (gpointer data)
{
  return merita_ui_test_find_window (MERITA_TYPE_ADD_OUTCOME) != NULL;
}

static void
test_adding (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  MeritaContext *context = merita_window_get_context (window);
  g_autofree char *folder = g_path_get_dirname (merita_context_get_path (context));
  g_autofree char *new = draw_document (folder, "Notula");
  g_autofree char *known = g_build_filename (folder, "Keputusan.pdf", NULL);
  g_autofree char *absent = g_build_filename (folder, "tidak-ada.pdf", NULL);
  const char *const paths[] = { new, known, absent, NULL };
  gint64 before = merita_reader_count_documents (get_reader (window), NULL);
  MeritaAddOutcome *outcome;

  merita_evidence_adding_run (GTK_WIDGET (page), context, paths);
  g_assert_true (merita_ui_test_wait (has_outcome, NULL));
  outcome = merita_ui_test_find_window (MERITA_TYPE_ADD_OUTCOME);
  g_assert_cmpuint (merita_ui_test_count_rows (merita_ui_test_child (outcome, "list")), ==, 3);
  g_assert_cmpint (merita_reader_count_documents (get_reader (window), NULL), >, before);
  g_assert_cmpint (merita_document_reader_get_document (merita_ui_test_child (page, "reader")), ==,
                   find_document (window, "Notula"));
  gtk_window_destroy (GTK_WINDOW (outcome));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_target (gpointer data)
{
  const Expectation *here = data;

  return gtk_widget_get_visible (merita_ui_test_child (here->page, "notice_box"))
         && merita_document_reader_get_document (merita_ui_test_child (here->page, "reader"))
              == find_document (here->window, "Notula")
         && find_document (here->window, "Notula") != MERITA_ID_NONE;
}

/* A file that is dropped on a sub-aspect is added, opened and proposed for it; it is like another
 * one. */
static void
test_dropping (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  MeritaContext *context = merita_window_get_context (window);
  g_autofree char *folder = g_path_get_dirname (merita_context_get_path (context));
  g_autofree char *path = draw_document (folder, "Notula");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  Expectation here = { window, page, 0, 0 };
  MeritaPage *assessment = merita_ui_test_go_to (window, "assessment", CODE);

  merita_ui_test_wait_stack (assessment, "round");
  g_signal_emit_by_name (merita_ui_test_child (assessment, "tree"), "dropped", CODE, &files);
  g_assert_true (merita_ui_test_wait (has_target, &here));
  g_assert_nonnull (strstr (gtk_label_get_text (merita_ui_test_child (page, "notice")), CODE));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A document that cannot be read says why, and nothing of it can be cited. */
static void
test_unreadable (void)
{
  MeritaWindow *window;
  MeritaPage *page = open_page (&window);
  MeritaId id = find_document (window, "rusak");
  g_autofree char *argument = g_strdup_printf ("document:%" G_GINT64_FORMAT, id);
  AdwStatusPage *problem;

  merita_ui_test_go_to (window, "evidence", argument);
  merita_ui_test_wait_stack (merita_ui_test_child (page, "reader"), "problem");
  problem = merita_ui_test_child (page, "problem");
  g_assert_cmpstr (adw_status_page_get_description (problem), !=, "");
  g_assert_false (gtk_widget_get_sensitive (merita_ui_test_child (page, "bar")));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  merita_ui_test_init (&argc, &argv);
  g_test_add_func ("/evidence/search", test_search);
  g_test_add_func ("/evidence/citing", test_citing);
  g_test_add_func ("/evidence/target", test_target);
  g_test_add_func ("/evidence/adding", test_adding);
  g_test_add_func ("/evidence/dropping", test_dropping);
  g_test_add_func ("/evidence/facts", test_facts);
  g_test_add_func ("/evidence/edition", test_edition);
  g_test_add_func ("/evidence/pane", test_pane);
  g_test_add_func ("/evidence/text", test_text);
  g_test_add_func ("/evidence/frame", test_frame);
  g_test_add_func ("/evidence/unreadable", test_unreadable);
  return g_test_run ();
}
