/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

#include "merita-score.h"

#define MOST_TIERS 16

/* ---- preparing ---- */

static gboolean
reads_fit (const MeritaComponent *component)
{
  if (component->source == MERITA_SOURCE_FIT)
    return TRUE;
  for (guint i = 0; i < component->parts->len; i++)
    if (reads_fit (component->parts->pdata[i]))
      return TRUE;
  return FALSE;
}

static MeritaScoreContext
make_context (const MeritaRanker *self, guint person, gint64 fit)
{
  MeritaScoreContext context = { .fit = fit,
                                 .axis = { MERITA_SCORE_UNKNOWN, MERITA_SCORE_UNKNOWN } };
  gint row = self->mapped_row[person];

  for (guint axis = 0; row >= 0 && axis < MERITA_N_AXES; axis++)
    context.axis[axis] = self->mapping->score[axis][row];
  return context;
}

static MeritaScore
sum_base (const MeritaRanker *self, guint person)
{
  MeritaScoreContext context = make_context (self, person, MERITA_BASE_UNKNOWN);
  MeritaScore sum = 0;

  for (guint i = 0; i < self->scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (self->scorers, MeritaScorer, i);
      gint64 points;

      if (self->reads_fit[i])
        continue;
      points = merita_scorer_read (scorer, &self->scoring, person, &context);
      if (points == MERITA_BASE_UNKNOWN)
        return MERITA_SCORE_UNKNOWN;
      sum += merita_score_weigh (points, scorer->component->weight);
    }
  return sum;
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

static gint64 *
new_area_key (guint tier, guint32 family)
{
  gint64 *key = g_new (gint64, 1);

  *key = ((gint64) tier << 32) | family;
  return key;
}

static void
count_area (MeritaRanker *self, guint tier, guint32 family)
{
  g_autofree gint64 *key = new_area_key (tier, family);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->area_counts, key));

  g_hash_table_insert (self->area_counts, g_steal_pointer (&key), GUINT_TO_POINTER (n + 1));
}

static void
count_areas (MeritaRanker *self)
{
  const MeritaTalentTable *table = self->scoring.table;
  const GPtrArray *levels = self->scoring.jobs->levels;

  self->tier = g_new0 (guint8, MAX (table->n, 1));
  self->area_counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint person = 0; person < table->n; person++)
    {
      guint level = table->job_level[person];

      if (level >= levels->len)
        continue;
      self->tier[person] =
        (guint8) CLAMP (((const MeritaJobLevel *) levels->pdata[level])->tier, 0, MOST_TIERS - 1);
      self->tier_counts[self->tier[person]]++;
      if (table->job_family[person] != MERITA_JOB_FAMILY_NONE)
        count_area (self, self->tier[person], table->job_family[person]);
    }
}

static gboolean
is_pool_box (const MeritaTalentRule *rule, guint box)
{
  return box >= 1 && box <= 9 && rule->boxes[box - 1].pool;
}

static int
compare_tier (gconstpointer a, gconstpointer b)
{
  const MeritaPoolPerson *first = a;
  const MeritaPoolPerson *second = b;

  if (first->tier != second->tier)
    return first->tier < second->tier ? -1 : 1;
  return first->person < second->person ? -1 : first->person > second->person;
}

static void
collect_pool (MeritaRanker *self)
{
  const MeritaTalentTable *table = self->scoring.table;

  self->pool = g_array_new (FALSE, TRUE, sizeof (MeritaPoolPerson));
  for (guint person = 0; person < table->n; person++)
    {
      gint row = self->mapped_row[person];
      guint box = row >= 0 ? self->mapping->box[row] : 0;
      MeritaPoolPerson item = { .person = person, .tier = self->tier[person] };

      if (item.tier == 0 || !is_pool_box (self->scoring.rule, box))
        continue;
      item.box = (guint8) box;
      item.family = table->job_family[person];
      item.levels = table->levels[person];
      item.base = sum_base (self, person);
      g_array_append_val (self->pool, item);
    }
}

