/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

typedef struct
{
  MeritaTalentRule *rule;
  MeritaJobRule *jobs;
  MeritaTalentTable *table;
  MeritaMapping *mapping;
} World;

static World
world_new (guint n, guint32 seed, guint gaps)
{
  World self = { fixture_rule_new (), fixture_jobs_new (), fixture_table_random (n, seed, gaps),
                 NULL };

  self.mapping = merita_mapping_compute (self.rule, self.jobs, NULL, self.table, NULL, NULL);
  return self;
}

static void
world_clear (World *self)
{
  merita_talent_rule_free (self->rule);
  merita_job_rule_free (self->jobs);
  merita_talent_table_free (self->table);
  merita_mapping_free (self->mapping);
}

/* ---- the reference: slow, and written from the rule, not from the ranker ---- */

typedef struct
{
  const World *world;
  guint person;
  MeritaScore score;
  gint64 fit;
} Rival;

static int
tier_of (const World *world, guint person)
{
  guint level = world->table->job_level[person];

  return level == MERITA_JOB_LEVEL_NONE
           ? 0
           : ((const MeritaJobLevel *) world->jobs->levels->pdata[level])->tier;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_days (MeritaDate a, MeritaDate b)
{
  return compare_numbers (a == 0 ? G_MAXINT32 : a, b == 0 ? G_MAXINT32 : b);
}

static int
compare_rivals (gconstpointer first, gconstpointer second)
{
  const Rival *a = first;
  const Rival *b = second;
  const World *world = a->world;
  const GArray *ties = world->rule->succession.ties;
  int order = compare_numbers (b->score, a->score);

  for (guint i = 0; order == 0 && i < ties->len; i++)
    switch (g_array_index (ties, MeritaTie, i))
      {
      case MERITA_TIE_BOX:
        order = compare_numbers (world->mapping->box[b->person], world->mapping->box[a->person]);
        break;
      case MERITA_TIE_PERFORMANCE:
        order = compare_numbers (world->mapping->score[0][b->person],
                                 world->mapping->score[0][a->person]);
        break;
      case MERITA_TIE_POTENTIAL:
        order = compare_numbers (world->mapping->score[1][b->person],
                                 world->mapping->score[1][a->person]);
        break;
      case MERITA_TIE_FIT:
        order = compare_numbers (b->fit, a->fit);
        break;
      case MERITA_TIE_GRADE:
        order = compare_numbers (world->table->grade[b->person], world->table->grade[a->person]);
        break;
      case MERITA_TIE_POST_SINCE:
        order =
          compare_days (world->table->post_since[a->person], world->table->post_since[b->person]);
        break;
      case MERITA_TIE_BIRTH:
        order =
          compare_days (world->table->birth_date[a->person], world->table->birth_date[b->person]);
        break;
      case MERITA_TIE_NIP:
      default:
        order = compare_numbers (a->person, b->person);
        break;
      }
  return order != 0 ? order : compare_numbers (a->person, b->person);
}

static MeritaScore
sum_score (const World *world, guint person, const MeritaMatch *match, gboolean matched)
{
  const GPtrArray *components = world->rule->succession.components;
  MeritaScore sum = 0;

  for (guint i = 0; i < components->len; i++)
    {
      const MeritaComponent *component = components->pdata[i];
      MeritaScore points;

      if (component->source == MERITA_SOURCE_FIT)
        points = matched && match->assessed == match->required ? match->capped * MERITA_WEIGHT_ONE
                                                               : MERITA_SCORE_UNKNOWN;
      else if (component->source == MERITA_SOURCE_AXIS)
        points = world->mapping->score[component->axis][person];
      else
        points = world->table->grade[person] > 0
                   ? (MeritaScore) world->table->grade[person] * MERITA_SCORE_ONE
                   : MERITA_SCORE_UNKNOWN;
      if (points == MERITA_SCORE_UNKNOWN)
        return MERITA_SCORE_UNKNOWN;
      sum += points / MERITA_WEIGHT_ONE * component->weight;
    }
  return sum;
}

static GArray *
rank_naively (const World *world, const MeritaTarget *target, guint *examined)
{
  GArray *rivals = g_array_new (FALSE, FALSE, sizeof (Rival));
  MeritaLevels required = target->required;

  if (required == 0 && target->job_level != MERITA_JOB_LEVEL_NONE)
    required = ((const MeritaJobLevel *) world->jobs->levels->pdata[target->job_level])->standard;
  *examined = 0;
  for (guint person = 0; person < world->table->n; person++)
    {
      int tier = tier_of (world, person);
      gboolean below = tier == target->tier - world->rule->succession.tiers_below;
      gboolean beside = tier == target->tier && target->job_family != 0
                        && world->table->job_family[person] == target->job_family;
      Rival rival = { .world = world, .person = person };
      MeritaMatch match = { 0 };
      gboolean matched;

      if (target->tier == 0 || tier == 0 || !(below || beside)
          || world->table->nip[person] == target->incumbent)
        continue;
      (*examined)++;
      matched = merita_match_compute (world->table->levels[person], required, &match);
      rival.fit = match.capped;
      rival.score = sum_score (world, person, &match, matched);
      if (world->mapping->box[person] >= 7
          && (world->rule->succession.gates->len == 1 || world->table->grade[person] == 0
              || world->table->grade[person] >= 13))
        g_array_append_val (rivals, rival);
    }
  g_array_sort (rivals, compare_rivals);
  return rivals;
}

static void
check_ranking (const World *world, MeritaRanker *ranker, const MeritaTarget *target, guint top)
{
  guint examined;
  g_autoptr (GArray) rivals = rank_naively (world, target, &examined);
  g_autoptr (MeritaRanking) ranking = merita_ranker_rank (ranker, target, top, FALSE);

  g_assert_cmpuint (ranking->examined, ==, examined);
  g_assert_cmpuint (ranking->candidates->len, ==, top == 0 ? rivals->len : MIN (top, rivals->len));
  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);
      const Rival *rival = &g_array_index (rivals, Rival, i);

      g_assert_cmpuint (candidate->person, ==, rival->person);
      g_assert_cmpint (candidate->nip, ==, world->table->nip[rival->person]);
      g_assert_cmpuint (candidate->rank, ==, i + 1);
      g_assert_true (candidate->score == rival->score);
      g_assert_cmpint (candidate->fit, ==, rival->fit);
      g_assert_null (candidate->gates);
    }
}

