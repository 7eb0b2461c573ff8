/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

#include "merita-date.h"

typedef struct
{
  MeritaTalentRule *rule;
  MeritaJobRule *jobs;
  MeritaTalentTable *table;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->rule = fixture_rule_new ();
  self->jobs = fixture_jobs_new ();
  self->table = fixture_table_new (1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  merita_talent_rule_free (self->rule);
  merita_job_rule_free (self->jobs);
  merita_talent_table_free (self->table);
}

static MeritaMapping *
map (Fixture *self)
{
  return merita_mapping_compute (self->rule, self->jobs, NULL, self->table, NULL, NULL);
}

static void
set_performance (MeritaTalentTable *table, guint person, MeritaHundredths value)
{
  table->performance[0][person] = table->performance[1][person] = value;
}

/* Box numbers as the regulation prints them: performance across, potential upwards. */
static void
test_boxes (Fixture *self, gconstpointer data)
{
  static const guint boxes[3][3] = { { 1, 2, 4 }, { 3, 5, 7 }, { 6, 8, 9 } };
  static const MeritaHundredths performance[] = { 0, 7600, 10000 };
  static const MeritaHundredths potential[] = { 0, 6000, 8000 };

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      {
        g_assert_cmpuint (merita_box_assign (self->rule, fixture_score (performance[column]),
                                             fixture_score (potential[row])),
                          ==, boxes[row][column]);
        /* The axes are not interchangeable. */
        if (row != column)
          g_assert_cmpuint (boxes[row][column], !=, boxes[column][row]);
      }
}

static void
test_cuts (Fixture *self, gconstpointer data)
{
  static const struct
  {
    MeritaHundredths performance;
    guint third;
  } cases[] = { { 0, 0 },    { 7599, 0 }, { 7600, 1 },  { 7650, 1 },
                { 9999, 1 }, { 9950, 1 }, { 10000, 2 }, { 12000, 2 } };
  static const guint boxes[] = { 6, 8, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MeritaMapping) mapping = NULL;

      set_performance (self->table, 0, cases[i].performance);
      mapping = map (self);
      g_assert_cmpint (mapping->score[MERITA_AXIS_PERFORMANCE][0], ==,
                       fixture_score (cases[i].performance));
      g_assert_cmpuint (mapping->box[0], ==, boxes[cases[i].third]);
    }
  /* One unit below a cut is below it. */
  g_assert_cmpuint (merita_box_assign (self->rule, fixture_score (7600) - 1, fixture_score (6000)),
                    ==, 3);
  g_assert_cmpuint (merita_box_assign (self->rule, fixture_score (7600), fixture_score (6000) - 1),
                    ==, 2);
  g_assert_cmpuint (merita_box_assign (self->rule, MERITA_SCORE_UNKNOWN, fixture_score (6000)), ==,
                    0);
  g_assert_cmpuint (merita_box_assign (self->rule, fixture_score (7600), MERITA_SCORE_UNKNOWN), ==,
                    0);
}

/* The integers of the reference: 4500 x potential = 500 x jpm540 + 18 x (100 x potensi). */
static void
test_reference_sums (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_random (3000, 540, 0);
  g_autoptr (MeritaMapping) mapping = merita_mapping_compute (rule, jobs, NULL, table, NULL, NULL);

  for (guint i = 0; i < table->n; i++)
    {
      gint64 sum_60 = 0;
      gint64 sum, value;

      for (guint c = 0; c < 9; c++)
        sum_60 +=
          MIN (60 * merita_levels_get (table->levels[i], c) / (5 - table->job_level[i]), 60);
      sum = 500 * sum_60 + 18 * table->potential[i];
      value = 6 * table->performance[0][i] + 4 * table->performance[1][i];
      /* Compared as quotients and remainders: 4500 x the score would not fit. */
      g_assert_cmpint (mapping->score[MERITA_AXIS_POTENTIAL][i] / (MERITA_SCORE_ONE / 4500), ==,
                       sum);
      g_assert_cmpint (mapping->score[MERITA_AXIS_POTENTIAL][i] % (MERITA_SCORE_ONE / 4500), ==, 0);
      g_assert_cmpint (mapping->score[MERITA_AXIS_PERFORMANCE][i], ==,
                       value * (MERITA_SCORE_ONE / 1000));
      g_assert_cmpuint (mapping->box[i], ==,
                        ((guint[]){ 1, 2, 4, 3, 5, 7, 6, 8,
                                    9 })[3 * ((sum >= 270000) + (sum >= 360000)) + (value >= 76000)
                                         + (value >= 100000)]);
    }
}

