/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-documents-page.h"
#include "merita-page-preview.h"
#include "merita-paper-form.h"
#include "merita-ui-test.h"

#define TODAY 20260618

typedef struct
{
  GtkLabel *place;
  const char *text;
} PlaceWait;

static gboolean
is_place (gpointer data)
{
  PlaceWait *wait = data;

  return g_strcmp0 (gtk_label_get_text (wait->place), wait->text) == 0;
}

/* As many pages as the report itself has; the last one can be turned to. */
static void
test_document (gconstpointer path, MeritaDocumentKind kind)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", merita_document_id (kind));
  GtkWidget *next = merita_ui_test_child (page, "next");
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReportData) data =
    merita_agency_document (merita_context_get_agency (merita_window_get_context (window)), kind, 0,
                            NULL, &error);
  g_autoptr (MeritaReport) report = NULL;
  g_autofree char *first = NULL;
  PlaceWait wait = { merita_ui_test_child (page, "place") };
  MeritaReportOptions options;
  guint n;

  g_assert_no_error (error);
  merita_report_options_default (&options, kind);
  report = merita_report_new (kind, data, &options);
  n = merita_report_get_n_pages (report);
  g_assert_cmpuint (n, >, 0);
  wait.text = first = g_strdup_printf ("1 / %u", n);
  g_assert_true (merita_ui_test_wait (is_place, &wait));
  for (guint i = 1; i < n; i++)
    {
      g_assert_true (gtk_widget_is_sensitive (next));
      g_signal_emit_by_name (next, "clicked");
    }
  g_assert_false (gtk_widget_is_sensitive (next));
  g_assert_cmpuint (merita_page_preview_get_page (merita_ui_test_child (page, "preview")), ==,
                    n - 1);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_whole (gpointer path)
{
  g_autofree char *text = NULL;
  gsize size;

  return g_file_get_contents (path, &text, &size, NULL) && size > 1000
         && g_str_has_prefix (text, "%PDF-");
}

/* Written by a task: the file is there later, and whole when it is there. */
static void
test_saving (gconstpointer path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *target = g_build_filename (folder, "bagan.pdf", NULL);
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page =
    merita_ui_test_go_to (window, "documents", merita_document_id (MERITA_DOCUMENT_SUCCESSOR_LIST));

  merita_documents_page_save (MERITA_DOCUMENTS_PAGE (page), target);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  g_assert_true (merita_ui_test_wait (is_whole, target));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_succession_chart (gconstpointer path)
{
  test_document (path, MERITA_DOCUMENT_SUCCESSION_CHART);
}

static void
test_successor_list (gconstpointer path)
{
  test_document (path, MERITA_DOCUMENT_SUCCESSOR_LIST);
}

static void
test_nine_box (gconstpointer path)
{
  test_document (path, MERITA_DOCUMENT_NINE_BOX);
}

static void
test_exemption_check (gconstpointer path)
{
  test_document (path, MERITA_DOCUMENT_EXEMPTION_CHECK);
}

static void
test_berita_acara (gconstpointer path)
{
  test_document (path, MERITA_DOCUMENT_BERITA_ACARA);
}

static gboolean
has_next_page (gpointer data)
{
  return gtk_widget_is_sensitive (data);
}

static void
test_zoom (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", "");
  MeritaPagePreview *preview = merita_ui_test_child (page, "preview");
  double before;

  /* Without a document there is nothing to fit. */
  g_assert_true (merita_ui_test_wait (has_next_page, merita_ui_test_child (page, "next")));
  before = merita_page_preview_get_zoom (preview);
  merita_page_preview_set_zoom (preview, before * 2);
  g_assert_cmpfloat (merita_page_preview_get_zoom (preview), ==, before * 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_zoom (gpointer data)
{
  MeritaPage *page = data;
  MeritaPagePreview *preview = merita_ui_test_child (page, "preview");
  g_autofree char *text =
    g_strdup_printf ("%d%%", (int) (merita_page_preview_get_zoom (preview) * 75 + 0.5));

  return gtk_widget_get_width (GTK_WIDGET (preview)) > 0
         && g_strcmp0 (gtk_label_get_text (merita_ui_test_child (page, "zoom")), text) == 0;
}

/* The label says the zoom that is drawn, also when the space changes. */
static void
test_zoom_label (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", "");
  MeritaPagePreview *preview = merita_ui_test_child (page, "preview");
  double before;

  g_assert_true (merita_ui_test_wait (has_next_page, merita_ui_test_child (page, "next")));
  g_assert_true (merita_ui_test_wait (is_zoom, page));
  before = merita_page_preview_get_zoom (preview);
  gtk_widget_set_visible (merita_ui_test_child (page, "details"), FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpfloat (merita_page_preview_get_zoom (preview), >, before);
  g_assert_true (merita_ui_test_wait (is_zoom, page));
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  GtkEditable *number;
  const char *text;
} NumberWait;

static gboolean
is_number (gpointer data)
{
  NumberWait *wait = data;

  return g_strcmp0 (gtk_editable_get_text (wait->number), wait->text) == 0;
}

/* A paper of an older period: its own facts, and its own pages in the file that is saved. */
static void
test_period (gconstpointer path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *target = g_build_filename (folder, "berita-acara-lama.pdf", NULL);
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", "");
  GtkDropDown *year = merita_ui_test_child (page, "year");
  GtkStringList *names;
  NumberWait wait = { .text = "" };

  g_assert_true (merita_ui_test_wait (has_next_page, merita_ui_test_child (page, "next")));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (year)));
  merita_ui_test_go_to (window, "documents", "berita-acara");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (year)));
  names = GTK_STRING_LIST (gtk_drop_down_get_model (year));
  g_assert_cmpstr (gtk_string_list_get_string (names, 0), ==, "2026");
  g_assert_cmpstr (gtk_string_list_get_string (names, 1), ==, "2025");
  wait.number =
    GTK_EDITABLE (gtk_widget_get_template_child (merita_ui_test_child (page, "paper_form"),
                                                 MERITA_TYPE_PAPER_FORM, "number"));
  g_assert_false (is_number (&wait));
  gtk_drop_down_set_selected (year, 1);
  g_assert_true (merita_ui_test_wait (is_number, &wait));
  merita_documents_page_save (MERITA_DOCUMENTS_PAGE (page), target);
  g_assert_true (merita_ui_test_wait (is_whole, target));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/documents/succession-chart", path, test_succession_chart);
  g_test_add_data_func ("/documents/successor-list", path, test_successor_list);
  g_test_add_data_func ("/documents/nine-box", path, test_nine_box);
  g_test_add_data_func ("/documents/exemption-check", path, test_exemption_check);
  g_test_add_data_func ("/documents/berita-acara", path, test_berita_acara);
  g_test_add_data_func ("/documents/zoom", path, test_zoom);
  g_test_add_data_func ("/documents/zoom-label", path, test_zoom_label);
  g_test_add_data_func ("/documents/period", path, test_period);
  g_test_add_data_func ("/documents/saving", path, test_saving);
  return g_test_run ();
}
