/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

/* ---- the reference: slow, and written from the rule, not from the ranker ---- */

typedef struct
{
  const FixtureWorld *world;
  guint person;
  MeritaScore score;
  gint64 fit;
} Rival;

static int
tier_of (const FixtureWorld *world, guint person)
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
  const FixtureWorld *world = a->world;
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
sum_score (const FixtureWorld *world, guint person, const MeritaMatch *match, gboolean matched)
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
rank_naively (const FixtureWorld *world, const MeritaTarget *target, guint *examined)
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
check_ranking (const FixtureWorld *world,
               MeritaRanker *ranker,
               const MeritaTarget *target,
               guint top)
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
draw_target (const FixtureWorld *world, GRand *rand)
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
check_many (const FixtureWorld *world, guint rounds)
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
  FixtureWorld world = fixture_world_new (4000, 1, 0);

  check_many (&world, 150);
  fixture_world_clear (&world);
}

/* Missing levels, boxes, tiers and families. */
static void
test_by_match_with_gaps (void)
{
  FixtureWorld world = fixture_world_new (3000, 2, 15);

  check_many (&world, 150);
  fixture_world_clear (&world);
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
  FixtureWorld world = fixture_world_new (1500, 4, 20);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_array_set_size (world.rule->succession.ties, 0);
      for (guint k = 0; k < G_N_ELEMENTS (orders[i]); k++)
        fixture_tie (world.rule, orders[i][k]);
      check_many (&world, 60);
    }
  fixture_world_clear (&world);
}

static void
test_weighted (void)
{
  FixtureWorld world = fixture_world_new (2500, 8, 20);

  fixture_weigh (world.rule);
  check_many (&world, 100);
  g_array_set_size (world.rule->succession.ties, 0);
  fixture_tie (world.rule, MERITA_TIE_FIT);
  fixture_tie (world.rule, MERITA_TIE_GRADE);
  check_many (&world, 40);
  fixture_world_clear (&world);
}

/* A second gate, asked only of those who would enter the list. */
static void
test_gated (void)
{
  FixtureWorld world = fixture_world_new (4000, 16, 20);

  fixture_gate (world.rule, MERITA_GATE_GRADE, 13, 0);
  check_many (&world, 100);
  fixture_weigh (world.rule);
  check_many (&world, 40);
  fixture_world_clear (&world);
}

/* A bucket longer than a chunk whose first people are perfect must still be searched rightly. */
static void
test_full_matches (void)
{
  FixtureWorld world = fixture_world_new (3000, 32, 0);

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
  fixture_world_clear (&world);
}

static void
test_without_tier (void)
{
  FixtureWorld world = fixture_world_new (200, 5, 0);
  g_autoptr (MeritaRanker) ranker =
    merita_ranker_new (world.rule, world.jobs, NULL, world.table, world.mapping);
  MeritaTarget target = { .id = 9, .job_level = MERITA_JOB_LEVEL_NONE };
  g_autoptr (MeritaRanking) ranking = merita_ranker_rank (ranker, &target, 10, TRUE);

  g_assert_cmpint (ranking->position, ==, 9);
  g_assert_cmpuint (ranking->examined, ==, 0);
  g_assert_cmpuint (ranking->candidates->len, ==, 0);
  g_assert_cmpuint (ranking->excluded->len, ==, 0);
  fixture_world_clear (&world);
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
  return g_test_run ();
}
