/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import assistant from a file to the journal and back, as the user drives it. */
#include "config.h"

#include <glib/gstdio.h>

#include "merita-grade.h"
#include "merita-import-model.h"
#include "merita-import-page.h"
#include "merita-nip.h"
#include "merita-ui-test.h"

#define TODAY 20260618
#define SHOWN_PEOPLE 4

typedef struct
{
  char *path, *folder;
  MeritaWindow *window;
  MeritaContext *context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = merita_ui_test_file (TODAY);
  fixture->folder = g_path_get_dirname (fixture->path);
  fixture->window = merita_ui_test_open (fixture->path, TODAY);
  fixture->context = merita_window_get_context (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_unlink (fixture->path);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* ---- finding widgets ---- */

static GtkWidget *
find (GtkWidget *widget, const char *id)
{
  const char *own = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  if (g_strcmp0 (own, id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_page (Fixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (merita_window_get_page (fixture->window));

  g_assert_true (MERITA_IS_IMPORT_PAGE (page));
  return page;
}

typedef struct
{
  GtkWidget *page;
  const char *step;
} Awaited;

static gboolean
is_at_step (gpointer data)
{
  Awaited *awaited = data;
  GtkWidget *stack = find (awaited->page, "stack");
  GtkWidget *box = find (awaited->page, "check_box");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), awaited->step)
         && gtk_widget_get_sensitive (box);
}

static void
wait_for (Fixture *fixture, const char *step)
{
  Awaited awaited = { get_page (fixture), step };

  g_assert_true (merita_ui_test_wait (is_at_step, &awaited));
}

static GListModel *
get_rows (Fixture *fixture)
{
  GtkWidget *view = find (get_page (fixture), "view");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

/* ---- files ---- */

static MeritaEmployee *
load_person (Fixture *fixture, MeritaNip nip)
{
  MeritaEmployee *person = g_new0 (MeritaEmployee, 1);

  g_assert_true (
    merita_reader_get_employee (merita_context_get_reader (fixture->context), nip, person, NULL));
  return person;
}

static MeritaEmployee *
get_person (Fixture *fixture, guint index)
{
  MeritaReader *reader = merita_context_get_reader (fixture->context);
  MeritaEmployeeQuery all = { .job_level = -1 };
  g_autoptr (GArray) keys = merita_reader_list_employees_limited (reader, &all, 20, NULL);

  g_assert_cmpuint (keys->len, >, index);
  return load_person (fixture, g_array_index (keys, MeritaNip, index));
}

static void
person_free (MeritaEmployee *person)
{
  merita_employee_clear (person);
  g_free (person);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaEmployee, person_free)

static const char *
other_grade (const MeritaEmployee *person)
{
  return g_str_equal (merita_grade_code (person->grade), "III/b") ? "III/c" : "III/b";
}

/* The first person with another grade, the others as they are, one that is not a NIP. */
static char *
write_people (Fixture *fixture, const char *name, const char *heading)
{
  g_autoptr (GString) text = g_string_new (heading);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  for (guint i = 0; i < SHOWN_PEOPLE; i++)
    {
      g_autoptr (MeritaEmployee) person = get_person (fixture, i);
      char nip[19];

      g_string_append_printf (text, "%s;%s;%s\n", merita_nip_format (person->nip, nip),
                              person->name,
                              i == 0 ? other_grade (person) : merita_grade_code (person->grade));
    }
  g_string_append (text, "12345;Bukan Siapa-siapa;III/a\n");
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
open_people (Fixture *fixture, const char *path)
{
  g_autofree char *argument = g_strconcat ("people:", path, NULL);

  merita_window_go_to (fixture->window, "import", argument);
}

/* ---- tests ---- */

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_people (fixture, "rows.csv", "NIP;Nama;Golongan\n");
  g_autoptr (MeritaImportItem) changed = NULL;
  g_autoptr (MeritaImportItem) rejected = NULL;

  open_people (fixture, path);
  wait_for (fixture, "check");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture)), ==, SHOWN_PEOPLE + 1);
  changed = g_list_model_get_item (get_rows (fixture), 0);
  g_assert_cmpint (merita_import_item_get_status (changed), ==, MERITA_ROW_CHANGED);
  g_assert_cmpint (merita_import_item_get_mark (changed, 2), ==, MERITA_IMPORT_MARK_CHANGED);
  g_assert_cmpint (merita_import_item_get_mark (changed, 1), ==, MERITA_IMPORT_MARK_NONE);
  g_assert_nonnull (strstr (merita_import_item_get_note (changed), " → "));
  rejected = g_list_model_get_item (get_rows (fixture), SHOWN_PEOPLE);
  g_assert_cmpint (merita_import_item_get_status (rejected), ==, MERITA_ROW_REJECTED);
  g_assert_cmpint (merita_import_item_get_mark (rejected, 0), ==, MERITA_IMPORT_MARK_ERROR);
  g_assert_cmpuint (merita_import_item_get_number (rejected), ==, SHOWN_PEOPLE + 2);
  g_unlink (path);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *button;
    guint rows;
  } cases[] = { { "show_rejected", 1 }, { "show_changed", 1 }, { "show_all", SHOWN_PEOPLE + 1 } };
  g_autofree char *path = write_people (fixture, "filter.csv", "NIP;Nama;Golongan\n");

  open_people (fixture, path);
  wait_for (fixture, "check");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *button = find (get_page (fixture), cases[i].button);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture)), ==, cases[i].rows);
    }
  g_assert_false (gtk_widget_get_sensitive (find (get_page (fixture), "show_to_check")));
  g_unlink (path);
}

