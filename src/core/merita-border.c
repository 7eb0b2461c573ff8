/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scoring.h"

/*
 * Who stands so near a cut that another box is as defensible (algorithms: "goyah"): within a
 * distance of it, or moved across it when a single weight shifts and the others are rescaled.
 */

static guint
find_distance_bits (const MeritaTalentRule *rule, MeritaAxis axis, MeritaScore score)
{
  const MeritaScore hundredth = MERITA_SCORE_ONE / 100;
  const MeritaScore reach = rule->borderline_distance * hundredth;
  guint bits = 0;

  for (guint i = 0; i < 2; i++)
    {
      MeritaScore distance = score - rule->axes[axis].cuts[i] * hundredth;

      if (distance >= 0 && distance <= reach)
        bits |= axis == MERITA_AXIS_PERFORMANCE ? MERITA_BORDER_PERFORMANCE_LOW
                                                : MERITA_BORDER_POTENTIAL_LOW;
      else if (distance < 0 && -distance <= reach)
        bits |= axis == MERITA_AXIS_PERFORMANCE ? MERITA_BORDER_PERFORMANCE_HIGH
                                                : MERITA_BORDER_POTENTIAL_HIGH;
    }
  return bits;
}

/*
 * The score after weight w of a component with these points became w + shift and the others were
 * rescaled by (1 - w - shift) / (1 - w).  Rounded down to a unit, which is less than a billionth
 * of a point.
 */
static MeritaScore
shift_score (MeritaScore score, gint64 points, int weight, int shift)
{
  gint64 rest = MERITA_WEIGHT_ONE - weight;
  MeritaScore others = score - points * weight;

  if (rest == 0)
    return score;
  return (MeritaScore) (points * (weight + shift) + (__int128) others * (rest - shift) / rest);
}

static void
note_shift (GArray *shifts,
            const MeritaComponent *component,
            int shift,
            guint box,
            MeritaScore score)
{
  MeritaShift item = { .component = component, .shift = shift, .box = box, .score = score };

  if (shifts != NULL)
    g_array_append_val (shifts, item);
}

/* How far a shift can move a score at all: |shift| x (range of points) / (1 - w). */
static gboolean
can_reach_cut (const MeritaAxisRule *axis, MeritaScore score, gint64 points, int weight, int shift)
{
  const MeritaScore hundredth = MERITA_SCORE_ONE / 100;
  MeritaScore moved[2] = { shift_score (score, points, weight, shift),
                           shift_score (score, points, weight, -shift) };

  for (guint i = 0; i < 2; i++)
    for (guint k = 0; k < 2; k++)
      if ((moved[k] < axis->cuts[i] * hundredth) != (score < axis->cuts[i] * hundredth))
        return TRUE;
  return FALSE;
}

static gboolean
try_component (const MeritaScoring *self,
               MeritaAxis axis,
               const MeritaComponent *component,
               gint64 points,
               const MeritaScore score[MERITA_N_AXES],
               guint box,
               GArray *shifts,
               guint *tried)
{
  gboolean moved = FALSE;

  for (int sign = -1; sign <= 1; sign += 2)
    {
      int shift = sign * self->rule->borderline_shift;
      MeritaScore other[MERITA_N_AXES] = { score[0], score[1] };
      guint there;

      if (component->weight + shift < 0 || component->weight + shift > MERITA_WEIGHT_ONE
          || component->weight == MERITA_WEIGHT_ONE)
        continue;
      if (tried != NULL)
        (*tried)++;
      other[axis] = shift_score (score[axis], points, component->weight, shift);
      there = merita_box_assign (self->rule, other[MERITA_AXIS_PERFORMANCE],
                                 other[MERITA_AXIS_POTENTIAL]);
      if (there == box)
        continue;
      moved = TRUE;
      note_shift (shifts, component, shift, there, other[axis]);
    }
  return moved;
}

static gboolean
try_shifts (const MeritaScoring *self,
            const GArray *scorers,
            MeritaAxis axis,
            guint person,
            const MeritaScore score[MERITA_N_AXES],
            guint box,
            GArray *shifts,
            guint *tried)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (scorers, MeritaScorer, i);
      gint64 points = merita_scorer_read (scorer, self, person, NULL);

      if (points == MERITA_BASE_UNKNOWN)
        continue;
      /* The whole run only wants to know whether there is one; one person wants them all. */
      if (tried == NULL
          && !can_reach_cut (&self->rule->axes[axis], score[axis], points,
                             scorer->component->weight, self->rule->borderline_shift))
        continue;
      moved |= try_component (self, axis, scorer->component, points, score, box, shifts, tried);
      if (moved && tried == NULL)
        return TRUE;
    }
  return moved;
}

guint
merita_scoring_border (const MeritaScoring *self,
                       const GArray *const scorers[MERITA_N_AXES],
                       guint person,
                       const MeritaScore score[MERITA_N_AXES],
                       GArray *shifts,
                       guint *tried)
{
  guint bits = 0;
  guint box =
    merita_box_assign (self->rule, score[MERITA_AXIS_PERFORMANCE], score[MERITA_AXIS_POTENTIAL]);

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    bits |= find_distance_bits (self->rule, (MeritaAxis) axis, score[axis]);
  if (self->rule->borderline_shift <= 0)
    return bits;
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      if (!try_shifts (self, scorers[axis], (MeritaAxis) axis, person, score, box, shifts, tried))
        continue;
      bits |= MERITA_BORDER_WEIGHTS;
      if (tried == NULL)
        break;
    }
  return bits;
}
