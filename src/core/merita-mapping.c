/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-mapping.h"

#include "merita-date.h"
#include "merita-score.h"
#include "merita-scoring.h"

#define PROGRESS_EVERY 4096

MeritaMapping *
merita_mapping_new (guint n)
{
  MeritaMapping *self = g_new0 (MeritaMapping, 1);
  guint size = MAX (n, 1);

  self->n = n;
  self->nip = g_new0 (MeritaNip, size);
  for (guint i = 0; i < MERITA_N_AXES; i++)
    self->score[i] = g_new0 (MeritaScore, size);
  self->box = g_new0 (guint8, size);
  self->tray = g_new0 (guint8, size);
  self->border = g_new0 (guint8, size);
  return self;
}

void
merita_mapping_free (MeritaMapping *self)
{
  if (self == NULL)
    return;
  g_free (self->nip);
  for (guint i = 0; i < MERITA_N_AXES; i++)
    g_free (self->score[i]);
  g_free (self->box);
  g_free (self->tray);
  g_free (self->border);
  g_free (self);
}

gint
merita_mapping_find (const MeritaMapping *self, MeritaNip nip)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, -1);

  high = self->n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->nip[middle] < nip)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->nip[low] == nip ? (gint) low : -1;
}

/* Half-open thirds: a score at the cut belongs to the upper one. */
guint
merita_axis_third (const MeritaAxisRule *axis, MeritaScore score)
{
  const MeritaScore hundredth = MERITA_SCORE_ONE / 100;

  if (score < axis->cuts[0] * hundredth)
    return 0;
  return score < axis->cuts[1] * hundredth ? 1 : 2;
}

guint
merita_box_assign (const MeritaTalentRule *rule, MeritaScore performance, MeritaScore potential)
{
  guint row, column;

  g_return_val_if_fail (rule != NULL, 0);

  if (performance == MERITA_SCORE_UNKNOWN || potential == MERITA_SCORE_UNKNOWN)
    return 0;
  row = merita_axis_third (&rule->axes[MERITA_AXIS_PERFORMANCE], performance);
  column = merita_axis_third (&rule->axes[MERITA_AXIS_POTENTIAL], potential);
  for (guint i = 0; i < G_N_ELEMENTS (rule->boxes); i++)
    if (rule->boxes[i].performance == row && rule->boxes[i].potential == column)
      return rule->boxes[i].number;
  return 0;
}

static MeritaScore
sum_axis (const MeritaScoring *scoring, const GArray *scorers, guint person)
{
  MeritaScore sum = 0;

  for (guint i = 0; i < scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (scorers, MeritaScorer, i);
      gint64 points = merita_scorer_read (scorer, scoring, person, NULL);

      if (points == MERITA_BASE_UNKNOWN)
        return MERITA_SCORE_UNKNOWN;
      sum += merita_score_weigh (points, scorer->component->weight);
    }
  return sum;
}

static gboolean
is_source_missing (const MeritaScoring *self, const MeritaScorer *scorer, guint person)
{
  return merita_scorer_read (scorer, self, person, NULL) == MERITA_BASE_UNKNOWN;
}

static MeritaTrayReason
reason_of_source (const MeritaScoring *self, MeritaSource source, guint person)
{
  const MeritaTalentTable *table = self->table;

  switch (source)
    {
    case MERITA_SOURCE_PERFORMANCE_VALUE:
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
      return MERITA_TRAY_NO_PERFORMANCE;
    case MERITA_SOURCE_POTENTIAL:
      return table->has_assessment[person] ? MERITA_TRAY_NO_POTENTIAL : MERITA_TRAY_NO_ASSESSMENT;
    case MERITA_SOURCE_JPM:
      return table->job_level[person] == MERITA_JOB_LEVEL_NONE ? MERITA_TRAY_NO_JOB_LEVEL
                                                               : MERITA_TRAY_NO_ASSESSMENT;
    default:
      return MERITA_TRAY_OTHER_MISSING;
    }
}

MeritaTrayReason
merita_scoring_reason (const MeritaScoring *self,
                       const GArray *const scorers[MERITA_N_AXES],
                       guint person)
{
  MeritaTrayReason first = MERITA_TRAY_NONE;

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    for (guint i = 0; i < scorers[axis]->len; i++)
      {
        const MeritaScorer *scorer = &g_array_index (scorers[axis], MeritaScorer, i);
        MeritaTrayReason reason;

        if (!is_source_missing (self, scorer, person))
          continue;
        reason = reason_of_source (self, scorer->component->source, person);
        if (first == MERITA_TRAY_NONE || reason < first)
          first = reason;
      }
  return first;
}

/* What keeps a person who has both scores out of the boxes. */
static MeritaTrayReason
find_obstacle (const MeritaScoring *self, guint person, MeritaDate oldest)
{
  const MeritaTalentTable *table = self->table;
  gboolean serving = FALSE;

  if (oldest != MERITA_DATE_UNKNOWN && table->assessed_on[person] != MERITA_DATE_UNKNOWN
      && table->assessed_on[person] < oldest)
    return MERITA_TRAY_EXPIRED_ASSESSMENT;
  if (self->first_discipline[person] < self->first_discipline[person + 1])
    merita_scoring_worst_discipline (self, person, 0, &serving);
  return serving ? MERITA_TRAY_DISCIPLINE : MERITA_TRAY_NONE;
}

static MeritaDate
find_oldest_valid (const MeritaScoring *self)
{
  if (self->rule->assessment_valid_months <= 0)
    return MERITA_DATE_UNKNOWN;
  return merita_date_add_months (self->table->today, -self->rule->assessment_valid_months);
}

