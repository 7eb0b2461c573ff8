/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-overview.h"

#include "merita-agency-private.h"
#include "merita-assessment.h"
#include "merita-date.h"

#define SOON_MONTHS 12
#define MOST_DATES 3

/* ---- scores ---- */

static gboolean
load_scores (MeritaOverview *self, MeritaAgency *agency, GError **error)
{
  const MeritaInstrument *instrument = merita_agency_get_instrument (agency, 0, error);
  int period = 0;

  if (instrument == NULL)
    return FALSE;
  self->instrument = merita_instrument_ref (instrument);
  self->rounds = merita_agency_score (agency, error);
  if (self->rounds == NULL)
    return FALSE;
  for (guint i = 0; i < self->rounds->len; i++)
    period = MAX (period, ((const MeritaScoredRound *) self->rounds->pdata[i])->round->period);
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const MeritaScoredRound *item = self->rounds->pdata[i];
      const MeritaScoredRound **slot =
        merita_round_is_self_assessment (item->round) ? &self->claim : &self->verified;

      if (item->round->period == period && item->round->kind != MERITA_ROUND_MOCK
          && (*slot == NULL || item->round->sequence > (*slot)->round->sequence))
        *slot = item;
    }
  if (period == 0)
    return TRUE;
  self->book = merita_proof_book_load (agency, period, self->rounds, error);
  if (self->book == NULL)
    return FALSE;
  self->proof = merita_proof_book_score (self->book, self->claim, self->verified);
  return TRUE;
}

static gboolean
load_calendar (MeritaOverview *self, MeritaAgency *agency, GError **error)
{
  const MeritaWave *wave;
  g_autoptr (GPtrArray) decisions = NULL;
  const MeritaDecision *decision;

  self->calendar = merita_agency_calendar_load (agency, merita_language_current (), error);
  if (self->calendar == NULL)
    return FALSE;
  if (merita_calendar_next_wave (agency->profile->calendar, self->today, &wave, &self->wave_closes,
                                 &self->wave_days))
    self->wave_name = g_strdup (wave->name);
  decisions = merita_reader_list_decisions (agency->reader, error);
  if (decisions == NULL)
    return FALSE;
  if (decisions->len == 0)
    return TRUE;
  decision = decisions->pdata[0];
  self->decision_number = g_strdup (decision->number);
  self->decision_end = merita_calendar_decision_end (decision->decided_on, decision->valid_months);
  if (self->decision_end != MERITA_DATE_UNKNOWN)
    self->decision_days = merita_date_days_between (self->today, self->decision_end);
  return TRUE;
}

/* ---- map ---- */

static gboolean
load_map (MeritaOverview *self, MeritaAgency *agency, GError **error)
{
  g_autoptr (GPtrArray) runs = merita_reader_list_runs (agency->reader, error);
  const MeritaMappingRun *run;

  if (runs == NULL)
    return FALSE;
  if (runs->len == 0)
    return TRUE;
  run = runs->pdata[0];
  self->has_run = TRUE;
  self->stale = run->data_version != merita_reader_get_data_version (agency->reader)
                || g_strcmp0 (run->profile_sha256, agency->profile->sha256) != 0;
  self->mapped_on = run->today;
  memcpy (self->counts, run->counts, sizeof self->counts);
  for (guint i = 1; i < runs->len && !self->has_previous; i++)
    {
      const MeritaMappingRun *other = runs->pdata[i];

      if (other->reference_year >= run->reference_year)
        continue;
      memcpy (self->previous_counts, other->counts, sizeof self->previous_counts);
      self->has_previous = TRUE;
    }
  merita_stacking_compute (agency->profile->talent, self->counts, &self->stacking);
  return TRUE;
}

/* ---- critical positions ---- */

static gboolean
has_ready_successor (const MeritaChartNode *node)
{
  for (guint i = 0; i < node->successors->len; i++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[i];

      if (row->rank > 0 && row->readiness == MERITA_READINESS_NOW
          && row->eligible != MERITA_TRUTH_NO)
        return TRUE;
    }
  return FALSE;
}

/* Vacant posts first, then by the months that their holders have left. */
static gint
get_urgency (const MeritaChartNode *node)
{
  if (node->incumbent == NULL)
    return -1;
  return node->months_left == G_MININT ? G_MAXINT : node->months_left;
}

static int
compare_urgency (gconstpointer a, gconstpointer b)
{
  gint first = get_urgency (*(MeritaChartNode *const *) a);
  gint second = get_urgency (*(MeritaChartNode *const *) b);

  return first < second ? -1 : first > second;
}

