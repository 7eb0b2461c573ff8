/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store-fixture.h"

#define TEXT(text) ((char *) (text))

static MeritaReader *
open_reader (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MeritaReader *reader = merita_reader_new (fixture->path, &error);

  g_assert_no_error (error);
  return reader;
}

static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = open_reader (fixture);
  MeritaEmployee wanted, row;
  g_autoptr (GPtrArray) assessments = NULL;
  g_autoptr (GPtrArray) appraisals = NULL;
  g_autoptr (GPtrArray) units = NULL;
  guint n = 30;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  fixture_employee (7, &wanted);
  g_assert_true (merita_reader_get_employee (reader, wanted.nip, &row, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (row.name, ==, wanted.name);
  g_assert_cmpstr (row.unit_name, ==, wanted.unit_name);
  g_assert_cmpstr (row.job_family_name, ==, wanted.job_family_name);
  g_assert_cmpstr (row.job_title, ==, wanted.job_title);
  g_assert_null (row.education_field);
  g_assert_cmpint (row.job_level, ==, wanted.job_level);
  g_assert_cmpuint (row.grade, ==, wanted.grade);
  g_assert_cmpint (row.birth_date, ==, wanted.birth_date);
  g_assert_cmpint (row.post_since, ==, wanted.post_since);
  g_assert_cmpint (row.sex, ==, MERITA_SEX_MALE);
  g_assert_cmpint (row.education, ==, MERITA_EDUCATION_BACHELOR);
  g_assert_cmpint (row.discipline_checked_on, ==, MERITA_DATE_UNKNOWN);
  assessments = merita_reader_list_assessments (reader, wanted.nip, &error);
  g_assert_cmpuint (assessments->len, ==, 1);
  g_assert_cmpint (((MeritaAssessment *) assessments->pdata[0])->potential, ==, 5007);
  appraisals = merita_reader_list_performance (reader, wanted.nip, &error);
  g_assert_cmpuint (appraisals->len, ==, 2);
  g_assert_cmpint (((MeritaPerformance *) appraisals->pdata[0])->year, ==, 2024);
  units = merita_reader_list_units (reader, &error);
  g_assert_cmpuint (units->len, ==, 3);
  merita_employee_clear (&wanted);
  merita_employee_clear (&row);
  g_assert_false (merita_reader_get_employee (reader, 1, &row, &error));
  g_assert_no_error (error);
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    MeritaEmployeeQuery query;
    guint expected;
  } cases[] = {
    { { .job_level = -1 }, 30 },
    { { .job_level = 1 }, 10 },
    { { .search = "siti NUR 0000", .job_level = -1 }, 10 },
    { { .search = "Dr. Hj.", .job_level = -1 }, 30 },
    { { .search = "100%", .job_level = -1 }, 0 },
    { { .search = "_", .job_level = -1 }, 0 },
    { { .search = "19600101 200604", .job_level = -1 }, 1 },
    { { .job_level = -1, .sort = MERITA_EMPLOYEE_SORT_UNIT, .descending = TRUE }, 30 },
    { { .job_level = -1, .sort = MERITA_EMPLOYEE_SORT_BIRTH }, 30 },
  };
  g_autoptr (MeritaReader) reader = open_reader (fixture);
  guint n = 30;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) nips = merita_reader_list_employees (reader, &cases[i].query, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (nips->len, ==, cases[i].expected);
      g_assert_cmpint (merita_reader_count_employees (reader, &cases[i].query, &error), ==,
                       cases[i].expected);
    }
}

static gboolean
put_positions (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaId *ids = data;
  MeritaPosition head = { .code = TEXT ("P1"),
                          .name = TEXT ("Kepala Dinas"),
                          .unit_name = TEXT ("dinas  KESEHATAN"),
                          .job_level = 0,
                          .incumbent = fixture_nip (0),
                          .required = 0x444,
                          .critical = MERITA_CRITICAL_DECIDED,
                          .decree_number = TEXT ("800/12"),
                          .decree_date = 20260105,
                          .criteria = { 5, 4, 3, 2 },
                          .note = TEXT ("catatan") };
  MeritaPosition branch = { .name = TEXT ("Kepala Bidang"), .job_level = 1 };
  MeritaNomination nomination = { .nip = fixture_nip (1),
                                  .rank = 1,
                                  .decided = TRUE,
                                  .readiness = -1,
                                  .reason = TEXT ("alasan"),
                                  .nominated_on = 20260201 };
  MeritaDevelopment plan = {
    .nip = fixture_nip (1), .program = TEXT ("PKN II"), .hours = 40, .progress = 25
  };
  const MeritaFact fact = { .nip = fixture_nip (1),
                            .key = TEXT ("award"),
                            .code = TEXT ("nasional"),
                            .year = 2024,
                            .value = MERITA_HUNDREDTHS_UNKNOWN };
  const MeritaDiscipline measure = {
    .nip = fixture_nip (1), .decided_on = 20250101, .severity = 2, .decree = TEXT ("SK")
  };

  if (!merita_writer_put_position (writer, &head, error))
    return FALSE;
  branch.parent = nomination.position = ids[0] = head.id;
  return merita_writer_put_position (writer, &branch, error) && (ids[1] = branch.id) != 0
         && merita_writer_put_nomination (writer, &nomination, error)
         && merita_writer_put_development (writer, &plan, error)
         && merita_writer_put_fact (writer, &fact, error)
         && merita_writer_put_discipline (writer, &measure, error);
}

