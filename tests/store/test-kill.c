/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

/*
 * A child writes one numbered action after the other and reports each number when the call has
 * returned; it is killed at a random moment.  Every fifth action is a large import of everybody,
 * the others rename one person.  The file must then hold exactly the actions up to the last that
 * was reported, or one more.
 */
#define PEOPLE 50
#define IMPORTED 300
#define LONGEST_LIFE_US 40000

static guint n_kills = 20;

static gboolean
is_import (int action)
{
  return action % 5 == 4;
}

static gboolean
put_named (MeritaWriter *writer, guint person, const char *name, GError **error)
{
  MeritaEmployee row;
  gboolean ok;

  fixture_employee (person, &row);
  g_free (row.name);
  row.name = g_strdup (name);
  ok = merita_writer_put_employee (writer, &row, error);
  merita_employee_clear (&row);
  return ok;
}

static gboolean
act (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  int action = *(int *) data;
  g_autofree char *number = g_strdup_printf ("%d", action);
  guint first = is_import (action) ? 0 : (guint) action % PEOPLE;
  guint last = is_import (action) ? IMPORTED : first + 1;

  if (is_import (action) && !merita_writer_begin_bulk (writer, IMPORTED, error))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (!put_named (writer, i, number, error))
      return FALSE;
  return merita_writer_put_setting (writer, "test.action", number, error);
}

static int
read_action (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = merita_reader_new (path, &error);
  g_autofree char *number = NULL;

  g_assert_no_error (error);
  number = merita_reader_get_setting (reader, "test.action");
  return number != NULL ? atoi (number) : 0;
}

static void
live (const char *path, int report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaStore) store = merita_store_open (path, MERITA_STORE_OPEN_DEFAULT, &error);

  for (int action = read_action (path) + 1; store != NULL; action++)
    if (!merita_store_write (store, is_import (action) ? "import" : "edit", "aksi", act, &action,
                             NULL, &error)
        || write (report, &action, sizeof action) != sizeof action)
      break;
  fprintf (stderr, "%s\n", error != NULL ? error->message : "the report was not taken");
  _exit (1);
}

/* The last number that the child reported before it died; previous if it reported none. */
static int
run_and_kill (const char *path, int previous)
{
  int reports[2];
  int action, last = previous, status;
  pid_t child;

  g_assert_cmpint (pipe (reports), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (reports[0]);
      live (path, reports[1]);
    }
  close (reports[1]);
  g_usleep ((gulong) g_random_int_range (0, LONGEST_LIFE_US));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (reports[0], &action, sizeof action) == sizeof action)
    last = action;
  close (reports[0]);
  return last;
}

/* The action that named a person last. */
static int
expected_name (guint person, int actions)
{
  for (int action = actions; action > 0; action--)
    if (is_import (action) || (guint) action % PEOPLE == person)
      return action;
  return 0;
}

static void
check_people (const char *path, int actions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = merita_reader_new (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < IMPORTED; i++)
    {
      MeritaEmployee row = { 0 };
      gboolean found = merita_reader_get_employee (reader, fixture_nip (i), &row, &error);
      int expected = expected_name (i, actions);

      g_assert_no_error (error);
      g_assert_cmpint (found, ==, expected != 0);
      if (found)
        g_assert_cmpint (atoi (row.name), ==, expected);
      merita_employee_clear (&row);
    }
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int committed = 0;

  /* A process with threads of its own must not fork. */
  g_assert_true (merita_store_close (fixture->store, &error));
  for (guint i = 0; i < n_kills; i++)
    {
      int reported = run_and_kill (fixture->path, committed);

      fixture_assert_sound (fixture->path);
      committed = read_action (fixture->path);
      g_assert_cmpint (committed, >=, reported);
      g_assert_cmpint (committed, <=, reported + 1);
      g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 1 + committed);
      check_people (fixture->path, committed);
    }
  g_test_message ("%u kills, %d actions", n_kills, committed);
  g_assert_cmpint (committed, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    n_kills = (guint) g_ascii_strtoull (argv[1], NULL, 10);
  g_test_add ("/store/kill", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);
  return g_test_run ();
}
