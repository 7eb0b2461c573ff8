/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "store-fixture.h"

#define JOBS 40

typedef struct
{
  GMainLoop *loop;
  GString *order; /* written in the writer thread only */
  guint finished, changed;
  char *tables;
} Watch;

typedef struct
{
  Watch *watch;
  guint number;
} Job;

static gboolean
put_number (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autofree char *number = g_strdup_printf ("%u", job->number);

  g_string_append_printf (job->watch->order, "%u ", job->number);
  return merita_writer_put_setting (writer, "test", number, error);
}

static void
finished_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Watch *watch = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (merita_store_write_finish (MERITA_STORE (object), result, &error));
  g_assert_no_error (error);
  if (++watch->finished == JOBS)
    g_main_loop_quit (watch->loop);
}

static void
changed_cb (MeritaStore *store, const char *tables, Watch *watch)
{
  watch->changed++;
  g_free (watch->tables);
  watch->tables = g_strdup (tables);
}

/* First in, first out; "changed" comes in the main context, once a commit. */
static void
test_fifo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) order = g_string_new (NULL);
  Watch watch = { .loop = loop, .order = order };

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &watch);
  for (guint i = 0; i < JOBS; i++)
    {
      Job *job = g_new (Job, 1);

      *job = (Job){ &watch, i };
      g_string_append_printf (expected, "%u ", i);
      merita_store_write_async (fixture->store, "edit", "angka", put_number, job, g_free, NULL,
                                finished_cb, &watch);
    }
  g_main_loop_run (loop);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpstr (order->str, ==, expected->str);
  g_assert_cmpuint (watch.changed, ==, JOBS);
  g_assert_cmpstr (watch.tables, ==, "setting");
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 1 + JOBS);
  g_signal_handlers_disconnect_by_data (fixture->store, &watch);
  g_free (watch.tables);
}

static gboolean
cancel_halfway (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 200;

  if (data != NULL && !merita_writer_begin_bulk (writer, n, error))
    return FALSE;
  if (!fixture_put_people (writer, &n, cancellable, error))
    return FALSE;
  g_cancellable_cancel (cancellable);
  return fixture_put_people (writer, &n, cancellable, error);
}

static gboolean
fail_without_reason (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 3;

  return fixture_put_people (writer, &n, cancellable, error) && FALSE;
}

static void
test_rollback (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_dump (fixture->path);
  g_autofree char *folder = g_strconcat (fixture->path, "-restore", NULL);
  g_autoptr (GError) error = NULL;

  for (guint bulk = 0; bulk < 2; bulk++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *after = NULL;

      g_assert_false (merita_store_write (fixture->store, "import", "x", cancel_halfway,
                                          GUINT_TO_POINTER (bulk), cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      after = fixture_dump (fixture->path);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_false (
    merita_store_write (fixture->store, "edit", "x", fail_without_reason, NULL, NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_FAILED);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 1);
  fixture_assert_sound (fixture->path);
}

/* Another program holds the file longer than we wait. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *other = NULL;
  guint n = 1;

  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (
    merita_store_write (fixture->store, "edit", "x", fixture_put_people, &n, NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "another program"));
  sqlite3_close (other);
  fixture_write (fixture, "orang", fixture_put_people, &n);
}

static gpointer
write_many (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (MeritaStore) store =
    merita_store_open (fixture->path, MERITA_STORE_OPEN_DEFAULT, &error);
  Watch watch = { .order = order };

  g_assert_no_error (error);
  for (guint i = 0; i < JOBS; i++)
    {
      Job job = { &watch, 1000 + i };

      g_assert_true (merita_store_write (store, "edit", "x", put_number, &job, NULL, &error));
      g_assert_no_error (error);
    }
  return NULL;
}

/* Two stores on one file take turns; the chain of hashes stays whole. */
static void
test_two_stores (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) order = g_string_new (NULL);
  Watch watch = { .order = order };
  GThread *other = g_thread_new ("other", write_many, fixture);

  for (guint i = 0; i < JOBS; i++)
    {
      Job job = { &watch, i };

      fixture_write (fixture, "x", put_number, &job);
    }
  g_thread_join (other);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 1 + 2 * JOBS);
  fixture_assert_sound (fixture->path);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/writer/fifo", test_fifo);
  ADD ("/store/writer/rollback", test_rollback);
  ADD ("/store/writer/busy", test_busy);
  ADD ("/store/writer/two-stores", test_two_stores);
  return g_test_run ();
}
