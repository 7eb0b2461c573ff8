/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-data.h"

#include "merita-date.h"
#include "merita-score.h"

#define COMPUTED_CANDIDATES 3

typedef struct
{
  MeritaAgency *agency;
  MeritaReportData *data;
  const MeritaTargets *targets;
  MeritaRanker *ranker;   /* NULL without a mapping run */
  GPtrArray *nominations; /* MeritaNomination*, all */
  GHashTable *parents;    /* position id -> parent id, of every position */
  GHashTable *chosen;     /* position id -> target index + 1 */
  GHashTable *plans;      /* row of the table -> number of plans */
  guint *hidden;          /* per target: positions below that are not chosen */
} ChartBuilder;

static const MeritaTarget *
get_target (const ChartBuilder *self, guint index)
{
  return &g_array_index (self->targets->targets, MeritaTarget, index);
}

static gboolean
is_chosen (const GArray *positions, MeritaId id)
{
  if (positions == NULL)
    return TRUE;
  for (guint i = 0; i < positions->len; i++)
    if (g_array_index (positions, MeritaId, i) == id)
      return TRUE;
  return FALSE;
}

static MeritaId
parent_of (const ChartBuilder *self, MeritaId id)
{
  const MeritaId *parent = g_hash_table_lookup (self->parents, &id);

  return parent != NULL ? *parent : MERITA_ID_NONE;
}

/* The nearest position above that is on the chart; a cycle in the data ends the walk. */
static MeritaId
find_chosen_ancestor (const ChartBuilder *self, MeritaId id)
{
  guint steps = 0;

  for (MeritaId above = parent_of (self, id); above != MERITA_ID_NONE && steps < 64;
       above = parent_of (self, above), steps++)
    if (above != id && g_hash_table_contains (self->chosen, &above))
      return above;
  return MERITA_ID_NONE;
}

static gboolean
load_parents (ChartBuilder *self, GError **error)
{
  MeritaPositionQuery query = { .job_level = -1 };
  g_autoptr (GPtrArray) all = NULL;

  all = merita_reader_list_positions (self->agency->reader, &query, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const MeritaPosition *position = all->pdata[i];
      MeritaId *id = g_new (MeritaId, 1);
      MeritaId *parent = g_new (MeritaId, 1);

      *id = position->id;
      *parent = position->parent;
      g_hash_table_insert (self->parents, id, parent);
    }
  for (guint i = 0; i < all->len; i++)
    {
      const MeritaPosition *position = all->pdata[i];
      MeritaId above;
      guint index;

      if (g_hash_table_contains (self->chosen, &position->id))
        continue;
      above = find_chosen_ancestor (self, position->id);
      if (above == MERITA_ID_NONE)
        continue;
      index = GPOINTER_TO_UINT (g_hash_table_lookup (self->chosen, &above)) - 1;
      self->hidden[index]++;
    }
  return TRUE;
}

static void
count_plan (ChartBuilder *self, guint person)
{
  guint plans = GPOINTER_TO_UINT (g_hash_table_lookup (self->plans, GUINT_TO_POINTER (person)));

  g_hash_table_insert (self->plans, GUINT_TO_POINTER (person), GUINT_TO_POINTER (plans + 1));
}

static MeritaHundredths
to_percent (gint64 base_units)
{
  return merita_score_to_hundredths (base_units * MERITA_WEIGHT_ONE);
}

static MeritaHundredths
compute_gap (gint64 fit)
{
  MeritaHundredths percent = to_percent (fit);

  return percent == MERITA_HUNDREDTHS_UNKNOWN ? percent : 10000 - percent;
}

static gboolean
describe_person (ChartBuilder *self, MeritaChartSuccessor *row, guint person, GError **error)
{
  const MeritaTalentTable *table = self->agency->table;
  MeritaEmployee employee = { 0 };

  if (!merita_reader_get_employee (self->agency->reader, table->nip[person], &employee, error))
    return error == NULL || *error == NULL;
  row->nip = employee.nip;
  row->name = g_strdup (employee.name);
  row->job_title = g_strdup (employee.job_title);
  row->grade = employee.grade;
  row->birth_date = employee.birth_date;
  row->post_since = employee.post_since;
  row->education = employee.education;
  row->predicates[0] = table->predicate[0][person];
  row->predicates[1] = table->predicate[1][person];
  merita_employee_clear (&employee);
  return TRUE;
}

