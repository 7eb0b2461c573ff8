/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-forecast.h"

#include "merita-score.h"

#define ONE MERITA_WEIGHT_ONE
/* Units of a score in one basis point of a hundredth. */
#define UNIT (MERITA_SCORE_ONE / 100 / ONE)

static gboolean
is_known (MeritaHundredths value)
{
  return value != MERITA_HUNDREDTHS_UNKNOWN;
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static int
divide (gint64 part, gint64 whole)
{
  return (int) ((2 * part * ONE + whole) / (2 * whole));
}

static int
shrink (int share, guint pairs)
{
  return (int) ((gint64) share * pairs / (pairs + MERITA_FORECAST_HALF));
}

/* Shares that were granted, ascending, and all of them together in learned. */
static GArray *
collect_shares (const MeritaForecastPair *pairs, guint n, int *learned)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (int));
  gint64 gaps = 0, grants = 0;

  for (guint i = 0; i < n; i++)
    {
      const MeritaForecastPair *pair = &pairs[i];
      gint64 gap, grant;
      int share;

      if (!is_known (pair->claimed) || !is_known (pair->backed) || !is_known (pair->verified)
          || pair->claimed <= pair->backed)
        continue;
      gap = (gint64) pair->claimed - pair->backed;
      grant = CLAMP ((gint64) pair->verified - pair->backed, 0, gap);
      share = divide (grant, gap);
      gaps += gap;
      grants += grant;
      g_array_append_val (shares, share);
    }
  g_array_sort (shares, compare_shares);
  *learned = gaps > 0 ? divide (grants, gaps) : -1;
  return shares;
}

MeritaForecastRule
merita_forecast_learn (const MeritaForecastPair *pairs, guint n)
{
  MeritaForecastRule rule = { .share = MERITA_FORECAST_DEFAULT };
  g_autoptr (GArray) shares = NULL;

  g_return_val_if_fail (pairs != NULL || n == 0, rule);

  shares = collect_shares (pairs, n, &rule.learned);
  rule.pairs = shares->len;
  if (rule.pairs > 0)
    rule.share = shrink (rule.learned, rule.pairs);
  if (rule.pairs >= MERITA_FORECAST_HALF)
    {
      guint last = rule.pairs - 1;

      rule.low = shrink (g_array_index (shares, int, last / 4), rule.pairs);
      rule.high = g_array_index (shares, int, last - last / 4);
    }
  else
    rule.high = MIN (MAX (ONE / 2, 2 * rule.share), ONE);
  rule.low = MIN (rule.low, rule.share);
  rule.high = MAX (rule.high, rule.share);
  return rule;
}

void
merita_forecast_add (const MeritaForecastRule *rule,
                     MeritaForecastSum *sum,
                     MeritaHundredths claimed,
                     MeritaHundredths backed)
{
  gint64 base, gap;

  g_return_if_fail (rule != NULL && sum != NULL);

  if (!is_known (claimed) || !is_known (backed))
    return;
  base = MIN (claimed, backed);
  gap = claimed - base;
  sum->known = TRUE;
  sum->low += (base * ONE + rule->low * gap) * UNIT;
  sum->middle += (base * ONE + rule->share * gap) * UNIT;
  sum->high += (base * ONE + rule->high * gap) * UNIT;
}

MeritaForecast
merita_forecast_read (const MeritaForecastSum *sum)
{
  MeritaForecast forecast = { MERITA_HUNDREDTHS_UNKNOWN, MERITA_HUNDREDTHS_UNKNOWN,
                              MERITA_HUNDREDTHS_UNKNOWN };

  g_return_val_if_fail (sum != NULL, forecast);

  if (!sum->known)
    return forecast;
  forecast.low = merita_score_to_hundredths (sum->low);
  forecast.middle = merita_score_to_hundredths (sum->middle);
  forecast.high = merita_score_to_hundredths (sum->high);
  return forecast;
}
