/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-prerequisite-private.h"

/*
 * What the mapping run shows: its rule, its coverage and how people crowd its boxes.  Without a
 * run there is no mapping in force, but how many it would cover cannot be told.
 */

static MeritaHundredths
choose_limit (const MeritaFinding *finding, MeritaHundredths fallback)
{
  MeritaHundredths limit = finding->rule->limit;

  return limit != MERITA_HUNDREDTHS_UNKNOWN ? limit : fallback;
}

void
merita_check_instrument (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  const MeritaHundredths *cuts = self->talent->axes[MERITA_AXIS_PERFORMANCE].cuts;

  if (!self->facts->rule_valid)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_RULE_INVALID, 0, 0);
  else if (!self->facts->has_run)
    merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
  else if (self->facts->run_stale)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_STALE, 0, 0);
  else
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, cuts[0], cuts[1]);
}

void
merita_check_coverage (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  const MeritaAgencyFacts *facts = self->facts;
  guint64 mapped = facts->mapped;
  guint64 population = facts->population;
  MeritaHundredths limit = choose_limit (finding, self->talent->coverage);
  gboolean enough;

  if (!facts->has_run || population == 0)
    {
      merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
      return;
    }
  /* The share is rounded for print; the limit is compared with the counts. */
  finding->share = (MeritaHundredths) ((mapped * 20000 + population) / (2 * population));
  enough = limit <= 0 || mapped * 10000 >= (guint64) limit * population;
  merita_finding_conclude (finding, enough ? MERITA_TRUTH_YES : MERITA_TRUTH_NO,
                           enough ? MERITA_FINDING_OK : MERITA_FINDING_TOO_FEW, facts->mapped,
                           facts->population);
}

/* ---- crowding ---- */

static void
add_box_row (MeritaFinding *finding, guint box, guint people, guint mapped)
{
  MeritaFindingRow row = { .kind = MERITA_FINDING_TOO_MANY,
                           .box = box,
                           .actual = people,
                           .needed = mapped,
                           .performance = MERITA_SCORE_UNKNOWN,
                           .potential = MERITA_SCORE_UNKNOWN };

  g_array_append_val (finding->rows, row);
}

static void
add_pool_rows (const MeritaPrerequisiteCheck *self,
               const MeritaStacking *stacking,
               MeritaFinding *finding)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->talent->boxes); i++)
    if (self->talent->boxes[i].pool)
      add_box_row (finding, i + 1, self->facts->box_counts[i + 1], stacking->mapped);
}

void
merita_check_stacking (const MeritaPrerequisiteCheck *self, MeritaFinding *finding)
{
  const MeritaAgencyFacts *facts = self->facts;
  MeritaTalentRule talent = *self->talent; /* borrows what it points to */
  const MeritaStackingRule *rule = &talent.stacking;
  MeritaStacking stacking;

  if (!facts->has_run || facts->box_counts == NULL)
    return;
  talent.stacking.largest_fail = choose_limit (finding, talent.stacking.largest_fail);
  merita_stacking_compute (&talent, facts->box_counts, &stacking);
  if (stacking.mapped == 0)
    return;
  finding->share = stacking.largest_share;
  if (stacking.sound == MERITA_TRUTH_NO)
    {
      add_box_row (finding, stacking.largest_box, facts->box_counts[stacking.largest_box],
                   stacking.mapped);
      merita_finding_conclude (finding, MERITA_TRUTH_NO, MERITA_FINDING_TOO_MANY,
                               stacking.largest_box, rule->largest_fail);
    }
  else if (stacking.sound == MERITA_TRUTH_YES)
    merita_finding_conclude (finding, MERITA_TRUTH_YES, MERITA_FINDING_OK, stacking.largest_box,
                             rule->largest_warn);
  else if (stacking.too_few_boxes && !stacking.too_large)
    merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_TOO_FEW,
                             stacking.used_boxes, rule->minimum_boxes);
  else
    {
      if (stacking.too_large)
        add_box_row (finding, stacking.largest_box, facts->box_counts[stacking.largest_box],
                     stacking.mapped);
      if (stacking.pool_too_small || stacking.pool_too_large)
        add_pool_rows (self, &stacking, finding);
      merita_finding_conclude (finding, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_TOO_MANY,
                               stacking.largest_box, rule->largest_warn);
    }
}
