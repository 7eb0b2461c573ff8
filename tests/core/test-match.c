/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

static void
test_compute (void)
{
  const gint64 base = MERITA_SCORE_BASE;
  const struct
  {
    guint64 levels, standard;
    guint required, assessed, sum_60;
    gint64 capped, highest, uncapped;
  } cases[] = {
    /* all met, exactly and with a surplus that must not count */
    { 0x333333333, 0x333333333, 9, 9, 540, 100 * base, 100 * base, 100 * base },
    { 0x555555555, 0x333333333, 9, 9, 540, 100 * base, 100 * base, 500 * base / 3 },
    /* a surplus in one never offsets the gap in another */
    { 0x15, 0x33, 2, 2, 80, 200 * base / 3, 200 * base / 3, 100 * base },
    /* thirds stay exact */
    { 0x222, 0x333, 3, 3, 120, 200 * base / 3, 200 * base / 3, 200 * base / 3 },
    { 0x1, 0x3, 1, 1, 20, 100 * base / 3, 100 * base / 3, 100 * base / 3 },
    { 0x14, 0x45, 2, 2, 48 + 15, 105 * base / 2, 105 * base / 2, 500 * base / 9 },
    /* what is not assessed is an interval, not 0 */
    { 0x30, 0x33, 2, 1, 60, 50 * base, 100 * base, 50 * base },
    { 0x0, 0x33, 2, 0, 0, 0, 100 * base, 0 },
    /* what is not required does not count */
    { 0x5500, 0x0033, 2, 0, 0, 0, 100 * base, 0 },
    /* the last competency of the word */
    { G_GUINT64_CONSTANT (0x2000000000000000), G_GUINT64_CONSTANT (0x4000000000000000), 1, 1, 30,
      50 * base, 50 * base, 50 * base },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaMatch match;

      g_test_message ("case %u", i);
      g_assert_true (merita_match_compute (cases[i].levels, cases[i].standard, &match));
      g_assert_cmpuint (match.required, ==, cases[i].required);
      g_assert_cmpuint (match.assessed, ==, cases[i].assessed);
      g_assert_cmpuint (match.sum_60, ==, cases[i].sum_60);
      g_assert_cmpint (match.capped, ==, cases[i].capped);
      g_assert_cmpint (match.capped_highest, ==, cases[i].highest);
      g_assert_cmpint (match.uncapped, ==, cases[i].uncapped);
    }
}

static void
test_nothing_required (void)
{
  MeritaMatch match = { .capped = 1 };

  g_assert_false (merita_match_compute (0x555555555, 0, &match));
  g_assert_cmpint (match.capped, ==, 0);
}

/* The bench's jpm540: a match is sum_60 / (60 x n) exactly, for every level and requirement. */
static void
test_sixtieths (void)
{
  for (guint need = 1; need <= 5; need++)
    for (guint level = 1; level <= 5; level++)
      for (guint n = 1; n <= MERITA_MAX_COMPETENCIES; n++)
        {
          MeritaLevels levels = 0;
          MeritaLevels standard = 0;
          MeritaMatch match;

          for (guint i = 0; i < n; i++)
            {
              levels = merita_levels_set (levels, i, i == 0 ? level : 5);
              standard = merita_levels_set (standard, i, need);
            }
          g_assert_true (merita_match_compute (levels, standard, &match));
          g_assert_cmpint (match.capped * 60 * n, ==, 100 * MERITA_SCORE_BASE * match.sum_60);
        }
}

static void
test_band (void)
{
  static const struct
  {
    MeritaHundredths points;
    gint band;
  } cases[] = { { 10000, 0 }, { 8000, 0 }, { 7999, 1 }, { 6800, 1 }, { 6799, 2 }, { 0, 2 } };
  g_autoptr (GArray) bands = g_array_new (FALSE, TRUE, sizeof (MeritaMatchBand));
  MeritaMatchBand rows[] = { { NULL, NULL, 8000 }, { NULL, NULL, 6800 }, { NULL, NULL, 0 } };

  g_array_append_vals (bands, rows, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_match_band (bands, cases[i].points * (MERITA_SCORE_BASE / 100)), ==,
                     cases[i].band);
  /* A unit below 80 is not 80, whatever a rounded print says. */
  g_assert_cmpint (merita_match_band (bands, 80 * MERITA_SCORE_BASE - 1), ==, 1);
  g_assert_cmpint (merita_match_band (bands, -1), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/match/compute", test_compute);
  g_test_add_func ("/core/match/nothing-required", test_nothing_required);
  g_test_add_func ("/core/match/sixtieths", test_sixtieths);
  g_test_add_func ("/core/match/band", test_band);
  return g_test_run ();
}
