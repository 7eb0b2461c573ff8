/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

/* The rule warns above 50 %, fails above 70 %; pool 2 to 50 %; at least 4 boxes. */
static const struct
{
  guint counts[10];
  guint mapped, largest_box, used;
  MeritaHundredths largest, pool;
  MeritaTruth sound;
  gboolean too_large, pool_small, pool_large, few;
} cases[] = {
  { { 0 }, 0, 0, 0, 0, 0, MERITA_TRUTH_UNKNOWN, FALSE, FALSE, FALSE, FALSE },
  /* the tray is no box */
  { { 99 }, 0, 0, 0, 0, 0, MERITA_TRUTH_UNKNOWN, FALSE, FALSE, FALSE, FALSE },
  { { 7, 10, 10, 10, 10, 30, 10, 10, 5, 5 },
    100,
    5,
    9,
    3000,
    2000,
    MERITA_TRUTH_YES,
    FALSE,
    FALSE,
    FALSE,
    FALSE },
  /* at the limit is not above it */
  { { 0, 10, 10, 10, 0, 50, 0, 20, 0, 0 },
    100,
    5,
    5,
    5000,
    2000,
    MERITA_TRUTH_YES,
    FALSE,
    FALSE,
    FALSE,
    FALSE },
  { { 0, 9, 10, 10, 0, 51, 0, 20, 0, 0 },
    100,
    5,
    5,
    5100,
    2000,
    MERITA_TRUTH_UNKNOWN,
    TRUE,
    FALSE,
    FALSE,
    FALSE },
  { { 0, 5, 5, 5, 0, 70, 0, 15, 0, 0 },
    100,
    5,
    5,
    7000,
    1500,
    MERITA_TRUTH_UNKNOWN,
    TRUE,
    FALSE,
    FALSE,
    FALSE },
  { { 0, 5, 5, 4, 0, 71, 0, 15, 0, 0 },
    100,
    5,
    5,
    7100,
    1500,
    MERITA_TRUTH_NO,
    TRUE,
    FALSE,
    FALSE,
    FALSE },
  { { 0, 33, 33, 33, 0, 0, 0, 1, 0, 0 },
    100,
    1,
    4,
    3300,
    100,
    MERITA_TRUTH_UNKNOWN,
    FALSE,
    TRUE,
    FALSE,
    FALSE },
  { { 0, 20, 20, 9, 0, 0, 0, 17, 17, 17 },
    100,
    1,
    6,
    2000,
    5100,
    MERITA_TRUTH_UNKNOWN,
    FALSE,
    FALSE,
    TRUE,
    FALSE },
  { { 0, 40, 0, 40, 0, 0, 0, 20, 0, 0 },
    100,
    1,
    3,
    4000,
    2000,
    MERITA_TRUTH_UNKNOWN,
    FALSE,
    FALSE,
    FALSE,
    TRUE },
  /* shares are rounded half-up for print: 1 of 3, 2 of 3 */
  { { 0, 0, 0, 0, 0, 1, 0, 0, 2, 0 },
    3,
    8,
    2,
    6667,
    6667,
    MERITA_TRUTH_UNKNOWN,
    TRUE,
    FALSE,
    TRUE,
    TRUE },
};

static void
test_compute (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaStacking stacking;

      g_test_message ("case %u", i);
      merita_stacking_compute (rule, cases[i].counts, &stacking);
      g_assert_cmpuint (stacking.mapped, ==, cases[i].mapped);
      g_assert_cmpuint (stacking.largest_box, ==, cases[i].largest_box);
      g_assert_cmpuint (stacking.used_boxes, ==, cases[i].used);
      g_assert_cmpint (stacking.largest_share, ==, cases[i].largest);
      g_assert_cmpint (stacking.pool_share, ==, cases[i].pool);
      g_assert_cmpint (stacking.sound, ==, cases[i].sound);
      g_assert_cmpint (stacking.too_large, ==, cases[i].too_large);
      g_assert_cmpint (stacking.pool_too_small, ==, cases[i].pool_small);
      g_assert_cmpint (stacking.pool_too_large, ==, cases[i].pool_large);
      g_assert_cmpint (stacking.too_few_boxes, ==, cases[i].few);
    }
}

/* 50.001 % prints as 50.00 % but is above 50 %. */
static void
test_limit_is_exact (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  guint counts[10] = { 0, 20000, 20000, 0, 4999, 50001, 0, 5000, 0, 0 };
  MeritaStacking stacking;

  merita_stacking_compute (rule, counts, &stacking);
  g_assert_cmpint (stacking.largest_share, ==, 5000);
  g_assert_true (stacking.too_large);
}

static void
test_effective_boxes (void)
{
  g_autoptr (MeritaTalentRule) rule = fixture_rule_new ();
  guint even[10] = { 0, 4, 4, 4, 4, 4, 4, 4, 4, 4 };
  guint one[10] = { 0, 0, 0, 0, 0, 9, 0, 0, 0, 0 };
  guint two[10] = { 0, 0, 0, 0, 0, 9, 0, 0, 0, 9 };
  MeritaStacking stacking;

  merita_stacking_compute (rule, even, &stacking);
  g_assert_cmpint (stacking.effective_boxes, ==, 900);
  merita_stacking_compute (rule, one, &stacking);
  g_assert_cmpint (stacking.effective_boxes, ==, 100);
  merita_stacking_compute (rule, two, &stacking);
  g_assert_cmpint (stacking.effective_boxes, ==, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/stacking/compute", test_compute);
  g_test_add_func ("/core/stacking/limit-is-exact", test_limit_is_exact);
  g_test_add_func ("/core/stacking/effective-boxes", test_effective_boxes);
  return g_test_run ();
}
