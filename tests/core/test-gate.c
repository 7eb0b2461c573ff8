/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

/* The gates are asked through the judgement of one person, as the screens do. */
typedef struct
{
  MeritaTalentRule *rule;
  MeritaJobRule *jobs;
  MeritaTalentTable *table;
  MeritaTarget target;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->rule = fixture_rule_new ();
  self->jobs = fixture_jobs_new ();
  self->table = fixture_table_new (1);
  /* A JPT pratama post that falls vacant in a year; the fixture's person is an administrator. */
  self->target =
    (MeritaTarget){ .id = 1, .tier = 4, .job_level = 1, .job_family = 1, .vacant_on = 20270630 };
  g_ptr_array_set_size (self->rule->succession.gates, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  merita_talent_rule_free (self->rule);
  merita_job_rule_free (self->jobs);
  merita_talent_table_free (self->table);
}

static MeritaGateResult
ask (Fixture *self)
{
  g_autoptr (MeritaMapping) mapping =
    merita_mapping_compute (self->rule, self->jobs, NULL, self->table, NULL, NULL);
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (self->rule, self->jobs, NULL, self->table, mapping);
  MeritaCandidate candidate;
  MeritaGateResult result;

  g_assert_true (merita_ranker_judge (ranker, &self->target, 0, &candidate));
  g_assert_cmpuint (candidate.gates->len, ==, 1);
  result = g_array_index (candidate.gates, MeritaGateResult, 0);
  g_assert_cmpint (candidate.eligible, ==, result.status);
  merita_candidate_clear (&candidate);
  return result;
}

static void
check (Fixture *self, MeritaTruth status, gint64 actual, gint64 needed)
{
  MeritaGateResult result = ask (self);

  g_assert_cmpint (result.status, ==, status);
  g_assert_cmpint (result.actual, ==, actual);
  g_assert_cmpint (result.needed, ==, needed);
}

static void
test_box (Fixture *self, gconstpointer data)
{
  MeritaGateRule *gate = fixture_gate (self->rule, MERITA_GATE_BOX, 0, 0);
  gint box = 9;

  /* Without a list it is the pool of the rule. */
  check (self, MERITA_TRUTH_YES, 9, 0);
  self->table->performance[0][0] = self->table->performance[1][0] = 9000;
  check (self, MERITA_TRUTH_YES, 8, 0);
  g_array_append_val (gate->values, box);
  check (self, MERITA_TRUTH_NO, 8, 0);
  /* Without a box nobody can tell in which it would be. */
  self->table->potential[0] = MERITA_HUNDREDTHS_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 0);
}

static void
test_grade (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_GRADE, 14, 0);
  check (self, MERITA_TRUTH_YES, 14, 14);
  self->table->grade[0] = 13;
  check (self, MERITA_TRUTH_NO, 13, 14);
  self->table->grade[0] = 0;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 14);
  self->table->grade[0] = 109;
  check (self, MERITA_TRUTH_UNKNOWN, 109, 14);
}

static void
test_education (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_EDUCATION, MERITA_EDUCATION_BACHELOR, 0);
  self->table->education[0] = MERITA_EDUCATION_BACHELOR;
  check (self, MERITA_TRUTH_YES, MERITA_EDUCATION_BACHELOR, MERITA_EDUCATION_BACHELOR);
  self->table->education[0] = MERITA_EDUCATION_D3;
  check (self, MERITA_TRUTH_NO, MERITA_EDUCATION_D3, MERITA_EDUCATION_BACHELOR);
  self->table->education[0] = MERITA_EDUCATION_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, 0, MERITA_EDUCATION_BACHELOR);
}

static void
test_tenure (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_TENURE, 0, 24);
  self->table->post_since[0] = 20250630;
  check (self, MERITA_TRUTH_YES, 24, 24);
  self->table->post_since[0] = 20250701;
  check (self, MERITA_TRUTH_NO, 23, 24);
  self->table->post_since[0] = MERITA_DATE_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 24);
  /* A post that has been vacant for long is taken over today. */
  self->table->post_since[0] = 20250630;
  self->target.vacant_on = 20200101;
  check (self, MERITA_TRUTH_NO, 12, 24);
}

