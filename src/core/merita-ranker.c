/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

#include "merita-date.h"
#include "merita-score.h"

/* ---- preparing ---- */

static gboolean
reads_target (const MeritaComponent *component)
{
  if (component->source == MERITA_SOURCE_FIT || component->source == MERITA_SOURCE_EDUCATION_FIT)
    return TRUE;
  for (guint i = 0; i < component->parts->len; i++)
    if (reads_target (component->parts->pdata[i]))
      return TRUE;
  return FALSE;
}

/*
 * Where the match, as it is, is all that the score reads of the target, the score of a person is a
 * number that does not change plus the match times its weight.
 */
static void
find_plain_fit (MeritaRanker *self)
{
  const MeritaComponent *found = NULL;

  for (guint i = 0; i < self->scorers->len; i++)
    {
      const MeritaComponent *component = g_array_index (self->scorers, MeritaScorer, i).component;

      if (!self->reads_target[i])
        continue;
      if (found != NULL || component->source != MERITA_SOURCE_FIT
          || component->scale != MERITA_SCALE_IDENTITY
          || component->missing != MERITA_MISSING_UNKNOWN || component->minimum > 0
          || component->maximum < 10000)
        return;
      found = component;
    }
  if (found == NULL)
    return;
  self->plain_fit = TRUE;
  self->fit_weight = found->weight;
  self->fit_only = self->scorers->len == 1 && found->weight == MERITA_WEIGHT_ONE;
}

static gboolean
has_tie (const GArray *ties, MeritaTie tie)
{
  for (guint i = 0; i < ties->len; i++)
    if (g_array_index (ties, MeritaTie, i) == tie)
      return TRUE;
  return FALSE;
}

/*
 * The boxes of the gate that asks for a box of every position.  Where there is none, or it asks
 * only of some positions, everybody who has a box may be considered and the gates decide.
 */
static guint
find_pool_boxes (const MeritaTalentRule *rule)
{
  const GPtrArray *gates = rule->succession.gates;

  for (guint i = 0; i < gates->len; i++)
    {
      const MeritaGateRule *gate = gates->pdata[i];

      if (gate->kind == MERITA_GATE_BOX && gate->groups == 0)
        return merita_gate_get_boxes (gate, rule);
    }
  return 0x3fe;
}

static void
match_rows (MeritaRanker *self)
{
  const MeritaTalentTable *table = self->scoring.table;
  guint row = 0;

  self->mapped_row = g_new (gint, MAX (table->n, 1));
  for (guint person = 0; person < table->n; person++)
    {
      while (row < self->mapping->n && self->mapping->nip[row] < table->nip[person])
        row++;
      self->mapped_row[person] =
        row < self->mapping->n && self->mapping->nip[row] == table->nip[person] ? (gint) row : -1;
    }
}

static void
find_tiers (MeritaRanker *self)
{
  const MeritaTalentTable *table = self->scoring.table;
  const GPtrArray *levels = self->scoring.jobs->levels;
  int lowest = self->scoring.rule->succession.lowest_tier;

  self->tier = g_new0 (guint8, MAX (table->n, 1));
  for (guint person = 0; person < table->n; person++)
    {
      guint level = table->job_level[person];
      int tier = level < levels->len ? ((const MeritaJobLevel *) levels->pdata[level])->tier : 0;

      if (tier >= lowest)
        self->tier[person] = (guint8) CLAMP (tier, 0, MERITA_MOST_TIERS - 1);
    }
}

MeritaRanker *
merita_ranker_new (const MeritaTalentRule *rule,
                   const MeritaJobRule *jobs,
                   const MeritaLevels *standards,
                   const MeritaTalentTable *table,
                   const MeritaMapping *mapping)
{
  MeritaRanker *self;

  g_return_val_if_fail (rule != NULL && jobs != NULL, NULL);
  g_return_val_if_fail (table != NULL && mapping != NULL, NULL);

  self = g_new0 (MeritaRanker, 1);
  self->mapping = mapping;
  merita_scoring_init (&self->scoring, rule, jobs, standards, table);
  self->scorers = merita_scorers_new (&self->scoring, rule->succession.components);
  self->reads_target = g_new0 (gboolean, self->scorers->len + 1);
  for (guint i = 0; i < self->scorers->len; i++)
    self->reads_target[i] = reads_target (g_array_index (self->scorers, MeritaScorer, i).component);
  find_plain_fit (self);
  self->fit_ties = has_tie (rule->succession.ties, MERITA_TIE_FIT);
  self->pool_boxes = find_pool_boxes (rule);
  match_rows (self);
  find_tiers (self);
  merita_pool_init (self);
  return self;
}