static void
describe_candidate (MeritaChartSuccessor *row, const MeritaCandidate *candidate)
{
  row->box = candidate->box;
  row->readiness = candidate->readiness;
  row->eligible = candidate->eligible;
  row->gap = compute_gap (candidate->fit);
  row->fit = to_percent (candidate->fit);
  row->performance = merita_score_to_hundredths (candidate->performance);
  row->potential = merita_score_to_hundredths (candidate->potential);
  row->score = merita_score_to_hundredths (candidate->score);
}

static gboolean
add_person (ChartBuilder *self,
            MeritaChartNode *node,
            const MeritaCandidate *candidate,
            guint rank,
            gboolean pending,
            gint readiness,
            GError **error)
{
  g_autoptr (GPtrArray) guard =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_successor_free);
  MeritaChartSuccessor *row = g_new0 (MeritaChartSuccessor, 1);

  g_ptr_array_add (guard, row);
  if (!describe_person (self, row, candidate->person, error))
    return FALSE;
  describe_candidate (row, candidate);
  row->rank = rank;
  row->pending = pending;
  if (readiness >= 0)
    row->readiness = (MeritaReadiness) readiness;
  count_plan (self, candidate->person);
  g_ptr_array_add (node->successors, g_ptr_array_steal_index (guard, 0));
  return TRUE;
}

static gboolean
add_nomination (ChartBuilder *self,
                MeritaChartNode *node,
                const MeritaTarget *target,
                const MeritaNomination *nomination,
                GError **error)
{
  gint person = merita_talent_table_find (self->agency->table, nomination->nip);
  MeritaCandidate candidate = { 0 };
  gboolean ok;

  if (person < 0)
    return TRUE;
  candidate.person = (guint) person;
  candidate.readiness = MERITA_READINESS_UNKNOWN;
  candidate.eligible = MERITA_TRUTH_UNKNOWN;
  candidate.performance = candidate.potential = candidate.score = MERITA_SCORE_UNKNOWN;
  if (self->ranker != NULL
      && !merita_ranker_judge (self->ranker, target, (guint) person, &candidate))
    candidate.person = (guint) person;
  ok = add_person (self, node, &candidate, nomination->decided ? nomination->rank : 0,
                   !nomination->decided, nomination->readiness, error);
  merita_candidate_clear (&candidate);
  return ok;
}

