/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

static void
check_reasons (const MeritaRanking *ranking, guint i)
{
  const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);
  MeritaTruth worst = MERITA_TRUTH_YES;
  MeritaScore sum = 0;
  gboolean known = TRUE;

  g_assert_nonnull (candidate->gates);
  for (guint k = 0; k < candidate->gates->len; k++)
    worst = MIN (worst, g_array_index (candidate->gates, MeritaGateResult, k).status);
  g_assert_cmpint (candidate->eligible, ==, worst);
  g_assert_cmpint (candidate->eligible, !=, MERITA_TRUTH_NO);
  for (guint k = 0; k < candidate->contributions->len; k++)
    {
      const MeritaContribution *item =
        &g_array_index (candidate->contributions, MeritaContribution, k);

      known &= item->known;
      sum += item->known ? item->contribution : 0;
    }
  g_assert_true (candidate->score == (known ? sum : MERITA_SCORE_UNKNOWN));
  g_assert_cmpuint (candidate->first_share, <=, candidate->top3_share);
  g_assert_cmpuint (candidate->top3_share, <=, 10000);
}

static void
check_excluded (const FixtureWorld *world, const MeritaRanking *ranking)
{
  gboolean outside = FALSE;
  guint box = 10;

  g_assert_cmpuint (ranking->excluded->len, <=, 200);
  for (guint i = 0; i < ranking->excluded->len; i++)
    {
      const MeritaCandidate *item = &g_array_index (ranking->excluded, MeritaCandidate, i);

      g_assert_cmpuint (item->rank, ==, 0);
      g_assert_nonnull (item->gates);
      g_assert_cmpint (item->eligible, !=, MERITA_TRUTH_YES);
      g_assert_cmpint (item->eligible == MERITA_TRUTH_UNKNOWN, <=, item->box == 0);
      if (item->box >= 7)
        g_assert_false (outside);
      else
        {
          outside = TRUE;
          g_assert_cmpuint (item->box, <=, box);
          box = item->box;
        }
    }
}

static void
test_reasons (void)
{
  FixtureWorld world = fixture_world_new (1200, 77, 20);
  g_autoptr (MeritaRanker) ranker = NULL;
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1, .job_family = 1 };
  g_autoptr (MeritaRanking) bulk = NULL;
  g_autoptr (MeritaRanking) ranking = NULL;
  guint firsts = 0;

  fixture_weigh (world.rule);
  fixture_gate (world.rule, MERITA_GATE_GRADE, 13, 0);
  ranker = merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  bulk = merita_ranker_rank (ranker, &target, 10, FALSE);
  ranking = merita_ranker_rank (ranker, &target, 10, TRUE);
  g_assert_cmpuint (ranking->candidates->len, ==, 10);
  g_assert_cmpuint (ranking->excluded->len, >, 50);
  for (guint i = 0; i < 10; i++)
    {
      const MeritaCandidate *a = &g_array_index (bulk->candidates, MeritaCandidate, i);
      const MeritaCandidate *b = &g_array_index (ranking->candidates, MeritaCandidate, i);

      g_assert_cmpuint (a->person, ==, b->person);
      g_assert_cmpint (a->score, ==, b->score);
      g_assert_cmpint (a->eligible, ==, b->eligible);
      g_assert_cmpint (a->decided_by, ==, b->decided_by);
      check_reasons (ranking, i);
      firsts += b->first_share;
    }
  check_excluded (&world, ranking);
  /* Every draw has one first, who may lie below the ten. */
  g_assert_cmpuint (firsts, >, 5000);
  g_assert_cmpuint (firsts, <=, 10010);
  fixture_world_clear (&world);
}

/* Nobody of the search area is lost: everybody is a candidate or excluded with a reason. */
static void
test_nobody_vanishes (void)
{
  FixtureWorld world = fixture_world_new (260, 21, 12);
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1, .job_family = 1 };
  g_autoptr (MeritaRanking) ranking = merita_ranker_rank (ranker, &target, 0, TRUE);

  g_assert_cmpuint (ranking->excluded->len, <, 200);
  g_assert_cmpuint (ranking->candidates->len, >, 0);
  g_assert_cmpuint (ranking->candidates->len + ranking->excluded->len, ==, ranking->examined);
  fixture_world_clear (&world);
}

static void
test_decided_by (void)
{
  FixtureWorld world = { fixture_rule_new (), fixture_jobs_new (), fixture_table_new (4), NULL };
  static const gint expected[] = { -1, MERITA_TIE_NIP, MERITA_TIE_PERFORMANCE, -1 };
  g_autoptr (MeritaRanker) ranker = NULL;
  g_autoptr (MeritaRanking) ranking = NULL;
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1 };

  world.table->performance[0][2] = 10500;
  world.table->levels[3] = fixture_levels (3);
  world.mapping = merita_mapping_compute (world.rule, world.jobs, NULL, world.table, NULL, NULL);
  ranker = merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  ranking = merita_ranker_rank (ranker, &target, 0, FALSE);
  g_assert_cmpuint (ranking->candidates->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);

      g_assert_cmpuint (candidate->person, ==, i);
      g_assert_cmpint ((gint) candidate->decided_by, ==, expected[i]);
    }
  fixture_world_clear (&world);
}

