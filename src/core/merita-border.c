/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scoring.h"

/*
 * Who stands so near a cut that another box is as defensible ("goyah"): within a distance of it,
 * or moved across it when a single weight shifts and the others are rescaled.
 */

#define HUNDREDTH (MERITA_SCORE_ONE / 100)

guint
merita_axis_third (const MeritaAxisRule *axis, MeritaScore score)
{
  return (score >= axis->cuts[0] * HUNDREDTH ? 1 : 0)
         + (score >= axis->cuts[1] * HUNDREDTH ? 1 : 0);
}

guint
merita_border_distance (const MeritaTalentRule *rule, MeritaAxis axis, MeritaScore score)
{
  const MeritaScore reach = rule->borderline_distance * HUNDREDTH;
  guint bits = 0;

  for (guint i = 0; i < 2; i++)
    {
      MeritaScore distance = score - rule->axes[axis].cuts[i] * HUNDREDTH;

      if (distance >= 0 && distance <= reach)
        bits |= MERITA_BORDER_PERFORMANCE_LOW;
      else if (distance < 0 && -distance <= reach)
        bits |= MERITA_BORDER_PERFORMANCE_HIGH;
    }
  return axis == MERITA_AXIS_PERFORMANCE ? bits : bits << 2;
}

/*
 * After the weight w of a component became w + s and the others were rescaled, the score is
 * points x (w + s) + others x (1 - w - s) / (1 - w).  Multiplied by (1 - w) it stays whole, so the
 * comparison with a cut is exact; only the score that is shown is rounded down to a unit.
 */
typedef struct
{
  __int128 product;
  int rest; /* 1 - w in basis points */
} Shifted;

static Shifted
shift_score (MeritaScore score, gint64 points, int weight, int shift)
{
  int rest = MERITA_WEIGHT_ONE - weight;

  return (Shifted){
    .product = (__int128) (points * (weight + shift)) * rest
               + (__int128) (score - points * weight) * (rest - shift),
    .rest = rest,
  };
}

static guint
find_third (const MeritaAxisRule *axis, Shifted shifted)
{
  guint third = 0;

  for (guint i = 0; i < 2; i++)
    third += shifted.product >= (__int128) (axis->cuts[i] * HUNDREDTH) * shifted.rest ? 1 : 0;
  return third;
}

/* No shift moves the score farther than the shift times the spread of the points. */
static gboolean
can_reach_cut (const MeritaAxisRule *axis, const gint64 *points, MeritaScore score, int shift)
{
  gint64 least = points[0];
  gint64 most = points[0];
  MeritaScore reach;

  for (guint i = 1; i < axis->components->len; i++)
    {
      least = MIN (least, points[i]);
      most = MAX (most, points[i]);
    }
  reach = (most - least) * shift;
  return ABS (score - axis->cuts[0] * HUNDREDTH) <= reach
         || ABS (score - axis->cuts[1] * HUNDREDTH) <= reach;
}

gboolean
merita_border_shifts (const MeritaTalentRule *rule,
                      MeritaAxis axis,
                      const gint64 *points,
                      MeritaScore score,
                      GArray *shifts,
                      guint *tried)
{
  const MeritaAxisRule *place = &rule->axes[axis];
  guint third = merita_axis_third (place, score);
  gboolean moved = FALSE;

  if (place->components->len < 2 || rule->borderline_shift <= 0)
    return FALSE;
  if (shifts == NULL && !can_reach_cut (place, points, score, rule->borderline_shift))
    return FALSE;
  for (guint i = 0; i < 2 * place->components->len; i++)
    {
      const MeritaComponent *component = place->components->pdata[i / 2];
      int shift = i % 2 == 0 ? -rule->borderline_shift : rule->borderline_shift;
      int weight = component->weight + shift;
      Shifted shifted;

      if (weight < 0 || weight > MERITA_WEIGHT_ONE || component->weight == MERITA_WEIGHT_ONE)
        continue;
      shifted = shift_score (score, points[i / 2], component->weight, shift);
      if (tried != NULL)
        (*tried)++;
      if (find_third (place, shifted) == third)
        continue;
      moved = TRUE;
      if (shifts == NULL)
        return TRUE;
      g_array_append_val (shifts, ((MeritaShift){
                                    .component = component,
                                    .shift = shift,
                                    .score = (MeritaScore) (shifted.product / shifted.rest) }));
    }
  return moved;
}