static void
test_counts (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_random (2000, 3, 12);
  g_autoptr (MeritaMapping) mapping = merita_mapping_compute (rule, jobs, NULL, table, NULL, NULL);
  guint counts[10] = { 0 };
  guint reasons[MERITA_N_TRAY_REASONS] = { 0 };
  guint borderline = 0;

  for (guint i = 0; i < table->n; i++)
    {
      counts[mapping->box[i]]++;
      reasons[mapping->tray[i]]++;
      borderline += mapping->border[i] != 0 ? 1 : 0;
      g_assert_cmpint (mapping->box[i] == 0, ==, mapping->tray[i] != MERITA_TRAY_NONE);
      g_assert_cmpint (merita_mapping_find (mapping, table->nip[i]), ==, i);
      if (mapping->box[i] == 0)
        g_assert_cmpuint (mapping->border[i], ==, 0);
    }
  g_assert_cmpmem (counts, sizeof counts, mapping->counts, sizeof mapping->counts);
  g_assert_cmpmem (reasons, sizeof reasons, mapping->tray_counts, sizeof mapping->tray_counts);
  g_assert_cmpuint (mapping->borderline, ==, borderline);
  g_assert_cmpuint (counts[0], >, 100);
  g_assert_cmpint (merita_mapping_find (mapping, 1), ==, -1);
}

/* ---- the tray ---- */

static void
break_performance (MeritaTalentTable *table)
{
  table->performance[1][0] = MERITA_HUNDREDTHS_UNKNOWN;
}

static void
break_assessment (MeritaTalentTable *table)
{
  table->has_assessment[0] = 0;
  table->levels[0] = 0;
}

static void
break_one_level (MeritaTalentTable *table)
{
  table->levels[0] = merita_levels_set (table->levels[0], 8, 0);
}

static void
break_potential (MeritaTalentTable *table)
{
  table->potential[0] = MERITA_HUNDREDTHS_UNKNOWN;
}

static void
let_expire (MeritaTalentTable *table)
{
  table->assessed_on[0] = 20230629;
}

static void
keep_valid (MeritaTalentTable *table)
{
  table->assessed_on[0] = 20230630;
}

static void
forget_day (MeritaTalentTable *table)
{
  table->assessed_on[0] = MERITA_DATE_UNKNOWN;
}

static void
add_measure (MeritaTalentTable *table, MeritaDate until)
{
  MeritaTalentDiscipline item = { 0, 2, 20260101, until };

  g_array_append_val (table->discipline, item);
}

static void
serve (MeritaTalentTable *table)
{
  add_measure (table, 20260630);
}

static void
have_served (MeritaTalentTable *table)
{
  add_measure (table, 20260629);
}

static void
break_level (MeritaTalentTable *table)
{
  table->job_level[0] = MERITA_JOB_LEVEL_NONE;
}

static void
test_tray (Fixture *self, gconstpointer data)
{
  static const struct
  {
    void (*breakages[3]) (MeritaTalentTable *table);
    MeritaTrayReason tray;
  } cases[] = {
    { { NULL }, MERITA_TRAY_NONE },
    { { break_performance }, MERITA_TRAY_NO_PERFORMANCE },
    { { break_assessment }, MERITA_TRAY_NO_ASSESSMENT },
    { { break_one_level }, MERITA_TRAY_NO_ASSESSMENT },
    { { break_potential }, MERITA_TRAY_NO_POTENTIAL },
    { { let_expire }, MERITA_TRAY_EXPIRED_ASSESSMENT },
    { { keep_valid }, MERITA_TRAY_NONE },
    { { forget_day }, MERITA_TRAY_NONE },
    { { serve }, MERITA_TRAY_DISCIPLINE },
    { { have_served }, MERITA_TRAY_NONE },
    { { break_level }, MERITA_TRAY_NO_JOB_LEVEL },
    /* the first that applies is the one that is given */
    { { break_potential, break_performance }, MERITA_TRAY_NO_PERFORMANCE },
    { { break_potential, break_assessment }, MERITA_TRAY_NO_ASSESSMENT },
    { { let_expire, break_potential }, MERITA_TRAY_NO_POTENTIAL },
    { { serve, let_expire }, MERITA_TRAY_EXPIRED_ASSESSMENT },
    { { break_level, serve }, MERITA_TRAY_DISCIPLINE },
    { { break_level, let_expire, serve }, MERITA_TRAY_EXPIRED_ASSESSMENT },
    { { break_level, break_assessment }, MERITA_TRAY_NO_ASSESSMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MeritaTalentTable) table = fixture_table_new (1);
      g_autoptr (MeritaMapping) mapping = NULL;

      g_test_message ("case %u", i);
      for (guint k = 0; k < 3 && cases[i].breakages[k] != NULL; k++)
        cases[i].breakages[k](table);
      mapping = merita_mapping_compute (self->rule, self->jobs, NULL, table, NULL, NULL);
      g_assert_cmpint (mapping->tray[0], ==, cases[i].tray);
      g_assert_cmpuint (mapping->box[0], ==, cases[i].tray == MERITA_TRAY_NONE ? 9 : 0);
    }
}

