/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

#define MOST_EXCLUDED 200

MeritaRanking *
merita_ranking_new (MeritaId position)
{
  MeritaRanking *self = g_new0 (MeritaRanking, 1);

  self->position = position;
  self->candidates = g_array_new (FALSE, TRUE, sizeof (MeritaCandidate));
  self->excluded = g_array_new (FALSE, TRUE, sizeof (MeritaCandidate));
  g_array_set_clear_func (self->candidates, (GDestroyNotify) merita_candidate_clear);
  g_array_set_clear_func (self->excluded, (GDestroyNotify) merita_candidate_clear);
  return self;
}

void
merita_ranking_free (MeritaRanking *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->candidates);
  g_array_unref (self->excluded);
  g_free (self);
}

/* The best so far, best first.  Small, so insertion beats a heap. */
typedef struct
{
  MeritaScore score;
  gint64 fit;
  guint32 order;
  guint index; /* into the pool */
} Entry;

typedef struct
{
  MeritaRanker *ranker;
  const MeritaTarget *target;
  MeritaFitTable table;
  Entry *best;
  guint n, most;
  const MeritaComponent *only_fit; /* the fit as it is, the one component: no scale to apply */
} Selection;

static gboolean
stands_before (const Selection *self, const Entry *a, const Entry *b)
{
  MeritaCandidate x, y;
  const GArray *pool = self->ranker->pool;

  if (a->score != b->score)
    return a->score > b->score;
  if (!self->ranker->fit_ties)
    return a->order < b->order;
  merita_ranker_fill (self->ranker, NULL, g_array_index (pool, MeritaPoolPerson, a->index).person,
                      a->fit, a->score, FALSE, &x);
  merita_ranker_fill (self->ranker, NULL, g_array_index (pool, MeritaPoolPerson, b->index).person,
                      b->fit, b->score, FALSE, &y);
  return merita_candidate_compare (self->ranker, &x, &y, NULL) < 0;
}

static gboolean
passes_gates (Selection *self, guint person, gint64 fit)
{
  MeritaGateQuestion question = merita_ranker_ask (self->ranker, self->target, person, fit);

  return merita_gates_judge (self->ranker->scoring.rule->succession.gates, &question)
         != MERITA_TRUTH_NO;
}

/* Gates cost more than a comparison, so they are asked only of those who would enter the list. */
static void
consider (Selection *self, guint index)
{
  const MeritaPoolPerson *item = &g_array_index (self->ranker->pool, MeritaPoolPerson, index);
  Entry entry = { .index = index, .order = item->order };
  guint place;

  entry.fit = merita_fit_table_read (&self->table, item->levels);
  if (self->only_fit != NULL)
    entry.score =
      entry.fit != MERITA_BASE_UNKNOWN ? entry.fit * MERITA_WEIGHT_ONE : MERITA_SCORE_UNKNOWN;
  else
    entry.score = merita_ranker_score (self->ranker, item->person, item->base, entry.fit);
  if (self->n == self->most && !stands_before (self, &entry, &self->best[self->n - 1]))
    return;
  if (self->ranker->scoring.table->nip[item->person] == self->target->incumbent
      || !passes_gates (self, item->person, entry.fit))
    return;
  if (self->n < self->most)
    self->n++;
  for (place = self->n - 1; place > 0 && stands_before (self, &entry, &self->best[place - 1]);
       place--)
    self->best[place] = self->best[place - 1];
  self->best[place] = entry;
}

static void
consider_area (Selection *self)
{
  const MeritaRanker *ranker = self->ranker;
  const MeritaSuccessionRule *rule = &ranker->scoring.rule->succession;
  int below = self->target->tier - rule->tiers_below;

  if (below >= 1 && below < 16)
    for (guint i = ranker->first_of_tier[below]; i < ranker->first_of_tier[below + 1]; i++)
      consider (self, i);
  if (!rule->same_tier_same_family || below == self->target->tier
      || self->target->job_family == MERITA_JOB_FAMILY_NONE || self->target->tier >= 16)
    return;
  for (guint i = ranker->first_of_tier[self->target->tier];
       i < ranker->first_of_tier[self->target->tier + 1]; i++)
    if (g_array_index (ranker->pool, MeritaPoolPerson, i).family == self->target->job_family)
      consider (self, i);
}

