/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-path.h"

#define NEVER G_MAXUINT64
#define TOP (MERITA_LEVELS_PER_SUB_ASPECT - 1)
/* One number orders two criteria: the effort first, then how many sub-aspects are touched. */
#define COST_UNIT G_GUINT64_CONSTANT (65536)

typedef struct
{
  const MeritaSubAspect *sub;
  guint level;
  guint cost[MERITA_LEVELS_PER_SUB_ASPECT];  /* of all levels from the start up to this one */
  guint lines[MERITA_LEVELS_PER_SUB_ASPECT]; /* likewise */
} Start;

/* ---- what can be raised ---- */

guint
merita_sub_aspect_effort (const MeritaSubAspect *self, guint level)
{
  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (level < MERITA_LEVELS_PER_SUB_ASPECT, 1);

  return self->effort[level] > 0 ? self->effort[level] : 1;
}

static void
add_costs (Start *start, const MeritaSubProof *proof)
{
  for (guint level = start->level + 1; level <= TOP; level++)
    {
      guint effort = merita_sub_aspect_effort (start->sub, level);
      guint open = proof != NULL ? merita_sub_proof_count_open (proof, level) : 0;

      start->cost[level] = start->cost[level - 1] + (proof != NULL ? open * effort : effort);
      start->lines[level] = start->lines[level - 1] + open;
    }
}

/* Sub-aspects whose level is known, in the order of the instrument. */
static GArray *
collect_starts (const MeritaInstrument *instrument,
                const MeritaRoundEntry *entries,
                guint n,
                const MeritaProofScore *proof)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (Start));

  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          gint level = merita_sub_aspect_level_of (sub, entries, n);
          Start start = { .sub = sub, .level = (guint) level };

          if (level < 0)
            continue;
          add_costs (&start, proof != NULL ? merita_proof_score_find (proof, sub->code) : NULL);
          g_array_append_val (starts, start);
        }
    }
  return starts;
}

static MeritaHundredths
sum_gains (const GArray *starts)
{
  MeritaHundredths sum = 0;

  for (guint i = 0; i < starts->len; i++)
    {
      const Start *start = &g_array_index (starts, Start, i);

      sum += start->sub->points[TOP] - start->sub->points[start->level];
    }
  return sum;
}

/* ---- the cheapest choice ---- */

/* The greatest amount of which every gain is a multiple: half points in the known instruments. */
static gint
find_unit (const GArray *starts)
{
  gint unit = 0;

  for (guint i = 0; i < starts->len; i++)
    {
      const Start *start = &g_array_index (starts, Start, i);

      for (guint level = start->level + 1; level <= TOP; level++)
        {
          gint a = start->sub->points[level] - start->sub->points[start->level];

          while (a != 0)
            {
              gint rest = unit % a;

              unit = a;
              a = rest;
            }
        }
    }
  return MAX (unit, 1);
}

/*
 * best[need] is the least cost at which the sub-aspects seen so far gain at least that much; choice
 * remembers the level that each of them takes for it.
 */
static void
choose_levels (const Start *start, gint unit, guint needs, guint64 *best, guint8 *choice)
{
  for (guint rest = needs + 1; rest > 0; rest--) /* downwards: best below is still that of before */
    {
      guint i = rest - 1;
      guint64 least = best[i];

      choice[i] = (guint8) start->level;
      for (guint level = start->level + 1; level <= TOP; level++)
        {
          gint gain = (start->sub->points[level] - start->sub->points[start->level]) / unit;
          guint64 before = best[i > (guint) gain ? i - (guint) gain : 0];
          guint64 cost = before + start->cost[level] * COST_UNIT + 1;

          if (before == NEVER || cost >= least)
            continue;
          least = cost;
          choice[i] = (guint8) level;
        }
      best[i] = least;
    }
}

static void
add_step (MeritaPath *path, const Start *start, guint to)
{
  MeritaPathStep step = {
    .sub = start->sub,
    .from = start->level,
    .to = to,
    .points = start->sub->points[to] - start->sub->points[start->level],
    .cost = start->cost[to],
    .lines = start->lines[to],
  };

  path->cost += step.cost;
  path->reached += step.points;
  g_array_prepend_val (path->steps, step);
}