void
merita_ranker_free (MeritaRanker *self)
{
  if (self == NULL)
    return;
  merita_pool_clear (&self->pool);
  g_array_unref (self->scorers);
  g_free (self->reads_target);
  g_free (self->mapped_row);
  g_free (self->tier);
  merita_scoring_clear (&self->scoring);
  g_free (self);
}

guint
merita_ranker_get_box (const MeritaRanker *self, guint person)
{
  gint row = self->mapped_row[person];

  return row >= 0 ? self->mapping->box[row] : 0;
}

gboolean
merita_ranker_is_in_pool (const MeritaRanker *self, guint person)
{
  guint box = merita_ranker_get_box (self, person);

  return box > 0 && (self->pool_boxes >> box & 1) != 0;
}

/* ---- one position against one person ---- */

static MeritaLevels
get_required (const MeritaRanker *self, const MeritaTarget *target)
{
  if (target->required != 0)
    return target->required;
  return target->job_level < self->scoring.jobs->levels->len
           ? self->scoring.standards[target->job_level]
           : 0;
}

void
merita_inquiry_init (MeritaInquiry *self, MeritaRanker *ranker, const MeritaTarget *target)
{
  self->ranker = ranker;
  self->target = target;
  merita_fit_table_init (&self->fit, get_required (ranker, target));
}

static void
read_axes (const MeritaRanker *self, guint person, MeritaScore axis[MERITA_N_AXES])
{
  gint row = self->mapped_row[person];

  for (guint i = 0; i < MERITA_N_AXES; i++)
    axis[i] = row >= 0 ? self->mapping->score[i][row] : MERITA_SCORE_UNKNOWN;
}

void
merita_inquiry_context (const MeritaInquiry *self, guint person, MeritaScoreContext *context)
{
  MeritaLevels levels = self->ranker->scoring.table->levels[person];

  context->fit = merita_fit_table_read (&self->fit, levels);
  merita_fit_table_range (&self->fit, levels, &context->fit_lowest, &context->fit_highest);
  context->family = self->target->job_family;
  read_axes (self->ranker, person, context->axis);
}

MeritaGateQuestion
merita_inquiry_ask (const MeritaInquiry *self, guint person)
{
  MeritaGateQuestion question = { .scoring = &self->ranker->scoring,
                                  .target = self->target,
                                  .person = person,
                                  .box = merita_ranker_get_box (self->ranker, person) };

  merita_fit_table_range (&self->fit, self->ranker->scoring.table->levels[person],
                          &question.fit_lowest, &question.fit_highest);
  return question;
}

static MeritaScore
sum_scorers (const MeritaRanker *self,
             guint person,
             const MeritaScoreContext *context,
             gboolean of_target,
             MeritaScore base)
{
  MeritaScore sum = base;

  for (guint i = 0; i < self->scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (self->scorers, MeritaScorer, i);
      gint64 points;

      if (self->reads_target[i] != of_target)
        continue;
      points = merita_scorer_read (scorer, &self->scoring, person, context);
      if (points == MERITA_BASE_UNKNOWN)
        return MERITA_SCORE_UNKNOWN;
      sum += merita_score_weigh (points, scorer->component->weight);
    }
  return sum;
}

MeritaScore
merita_ranker_sum_base (const MeritaRanker *self, guint person)
{
  MeritaScoreContext context = { .fit = MERITA_BASE_UNKNOWN,
                                 .fit_lowest = MERITA_BASE_UNKNOWN,
                                 .fit_highest = MERITA_BASE_UNKNOWN };

  read_axes (self, person, context.axis);
  return sum_scorers (self, person, &context, FALSE, 0);
}

