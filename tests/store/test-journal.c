/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store-fixture.h"

static void
assert_dump (Fixture *fixture, const char *expected)
{
  g_autofree char *now = fixture_dump (fixture->path);

  g_assert_cmpstr (now, ==, expected);
}

static void
undo (Fixture *fixture, gint64 entry, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  g_assert_true (merita_store_undo (fixture->store, entry, &what, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (what, ==, label);
}

static void
redo (Fixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  g_assert_true (merita_store_redo (fixture->store, &what, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (what, ==, label);
}

/* A macro, because the call must come before error is looked at. */
#define expect_failure(call, error, code)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_false (call);                                                                         \
    g_assert_error (error, MERITA_STORE_ERROR, code);                                              \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

static gboolean
rename_person (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *const *words = data;
  MeritaEmployee row;
  gboolean ok;

  fixture_employee ((guint) g_ascii_strtoull (words[0], NULL, 10), &row);
  g_free (row.name);
  row.name = g_strdup (words[1]);
  ok = merita_writer_put_employee (writer, &row, error);
  merita_employee_clear (&row);
  return ok;
}

/* Everything that a job can touch, in one entry. */
static gboolean
put_plans (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaPosition head = { .name = (char *) "Kepala Dinas",
                          .code = (char *) "P1",
                          .job_level = 0,
                          .unit_name = (char *) "Dinas Kesehatan",
                          .incumbent = fixture_nip (0),
                          .critical = MERITA_CRITICAL_DECIDED,
                          .criteria = { 5, 4, 3, 2 } };
  MeritaPosition deputy = { .name = (char *) "Sekretaris", .job_level = -1 };
  MeritaNomination nomination = { .nip = fixture_nip (1), .rank = 1, .readiness = -1 };
  MeritaDevelopment plan = { .nip = fixture_nip (1), .program = (char *) "PKN II", .progress = 10 };
  const MeritaPolicy policy = { .kind = (char *) "committee", .number = (char *) "800/1" };
  MeritaRoundRow entry = { .code = (char *) "3.4",
                           .level = 2,
                           .points = MERITA_HUNDREDTHS_UNKNOWN };
  MeritaRound round = { .period = 2026, .name = (char *) "Mandiri", .sequence = 1 };
  MeritaDecision decision = { .number = (char *) "12/KASN",
                              .decided_on = 20260101,
                              .points = 25600,
                              .index = 62,
                              .valid_months = 12 };
  const MeritaFact fact = { .nip = fixture_nip (1),
                            .key = (char *) "award",
                            .year = 2024,
                            .code = (char *) "nasional",
                            .value = MERITA_HUNDREDTHS_UNKNOWN };
  const MeritaDiscipline measure = { .nip = fixture_nip (2),
                                     .decided_on = 20240101,
                                     .severity = 2 };
  gboolean ok;

  round.entries = g_ptr_array_new ();
  g_ptr_array_add (round.entries, &entry);
  ok = merita_writer_put_position (writer, &head, error);
  deputy.parent = head.id;
  nomination.position = head.id;
  ok = ok && merita_writer_put_position (writer, &deputy, error)
       && merita_writer_put_nomination (writer, &nomination, error)
       && merita_writer_put_development (writer, &plan, error)
       && merita_writer_put_policy (writer, &policy, error)
       && merita_writer_put_round (writer, &round, error)
       && merita_writer_put_decision (writer, &decision, error)
       && merita_writer_put_fact (writer, &fact, error)
       && merita_writer_put_discipline (writer, &measure, error)
       && merita_writer_put_standard (writer, 1, 0x333, error);
  g_ptr_array_unref (round.entries);
  return ok;
}

static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  guint n = 20;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 2);
  fixture_write (fixture, "orang lagi", fixture_put_people, &n);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 2);
}

/* A second profile moves the numbers of the levels; the people keep theirs. */
static gboolean
adopt (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_adopt_profile (writer, data, "{\"n\":2}", FIXTURE_TODAY, error);
}

static void
test_undo_redo (Fixture *fixture, gconstpointer data)
{
  const char *words[] = { "3", "Budi" };
  g_autoptr (MeritaProfile) other = fixture_profile ("utama", "pengawas", "jpt", NULL);
  char *states[5] = { NULL };
  guint n = 10;

  states[0] = fixture_dump (fixture->path);
  fixture_write (fixture, "orang", fixture_put_people, &n);
  states[1] = fixture_dump (fixture->path);
  fixture_write (fixture, "rencana", put_plans, NULL);
  states[2] = fixture_dump (fixture->path);
  fixture_write (fixture, "nama", rename_person, words);
  states[3] = fixture_dump (fixture->path);
  fixture_write (fixture, "profil", adopt, other);
  states[4] = fixture_dump (fixture->path);
  fixture_reopen (fixture);
  undo (fixture, 0, "profil");
  assert_dump (fixture, states[3]);
  undo (fixture, 0, "nama");
  assert_dump (fixture, states[2]);
  fixture_reopen (fixture);
  undo (fixture, 0, "rencana");
  assert_dump (fixture, states[1]);
  undo (fixture, 0, "orang");
  assert_dump (fixture, states[0]);
  fixture_reopen (fixture);
  redo (fixture, "orang");
  assert_dump (fixture, states[1]);
  redo (fixture, "rencana");
  assert_dump (fixture, states[2]);
  undo (fixture, 0, "rencana");
  redo (fixture, "rencana");
  redo (fixture, "nama");
  assert_dump (fixture, states[3]);
  redo (fixture, "profil");
  assert_dump (fixture, states[4]);
  fixture_assert_sound (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (states) - 1; i++)
    g_assert_cmpstr (states[i], !=, states[i + 1]);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_free (states[i]);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  const char *words[] = { "0", "Budi" };
  GError *error = NULL;
  guint n = 1;

  expect_failure (merita_store_undo (fixture->store, 0, NULL, &error), error,
                  MERITA_STORE_ERROR_NOT_FOUND);
  expect_failure (merita_store_undo (fixture->store, 1, NULL, &error), error,
                  MERITA_STORE_ERROR_NOT_FOUND);
  expect_failure (merita_store_redo (fixture->store, NULL, &error), error,
                  MERITA_STORE_ERROR_NOT_FOUND);
  fixture_write (fixture, "orang", fixture_put_people, &n);
  undo (fixture, 0, "orang");
  fixture_write (fixture, "nama", rename_person, words);
  expect_failure (merita_store_redo (fixture->store, NULL, &error), error,
                  MERITA_STORE_ERROR_NOT_FOUND);
}

/* Undo of an older entry: allowed beside later work, refused upon it. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  const char *first[] = { "3", "Budi" };
  const char *second[] = { "3", "Wati" };
  const char *apart[] = { "4", "Joko" };
  g_autofree char *before = NULL;
  g_autofree char *nip = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_nip (3));
  GError *error = NULL;
  guint n = 10;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  fixture_write (fixture, "satu", rename_person, first);
  fixture_write (fixture, "dua", rename_person, second);
  fixture_write (fixture, "tiga", rename_person, apart);
  before = fixture_dump (fixture->path);
  g_assert_false (merita_store_undo (fixture->store, 3, NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "employee"));
  g_assert_nonnull (strstr (error->message, nip));
  g_clear_error (&error);
  assert_dump (fixture, before);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 5);
  undo (fixture, 4, "dua");
  undo (fixture, 3, "satu");
  expect_failure (merita_store_undo (fixture->store, 3, NULL, &error), error,
                  MERITA_STORE_ERROR_NOT_FOUND);
  expect_failure (merita_store_undo (fixture->store, 2, NULL, &error), error,
                  MERITA_STORE_ERROR_CONFLICT);
  undo (fixture, 5, "tiga");
  fixture_write (fixture, "rencana", put_plans, NULL);
  expect_failure (merita_store_undo (fixture->store, 2, NULL, &error), error,
                  MERITA_STORE_ERROR_CONFLICT);
  fixture_assert_sound (fixture->path);
}

static void
test_bulk (Fixture *fixture, gconstpointer data)
{
  const char *words[] = { "3", "Budi" };
  g_autofree char *empty = fixture_dump (fixture->path);
  g_autofree char *some = NULL;
  g_autofree char *more = NULL;
  GError *error = NULL;
  guint n = 300;

  fixture_write (fixture, "impor 1", fixture_put_people_bulk, &n);
  some = fixture_dump (fixture->path);
  n = 500;
  fixture_write (fixture, "impor 2", fixture_put_people_bulk, &n);
  more = fixture_dump (fixture->path);
  fixture_assert_sound (fixture->path);
  fixture_reopen (fixture);
  expect_failure (merita_store_undo (fixture->store, 2, NULL, &error), error,
                  MERITA_STORE_ERROR_CONFLICT);
  undo (fixture, 0, "impor 2");
  assert_dump (fixture, some);
  redo (fixture, "impor 2");
  assert_dump (fixture, more);
  fixture_write (fixture, "nama", rename_person, words);
  expect_failure (merita_store_undo (fixture->store, 3, NULL, &error), error,
                  MERITA_STORE_ERROR_CONFLICT);
  undo (fixture, 0, "nama");
  undo (fixture, 0, "impor 2");
  assert_dump (fixture, some);
  fixture_assert_sound (fixture->path);
  g_assert_cmpstr (empty, !=, some);
}

/* The large import leaves the same rows and indexes as the small one. */
static void
test_bulk_equals_small (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 100;

  fixture_write (fixture, "kecil", fixture_put_people, &n);
  small = fixture_dump (fixture->path);
  fixture_write (fixture, "besar", fixture_put_people_bulk, &n);
  large = fixture_dump (fixture->path);
  g_assert_cmpstr (small, ==, large);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, 2);
}

