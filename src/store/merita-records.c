/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-records.h"

void
merita_employee_clear (MeritaEmployee *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->unit_name, g_free);
  g_clear_pointer (&self->job_title, g_free);
  g_clear_pointer (&self->job_family_name, g_free);
  g_clear_pointer (&self->education_field, g_free);
  g_clear_pointer (&self->education_family_name, g_free);
}

void
merita_assessment_clear (MeritaAssessment *self)
{
  g_clear_pointer (&self->provider, g_free);
}

void
merita_fact_clear (MeritaFact *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->code, g_free);
}

void
merita_discipline_clear (MeritaDiscipline *self)
{
  g_clear_pointer (&self->decree, g_free);
}

void
merita_unit_clear (MeritaUnit *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->kind, g_free);
}

void
merita_position_clear (MeritaPosition *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->unit_name, g_free);
  g_clear_pointer (&self->job_family_name, g_free);
  g_clear_pointer (&self->incumbent_name, g_free);
  g_clear_pointer (&self->decree_number, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_nomination_clear (MeritaNomination *self)
{
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->person_name, g_free);
  g_clear_pointer (&self->position_name, g_free);
}

void
merita_development_clear (MeritaDevelopment *self)
{
  g_clear_pointer (&self->competency, g_free);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->kind, g_free);
}

void
merita_policy_clear (MeritaPolicy *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_mapping_run_clear (MeritaMappingRun *self)
{
  g_clear_pointer (&self->computed_at, g_free);
  g_clear_pointer (&self->profile_sha256, g_free);
  g_clear_pointer (&self->profile_name, g_free);
  g_clear_pointer (&self->inputs_digest, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_journal_entry_clear (MeritaJournalEntry *self)
{
  g_clear_pointer (&self->at, g_free);
  g_clear_pointer (&self->actor, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->tables, g_free);
  g_clear_pointer (&self->hash, g_free);
}