/* Where the agency has named nobody, the best computed candidates stand as proposals. */
static gboolean
add_computed (ChartBuilder *self, MeritaChartNode *node, const MeritaTarget *target, GError **error)
{
  g_autoptr (MeritaRanking) ranking = NULL;

  if (self->ranker == NULL)
    return TRUE;
  ranking = merita_ranker_rank (self->ranker, target, COMPUTED_CANDIDATES, FALSE);
  for (guint i = 0; i < ranking->candidates->len; i++)
    if (!add_person (self, node, &g_array_index (ranking->candidates, MeritaCandidate, i), 0, TRUE,
                     -1, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill_successors (ChartBuilder *self,
                 MeritaChartNode *node,
                 const MeritaTarget *target,
                 GError **error)
{
  guint named = 0;

  for (guint i = 0; i < self->nominations->len; i++)
    {
      const MeritaNomination *nomination = self->nominations->pdata[i];

      if (nomination->position != target->id)
        continue;
      named++;
      if (!add_nomination (self, node, target, nomination, error))
        return FALSE;
    }
  return named > 0 || add_computed (self, node, target, error);
}

static guint
measure_bench (const MeritaChartNode *node)
{
  guint ready = 0;
  guint names = 0;

  for (guint i = 0; i < node->successors->len; i++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[i];

      if (row->rank == 0 || row->eligible == MERITA_TRUTH_NO)
        continue;
      names++;
      if (row->readiness == MERITA_READINESS_NOW)
        ready++;
    }
  return merita_bench_strength (ready, names);
}

static void
describe_incumbent (ChartBuilder *self,
                    MeritaChartNode *node,
                    const MeritaPosition *position,
                    const MeritaTarget *target)
{
  gint row;

  node->vacant_since = position->vacant_since;
  node->months_left = G_MININT;
  if (position->incumbent == MERITA_NIP_NONE)
    return;
  node->incumbent = g_strdup (position->incumbent_name);
  node->incumbent_nip = position->incumbent;
  node->grade = position->incumbent_grade;
  node->post_since = position->incumbent_post_since;
  if (target->vacant_on != MERITA_DATE_UNKNOWN)
    {
      node->retires_on = target->vacant_on;
      node->months_left = merita_date_months_between (self->data->today, target->vacant_on);
    }
  row = self->agency->mapping != NULL
          ? merita_mapping_find (self->agency->mapping, position->incumbent)
          : -1;
  if (row >= 0)
    node->box = self->agency->mapping->box[row];
}

static gboolean
add_node (ChartBuilder *self, guint index, GError **error)
{
  const MeritaPosition *position = self->targets->positions->pdata[index];
  const MeritaTarget *target = get_target (self, index);
  MeritaChartNode *node = g_new0 (MeritaChartNode, 1);

  node->successors = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_successor_free);
  g_ptr_array_add (self->data->nodes, node);
  node->id = position->id;
  node->parent = find_chosen_ancestor (self, position->id);
  node->title = g_strdup (position->name);
  node->unit = g_strdup (position->unit_name);
  node->critical = position->critical == MERITA_CRITICAL_DECIDED;
  node->hidden = self->hidden[index];
  describe_incumbent (self, node, position, target);
  if (!fill_successors (self, node, target, error))
    return FALSE;
  node->bench = measure_bench (node);
  return TRUE;
}

static void
count_nodes (ChartBuilder *self)
{
  MeritaReportData *data = self->data;

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MeritaChartNode *node = data->nodes->pdata[i];
      gboolean ready = FALSE;

      data->critical += node->critical ? 1 : 0;
      data->vacant += node->incumbent == NULL ? 1 : 0;
      for (guint k = 0; k < node->successors->len; k++)
        {
          MeritaChartSuccessor *row = node->successors->pdata[k];
          gint person = merita_talent_table_find (self->agency->table, row->nip);

          row->plans = GPOINTER_TO_UINT (
            g_hash_table_lookup (self->plans, GUINT_TO_POINTER ((guint) MAX (person, 0))));
          ready |= row->rank > 0 && row->readiness == MERITA_READINESS_NOW
                   && row->eligible != MERITA_TRUTH_NO;
        }
      data->without_ready += ready ? 0 : 1;
    }
}

/* The decree that most of the positions cite. */
static char *
find_basis (const MeritaTargets *targets)
{
  const char *best = NULL;
  guint best_count = 0;

  for (guint i = 0; i < targets->positions->len; i++)
    {
      const MeritaPosition *position = targets->positions->pdata[i];
      guint count = 0;

      if (position->decree_number == NULL)
        continue;
      for (guint k = i; k < targets->positions->len; k++)
        {
          const MeritaPosition *other = targets->positions->pdata[k];

          count += g_strcmp0 (other->decree_number, position->decree_number) == 0 ? 1 : 0;
        }
      if (count > best_count)
        {
          best = position->decree_number;
          best_count = count;
        }
    }
  return g_strdup (best);
}

static gboolean
build_chart (ChartBuilder *self, const GArray *positions, GError **error)
{
  g_autoptr (MeritaBench) bench = NULL;

  for (guint i = 0; i < self->targets->targets->len; i++)
    {
      const MeritaTarget *target = get_target (self, i);

      if (is_chosen (positions, target->id))
        g_hash_table_insert (self->chosen, (gpointer) &target->id, GUINT_TO_POINTER (i + 1));
    }
  if (!load_parents (self, error))
    return FALSE;
  for (guint i = 0; i < self->targets->targets->len; i++)
    if (g_hash_table_contains (self->chosen, &get_target (self, i)->id)
        && !add_node (self, i, error))
      return FALSE;
  count_nodes (self);
  self->data->basis = find_basis (self->targets);
  if (self->ranker != NULL)
    {
      bench = merita_agency_bench (self->agency, error);
      if (bench == NULL)
        return FALSE;
      self->data->simultaneous = bench->matched;
    }
  return TRUE;
}

gboolean
merita_document_fill_chart (MeritaAgency *self,
                            MeritaReportData *data,
                            const GArray *positions,
                            GError **error)
{
  ChartBuilder builder = { .agency = self, .data = data };
  gboolean ok;

  builder.targets = merita_agency_get_targets (self, error);
  if (builder.targets == NULL)
    return FALSE;
  if (merita_agency_get_mapping (self, error) != NULL)
    builder.ranker = merita_agency_get_ranker (self, error);
  if (error != NULL && *error != NULL)
    return FALSE;
  builder.nominations = merita_reader_list_nominations (self->reader, MERITA_ID_NONE, error);
  if (builder.nominations == NULL)
    return FALSE;
  builder.parents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  builder.chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  builder.plans = g_hash_table_new (NULL, NULL);
  builder.hidden = g_new0 (guint, MAX (builder.targets->targets->len, 1));
  ok = build_chart (&builder, positions, error);
  g_free (builder.hidden);
  g_hash_table_unref (builder.plans);
  g_hash_table_unref (builder.chosen);
  g_hash_table_unref (builder.parents);
  g_ptr_array_unref (builder.nominations);
  return ok;
}
