/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

#include <string.h>

struct _MeritaAgencyFactsOwned
{
  MeritaAgencyFacts facts;
  GArray *positions, *successors;
  guint box_counts[10];
  GStringChunk *strings;
};

const MeritaAgencyFacts *
merita_agency_facts_get (const MeritaAgencyFactsOwned *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->facts;
}

void
merita_agency_facts_free (MeritaAgencyFactsOwned *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->positions);
  g_array_unref (self->successors);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static const char *
keep (MeritaAgencyFactsOwned *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

static gint
find_category (const MeritaInstrument *instrument, const char *code)
{
  for (guint i = 0; code != NULL && instrument != NULL && i < instrument->categories->len; i++)
    {
      const MeritaCategory *category = g_ptr_array_index (instrument->categories, i);

      if (g_ascii_strcasecmp (category->code, code) == 0
          || g_ascii_strcasecmp (category->name, code) == 0)
        return (gint) i;
    }
  return -1;
}

static gboolean
gather_decision (MeritaReader *reader,
                 const MeritaProfile *profile,
                 MeritaAgencyFactsOwned *self,
                 GError **error)
{
  g_autoptr (GPtrArray) decisions = merita_reader_list_decisions (reader, error);
  const MeritaDecision *decision;

  self->facts.category = -1;
  self->facts.points = self->facts.index = MERITA_HUNDREDTHS_UNKNOWN;
  if (decisions == NULL)
    return FALSE;
  if (decisions->len == 0)
    return TRUE;
  decision = g_ptr_array_index (decisions, 0);
  self->facts.points = decision->points;
  self->facts.index = decision->index;
  self->facts.decision_number = keep (self, decision->number);
  self->facts.decided_on = decision->decided_on;
  if (decision->decided_on != MERITA_DATE_UNKNOWN)
    self->facts.decision_end =
      merita_calendar_decision_end (decision->decided_on, decision->valid_months);
  self->facts.category = find_category (profile->instrument, decision->category);
  if (self->facts.category < 0 && profile->instrument != NULL
      && decision->points != MERITA_HUNDREDTHS_UNKNOWN)
    self->facts.category = merita_instrument_category (profile->instrument, decision->points);
  return TRUE;
}

static gboolean
gather_policies (MeritaReader *reader, MeritaAgencyFactsOwned *self, GError **error)
{
  g_autoptr (GPtrArray) policies = merita_reader_list_policies (reader, error);

  if (policies == NULL)
    return FALSE;
  for (guint i = 0; i < policies->len; i++)
    {
      const MeritaPolicy *policy = g_ptr_array_index (policies, i);

      if (strcmp (policy->kind, "career-policy") == 0)
        {
          g_autofree char *text =
            g_strdup_printf ("%s%s%s", policy->number, policy->title != NULL ? " " : "",
                             policy->title != NULL ? policy->title : "");

          self->facts.career_policy = keep (self, text);
          self->facts.career_policy_date = policy->signed_on;
        }
      else if (strcmp (policy->kind, "committee") == 0)
        {
          self->facts.committee = keep (self, policy->number);
          self->facts.committee_date = policy->signed_on;
        }
    }
  return TRUE;
}

static const MeritaJobLevel *
level_of (const MeritaProfile *profile, gint index)
{
  if (index < 0 || (guint) index >= profile->jobs->levels->len)
    return NULL;
  return g_ptr_array_index (profile->jobs->levels, (guint) index);
}

static gboolean
is_jpt (const MeritaJobLevel *level)
{
  return level != NULL && level->group <= MERITA_JOB_JPT_JUNIOR;
}

static void
gather_positions (const MeritaProfile *profile, GPtrArray *positions, MeritaAgencyFactsOwned *self)
{
  for (guint i = 0; i < positions->len; i++)
    {
      const MeritaPosition *position = g_ptr_array_index (positions, i);
      const MeritaPositionFact fact = { .position = position->id,
                                        .position_name = keep (self, position->name),
                                        .position_code = keep (self, position->code),
                                        .jpt = is_jpt (level_of (profile, position->job_level)),
                                        .critical = position->critical == MERITA_CRITICAL_DECIDED,
                                        .proposed = position->critical == MERITA_CRITICAL_PROPOSED,
                                        .decree_number = keep (self, position->decree_number),
                                        .decree_date = position->decree_date };

      if (fact.critical || fact.proposed || fact.jpt)
        g_array_append_val (self->positions, fact);
    }
}

static gboolean
gather_run (MeritaReader *reader,
            const MeritaProfile *profile,
            MeritaMapping **mapping,
            MeritaAgencyFactsOwned *self,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  MeritaMappingRun run = { 0 };

  if (merita_reader_get_run (reader, 0, &run, &local))
    {
      self->facts.has_run = TRUE;
      self->facts.run_stale = run.data_version < merita_reader_get_data_version (reader)
                              || g_strcmp0 (run.profile_sha256, profile->sha256) != 0;
      memcpy (self->box_counts, run.counts, sizeof self->box_counts);
      self->facts.box_counts = self->box_counts;
      for (guint box = 1; box <= 9; box++)
        self->facts.mapped += run.counts[box];
      *mapping = merita_reader_load_mapping (reader, run.id, &local);
      merita_mapping_run_clear (&run);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The gates of the rule that a kind of question is about; MERITA_TRUTH_YES if it has none. */
static MeritaTruth
worst_gate (const MeritaCandidate *candidate, const MeritaGateKind *kinds, guint n_kinds)
{
  MeritaTruth worst = MERITA_TRUTH_YES;

  for (guint i = 0; candidate->gates != NULL && i < candidate->gates->len; i++)
    {
      const MeritaGateResult *gate = &g_array_index (candidate->gates, MeritaGateResult, i);

      for (guint k = 0; k < n_kinds; k++)
        if (gate->rule->kind == (int) kinds[k])
          worst = MIN (worst, gate->status);
    }
  return worst;
}

typedef struct
{
  MeritaReader *reader;
  const MeritaProfile *profile;
  MeritaAgencyFactsOwned *owned;
  MeritaMapping *mapping; /* NULL without a run */
  MeritaTalentTable *table;
  MeritaTargets *targets;
  MeritaRanker *ranker;
  GHashTable *target_of; /* MeritaId* -> index + 1 */
  GHashTable *developed; /* MeritaNip* */
} Judge;

static void
judge_gates (Judge *judge, const MeritaNomination *nomination, MeritaSuccessorFact *fact)
{
  static const MeritaGateKind discipline[] = { MERITA_GATE_DISCIPLINE };
  static const MeritaGateKind age[] = { MERITA_GATE_RETIREMENT, MERITA_GATE_AGE };
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (judge->target_of, &nomination->position));
  gint person = merita_talent_table_find (judge->table, nomination->nip);
  MeritaCandidate candidate = { 0 };

  fact->discipline = fact->age = MERITA_TRUTH_UNKNOWN;
  if (index == 0 || person < 0
      || !merita_ranker_judge (judge->ranker,
                               &g_array_index (judge->targets->targets, MeritaTarget, index - 1),
                               (guint) person, &candidate))
    return;
  fact->discipline = worst_gate (&candidate, discipline, G_N_ELEMENTS (discipline));
  fact->age = worst_gate (&candidate, age, G_N_ELEMENTS (age));
  /* A rule without such a gate does not make an unverified record a clean one. */
  if (!judge->table->discipline_checked[person])
    fact->discipline = MIN (fact->discipline, MERITA_TRUTH_UNKNOWN);
  merita_candidate_clear (&candidate);
}

static void
add_successor (Judge *judge, const MeritaNomination *nomination)
{
  gint row = judge->mapping != NULL ? merita_mapping_find (judge->mapping, nomination->nip) : -1;
  MeritaSuccessorFact fact = { .position = nomination->position,
                               .nip = nomination->nip,
                               .rank = nomination->rank,
                               .performance = MERITA_SCORE_UNKNOWN,
                               .potential = MERITA_SCORE_UNKNOWN,
                               .has_development =
                                 g_hash_table_contains (judge->developed, &nomination->nip),
                               .person_name = keep (judge->owned, nomination->person_name),
                               .position_name = keep (judge->owned, nomination->position_name) };

  if (row >= 0)
    {
      fact.box = judge->mapping->box[row];
      fact.performance = judge->mapping->score[MERITA_AXIS_PERFORMANCE][row];
      fact.potential = judge->mapping->score[MERITA_AXIS_POTENTIAL][row];
    }
  judge_gates (judge, nomination, &fact);
  g_array_append_val (judge->owned->successors, fact);
}

static void
prepare_judge (Judge *judge, GPtrArray *developments)
{
  judge->target_of = g_hash_table_new (g_int64_hash, g_int64_equal);
  judge->developed = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < judge->targets->targets->len; i++)
    g_hash_table_insert (judge->target_of,
                         &g_array_index (judge->targets->targets, MeritaTarget, i).id,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < developments->len; i++)
    g_hash_table_add (judge->developed,
                      &((MeritaDevelopment *) g_ptr_array_index (developments, i))->nip);
}

/* Without a run everybody is outside the boxes; the gates of discipline and age still speak. */
static gboolean
judge_successors (Judge *judge, GPtrArray *nominations, GError **error)
{
  g_autofree MeritaLevels *standards =
    merita_reader_get_standards (judge->reader, judge->profile->jobs, error);
  g_autoptr (GPtrArray) developments = merita_reader_list_development (judge->reader, 0, error);
  g_autoptr (MeritaMapping) nobody = NULL;
  const MeritaMapping *mapping = judge->mapping;

  if (standards == NULL || developments == NULL)
    return FALSE;
  if (mapping == NULL || mapping->n != judge->table->n
      || memcmp (mapping->nip, judge->table->nip, sizeof (MeritaNip) * mapping->n) != 0)
    {
      nobody = merita_mapping_new (judge->table->n);
      for (guint i = 0; i < judge->table->n; i++)
        {
          nobody->nip[i] = judge->table->nip[i];
          nobody->score[0][i] = nobody->score[1][i] = MERITA_SCORE_UNKNOWN;
        }
      mapping = nobody;
    }
  prepare_judge (judge, developments);
  judge->ranker = merita_ranker_new (judge->profile->talent, judge->profile->jobs, standards,
                                     judge->table, mapping);
  for (guint i = 0; i < nominations->len; i++)
    add_successor (judge, g_ptr_array_index (nominations, i));
  merita_ranker_free (judge->ranker);
  g_hash_table_unref (judge->target_of);
  g_hash_table_unref (judge->developed);
  return TRUE;
}

static gboolean
gather_successors (MeritaReader *reader,
                   const MeritaProfile *profile,
                   MeritaDate today,
                   MeritaMapping *mapping,
                   MeritaAgencyFactsOwned *self,
                   GError **error)
{
  g_autoptr (GPtrArray) nominations = merita_reader_list_nominations (reader, 0, error);
  g_autoptr (MeritaTalentTable) table = NULL;
  g_autoptr (MeritaTargets) targets = NULL;
  Judge judge = { .reader = reader, .profile = profile, .owned = self, .mapping = mapping };

  if (nominations == NULL)
    return FALSE;
  table = merita_reader_load_talent (reader, profile->jobs, 0, today, error);
  if (table == NULL)
    return FALSE;
  self->facts.population = table->n;
  targets = merita_reader_load_targets (reader, profile->jobs, table, NULL, error);
  if (targets == NULL)
    return FALSE;
  gather_positions (profile, targets->positions, self);
  judge.table = table;
  judge.targets = targets;
  return nominations->len == 0 || judge_successors (&judge, nominations, error);
}

static gboolean
gather (MeritaReader *reader,
        const MeritaProfile *profile,
        MeritaDate today,
        MeritaAgencyFactsOwned *self,
        GError **error)
{
  g_autoptr (MeritaMapping) mapping = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  self->facts.today = today;
  self->facts.positions = self->positions;
  self->facts.successors = self->successors;
  self->facts.rule_valid = merita_talent_rule_validate (profile->talent, problems);
  return gather_decision (reader, profile, self, error) && gather_policies (reader, self, error)
         && gather_run (reader, profile, &mapping, self, error)
         && gather_successors (reader, profile, today, mapping, self, error);
}

MeritaAgencyFactsOwned *
merita_reader_load_agency_facts (MeritaReader *self,
                                 const MeritaProfile *profile,
                                 MeritaDate today,
                                 GError **error)
{
  g_autoptr (MeritaAgencyFactsOwned) owned = NULL;
  gboolean own, ok;

  g_return_val_if_fail (self != NULL && profile != NULL, NULL);

  owned = g_new0 (MeritaAgencyFactsOwned, 1);
  owned->positions = g_array_new (FALSE, TRUE, sizeof (MeritaPositionFact));
  owned->successors = g_array_new (FALSE, TRUE, sizeof (MeritaSuccessorFact));
  owned->strings = g_string_chunk_new (4096);
  own = sqlite3_get_autocommit (self->db->handle) != 0;
  if (own && !merita_reader_begin (self, error))
    return NULL;
  ok = gather (self, profile, today, owned, error);
  if (own)
    merita_reader_end (self);
  return ok ? g_steal_pointer (&owned) : NULL;
}
