/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-succession-data.h"

/* ---- the plan ---- */

MeritaSuccessionPlan *
merita_succession_plan_new (void)
{
  MeritaSuccessionPlan *self = g_atomic_rc_box_new0 (MeritaSuccessionPlan);

  self->plans =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

static void
clear_plan (gpointer data)
{
  MeritaSuccessionPlan *self = data;

  g_clear_pointer (&self->report, merita_report_data_free);
  g_hash_table_unref (self->plans);
  g_free (self->nominated);
}

MeritaSuccessionPlan *
merita_succession_plan_ref (MeritaSuccessionPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
merita_succession_plan_unref (MeritaSuccessionPlan *self)
{
  g_atomic_rc_box_release_full (self, clear_plan);
}

const MeritaChartNode *
merita_succession_plan_get (const MeritaSuccessionPlan *self, guint node)
{
  g_return_val_if_fail (node < self->report->nodes->len, NULL);
  return self->report->nodes->pdata[node];
}

gint
merita_succession_plan_find (const MeritaSuccessionPlan *self, MeritaId position)
{
  for (guint i = 0; i < self->report->nodes->len; i++)
    if (merita_succession_plan_get (self, i)->id == position)
      return (gint) i;
  return -1;
}

const GArray *
merita_succession_plan_of (const MeritaSuccessionPlan *self, MeritaNip nip)
{
  return g_hash_table_lookup (self->plans, &nip);
}

/* ---- a successor ---- */

void
merita_gate_answer_free (MeritaGateAnswer *self)
{
  g_free (self->name);
  g_free (self->sentence);
  g_free (self);
}

MeritaSuccessor *
merita_successor_new (guint n_parts)
{
  MeritaSuccessor *self = g_new0 (MeritaSuccessor, 1);

  self->parts = g_new0 (MeritaHundredths, MAX (n_parts, 1));
  self->exact_parts = g_new0 (MeritaScore, MAX (n_parts, 1));
  self->gates = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_gate_answer_free);
  return self;
}

void
merita_successor_free (MeritaSuccessor *self)
{
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->job_title);
  g_free (self->parts);
  g_free (self->exact_parts);
  g_ptr_array_unref (self->gates);
  g_free (self);
}

void
merita_successor_describe (MeritaSuccessor *self, MeritaReader *reader)
{
  MeritaEmployee employee = { 0 };

  if (self->name != NULL)
    return;
  if (!merita_reader_get_employee (reader, self->nip, &employee, NULL))
    {
      self->name = g_strdup_printf ("%" G_GINT64_FORMAT, self->nip);
      self->short_name = g_strdup (self->name);
      return;
    }
  self->name = g_strdup (employee.name);
  self->short_name = merita_text_short_name (employee.name);
  self->job_title = g_strdup (employee.job_title);
  self->grade = employee.grade;
  merita_employee_clear (&employee);
}

const MeritaGateAnswer *
merita_successor_get_obstacle (const MeritaSuccessor *self)
{
  const MeritaGateAnswer *unknown = NULL;

  for (guint i = 0; i < self->gates->len; i++)
    {
      const MeritaGateAnswer *gate = self->gates->pdata[i];

      if (gate->status == MERITA_TRUTH_NO)
        return gate;
      if (gate->status == MERITA_TRUTH_UNKNOWN && unknown == NULL)
        unknown = gate;
    }
  return unknown;
}

/* ---- the ranking ---- */

static void
clear_part (gpointer data)
{
  g_free (((MeritaScorePart *) data)->name);
}

MeritaSuccessorRanking *
merita_successor_ranking_new (void)
{
  MeritaSuccessorRanking *self = g_atomic_rc_box_new0 (MeritaSuccessorRanking);

  self->parts = g_array_new (FALSE, TRUE, sizeof (MeritaScorePart));
  g_array_set_clear_func (self->parts, clear_part);
  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_successor_free);
  self->excluded = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_successor_free);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_successor_free);
  self->by_nip = g_hash_table_new (g_int64_hash, g_int64_equal);
  return self;
}

static void
clear_ranking (gpointer data)
{
  MeritaSuccessorRanking *self = data;

  merita_position_clear (&self->position);
  g_hash_table_unref (self->by_nip);
  g_array_unref (self->parts);
  g_ptr_array_unref (self->candidates);
  g_ptr_array_unref (self->excluded);
  g_ptr_array_unref (self->others);
  g_clear_pointer (&self->nominations, g_ptr_array_unref);
  g_free (self->gate_order);
}

MeritaSuccessorRanking *
merita_successor_ranking_ref (MeritaSuccessorRanking *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
merita_successor_ranking_unref (MeritaSuccessorRanking *self)
{
  g_atomic_rc_box_release_full (self, clear_ranking);
}

MeritaSuccessor *
merita_successor_ranking_find (const MeritaSuccessorRanking *self, MeritaNip nip)
{
  return g_hash_table_lookup (self->by_nip, &nip);
}

const MeritaNomination *
merita_successor_ranking_nomination (const MeritaSuccessorRanking *self, MeritaNip nip)
{
  for (guint i = 0; i < self->nominations->len; i++)
    {
      const MeritaNomination *nomination = self->nominations->pdata[i];

      if (nomination->nip == nip)
        return nomination;
    }
  return NULL;
}
