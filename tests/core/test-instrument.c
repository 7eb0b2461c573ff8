/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-instrument.h"

#define NTT_SUB_ASPECTS 37

/* The reconstructed instrument of 410 points: weights in hundredths, 0 ends an aspect. */
static const MeritaHundredths weights[8][11] = {
  { 250, 250, 250, 250 },
  { 250, 250, 250, 250 },
  { 500, 500, 500, 250, 250, 250, 250, 250, 250, 250 },
  { 250, 250, 250, 250 },
  { 500, 500, 250, 250, 500 },
  { 250, 250, 250, 250 },
  { 200, 200 },
  { 200, 100, 100, 200 },
};

/* Nusa Tenggara Timur 2022, verified: points of the aspects, and levels that give them. */
static const MeritaHundredths ntt_points[8] = { 3750, 4000, 6250, 2500, 5750, 3000, 1400, 1600 };
static const gint ntt_levels[8][11] = {
  { 4, 4, 4, 3 }, { 4, 4, 4, 4 },    { 2, 3, 2, 1, 3, 1, 1, 2, 1, 2 },
  { 2, 3, 3, 2 }, { 3, 3, 3, 2, 3 }, { 3, 3, 3, 3 },
  { 4, 3 },       { 2, 2, 2, 4 },
};

static void
add_category (MeritaInstrument *instrument,
              const char *code,
              const char *name,
              MeritaHundredths lower,
              MeritaHundredths index_lower)
{
  MeritaCategory *category = merita_category_new ();

  category->code = g_strdup (code);
  category->name = g_strdup (name);
  category->lower = lower;
  category->index_lower = index_lower;
  g_ptr_array_add (instrument->categories, category);
}

static MeritaInstrument *
build_instrument (void)
{
  static const MeritaHundredths maxima[8] = { 4000, 4000, 13000, 4000, 8000, 4000, 1600, 2400 };
  MeritaInstrument *instrument = merita_instrument_new ();

  instrument->maximum = 41000;
  for (guint i = 0; i < 8; i++)
    {
      MeritaAspect *aspect = merita_aspect_new ();

      aspect->number = i + 1;
      aspect->maximum = maxima[i];
      for (guint j = 0; weights[i][j] != 0; j++)
        {
          MeritaSubAspect *sub = merita_sub_aspect_new ();

          sub->code = g_strdup_printf ("%u.%u", i + 1, j + 1);
          sub->weight = weights[i][j];
          for (gint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
            sub->points[level] = weights[i][j] * level;
          g_ptr_array_add (aspect->sub_aspects, sub);
        }
      g_ptr_array_add (instrument->aspects, aspect);
    }
  add_category (instrument, "I", "Buruk", 0, 20);
  add_category (instrument, "II", "Kurang", 17500, 41);
  add_category (instrument, "III", "Baik", 25000, 61);
  add_category (instrument, "IV", "Sangat Baik", 32500, 81);

  return instrument;
}

/* Levels for every sub-aspect; the codes belong to the instrument. */
static guint
fill_entries (const MeritaInstrument *instrument, MeritaRoundEntry *entries)
{
  guint n = 0;

  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = g_ptr_array_index (instrument->aspects, i);

      for (guint j = 0; j < aspect->sub_aspects->len; j++)
        {
          const MeritaSubAspect *sub = g_ptr_array_index (aspect->sub_aspects, j);

          entries[n].code = sub->code;
          entries[n].level = ntt_levels[i][j];
          entries[n++].points = MERITA_HUNDREDTHS_UNKNOWN;
        }
    }

  return n;
}

static void
check_ntt (const MeritaRoundScore *score)
{
  g_assert_cmpuint (score->problems->len, ==, 0);
  g_assert_cmpuint (score->missing->len, ==, 0);
  g_assert_true (score->complete);
  g_assert_cmpuint (score->aspects->len, ==, 8);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (g_array_index (score->aspects, MeritaAspectScore, i).points, ==,
                     ntt_points[i]);
  g_assert_cmpint (score->points, ==, 28250);
  g_assert_cmpint (score->maximum, ==, 41000);
  g_assert_cmpint (score->index, ==, 69);
  g_assert_cmpint (score->category, ==, 2);
  g_assert_cmpint (score->category_by_index, ==, 2);
  g_assert_false (score->conflict);
  g_assert_cmpint (score->to_next, ==, 4250);
}

static void
test_levels (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  g_autoptr (MeritaRoundScore) score = NULL;
  MeritaRoundEntry entries[NTT_SUB_ASPECTS];
  guint n = fill_entries (instrument, entries);

  g_assert_cmpuint (n, ==, NTT_SUB_ASPECTS);
  score = merita_instrument_score (instrument, entries, n);
  check_ntt (score);
  g_assert_cmpuint (g_array_index (score->aspects, MeritaAspectScore, 2).expected, ==, 10);
  g_assert_cmpuint (g_array_index (score->aspects, MeritaAspectScore, 2).entered, ==, 10);
  g_assert_cmpint (g_array_index (score->aspects, MeritaAspectScore, 2).index, ==, 48);
}

