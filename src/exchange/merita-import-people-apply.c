/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the plan of an import of people, in NIP order. */
#include "config.h"

#include <string.h>

#include "merita-import-people.h"

#define AHEAD 8

typedef struct
{
  MeritaImport *import;
  MeritaPeoplePlan *plan;
  MeritaWriter *writer;
  guint person, year; /* next to be written */
  guint64 done, total;
  guint fact;
  /* Slices with their final NUL; used again for each row. */
  GString *name, *title, *field, *provider, *decree;
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
is_written (const Job *self, const MeritaPerson *person)
{
  guint8 status = self->import->status[person->row];

  return status == MERITA_ROW_ADDED || status == MERITA_ROW_CHANGED;
}

/*
 * People come in the order of their NIPs, their texts lie in that of the sheet: asking for memory
 * some people ahead spares waiting for each.
 */
static void
fetch_ahead (const MeritaPeoplePlan *plan, guint at)
{
  const MeritaPerson *person;

  if (at + AHEAD >= plan->n)
    return;
  person = &plan->people[at + AHEAD];
  __builtin_prefetch (person->name.text);
  __builtin_prefetch (person->job_title.text);
  if (plan->n_years > 0)
    __builtin_prefetch (&plan->appraisals[(gsize) person->row * plan->n_years]);
}

/* The next person to write of whom the sheet tells this (0: anything); NULL at the end. */
static const MeritaPerson *
next_person (Job *self, guint8 flag, GError **error)
{
  while (self->person < self->plan->n)
    {
      const MeritaPerson *person = &self->plan->people[self->person];

      fetch_ahead (self->plan, self->person++);
      if (!merita_import_step (self->import, self->done++, self->total, error))
        return NULL;
      if (is_written (self, person) && (flag == 0 || (person->flags & flag) != 0))
        return person;
    }
  return NULL;
}

/* ---- units and families ---- */

typedef gboolean (
  *Ensure) (MeritaWriter *writer, const char *name, gssize length, MeritaId *id, GError **error);

/* ids: by number, 0 until asked for. */
static gboolean
resolve (Job *self,
         Ensure ensure,
         const MeritaIntern *names,
         guint32 number,
         MeritaId *ids,
         MeritaId *id,
         GError **error)
{
  const MeritaInternEntry *entry = &names->entries[number];

  if (number == 0)
    return TRUE;
  if (ids[number] == MERITA_ID_NONE
      && !ensure (self->writer, entry->text, entry->length, &ids[number], error))
    return FALSE;
  *id = ids[number];
  return TRUE;
}

/* Before anything else: while many rows are written, the writer can make no others. */
static gboolean
resolve_names (Job *self, GError **error)
{
  MeritaPeoplePlan *plan = self->plan;
  g_autofree MeritaId *units = g_new0 (MeritaId, plan->units.n);
  g_autofree MeritaId *families = g_new0 (MeritaId, plan->families.n);

  for (guint i = 0; i < plan->n; i++)
    {
      MeritaPerson *person = &plan->people[i];

      if (!is_written (self, person) || (person->flags & MERITA_PERSON_EMPLOYEE) == 0)
        continue;
      if (!resolve (self, merita_writer_ensure_unit, &plan->units, person->unit, units,
                    &person->unit_id, error)
          || !resolve (self, merita_writer_ensure_family, &plan->families, person->family, families,
                       &person->family_id, error)
          || !merita_writer_ensure_family (self->writer, person->education_family.text,
                                           person->education_family.length,
                                           &person->education_family_id, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- rows ---- */

static gboolean
next_employee (gpointer row, gpointer data, GError **error)
{
  Job *self = data;
  const MeritaPerson *person = next_person (self, MERITA_PERSON_EMPLOYEE, error);

  if (person == NULL)
    return FALSE;
  *(MeritaEmployee *) row = (MeritaEmployee){
    .nip = person->nip,
    .employment = person->employment,
    .sex = person->sex,
    .name = terminate (self->name, person->name),
    .birth_date = person->birth_date,
    .service_since = person->service_since,
    .post_since = person->post_since,
    .discipline_checked_on = person->discipline_checked_on,
    .grade = person->grade,
    .unit = person->unit_id,
    .job_title = terminate (self->title, person->job_title),
    .job_level = person->job_level,
    .job_family = person->family_id,
    .education = person->education,
    .education_field = terminate (self->field, person->education_field),
    .education_family = person->education_family_id,
  };
  return TRUE;
}

static gboolean
next_assessment (gpointer row, gpointer data, GError **error)
{
  Job *self = data;
  const MeritaPerson *person = next_person (self, MERITA_PERSON_ASSESSMENT, error);

  if (person == NULL)
    return FALSE;
  *(MeritaAssessment *) row =
    (MeritaAssessment){ person->nip, person->assessed_on, person->levels, person->potential,
                        terminate (self->provider, person->provider) };
  return TRUE;
}

/* A person has n_years of them in a row; self->year goes through these first. */
static gboolean
next_performance (gpointer row, gpointer data, GError **error)
{
  Job *self = data;
  const MeritaPeoplePlan *plan = self->plan;

  for (;;)
    {
      const MeritaPerson *person;

      if (self->year == plan->n_years || self->person == 0)
        {
          if (next_person (self, 0, error) == NULL)
            return FALSE;
          self->year = 0;
        }
      person = &plan->people[self->person - 1];
      while (self->year < plan->n_years)
        {
          const MeritaAppraisal *appraisal =
            &plan->appraisals[(gsize) person->row * plan->n_years + self->year++];

          if (!appraisal->write)
            continue;
          *(MeritaPerformance *) row =
            (MeritaPerformance){ person->nip, appraisal->year, appraisal->value,
                                 appraisal->predicate };
          return TRUE;
        }
    }
}

static gboolean
put_discipline (Job *self, const MeritaPerson *person, GError **error)
{
  MeritaDiscipline row = { person->nip, person->decided_on, person->in_force_until,
                           person->severity, terminate (self->decree, person->decree) };

  return (person->flags & MERITA_PERSON_DISCIPLINE) == 0
         || merita_writer_put_discipline (self->writer, &row, error);
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

/* What few rows have is written one by one. */
static gboolean
put_rest (Job *self, GError **error)
{
  const MeritaPerson *person;
  GError *local = NULL;

  if (self->plan->discipline < 0 && self->plan->facts->len == 0)
    return TRUE;
  self->person = 0;
  while ((person = next_person (self, 0, &local)) != NULL)
    if (!put_discipline (self, person, error) || !put_facts (self, person->nip, error))
      return FALSE;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Table by table, so that each is written in the order of its key. */
static gboolean
write_people (Job *self, GError **error)
{
  if (!resolve_names (self, error)
      || !merita_writer_put_employees (self->writer, next_employee, self, error))
    return FALSE;
  self->person = 0;
  if (!merita_writer_put_assessments (self->writer, next_assessment, self, error))
    return FALSE;
  self->person = 0;
  if (self->plan->n_years > 0
      && !merita_writer_put_performances (self->writer, next_performance, self, error))
    return FALSE;
  return put_rest (self, error);
}

gboolean
merita_people_apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  MeritaPeoplePlan *plan = self->plan;
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) field = g_string_new (NULL);
  g_autoptr (GString) provider = g_string_new (NULL);
  g_autoptr (GString) decree = g_string_new (NULL);
  Job job = { .import = self,
              .plan = plan,
              .writer = writer,
              .total = 4 * (guint64) plan->n,
              .name = name,
              .title = title,
              .field = field,
              .provider = provider,
              .decree = decree };

  return write_people (&job, error);
}
