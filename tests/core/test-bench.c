/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-succession.h"

#define MOST 7

static GPtrArray *
new_edges (guint n)
{
  GPtrArray *edges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (edges, g_array_new (FALSE, FALSE, sizeof (gint)));
  return edges;
}

static void
add_edge (GPtrArray *edges, guint position, gint person)
{
  g_array_append_val ((GArray *) edges->pdata[position], person);
}

static MeritaBench *
match (GPtrArray *edges, guint people)
{
  return merita_bench_match ((const GArray *const *) edges->pdata, edges->len, people);
}

/* Every assignment, tried one by one. */
static guint
count_by_force (GPtrArray *edges, guint position, guint taken)
{
  const GArray *people;
  guint best;

  if (position == edges->len)
    return 0;
  people = edges->pdata[position];
  best = count_by_force (edges, position + 1, taken);
  for (guint i = 0; i < people->len; i++)
    {
      guint bit = 1u << g_array_index (people, gint, i);

      if ((taken & bit) == 0)
        best = MAX (best, 1 + count_by_force (edges, position + 1, taken | bit));
    }
  return best;
}

/* Whoever is named for a position stands on its list, and for one position only. */
static void
check_assignment (const MeritaBench *bench, GPtrArray *edges)
{
  guint filled = 0;
  guint taken = 0;

  for (guint position = 0; position < edges->len; position++)
    {
      const GArray *people = edges->pdata[position];
      gboolean listed = FALSE;

      if (bench->person_of[position] < 0)
        continue;
      filled++;
      for (guint i = 0; i < people->len; i++)
        listed |= g_array_index (people, gint, i) == bench->person_of[position];
      g_assert_true (listed);
      g_assert_cmpuint (taken >> bench->person_of[position] & 1, ==, 0);
      taken |= 1u << bench->person_of[position];
    }
  g_assert_cmpuint (filled, ==, bench->matched);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (411);
  guint fuller = 0;

  for (guint round = 0; round < 400; round++)
    {
      guint positions = (guint) g_rand_int_range (rand, 0, MOST + 1);
      guint people = (guint) g_rand_int_range (rand, 1, MOST + 1);
      gint density = g_rand_int_range (rand, 1, 5);
      GPtrArray *edges = new_edges (positions);
      guint covered = 0;
      g_autoptr (MeritaBench) bench = NULL;

      for (guint position = 0; position < positions; position++)
        for (guint person = 0; person < people; person++)
          if (g_rand_int_range (rand, 0, 6) < density)
            add_edge (edges, position, (gint) person);
      for (guint position = 0; position < positions; position++)
        covered += ((GArray *) edges->pdata[position])->len > 0 ? 1 : 0;
      bench = match (edges, people);
      g_assert_cmpuint (bench->positions, ==, positions);
      g_assert_cmpuint (bench->covered, ==, covered);
      g_assert_cmpuint (bench->matched, ==, count_by_force (edges, 0, 0));
      check_assignment (bench, edges);
      fuller += bench->matched < bench->covered ? 1 : 0;
      g_ptr_array_unref (edges);
    }
  /* The draw must contain cases in which coverage flatters, or it proves nothing. */
  g_assert_cmpuint (fuller, >, 20);
}

static void
test_one_star (void)
{
  GPtrArray *edges = new_edges (3);
  g_autoptr (MeritaBench) bench = NULL;

  for (guint position = 0; position < 3; position++)
    add_edge (edges, position, 4);
  bench = match (edges, 5);
  g_assert_cmpuint (bench->covered, ==, 3);
  g_assert_cmpuint (bench->matched, ==, 1);
  g_ptr_array_unref (edges);
}

/* A chain in which each post must hand its person on: found only by a path through all of them. */
static void
test_long_chain (void)
{
  const guint n = 20000;
  GPtrArray *edges = new_edges (n);
  g_autoptr (MeritaBench) bench = NULL;

  for (guint position = 0; position + 1 < n; position++)
    {
      add_edge (edges, position, (gint) position);
      add_edge (edges, position, (gint) position + 1);
    }
  add_edge (edges, n - 1, 0);
  bench = match (edges, n);
  g_assert_cmpuint (bench->matched, ==, n);
  g_ptr_array_unref (edges);
}

static void
test_foreign_rows (void)
{
  GPtrArray *edges = new_edges (2);
  g_autoptr (MeritaBench) bench = NULL;

  add_edge (edges, 0, 9);
  add_edge (edges, 1, -1);
  add_edge (edges, 1, 0);
  bench = match (edges, 1);
  g_assert_cmpuint (bench->covered, ==, 1);
  g_assert_cmpuint (bench->matched, ==, 1);
  g_assert_cmpint (bench->person_of[0], ==, -1);
  g_assert_cmpint (bench->person_of[1], ==, 0);
  g_ptr_array_unref (edges);
}

static void
test_strength (void)
{
  static const guint cases[][3] = { { 0, 0, 0 }, { 0, 1, 1 }, { 0, 2, 2 }, { 0, 3, 2 }, { 1, 1, 2 },
                                    { 1, 2, 2 }, { 1, 3, 3 }, { 2, 2, 2 }, { 3, 5, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (merita_bench_strength (cases[i][0], cases[i][1]), ==, cases[i][2]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/bench/random", test_random);
  g_test_add_func ("/core/bench/one-star", test_one_star);
  g_test_add_func ("/core/bench/long-chain", test_long_chain);
  g_test_add_func ("/core/bench/foreign-rows", test_foreign_rows);
  g_test_add_func ("/core/bench/strength", test_strength);
  return g_test_run ();
}
