/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-forecast.h"

#include "merita-score.h"

#define UNKNOWN MERITA_HUNDREDTHS_UNKNOWN

typedef struct
{
  const char *name;
  guint n;
  MeritaForecastPair pairs[10];
  guint counted;
  int learned, share, low, high;
} Case;

static const Case cases[] = {
  { "no-past", 0, { { 0 } }, 0, -1, 2500, 0, 5000 },
  { "no-gap-teaches-nothing", 2, { { 500, 500, 500 }, { 500, 1000, 500 } }, 0, -1, 2500, 0, 5000 },
  { "unknown-teaches-nothing",
    3,
    { { UNKNOWN, 0, 0 }, { 500, UNKNOWN, 500 }, { 500, 0, UNKNOWN } },
    0,
    -1,
    2500,
    0,
    5000 },
  { "one-all-granted", 1, { { 1000, 500, 1000 } }, 1, 10000, 1111, 0, 5000 },
  { "one-nothing-granted", 1, { { 1000, 500, 500 } }, 1, 0, 0, 0, 5000 },
  { "below-the-proof-is-nothing", 1, { { 1000, 500, 0 } }, 1, 0, 0, 0, 5000 },
  { "above-the-claim-is-all", 1, { { 1000, 500, 2000 } }, 1, 10000, 1111, 0, 5000 },
  /* 250 of 250 and 0 of 750: by gaps, not by cases */
  { "gaps-weigh", 2, { { 250, 0, 250 }, { 1000, 250, 250 } }, 2, 2500, 500, 0, 5000 },
  /* seven of seven: 10000 x 7 / 15 */
  { "seven",
    7,
    { { 500, 0, 500 },
      { 500, 0, 500 },
      { 500, 0, 500 },
      { 500, 0, 500 },
      { 500, 0, 500 },
      { 500, 0, 500 },
      { 500, 0, 500 } },
    7,
    10000,
    4666,
    0,
    9332 },
  /* shares 0 0 0 2500 5000 5000 7500 10000: together 3750, quartiles 0 and 7500 */
  { "eight",
    8,
    { { 1000, 0, 1000 },
      { 1000, 0, 0 },
      { 1000, 0, 500 },
      { 1000, 0, 0 },
      { 1000, 0, 250 },
      { 1000, 0, 0 },
      { 1000, 0, 750 },
      { 1000, 0, 500 } },
    8,
    3750,
    1875,
    0,
    7500 },
  { "eight-alike",
    8,
    { { 1000, 0, 400 },
      { 1000, 0, 400 },
      { 1000, 0, 400 },
      { 1000, 0, 400 },
      { 1000, 0, 400 },
      { 1000, 0, 400 },
      { 1000, 0, 400 },
      { 1000, 0, 400 } },
    8,
    4000,
    2000,
    2000,
    4000 },
};

static void
test_learn (gconstpointer data)
{
  const Case *item = data;
  MeritaForecastRule rule = merita_forecast_learn (item->n > 0 ? item->pairs : NULL, item->n);

  g_assert_cmpuint (rule.pairs, ==, item->counted);
  g_assert_cmpint (rule.learned, ==, item->learned);
  g_assert_cmpint (rule.share, ==, item->share);
  g_assert_cmpint (rule.low, ==, item->low);
  g_assert_cmpint (rule.high, ==, item->high);
  g_assert_cmpint (rule.low, <=, rule.share);
  g_assert_cmpint (rule.share, <=, rule.high);
}

/* The order in which the past was entered changes nothing. */
static void
test_order (void)
{
  const Case *item = &cases[9];
  MeritaForecastPair turned[8];
  MeritaForecastRule a, b;

  for (guint i = 0; i < item->n; i++)
    turned[i] = item->pairs[item->n - 1 - i];
  a = merita_forecast_learn (item->pairs, item->n);
  b = merita_forecast_learn (turned, item->n);
  g_assert_cmpint (a.share, ==, b.share);
  g_assert_cmpint (a.low, ==, b.low);
  g_assert_cmpint (a.high, ==, b.high);
}

static void
test_apply (void)
{
  static const struct
  {
    MeritaHundredths claimed, backed, low, middle, high;
  } table[] = {
    { 1000, 500, 500, 625, 750 },
    { 250, 0, 0, 63, 125 }, /* 0.625: half up */
    { 1000, 1000, 1000, 1000, 1000 },
    { 500, 1000, 500, 500, 500 }, /* nobody verifies more than the claim */
    { 0, 0, 0, 0, 0 },
    { UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN },
    { 500, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN },
  };
  MeritaForecastRule rule = merita_forecast_learn (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      MeritaForecastSum sum = { 0 };
      MeritaForecast forecast;

      merita_forecast_add (&rule, &sum, table[i].claimed, table[i].backed);
      forecast = merita_forecast_read (&sum);
      g_assert_cmpint (forecast.low, ==, table[i].low);
      g_assert_cmpint (forecast.middle, ==, table[i].middle);
      g_assert_cmpint (forecast.high, ==, table[i].high);
    }
}

/* Four times 0.625 is 2.5, not four times 0.63. */
static void
test_sum_is_exact (void)
{
  MeritaForecastRule rule = merita_forecast_learn (NULL, 0);
  MeritaForecastSum sum = { 0 };

  for (guint i = 0; i < 4; i++)
    merita_forecast_add (&rule, &sum, 250, 0);
  g_assert_cmpint (merita_forecast_read (&sum).middle, ==, 250);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast/learn/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_learn);
    }
  g_test_add_func ("/forecast/order", test_order);
  g_test_add_func ("/forecast/apply", test_apply);
  g_test_add_func ("/forecast/sum-is-exact", test_sum_is_exact);
  return g_test_run ();
}