/* Everybody's place by the ties alone, so that a comparison of equals is one of two numbers. */
static int
compare_static (gconstpointer a, gconstpointer b, gpointer data)
{
  MeritaRanker *self = data;
  const MeritaPoolPerson *first = &g_array_index (self->pool, MeritaPoolPerson, *(const guint *) a);
  const MeritaPoolPerson *second =
    &g_array_index (self->pool, MeritaPoolPerson, *(const guint *) b);
  MeritaCandidate x = { 0 };
  MeritaCandidate y = { 0 };

  merita_ranker_fill (self, NULL, first->person, MERITA_BASE_UNKNOWN, 0, FALSE, &x);
  merita_ranker_fill (self, NULL, second->person, MERITA_BASE_UNKNOWN, 0, FALSE, &y);
  return merita_candidate_compare (self, &x, &y, NULL);
}

static void
order_pool (MeritaRanker *self)
{
  g_autofree guint *places = g_new (guint, MAX (self->pool->len, 1));

  g_array_sort (self->pool, compare_tier);
  for (guint i = 0, tier = 0; tier <= MOST_TIERS; tier++)
    {
      while (i < self->pool->len && g_array_index (self->pool, MeritaPoolPerson, i).tier < tier)
        i++;
      self->first_of_tier[tier] = tier == MOST_TIERS ? self->pool->len : i;
    }
  for (guint i = 0; i < self->pool->len; i++)
    places[i] = i;
  g_qsort_with_data (places, (gint) self->pool->len, sizeof *places, compare_static, self);
  for (guint i = 0; i < self->pool->len; i++)
    g_array_index (self->pool, MeritaPoolPerson, places[i]).order = i;
}

static gboolean
has_fit_tie (const MeritaSuccessionRule *rule)
{
  for (guint i = 0; i < rule->ties->len; i++)
    if (g_array_index (rule->ties, MeritaTie, i) == MERITA_TIE_FIT)
      return TRUE;
  return FALSE;
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
  self->reads_fit = g_new0 (gboolean, MAX (self->scorers->len, 1));
  for (guint i = 0; i < self->scorers->len; i++)
    self->reads_fit[i] = reads_fit (g_array_index (self->scorers, MeritaScorer, i).component);
  self->fit_ties = has_fit_tie (&rule->succession);
  match_rows (self);
  count_areas (self);
  collect_pool (self);
  order_pool (self);
  return self;
}

void
merita_ranker_free (MeritaRanker *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pool);
  g_hash_table_unref (self->area_counts);
  g_array_unref (self->scorers);
  g_free (self->reads_fit);
  g_free (self->mapped_row);
  g_free (self->tier);
  merita_scoring_clear (&self->scoring);
  g_free (self);
}

/* ---- fit ---- */

MeritaLevels
merita_ranker_get_required (MeritaRanker *self, const MeritaTarget *target)
{
  if (target->required != 0)
    return target->required;
  return target->job_level < self->scoring.jobs->levels->len
           ? self->scoring.standards[target->job_level]
           : 0;
}

void
merita_fit_table_init (MeritaFitTable *self, MeritaLevels required)
{
  self->required = required;
  self->n = 0;
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint need = merita_levels_get (required, i);

      if (need == 0)
        continue;
      for (guint level = 1; level < 16; level++)
        self->part[self->n][level] = MIN (MERITA_SCORE_BASE * level / need, MERITA_SCORE_BASE);
      self->part[self->n][0] = MERITA_FIT_MISSING;
      self->competency[self->n++] = (guint8) (4 * i);
    }
}

gint64
merita_fit_table_read (const MeritaFitTable *self, MeritaLevels levels)
{
  gint64 sum = 0;

  if (self->n == 0)
    return MERITA_BASE_UNKNOWN;
  for (guint i = 0; i < self->n; i++)
    sum += self->part[i][(levels >> self->competency[i]) & 0xf];
  return sum >= 0 ? 100 * sum / self->n : MERITA_BASE_UNKNOWN;
}