static void
check_position (MeritaReader *reader, const MeritaId ids[2])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) positions = merita_reader_list_positions (reader, NULL, &error);
  const MeritaPositionQuery critical = { .job_level = -1, .critical_only = TRUE };
  const MeritaPositionQuery vacant = { .job_level = -1, .vacant_only = TRUE, .search = "bidang" };
  MeritaPosition row;

  g_assert_no_error (error);
  g_assert_cmpuint (positions->len, ==, 2);
  g_assert_cmpint (((MeritaPosition *) positions->pdata[0])->id, ==, ids[0]);
  g_assert_true (merita_reader_get_position (reader, ids[0], &row, &error));
  g_assert_cmpstr (row.code, ==, "P1");
  g_assert_cmpstr (row.unit_name, ==, "Dinas Kesehatan");
  g_assert_cmpint (row.incumbent, ==, fixture_nip (0));
  g_assert_nonnull (row.incumbent_name);
  g_assert_cmpuint (row.required, ==, 0x444);
  g_assert_cmpint (row.critical, ==, MERITA_CRITICAL_DECIDED);
  g_assert_cmpint (row.criteria[3], ==, 2);
  g_assert_cmpstr (row.note, ==, "catatan");
  merita_position_clear (&row);
  g_assert_cmpint (merita_reader_count_positions (reader, &critical, &error), ==, 1);
  g_assert_cmpint (merita_reader_count_positions (reader, &vacant, &error), ==, 1);
  g_assert_cmpint (merita_reader_find_position (reader, "P1", &error), ==, ids[0]);
  g_assert_cmpint (merita_reader_find_position (reader, "kepala bidang", &error), ==, ids[1]);
  g_assert_cmpint (merita_reader_find_position (reader, "tidak ada", &error), ==, 0);
  g_assert_no_error (error);
}

static void
test_positions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = open_reader (fixture);
  g_autoptr (GPtrArray) nominations = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GPtrArray) measures = NULL;
  const MeritaNomination *nomination;
  MeritaId ids[2];
  guint n = 5;

  fixture_write (fixture, "orang", fixture_put_people, &n);
  fixture_write (fixture, "jabatan", put_positions, ids);
  check_position (reader, ids);
  nominations = merita_reader_list_nominations (reader, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nominations->len, ==, 1);
  nomination = nominations->pdata[0];
  g_assert_true (nomination->decided);
  g_assert_cmpint (nomination->readiness, ==, -1);
  g_assert_cmpstr (nomination->position_name, ==, "Kepala Dinas");
  plans = merita_reader_list_development (reader, fixture_nip (1), &error);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_cmpuint (((MeritaDevelopment *) plans->pdata[0])->progress, ==, 25);
  facts = merita_reader_list_facts (reader, fixture_nip (1), &error);
  g_assert_cmpstr (((MeritaFact *) facts->pdata[0])->code, ==, "nasional");
  measures = merita_reader_list_discipline (reader, fixture_nip (1), &error);
  g_assert_cmpint (((MeritaDiscipline *) measures->pdata[0])->severity, ==, 2);
  g_assert_no_error (error);
}

static gboolean
put_round (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaRoundRow rows[2] = {
    { .code = TEXT ("3.4"), .level = 2, .points = MERITA_HUNDREDTHS_UNKNOWN },
    { .code = TEXT ("7"), .note = TEXT ("x"), .level = -1, .points = 4050 },
  };
  MeritaRound round = { .period = 2026, .name = TEXT ("Mandiri"), .sequence = 1 };
  MeritaDecision decision = { .number = TEXT ("12/KASN"),
                              .decided_on = 20260101,
                              .points = 25600,
                              .index = 62,
                              .exemption = MERITA_TRUTH_UNKNOWN,
                              .category = TEXT ("III"),
                              .valid_months = 12 };
  const MeritaPolicy policy = { .kind = TEXT ("committee"), .number = TEXT ("800/1") };
  guint n = GPOINTER_TO_UINT (data);
  gboolean ok;

  round.entries = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (round.entries, &rows[i]);
  ok = merita_writer_put_round (writer, &round, error)
       && merita_writer_put_decision (writer, &decision, error)
       && merita_writer_put_policy (writer, &policy, error);
  g_ptr_array_unref (round.entries);
  return ok;
}

