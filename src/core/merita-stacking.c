/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-mapping.h"

#include <math.h>

/* Half-up, in hundredths of a percent point. */
static MeritaHundredths
share (guint part, guint whole)
{
  return (MeritaHundredths) (((guint64) part * 20000 + whole) / (2 * (guint64) whole));
}

static MeritaHundredths
effective_boxes (const guint counts[10], guint mapped)
{
  double entropy = 0;

  for (guint box = 1; box <= 9; box++)
    {
      double p = (double) counts[box] / mapped;

      if (counts[box] > 0)
        entropy -= p * log (p);
    }
  return (MeritaHundredths) (exp (entropy) * 100 + 0.5);
}

static guint
count_pool (const MeritaTalentRule *rule, const guint counts[10])
{
  guint pool = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rule->boxes); i++)
    if (rule->boxes[i].pool)
      pool += counts[rule->boxes[i].number];
  return pool;
}

/* Counts are compared, not the rounded shares: 50.001 % is above 50 %. */
static gboolean
exceeds (guint part, guint whole, MeritaHundredths limit)
{
  return (gint64) part * 10000 > (gint64) limit * whole;
}

static void
judge (const MeritaStackingRule *limits, guint largest, guint pool, MeritaStacking *self)
{
  gboolean warned;

  self->too_large =
    limits->largest_warn > 0 && exceeds (largest, self->mapped, limits->largest_warn);
  self->pool_too_small = (gint64) pool * 10000 < (gint64) limits->pool_low * self->mapped;
  self->pool_too_large = limits->pool_high > 0 && exceeds (pool, self->mapped, limits->pool_high);
  self->too_few_boxes = self->used_boxes < (guint) MAX (limits->minimum_boxes, 0);
  warned = self->too_large || self->pool_too_small || self->pool_too_large || self->too_few_boxes;
  if (limits->largest_fail > 0 && exceeds (largest, self->mapped, limits->largest_fail))
    self->sound = MERITA_TRUTH_NO;
  else
    self->sound = warned ? MERITA_TRUTH_UNKNOWN : MERITA_TRUTH_YES;
}

void
merita_stacking_compute (const MeritaTalentRule *rule,
                         const guint counts[10],
                         MeritaStacking *stacking)
{
  g_return_if_fail (rule != NULL);
  g_return_if_fail (stacking != NULL);

  *stacking = (MeritaStacking){ .sound = MERITA_TRUTH_UNKNOWN };
  for (guint box = 1; box <= 9; box++)
    {
      stacking->mapped += counts[box];
      stacking->used_boxes += counts[box] > 0 ? 1 : 0;
      if (stacking->largest_box == 0 || counts[box] > counts[stacking->largest_box])
        stacking->largest_box = box;
    }
  if (stacking->mapped == 0)
    {
      stacking->largest_box = 0;
      return;
    }
  stacking->largest_share = share (counts[stacking->largest_box], stacking->mapped);
  stacking->pool_share = share (count_pool (rule, counts), stacking->mapped);
  stacking->effective_boxes = effective_boxes (counts, stacking->mapped);
  judge (&rule->stacking, counts[stacking->largest_box], count_pool (rule, counts), stacking);
}
