/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-placement.h"

static void
explain_axis (MeritaPlacement *placement,
              guint person,
              MeritaAxis axis,
              MeritaAxisExplanation *explanation)
{
  const MeritaAxisRule *rule = &placement->scoring.rule->axes[axis];
  const MeritaScore hundredth = MERITA_SCORE_ONE / 100;
  MeritaScore to_first, to_second;

  explanation->axis = axis;
  explanation->third = 3;
  explanation->distance = MERITA_SCORE_UNKNOWN;
  explanation->contributions =
    merita_scoring_contributions (&placement->scoring, placement->scorers[axis], person, NULL,
                                  &explanation->score, &explanation->lowest, &explanation->highest);
  if (explanation->score == MERITA_SCORE_UNKNOWN)
    return;
  explanation->third = merita_axis_third (rule, explanation->score);
  to_first = explanation->score - rule->cuts[0] * hundredth;
  to_second = explanation->score - rule->cuts[1] * hundredth;
  explanation->distance = ABS (to_first) <= ABS (to_second) ? to_first : to_second;
}

MeritaExplanation *
merita_mapping_explain (const MeritaTalentRule *rule,
                        const MeritaJobRule *jobs,
                        const MeritaLevels *standards,
                        const MeritaTalentTable *table,
                        guint person)
{
  MeritaExplanation *self;
  MeritaPlacement placement;
  MeritaPlace place;

  g_return_val_if_fail (rule != NULL && jobs != NULL && table != NULL, NULL);
  g_return_val_if_fail (person < table->n, NULL);

  self = g_new0 (MeritaExplanation, 1);
  self->nip = table->nip[person];
  self->shifts = g_array_new (FALSE, TRUE, sizeof (MeritaShift));
  merita_placement_init (&placement, rule, jobs, standards, table);
  merita_placement_place (&placement, person, &place, self->shifts, &self->shifts_tried);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    explain_axis (&placement, person, (MeritaAxis) axis, &self->axes[axis]);
  self->box = place.box;
  self->tray = (MeritaTrayReason) place.tray;
  self->border = place.border;
  merita_placement_clear (&placement);
  return self;
}

void
merita_explanation_free (MeritaExplanation *self)
{
  if (self == NULL)
    return;
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    g_clear_pointer (&self->axes[axis].contributions, g_array_unref);
  g_array_unref (self->shifts);
  g_free (self);
}