static void
test_rounds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaReader) reader = open_reader (fixture);

  for (guint n = 2; n > 0; n--)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rounds = NULL;
      g_autoptr (GPtrArray) decisions = NULL;
      g_autoptr (GPtrArray) policies = NULL;
      const MeritaRound *round;

      fixture_write (fixture, "putaran", put_round, GUINT_TO_POINTER (n));
      rounds = merita_reader_list_rounds (reader, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rounds->len, ==, 1);
      round = rounds->pdata[0];
      g_assert_cmpuint (round->entries->len, ==, n);
      g_assert_cmpint (((MeritaRoundRow *) round->entries->pdata[0])->level, ==, 2);
      decisions = merita_reader_list_decisions (reader, &error);
      g_assert_cmpuint (decisions->len, ==, 1);
      g_assert_cmpstr (((MeritaDecision *) decisions->pdata[0])->category, ==, "III");
      policies = merita_reader_list_policies (reader, &error);
      g_assert_cmpstr (((MeritaPolicy *) policies->pdata[0])->number, ==, "800/1");
    }
}

static gboolean
put_run (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaMappingRun run = { .computed_at = TEXT ("2026-06-30T00:00:00Z"),
                           .today = FIXTURE_TODAY,
                           .reference_year = 2024,
                           .profile_sha256 = TEXT ("abc"),
                           .data_version = 2 };

  return merita_writer_put_mapping_run (writer, &run, data, error);
}

static void
test_runs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = open_reader (fixture);
  g_autoptr (MeritaMapping) mapping = merita_mapping_new (3);
  g_autoptr (MeritaMapping) back = NULL;
  MeritaMappingRun run;

  g_assert_null (merita_reader_load_mapping (reader, 0, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      mapping->nip[i] = fixture_nip (i);
      mapping->score[0][i] = 1000 + i;
      mapping->score[1][i] = MERITA_SCORE_UNKNOWN;
      mapping->box[i] = (guint8) (i + 1);
      mapping->counts[i + 1] = 1;
    }
  mapping->tray_counts[MERITA_TRAY_NO_POTENTIAL] = 4;
  mapping->borderline = 9;
  fixture_write (fixture, "pemetaan", put_run, mapping);
  back = merita_reader_load_mapping (reader, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->n, ==, 3);
  g_assert_cmpmem (back->nip, 3 * sizeof (MeritaNip), mapping->nip, 3 * sizeof (MeritaNip));
  g_assert_cmpint (back->score[1][2], ==, MERITA_SCORE_UNKNOWN);
  g_assert_cmpmem (back->box, 3, mapping->box, 3);
  g_assert_true (merita_reader_get_run (reader, 0, &run, &error));
  g_assert_cmpmem (run.counts, sizeof run.counts, mapping->counts, sizeof mapping->counts);
  g_assert_cmpuint (run.tray_counts[MERITA_TRAY_NO_POTENTIAL], ==, 4);
  g_assert_cmpuint (run.borderline, ==, 9);
  merita_mapping_run_clear (&run);
  /* Undone and redone, the columns are still there. */
  g_assert_true (merita_store_undo (fixture->store, 0, NULL, &error));
  g_assert_false (merita_reader_get_run (reader, 0, &run, &error));
  g_assert_true (merita_store_redo (fixture->store, NULL, &error));
  g_assert_no_error (error);
  fixture_assert_sound (fixture->path);
}

static void
test_talent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = open_reader (fixture);
  g_autoptr (MeritaTalentTable) table = NULL;
  MeritaId ids[2];
  guint n = 40;

  fixture_write (fixture, "orang", fixture_put_people_bulk, &n);
  fixture_write (fixture, "jabatan", put_positions, ids);
  table = merita_reader_load_talent (reader, fixture->profile->jobs, 0, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->n, ==, n);
  g_assert_cmpint (table->reference_year, ==, 2024);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (table->nip[i], ==, fixture_nip (i));
      g_assert_cmpuint (table->job_level[i], ==, i % 3);
      g_assert_cmpint (table->performance[0][i], ==, 7100 + i);
      g_assert_cmpint (table->performance[1][i], ==, 7000 + i);
      g_assert_cmpuint (table->predicate[0][i], ==, MERITA_PREDICATE_VERY_GOOD);
      g_assert_cmpint (table->potential[i], ==, 5000 + i);
      g_assert_cmpuint (table->levels[i], ==, 0x432143214 + i % 3);
      g_assert_cmpstr (g_ptr_array_index (table->families, table->job_family[i]), ==,
                       i % 2 ? "Kesehatan" : "Hukum");
    }
  g_assert_cmpuint (table->facts->len, ==, 1);
  g_assert_cmpuint (g_array_index (table->facts, MeritaTalentFact, 0).person, ==, 1);
  g_assert_cmpuint (table->discipline->len, ==, 1);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/rows/people", test_people);
  ADD ("/store/rows/lists", test_lists);
  ADD ("/store/rows/positions", test_positions);
  ADD ("/store/rows/rounds", test_rounds);
  ADD ("/store/rows/runs", test_runs);
  ADD ("/store/rows/talent", test_talent);
  return g_test_run ();
}