static MeritaTarget
draw_target (const World *world, GRand *rand)
{
  MeritaTarget target = { .id = 5,
                          .tier = g_rand_int_range (rand, 0, 6),
                          .job_level = (guint8) g_rand_int_range (rand, 0, 5),
                          .job_family = (guint32) g_rand_int_range (rand, 0, 4) };

  if (g_rand_int_range (rand, 0, 4) > 0)
    for (guint c = 0; c < 9; c++)
      target.required =
        merita_levels_set (target.required, c, (guint) g_rand_int_range (rand, 0, 6));
  if (g_rand_int_range (rand, 0, 12) == 0)
    target.required = merita_levels_set (target.required, 3, 7); /* does not divide 60 */
  if (g_rand_int_range (rand, 0, 10) == 0)
    target.job_level = MERITA_JOB_LEVEL_NONE;
  if (g_rand_int_range (rand, 0, 2) == 0)
    target.incumbent = world->table->nip[g_rand_int_range (rand, 0, (gint32) world->table->n)];
  return target;
}

static void
check_many (const World *world, guint rounds)
{
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (world->rule, world->jobs, NULL, world->table, world->mapping);
  g_autoptr (GRand) rand = g_rand_new_with_seed (world->table->n);
  static const guint tops[] = { 10, 1, 3, 100, 0 };

  for (guint round = 0; round < rounds; round++)
    {
      MeritaTarget target = draw_target (world, rand);

      check_ranking (world, ranker, &target, tops[round % G_N_ELEMENTS (tops)]);
    }
}