typedef struct
{
  MeritaScoring scoring;
  GArray *scorers[MERITA_N_AXES];
  MeritaDate oldest;
} Pass;

static void
place_person (Pass *pass, MeritaMapping *self, guint person)
{
  const GArray *const *scorers = (const GArray *const *) pass->scorers;
  MeritaScore score[MERITA_N_AXES];

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      score[axis] = sum_axis (&pass->scoring, pass->scorers[axis], person);
      self->score[axis][person] = score[axis];
    }
  self->box[person] =
    (guint8) merita_box_assign (pass->scoring.rule, score[MERITA_AXIS_PERFORMANCE],
                                score[MERITA_AXIS_POTENTIAL]);
  self->tray[person] =
    (guint8) (self->box[person] == 0 ? merita_scoring_reason (&pass->scoring, scorers, person)
                                     : find_obstacle (&pass->scoring, person, pass->oldest));
  if (self->tray[person] != MERITA_TRAY_NONE)
    self->box[person] = 0;
  else
    self->border[person] =
      (guint8) merita_scoring_border (&pass->scoring, scorers, person, score, NULL, NULL);
  self->counts[self->box[person]]++;
  self->tray_counts[self->tray[person]]++;
  self->borderline += self->border[person] != 0 ? 1 : 0;
}

static gboolean
place_everybody (Pass *pass, MeritaMapping *self, MeritaProgress progress, gpointer data)
{
  for (guint person = 0; person < self->n; person++)
    {
      if (progress != NULL && person % PROGRESS_EVERY == 0 && !progress (person, self->n, data))
        return FALSE;
      self->nip[person] = pass->scoring.table->nip[person];
      place_person (pass, self, person);
    }
  return progress == NULL || progress (self->n, self->n, data);
}

MeritaMapping *
merita_mapping_compute (const MeritaTalentRule *rule,
                        const MeritaJobRule *jobs,
                        const MeritaLevels *standards,
                        const MeritaTalentTable *table,
                        MeritaProgress progress,
                        gpointer data)
{
  g_autoptr (MeritaMapping) self = NULL;
  Pass pass = { 0 };
  gboolean done;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (jobs != NULL, NULL);
  g_return_val_if_fail (table != NULL, NULL);

  self = merita_mapping_new (table->n);
  merita_scoring_init (&pass.scoring, rule, jobs, standards, table);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    pass.scorers[axis] = merita_scorers_new (&pass.scoring, rule->axes[axis].components);
  pass.oldest = find_oldest_valid (&pass.scoring);
  done = place_everybody (&pass, self, progress, data);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    g_array_unref (pass.scorers[axis]);
  merita_scoring_clear (&pass.scoring);
  return done ? g_steal_pointer (&self) : NULL;
}

/* ---- explaining one person ---- */

static void
explain_axis (const MeritaScoring *scoring,
              const GArray *scorers,
              guint person,
              MeritaAxis axis,
              MeritaAxisExplanation *out)
{
  const MeritaAxisRule *rule = &scoring->rule->axes[axis];
  const MeritaScore hundredth = MERITA_SCORE_ONE / 100;
  MeritaScore below, above;

  out->axis = axis;
  out->contributions = merita_scoring_contributions (scoring, scorers, person, NULL, &out->score,
                                                     &out->lowest, &out->highest);
  out->third = 3;
  if (out->score == MERITA_SCORE_UNKNOWN)
    return;
  out->third = merita_axis_third (rule, out->score);
  below = out->score - rule->cuts[0] * hundredth;
  above = out->score - rule->cuts[1] * hundredth;
  out->distance = ABS (below) <= ABS (above) ? below : above;
}

static void
explain_place (const MeritaScoring *scoring,
               const GArray *const scorers[MERITA_N_AXES],
               guint person,
               MeritaExplanation *self)
{
  MeritaScore score[MERITA_N_AXES] = { self->axes[0].score, self->axes[1].score };

  self->box = merita_box_assign (scoring->rule, score[0], score[1]);
  self->tray = self->box == 0 ? merita_scoring_reason (scoring, scorers, person)
                              : find_obstacle (scoring, person, find_oldest_valid (scoring));
  if (self->tray != MERITA_TRAY_NONE)
    self->box = 0;
  else
    self->border =
      merita_scoring_border (scoring, scorers, person, score, self->shifts, &self->shifts_tried);
}

MeritaExplanation *
merita_mapping_explain (const MeritaTalentRule *rule,
                        const MeritaJobRule *jobs,
                        const MeritaLevels *standards,
                        const MeritaTalentTable *table,
                        guint person)
{
  MeritaExplanation *self;
  MeritaScoring scoring = { 0 };
  GArray *scorers[MERITA_N_AXES];

  g_return_val_if_fail (person < table->n, NULL);

  self = g_new0 (MeritaExplanation, 1);
  self->nip = table->nip[person];
  self->shifts = g_array_new (FALSE, TRUE, sizeof (MeritaShift));
  merita_scoring_init (&scoring, rule, jobs, standards, table);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      scorers[axis] = merita_scorers_new (&scoring, rule->axes[axis].components);
      explain_axis (&scoring, scorers[axis], person, (MeritaAxis) axis, &self->axes[axis]);
    }
  explain_place (&scoring, (const GArray *const *) scorers, person, self);
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    g_array_unref (scorers[axis]);
  merita_scoring_clear (&scoring);
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
