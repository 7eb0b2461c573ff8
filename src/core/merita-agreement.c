/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agreement.h"

#include <string.h>

#define N_VALUES (MERITA_AGREEMENT_MAX_VALUE + 1)
#define LOW_RANK (MERITA_AGREEMENT_SAMPLES * 25 / 1000)
#define HIGH_RANK (MERITA_AGREEMENT_SAMPLES * 975 / 1000)

/* How often each value was given to a unit. */
typedef guint8 UnitCounts[N_VALUES];

static gboolean
is_scored (gint8 level)
{
  return level >= 0 && level <= MERITA_AGREEMENT_MAX_VALUE;
}

static guint
count_unit (const MeritaRatings *ratings, guint unit, UnitCounts counts)
{
  guint scored = 0;

  memset (counts, 0, sizeof (UnitCounts));
  for (guint rater = 0; rater < ratings->raters; rater++)
    {
      gint8 level = ratings->levels[rater * ratings->units + unit];

      if (!is_scored (level))
        continue;
      counts[level]++;
      scored++;
    }
  return scored;
}

/* ---- metrics ---- */

/* Ranks between two values, each of the two counted half: what the ordinal metric measures by. */
static double
measure_ranks (const double *totals, guint a, guint b)
{
  double sum = 0;

  for (guint value = a; value <= b; value++)
    sum += totals[value];
  return sum - (totals[a] + totals[b]) / 2;
}

static double
measure (MeritaMetric metric, const double *totals, guint a, guint b)
{
  double distance = 0;

  switch (metric)
    {
    case MERITA_METRIC_NOMINAL:
      return a == b ? 0 : 1;
    case MERITA_METRIC_ORDINAL:
      distance = measure_ranks (totals, MIN (a, b), MAX (a, b));
      break;
    case MERITA_METRIC_INTERVAL:
      distance = (double) a - b;
      break;
    case MERITA_METRIC_RATIO:
      distance = a + b > 0 ? ((double) a - b) / (a + b) : 0;
      break;
    }
  return distance * distance;
}

/* ---- alpha ---- */

/*
 * Of the units that draw names (indices into counts).  FALSE without variation.  The coincidences
 * of a unit weigh 1 / (values - 1), so that a unit counts as often as it was scored.
 */
static gboolean
compute_alpha (UnitCounts *counts,
               const guint *scored,
               const guint *draw,
               guint n,
               MeritaMetric metric,
               double *alpha)
{
  double totals[N_VALUES] = { 0 };
  double observed = 0, expected = 0, all = 0;

  for (guint i = 0; i < n; i++)
    for (guint value = 0; value < N_VALUES; value++)
      totals[value] += counts[draw[i]][value];
  for (guint value = 0; value < N_VALUES; value++)
    all += totals[value];
  for (guint a = 0; a < N_VALUES; a++)
    for (guint b = a + 1; totals[a] > 0 && b < N_VALUES; b++)
      if (totals[b] > 0)
        expected += totals[a] * totals[b] * measure (metric, totals, a, b);
  if (!(expected > 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const guint8 *unit = counts[draw[i]];

      for (guint a = 0; a < N_VALUES; a++)
        for (guint b = a + 1; unit[a] > 0 && b < N_VALUES; b++)
          if (unit[b] > 0)
            observed +=
              (double) unit[a] * unit[b] * measure (metric, totals, a, b) / (scored[draw[i]] - 1);
    }
  *alpha = 1 - (all - 1) * observed / expected;
  return TRUE;
}

/* ---- interval ---- */

static guint64
draw_number (guint64 *state)
{
  guint64 z = (*state += 0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

static gint
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
find_interval (UnitCounts *counts,
               const guint *scored,
               guint n,
               MeritaMetric metric,
               guint64 seed,
               MeritaAgreement *result)
{
  g_autoptr (GArray) alphas =
    g_array_sized_new (FALSE, FALSE, sizeof (double), MERITA_AGREEMENT_SAMPLES);
  g_autofree guint *draw = g_new (guint, n);
  guint known;

  for (guint sample = 0; sample < MERITA_AGREEMENT_SAMPLES; sample++)
    {
      double alpha;

      /* The high bits of a product: even over 0 to n - 1 for any small n. */
      for (guint i = 0; i < n; i++)
        draw[i] = (guint) (((draw_number (&seed) >> 32) * n) >> 32);
      if (compute_alpha (counts, scored, draw, n, metric, &alpha))
        g_array_append_val (alphas, alpha);
    }
  known = alphas->len;
  result->has_interval = known * 20 >= MERITA_AGREEMENT_SAMPLES * 19;
  if (!result->has_interval)
    return;
  g_array_sort (alphas, compare_doubles);
  result->low = g_array_index (alphas, double, LOW_RANK *known / MERITA_AGREEMENT_SAMPLES);
  result->high =
    g_array_index (alphas, double, MIN (HIGH_RANK * known / MERITA_AGREEMENT_SAMPLES, known - 1));
}

static guint
count_raters (const MeritaRatings *ratings)
{
  guint n = 0;

  for (guint rater = 0; rater < ratings->raters; rater++)
    for (guint unit = 0; unit < ratings->units; unit++)
      if (is_scored (ratings->levels[rater * ratings->units + unit]))
        {
          n++;
          break;
        }
  return n;
}

void
merita_agreement_compute (const MeritaRatings *ratings, guint64 seed, MeritaAgreement *result)
{
  g_autofree UnitCounts *counts = NULL;
  g_autofree guint *scored = NULL;
  g_autofree guint *all = NULL;
  guint n = 0;

  g_return_if_fail (ratings != NULL && result != NULL);

  counts = g_new (UnitCounts, ratings->units + 1);
  scored = g_new (guint, ratings->units + 1);
  all = g_new (guint, ratings->units + 1);
  *result = (MeritaAgreement){ .raters = count_raters (ratings) };
  for (guint unit = 0; unit < ratings->units; unit++)
    {
      scored[n] = count_unit (ratings, unit, counts[n]);
      if (scored[n] < 2)
        continue;
      result->values += scored[n];
      if (merita_agreement_spread (ratings, unit) == 0)
        result->agreeing++;
      all[n] = n;
      n++;
    }
  result->units = n;
  if (result->raters < 2)
    result->status = MERITA_AGREEMENT_ONE_RATER;
  else if (n < MERITA_AGREEMENT_LEAST_UNITS)
    result->status = MERITA_AGREEMENT_FEW_UNITS;
  else if (!compute_alpha (counts, scored, all, n, ratings->metric, &result->alpha))
    result->status = MERITA_AGREEMENT_NO_VARIATION;
  else
    find_interval (counts, scored, n, ratings->metric, seed, result);
}

gint
merita_agreement_spread (const MeritaRatings *ratings, guint unit)
{
  gint lowest = G_MAXINT, highest = -1;
  guint n = 0;

  g_return_val_if_fail (ratings != NULL && unit < ratings->units, -1);

  for (guint rater = 0; rater < ratings->raters; rater++)
    {
      gint8 level = ratings->levels[rater * ratings->units + unit];

      if (!is_scored (level))
        continue;
      lowest = MIN (lowest, level);
      highest = MAX (highest, level);
      n++;
    }
  return n >= 2 ? highest - lowest : -1;
}
