/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

/* Beyond these nobody reads on, and their reasons would take longer than the ranking. */
#define MOST_EXCLUDED 200
#define MOST_TESTED 200

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

/* ---- the search area ---- */

static gboolean
is_in_area (const MeritaInquiry *self, guint person)
{
  const MeritaRanker *ranker = self->ranker;
  const MeritaSuccessionRule *rule = &ranker->scoring.rule->succession;
  const MeritaTarget *target = self->target;
  int tier = ranker->tier[person];

  if (tier == 0 || ranker->scoring.table->nip[person] == target->incumbent)
    return FALSE;
  if (tier == target->tier - rule->tiers_below)
    return TRUE;
  return rule->same_tier_same_family && tier == target->tier
         && target->job_family != MERITA_JOB_FAMILY_NONE
         && ranker->scoring.table->job_family[person] == target->job_family;
}

/* Everybody in the area, whatever the box, but for the incumbent. */
static guint
count_examined (const MeritaInquiry *self)
{
  MeritaRanker *ranker = self->ranker;
  const MeritaPool *pool = &ranker->pool;
  MeritaTarget vacant = *self->target;
  MeritaInquiry open = { .ranker = ranker, .target = &vacant };
  MeritaBucket buckets[2];
  guint n = merita_inquiry_buckets (self, buckets);
  guint sum = 0;
  gint incumbent;

  for (guint i = 0; i < n; i++)
    sum += buckets[i].lane == &pool->by_tier
             ? pool->tier_counts[self->target->tier - ranker->scoring.rule->succession.tiers_below]
             : pool->family_counts[(guint) self->target->tier * pool->n_families
                                   + self->target->job_family];
  vacant.incumbent = MERITA_NIP_NONE;
  incumbent = self->target->incumbent != MERITA_NIP_NONE
                ? merita_talent_table_find (ranker->scoring.table, self->target->incumbent)
                : -1;
  return incumbent >= 0 && is_in_area (&open, (guint) incumbent) ? sum - 1 : sum;
}

/* ---- the excluded ---- */

/* Those who fail a requirement first, then the other boxes, the nearest first, then no box. */
static int
compare_excluded (gconstpointer a, gconstpointer b, gpointer data)
{
  const MeritaRanker *self = data;
  const MeritaCandidate *first = a;
  const MeritaCandidate *second = b;
  gboolean first_inside = merita_ranker_is_in_pool (self, first->person);
  gboolean second_inside = merita_ranker_is_in_pool (self, second->person);

  if (first_inside != second_inside)
    return first_inside ? -1 : 1;
  if (!first_inside && first->box != second->box)
    return first->box > second->box ? -1 : 1;
  return merita_candidate_compare (self, first, second, NULL);
}

static void
collect_excluded (const MeritaInquiry *self, GArray *excluded)
{
  MeritaRanker *ranker = self->ranker;

  for (guint person = 0; person < ranker->scoring.table->n; person++)
    {
      MeritaCandidate item;
      MeritaScore base;

      if (!is_in_area (self, person))
        continue;
      base = merita_ranker_sum_base (ranker, person);
      merita_inquiry_fill (self, person, merita_inquiry_score (self, person, base), FALSE, &item);
      if (item.eligible == MERITA_TRUTH_NO || !merita_ranker_is_in_pool (ranker, person))
        g_array_append_val (excluded, item);
    }
  g_array_sort_with_data (excluded, compare_excluded, ranker);
  if (excluded->len > MOST_EXCLUDED)
    g_array_set_size (excluded, MOST_EXCLUDED);
  for (guint i = 0; i < excluded->len; i++)
    {
      MeritaCandidate *item = &g_array_index (excluded, MeritaCandidate, i);

      merita_inquiry_fill (self, item->person, item->score, TRUE, item);
    }
}

/* ---- the ranking ---- */

static void
fill_candidates (const MeritaInquiry *self,
                 const GArray *entries,
                 gboolean with_reasons,
                 GArray *candidates)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const MeritaEntry *entry = &g_array_index (entries, MeritaEntry, i);
      MeritaCandidate candidate;
      gint decided_by = -1;

      merita_inquiry_fill (self, self->ranker->pool.person[entry->member], entry->score,
                           with_reasons, &candidate);
      candidate.rank = i + 1;
      if (i > 0)
        merita_candidate_compare (self->ranker, &g_array_index (candidates, MeritaCandidate, i - 1),
                                  &candidate, &decided_by);
      candidate.decided_by = (MeritaTie) decided_by;
      g_array_append_val (candidates, candidate);
    }
}

MeritaRanking *
merita_ranker_rank (MeritaRanker *self,
                    const MeritaTarget *target,
                    guint top,
                    gboolean with_reasons)
{
  g_autoptr (GArray) entries = NULL;
  MeritaRanking *ranking;
  MeritaInquiry inquiry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (target != NULL, NULL);

  ranking = merita_ranking_new (target->id);
  if (target->tier <= 0)
    return ranking;
  merita_inquiry_init (&inquiry, self, target);
  ranking->examined = count_examined (&inquiry);
  /* The robustness of the first ten is against all who could displace them. */
  entries =
    merita_inquiry_select (&inquiry, with_reasons && top > 0 ? MAX (top, MOST_TESTED) : top);
  fill_candidates (&inquiry, entries, with_reasons, ranking->candidates);
  if (with_reasons)
    {
      merita_ranking_test_weights (self, ranking->candidates);
      collect_excluded (&inquiry, ranking->excluded);
    }
  if (top > 0 && ranking->candidates->len > top)
    g_array_set_size (ranking->candidates, top);
  return ranking;
}
