/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-placement.h"

#include "merita-date.h"
#include "merita-score.h"

static gboolean
reads_assessment (const GPtrArray *components)
{
  for (guint i = 0; i < components->len; i++)
    {
      const MeritaComponent *component = components->pdata[i];

      if (component->source == MERITA_SOURCE_JPM || component->source == MERITA_SOURCE_POTENTIAL
          || reads_assessment (component->parts))
        return TRUE;
    }
  return FALSE;
}

/* A rule that reads no assessment does not care how old it is. */
static MeritaDate
find_oldest_valid (const MeritaScoring *scoring)
{
  const MeritaTalentRule *rule = scoring->rule;

  if (rule->assessment_valid_months <= 0
      || !(reads_assessment (rule->axes[MERITA_AXIS_PERFORMANCE].components)
           || reads_assessment (rule->axes[MERITA_AXIS_POTENTIAL].components)))
    return MERITA_DATE_UNKNOWN;
  return merita_date_add_months (scoring->table->today, -rule->assessment_valid_months);
}

void
merita_placement_init (MeritaPlacement *self,
                       const MeritaTalentRule *rule,
                       const MeritaJobRule *jobs,
                       const MeritaLevels *standards,
                       const MeritaTalentTable *table)
{
  *self = (MeritaPlacement){ 0 };
  merita_scoring_init (&self->scoring, rule, jobs, standards, table);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      self->scorers[axis] = merita_scorers_new (&self->scoring, rule->axes[axis].components);
      self->points[axis] = g_new0 (gint64, self->scorers[axis]->len + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rule->boxes); i++)
    if (rule->boxes[i].performance < 3 && rule->boxes[i].potential < 3)
      self->box_of[rule->boxes[i].performance][rule->boxes[i].potential] =
        (guint8) rule->boxes[i].number;
  self->oldest = find_oldest_valid (&self->scoring);
}

void
merita_placement_clear (MeritaPlacement *self)
{
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      g_clear_pointer (&self->scorers[axis], g_array_unref);
      g_clear_pointer (&self->points[axis], g_free);
    }
  merita_scoring_clear (&self->scoring);
}

/* ---- why somebody has no box ---- */

/* Without levels, having nothing to compare them with is not the first thing that is wrong. */
static MeritaTrayReason
find_match_reason (const MeritaScoring *scoring, guint person)
{
  const MeritaTalentTable *table = scoring->table;
  guint level = table->job_level[person];

  if (!table->has_assessment[person])
    return MERITA_TRAY_NO_ASSESSMENT;
  return level >= scoring->jobs->levels->len || scoring->standards[level] == 0
           ? MERITA_TRAY_NO_JOB_LEVEL
           : MERITA_TRAY_NO_ASSESSMENT;
}

static MeritaTrayReason
find_reason (const MeritaScoring *scoring, const GArray *scorers, guint person)
{
  MeritaTrayReason first = MERITA_TRAY_OTHER_MISSING;

  for (guint i = 0; i < scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (scorers, MeritaScorer, i);
      MeritaTrayReason reason = MERITA_TRAY_OTHER_MISSING;

      if (merita_scorer_read (scorer, scoring, person, NULL) != MERITA_BASE_UNKNOWN)
        continue;
      if (scorer->component->source == MERITA_SOURCE_PERFORMANCE_VALUE
          || scorer->component->source == MERITA_SOURCE_PERFORMANCE_PREDICATE)
        reason = MERITA_TRAY_NO_PERFORMANCE;
      else if (scorer->component->source == MERITA_SOURCE_POTENTIAL)
        reason = MERITA_TRAY_NO_POTENTIAL;
      else if (scorer->component->source == MERITA_SOURCE_JPM)
        reason = find_match_reason (scoring, person);
      else if (scorer->parts != NULL)
        reason = find_reason (scoring, scorer->parts, person);
      first = MIN (first, reason);
    }
  return first;
}

