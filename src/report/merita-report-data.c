/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-report-data.h"

MeritaReportData *
merita_report_data_new (void)
{
  MeritaReportData *self = g_new0 (MeritaReportData, 1);

  self->signatories = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_signatory_free);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_node_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_map_person_free);
  self->findings = g_ptr_array_new ();
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

void
merita_report_data_free (MeritaReportData *self)
{
  if (self == NULL)
    return;

  g_free (self->letterhead.government);
  g_free (self->letterhead.office);
  g_free (self->letterhead.address);
  g_free (self->letterhead.place);
  g_clear_pointer (&self->letterhead.arms, g_bytes_unref);
  g_free (self->classification);
  g_free (self->basis);
  g_free (self->printed_at);
  g_free (self->profile_name);
  g_free (self->digest);
  g_free (self->people_scope);
  g_ptr_array_unref (self->signatories);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->findings);
  g_hash_table_unref (self->names);
  merita_paper_data_free (self->paper);
  g_clear_pointer (&self->profile, merita_profile_unref);
  g_free (self);
}

void
merita_signatory_free (MeritaSignatory *self)
{
  if (self == NULL)
    return;

  g_free (self->role);
  g_free (self->title);
  g_free (self->name);
  g_free (self->rank);
  g_free (self);
}

void
merita_chart_successor_free (MeritaChartSuccessor *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->job_title);
  g_free (self);
}

void
merita_chart_node_free (MeritaChartNode *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->unit);
  g_free (self->incumbent);
  g_clear_pointer (&self->successors, g_ptr_array_unref);
  g_free (self);
}

void
merita_map_person_free (MeritaMapPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->job_title);
  g_free (self->unit);
  g_free (self);
}
