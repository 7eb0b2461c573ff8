/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to a category, against every combination of levels on small instruments. */
#include "merita-path.h"

#define MOST_SUBS 6

typedef struct
{
  const char *name;
  guint n;
  MeritaHundredths weights[MOST_SUBS];
  gint levels[MOST_SUBS]; /* -1: not entered */
  guint effort[MOST_SUBS][MERITA_LEVELS_PER_SUB_ASPECT - 1];
  MeritaHundredths target;
  MeritaPathStatus status;
  guint cost; /* of a way that was found */
} Case;

static const Case cases[] = {
  { "one-step", 2, { 250, 500 }, { 1, 1 }, { { 0 } }, 1250, MERITA_PATH_FOUND, 1 },
  { "half-point", 2, { 250, 50 }, { 2, 0 }, { { 0 } }, 550, MERITA_PATH_FOUND, 1 },
  { "heavy-first", 3, { 250, 250, 500 }, { 0, 0, 0 }, { { 0 } }, 2000, MERITA_PATH_FOUND, 4 },
  { "greedy-is-wrong",
    3,
    { 600, 500, 500 },
    { 3, 3, 3 },
    { { 1, 1, 1, 5 }, { 1, 1, 1, 4 }, { 1, 1, 1, 4 } },
    5800,
    MERITA_PATH_FOUND,
    8 },
  { "effort-decides",
    2,
    { 500, 250 },
    { 2, 0 },
    { { 1, 1, 9, 9 }, { 1, 1, 1, 1 } },
    1500,
    MERITA_PATH_FOUND,
    2 },
  { "dear-then-cheap",
    2,
    { 500, 500 },
    { 0, 0 },
    { { 9, 1, 1, 1 }, { 3, 3, 3, 3 } },
    2000,
    MERITA_PATH_FOUND,
    12 },
  { "there", 2, { 250, 500 }, { 4, 4 }, { { 0 } }, 3000, MERITA_PATH_THERE, 0 },
  { "just-not", 2, { 250, 500 }, { 4, 4 }, { { 0 } }, 3050, MERITA_PATH_UNREACHABLE, 0 },
  { "missing", 2, { 250, 500 }, { 4, -1 }, { { 0 } }, 2000, MERITA_PATH_INCOMPLETE, 0 },
  { "uneven",
    6,
    { 50, 150, 200, 250, 325, 700 },
    { 1, 0, 2, 3, 1, 0 },
    { { 0 }, { 2, 3, 4, 5 }, { 0 }, { 1, 1, 1, 7 }, { 2, 2, 2, 2 }, { 8, 1, 9, 1 } },
    4000,
    MERITA_PATH_FOUND,
    0 },
};

