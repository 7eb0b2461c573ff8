/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "store-fixture.h"

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

typedef struct
{
  MeritaMappingRun run;
  MeritaMapping *mapping;
} Run;

static gboolean
put_run (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Run *run = data;

  run->run.id = 0;
  return merita_writer_put_mapping_run (writer, &run->run, run->mapping, error);
}

static void
bench_reads (Fixture *fixture)
{
  static const char *const terms[] = { "nur", "042", "zzz", "s.pd", "1960" };
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MeritaReader) reader = merita_reader_new (fixture->path, &error);
  MeritaEmployeeQuery query = { .job_level = -1 };

  printf ("# reader open %.2f ms\n", milliseconds_since (start));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MeritaTalentTable) table = NULL;

      start = g_get_monotonic_time ();
      table = merita_reader_load_talent (reader, fixture->profile->jobs, 0, FIXTURE_TODAY, &error);
      printf ("# load_talent %u people %.2f ms\n", table->n, milliseconds_since (start));
    }
  start = g_get_monotonic_time ();
  g_array_unref (merita_reader_list_employees_limited (reader, NULL, 50, &error));
  printf ("# first 50 names %.2f ms\n", milliseconds_since (start));
  start = g_get_monotonic_time ();
  g_array_unref (merita_reader_list_employees (reader, NULL, &error));
  printf ("# all names in order %.2f ms\n", milliseconds_since (start));
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      gint64 found;

      query.search = terms[i];
      start = g_get_monotonic_time ();
      found = merita_reader_count_employees (reader, &query, &error);
      printf ("# search %s: %d, %.2f ms\n", terms[i], (int) found, milliseconds_since (start));
    }
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 60000;
  g_autoptr (GError) error = NULL;
  Fixture fixture = { 0 };
  Run run = { .run = { .computed_at = (char *) "2026-06-30T00:00:00Z",
                       .today = FIXTURE_TODAY,
                       .profile_sha256 = (char *) "x" } };
  gint64 start = g_get_monotonic_time ();

  fixture_set_up (&fixture, NULL);
  printf ("# create %.2f ms\n", milliseconds_since (start));
  start = g_get_monotonic_time ();
  fixture_write (&fixture, "impor", fixture_put_people_bulk, &n);
  printf ("# import %u people %.1f ms\n", n, milliseconds_since (start));
  start = g_get_monotonic_time ();
  fixture_write (&fixture, "impor", fixture_put_people_bulk, &n);
  printf ("# import again, nothing changed %.1f ms\n", milliseconds_since (start));
  run.mapping = merita_mapping_new (n);
  for (guint i = 0; i < 3; i++)
    {
      start = g_get_monotonic_time ();
      fixture_write (&fixture, "pemetaan", put_run, &run);
      printf ("# mapping run %.1f ms\n", milliseconds_since (start));
    }
  merita_mapping_free (run.mapping);
  start = g_get_monotonic_time ();
  g_assert_true (merita_store_close (fixture.store, &error));
  printf ("# close %.1f ms\n", milliseconds_since (start));
  g_object_unref (fixture.store);
  start = g_get_monotonic_time ();
  fixture.store = merita_store_open (fixture.path, MERITA_STORE_OPEN_DEFAULT, &error);
  printf ("# open %.2f ms\n", milliseconds_since (start));
  bench_reads (&fixture);
  fixture_tear_down (&fixture, NULL);
  return 0;
}
