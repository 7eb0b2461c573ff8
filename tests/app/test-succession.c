/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the succession page says about an order and a comparison, from rankings made by hand. */
#include "config.h"

#include "merita-comparison.h"
#include "merita-succession-change.h"
#include "merita-ui-test.h"

static const char *const names[] = { "Ayu", "Budi", "Citra" };

/* Two parts of equal weight; points before the weight are given per person. */
static MeritaSuccessorRanking *
create_ranking (const int points[3][2])
{
  MeritaSuccessorRanking *ranking = merita_successor_ranking_new ();

  for (guint i = 0; i < 2; i++)
    {
      MeritaScorePart part = { g_strdup (i == 0 ? "Fit" : "Potential"), 5000, 5000 };

      g_array_append_val (ranking->parts, part);
    }
  ranking->nominations = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 3; i++)
    {
      MeritaSuccessor *one = merita_successor_new (2);
      MeritaNomination *nomination = g_new0 (MeritaNomination, 1);

      one->nip = nomination->nip = i + 1;
      one->rank = i + 1;
      one->eligible = MERITA_TRUTH_YES;
      one->short_name = g_strdup (names[i]);
      for (guint k = 0; k < 2; k++)
        {
          one->exact_parts[k] = points[i][k] * MERITA_SCORE_BASE * 5000;
          one->exact += one->exact_parts[k];
        }
      g_ptr_array_add (ranking->candidates, one);
      g_hash_table_insert (ranking->by_nip, &one->nip, one);
      g_ptr_array_add (ranking->nominations, nomination);
    }
  return ranking;
}

static void
test_departs (void)
{
  const int points[3][2] = { { 90, 80 }, { 80, 80 }, { 70, 70 } };
  static const struct
  {
    MeritaNip nip;
    guint to;
    gboolean departs;
  } cases[] = { { 1, 0, FALSE }, { 1, 1, TRUE }, { 3, 2, FALSE }, { 3, 0, TRUE }, { 2, 0, TRUE } };
  g_autoptr (MeritaSuccessorRanking) ranking = create_ranking (points);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_succession_move_departs (ranking, cases[i].nip, cases[i].to), ==,
                     cases[i].departs);
}

static void
test_turning_point (void)
{
  /* Ayu leads by 30 in the first part, Budi by 20 in the second: level at 60 points of weight. */
  const int points[3][2] = { { 90, 60 }, { 60, 80 }, { 50, 50 } };
  g_autoptr (MeritaSuccessorRanking) ranking = create_ranking (points);
  const MeritaSuccessor *first = merita_successor_ranking_find (ranking, 1);
  const MeritaSuccessor *second = merita_successor_ranking_find (ranking, 2);
  const MeritaSuccessor *third = merita_successor_ranking_find (ranking, 3);
  g_autofree char *why = merita_comparison_why (ranking, first, second);

  g_assert_cmpuint (merita_comparison_turning_point (ranking, first, second, 1), ==, 60);
  g_assert_cmpuint (merita_comparison_turning_point (ranking, first, second, 0), ==, 0);
  g_assert_cmpuint (merita_comparison_turning_point (ranking, first, third, 1), ==, 0);
  g_assert_nonnull (strstr (why, "Ayu"));
  g_assert_nonnull (strstr (why, "Budi"));
  g_assert_nonnull (strstr (why, "60"));
}

int
main (int argc, char **argv)
{
  merita_ui_test_init (&argc, &argv);
  g_test_add_func ("/succession/departs", test_departs);
  g_test_add_func ("/succession/turning-point", test_turning_point);
  return g_test_run ();
}