static gboolean
is_expired (const MeritaPlacement *self, guint person)
{
  MeritaDate assessed = self->scoring.table->assessed_on[person];

  return self->oldest != MERITA_DATE_UNKNOWN && assessed != MERITA_DATE_UNKNOWN
         && assessed < self->oldest;
}

static gboolean
is_serving (const MeritaScoring *scoring, guint person)
{
  MeritaDisciplineRecord record;

  if (scoring->first_discipline[person] == scoring->first_discipline[person + 1])
    return FALSE;
  merita_scoring_read_discipline (scoring, person, 0, &record);
  return record.serving;
}

/* In the order of MeritaTrayReason: the first that applies. */
static MeritaTrayReason
find_tray (const MeritaPlacement *self, guint person, const MeritaPlace *place)
{
  MeritaTrayReason missing = MERITA_TRAY_NONE;

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    if (place->score[axis] == MERITA_SCORE_UNKNOWN)
      {
        MeritaTrayReason reason = find_reason (&self->scoring, self->scorers[axis], person);

        missing = missing == MERITA_TRAY_NONE ? reason : MIN (missing, reason);
      }
  if (missing != MERITA_TRAY_NONE && missing < MERITA_TRAY_EXPIRED_ASSESSMENT)
    return missing;
  if (is_expired (self, person))
    return MERITA_TRAY_EXPIRED_ASSESSMENT;
  if (is_serving (&self->scoring, person))
    return MERITA_TRAY_DISCIPLINE;
  return missing;
}

/* ---- placing ---- */

static MeritaScore
sum_axis (MeritaPlacement *self, guint axis, guint person)
{
  const MeritaScorer *scorers = (const MeritaScorer *) (gpointer) self->scorers[axis]->data;
  MeritaScore sum = 0;

  for (guint i = 0; i < self->scorers[axis]->len; i++)
    {
      gint64 points = merita_scorer_read (&scorers[i], &self->scoring, person, NULL);

      if (points == MERITA_BASE_UNKNOWN)
        return MERITA_SCORE_UNKNOWN;
      self->points[axis][i] = points;
      sum += merita_score_weigh (points, scorers[i].component->weight);
    }
  return sum;
}

static void
find_border (MeritaPlacement *self, MeritaPlace *place, GArray *shifts, guint *tried)
{
  const MeritaTalentRule *rule = self->scoring.rule;
  gboolean moved = FALSE;

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      guint before = shifts != NULL ? shifts->len : 0;

      place->border |= merita_border_distance (rule, (MeritaAxis) axis, place->score[axis]);
      if (moved && shifts == NULL)
        continue;
      moved |= merita_border_shifts (rule, (MeritaAxis) axis, self->points[axis],
                                     place->score[axis], shifts, tried);
      for (guint i = before; shifts != NULL && i < shifts->len; i++)
        {
          MeritaShift *shift = &g_array_index (shifts, MeritaShift, i);

          shift->box =
            merita_box_assign (rule,
                               axis == MERITA_AXIS_PERFORMANCE ? shift->score : place->score[0],
                               axis == MERITA_AXIS_POTENTIAL ? shift->score : place->score[1]);
        }
    }
  if (moved)
    place->border |= MERITA_BORDER_WEIGHTS;
}

void
merita_placement_place (MeritaPlacement *self,
                        guint person,
                        MeritaPlace *place,
                        GArray *shifts,
                        guint *tried)
{
  const MeritaTalentRule *rule = self->scoring.rule;

  *place = (MeritaPlace){ 0 };
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    place->score[axis] = sum_axis (self, axis, person);
  place->tray = (guint8) find_tray (self, person, place);
  if (place->tray != MERITA_TRAY_NONE)
    return;
  place->box =
    self->box_of[merita_axis_third (&rule->axes[MERITA_AXIS_PERFORMANCE], place->score[0])]
                [merita_axis_third (&rule->axes[MERITA_AXIS_POTENTIAL], place->score[1])];
  find_border (self, place, shifts, tried);
}