static void
test_aspects (void)
{
  static const char *const codes[8] = { "1", "2", "3", "4", "5", "6", "7", "8" };
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  g_autoptr (MeritaRoundScore) score = NULL;
  MeritaRoundEntry entries[8];

  for (guint i = 0; i < 8; i++)
    entries[i] = (MeritaRoundEntry){ codes[i], -1, ntt_points[i] };
  score = merita_instrument_score (instrument, entries, 8);
  check_ntt (score);
  g_assert_cmpuint (g_array_index (score->aspects, MeritaAspectScore, 2).expected, ==, 0);
}

/* A missing sub-aspect never counts as zero: there is no category without it. */
static void
test_incomplete (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  g_autoptr (MeritaRoundScore) score = NULL;
  g_autoptr (MeritaRoundScore) nothing = merita_instrument_score (instrument, NULL, 0);
  MeritaRoundEntry entries[NTT_SUB_ASPECTS];
  guint n = fill_entries (instrument, entries);

  score = merita_instrument_score (instrument, entries, n - 1);
  g_assert_false (score->complete);
  g_assert_cmpuint (score->missing->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (score->missing, 0), ==, "8.4");
  g_assert_cmpint (score->points, ==, 28250 - 800);
  g_assert_cmpint (score->category, ==, -1);
  g_assert_cmpint (score->to_next, ==, MERITA_HUNDREDTHS_UNKNOWN);

  g_assert_false (nothing->complete);
  g_assert_cmpuint (nothing->missing->len, ==, NTT_SUB_ASPECTS);
  g_assert_cmpint (nothing->points, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (nothing->index, ==, MERITA_HUNDREDTHS_UNKNOWN);
}

static void
test_problems (void)
{
  static const struct
  {
    MeritaRoundEntry entries[2];
    const char *problem; /* what the message begins with */
  } cases[] = {
    { { { "3.4", 6, MERITA_HUNDREDTHS_UNKNOWN } }, "3.4: there is no level 6" },
    { { { "3.4", -2, MERITA_HUNDREDTHS_UNKNOWN } }, "3.4: there is no level -2" },
    { { { "9.1", 2, MERITA_HUNDREDTHS_UNKNOWN } }, "9.1: the instrument has no such" },
    { { { "3.4", 2, 600 } }, "3.4: 6.00 points do not belong" },
    { { { "3.4", -1, 600 } }, "3.4: 6.00 points do not belong" },
    { { { "3", -1, 13050 } }, "3: 130.50 points are impossible" },
    { { { "3", -1, -50 } }, "3: -0.50 points are impossible" },
    { { { "3", 3, MERITA_HUNDREDTHS_UNKNOWN } }, "3: a whole aspect has no level" },
    { { { "3.4", 2, MERITA_HUNDREDTHS_UNKNOWN }, { "3.4", 3, MERITA_HUNDREDTHS_UNKNOWN } },
      "3.4: entered twice" },
    { { { "3.4", 2, MERITA_HUNDREDTHS_UNKNOWN }, { "3", -1, 6250 } }, "3: entered both" },
  };
  g_autoptr (MeritaInstrument) instrument = build_instrument ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = cases[i].entries[1].code != NULL ? 2 : 1;
      g_autoptr (MeritaRoundScore) score =
        merita_instrument_score (instrument, cases[i].entries, n);

      g_assert_cmpuint (score->problems->len, ==, 1);
      if (!g_str_has_prefix (g_ptr_array_index (score->problems, 0), cases[i].problem))
        g_error ("%s", (char *) g_ptr_array_index (score->problems, 0));
      if (n == 1)
        g_assert_cmpint (score->points, ==, MERITA_HUNDREDTHS_UNKNOWN);
    }
}

static void
test_boundaries (void)
{
  static const struct
  {
    MeritaHundredths points, index;
    gint category, by_index;
  } cases[] = {
    { 0, 0, 0, 0 },      { 3300, 8, 0, 0 },    { 16600, 40, 0, 0 }, { 16650, 41, 0, 1 },
    { 17400, 42, 0, 1 }, { 17450, 43, 0, 1 },  { 17500, 43, 1, 1 }, { 24800, 60, 1, 1 },
    { 24850, 61, 1, 2 }, { 24950, 61, 1, 2 },  { 25000, 61, 2, 2 }, { 25600, 62, 2, 2 },
    { 28250, 69, 2, 2 }, { 32400, 79, 2, 2 },  { 32450, 79, 2, 2 }, { 32500, 79, 3, 2 },
    { 33000, 80, 3, 2 }, { 33050, 81, 3, 3 },  { 33150, 81, 3, 3 }, { 33200, 81, 3, 3 },
    { 33250, 81, 3, 3 }, { 41000, 100, 3, 3 },
  };
  g_autoptr (MeritaInstrument) instrument = build_instrument ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaHundredths index = merita_index (cases[i].points, 41000);

      g_assert_cmpint (index, ==, cases[i].index);
      g_assert_cmpint (merita_instrument_category (instrument, cases[i].points), ==,
                       cases[i].category);
      g_assert_cmpint (merita_instrument_category_by_index (instrument, index), ==,
                       cases[i].by_index);
    }
  g_assert_cmpint (merita_instrument_category (instrument, MERITA_HUNDREDTHS_UNKNOWN), ==, -1);
  g_assert_cmpint (merita_index (25600, MERITA_HUNDREDTHS_UNKNOWN), ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (merita_index (32900, 40000), ==, 82);
}