static gboolean
load_chart (MeritaOverview *self, MeritaAgency *agency, GError **error)
{
  const MeritaTargets *targets = merita_agency_get_targets (agency, error);

  self->weak = g_ptr_array_new ();
  if (targets == NULL)
    return FALSE;
  if (targets->positions->len == 0)
    return TRUE;
  self->chart = merita_agency_document (agency, MERITA_DOCUMENT_SUCCESSION_CHART, 0, NULL, error);
  if (self->chart == NULL)
    return FALSE;
  for (guint i = 0; i < self->chart->nodes->len; i++)
    if (!has_ready_successor (self->chart->nodes->pdata[i]))
      g_ptr_array_add (self->weak, self->chart->nodes->pdata[i]);
  g_ptr_array_sort (self->weak, compare_urgency);
  return TRUE;
}

static gboolean
load_check (MeritaOverview *self, MeritaAgency *agency, GError **error)
{
  self->check = merita_agency_document (agency, MERITA_DOCUMENT_EXEMPTION_CHECK, 0, NULL, error);
  if (self->check == NULL)
    return FALSE;
  for (guint i = 0; i < self->check->findings->len; i++)
    {
      const MeritaFinding *finding = self->check->findings->pdata[i];

      self->met += finding->status == MERITA_TRUTH_YES ? 1 : 0;
    }
  return TRUE;
}

/* ---- next steps ---- */

static void
add_step (MeritaOverview *self,
          MeritaStepKind kind,
          guint count,
          const MeritaFinding *finding,
          const MeritaChartNode *node)
{
  MeritaStep step = { .kind = kind, .count = count, .finding = finding, .node = node };

  g_array_append_val (self->steps, step);
}

static void
add_finding_steps (MeritaOverview *self, MeritaTruth status)
{
  for (guint i = 0; i < self->check->findings->len; i++)
    {
      const MeritaFinding *finding = self->check->findings->pdata[i];

      if (finding->status == status)
        add_step (self, MERITA_STEP_PREREQUISITE, finding->rows->len, finding, NULL);
    }
}

/* What is overdue or due within days; the rest of the calendar stands on its page. */
static void
add_dates (MeritaOverview *self)
{
  g_autoptr (GPtrArray) next = merita_agency_calendar_list_next (self->calendar, MOST_DATES);

  for (guint i = 0; i < next->len; i++)
    {
      MeritaStep step = { .kind = MERITA_STEP_DATE, .event = next->pdata[i] };

      if (step.event->state != MERITA_PLAN_COMING)
        g_array_append_val (self->steps, step);
    }
}

static void
collect_steps (MeritaOverview *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (MeritaStep));
  if (self->people == 0)
    add_step (self, MERITA_STEP_IMPORT_PEOPLE, 0, NULL, NULL);
  if (self->positions == 0)
    add_step (self, MERITA_STEP_IMPORT_POSITIONS, 0, NULL, NULL);
  if (self->people > 0 && (!self->has_run || self->stale))
    add_step (self, MERITA_STEP_MAP, 0, NULL, NULL);
  add_dates (self);
  for (guint i = 0; i < MIN (self->weak->len, 2); i++)
    {
      const MeritaChartNode *node = self->weak->pdata[i];

      if (get_urgency (node) <= SOON_MONTHS)
        add_step (self, MERITA_STEP_SUCCESSORS, 0, NULL, node);
    }
  add_finding_steps (self, MERITA_TRUTH_NO);
  if (self->has_run && self->counts[0] > 0)
    add_step (self, MERITA_STEP_TRAY, self->counts[0], NULL, NULL);
  add_finding_steps (self, MERITA_TRUTH_UNKNOWN);
  if (self->claim == NULL)
    add_step (self, MERITA_STEP_ROUND, 0, NULL, NULL);
}

MeritaOverview *
merita_overview_load (MeritaAgency *agency, GError **error)
{
  g_autoptr (MeritaOverview) self = g_new0 (MeritaOverview, 1);
  MeritaEmployeeQuery people = { .job_level = -1 };
  MeritaPositionQuery positions = { .job_level = -1 };

  g_return_val_if_fail (agency != NULL, NULL);

  self->today = agency->today;
  self->people = merita_reader_count_employees (agency->reader, &people, error);
  if (self->people < 0)
    return NULL;
  self->positions = merita_reader_count_positions (agency->reader, &positions, error);
  if (self->positions < 0)
    return NULL;
  if (!load_scores (self, agency, error) || !load_calendar (self, agency, error)
      || !load_map (self, agency, error) || !load_chart (self, agency, error)
      || !load_check (self, agency, error))
    return NULL;
  collect_steps (self);
  return g_steal_pointer (&self);
}

void
merita_overview_free (MeritaOverview *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->calendar, merita_agency_calendar_free);
  g_clear_pointer (&self->weak, g_ptr_array_unref);
  g_clear_pointer (&self->chart, merita_report_data_free);
  g_clear_pointer (&self->check, merita_report_data_free);
  g_clear_pointer (&self->proof, merita_proof_score_free);
  g_clear_pointer (&self->book, merita_proof_book_free);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_free (self->wave_name);
  g_free (self->decision_number);
  g_free (self);
}
