/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

static void
check_axis (const MeritaAxisExplanation *axis, MeritaScore score)
{
  MeritaScore sum = 0;
  gboolean known = TRUE;

  for (guint i = 0; i < axis->contributions->len; i++)
    {
      const MeritaContribution *item = &g_array_index (axis->contributions, MeritaContribution, i);

      known &= item->known;
      g_assert_cmpint (item->known, ==, item->raw != NULL);
      if (!item->known)
        continue;
      sum += item->contribution;
      g_assert_cmpint (item->contribution, ==,
                       item->points / MERITA_WEIGHT_ONE * item->component->weight);
    }
  g_assert_true (axis->score == score);
  if (known)
    {
      g_assert_cmpint (sum, ==, score);
      g_assert_cmpint (axis->lowest, ==, score);
      g_assert_cmpint (axis->highest, ==, score);
    }
  else
    {
      g_assert_true (score == MERITA_SCORE_UNKNOWN);
      g_assert_cmpint (axis->lowest, <=, axis->highest);
      g_assert_cmpuint (axis->third, ==, 3);
    }
}

/* Score after a shift, in floating point: an independent look at the exact arithmetic. */
static double
shift (const MeritaAxisExplanation *axis, guint shifted, int by)
{
  double sum = 0;

  for (guint i = 0; i < axis->contributions->len; i++)
    {
      const MeritaContribution *item = &g_array_index (axis->contributions, MeritaContribution, i);
      double points = (double) item->points / MERITA_SCORE_ONE;
      double weight = item->component->weight / 10000.0;
      double own =
        g_array_index (axis->contributions, MeritaContribution, shifted).component->weight
        / 10000.0;

      sum +=
        points
        * (i == shifted ? weight + by / 10000.0 : weight * (1 - own - by / 10000.0) / (1 - own));
    }
  return sum;
}

/* How many shifts leave the third; -1 if one ends too near a cut for floating point to say. */
static gint
count_by_force (const MeritaTalentRule *rule, const MeritaAxisExplanation *axis, guint *tried)
{
  gint moved = 0;

  for (guint i = 0; i < axis->contributions->len; i++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        double score = shift (axis, i, sign * rule->borderline_shift);
        guint third = 0;

        (*tried)++;
        for (guint k = 0; k < 2; k++)
          {
            double cut = rule->axes[axis->axis].cuts[k] / 100.0;

            if (ABS (score - cut) < 1e-9)
              return -1;
            third += score >= cut ? 1 : 0;
          }
        moved += third != axis->third ? 1 : 0;
      }
  return moved;
}

/* Explaining one person tells what the run over everybody computed. */
static void
test_agrees_with_run (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_random (600, 99, 25);
  g_autoptr (MeritaMapping) mapping = merita_mapping_compute (rule, jobs, NULL, table, NULL, NULL);
  guint shifting = 0;

  for (guint i = 0; i < table->n; i++)
    {
      g_autoptr (MeritaExplanation) explanation =
        merita_mapping_explain (rule, jobs, NULL, table, i);
      guint tried = 0;
      gint moved[MERITA_N_AXES];

      g_assert_cmpint (explanation->nip, ==, table->nip[i]);
      g_assert_cmpuint (explanation->box, ==, mapping->box[i]);
      g_assert_cmpint (explanation->tray, ==, mapping->tray[i]);
      g_assert_cmpuint (explanation->border, ==, mapping->border[i]);
      for (guint axis = 0; axis < MERITA_N_AXES; axis++)
        check_axis (&explanation->axes[axis], mapping->score[axis][i]);
      if (explanation->box == 0)
        continue;
      for (guint axis = 0; axis < MERITA_N_AXES; axis++)
        moved[axis] = count_by_force (rule, &explanation->axes[axis], &tried);
      if (moved[0] < 0 || moved[1] < 0)
        continue;
      g_assert_cmpuint (explanation->shifts_tried, ==, tried);
      g_assert_cmpuint (explanation->shifts->len, ==, (guint) (moved[0] + moved[1]));
      g_assert_cmpint ((explanation->border & MERITA_BORDER_WEIGHTS) != 0, ==,
                       explanation->shifts->len > 0);
      shifting += explanation->shifts->len > 0 ? 1 : 0;
      for (guint k = 0; k < explanation->shifts->len; k++)
        g_assert_cmpuint (g_array_index (explanation->shifts, MeritaShift, k).box, !=,
                          explanation->box);
    }
  g_assert_cmpuint (shifting, >, 20);
}

static void
test_distance_bits (void)
{
  static const struct
  {
    MeritaHundredths performance;
    guint border;
    MeritaHundredths distance;
  } cases[] = {
    { 7399, 0, -201 },
    { 7400, MERITA_BORDER_PERFORMANCE_HIGH, -200 },
    { 7599, MERITA_BORDER_PERFORMANCE_HIGH, -1 },
    { 7600, MERITA_BORDER_PERFORMANCE_LOW, 0 },
    { 7800, MERITA_BORDER_PERFORMANCE_LOW, 200 },
    { 7801, 0, 201 },
    { 8800, 0, 1200 },
    { 9800, MERITA_BORDER_PERFORMANCE_HIGH, -200 },
    { 10200, MERITA_BORDER_PERFORMANCE_LOW, 200 },
    { 10201, 0, 201 },
  };
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_new (1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MeritaExplanation) explanation = NULL;

      table->performance[0][0] = table->performance[1][0] = cases[i].performance;
      explanation = merita_mapping_explain (rule, jobs, NULL, table, 0);
      g_assert_cmpuint (explanation->border, ==, cases[i].border);
      g_assert_cmpint (explanation->axes[MERITA_AXIS_PERFORMANCE].distance, ==,
                       fixture_score (cases[i].distance));
    }
}