static void
test_experience (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_EXPERIENCE, 0, 60);
  check (self, MERITA_TRUTH_YES, 329, 60);
  self->table->service_since[0] = 20220701;
  check (self, MERITA_TRUTH_NO, 59, 60);
  self->table->service_since[0] = MERITA_DATE_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 60);
}

static void
add_measure (Fixture *self, guint severity, MeritaDate decided, MeritaDate until)
{
  MeritaTalentDiscipline item = { 0, (guint8) severity, decided, until };

  g_array_append_val (self->table->discipline, item);
}

static void
test_discipline (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_DISCIPLINE, 2, 24);
  check (self, MERITA_TRUTH_YES, 0, 2);
  self->table->discipline_checked[0] = 0;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 2);
  self->table->discipline_checked[0] = 1;
  add_measure (self, 1, 20260101, 20261231);
  add_measure (self, 3, 20240629, MERITA_DATE_UNKNOWN);
  check (self, MERITA_TRUTH_YES, 1, 2);
  add_measure (self, 2, MERITA_DATE_UNKNOWN, MERITA_DATE_UNKNOWN);
  check (self, MERITA_TRUTH_UNKNOWN, 1, 2);
  add_measure (self, 2, 20240630, MERITA_DATE_UNKNOWN);
  check (self, MERITA_TRUTH_NO, 2, 2);
  g_assert_cmpint (ask (self).date, ==, 20240630);
  /* A measure fails a person even when nobody has looked at the rest of the record. */
  self->table->discipline_checked[0] = 0;
  check (self, MERITA_TRUTH_NO, 2, 2);
}

/* An old measure that is still in force counts however long ago it was decided. */
static void
test_discipline_in_force (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_DISCIPLINE, 2, 12);
  add_measure (self, 3, 20200101, 20260629);
  check (self, MERITA_TRUTH_YES, 0, 2);
  add_measure (self, 3, 20200101, 20260630);
  check (self, MERITA_TRUTH_NO, 3, 2);
}

static void
test_retirement (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_RETIREMENT, 0, 24);
  /* 60 for a JPT: retires on 1 July 2029, two years after the post falls vacant. */
  self->table->birth_date[0] = 19690630;
  check (self, MERITA_TRUTH_YES, 24, 24);
  g_assert_cmpint (ask (self).date, ==, 20290701);
  self->table->birth_date[0] = 19690531;
  check (self, MERITA_TRUTH_NO, 23, 24);
  /* The age limit is that of the post taken over: for an administrator it is 58. */
  self->target.job_level = 2;
  self->table->birth_date[0] = 19690430;
  check (self, MERITA_TRUTH_NO, -1, 24);
  self->table->birth_date[0] = MERITA_DATE_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 24);
}

static void
test_age (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_AGE, 56, 0);
  self->table->birth_date[0] = 19700701;
  check (self, MERITA_TRUTH_YES, 56, 56);
  self->table->birth_date[0] = 19700630;
  check (self, MERITA_TRUTH_NO, 57, 56);
  self->table->birth_date[0] = MERITA_DATE_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 56);
}

static void
test_fit (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_FIT, 8000, 0);
  self->target.required = 0x55555;
  self->table->levels[0] = 0x44444;
  check (self, MERITA_TRUTH_YES, 8000, 8000);
  self->table->levels[0] = 0x44443;
  check (self, MERITA_TRUTH_NO, 7600, 8000);
  /* One level is missing: it decides, unless it cannot. */
  self->table->levels[0] = 0x55550;
  check (self, MERITA_TRUTH_YES, 8000, 8000);
  self->table->levels[0] = 0x54440;
  check (self, MERITA_TRUTH_UNKNOWN, 6800, 8000);
  self->table->levels[0] = 0x33330;
  check (self, MERITA_TRUTH_NO, 4800, 8000);
  self->target.required = 0;
  self->target.job_level = MERITA_JOB_LEVEL_NONE;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 8000);
}

static void
test_family (Fixture *self, gconstpointer data)
{
  fixture_gate (self->rule, MERITA_GATE_FAMILY, 0, 0);
  check (self, MERITA_TRUTH_YES, 1, 1);
  self->table->job_family[0] = 2;
  check (self, MERITA_TRUTH_NO, 0, 1);
  self->table->job_family[0] = MERITA_JOB_FAMILY_NONE;
  check (self, MERITA_TRUTH_UNKNOWN, 0, 1);
}