static gboolean
put_stranger (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const MeritaPerformance row = { fixture_nip (9999), 2024, 8000, MERITA_PREDICATE_GOOD };
  guint n = 5;

  return (data == NULL || merita_writer_begin_bulk (writer, 10, error))
         && fixture_put_people (writer, &n, cancellable, error)
         && merita_writer_put_performance (writer, &row, error);
}

static void
test_missing_reference (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_dump (fixture->path);

  for (guint bulk = 0; bulk < 2; bulk++)
    {
      GError *error = NULL;

      expect_failure (merita_store_write (fixture->store, "import", "x", put_stranger,
                                          GUINT_TO_POINTER (bulk), NULL, &error),
                      error, MERITA_STORE_ERROR_CONSTRAINT);
      assert_dump (fixture, before);
    }
  fixture_assert_sound (fixture->path);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/journal/unchanged", test_unchanged);
  ADD ("/store/journal/undo-redo", test_undo_redo);
  ADD ("/store/journal/limits", test_limits);
  ADD ("/store/journal/conflict", test_conflict);
  ADD ("/store/journal/bulk", test_bulk);
  ADD ("/store/journal/bulk-equals-small", test_bulk_equals_small);
  ADD ("/store/journal/missing-reference", test_missing_reference);
  return g_test_run ();
}
