/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employee-item.h"
#include "merita-nip.h"
#include "merita-ui-test.h"

#define TODAY 20260618

typedef struct
{
  MeritaWindow *window;
  MeritaPage *page;
  MeritaReader *reader;
  GtkColumnView *view;
  MeritaEmployeeQuery query;
} Fixture;

/* The list holds what the store answers, in the same order. */
static gboolean
shows_answer (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GArray) keys = merita_reader_list_employees (fixture->reader, &fixture->query, NULL);
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (fixture->view));

  if (g_list_model_get_n_items (model) != keys->len)
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (MeritaEmployeeItem) item = g_list_model_get_item (model, i);

      if (merita_employee_item_get (item)->nip != g_array_index (keys, MeritaNip, i))
        return FALSE;
    }
  return TRUE;
}

static guint
count_shown (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)));
}

static void
set_up (Fixture *fixture, gconstpointer path)
{
  fixture->window = merita_ui_test_open (path, TODAY);
  fixture->page = merita_ui_test_go_to (fixture->window, "employees", "");
  fixture->reader = merita_context_get_reader (merita_window_get_context (fixture->window));
  fixture->view = merita_ui_test_child (fixture->page, "view");
  fixture->query = (MeritaEmployeeQuery){ .job_level = -1 };
  g_assert_true (merita_ui_test_wait (shows_answer, fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer path)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_search (Fixture *fixture, gconstpointer path)
{
  guint all = count_shown (fixture);

  g_assert_cmpuint (all, ==, 600);
  fixture->query.search = "sri";
  gtk_editable_set_text (merita_ui_test_child (fixture->page, "search"), "sri");
  g_assert_true (merita_ui_test_wait (shows_answer, fixture));
  g_assert_cmpuint (count_shown (fixture), >, 0);
  g_assert_cmpuint (count_shown (fixture), <, all);
  fixture->query.search = "no such name";
  gtk_editable_set_text (merita_ui_test_child (fixture->page, "search"), "no such name");
  g_assert_true (merita_ui_test_wait (shows_answer, fixture));
  g_assert_cmpuint (count_shown (fixture), ==, 0);
}

static void
test_filters (Fixture *fixture, gconstpointer path)
{
  g_autoptr (GPtrArray) units = merita_reader_list_units (fixture->reader, NULL);

  gtk_drop_down_set_selected (merita_ui_test_child (fixture->page, "units"), 1);
  fixture->query.unit = ((MeritaUnit *) g_ptr_array_index (units, 0))->id;
  g_assert_true (merita_ui_test_wait (shows_answer, fixture));
  gtk_drop_down_set_selected (merita_ui_test_child (fixture->page, "units"), 0);
  gtk_drop_down_set_selected (merita_ui_test_child (fixture->page, "levels"), 2);
  fixture->query.unit = MERITA_ID_NONE;
  fixture->query.job_level = 1;
  g_assert_true (merita_ui_test_wait (shows_answer, fixture));
  g_assert_cmpuint (count_shown (fixture), <, 600);
}

static void
test_sorting (Fixture *fixture, gconstpointer path)
{
  static const struct
  {
    guint column;
    MeritaEmployeeSort sort;
  } cases[] = {
    { 1, MERITA_EMPLOYEE_SORT_NIP },
    { 2, MERITA_EMPLOYEE_SORT_GRADE },
    { 4, MERITA_EMPLOYEE_SORT_UNIT },
    { 0, MERITA_EMPLOYEE_SORT_NAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
        g_list_model_get_item (gtk_column_view_get_columns (fixture->view), cases[i / 2].column);

      fixture->query.sort = cases[i / 2].sort;
      fixture->query.descending = i % 2 == 1;
      gtk_column_view_sort_by_column (fixture->view, column,
                                      i % 2 == 1 ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
      if (!merita_ui_test_wait (shows_answer, fixture))
        g_error ("column %u, descending %u: other order", cases[i / 2].column, i % 2);
    }
}

static void
test_profile (Fixture *fixture, gconstpointer path)
{
  g_autoptr (MeritaEmployeeItem) item =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)), 3);
  g_autofree char *name = merita_text_short_name (merita_employee_item_get (item)->name);
  char nip[22];

  g_signal_emit_by_name (fixture->view, "activate", 3);
  g_assert_cmpstr (merita_page_get_id (merita_window_get_page (fixture->window)), ==, "profile");
  g_assert_cmpstr (merita_page_get_title (merita_window_get_page (fixture->window)), ==, name);
  merita_nip_format_spaced (merita_employee_item_get (item)->nip, nip);
  g_assert_nonnull (
    merita_ui_test_find (merita_window_get_page (fixture->window), GTK_TYPE_LABEL, nip));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_true (merita_window_get_page (fixture->window) == fixture->page);
}

static gboolean
has_three_columns (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (gtk_column_view_get_columns (fixture->view)) == 3;
}

/* Narrow, the columns that stay fill the width: GTK 4.8 gives hidden ones their share. */
static void
test_folding (Fixture *fixture, gconstpointer path)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->view));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 700);
  g_assert_true (merita_ui_test_wait (has_three_columns, fixture));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), ==, gtk_adjustment_get_page_size (across));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer path);
  } tests[] = {
    { "/employees/search", test_search },   { "/employees/filters", test_filters },
    { "/employees/sorting", test_sorting }, { "/employees/profile", test_profile },
    { "/employees/folding", test_folding },
  };
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, path, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