static void
test_performance (Fixture *self, gconstpointer data)
{
  MeritaGateRule *gate =
    fixture_gate (self->rule, MERITA_GATE_PERFORMANCE, MERITA_PREDICATE_GOOD, 0);
  gint years = 2;

  g_array_append_val (gate->values, years);
  check (self, MERITA_TRUTH_YES, MERITA_PREDICATE_GOOD, MERITA_PREDICATE_GOOD);
  self->table->predicate[2][0] = MERITA_PREDICATE_POOR;
  check (self, MERITA_TRUTH_YES, MERITA_PREDICATE_GOOD, MERITA_PREDICATE_GOOD);
  self->table->predicate[1][0] = MERITA_PREDICATE_UNKNOWN;
  check (self, MERITA_TRUTH_UNKNOWN, MERITA_PREDICATE_GOOD, MERITA_PREDICATE_GOOD);
  self->table->predicate[0][0] = MERITA_PREDICATE_POOR;
  check (self, MERITA_TRUTH_NO, MERITA_PREDICATE_POOR, MERITA_PREDICATE_GOOD);
}

static guint
count_gates (Fixture *self)
{
  g_autoptr (MeritaMapping) mapping =
    merita_mapping_compute (self->rule, self->jobs, NULL, self->table, NULL, NULL);
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (self->rule, self->jobs, NULL, self->table, mapping);
  MeritaCandidate candidate;
  guint n;

  merita_ranker_judge (ranker, &self->target, 0, &candidate);
  n = candidate.gates->len;
  merita_candidate_clear (&candidate);
  return n;
}

/* A gate for administrators asks nothing of a JPT; of a post without a level nobody can say. */
static void
test_groups (Fixture *self, gconstpointer data)
{
  MeritaGateRule *gate = fixture_gate (self->rule, MERITA_GATE_GRADE, 17, 0);

  gate->groups = 1u << MERITA_JOB_ADMINISTRATOR;
  g_assert_cmpuint (count_gates (self), ==, 0);
  self->target.job_level = 2;
  check (self, MERITA_TRUTH_NO, 14, 17);
  self->target.job_level = MERITA_JOB_LEVEL_NONE;
  check (self, MERITA_TRUTH_UNKNOWN, 14, 17);
}

/* One gate that fails outweighs all that are met; one that cannot tell outweighs those met. */
static void
test_worst (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaMapping) mapping = NULL;
  g_autoptr (MeritaRanker) ranker = NULL;
  MeritaCandidate candidate;

  fixture_gate (self->rule, MERITA_GATE_GRADE, 14, 0);
  fixture_gate (self->rule, MERITA_GATE_FAMILY, 0, 0);
  fixture_gate (self->rule, MERITA_GATE_AGE, 56, 0);
  self->table->job_family[0] = MERITA_JOB_FAMILY_NONE;
  mapping = merita_mapping_compute (self->rule, self->jobs, NULL, self->table, NULL, NULL);
  ranker = merita_ranker_new (self->rule, self->jobs, NULL, self->table, mapping);
  merita_ranker_judge (ranker, &self->target, 0, &candidate);
  g_assert_cmpint (candidate.eligible, ==, MERITA_TRUTH_UNKNOWN);
  merita_candidate_clear (&candidate);
  self->table->birth_date[0] = 19600101;
  merita_ranker_judge (ranker, &self->target, 0, &candidate);
  g_assert_cmpint (candidate.eligible, ==, MERITA_TRUTH_NO);
  merita_candidate_clear (&candidate);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/core/gate/box", test_box);
  ADD ("/core/gate/grade", test_grade);
  ADD ("/core/gate/education", test_education);
  ADD ("/core/gate/tenure", test_tenure);
  ADD ("/core/gate/experience", test_experience);
  ADD ("/core/gate/discipline", test_discipline);
  ADD ("/core/gate/discipline-in-force", test_discipline_in_force);
  ADD ("/core/gate/retirement", test_retirement);
  ADD ("/core/gate/age", test_age);
  ADD ("/core/gate/fit", test_fit);
  ADD ("/core/gate/family", test_family);
  ADD ("/core/gate/performance", test_performance);
  ADD ("/core/gate/groups", test_groups);
  ADD ("/core/gate/worst", test_worst);
  return g_test_run ();
}