/* 329 points are Sangat Baik, yet their index on 410 is 0.80, which names Baik. */
static void
test_conflict (void)
{
  static const MeritaRoundEntry entries[8] = {
    { "1", -1, 4000 }, { "2", -1, 4000 }, { "3", -1, 8500 }, { "4", -1, 3500 },
    { "5", -1, 6500 }, { "6", -1, 3500 }, { "7", -1, 1000 }, { "8", -1, 1900 },
  };
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  g_autoptr (MeritaRoundScore) score = merita_instrument_score (instrument, entries, 8);

  g_assert_cmpint (score->points, ==, 32900);
  g_assert_cmpint (score->index, ==, 80);
  g_assert_cmpint (score->category, ==, 3);
  g_assert_cmpint (score->category_by_index, ==, 2);
  g_assert_true (score->conflict);
  g_assert_cmpint (score->to_next, ==, MERITA_HUNDREDTHS_UNKNOWN);
}

/* PermenPANRB 19/2025 names its aspects, but no weights are known. */
static void
test_unweighted (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  g_autoptr (MeritaRoundScore) score = NULL;
  MeritaRoundEntry entries[NTT_SUB_ASPECTS];
  guint n = fill_entries (instrument, entries);
  MeritaAspect *aspect = g_ptr_array_index (instrument->aspects, 3);

  g_assert_true (merita_instrument_is_weighted (instrument));
  aspect->maximum = MERITA_HUNDREDTHS_UNKNOWN;
  g_assert_false (merita_instrument_is_weighted (instrument));
  g_assert_true (merita_instrument_validate (instrument, NULL));

  score = merita_instrument_score (instrument, entries, n);
  g_assert_true (score->complete);
  g_assert_cmpint (score->points, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (score->category, ==, -1);
  g_assert_cmpint (score->category_by_index, ==, -1);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (g_array_index (score->aspects, MeritaAspectScore, i).points, ==,
                     MERITA_HUNDREDTHS_UNKNOWN);
}

static void
check_refused (MeritaInstrument *instrument, const char *words)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  g_assert_false (merita_instrument_validate (instrument, problems));
  g_assert_cmpuint (problems->len, ==, 1);
  if (strstr (g_ptr_array_index (problems, 0), words) == NULL)
    g_error ("%s", (char *) g_ptr_array_index (problems, 0));
}

static void
test_validate (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  MeritaAspect *third = g_ptr_array_index (instrument->aspects, 2);
  MeritaSubAspect *sub = g_ptr_array_index (third->sub_aspects, 3);
  MeritaCategory *low = g_ptr_array_index (instrument->categories, 0);
  MeritaCategory *good = g_ptr_array_index (instrument->categories, 2);

  g_assert_true (merita_instrument_validate (instrument, NULL));
  g_assert_true (merita_instrument_find (instrument, "3.4") == sub);
  g_assert_null (merita_instrument_find (instrument, "3"));

  instrument->maximum = 40000;
  check_refused (instrument, "add up to 410.00");
  instrument->maximum = 41000;

  sub->points[2] = sub->points[1];
  check_refused (instrument, "points must rise");
  sub->points[2] = 500;

  sub->points[4] = 1100;
  check_refused (instrument, "four times the weight is 10.00");
  sub->points[4] = 1000;

  sub->code[2] = '3';
  check_refused (instrument, "used twice");
  sub->code[2] = '4';

  low->lower = 10000;
  check_refused (instrument, "must begin at 0");
  low->lower = 0;

  good->lower = 17500;
  check_refused (instrument, "must begin above category II");
  good->lower = 25000;

  third->number = 4;
  check_refused (instrument, "stands in place 3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/instrument/levels", test_levels);
  g_test_add_func ("/core/instrument/aspects", test_aspects);
  g_test_add_func ("/core/instrument/incomplete", test_incomplete);
  g_test_add_func ("/core/instrument/problems", test_problems);
  g_test_add_func ("/core/instrument/boundaries", test_boundaries);
  g_test_add_func ("/core/instrument/conflict", test_conflict);
  g_test_add_func ("/core/instrument/unweighted", test_unweighted);
  g_test_add_func ("/core/instrument/validate", test_validate);

  return g_test_run ();
}