MeritaScore
merita_inquiry_score (const MeritaInquiry *self, guint person, MeritaScore base)
{
  MeritaScoreContext context;

  if (base == MERITA_SCORE_UNKNOWN)
    return MERITA_SCORE_UNKNOWN;
  merita_inquiry_context (self, person, &context);
  return sum_scorers (self->ranker, person, &context, TRUE, base);
}

/* ---- a candidate ---- */

/* Advisory: how near the match is, and whether the person has held a post long enough. */
static MeritaReadiness
find_readiness (const MeritaInquiry *self, guint person, gint64 fit)
{
  const MeritaSuccessionRule *rule = &self->ranker->scoring.rule->succession;
  const MeritaTalentTable *table = self->ranker->scoring.table;
  MeritaDate since = table->post_since[person];

  if (fit == MERITA_BASE_UNKNOWN)
    return MERITA_READINESS_UNKNOWN;
  if (fit < rule->fit_ready_soon * MERITA_BASE_HUNDREDTH)
    return MERITA_READINESS_LATER;
  if (fit < rule->fit_ready_now * MERITA_BASE_HUNDREDTH)
    return MERITA_READINESS_SOON;
  if (rule->ready_now_months <= 0)
    return MERITA_READINESS_NOW;
  if (since == MERITA_DATE_UNKNOWN)
    return MERITA_READINESS_UNKNOWN;
  return since <= table->today
             && merita_date_months_between (since, table->today) >= rule->ready_now_months
           ? MERITA_READINESS_NOW
           : MERITA_READINESS_SOON;
}

static void
fill_match (const MeritaInquiry *self, guint person, MeritaCandidate *candidate)
{
  MeritaLevels levels = self->ranker->scoring.table->levels[person];
  MeritaMatch match;

  if (!merita_match_compute (levels, self->fit.required, &match))
    return;
  candidate->fit = match.capped;
  candidate->sum_60 = match.sum_60;
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint level = merita_levels_get (levels, i);

      if (level > 0 && level < merita_levels_get (self->fit.required, i))
        candidate->gap_count++;
    }
}

void
merita_inquiry_fill (const MeritaInquiry *self,
                     guint person,
                     MeritaScore score,
                     gboolean with_reasons,
                     MeritaCandidate *candidate)
{
  MeritaRanker *ranker = self->ranker;
  const GPtrArray *gates = ranker->scoring.rule->succession.gates;
  MeritaGateQuestion question = merita_inquiry_ask (self, person);
  MeritaScoreContext context;
  MeritaScore lowest, highest;

  merita_inquiry_context (self, person, &context);
  *candidate = (MeritaCandidate){ .person = person,
                                  .nip = ranker->scoring.table->nip[person],
                                  .box = question.box,
                                  .performance = context.axis[MERITA_AXIS_PERFORMANCE],
                                  .potential = context.axis[MERITA_AXIS_POTENTIAL],
                                  .score = score,
                                  .readiness = find_readiness (self, person, context.fit),
                                  .decided_by = (MeritaTie) -1 };
  fill_match (self, person, candidate);
  if (!with_reasons)
    {
      candidate->eligible = merita_gates_judge (gates, &question);
      return;
    }
  candidate->gates = merita_gates_answer (gates, &question, &candidate->eligible);
  candidate->contributions =
    merita_scoring_contributions (&ranker->scoring, ranker->scorers, person, &context,
                                  &candidate->score, &lowest, &highest);
}

gboolean
merita_ranker_judge (MeritaRanker *self,
                     const MeritaTarget *target,
                     guint person,
                     MeritaCandidate *candidate)
{
  MeritaInquiry inquiry;

  g_return_val_if_fail (self != NULL && target != NULL && candidate != NULL, FALSE);
  g_return_val_if_fail (person < self->scoring.table->n, FALSE);

  merita_inquiry_init (&inquiry, self, target);
  merita_inquiry_fill (&inquiry, person, MERITA_SCORE_UNKNOWN, TRUE, candidate);
  return TRUE;
}
