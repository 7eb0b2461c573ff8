/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview shows what merita_overview_load says, figure by figure. */
#include "config.h"

#include "merita-overview.h"
#include "merita-ui-test.h"

#define TODAY 20260618

static void
assert_label (MeritaPage *page, const char *name, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_text (merita_ui_test_child (page, name)), ==, expected);
}

static void
assert_rows (MeritaPage *page, const char *name, guint expected)
{
  g_assert_cmpuint (merita_ui_test_count_rows (merita_ui_test_child (page, name)), ==, expected);
}

static void
test_figures (gconstpointer data)
{
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaContext *context = merita_window_get_context (window);
  MeritaPage *page = merita_ui_test_go_to (window, "overview", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaOverview) overview =
    merita_overview_load (merita_context_get_agency (context), &error);
  g_autofree char *claim = NULL;
  g_autofree char *verified = NULL;
  g_autofree char *met = NULL;

  g_assert_no_error (error);
  merita_ui_test_wait_stack (page, "cards");
  claim = merita_text_points (MERITA_LANGUAGE_INDONESIAN, overview->claim->score->points);
  verified = merita_text_points (MERITA_LANGUAGE_INDONESIAN, overview->verified->score->points);
  met = g_strdup_printf ("%u dari %u", overview->met, overview->check->findings->len);
  assert_label (page, "claim", claim);
  assert_label (page, "verified", verified);
  assert_label (page, "met", met);
  assert_rows (page, "findings", overview->check->findings->len);
  assert_rows (page, "steps", overview->steps->len);
  assert_rows (page, "weak", MIN (overview->weak->len, 6));
  g_assert_cmpstr (merita_page_get_subtitle (page), ==,
                   merita_agency_get_name (merita_context_get_agency (context)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_box (GtkGrid *boxes, guint box)
{
  for (int place = 0; place < 9; place++)
    {
      GtkWidget *button = gtk_grid_get_child_at (boxes, place % 3, place / 3);
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));
      const char *page, *argument;

      g_variant_get (target, "(&s&s)", &page, &argument);
      g_assert_cmpstr (page, ==, "map");
      if (g_ascii_strtoull (argument, NULL, 10) == box)
        return button;
    }
  return NULL;
}

static void
test_boxes (gconstpointer data)
{
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaContext *context = merita_window_get_context (window);
  MeritaPage *page = merita_ui_test_go_to (window, "overview", "");
  const MeritaMapping *mapping =
    merita_agency_get_mapping (merita_context_get_agency (context), NULL);

  merita_ui_test_wait_stack (page, "cards");
  g_assert_nonnull (mapping);
  for (guint box = 1; box <= 9; box++)
    {
      GtkWidget *button = find_box (merita_ui_test_child (page, "boxes"), box);
      g_autofree char *count =
        merita_text_integer (MERITA_LANGUAGE_INDONESIAN, mapping->counts[box]);

      g_assert_nonnull (button);
      g_assert_nonnull (merita_ui_test_find (button, GTK_TYPE_LABEL, count));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_narrow (gpointer page)
{
  return merita_page_get_narrow (page);
}

static void
test_folding (gconstpointer data)
{
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "overview", "");

  merita_ui_test_wait_stack (page, "cards");
  g_assert_false (merita_page_get_narrow (page));
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 700);
  g_assert_true (merita_ui_test_wait (is_narrow, page));
  g_assert_cmpint (gtk_orientable_get_orientation (merita_ui_test_child (page, "columns")), ==,
                   GTK_ORIENTATION_VERTICAL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/overview/figures", path, test_figures);
  g_test_add_data_func ("/overview/boxes", path, test_boxes);
  g_test_add_data_func ("/overview/folding", path, test_folding);
  return g_test_run ();
}