/* 60 % x 80 + 40 % x 100 = 88; with 65 % to the first: 65 % x 80 + 35 % x 100 = 87. */
static void
test_shift_by_hand (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_new (1);
  g_autoptr (MeritaExplanation) explanation = NULL;
  const MeritaShift *moved;

  table->performance[0][0] = 8000;
  table->performance[1][0] = 10000;
  rule->axes[MERITA_AXIS_PERFORMANCE].cuts[0] = 8750;
  explanation = merita_mapping_explain (rule, jobs, NULL, table, 0);
  g_assert_cmpuint (explanation->box, ==, 8);
  g_assert_cmpuint (explanation->shifts_tried, ==, 8);
  g_assert_cmpuint (explanation->shifts->len, ==, 2);
  moved = &g_array_index (explanation->shifts, MeritaShift, 0);
  g_assert_cmpstr (moved->component->id, ==, "newest");
  g_assert_cmpint (moved->shift, ==, 500);
  g_assert_cmpuint (moved->box, ==, 6);
  g_assert_cmpint (moved->score, ==, fixture_score (8700));
  moved = &g_array_index (explanation->shifts, MeritaShift, 1);
  g_assert_cmpstr (moved->component->id, ==, "before");
  g_assert_cmpint (moved->shift, ==, -500);
  g_assert_cmpint (moved->score, ==, fixture_score (8700));
  /* Exactly at the cut after the shift is not below it. */
  rule->axes[MERITA_AXIS_PERFORMANCE].cuts[0] = 8700;
  merita_explanation_free (g_steal_pointer (&explanation));
  explanation = merita_mapping_explain (rule, jobs, NULL, table, 0);
  g_assert_cmpuint (explanation->shifts->len, ==, 0);
}

/* Two of nine levels are missing and of the rest one is short: between 58 and 58 + 2 ninths. */
static void
test_interval (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_new (1);
  g_autoptr (MeritaExplanation) explanation = NULL;
  const MeritaAxisExplanation *axis;
  MeritaScore part = 100 * MERITA_SCORE_ONE / 9 * 6 / 10;

  table->levels[0] = merita_levels_set (fixture_levels (3), 0, 0);
  table->levels[0] = merita_levels_set (table->levels[0], 1, 0);
  table->levels[0] = merita_levels_set (table->levels[0], 2, 1);
  explanation = merita_mapping_explain (rule, jobs, NULL, table, 0);
  axis = &explanation->axes[MERITA_AXIS_POTENTIAL];
  g_assert_cmpint (explanation->tray, ==, MERITA_TRAY_NO_ASSESSMENT);
  g_assert_true (axis->score == MERITA_SCORE_UNKNOWN);
  g_assert_cmpint (axis->lowest, ==, fixture_score (3600) + part * 6 + part / 3);
  g_assert_cmpint (axis->highest, ==, fixture_score (3600) + part * 8 + part / 3);
}

static void
test_raw (void)
{
  static const char *const raws[] = { "88.75", "Baik", "S-2", "tidak pernah", "nasional", "IV/b" };
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  g_autoptr (MeritaJobRule) jobs = fixture_jobs_new ();
  g_autoptr (MeritaTalentTable) table = fixture_table_new (1);
  g_autoptr (MeritaExplanation) explanation = NULL;
  GPtrArray *components = rule->axes[MERITA_AXIS_PERFORMANCE].components;
  MeritaComponent *award;
  MeritaTalentFact fact = { 0, 0, 0, 2025, MERITA_HUNDREDTHS_UNKNOWN };

  g_ptr_array_set_size (components, 0);
  fixture_component (components, "value", MERITA_SOURCE_PERFORMANCE_VALUE, 5000);
  fixture_map (fixture_component (components, "p", MERITA_SOURCE_PERFORMANCE_PREDICATE, 1000),
               "good", 8000);
  fixture_map (fixture_component (components, "e", MERITA_SOURCE_EDUCATION, 1000), "master", 9000);
  fixture_map (fixture_component (components, "d", MERITA_SOURCE_DISCIPLINE, 1000), "none", 10000);
  award = fixture_component (components, "a", MERITA_SOURCE_FACT_CODE, 1000);
  award->key = g_strdup ("award");
  fixture_map (award, "nasional", 7500);
  fixture_map (fixture_component (components, "g", MERITA_SOURCE_GRADE, 1000), "14", 5000);
  fact.key = (guint16) merita_talent_table_intern_key (table, "award");
  fact.code = (guint16) merita_talent_table_intern_code (table, "nasional");
  g_array_append_val (table->facts, fact);
  table->performance[0][0] = 8875;

  explanation = merita_mapping_explain (rule, jobs, NULL, table, 0);
  for (guint i = 0; i < G_N_ELEMENTS (raws); i++)
    g_assert_cmpstr (g_array_index (explanation->axes[MERITA_AXIS_PERFORMANCE].contributions,
                                    MeritaContribution, i)
                       .raw,
                     ==, raws[i]);
  check_axis (&explanation->axes[MERITA_AXIS_PERFORMANCE],
              explanation->axes[MERITA_AXIS_PERFORMANCE].score);
  g_assert_true (explanation->axes[MERITA_AXIS_PERFORMANCE].score != MERITA_SCORE_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/explain/agrees-with-run", test_agrees_with_run);
  g_test_add_func ("/core/explain/distance-bits", test_distance_bits);
  g_test_add_func ("/core/explain/shift-by-hand", test_shift_by_hand);
  g_test_add_func ("/core/explain/interval", test_interval);
  g_test_add_func ("/core/explain/raw", test_raw);
  return g_test_run ();
}
