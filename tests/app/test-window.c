/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of windows and pages: nothing stays behind. */
#include "config.h"

#include "merita-arms-row.h"
#include "merita-pages.h"
#include "merita-ui-test.h"

#define TODAY 20260618
#define MOST_PAGES 32

typedef struct
{
  gpointer window, context, pages[MOST_PAGES];
  guint n;
} Remains;

static void
visit_pages (MeritaWindow *window, Remains *remains)
{
  const MeritaPageInfo *pages;

  pages = merita_pages_get (&remains->n);
  g_assert_cmpuint (remains->n, <=, MOST_PAGES);
  for (guint i = 0; i < remains->n; i++)
    {
      remains->pages[i] = merita_ui_test_go_to (window, pages[i].id, "");
      g_object_add_weak_pointer (remains->pages[i], &remains->pages[i]);
    }
}

static gboolean
pages_are_gone (gpointer data)
{
  Remains *remains = data;

  for (guint i = 0; i < remains->n; i++)
    if (remains->pages[i] != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
all_is_gone (gpointer data)
{
  Remains *remains = data;

  return pages_are_gone (remains) && remains->window == NULL && remains->context == NULL;
}

static void
report_pages (Remains *remains)
{
  for (guint i = 0; i < remains->n; i++)
    if (remains->pages[i] != NULL)
      g_test_message ("page %s is alive", merita_page_get_id (remains->pages[i]));
}

static void
test_close_window (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  Remains remains = { window, merita_window_get_context (window) };

  g_object_add_weak_pointer (G_OBJECT (window), &remains.window);
  g_object_add_weak_pointer (remains.context, &remains.context);
  visit_pages (window, &remains);
  gtk_window_destroy (GTK_WINDOW (window));
  if (!merita_ui_test_wait (all_is_gone, &remains))
    {
      report_pages (&remains);
      g_test_message ("window %p, context %p", remains.window, remains.context);
      g_test_fail ();
    }
}

static void
test_close_file (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  Remains remains = { 0 };

  visit_pages (window, &remains);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-file", NULL);
  g_assert_null (merita_window_get_page (window));
  if (!merita_ui_test_wait (pages_are_gone, &remains))
    {
      report_pages (&remains);
      g_test_fail ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_history (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);

  merita_ui_test_go_to (window, "employees", "");
  merita_ui_test_go_to (window, "journal", "");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (merita_page_get_id (merita_window_get_page (window)), ==, "employees");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (merita_page_get_id (merita_window_get_page (window)), ==, "overview");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_titles (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  const MeritaPageInfo *pages;
  guint n;

  pages = merita_pages_get (&n);
  for (guint i = 0; i < n; i++)
    if (pages[i].group >= 0)
      {
        MeritaPage *page = merita_ui_test_go_to (window, pages[i].id, "");
        g_autofree char *title = g_strdup_printf ("%s – Merita", merita_page_get_title (page));

        g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
      }
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_arms (gpointer data)
{
  g_autofree char *text =
    merita_reader_get_setting (merita_context_get_reader (data), "letterhead.arms");

  return text != NULL;
}

/* A drawing becomes a PNG of the file; what is no image changes nothing. */
static void
test_arms (gconstpointer data)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='40'>"
                            "<rect width='30' height='40' fill='#204080'/></svg>";
  g_autofree char *folder = g_path_get_dirname (data);
  g_autofree char *path = g_build_filename (folder, "lambang.svg", NULL);
  g_autofree char *bad = g_build_filename (folder, "rusak.png", NULL);
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaContext *context = merita_window_get_context (window);
  GtkWidget *row = g_object_ref_sink (merita_arms_row_new (context));
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, svg, -1, NULL));
  g_assert_true (g_file_set_contents (bad, "bukan gambar", -1, NULL));
  g_assert_null (merita_arms_read (bad, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_false (has_arms (context));
  merita_arms_row_choose (MERITA_ARMS_ROW (row), path);
  g_assert_true (merita_ui_test_wait (has_arms, context));
  g_object_unref (row);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/window/titles", path, test_titles);
  g_test_add_data_func ("/window/history", path, test_history);
  g_test_add_data_func ("/window/close-file", path, test_close_file);
  g_test_add_data_func ("/window/arms", path, test_arms);
  g_test_add_data_func ("/window/close-window", path, test_close_window);
  return g_test_run ();
}