static const MeritaComponent *
find_only_fit (const MeritaRanker *ranker)
{
  const GPtrArray *components = ranker->scoring.rule->succession.components;
  const MeritaComponent *component = components->len == 1 ? components->pdata[0] : NULL;

  if (component == NULL || component->source != MERITA_SOURCE_FIT
      || component->scale != MERITA_SCALE_IDENTITY || component->missing != MERITA_MISSING_UNKNOWN
      || component->minimum > 0 || component->maximum < 10000)
    return NULL;
  return component;
}

static gboolean
is_in_area (const MeritaRanker *ranker, const MeritaTarget *target, guint person)
{
  const MeritaSuccessionRule *rule = &ranker->scoring.rule->succession;
  guint tier = ranker->tier[person];

  if (tier == 0 || ranker->scoring.table->nip[person] == target->incumbent)
    return FALSE;
  if ((int) tier == target->tier - rule->tiers_below)
    return TRUE;
  return rule->same_tier_same_family && (int) tier == target->tier
         && target->job_family != MERITA_JOB_FAMILY_NONE
         && ranker->scoring.table->job_family[person] == target->job_family;
}

static guint
count_examined (MeritaRanker *ranker, const MeritaTarget *target)
{
  const MeritaSuccessionRule *rule = &ranker->scoring.rule->succession;
  int below = target->tier - rule->tiers_below;
  gint64 key = ((gint64) target->tier << 32) | target->job_family;
  guint n = below >= 1 && below < 16 ? ranker->tier_counts[below] : 0;
  gint incumbent;

  if (rule->same_tier_same_family && below != target->tier
      && target->job_family != MERITA_JOB_FAMILY_NONE)
    n += GPOINTER_TO_UINT (g_hash_table_lookup (ranker->area_counts, &key));
  incumbent = target->incumbent != MERITA_NIP_NONE
                ? merita_talent_table_find (ranker->scoring.table, target->incumbent)
                : -1;
  if (incumbent >= 0 && ranker->tier[incumbent] > 0
      && ((int) ranker->tier[incumbent] == below
          || (rule->same_tier_same_family && (int) ranker->tier[incumbent] == target->tier
              && target->job_family != MERITA_JOB_FAMILY_NONE
              && ranker->scoring.table->job_family[incumbent] == target->job_family)))
    n--;
  return n;
}

static int
compare_excluded (gconstpointer a, gconstpointer b, gpointer data)
{
  return merita_candidate_compare (data, a, b, NULL);
}

/* Those in the search area who fail a gate: the nearest to passing first, by score. */
static void
collect_excluded (Selection *self, MeritaRanking *ranking)
{
  MeritaRanker *ranker = self->ranker;
  const MeritaTalentTable *table = ranker->scoring.table;

  for (guint person = 0; person < table->n; person++)
    {
      MeritaCandidate item;
      MeritaGateQuestion question;
      gint64 fit;

      if (!is_in_area (ranker, self->target, person))
        continue;
      fit = merita_fit_table_read (&self->table, table->levels[person]);
      question = merita_ranker_ask (ranker, self->target, person, fit);
      if (merita_gates_judge (ranker->scoring.rule->succession.gates, &question) != MERITA_TRUTH_NO)
        continue;
      merita_ranker_fill (ranker, self->target, person, fit,
                          fit != MERITA_BASE_UNKNOWN ? fit * MERITA_WEIGHT_ONE
                                                     : MERITA_SCORE_UNKNOWN,
                          FALSE, &item);
      item.eligible = MERITA_TRUTH_NO;
      g_array_append_val (ranking->excluded, item);
    }
  g_array_sort_with_data (ranking->excluded, compare_excluded, ranker);
  if (ranking->excluded->len > MOST_EXCLUDED)
    g_array_set_size (ranking->excluded, MOST_EXCLUDED);
  for (guint i = 0; i < ranking->excluded->len; i++)
    {
      MeritaCandidate *item = &g_array_index (ranking->excluded, MeritaCandidate, i);

      merita_ranker_judge (ranker, self->target, item->person, item);
    }
}