/* What is missing is never 0 unless the rule says what absence means. */
static void
test_missing_value (Fixture *self, gconstpointer data)
{
  MeritaComponent *before = self->rule->axes[MERITA_AXIS_PERFORMANCE].components->pdata[1];
  g_autoptr (MeritaMapping) unknown = NULL;
  g_autoptr (MeritaMapping) valued = NULL;

  self->table->performance[1][0] = MERITA_HUNDREDTHS_UNKNOWN;
  unknown = map (self);
  g_assert_true (unknown->score[MERITA_AXIS_PERFORMANCE][0] == MERITA_SCORE_UNKNOWN);
  before->missing = MERITA_MISSING_VALUE;
  before->missing_points = 5000;
  valued = map (self);
  g_assert_cmpint (valued->score[MERITA_AXIS_PERFORMANCE][0], ==, fixture_score (8600));
}

static void
test_standards (Fixture *self, gconstpointer data)
{
  MeritaLevels standards[5] = { 0 };
  g_autoptr (MeritaMapping) by_level = NULL;
  g_autoptr (MeritaMapping) by_agency = NULL;

  self->table->levels[0] = fixture_levels (3);
  by_level = map (self);
  g_assert_cmpint (by_level->score[MERITA_AXIS_POTENTIAL][0], ==, fixture_score (9600));
  standards[2] = fixture_levels (4);
  by_agency = merita_mapping_compute (self->rule, self->jobs, standards, self->table, NULL, NULL);
  g_assert_cmpint (by_agency->score[MERITA_AXIS_POTENTIAL][0], ==, fixture_score (8100));
}

/* ---- other sources ---- */

static void
add_fact (MeritaTalentTable *table, const char *key, const char *code, int year, int value)
{
  MeritaTalentFact fact = { .person = 0,
                            .key = (guint16) merita_talent_table_intern_key (table, key),
                            .code = (guint16) merita_talent_table_intern_code (table, code),
                            .year = (gint16) year,
                            .value = value };

  g_array_append_val (table->facts, fact);
}

static MeritaComponent *
replace_components (Fixture *self, MeritaSource source)
{
  GPtrArray *components = self->rule->axes[MERITA_AXIS_PERFORMANCE].components;
  MeritaComponent *component;

  g_ptr_array_set_size (components, 0);
  component = fixture_component (components, "only", source, 10000);
  component->maximum = 12000;
  return component;
}

static void
check_score (Fixture *self, MeritaHundredths expected)
{
  g_autoptr (MeritaMapping) mapping = map (self);

  if (expected == MERITA_HUNDREDTHS_UNKNOWN)
    g_assert_true (mapping->score[MERITA_AXIS_PERFORMANCE][0] == MERITA_SCORE_UNKNOWN);
  else
    g_assert_cmpint (mapping->score[MERITA_AXIS_PERFORMANCE][0], ==, fixture_score (expected));
}

static void
test_codes (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_PERFORMANCE_PREDICATE);

  fixture_map (component, "good", 8000);
  fixture_map (component, "very-good", 10000);
  check_score (self, 8000);
  self->table->predicate[0][0] = MERITA_PREDICATE_VERY_GOOD;
  check_score (self, 10000);
  self->table->predicate[0][0] = MERITA_PREDICATE_POOR;
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
  self->table->predicate[0][0] = MERITA_PREDICATE_UNKNOWN;
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
}