typedef struct
{
  Fixture *fixture;
  MeritaNip nip;
  const char *grade;
} Grade;

static gboolean
has_grade (gpointer data)
{
  Grade *grade = data;
  g_autoptr (MeritaEmployee) person = load_person (grade->fixture, grade->nip);

  return g_str_equal (merita_grade_code (person->grade), grade->grade);
}

static void
test_apply (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_people (fixture, "apply.csv", "NIP;Nama;Golongan\n");
  g_autoptr (MeritaEmployee) person = get_person (fixture, 0);
  Grade before = { fixture, person->nip, merita_grade_code (person->grade) };
  Grade after = { fixture, person->nip, other_grade (person) };

  open_people (fixture, path);
  wait_for (fixture, "check");
  g_assert_true (has_grade (&before));
  g_assert_true (gtk_widget_activate_action (get_page (fixture), "import.apply", NULL));
  wait_for (fixture, "done");
  g_assert_true (has_grade (&after));
  g_assert_true (gtk_widget_activate_action (get_page (fixture), "import.undo", NULL));
  g_assert_true (merita_ui_test_wait (has_grade, &before));
  g_unlink (path);
}

/* Checking and going away writes nothing. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  MeritaReader *reader = merita_context_get_reader (fixture->context);
  g_autofree char *path = write_people (fixture, "leave.csv", "NIP;Nama;Golongan\n");
  gint64 version = merita_reader_get_data_version (reader);

  open_people (fixture, path);
  gtk_widget_activate_action (get_page (fixture), "import.again", NULL);
  wait_for (fixture, "file");
  open_people (fixture, path);
  wait_for (fixture, "check");
  gtk_widget_activate_action (get_page (fixture), "import.back", NULL);
  wait_for (fixture, "file");
  g_assert_cmpint (merita_reader_get_data_version (reader), ==, version);
  g_unlink (path);
}

/* A column that was not recognised is matched by hand; the rows are checked again. */
static void
test_match (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_people (fixture, "match.csv", "Kolom A;Nama;Golongan\n");
  GtkWidget *head;
  g_autoptr (MeritaImportItem) before = NULL;
  g_autoptr (MeritaImportItem) after = NULL;

  open_people (fixture, path);
  wait_for (fixture, "check");
  before = g_list_model_get_item (get_rows (fixture), 0);
  g_assert_false (merita_import_item_is_checked (before));
  g_assert_true (gtk_widget_get_visible (find (get_page (fixture), "problem_card")));
  g_assert_false (gtk_widget_get_sensitive (find (get_page (fixture), "apply")));
  head = gtk_widget_get_first_child (find (get_page (fixture), "heads"));
  g_signal_emit_by_name (head, "chosen", "nip");
  wait_for (fixture, "check");
  after = g_list_model_get_item (get_rows (fixture), 0);
  g_assert_true (merita_import_item_is_checked (after));
  g_assert_false (gtk_widget_get_visible (find (get_page (fixture), "problem_card")));
  g_assert_true (gtk_widget_get_sensitive (find (get_page (fixture), "apply")));
  g_unlink (path);
}

static gboolean
shows_fault (gpointer data)
{
  GtkWidget *fault = find (data, "fault");

  return gtk_widget_get_mapped (fault);
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *content;
    gssize length;
  } cases[] = {
    { "empty.csv", "", 0 },
    { "strange.csv", "a;b\n1;2\n", -1 },
    { "header.csv", "NIP;Nama\n", -1 },
    { "cut.xlsx", "PK\003\004\024\000\000\000\010\000cut", 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, cases[i].content, cases[i].length, &error);
      g_assert_no_error (error);
      open_people (fixture, path);
      g_assert_true (merita_ui_test_wait (shows_fault, get_page (fixture)));
      wait_for (fixture, "file");
      g_unlink (path);
    }
}

int
main (int argc, char **argv)
{
  merita_ui_test_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/import/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("rows", test_rows);
  ADD ("filter", test_filter);
  ADD ("apply", test_apply);
  ADD ("leave", test_leave);
  ADD ("match", test_match);
  ADD ("faults", test_faults);
#undef ADD
  return g_test_run ();
}
