/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-score.h"

static void
test_hundredths (void)
{
  static const struct
  {
    const char *text;
    MeritaHundredths value;
    const char *printed; /* NULL: refused */
  } cases[] = {
    { "86.75", 8675, "86.75" },
    { "60", 6000, "60.00" },
    { "-3", -300, "-3.00" },
    { "0.05", 5, "0.05" },
    { "-0.05", -5, "-0.05" },
    { "79.9", 7990, "79.90" },
    { "20000000", 2000000000, "20000000.00" },
    { "86,75", 0, NULL },
    { "1,234.5", 0, NULL },
    { "86.755", 0, NULL },
    { "60.", 0, NULL },
    { ".5", 0, NULL },
    { "", 0, NULL },
    { "-", 0, NULL },
    { " 60", 0, NULL },
    { "6e1", 0, NULL },
    { "20000000.01", 0, NULL },
    { "99999999999", 0, NULL },
  };
  char buffer[16];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaHundredths value;

      g_assert_cmpint (merita_hundredths_parse (cases[i].text, -1, &value), ==,
                       cases[i].printed != NULL);
      if (cases[i].printed == NULL)
        {
          g_assert_cmpint (value, ==, MERITA_HUNDREDTHS_UNKNOWN);
          continue;
        }
      g_assert_cmpint (value, ==, cases[i].value);
      g_assert_cmpstr (merita_hundredths_format (value, buffer), ==, cases[i].printed);
      g_assert_cmpint (merita_score_to_hundredths (merita_score_from_hundredths (value)), ==,
                       value);
    }
  g_assert_cmpstr (merita_hundredths_format (MERITA_HUNDREDTHS_UNKNOWN, buffer), ==, "");
  g_assert_true (merita_score_from_hundredths (MERITA_HUNDREDTHS_UNKNOWN) == MERITA_SCORE_UNKNOWN);
}

static void
test_rounding (void)
{
  const MeritaScore hundredth = MERITA_SCORE_ONE / 100;
  const struct
  {
    MeritaScore score;
    MeritaHundredths rounded;
  } cases[] = {
    { 0, 0 },
    { hundredth / 2 - 1, 0 },
    { hundredth / 2, 1 },
    { -hundredth / 2 + 1, 0 },
    { -hundredth / 2, -1 },
    { 80 * MERITA_SCORE_ONE - 1, 8000 },
    { MERITA_SCORE_ONE * 2 / 3, 67 },
    { MERITA_SCORE_UNKNOWN, MERITA_HUNDREDTHS_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_score_to_hundredths (cases[i].score), ==, cases[i].rounded);

  /* A score one unit below the cut prints like the cut, and is still below it. */
  g_assert_true (80 * MERITA_SCORE_ONE - 1 < merita_score_from_hundredths (8000));
}

/* The printed parts add up to the printed sum, whatever the remainders. */
static void
test_parts (void)
{
  const MeritaScore third = MERITA_SCORE_ONE / 3;
  const struct
  {
    MeritaScore parts[4];
    MeritaHundredths rounded[4];
  } cases[] = {
    { { third, third, third, 0 }, { 34, 33, 33, 0 } },
    { { third, third, MERITA_SCORE_UNKNOWN, 0 }, { 34, 33, MERITA_HUNDREDTHS_UNKNOWN, 0 } },
    { { -third, -third, -third, 0 }, { -33, -33, -34, 0 } },
    { { 2 * third, third, 0, 0 }, { 67, 33, 0, 0 } },
    { { 0, 0, 0, 0 }, { 0, 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaHundredths rounded[4];

      merita_score_round_parts (cases[i].parts, 4, rounded);
      for (guint j = 0; j < 4; j++)
        g_assert_cmpint (rounded[j], ==, cases[i].rounded[j]);
    }
}

static void
test_parts_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      MeritaScore parts[8], sum = 0;
      MeritaHundredths rounded[8];
      gint64 printed = 0;

      for (guint i = 0; i < 8; i++)
        {
          parts[i] =
            merita_score_weigh (g_test_rand_int_range (0, 100) * (MERITA_SCORE_BASE / 7 + i),
                                g_test_rand_int_range (0, 3000));
          sum += parts[i];
        }
      merita_score_round_parts (parts, 8, rounded);
      for (guint i = 0; i < 8; i++)
        {
          gint64 apart = rounded[i] * (MERITA_SCORE_ONE / 100) - parts[i];

          g_assert_cmpint (ABS (apart), <, MERITA_SCORE_ONE / 100);
          printed += rounded[i];
        }
      g_assert_cmpint (printed, ==, merita_score_to_hundredths (sum));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/score/hundredths", test_hundredths);
  g_test_add_func ("/core/score/rounding", test_rounding);
  g_test_add_func ("/core/score/parts", test_parts);
  g_test_add_func ("/core/score/parts-random", test_parts_random);

  return g_test_run ();
}