static void
finish_candidate (Selection *self, MeritaCandidate *candidate, gint64 fit)
{
  MeritaMatch match;
  MeritaGateQuestion question;

  if (merita_match_compute (self->ranker->scoring.table->levels[candidate->person],
                            self->table.required, &match))
    candidate->sum_60 = match.sum_60;
  candidate->gap_count = 0;
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    candidate->gap_count +=
      merita_levels_get (self->ranker->scoring.table->levels[candidate->person], i)
          < merita_levels_get (self->table.required, i)
        ? 1
        : 0;
  if (candidate->gates != NULL)
    return;
  question = merita_ranker_ask (self->ranker, self->target, candidate->person, fit);
  candidate->eligible =
    merita_gates_judge (self->ranker->scoring.rule->succession.gates, &question);
}

static void
fill_ranking (Selection *self, MeritaRanking *ranking, gboolean with_reasons)
{
  for (guint i = 0; i < self->n; i++)
    {
      const Entry *entry = &self->best[i];
      const MeritaPoolPerson *person =
        &g_array_index (self->ranker->pool, MeritaPoolPerson, entry->index);
      MeritaCandidate candidate;

      merita_ranker_fill (self->ranker, self->target, person->person, entry->fit, entry->score,
                          with_reasons, &candidate);
      finish_candidate (self, &candidate, entry->fit);
      candidate.rank = i + 1;
      if (i > 0)
        {
          gint decided_by;

          merita_candidate_compare (self->ranker,
                                    &g_array_index (ranking->candidates, MeritaCandidate, i - 1),
                                    &candidate, &decided_by);
          candidate.decided_by = (MeritaTie) decided_by;
        }
      g_array_append_val (ranking->candidates, candidate);
    }
}

MeritaRanking *
merita_ranker_rank (MeritaRanker *self,
                    const MeritaTarget *target,
                    guint top,
                    gboolean with_reasons)
{
  MeritaRanking *ranking;
  Selection selection = { .ranker = self, .target = target };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (target != NULL, NULL);

  ranking = merita_ranking_new (target->id);
  if (target->tier <= 0 || target->tier >= 16)
    return ranking;
  ranking->examined = count_examined (self, target);
  merita_fit_table_init (&selection.table, merita_ranker_get_required (self, target));
  selection.only_fit = find_only_fit (self);
  selection.most = top == 0 ? MAX (self->pool->len, 1) : MIN (top, MAX (self->pool->len, 1));
  selection.best = g_new (Entry, selection.most);
  consider_area (&selection);
  fill_ranking (&selection, ranking, with_reasons);
  if (with_reasons)
    {
      collect_excluded (&selection, ranking);
      merita_ranking_test_weights (self, ranking->candidates);
    }
  g_free (selection.best);
  return ranking;
}

gboolean
merita_ranker_judge (MeritaRanker *self,
                     const MeritaTarget *target,
                     guint person,
                     MeritaCandidate *candidate)
{
  Selection selection = { .ranker = self, .target = target };
  MeritaScoreContext context = { .axis = { MERITA_SCORE_UNKNOWN, MERITA_SCORE_UNKNOWN } };
  MeritaScore lowest, highest;
  gint64 fit;
  gint row;

  g_return_val_if_fail (self != NULL && target != NULL && candidate != NULL, FALSE);
  g_return_val_if_fail (person < self->scoring.table->n, FALSE);

  merita_fit_table_init (&selection.table, merita_ranker_get_required (self, target));
  fit = merita_fit_table_read (&selection.table, self->scoring.table->levels[person]);
  row = self->mapped_row[person];
  context.fit = fit;
  for (guint axis = 0; row >= 0 && axis < MERITA_N_AXES; axis++)
    context.axis[axis] = self->mapping->score[axis][row];
  merita_ranker_fill (self, target, person, fit, MERITA_SCORE_UNKNOWN, TRUE, candidate);
  g_clear_pointer (&candidate->contributions, g_array_unref);
  candidate->contributions =
    merita_scoring_contributions (&self->scoring, self->scorers, person, &context,
                                  &candidate->score, &lowest, &highest);
  finish_candidate (&selection, candidate, fit);
  return TRUE;
}
