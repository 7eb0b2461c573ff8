/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the plan of an import of people, in NIP order. */
#include "config.h"

#include <string.h>

#include "merita-import-people.h"

typedef struct
{
  MeritaImport *import;
  MeritaPeoplePlan *plan;
  MeritaWriter *writer;
  MeritaId *units, *families; /* by number; 0 until asked for */
  guint fact;
  /* Slices with their final NUL; used again for each row. */
  GString *name, *title, *field, *family, *provider, *decree;
} Job;

static char *
terminate (GString *buffer, MeritaSlice slice)
{
  if (slice.length == 0)
    return NULL;
  g_string_truncate (buffer, 0);
  g_string_append_len (buffer, slice.text, (gssize) slice.length);
  return buffer->str;
}

static gboolean
resolve (Job *self, const MeritaPerson *person, MeritaId *unit, MeritaId *family, GError **error)
{
  const MeritaInternEntry *entry;

  *unit = person->unit_id;
  *family = person->family_id;
  if (person->unit > 0)
    {
      entry = &self->plan->units.entries[person->unit];
      if (self->units[person->unit] == MERITA_ID_NONE
          && !merita_writer_ensure_unit (self->writer, entry->text, entry->length,
                                         &self->units[person->unit], error))
        return FALSE;
      *unit = self->units[person->unit];
    }
  if (person->family > 0)
    {
      entry = &self->plan->families.entries[person->family];
      if (self->families[person->family] == MERITA_ID_NONE
          && !merita_writer_ensure_family (self->writer, entry->text, entry->length,
                                           &self->families[person->family], error))
        return FALSE;
      *family = self->families[person->family];
    }
  return TRUE;
}

static gboolean
put_employee (Job *self, const MeritaPerson *person, GError **error)
{
  MeritaEmployee row = {
    .nip = person->nip,
    .employment = person->employment,
    .sex = person->sex,
    .name = terminate (self->name, person->name),
    .birth_date = person->birth_date,
    .service_since = person->service_since,
    .post_since = person->post_since,
    .discipline_checked_on = person->discipline_checked_on,
    .grade = person->grade,
    .job_title = terminate (self->title, person->job_title),
    .job_level = person->job_level,
    .education = person->education,
    .education_field = terminate (self->field, person->education_field),
    .education_family_name = terminate (self->family, person->education_family),
  };

  return resolve (self, person, &row.unit, &row.job_family, error)
         && merita_writer_put_employee (self->writer, &row, error);
}

static gboolean
put_records (Job *self, const MeritaPerson *person, GError **error)
{
  const MeritaPeoplePlan *plan = self->plan;

  if ((person->flags & MERITA_PERSON_ASSESSMENT) != 0)
    {
      MeritaAssessment row = { person->nip, person->assessed_on, person->levels, person->potential,
                               terminate (self->provider, person->provider) };

      if (!merita_writer_put_assessment (self->writer, &row, error))
        return FALSE;
    }
  for (guint k = 0; k < plan->n_years; k++)
    {
      const MeritaAppraisal *appraisal = &plan->appraisals[(gsize) person->row * plan->n_years + k];
      MeritaPerformance row = { person->nip, appraisal->year, appraisal->value,
                                appraisal->predicate };

      if (appraisal->write && !merita_writer_put_performance (self->writer, &row, error))
        return FALSE;
    }
  if ((person->flags & MERITA_PERSON_DISCIPLINE) != 0)
    {
      MeritaDiscipline row = { person->nip, person->decided_on, person->in_force_until,
                               person->severity, terminate (self->decree, person->decree) };

      if (!merita_writer_put_discipline (self->writer, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_facts (Job *self, MeritaNip nip, GError **error)
{
  const GArray *facts = self->plan->facts;

  while (self->fact < facts->len && g_array_index (facts, MeritaPersonFact, self->fact).nip < nip)
    self->fact++;
  for (; self->fact < facts->len && g_array_index (facts, MeritaPersonFact, self->fact).nip == nip;
       self->fact++)
    {
      const MeritaPersonFact *fact = &g_array_index (facts, MeritaPersonFact, self->fact);
      MeritaFact row = { fact->nip, self->plan->fact_keys->pdata[fact->key], (char *) fact->code,
                         fact->year, fact->value };

      if (fact->write && !merita_import_is_rejected (self->import, fact->row)
          && !merita_writer_put_fact (self->writer, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_people (Job *self, GError **error)
{
  for (guint i = 0; i < self->plan->n; i++)
    {
      const MeritaPerson *person = &self->plan->people[i];
      guint8 status = self->import->status[person->row];

      if (!merita_import_step (self->import, i, self->plan->n, error))
        return FALSE;
      if (status != MERITA_ROW_ADDED && status != MERITA_ROW_CHANGED)
        continue;
      if ((person->flags & MERITA_PERSON_EMPLOYEE) != 0 && !put_employee (self, person, error))
        return FALSE;
      if (!put_records (self, person, error) || !put_facts (self, person->nip, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
merita_people_apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  MeritaPeoplePlan *plan = self->plan;
  g_autofree MeritaId *units = g_new0 (MeritaId, plan->units.n);
  g_autofree MeritaId *families = g_new0 (MeritaId, plan->families.n);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) field = g_string_new (NULL);
  g_autoptr (GString) family = g_string_new (NULL);
  g_autoptr (GString) provider = g_string_new (NULL);
  g_autoptr (GString) decree = g_string_new (NULL);
  Job job = {
    self, plan, writer, units, families, 0, name, title, field, family, provider, decree
  };

  return write_people (&job, error);
}
