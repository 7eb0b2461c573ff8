/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agreement.h"

#include <math.h>
#include <string.h>

#define MAX_CELLS 256

/* "1 2 . 4 / 1 2 3 4": one line a rater; a dot is not scored. */
static MeritaRatings
parse (const char *text, MeritaMetric metric, gint8 cells[MAX_CELLS])
{
  g_auto (GStrv) lines = g_strsplit (text, "/", -1);
  MeritaRatings ratings = { .levels = cells, .metric = metric };
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (g_strstrip (lines[i]), " ", -1);

      ratings.units = g_strv_length (words);
      ratings.raters++;
      for (guint k = 0; words[k] != NULL; k++)
        cells[n++] = *words[k] == '.' ? -1 : (gint8) g_ascii_strtoll (words[k], NULL, 10);
    }
  g_assert_cmpuint (n, ==, ratings.raters * ratings.units);
  return ratings;
}

/* Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), examples A, B, C and D. */
#define CANONICAL                                                                                  \
  "1 2 3 3 2 1 4 1 2 . . . / 1 2 3 3 2 2 4 1 2 5 . 3 / . 3 3 3 2 3 4 2 2 5 1 . / "                 \
  "1 2 3 3 2 4 4 1 2 5 1 ."

static void
test_published (void)
{
  static const struct
  {
    const char *data;
    MeritaMetric metric;
    double alpha;
    guint units, values;
  } cases[] = {
    { CANONICAL, MERITA_METRIC_NOMINAL, 0.743, 11, 40 },
    { CANONICAL, MERITA_METRIC_ORDINAL, 0.815, 11, 40 },
    { CANONICAL, MERITA_METRIC_INTERVAL, 0.849, 11, 40 },
    { CANONICAL, MERITA_METRIC_RATIO, 0.797, 11, 40 },
    /* A: two observers, binary. */
    { "0 1 0 0 0 0 0 0 1 0 / 1 1 1 0 0 1 0 0 0 0", MERITA_METRIC_NOMINAL, 0.095, 10, 20 },
    /* B: two observers, five categories a to e. */
    { "1 1 2 2 4 3 3 3 5 4 4 1 / 2 1 2 2 2 3 3 3 5 4 4 4", MERITA_METRIC_NOMINAL, 0.692, 12, 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint8 cells[MAX_CELLS];
      MeritaRatings ratings = parse (cases[i].data, cases[i].metric, cells);
      MeritaAgreement result;

      merita_agreement_compute (&ratings, 1, &result);
      g_assert_cmpint (result.status, ==, MERITA_AGREEMENT_KNOWN);
      g_assert_cmpfloat_with_epsilon (result.alpha, cases[i].alpha, 0.0005);
      g_assert_cmpuint (result.units, ==, cases[i].units);
      g_assert_cmpuint (result.values, ==, cases[i].values);
      g_assert_true (result.has_interval);
      g_assert_cmpfloat (result.low, <=, result.alpha);
      g_assert_cmpfloat (result.high, >=, result.alpha);
      g_assert_cmpfloat (result.high, <=, 1);
    }
}

static void
test_cannot_tell (void)
{
  static const struct
  {
    const char *data;
    MeritaAgreementStatus status;
    guint raters, units;
  } cases[] = {
    { "1 2 3 4 1 2 3 4 1", MERITA_AGREEMENT_ONE_RATER, 1, 0 },
    { "1 2 3 4 1 2 3 4 1 / . . . . . . . . .", MERITA_AGREEMENT_ONE_RATER, 1, 0 },
    { ". . / . .", MERITA_AGREEMENT_ONE_RATER, 0, 0 },
    { "1 2 3 4 1 2 3 / 1 2 3 4 1 2 3", MERITA_AGREEMENT_FEW_UNITS, 2, 7 },
    { "1 2 3 4 1 2 3 4 / 1 2 3 4 1 2 3 .", MERITA_AGREEMENT_FEW_UNITS, 2, 7 },
    { "1 2 3 4 1 2 3 4 / 1 2 3 4 1 2 3 4", MERITA_AGREEMENT_KNOWN, 2, 8 },
    { "3 3 3 3 3 3 3 3 3 / 3 3 3 3 3 3 3 3 3", MERITA_AGREEMENT_NO_VARIATION, 2, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint8 cells[MAX_CELLS];
      MeritaRatings ratings = parse (cases[i].data, MERITA_METRIC_ORDINAL, cells);
      MeritaAgreement result;

      merita_agreement_compute (&ratings, 1, &result);
      g_assert_cmpint (result.status, ==, cases[i].status);
      g_assert_cmpuint (result.raters, ==, cases[i].raters);
      g_assert_cmpuint (result.units, ==, cases[i].units);
    }
}

static void
test_extremes (void)
{
  gint8 same[MAX_CELLS], shuffled[MAX_CELLS], reversed[MAX_CELLS], bit[2 * 100];
  MeritaRatings ratings =
    parse ("0 1 2 3 4 0 1 2 3 4 / 0 1 2 3 4 0 1 2 3 4", MERITA_METRIC_ORDINAL, same);
  MeritaAgreement result;

  merita_agreement_compute (&ratings, 7, &result);
  g_assert_cmpfloat (result.alpha, ==, 1);
  g_assert_cmpfloat (result.low, ==, 1);
  g_assert_cmpfloat (result.high, ==, 1);
  g_assert_cmpuint (result.agreeing, ==, 10);

  ratings = parse ("0 1 2 3 4 0 1 2 3 4 / 4 3 2 1 0 4 3 2 1 0", MERITA_METRIC_ORDINAL, reversed);
  merita_agreement_compute (&ratings, 7, &result);
  g_assert_cmpfloat (result.alpha, <, -0.5);
  g_assert_cmpuint (result.agreeing, ==, 2);

  /* The order of raters and of units says nothing. */
  ratings = parse ("4 3 2 1 0 4 3 2 1 0 / 0 1 2 3 4 0 1 2 3 4", MERITA_METRIC_ORDINAL, shuffled);
  {
    MeritaAgreement other;

    merita_agreement_compute (&ratings, 7, &other);
    g_assert_cmpfloat_with_epsilon (other.alpha, result.alpha, 1e-12);
  }

  /* Every pair of values equally often: what chance gives. */
  for (guint i = 0; i < 100; i++)
    {
      bit[i] = (gint8) (i % 5);
      bit[100 + i] = (gint8) (i / 5 % 5);
    }
  ratings = (MeritaRatings){ bit, 2, 100, MERITA_METRIC_ORDINAL };
  merita_agreement_compute (&ratings, 7, &result);
  g_assert_cmpfloat (fabs (result.alpha), <, 0.01);
}

static void
test_deterministic (void)
{
  gint8 cells[MAX_CELLS];
  MeritaRatings ratings = parse (CANONICAL, MERITA_METRIC_ORDINAL, cells);
  MeritaAgreement first, second, other;

  merita_agreement_compute (&ratings, 20260618, &first);
  merita_agreement_compute (&ratings, 20260618, &second);
  merita_agreement_compute (&ratings, 1, &other);
  g_assert_cmpmem (&first, sizeof first, &second, sizeof second);
  g_assert_cmpfloat (first.alpha, ==, other.alpha);
  g_assert_cmpfloat_with_epsilon (first.low, other.low, 0.1);
  g_assert_cmpfloat (first.high - first.low, >, 0.05);
}

static void
test_spread (void)
{
  gint8 cells[MAX_CELLS];
  MeritaRatings ratings = parse ("0 4 . 3 / 0 1 2 . / . 2 . .", MERITA_METRIC_ORDINAL, cells);
  static const gint spreads[] = { 0, 3, -1, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (spreads); i++)
    g_assert_cmpint (merita_agreement_spread (&ratings, i), ==, spreads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/published", test_published);
  g_test_add_func ("/agreement/cannot-tell", test_cannot_tell);
  g_test_add_func ("/agreement/extremes", test_extremes);
  g_test_add_func ("/agreement/deterministic", test_deterministic);
  g_test_add_func ("/agreement/spread", test_spread);
  return g_test_run ();
}