static void
test_education (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_EDUCATION);

  fixture_map (component, "bachelor", 8000);
  fixture_map (component, "master", 9000);
  check_score (self, 9000);
  self->table->education[0] = MERITA_EDUCATION_BACHELOR;
  check_score (self, 8000);
  component = replace_components (self, MERITA_SOURCE_EDUCATION_FIT);
  fixture_map (component, "fit", 10000);
  fixture_map (component, "other", 5000);
  check_score (self, 10000);
  self->table->education_field[0] = 2;
  check_score (self, 5000);
  self->table->education_field[0] = 0;
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
}

static void
test_discipline (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_DISCIPLINE);
  MeritaTalentDiscipline old = { 0, 3, 20210629, MERITA_DATE_UNKNOWN };
  MeritaTalentDiscipline light = { 0, 1, 20210630, 20220101 };
  MeritaTalentDiscipline undated = { 0, 2, MERITA_DATE_UNKNOWN, MERITA_DATE_UNKNOWN };

  component->within_years = 5;
  fixture_map (component, "none", 10000);
  fixture_map (component, "light", 7500);
  fixture_map (component, "moderate", 5000);
  fixture_map (component, "severe", 2500);
  fixture_map (component, "serving", 0);
  check_score (self, 10000);
  self->table->discipline_checked[0] = 0;
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
  self->table->discipline_checked[0] = 1;
  g_array_append_val (self->table->discipline, old);
  check_score (self, 10000);
  g_array_append_val (self->table->discipline, light);
  check_score (self, 7500);
  /* A graver one of which nobody knows the day may be within the five years or not. */
  g_array_append_val (self->table->discipline, undated);
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
  component->within_years = 0;
  check_score (self, 2500);
}

static void
test_fact_codes (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_FACT_CODE);

  component->key = g_strdup ("award");
  component->within_years = 5;
  component->missing = MERITA_MISSING_VALUE;
  fixture_map (component, "agency", 2500);
  fixture_map (component, "national", 7500);
  check_score (self, 0);
  add_fact (self->table, "award", "agency", 2021, MERITA_HUNDREDTHS_UNKNOWN);
  check_score (self, 2500);
  add_fact (self->table, "award", "national", 2020, MERITA_HUNDREDTHS_UNKNOWN);
  add_fact (self->table, "team", "national", 2025, MERITA_HUNDREDTHS_UNKNOWN);
  add_fact (self->table, "award", "unheard-of", 2025, MERITA_HUNDREDTHS_UNKNOWN);
  check_score (self, 2500);
  /* An award whose year nobody wrote down is not "no award". */
  add_fact (self->table, "award", "national", 0, MERITA_HUNDREDTHS_UNKNOWN);
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
  add_fact (self->table, "award", "national", 2024, MERITA_HUNDREDTHS_UNKNOWN);
  check_score (self, 7500);
}

static void
test_fact_numbers (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_FACT_VALUE);

  component->key = g_strdup ("feedback");
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
  add_fact (self->table, "feedback", "", 2025, 8125);
  add_fact (self->table, "feedback", "", 2023, 9900);
  check_score (self, 8125);
  component = replace_components (self, MERITA_SOURCE_FACT_COUNT);
  component->key = g_strdup ("feedback");
  fixture_band (component, 0, 0);
  fixture_band (component, 100, 2500);
  fixture_band (component, 200, 5000);
  check_score (self, 5000);
  component->within_years = 2;
  check_score (self, 2500);
}

/* The published bands leave holes between 2 and 3 and between 4 and 5 years; half-open ones do not.
 */
static void
test_tenure_bands (Fixture *self, gconstpointer data)
{
  static const struct
  {
    MeritaDate since;
    MeritaHundredths points;
  } cases[] = { { 20260630, 6000 },
                { 20230701, 6000 },
                { 20230630, 8000 },
                { 20220101, 8000 },
                { 20210701, 8000 },
                { 20210630, 10000 },
                { 19950101, 10000 },
                { 20260701, MERITA_HUNDREDTHS_UNKNOWN },
                { MERITA_DATE_UNKNOWN, MERITA_HUNDREDTHS_UNKNOWN } };
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_TENURE);

  fixture_band (component, 0, 6000);
  fixture_band (component, 300, 8000);
  fixture_band (component, 500, 10000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      self->table->post_since[0] = cases[i].since;
      check_score (self, cases[i].points);
    }
}