static MeritaInstrument *
build_instrument (const Case *item)
{
  MeritaInstrument *instrument = merita_instrument_new ();
  MeritaAspect *aspect = merita_aspect_new ();
  MeritaCategory *low = merita_category_new ();
  MeritaCategory *high = merita_category_new ();
  MeritaHundredths sum = 0;

  for (guint i = 0; i < item->n; i++)
    {
      MeritaSubAspect *sub = merita_sub_aspect_new ();

      sub->code = g_strdup_printf ("1.%u", i + 1);
      sub->weight = item->weights[i];
      for (gint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
        sub->points[level] = item->weights[i] * level;
      for (gint level = 1; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
        sub->effort[level] = item->effort[i][level - 1];
      sum += 4 * sub->weight;
      g_ptr_array_add (aspect->sub_aspects, sub);
    }
  aspect->number = 1;
  aspect->maximum = instrument->maximum = sum;
  g_ptr_array_add (instrument->aspects, aspect);
  low->lower = 0;
  high->lower = item->target;
  g_ptr_array_add (instrument->categories, low);
  g_ptr_array_add (instrument->categories, high);
  return instrument;
}

static guint
fill_entries (const Case *item, const MeritaInstrument *instrument, MeritaRoundEntry *entries)
{
  const MeritaAspect *aspect = instrument->aspects->pdata[0];

  for (guint i = 0; i < item->n; i++)
    entries[i] =
      (MeritaRoundEntry){ ((const MeritaSubAspect *) aspect->sub_aspects->pdata[i])->code,
                          item->levels[i], MERITA_HUNDREDTHS_UNKNOWN };
  return item->n;
}

/* The least cost of all combinations of levels that reach the target, and of those the fewest
 * touched. */
static void
try_all (const Case *item, guint *least_cost, guint *least_touched)
{
  guint combinations = 1;

  *least_cost = *least_touched = G_MAXUINT;
  for (guint i = 0; i < item->n; i++)
    combinations *= MERITA_LEVELS_PER_SUB_ASPECT;
  for (guint code = 0; code < combinations; code++)
    {
      MeritaHundredths points = 0;
      guint cost = 0, touched = 0, rest = code;
      gboolean falls = FALSE;

      for (guint i = 0; i < item->n; i++, rest /= MERITA_LEVELS_PER_SUB_ASPECT)
        {
          gint level = (gint) (rest % MERITA_LEVELS_PER_SUB_ASPECT);

          falls = falls || level < item->levels[i];
          touched += level != item->levels[i] ? 1 : 0;
          points += item->weights[i] * level;
          for (gint k = item->levels[i]; k < level; k++)
            cost += MAX (item->effort[i][k], 1);
        }
      if (falls || points < item->target || cost > *least_cost
          || (cost == *least_cost && touched >= *least_touched))
        continue;
      *least_cost = cost;
      *least_touched = touched;
    }
}

static void
assert_steps (const Case *item, const MeritaPath *path)
{
  MeritaHundredths points = path->points;
  guint cost = 0;

  for (guint i = 0; i < path->steps->len; i++)
    {
      const MeritaPathStep *step = &g_array_index (path->steps, MeritaPathStep, i);
      guint place = (guint) g_ascii_strtoull (step->sub->code + 2, NULL, 10) - 1;

      g_assert_cmpint ((gint) step->from, ==, item->levels[place]);
      g_assert_cmpuint (step->to, >, step->from);
      g_assert_cmpint (step->points, ==,
                       step->sub->points[step->to] - step->sub->points[step->from]);
      if (i > 0)
        g_assert_cmpstr (step->sub->code, >, step[-1].sub->code);
      points += step->points;
      cost += step->cost;
    }
  g_assert_cmpint (points, ==, path->reached);
  g_assert_cmpint (path->reached, >=, path->target);
  g_assert_cmpuint (cost, ==, path->cost);
}

static void
check (const Case *item)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument (item);
  MeritaRoundEntry entries[MOST_SUBS];
  guint n = fill_entries (item, instrument, entries);
  g_autoptr (MeritaPath) path = merita_path_find (instrument, entries, n, 1);
  guint cost, touched;

  g_assert_cmpint (path->status, ==, item->status);
  if (path->status != MERITA_PATH_FOUND)
    {
      g_assert_cmpuint (path->steps->len, ==, 0);
      g_assert_cmpuint (path->cost, ==, 0);
      return;
    }
  assert_steps (item, path);
  try_all (item, &cost, &touched);
  g_assert_cmpuint (path->cost, ==, cost);
  g_assert_cmpuint (path->steps->len, ==, touched);
  if (item->cost > 0)
    g_assert_cmpuint (path->cost, ==, item->cost);
}

static void
test_case (gconstpointer data)
{
  check (data);
}

/* Instruments, levels and efforts drawn by a fixed seed, each compared with every combination. */
static void
test_drawn (void)
{
  static const MeritaHundredths weights[] = { 50, 100, 150, 200, 250, 325, 500 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (410);
  guint found = 0;

  for (guint round = 0; round < 300; round++)
    {
      Case item = { .name = "drawn", .n = (guint) g_rand_int_range (rand, 1, 6) };
      MeritaHundredths points = 0, highest = 0;

      for (guint i = 0; i < item.n; i++)
        {
          item.weights[i] = weights[g_rand_int_range (rand, 0, G_N_ELEMENTS (weights))];
          item.levels[i] = g_rand_int_range (rand, 0, 5);
          for (guint k = 0; k < 4; k++)
            item.effort[i][k] = (guint) g_rand_int_range (rand, 0, 7);
          points += item.weights[i] * item.levels[i];
          highest += item.weights[i] * 4;
        }
      item.target = g_rand_int_range (rand, 1, highest + 100);
      item.status = points >= item.target    ? MERITA_PATH_THERE
                    : highest >= item.target ? MERITA_PATH_FOUND
                                             : MERITA_PATH_UNREACHABLE;
      found += item.status == MERITA_PATH_FOUND ? 1 : 0;
      check (&item);
    }
  g_assert_cmpuint (found, >, 50);
}

static void
test_next_category (void)
{
  const Case *item = &cases[0];
  g_autoptr (MeritaInstrument) instrument = build_instrument (item);
  MeritaRoundEntry entries[MOST_SUBS];
  guint n = fill_entries (item, instrument, entries);
  g_autoptr (MeritaPath) next = merita_path_find (instrument, entries, n, -1);
  g_autoptr (MeritaPath) top = NULL;

  g_assert_cmpint (next->status, ==, MERITA_PATH_FOUND);
  g_assert_cmpint (next->category, ==, 1);
  g_assert_cmpint (next->target, ==, item->target);
  entries[0].level = entries[1].level = 4;
  top = merita_path_find (instrument, entries, n, -1);
  g_assert_cmpint (top->status, ==, MERITA_PATH_THERE);
  g_assert_cmpint (top->category, ==, -1);
}

/* A level that was entered as points can be raised; a total of an aspect cannot. */
static void
test_points (void)
{
  const Case *item = &cases[0];
  g_autoptr (MeritaInstrument) instrument = build_instrument (item);
  MeritaRoundEntry entries[] = { { "1.1", -1, 250 }, { "1.2", 1, MERITA_HUNDREDTHS_UNKNOWN } };
  MeritaRoundEntry whole = { "1", -1, 750 };
  g_autoptr (MeritaPath) path = merita_path_find (instrument, entries, 2, 1);
  g_autoptr (MeritaPath) totals = merita_path_find (instrument, &whole, 1, 1);

  g_assert_cmpint (path->status, ==, MERITA_PATH_FOUND);
  g_assert_cmpint (path->points, ==, 750);
  g_assert_cmpint (totals->status, ==, MERITA_PATH_NO_LEVELS);
  g_assert_cmpint (totals->points, ==, 750);
}

static void
test_unweighted (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument (&cases[0]);
  MeritaRoundEntry entries[MOST_SUBS];
  guint n = fill_entries (&cases[0], instrument, entries);
  g_autoptr (MeritaPath) path = NULL;

  instrument->maximum = MERITA_HUNDREDTHS_UNKNOWN;
  path = merita_path_find (instrument, entries, n, -1);
  g_assert_cmpint (path->status, ==, MERITA_PATH_UNWEIGHTED);
  g_assert_cmpint (path->points, ==, MERITA_HUNDREDTHS_UNKNOWN);
}

/* Lines that are proved cost nothing; the others cost the effort of their level each. */
static void
test_by_lines (void)
{
  const Case item = {
    "lines",           2, { 250, 250 }, { 1, 1 }, { { 1, 5, 1, 1 }, { 1, 2, 1, 1 } }, 750,
    MERITA_PATH_FOUND, 0
  };
  g_autoptr (MeritaInstrument) instrument = build_instrument (&item);
  const MeritaAspect *aspect = instrument->aspects->pdata[0];
  MeritaSubAspect *first = aspect->sub_aspects->pdata[0];
  MeritaSubAspect *second = aspect->sub_aspects->pdata[1];
  MeritaRoundEntry entries[MOST_SUBS];
  guint n = fill_entries (&item, instrument, entries);
  const MeritaProof proofs[] = {
    { "1.1", 1, 0, MERITA_GRADE_DIRECT, 20260101, 0, 0, TRUE, FALSE, FALSE },
    { "1.2", 1, 0, MERITA_GRADE_DIRECT, 20260101, 0, 0, TRUE, FALSE, FALSE },
    { "1.1", 2, 2, MERITA_GRADE_DIRECT, 20260101, 0, 0, TRUE, FALSE, FALSE },
  };
  MeritaProofInput input = { .claimed = entries, .n_claimed = n, .proofs = proofs, .n_proofs = 3 };
  g_autoptr (MeritaProofScore) proof = NULL;
  g_autoptr (MeritaPath) plain = NULL;
  g_autoptr (MeritaPath) by_lines = NULL;
  g_autoptr (MeritaPath) from_proof = NULL;
  const MeritaPathStep *step;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (first->requirements[2],
                     merita_requirement_new (i == 0 ? "a" : "b", MERITA_GRADE_DIRECT));
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (second->requirements[2], merita_requirement_new (i == 0   ? "c"
                                                                      : i == 1 ? "d"
                                                                               : "e",
                                                                      MERITA_GRADE_DIRECT));
  proof = merita_proof_score_new (instrument, &input);
  plain = merita_path_find (instrument, entries, n, 1);
  g_assert_cmpuint (plain->cost, ==, 2);
  by_lines = merita_path_find_by_lines (instrument, entries, n, 1, proof);
  g_assert_cmpuint (by_lines->cost, ==, 5); /* one line at 5 beats three at 2 */
  step = &g_array_index (by_lines->steps, MeritaPathStep, 0);
  g_assert_cmpstr (step->sub->code, ==, "1.1");
  g_assert_cmpuint (step->lines, ==, 1);
  from_proof = merita_path_find_from_proof (instrument, proof, 1);
  g_assert_cmpint (from_proof->points, ==, 500);
  g_assert_cmpuint (from_proof->cost, ==, 5);
}

/* What is proved above the claim can be claimed for nothing. */
static void
test_free_step (void)
{
  const Case *item = &cases[0];
  g_autoptr (MeritaInstrument) instrument = build_instrument (item);
  MeritaRoundEntry entries[MOST_SUBS];
  guint n = fill_entries (item, instrument, entries);
  const MeritaProof proof = {
    "1.2", 2, 0, MERITA_GRADE_DIRECT, 20260101, 0, 0, TRUE, FALSE, FALSE
  };
  MeritaProofInput input = { .claimed = entries, .n_claimed = n, .proofs = &proof, .n_proofs = 1 };
  g_autoptr (MeritaProofScore) score = merita_proof_score_new (instrument, &input);
  g_autoptr (MeritaPath) path = merita_path_find_by_lines (instrument, entries, n, 1, score);

  g_assert_cmpint (path->status, ==, MERITA_PATH_FOUND);
  g_assert_cmpuint (path->cost, ==, 0);
  g_assert_cmpuint (path->steps->len, ==, 1);
  g_assert_cmpstr (g_array_index (path->steps, MeritaPathStep, 0).sub->code, ==, "1.2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/path/case/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/path/drawn", test_drawn);
  g_test_add_func ("/path/next-category", test_next_category);
  g_test_add_func ("/path/points", test_points);
  g_test_add_func ("/path/unweighted", test_unweighted);
  g_test_add_func ("/path/by-lines", test_by_lines);
  g_test_add_func ("/path/free-step", test_free_step);
  return g_test_run ();
}