/* ---- tests ---- */

static void
test_by_match (void)
{
  World world = world_new (4000, 1, 0);

  check_many (&world, 150);
  world_clear (&world);
}

/* Missing levels, boxes, tiers and families. */
static void
test_by_match_with_gaps (void)
{
  World world = world_new (3000, 2, 15);

  check_many (&world, 150);
  world_clear (&world);
}

static void
test_all_ties (void)
{
  static const MeritaTie orders[][7] = {
    { MERITA_TIE_GRADE, MERITA_TIE_POST_SINCE, MERITA_TIE_BIRTH, MERITA_TIE_NIP, MERITA_TIE_BOX,
      MERITA_TIE_BOX, MERITA_TIE_BOX },
    { MERITA_TIE_FIT, MERITA_TIE_BIRTH, MERITA_TIE_BOX, MERITA_TIE_POTENTIAL,
      MERITA_TIE_PERFORMANCE, MERITA_TIE_GRADE, MERITA_TIE_NIP },
    { MERITA_TIE_POTENTIAL, MERITA_TIE_POTENTIAL, MERITA_TIE_FIT, MERITA_TIE_GRADE,
      MERITA_TIE_POST_SINCE, MERITA_TIE_BIRTH, MERITA_TIE_PERFORMANCE },
  };
  World world = world_new (1500, 4, 20);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_array_set_size (world.rule->succession.ties, 0);
      for (guint k = 0; k < G_N_ELEMENTS (orders[i]); k++)
        fixture_tie (world.rule, orders[i][k]);
      check_many (&world, 60);
    }
  world_clear (&world);
}

static void
set_weighted (MeritaTalentRule *rule)
{
  GPtrArray *components = rule->succession.components;

  g_ptr_array_set_size (components, 0);
  fixture_component (components, "grade", MERITA_SOURCE_GRADE, 1000);
  fixture_component (components, "fit", MERITA_SOURCE_FIT, 4000);
  fixture_component (components, "performance", MERITA_SOURCE_AXIS, 3000)->maximum = 12000;
  fixture_component (components, "potential", MERITA_SOURCE_AXIS, 2000)->axis =
    MERITA_AXIS_POTENTIAL;
}

static void
test_weighted (void)
{
  World world = world_new (2500, 8, 20);

  set_weighted (world.rule);
  check_many (&world, 100);
  g_array_set_size (world.rule->succession.ties, 0);
  fixture_tie (world.rule, MERITA_TIE_FIT);
  fixture_tie (world.rule, MERITA_TIE_GRADE);
  check_many (&world, 40);
  world_clear (&world);
}

/* A second gate, asked only of those who would enter the list. */
static void
test_gated (void)
{
  World world = world_new (4000, 16, 20);

  fixture_gate (world.rule, MERITA_GATE_GRADE, 13, 0);
  check_many (&world, 100);
  set_weighted (world.rule);
  check_many (&world, 40);
  world_clear (&world);
}

/* A bucket longer than a chunk whose first people are perfect must still be searched rightly. */
static void
test_full_matches (void)
{
  World world = world_new (3000, 32, 0);

  for (guint i = 0; i < world.table->n; i++)
    {
      world.table->job_level[i] = 2 - (i & 1);
      world.table->levels[i] = fixture_levels (5);
      if (i % 7 == 0)
        world.table->levels[i] = fixture_levels (1);
    }
  merita_mapping_free (world.mapping);
  world.mapping = merita_mapping_compute (world.rule, world.jobs, NULL, world.table, NULL, NULL);
  check_many (&world, 80);
  world_clear (&world);
}