static void
test_scales (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_PERFORMANCE_VALUE);

  component->scale = MERITA_SCALE_LINEAR;
  component->from = 5000;
  component->to = 12000;
  set_performance (self->table, 0, 8500);
  check_score (self, 5000);
  set_performance (self->table, 0, 4000);
  check_score (self, 0);
  set_performance (self->table, 0, 13000);
  check_score (self, 10000);
  component->scale = MERITA_SCALE_IDENTITY;
  component->minimum = 1000;
  component->maximum = 11000;
  check_score (self, 11000);
  set_performance (self->table, 0, 0);
  check_score (self, 1000);
  component = replace_components (self, MERITA_SOURCE_GRADE);
  fixture_map (component, "14", 4000);
  check_score (self, 4000);
}

static void
test_mean (Fixture *self, gconstpointer data)
{
  MeritaComponent *component = replace_components (self, MERITA_SOURCE_MEAN);

  fixture_component (component->parts, "a", MERITA_SOURCE_POTENTIAL, 0);
  fixture_component (component->parts, "b", MERITA_SOURCE_CONSTANT, 0)->constant = 3000;
  fixture_component (component->parts, "c", MERITA_SOURCE_CONSTANT, 0)->constant = 6000;
  check_score (self, 6000);
  self->table->potential[0] = MERITA_HUNDREDTHS_UNKNOWN;
  check_score (self, MERITA_HUNDREDTHS_UNKNOWN);
}

static void
test_uncapped (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaMapping) mapping = NULL;

  self->table->levels[0] = merita_levels_set (fixture_levels (3), 0, 1);
  self->table->levels[0] = merita_levels_set (self->table->levels[0], 1, 5);
  self->rule->jpm_capped = FALSE;
  mapping = map (self);
  /* 27 of 27: the surplus hides the gap, which is why rules cap it. */
  g_assert_cmpint (mapping->score[MERITA_AXIS_POTENTIAL][0], ==, fixture_score (9600));
}

/* ---- progress ---- */

static gboolean
stop_at (guint64 done, guint64 total, gpointer data)
{
  guint64 *limit = data;

  g_assert_cmpuint (total, ==, 10000);
  return done < *limit;
}

static void
test_progress (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_new (10000);
  guint64 limits[] = { 5000, 20000 };
  g_autoptr (MeritaMapping) stopped =
    merita_mapping_compute (rule, jobs, NULL, table, stop_at, &limits[0]);
  g_autoptr (MeritaMapping) done =
    merita_mapping_compute (rule, jobs, NULL, table, stop_at, &limits[1]);

  g_assert_null (stopped);
  g_assert_nonnull (done);
  g_assert_cmpuint (done->counts[9], ==, 10000);
}

static void
test_nobody (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_new (0);
  g_autoptr (MeritaMapping) mapping = merita_mapping_compute (rule, jobs, NULL, table, NULL, NULL);

  g_assert_cmpuint (mapping->n, ==, 0);
  g_assert_cmpint (merita_mapping_find (mapping, 1), ==, -1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/core/mapping/boxes", test_boxes);
  ADD ("/core/mapping/cuts", test_cuts);
  g_test_add_func ("/core/mapping/reference-sums", test_reference_sums);
  g_test_add_func ("/core/mapping/counts", test_counts);
  ADD ("/core/mapping/tray", test_tray);
  ADD ("/core/mapping/missing-value", test_missing_value);
  ADD ("/core/mapping/standards", test_standards);
  ADD ("/core/mapping/codes", test_codes);
  ADD ("/core/mapping/education", test_education);
  ADD ("/core/mapping/discipline", test_discipline);
  ADD ("/core/mapping/fact-codes", test_fact_codes);
  ADD ("/core/mapping/fact-numbers", test_fact_numbers);
  ADD ("/core/mapping/tenure-bands", test_tenure_bands);
  ADD ("/core/mapping/scales", test_scales);
  ADD ("/core/mapping/mean", test_mean);
  ADD ("/core/mapping/uncapped", test_uncapped);
  g_test_add_func ("/core/mapping/progress", test_progress);
  g_test_add_func ("/core/mapping/nobody", test_nobody);
  return g_test_run ();
}
