/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-data.h"

#include "merita-core-error.h"
#include "merita-score.h"

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const MeritaMapPerson *first = *(MeritaMapPerson *const *) a;
  const MeritaMapPerson *second = *(MeritaMapPerson *const *) b;
  int order;

  if (first->box != second->box)
    return first->box < second->box ? -1 : 1;
  order = g_strcmp0 (first->name, second->name);
  if (order != 0)
    return order;
  return first->nip < second->nip ? -1 : first->nip > second->nip;
}

static gboolean
add_person (MeritaAgency *self,
            MeritaReportData *data,
            const MeritaMapping *mapping,
            guint row,
            GError **error)
{
  MeritaEmployee employee = { 0 };
  MeritaMapPerson *person;
  g_autoptr (GError) local_error = NULL;

  if (!merita_reader_get_employee (self->reader, mapping->nip[row], &employee, &local_error))
    {
      if (local_error == NULL)
        return TRUE; /* left the agency after the run */
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  person = g_new0 (MeritaMapPerson, 1);
  person->nip = employee.nip;
  person->name = g_steal_pointer (&employee.name);
  person->job_title = g_steal_pointer (&employee.job_title);
  person->unit = g_steal_pointer (&employee.unit_name);
  person->grade = employee.grade;
  person->box = mapping->box[row];
  person->tray = mapping->tray[row];
  person->border = mapping->border[row];
  person->performance = merita_score_to_hundredths (mapping->score[MERITA_AXIS_PERFORMANCE][row]);
  person->potential = merita_score_to_hundredths (mapping->score[MERITA_AXIS_POTENTIAL][row]);
  merita_employee_clear (&employee);
  g_ptr_array_add (data->people, person);
  return TRUE;
}

/* Beyond this, names of everybody would fill hundreds of pages that nobody reads. */
#define MOST_NAMES 600

static gboolean
is_listed (const MeritaAgency *self, const MeritaMapping *mapping, guint row)
{
  const MeritaTalentTable *table = self->table;
  gint person;
  guint level;

  if (mapping->n <= MOST_NAMES)
    return TRUE;
  person = merita_talent_table_find (table, mapping->nip[row]);
  level = person >= 0 ? table->job_level[person] : MERITA_JOB_LEVEL_NONE;
  return level < self->profile->jobs->levels->len
         && ((const MeritaJobLevel *) self->profile->jobs->levels->pdata[level])->group
              <= MERITA_JOB_SUPERVISOR;
}

/* The newest run of an earlier year, for the change against the last period. */
static gboolean
fill_previous (MeritaAgency *self,
               MeritaReportData *data,
               const MeritaMappingRun *run,
               GError **error)
{
  g_autoptr (GPtrArray) runs = merita_reader_list_runs (self->reader, error);

  if (runs == NULL)
    return FALSE;
  for (guint i = 0; i < runs->len && !data->has_previous; i++)
    {
      const MeritaMappingRun *other = runs->pdata[i];

      if (other->reference_year >= run->reference_year)
        continue;
      memcpy (data->previous_counts, other->counts, sizeof data->previous_counts);
      data->has_previous = TRUE;
    }
  return TRUE;
}

gboolean
merita_document_fill_map (MeritaAgency *self, MeritaReportData *data, GError **error)
{
  const MeritaMapping *mapping = merita_agency_get_mapping (self, error);
  const MeritaMappingRun *run = mapping != NULL ? merita_agency_get_run (self, error) : NULL;

  if (mapping == NULL || run == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                             merita_tr (merita_language_current (),
                                        "There is no talent mapping yet: map the employees first"));
      return FALSE;
    }
  memcpy (data->counts, run->counts, sizeof data->counts);
  memcpy (data->tray_counts, run->tray_counts, sizeof data->tray_counts);
  data->computed_on = run->today;
  data->year = run->reference_year;
  merita_stacking_compute (self->profile->talent, run->counts, &data->stacking);
  if (merita_agency_get_table (self, error) == NULL)
    return FALSE;
  if (mapping->n > MOST_NAMES)
    data->people_scope = g_strdup ("JPT, administrator, dan pengawas");
  for (guint i = 0; i < mapping->n; i++)
    if (is_listed (self, mapping, i) && !add_person (self, data, mapping, i, error))
      return FALSE;
  g_ptr_array_sort (data->people, compare_people);
  return fill_previous (self, data, run, error);
}
