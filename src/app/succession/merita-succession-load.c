/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-load.h"

#include <glib/gi18n.h>

#include "merita-core-error.h"
#include "merita-score.h"

/* Names beyond these are fetched when their rows come into view. */
#define NAMED_AT_ONCE 60

/* ---- the plan ---- */

static void
note_plan (MeritaSuccessionPlan *plan, MeritaNip nip, guint node)
{
  GArray *nodes = g_hash_table_lookup (plan->plans, &nip);

  if (nodes == NULL)
    {
      gint64 *key = g_new (gint64, 1);

      *key = nip;
      nodes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (plan->plans, key, nodes);
    }
  g_array_append_val (nodes, node);
}

static gboolean
count_nominations (MeritaSuccessionPlan *plan, MeritaReader *reader, GError **error)
{
  g_autoptr (GPtrArray) nominations =
    merita_reader_list_nominations (reader, MERITA_ID_NONE, error);
  g_autoptr (GHashTable) node_of = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (nominations == NULL)
    return FALSE;
  plan->nominated = g_new0 (guint, MAX (plan->report->nodes->len, 1));
  for (guint i = 0; i < plan->report->nodes->len; i++)
    {
      MeritaChartNode *node = plan->report->nodes->pdata[i];

      g_hash_table_insert (node_of, &node->id, GUINT_TO_POINTER (i + 1));
      for (guint k = 0; k < node->successors->len; k++)
        note_plan (plan, ((const MeritaChartSuccessor *) node->successors->pdata[k])->nip, i);
    }
  for (guint i = 0; i < nominations->len; i++)
    {
      const MeritaNomination *nomination = nominations->pdata[i];
      guint node = GPOINTER_TO_UINT (g_hash_table_lookup (node_of, &nomination->position));

      if (node > 0)
        plan->nominated[node - 1]++;
    }
  return TRUE;
}

gpointer
merita_succession_load_plan (MeritaTask *task,
                             MeritaAgency *agency,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (MeritaSuccessionPlan) plan = merita_succession_plan_new ();

  plan->report = merita_agency_document (agency, MERITA_DOCUMENT_SUCCESSION_CHART, 0, NULL, error);
  if (plan->report == NULL || !count_nominations (plan, merita_agency_get_reader (agency), error))
    return NULL;
  plan->has_run = merita_agency_get_mapping (agency, NULL) != NULL;
  return g_steal_pointer (&plan);
}

/* ---- the ranking ---- */

static const char *
name_gate (const MeritaGateRule *rule)
{
  if (merita_language_current () == MERITA_LANGUAGE_ENGLISH && rule->name_en != NULL)
    return rule->name_en;
  return rule->name;
}

static void
list_parts (MeritaSuccessorRanking *self, const MeritaSuccessionRule *rule)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < rule->components->len; i++)
    {
      const MeritaComponent *component = rule->components->pdata[i];
      MeritaScorePart part = { 0 };

      part.name = g_strdup (merita_text_component (merita_language_current (), component));
      part.weight = component->weight;
      part.points = component->weight; /* basis points are hundredths of a point of 100 */
      g_array_append_val (self->parts, part);
    }
  for (guint i = 0; i < rule->gates->len; i++)
    {
      g_string_append_printf (order, "%s%s", i > 0 ? " · " : "", name_gate (rule->gates->pdata[i]));
    }
  self->gate_order = g_strdup (order->str);
  self->draws = rule->robustness_draws;
}

static void
copy_gates (MeritaSuccessor *successor, const MeritaCandidate *candidate)
{
  for (guint i = 0; candidate->gates != NULL && i < candidate->gates->len; i++)
    {
      const MeritaGateResult *result = &g_array_index (candidate->gates, MeritaGateResult, i);
      MeritaGateAnswer *answer = g_new0 (MeritaGateAnswer, 1);

      answer->status = result->status;
      answer->name = g_strdup (name_gate (result->rule));
      answer->sentence = merita_text_gate (merita_language_current (), result);
      g_ptr_array_add (successor->gates, answer);
    }
}

static MeritaSuccessor *
copy_candidate (const MeritaCandidate *candidate, guint n_parts)
{
  MeritaSuccessor *self = merita_successor_new (n_parts);

  self->nip = candidate->nip;
  self->box = candidate->box;
  self->rank = candidate->rank;
  self->gap_count = candidate->gap_count;
  self->readiness = candidate->readiness;
  self->eligible = candidate->eligible;
  self->decided_by = candidate->decided_by;
  self->exact = candidate->score;
  self->score = merita_score_to_hundredths (candidate->score);
  self->first_share = (MeritaHundredths) candidate->first_share;
  self->top3_share = (MeritaHundredths) candidate->top3_share;
  for (guint i = 0; i < n_parts; i++)
    self->exact_parts[i] = MERITA_SCORE_UNKNOWN;
  for (guint i = 0;
       candidate->contributions != NULL && i < MIN (candidate->contributions->len, n_parts); i++)
    {
      const MeritaContribution *contribution =
        &g_array_index (candidate->contributions, MeritaContribution, i);

      if (contribution->known)
        self->exact_parts[i] = contribution->contribution;
    }
  merita_score_round_parts (self->exact_parts, n_parts, self->parts);
  copy_gates (self, candidate);
  return self;
}

