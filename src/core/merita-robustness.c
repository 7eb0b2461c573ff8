/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

/*
 * How much the order rests on the exact weights: the ranking is repeated under random weights from
 * a Dirichlet distribution centred on the profile's.  With whole-numbered parameters that sum to K
 * its draws are the gaps between K - 1 uniform numbers, so only integers are needed and every
 * machine draws the same.
 */

#define PARTS 40
#define MOST_TESTED 200 /* candidates; further down nobody reaches the top 3 */
#define MOST_COMPONENTS 32
#define RANGE (1 << 30)

typedef struct
{
  guint n_components;
  guint shares[MOST_COMPONENTS]; /* parameters; they sum to PARTS */
} Weights;

static gboolean
find_shares (const GPtrArray *components, Weights *weights)
{
  guint sum = 0;

  weights->n_components = components->len;
  if (components->len == 0 || components->len > MOST_COMPONENTS)
    return FALSE;
  for (guint i = 0; i < components->len; i++)
    {
      int weight = ((const MeritaComponent *) components->pdata[i])->weight;

      weights->shares[i] = weight > 0 ? MAX ((guint) (weight * PARTS / MERITA_WEIGHT_ONE), 1) : 0;
      sum += weights->shares[i];
    }
  /* What rounding left over goes to, or comes from, the heaviest. */
  while (sum != PARTS)
    {
      guint heaviest = 0;

      for (guint i = 1; i < components->len; i++)
        if (weights->shares[i] > weights->shares[heaviest])
          heaviest = i;
      weights->shares[heaviest] += sum < PARTS ? 1 : -1;
      sum += sum < PARTS ? 1 : -1;
    }
  return TRUE;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const gint32 *) a < *(const gint32 *) b ? -1 : *(const gint32 *) a > *(const gint32 *) b;
}

static void
draw_weights (GRand *rand, const Weights *weights, gint64 *drawn)
{
  gint32 marks[PARTS];
  guint next = 0;
  gint32 before = 0;

  for (guint i = 0; i + 1 < PARTS; i++)
    marks[i] = g_rand_int_range (rand, 0, RANGE);
  marks[PARTS - 1] = RANGE;
  qsort (marks, PARTS - 1, sizeof *marks, compare_numbers);
  for (guint i = 0; i < weights->n_components; i++)
    {
      drawn[i] = 0;
      for (guint k = 0; k < weights->shares[i]; k++, next++)
        {
          drawn[i] += marks[next] - before;
          before = marks[next];
        }
    }
}

/* points[c * n_components + i]: in ten-thousandths of a point, so that products fit. */
static gint64 *
collect_points (const GArray *candidates, guint n, guint n_components)
{
  gint64 *points = g_new0 (gint64, n * n_components + 1);

  for (guint c = 0; c < n; c++)
    {
      const GArray *items = g_array_index (candidates, MeritaCandidate, c).contributions;

      for (guint i = 0; i < n_components; i++)
        {
          const MeritaContribution *item = &g_array_index (items, MeritaContribution, i);

          points[c * n_components + i] =
            item->known ? item->points / (MERITA_SCORE_ONE / 10000) : 0;
        }
    }
  return points;
}

/* Equal scores keep the order of the ranking, as the ranking itself does. */
static void
count_draw (const gint64 *scores, guint n, guint *firsts, guint *tops)
{
  for (guint c = 0; c < n; c++)
    {
      guint better = 0;

      for (guint other = 0; other < n && better < 3; other++)
        better += scores[other] > scores[c] || (scores[other] == scores[c] && other < c) ? 1 : 0;
      firsts[c] += better == 0 ? 1 : 0;
      tops[c] += better < 3 ? 1 : 0;
    }
}

/* Half-up, in hundredths of a percent. */
static guint
share_of (guint part, guint whole)
{
  return (guint) (((guint64) part * 20000 + whole) / (2 * (guint64) whole));
}

void
merita_ranking_test_weights (MeritaRanker *self, GArray *candidates)
{
  const MeritaSuccessionRule *rule = &self->scoring.rule->succession;
  guint n = MIN (candidates->len, MOST_TESTED);
  Weights weights;
  g_autofree gint64 *points = NULL;
  g_autofree gint64 *scores = g_new0 (gint64, n + 1);
  g_autofree guint *firsts = g_new0 (guint, n + 1);
  g_autofree guint *tops = g_new0 (guint, n + 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (rule->robustness_seed);

  if (n == 0 || rule->robustness_draws == 0 || !find_shares (rule->components, &weights))
    return;
  points = collect_points (candidates, n, weights.n_components);
  for (guint draw = 0; draw < rule->robustness_draws; draw++)
    {
      gint64 drawn[MOST_COMPONENTS];

      draw_weights (rand, &weights, drawn);
      for (guint c = 0; c < n; c++)
        {
          scores[c] = 0;
          for (guint i = 0; i < weights.n_components; i++)
            scores[c] += drawn[i] * points[c * weights.n_components + i];
        }
      count_draw (scores, n, firsts, tops);
    }
  for (guint c = 0; c < n; c++)
    {
      MeritaCandidate *candidate = &g_array_index (candidates, MeritaCandidate, c);

      candidate->first_share = share_of (firsts[c], rule->robustness_draws);
      candidate->top3_share = share_of (tops[c], rule->robustness_draws);
    }
}
