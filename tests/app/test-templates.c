/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template is made once with warnings fatal: a wrong name in a .ui file fails here. */
#include "config.h"

#include "merita-employee-summary.h"
#include "merita-navigation.h"
#include "merita-new-agency.h"
#include "merita-pages.h"
#include "merita-preferences.h"
#include "merita-search.h"
#include "merita-start-page.h"
#include "merita-ui-test.h"

static GType (*const widgets[]) (void) = {
  merita_navigation_get_type,
  merita_search_get_type,
  merita_start_page_get_type,
  merita_employee_summary_get_type,
};

static void
test_widgets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (widgets[i](), NULL));

      g_assert_finalize_object (widget);
    }
}

static void
test_page (gconstpointer data)
{
  const MeritaPageInfo *info = data;
  g_autoptr (MeritaContext) context = merita_context_new ();
  MeritaPage *page =
    g_object_ref_sink (g_object_new (info->get_type (), "context", context, "id", info->id, NULL));

  g_assert_true (MERITA_IS_PAGE (page));
  g_assert_cmpstr (merita_page_get_id (page), ==, info->id);
  g_assert_finalize_object (page);
}

static void
test_page_table (void)
{
  const MeritaPageInfo *pages;
  guint n;

  pages = merita_pages_get (&n);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_type_is_a (pages[i].get_type (), MERITA_TYPE_PAGE));
      g_assert_true (merita_pages_find (pages[i].id) == &pages[i]);
      g_assert_cmpint (pages[i].group >= 0, !=, pages[i].parent != NULL);
    }
}

static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  const MeritaPageInfo *pages;
  guint n;

  merita_ui_test_application ();
  pages = merita_pages_get (&n);
  for (guint i = 0; i < n; i++)
    if (!gtk_icon_theme_has_icon (theme, pages[i].icon_name))
      g_test_fail_printf ("page %s: no icon %s", pages[i].id, pages[i].icon_name);
}

static void
test_window (void)
{
  g_autoptr (MeritaContext) context = merita_context_new ();
  MeritaWindow *window = merita_window_new (merita_ui_test_application (), context);
  GtkWindow *preferences;

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_null (merita_window_get_page (window));
  preferences = GTK_WINDOW (merita_preferences_new (GTK_WINDOW (window), context));
  gtk_window_destroy (preferences);
  gtk_window_destroy (GTK_WINDOW (merita_new_agency_new (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  const MeritaPageInfo *pages;
  guint n;

  merita_ui_test_init (&argc, &argv);
  g_test_add_func ("/templates/widgets", test_widgets);
  g_test_add_func ("/templates/page-table", test_page_table);
  g_test_add_func ("/templates/icons", test_icons);
  pages = merita_pages_get (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/templates/page/", pages[i].id, NULL);

      g_test_add_data_func (path, &pages[i], test_page);
    }
  g_test_add_func ("/templates/window", test_window);
  return g_test_run ();
}