static void
copy_list (MeritaSuccessorRanking *self, GPtrArray *to, const GArray *from, MeritaReader *reader)
{
  for (guint i = 0; i < from->len; i++)
    {
      const MeritaCandidate *candidate = &g_array_index (from, MeritaCandidate, i);
      MeritaSuccessor *successor = copy_candidate (candidate, self->parts->len);

      if (i < NAMED_AT_ONCE)
        merita_successor_describe (successor, reader);
      if (to == self->candidates && successor->eligible == MERITA_TRUTH_UNKNOWN)
        self->unknown++;
      g_ptr_array_add (to, successor);
      g_hash_table_insert (self->by_nip, &successor->nip, successor);
    }
}

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

/* A nominated person whom the ranking did not examine is judged alone, so that the reason shows. */
static void
judge_others (MeritaSuccessorRanking *self, MeritaAgency *agency, const MeritaTarget *target)
{
  const MeritaTalentTable *table = merita_agency_get_table (agency, NULL);
  MeritaRanker *ranker = merita_agency_get_ranker (agency, NULL);

  for (guint i = 0; i < self->nominations->len; i++)
    {
      const MeritaNomination *nomination = self->nominations->pdata[i];
      MeritaCandidate candidate = { .nip = nomination->nip, .score = MERITA_SCORE_UNKNOWN };
      gint person;
      MeritaSuccessor *successor;

      if (g_hash_table_contains (self->by_nip, &nomination->nip))
        continue;
      candidate.readiness = MERITA_READINESS_UNKNOWN;
      candidate.eligible = MERITA_TRUTH_UNKNOWN;
      person = table != NULL ? merita_talent_table_find (table, nomination->nip) : -1;
      if (person >= 0 && ranker != NULL && target != NULL)
        merita_ranker_judge (ranker, target, (guint) person, &candidate);
      candidate.nip = nomination->nip;
      candidate.rank = 0;
      successor = copy_candidate (&candidate, self->parts->len);
      merita_candidate_clear (&candidate);
      merita_successor_describe (successor, merita_agency_get_reader (agency));
      g_ptr_array_add (self->others, successor);
      g_hash_table_insert (self->by_nip, &successor->nip, successor);
    }
}

static int
compare_rank (gconstpointer a, gconstpointer b)
{
  const MeritaNomination *first = *(MeritaNomination *const *) a;
  const MeritaNomination *second = *(MeritaNomination *const *) b;

  return first->rank < second->rank ? -1 : first->rank > second->rank;
}

static gboolean
load_position (MeritaSuccessorRanking *self, MeritaReader *reader, MeritaId id, GError **error)
{
  if (!merita_reader_get_position (reader, id, &self->position, error))
    {
      if (error == NULL || *error == NULL)
        g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                             _ ("There is no such position"));
      return FALSE;
    }
  self->nominations = merita_reader_list_nominations (reader, id, error);
  if (self->nominations == NULL)
    return FALSE;
  g_ptr_array_sort (self->nominations, compare_rank);
  return TRUE;
}

gpointer
merita_succession_load_ranking (MeritaTask *task,
                                MeritaAgency *agency,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  const MeritaId *id = data;
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (MeritaSuccessorRanking) self = merita_successor_ranking_new ();
  g_autoptr (MeritaRanking) ranking = NULL;
  const MeritaTargets *targets;
  const MeritaTarget *target;

  ranking = merita_agency_rank (agency, *id, 0, TRUE, error);
  if (ranking == NULL || !load_position (self, reader, *id, error))
    return NULL;
  targets = merita_agency_get_targets (agency, error);
  if (targets == NULL)
    return NULL;
  target = find_target (targets, *id);
  self->vacant_on = target != NULL ? target->vacant_on : MERITA_DATE_UNKNOWN;
  self->examined = ranking->examined;
  list_parts (self, &merita_agency_get_profile (agency)->talent->succession);
  copy_list (self, self->candidates, ranking->candidates, reader);
  copy_list (self, self->excluded, ranking->excluded, reader);
  judge_others (self, agency, target);
  return g_steal_pointer (&self);
}
