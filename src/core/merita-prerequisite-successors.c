/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-prerequisite-private.h"

/*
 * What the list of nominated successors shows.  An empty list meets nothing: "every one of none"
 * must not pass.
 */

static guint
count_successors (const MeritaPrerequisiteCheck *self)
{
  return self->facts->successors != NULL ? self->facts->successors->len : 0;
}

static const MeritaSuccessorFact *
get_successor (const MeritaPrerequisiteCheck *self, guint i)
{
  return &g_array_index (self->facts->successors, MeritaSuccessorFact, i);
}

static void
add_successor_row (MeritaFinding *finding,
                   const MeritaSuccessorFact *successor,
                   MeritaFindingKind kind)
{
  MeritaFindingRow row = { .position = successor->position,
                           .nip = successor->nip,
                           .kind = kind,
                           .box = successor->box,
                           .rank = successor->rank,
                           .actual = successor->box,
                           .performance = successor->performance,
                           .potential = successor->potential };

  g_array_append_val (finding->rows, row);
}

/* ---- boxes ---- */

static gboolean
is_pool_box (const MeritaTalentRule *talent, guint box)
{
  return box >= 1 && box <= G_N_ELEMENTS (talent->boxes) && talent->boxes[box - 1].pool;
}

void
merita_check_successor_box (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  guint total = count_successors (self);
  guint outside = 0;
  guint unmapped = 0;

  if (total == 0)
    {
      merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
      return;
    }
  for (guint i = 0; i < total; i++)
    {
      const MeritaSuccessorFact *successor = get_successor (self, i);
      gboolean mapped = self->facts->has_run && successor->box != 0;

      if (mapped && is_pool_box (self->talent, successor->box))
        continue;
      outside += mapped ? 1 : 0;
      unmapped += mapped ? 0 : 1;
      add_successor_row (finding, successor,
                         mapped ? MERITA_FINDING_OUTSIDE_POOL : MERITA_FINDING_UNMAPPED);
    }
  if (outside > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_OUTSIDE_POOL,
                             outside + unmapped, total);
  else if (unmapped > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_UNMAPPED, unmapped,
                             total);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, total);
}

/* ---- how many ---- */

/* Distinct people: one name written twice is one successor. */
static guint
count_for_position (const MeritaPrerequisiteCheck *self, MeritaId position)
{
  guint count = 0;

  for (guint i = 0; i < count_successors (self); i++)
    {
      const MeritaSuccessorFact *successor = get_successor (self, i);
      gboolean seen = FALSE;

      if (successor->position != position)
        continue;
      for (guint k = 0; k < i && !seen; k++)
        seen = get_successor (self, k)->position == position
               && get_successor (self, k)->nip == successor->nip;
      count += seen ? 0 : 1;
    }
  return count;
}

/* A limit in the profile is written in points like every other: three people are 3.00. */
static guint
find_minimum (const MeritaPrerequisiteCheck *self, const MeritaFinding *finding)
{
  if (finding->rule->limit != MERITA_HUNDREDTHS_UNKNOWN)
    return (guint) MAX (finding->rule->limit, 0) / 100;
  return (guint) MAX (self->talent->succession.minimum_candidates, 0);
}

void
merita_check_successor_count (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  const GArray *positions = self->facts->positions;
  guint minimum = find_minimum (self, finding);
  guint critical = 0;

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      const MeritaPositionFact *position = &g_array_index (positions, MeritaPositionFact, i);
      MeritaFindingRow row = { .position = position->position,
                               .kind = MERITA_FINDING_TOO_FEW,
                               .needed = minimum,
                               .performance = MERITA_SCORE_UNKNOWN,
                               .potential = MERITA_SCORE_UNKNOWN };

      if (!position->critical)
        continue;
      critical++;
      row.actual = count_for_position (self, position->position);
      if (row.actual < row.needed)
        g_array_append_val (finding->rows, row);
    }
  if (count_successors (self) == 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, critical, critical);
  else if (critical == 0)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
  else if (finding->rows->len > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_TOO_FEW, finding->rows->len,
                             critical);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, critical);
}

/* ---- development ---- */

void
merita_check_development (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  guint total = count_successors (self);

  if (total == 0)
    {
      merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
      return;
    }
  for (guint i = 0; i < total; i++)
    if (!get_successor (self, i)->has_development)
      add_successor_row (finding, get_successor (self, i), MERITA_FINDING_WITHOUT_PLAN);
  if (finding->rows->len > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_WITHOUT_PLAN,
                             finding->rows->len, total);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, total);
}

/* ---- discipline and age ---- */

void
merita_check_successor_gates (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  guint total = count_successors (self);
  guint failed = 0;
  guint unverified = 0;

  if (total == 0)
    {
      merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
      return;
    }
  for (guint i = 0; i < total; i++)
    {
      const MeritaSuccessorFact *successor = get_successor (self, i);
      MeritaTruth worst = MIN (successor->discipline, successor->age);

      if (worst == MERITA_TRUTH_YES)
        continue;
      failed += worst == MERITA_TRUTH_NO ? 1 : 0;
      unverified += worst == MERITA_TRUTH_UNKNOWN ? 1 : 0;
      add_successor_row (finding, successor,
                         worst == MERITA_TRUTH_NO ? MERITA_FINDING_GATE_FAILED
                                                  : MERITA_FINDING_NOT_VERIFIED);
    }
  if (failed > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_GATE_FAILED, failed, total);
  else if (unverified > 0)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, unverified,
                             total);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, total);
}
