/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

#include "merita-core-error.h"

static const MeritaTarget *
find_target (const MeritaTargets *targets, MeritaId position)
{
  for (guint i = 0; i < targets->targets->len; i++)
    {
      const MeritaTarget *target = &g_array_index (targets->targets, MeritaTarget, i);

      if (target->id == position)
        return target;
    }
  return NULL;
}

/* A position that is not critical (yet): its target is loaded for this call alone. */
static MeritaRanking *
rank_other (MeritaAgency *self,
            MeritaRanker *ranker,
            MeritaId position,
            guint top,
            gboolean with_reasons,
            GError **error)
{
  MeritaPositionQuery query = { .job_level = -1 };
  g_autoptr (MeritaTargets) targets = NULL;
  const MeritaTarget *target;

  targets =
    merita_reader_load_targets (self->reader, self->profile->jobs, self->table, &query, error);
  if (targets == NULL)
    return NULL;
  target = find_target (targets, position);
  if (target == NULL)
    {
      g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                           merita_tr (merita_language_current (), "There is no such position"));
      return NULL;
    }
  return merita_ranker_rank (ranker, target, top, with_reasons);
}

MeritaRanking *
merita_agency_rank (MeritaAgency *self,
                    MeritaId position,
                    guint top,
                    gboolean with_reasons,
                    GError **error)
{
  MeritaRanker *ranker;
  const MeritaTargets *targets;
  const MeritaTarget *target;

  g_return_val_if_fail (self != NULL, NULL);

  ranker = merita_agency_get_ranker (self, error);
  targets = ranker != NULL ? merita_agency_get_targets (self, error) : NULL;
  if (targets == NULL)
    return NULL;
  target = find_target (targets, position);
  if (target == NULL)
    return rank_other (self, ranker, position, top, with_reasons, error);
  return merita_ranker_rank (ranker, target, top, with_reasons);
}

static void
add_ranked (GArray *edge, const MeritaRanking *ranking)
{
  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (ranking->candidates, MeritaCandidate, i);
      gint person = (gint) candidate->person;

      if (candidate->eligible == MERITA_TRUTH_YES)
        g_array_append_val (edge, person);
    }
}

/*
 * A position is served by the people whom the agency decided or proposed for it; where it has
 * named nobody, by the computed candidates who meet every gate.
 */
static GArray *
people_for (MeritaAgency *self, const MeritaTarget *target, const GPtrArray *nominations)
{
  GArray *edge = g_array_new (FALSE, FALSE, sizeof (gint));

  for (guint i = 0; i < nominations->len; i++)
    {
      const MeritaNomination *nomination = nominations->pdata[i];
      gint person;

      if (nomination->position != target->id)
        continue;
      person = merita_talent_table_find (self->table, nomination->nip);
      if (person >= 0)
        g_array_append_val (edge, person);
    }
  if (edge->len == 0)
    {
      guint top = (guint) MAX (self->profile->talent->succession.minimum_candidates, 3);
      g_autoptr (MeritaRanking) ranking = merita_ranker_rank (self->ranker, target, top, FALSE);

      add_ranked (edge, ranking);
    }
  return edge;
}

MeritaBench *
merita_agency_bench (MeritaAgency *self, GError **error)
{
  g_autoptr (GPtrArray) edges = NULL;
  g_autoptr (GPtrArray) nominations = NULL;
  const MeritaTargets *targets;

  g_return_val_if_fail (self != NULL, NULL);

  if (merita_agency_get_ranker (self, error) == NULL)
    return NULL;
  targets = merita_agency_get_targets (self, error);
  if (targets == NULL)
    return NULL;
  nominations = merita_reader_list_nominations (self->reader, MERITA_ID_NONE, error);
  if (nominations == NULL)
    return NULL;
  edges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < targets->targets->len; i++)
    g_ptr_array_add (edges, people_for (self, &g_array_index (targets->targets, MeritaTarget, i),
                                        nominations));
  return merita_bench_match ((const GArray *const *) edges->pdata, edges->len, self->table->n);
}