static void
test_readiness (void)
{
  FixtureWorld world = { fixture_rule_new (), fixture_jobs_new (), fixture_table_new (1), NULL };
  static const struct
  {
    guint64 levels, required;
    MeritaDate since;
    MeritaReadiness readiness;
    guint gaps;
  } cases[] = {
    { 0x4444444444, 0x4444444444, 20220101, MERITA_READINESS_NOW, 0 },
    { 0x9999999990 & 0x4444444440, 0x4444444444, 20220101, MERITA_READINESS_UNKNOWN, 0 },
    { 0x4444444440 | 0x1, 0x4444444444, 20220101, MERITA_READINESS_NOW, 1 },
    { 0x4444444411, 0x4444444444, 20220101, MERITA_READINESS_SOON, 2 },
    { 0x4444441111, 0x4444444444, 20220101, MERITA_READINESS_LATER, 4 },
    { 0x4444444444, 0x4444444444, 20250101, MERITA_READINESS_SOON, 0 },
    { 0x4444444444, 0x4444444444, MERITA_DATE_UNKNOWN, MERITA_READINESS_UNKNOWN, 0 },
  };
  g_autoptr (MeritaRanker) ranker = NULL;

  world.rule->succession.ready_now_months = 24;
  world.mapping = merita_mapping_compute (world.rule, world.jobs, NULL, world.table, NULL, NULL);
  ranker = merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1, .required = cases[i].required };
      MeritaCandidate candidate;

      world.table->levels[0] = cases[i].levels;
      world.table->post_since[0] = cases[i].since;
      g_test_message ("case %u", i);
      g_assert_true (merita_ranker_judge (ranker, &target, 0, &candidate));
      g_assert_cmpint (candidate.readiness, ==, cases[i].readiness);
      g_assert_cmpuint (candidate.gap_count, ==, cases[i].gaps);
      merita_candidate_clear (&candidate);
    }
  fixture_world_clear (&world);
}

/* The draws are integers from a fixed seed: the same shares on every machine. */
static void
test_robustness (void)
{
  FixtureWorld world = { fixture_rule_new (), fixture_jobs_new (), fixture_table_new (5), NULL };
  g_autoptr (MeritaRanker) ranker = NULL;
  g_autoptr (MeritaRanking) ranking = NULL;
  g_autoptr (MeritaRanking) again = NULL;
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1 };
  guint firsts = 0;
  guint tops = 0;

  fixture_weigh (world.rule);
  world.rule->succession.robustness_draws = 2000;
  world.table->levels[1] = fixture_levels (3);
  world.table->performance[0][1] = 12000;
  world.table->levels[4] = fixture_levels (3);
  world.table->potential[4] = 5000;
  world.table->performance[0][4] = 10000;
  world.mapping = merita_mapping_compute (world.rule, world.jobs, NULL, world.table, NULL, NULL);
  ranker = merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  ranking = merita_ranker_rank (ranker, &target, 0, TRUE);
  again = merita_ranker_rank (ranker, &target, 0, TRUE);
  g_assert_cmpuint (ranking->candidates->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);
      const MeritaCandidate *same = &g_array_index (again->candidates, MeritaCandidate, i);

      g_assert_cmpuint (candidate->first_share, ==, same->first_share);
      g_assert_cmpuint (candidate->top3_share, ==, same->top3_share);
      firsts += candidate->first_share;
      tops += candidate->top3_share;
      /* The twins of person 0 stand below 0 in every draw, as they do in the ranking. */
      if (candidate->person == 2 || candidate->person == 3)
        g_assert_cmpuint (candidate->first_share, ==, 0);
      /* Worse in every component, whatever the weights. */
      if (candidate->person == 4)
        g_assert_cmpuint (candidate->top3_share, ==, 0);
    }
  g_assert_cmpuint (firsts, ==, 10000);
  g_assert_cmpuint (tops, ==, 30000);
  fixture_world_clear (&world);
}

/* A run of other people, or of people who have left, gives a box only to those it knows. */
static void
test_older_run (void)
{
  FixtureWorld world = fixture_world_new (300, 6, 0);
  g_autoptr (MeritaMapping) older = merita_mapping_new (world.table->n - 1);
  g_autoptr (MeritaRanker) ranker = NULL;
  MeritaTarget target = { .id = 1, .tier = 4, .job_level = 1 };
  g_autoptr (MeritaRanking) ranking = NULL;

  for (guint i = 0; i < older->n; i++)
    {
      older->nip[i] = world.table->nip[i + 1];
      older->box[i] = world.mapping->box[i + 1];
      for (guint axis = 0; axis < MERITA_N_AXES; axis++)
        older->score[axis][i] = world.mapping->score[axis][i + 1];
    }
  ranker = merita_ranker_new (world.rule, world.jobs, NULL, world.table, older);
  ranking = merita_ranker_rank (ranker, &target, 0, FALSE);
  g_assert_cmpuint (ranking->candidates->len, >, 3);
  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);

      g_assert_cmpuint (candidate->person, !=, 0);
      g_assert_cmpuint (candidate->box, ==, world.mapping->box[candidate->person]);
    }
  fixture_world_clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/candidate/older-run", test_older_run);
  g_test_add_func ("/core/candidate/reasons", test_reasons);
  g_test_add_func ("/core/candidate/nobody-vanishes", test_nobody_vanishes);
  g_test_add_func ("/core/candidate/decided-by", test_decided_by);
  g_test_add_func ("/core/candidate/readiness", test_readiness);
  g_test_add_func ("/core/candidate/robustness", test_robustness);
  return g_test_run ();
}