static void
solve (MeritaPath *path, const GArray *starts)
{
  gint unit = find_unit (starts);
  guint needs = (guint) ((path->target - path->points + unit - 1) / unit);
  gsize width = (gsize) needs + 1;
  g_autofree guint64 *best = g_new (guint64, width);
  g_autofree guint8 *choices = g_new (guint8, width * MAX (starts->len, 1));
  guint left = needs;

  best[0] = 0;
  for (guint i = 1; i <= needs; i++)
    best[i] = NEVER;
  for (guint i = 0; i < starts->len; i++)
    choose_levels (&g_array_index (starts, Start, i), unit, needs, best, choices + i * width);
  path->reached = path->points;
  for (guint i = starts->len; i > 0; i--)
    {
      const Start *start = &g_array_index (starts, Start, i - 1);
      guint to = choices[(i - 1) * width + left];
      guint gain;

      if (to == start->level)
        continue;
      gain = (guint) ((start->sub->points[to] - start->sub->points[start->level]) / unit);
      left -= MIN (left, gain);
      add_step (path, start, to);
    }
}

static MeritaPath *
path_new (MeritaPathStatus status)
{
  MeritaPath *self = g_new0 (MeritaPath, 1);

  self->status = status;
  self->category = -1;
  self->points = self->target = self->reached = MERITA_HUNDREDTHS_UNKNOWN;
  self->steps = g_array_new (FALSE, FALSE, sizeof (MeritaPathStep));
  return self;
}

/* ---- public ---- */

MeritaPath *
merita_path_find (const MeritaInstrument *instrument,
                  const MeritaRoundEntry *entries,
                  guint n,
                  gint category)
{
  return merita_path_find_by_lines (instrument, entries, n, category, NULL);
}

MeritaPath *
merita_path_find_from_proof (const MeritaInstrument *instrument,
                             const MeritaProofScore *proof,
                             gint category)
{
  g_autofree MeritaRoundEntry *entries = NULL;

  g_return_val_if_fail (proof != NULL, NULL);

  entries = g_new (MeritaRoundEntry, MAX (proof->subs->len, 1));
  for (guint i = 0; i < proof->subs->len; i++)
    {
      const MeritaSubProof *sub = proof->subs->pdata[i];

      entries[i] =
        (MeritaRoundEntry){ sub->sub->code, (gint) sub->backed, MERITA_HUNDREDTHS_UNKNOWN };
    }
  return merita_path_find_by_lines (instrument, entries, proof->subs->len, category, proof);
}

MeritaPath *
merita_path_find_by_lines (const MeritaInstrument *instrument,
                           const MeritaRoundEntry *entries,
                           guint n,
                           gint category,
                           const MeritaProofScore *proof)
{
  g_autoptr (MeritaRoundScore) score = NULL;
  g_autoptr (MeritaPath) self = path_new (MERITA_PATH_UNWEIGHTED);
  g_autoptr (GArray) starts = NULL;

  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (category < (gint) instrument->categories->len, NULL);

  if (!merita_instrument_is_weighted (instrument) || instrument->categories->len == 0)
    return g_steal_pointer (&self);
  score = merita_instrument_score (instrument, entries, n);
  self->status = MERITA_PATH_INCOMPLETE;
  if (!score->complete)
    return g_steal_pointer (&self);
  self->points = self->reached = score->points;
  self->status = MERITA_PATH_THERE;
  self->category = category >= 0 ? category : score->category + 1;
  if (self->category >= (gint) instrument->categories->len)
    {
      self->category = -1;
      return g_steal_pointer (&self);
    }
  self->target = ((const MeritaCategory *) instrument->categories->pdata[self->category])->lower;
  if (score->points >= self->target)
    return g_steal_pointer (&self);
  starts = collect_starts (instrument, entries, n, proof);
  self->status = starts->len == 0 ? MERITA_PATH_NO_LEVELS : MERITA_PATH_FOUND;
  if (starts->len > 0 && score->points + sum_gains (starts) < self->target)
    {
      self->status = MERITA_PATH_UNREACHABLE;
      self->reached = score->points + sum_gains (starts);
    }
  if (self->status == MERITA_PATH_FOUND)
    solve (self, starts);
  return g_steal_pointer (&self);
}

void
merita_path_free (MeritaPath *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self);
}