static void
test_without_tier (void)
{
  World world = world_new (200, 5, 0);
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  MeritaTarget target = { .id = 9, .job_level = MERITA_JOB_LEVEL_NONE };
  g_autoptr (MeritaRanking) ranking = merita_ranker_rank (ranker, &target, 10, TRUE);

  g_assert_cmpint (ranking->position, ==, 9);
  g_assert_cmpuint (ranking->examined, ==, 0);
  g_assert_cmpuint (ranking->candidates->len, ==, 0);
  g_assert_cmpuint (ranking->excluded->len, ==, 0);
  world_clear (&world);
}

/* A run of other people, or of people who have left, gives a box only to those it knows. */
static void
test_older_run (void)
{
  World world = world_new (300, 6, 0);
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
  world_clear (&world);
}

/* ---- reasons ---- */

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
check_excluded (const World *world, const MeritaRanking *ranking)
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
  World world = world_new (1200, 77, 20);
  g_autoptr (MeritaRanker) ranker = NULL;
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1, .job_family = 1 };
  g_autoptr (MeritaRanking) bulk = NULL;
  g_autoptr (MeritaRanking) ranking = NULL;
  guint firsts = 0;

  set_weighted (world.rule);
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
  world_clear (&world);
}

/* Nobody of the search area is lost: everybody is a candidate or excluded with a reason. */
static void
test_nobody_vanishes (void)
{
  World world = world_new (260, 21, 12);
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1, .job_family = 1 };
  g_autoptr (MeritaRanking) ranking = merita_ranker_rank (ranker, &target, 0, TRUE);

  g_assert_cmpuint (ranking->excluded->len, <, 200);
  g_assert_cmpuint (ranking->candidates->len, >, 0);
  g_assert_cmpuint (ranking->candidates->len + ranking->excluded->len, ==, ranking->examined);
  world_clear (&world);
}

static void
test_decided_by (void)
{
  World world = { fixture_rule_new (), fixture_jobs_new (), fixture_table_new (4), NULL };
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
  world_clear (&world);
}

static void
test_readiness (void)
{
  World world = { fixture_rule_new (), fixture_jobs_new (), fixture_table_new (1), NULL };
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
  world_clear (&world);
}

/* The draws are integers from a fixed seed: the same shares on every machine. */
static void
test_robustness (void)
{
  World world = { fixture_rule_new (), fixture_jobs_new (), fixture_table_new (5), NULL };
  g_autoptr (MeritaRanker) ranker = NULL;
  g_autoptr (MeritaRanking) ranking = NULL;
  g_autoptr (MeritaRanking) again = NULL;
  MeritaTarget target = { .id = 3, .tier = 4, .job_level = 1 };
  guint firsts = 0;
  guint tops = 0;

  set_weighted (world.rule);
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
      /* Worse in every component, whatever the weights. */
      if (candidate->person == 4)
        g_assert_cmpuint (candidate->top3_share, ==, 0);
    }
  g_assert_cmpuint (firsts, ==, 10000);
  g_assert_cmpuint (tops, ==, 30000);
  world_clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/ranker/by-match", test_by_match);
  g_test_add_func ("/core/ranker/by-match-with-gaps", test_by_match_with_gaps);
  g_test_add_func ("/core/ranker/all-ties", test_all_ties);
  g_test_add_func ("/core/ranker/weighted", test_weighted);
  g_test_add_func ("/core/ranker/gated", test_gated);
  g_test_add_func ("/core/ranker/full-matches", test_full_matches);
  g_test_add_func ("/core/ranker/without-tier", test_without_tier);
  g_test_add_func ("/core/ranker/older-run", test_older_run);
  g_test_add_func ("/core/ranker/reasons", test_reasons);
  g_test_add_func ("/core/ranker/nobody-vanishes", test_nobody_vanishes);
  g_test_add_func ("/core/ranker/decided-by", test_decided_by);
  g_test_add_func ("/core/ranker/readiness", test_readiness);
  g_test_add_func ("/core/ranker/robustness", test_robustness);
  return g_test_run ();
}