MeritaScore
merita_ranker_score (MeritaRanker *self, guint person, MeritaScore base, gint64 fit)
{
  MeritaScoreContext context;
  MeritaScore sum = base;

  if (base == MERITA_SCORE_UNKNOWN)
    return MERITA_SCORE_UNKNOWN;
  context = make_context (self, person, fit);
  for (guint i = 0; i < self->scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (self->scorers, MeritaScorer, i);
      gint64 points;

      if (!self->reads_fit[i])
        continue;
      points = merita_scorer_read (scorer, &self->scoring, person, &context);
      if (points == MERITA_BASE_UNKNOWN)
        return MERITA_SCORE_UNKNOWN;
      sum += merita_score_weigh (points, scorer->component->weight);
    }
  return sum;
}

MeritaReadiness
merita_ranker_readiness (MeritaRanker *self, gint64 fit)
{
  const MeritaSuccessionRule *rule = &self->scoring.rule->succession;

  if (fit == MERITA_BASE_UNKNOWN)
    return MERITA_READINESS_UNKNOWN;
  if (fit >= rule->fit_ready_now * (MERITA_SCORE_BASE / 100))
    return MERITA_READINESS_NOW;
  return fit >= rule->fit_ready_soon * (MERITA_SCORE_BASE / 100) ? MERITA_READINESS_SOON
                                                                 : MERITA_READINESS_LATER;
}

MeritaGateQuestion
merita_ranker_ask (MeritaRanker *self, const MeritaTarget *target, guint person, gint64 fit)
{
  gint row = self->mapped_row[person];
  MeritaGateQuestion question = {
    .scoring = &self->scoring,
    .target = target,
    .person = person,
    .fit = fit,
    .box = row >= 0 ? self->mapping->box[row] : 0,
  };

  question.in_tray = question.box == 0;
  return question;
}

static void
fill_reasons (MeritaRanker *self,
              const MeritaTarget *target,
              MeritaCandidate *candidate,
              gint64 fit)
{
  MeritaGateQuestion question = merita_ranker_ask (self, target, candidate->person, fit);
  MeritaScoreContext context = make_context (self, candidate->person, fit);
  MeritaScore score, lowest, highest;

  candidate->gates =
    merita_gates_answer (self->scoring.rule->succession.gates, &question, &candidate->eligible);
  candidate->contributions =
    merita_scoring_contributions (&self->scoring, self->scorers, candidate->person, &context,
                                  &score, &lowest, &highest);
}

/* target NULL: only what does not depend on it. */
void
merita_ranker_fill (MeritaRanker *self,
                    const MeritaTarget *target,
                    guint person,
                    gint64 fit,
                    MeritaScore score,
                    gboolean with_reasons,
                    MeritaCandidate *candidate)
{
  gint row = self->mapped_row[person];

  *candidate = (MeritaCandidate){
    .person = person,
    .nip = self->scoring.table->nip[person],
    .box = row >= 0 ? self->mapping->box[row] : 0,
    .performance =
      row >= 0 ? self->mapping->score[MERITA_AXIS_PERFORMANCE][row] : MERITA_SCORE_UNKNOWN,
    .potential = row >= 0 ? self->mapping->score[MERITA_AXIS_POTENTIAL][row] : MERITA_SCORE_UNKNOWN,
    .score = score,
    .fit = fit,
    .eligible = MERITA_TRUTH_YES,
    .decided_by = (MeritaTie) -1,
  };
  if (target == NULL)
    return;
  candidate->readiness = merita_ranker_readiness (self, fit);
  if (fit == MERITA_BASE_UNKNOWN)
    candidate->fit = 0;
  if (with_reasons)
    fill_reasons (self, target, candidate, fit);
}
