/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons of a sheet against those of the file: both are in NIP order, so one pass a table does. */
#include "config.h"

#include <string.h>

#include "merita-grade.h"
#include "merita-import-people.h"

typedef struct
{
  MeritaImport *import;
  MeritaPeoplePlan *plan;
  guint at;
} Cursor;

static char *
text_of (MeritaSlice slice)
{
  return g_strndup (slice.text, slice.length);
}

/* Text of the row, or that of the file if the row has none. */
static gboolean
merge_text (Cursor *self,
            const MeritaPerson *person,
            const char *field,
            MeritaSlice *slice,
            const char *before)
{
  g_autofree char *after = NULL;

  if (slice->length == 0)
    {
      *slice = merita_people_keep (self->import, before);
      return FALSE;
    }
  if (merita_slice_equal (*slice, before))
    return FALSE;
  after = text_of (*slice);
  merita_import_note (self->import, person->row, field, before, after);
  return TRUE;
}

static gboolean
merge_date (Cursor *self,
            const MeritaPerson *person,
            const char *field,
            MeritaDate *date,
            MeritaDate before)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (*date == MERITA_DATE_UNKNOWN)
    *date = before;
  if (*date == before)
    return FALSE;
  old = merita_text_date_short (self->import->language, before);
  new = merita_text_date_short (self->import->language, *date);
  merita_import_note (self->import, person->row, field, old, new);
  return TRUE;
}

static gboolean
merge_named (Cursor *self,
             const MeritaPerson *person,
             const char *field,
             const MeritaIntern *names,
             guint32 number,
             const char *before)
{
  const MeritaInternEntry *entry = &names->entries[number];
  g_autofree char *after = NULL;

  if (number == 0
      || (before != NULL && strlen (before) == entry->length
          && memcmp (before, entry->text, entry->length) == 0))
    return FALSE;
  after = g_strndup (entry->text, entry->length);
  if (merita_text_same (before, after))
    return FALSE;
  merita_import_note (self->import, person->row, field, before, after);
  return TRUE;
}

static gboolean
merge_job_level (Cursor *self, MeritaPerson *person, gint before)
{
  const GPtrArray *levels = self->import->profile->jobs->levels;

  if (person->job_level < 0)
    person->job_level = (gint8) before;
  if (person->job_level == before)
    return FALSE;
  merita_import_note (self->import, person->row, "job-level",
                      before >= 0 && (guint) before < levels->len
                        ? ((MeritaJobLevel *) levels->pdata[before])->name
                        : NULL,
                      ((MeritaJobLevel *) levels->pdata[person->job_level])->name);
  return TRUE;
}

static gboolean
merge_codes (Cursor *self, MeritaPerson *person, const MeritaEmployee *row)
{
  MeritaLanguage language = self->import->language;
  gboolean changed = FALSE;

  if (person->grade == 0)
    person->grade = (guint8) row->grade;
  if (person->education == 0)
    person->education = (guint8) row->education;
  if (person->grade != row->grade)
    {
      merita_import_note (self->import, person->row, "grade", merita_grade_code (row->grade),
                          merita_grade_code (person->grade));
      changed = TRUE;
    }
  if (person->education != row->education)
    {
      merita_import_note (self->import, person->row, "education",
                          row->education != 0 ? merita_text_education (language, row->education)
                                              : NULL,
                          merita_text_education (language, person->education));
      changed = TRUE;
    }
  if (person->sex != row->sex)
    {
      merita_import_note (self->import, person->row, "sex", merita_text_sex (language, row->sex),
                          merita_text_sex (language, person->sex));
      changed = TRUE;
    }
  return changed;
}

static void
merge_employee (Cursor *self, MeritaPerson *person, const MeritaEmployee *row)
{
  gboolean changed = FALSE;

  person->flags |= MERITA_PERSON_EXISTS;
  /* Only a column can make a PPPK of somebody, or undo it. */
  if (self->plan->employment < 0)
    person->employment = (guint8) row->employment;
  changed |= person->employment != (guint8) row->employment;
  if (person->employment != (guint8) row->employment)
    merita_import_note (self->import, person->row, "employment",
                        row->employment == MERITA_EMPLOYMENT_PPPK ? "PPPK" : "PNS",
                        person->employment == MERITA_EMPLOYMENT_PPPK ? "PPPK" : "PNS");
  changed |= merge_text (self, person, "name", &person->name, row->name);
  changed |= merge_codes (self, person, row);
  changed |= merge_date (self, person, "birth-date", &person->birth_date, row->birth_date);
  changed |= merge_named (self, person, "unit", &self->plan->units, person->unit, row->unit_name);
  changed |= merge_text (self, person, "job-title", &person->job_title, row->job_title);
  changed |= merge_job_level (self, person, row->job_level);
  changed |= merge_named (self, person, "job-family", &self->plan->families, person->family,
                          row->job_family_name);
  changed |= merge_date (self, person, "post-since", &person->post_since, row->post_since);
  /* What the NIP says gives way to what somebody entered. */
  if (self->plan->service_since < 0 && row->service_since != MERITA_DATE_UNKNOWN)
    person->service_since = row->service_since;
  changed |= merge_date (self, person, "service-since", &person->service_since, row->service_since);
  changed |=
    merge_text (self, person, "education-field", &person->education_field, row->education_field);
  changed |= merge_text (self, person, "education-family", &person->education_family,
                         row->education_family_name);
  /* A record that was verified once stays verified; its day moves only with a new finding. */
  if (person->discipline_checked_on != MERITA_DATE_UNKNOWN
      && row->discipline_checked_on != MERITA_DATE_UNKNOWN)
    person->discipline_checked_on = row->discipline_checked_on;
  changed |= merge_date (self, person, "discipline", &person->discipline_checked_on,
                         row->discipline_checked_on);
  person->unit_id = person->unit == 0 ? row->unit : MERITA_ID_NONE;
  person->family_id = person->family == 0 ? row->job_family : MERITA_ID_NONE;
  if (!changed)
    person->flags &= (guint8) ~MERITA_PERSON_EMPLOYEE;
}

/* Moves to the first person of this NIP; FALSE if there is none. */
static gboolean
seek (Cursor *self, MeritaNip nip)
{
  while (self->at < self->plan->n && self->plan->people[self->at].nip < nip)
    self->at++;
  return self->at < self->plan->n && self->plan->people[self->at].nip == nip;
}

static void
employee_cb (gconstpointer data, gpointer user)
{
  const MeritaEmployee *row = data;
  Cursor *self = user;

  if (!seek (self, row->nip))
    return;
  for (guint i = self->at; i < self->plan->n && self->plan->people[i].nip == row->nip; i++)
    merge_employee (self, &self->plan->people[i], row);
}

static void
merge_levels (Cursor *self, MeritaPerson *person, MeritaLevels before, gboolean *changed)
{
  const GPtrArray *competencies = self->import->profile->jobs->competencies;

  for (guint i = 0; i < competencies->len && i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint new = merita_levels_get (person->levels, i);
      guint old = merita_levels_get (before, i);
      g_autofree char *field = NULL;
      char from[2] = { (char) ('0' + old), 0 };
      char to[2] = { (char) ('0' + new), 0 };

      if (new == 0)
        person->levels = merita_levels_set (person->levels, i, old);
      if (new == 0 || new == old)
        continue;
      field =
        g_strconcat ("competency:", ((MeritaCompetency *) competencies->pdata[i])->code, NULL);
      merita_import_note (self->import, person->row, field, old != 0 ? from : NULL, to);
      *changed = TRUE;
    }
}

static void
assessment_cb (gconstpointer data, gpointer user)
{
  const MeritaAssessment *row = data;
  Cursor *self = user;

  if (!seek (self, row->nip))
    return;
  for (guint i = self->at; i < self->plan->n && self->plan->people[i].nip == row->nip; i++)
    {
      MeritaPerson *person = &self->plan->people[i];
      gboolean changed = FALSE;

      if ((person->flags & MERITA_PERSON_ASSESSMENT) == 0
          || person->assessed_on != row->assessed_on)
        continue;
      merge_levels (self, person, row->levels, &changed);
      if (person->potential == MERITA_HUNDREDTHS_UNKNOWN)
        person->potential = row->potential;
      else if (person->potential != row->potential)
        {
          g_autofree char *old = merita_text_hundredths (self->import->language, row->potential);
          g_autofree char *new = merita_text_hundredths (self->import->language, person->potential);

          merita_import_note (self->import, person->row, "potential", old, new);
          changed = TRUE;
        }
      changed |= merge_text (self, person, "assessor", &person->provider, row->provider);
      if (!changed)
        person->flags &= (guint8) ~MERITA_PERSON_ASSESSMENT;
      person->flags |= MERITA_PERSON_ASSESSED;
    }
}

static void
merge_appraisal (Cursor *self,
                 const MeritaPerson *person,
                 MeritaAppraisal *appraisal,
                 const MeritaPerformance *row)
{
  MeritaLanguage language = self->import->language;
  gboolean changed = FALSE;

  if (appraisal->value == MERITA_HUNDREDTHS_UNKNOWN)
    appraisal->value = row->value;
  else if (appraisal->value != row->value)
    {
      g_autofree char *field = g_strdup_printf ("performance-value:%d", row->year);
      g_autofree char *old = merita_text_hundredths (language, row->value);
      g_autofree char *new = merita_text_hundredths (language, appraisal->value);

      merita_import_note (self->import, person->row, field, old, new);
      changed = TRUE;
    }
  if (appraisal->predicate == MERITA_PREDICATE_UNKNOWN)
    appraisal->predicate = (guint8) row->predicate;
  else if (appraisal->predicate != (guint8) row->predicate)
    {
      g_autofree char *field = g_strdup_printf ("performance-predicate:%d", row->year);

      merita_import_note (self->import, person->row, field,
                          row->predicate != 0 ? merita_text_predicate (language, row->predicate)
                                              : NULL,
                          merita_text_predicate (language, appraisal->predicate));
      changed = TRUE;
    }
  appraisal->write = changed ? 2 : 0;
}

static void
performance_cb (gconstpointer data, gpointer user)
{
  const MeritaPerformance *row = data;
  Cursor *self = user;
  MeritaPeoplePlan *plan = self->plan;

  if (!seek (self, row->nip))
    return;
  for (guint i = self->at; i < plan->n && plan->people[i].nip == row->nip; i++)
    {
      MeritaAppraisal *appraisals = &plan->appraisals[(gsize) plan->people[i].row * plan->n_years];

      for (guint k = 0; k < plan->n_years; k++)
        {
          if (appraisals[k].write != 0 && appraisals[k].year == row->year)
            merge_appraisal (self, &plan->people[i], &appraisals[k], row);
        }
    }
}

static void
fact_cb (gconstpointer data, gpointer user)
{
  const MeritaFact *row = data;
  Cursor *self = user;
  GArray *facts = self->plan->facts;

  while (self->at < facts->len && g_array_index (facts, MeritaPersonFact, self->at).nip < row->nip)
    self->at++;
  for (guint i = self->at; i < facts->len; i++)
    {
      MeritaPersonFact *fact = &g_array_index (facts, MeritaPersonFact, i);

      if (fact->nip != row->nip)
        return;
      if (fact->year == row->year && strcmp (fact->code, row->code != NULL ? row->code : "") == 0
          && strcmp (self->plan->fact_keys->pdata[fact->key], row->key) == 0
          && fact->value == row->value)
        fact->write = FALSE;
    }
}

static void
discipline_cb (gconstpointer data, gpointer user)
{
  const MeritaDiscipline *row = data;
  Cursor *self = user;

  if (!seek (self, row->nip))
    return;
  for (guint i = self->at; i < self->plan->n && self->plan->people[i].nip == row->nip; i++)
    {
      MeritaPerson *person = &self->plan->people[i];

      if ((person->flags & MERITA_PERSON_DISCIPLINE) == 0 || person->decided_on != row->decided_on)
        continue;
      if (person->in_force_until == MERITA_DATE_UNKNOWN)
        person->in_force_until = row->in_force_until;
      if (person->decree.length == 0)
        person->decree = merita_people_keep (self->import, row->decree);
      if (person->severity == row->severity && person->in_force_until == row->in_force_until
          && merita_slice_equal (person->decree, row->decree))
        person->flags &= (guint8) ~MERITA_PERSON_DISCIPLINE;
    }
}

/* ---- before and after ------------------------------------------------------------------------ */

/* Everything that a row tells is to be written until the file turns out to have it. */
static void
mark_all (MeritaPeoplePlan *plan)
{
  for (guint i = 0; i < plan->n; i++)
    {
      MeritaPerson *person = &plan->people[i];
      MeritaAppraisal *appraisals = &plan->appraisals[(gsize) person->row * plan->n_years];

      person->flags = MERITA_PERSON_EMPLOYEE;
      if (person->levels != 0 || person->potential != MERITA_HUNDREDTHS_UNKNOWN)
        person->flags |= MERITA_PERSON_ASSESSMENT;
      if (person->severity > 0)
        person->flags |= MERITA_PERSON_DISCIPLINE;
      for (guint k = 0; k < plan->n_years; k++)
        appraisals[k].write =
          appraisals[k].value != MERITA_HUNDREDTHS_UNKNOWN || appraisals[k].predicate != 0;
    }
}

/* What is new about somebody who is known. */
static void
note_news (MeritaImport *self, MeritaPeoplePlan *plan, const MeritaPerson *person)
{
  const MeritaAppraisal *appraisals = &plan->appraisals[(gsize) person->row * plan->n_years];

  if ((person->flags & MERITA_PERSON_ASSESSMENT) != 0
      && (person->flags & MERITA_PERSON_ASSESSED) == 0)
    {
      g_autofree char *day = merita_text_date_short (self->language, person->assessed_on);

      merita_import_note (self, person->row, "assessed-on", NULL, day);
    }
  if ((person->flags & MERITA_PERSON_DISCIPLINE) != 0)
    {
      g_autofree char *day = merita_text_date_short (self->language, person->decided_on);

      merita_import_note (self, person->row, "discipline-date", NULL, day);
    }
  for (guint k = 0; k < plan->n_years; k++)
    {
      g_autofree char *field = NULL;
      g_autofree char *value = NULL;

      if (appraisals[k].write != 1)
        continue;
      field = g_strdup_printf ("performance-value:%d", appraisals[k].year);
      value = appraisals[k].value != MERITA_HUNDREDTHS_UNKNOWN
                ? merita_text_hundredths (self->language, appraisals[k].value)
                : g_strdup (merita_text_predicate (self->language, appraisals[k].predicate));
      merita_import_note (self, person->row, field, NULL, value);
    }
}

static void
note_facts (MeritaImport *self, MeritaPeoplePlan *plan)
{
  guint at = 0;

  for (guint i = 0; i < plan->facts->len; i++)
    {
      const MeritaPersonFact *fact = &g_array_index (plan->facts, MeritaPersonFact, i);
      g_autofree char *field = NULL;
      g_autofree char *value = NULL;

      while (at < plan->n && plan->people[at].nip < fact->nip)
        at++;
      if (!fact->write || at == plan->n || (plan->people[at].flags & MERITA_PERSON_EXISTS) == 0)
        continue;
      field = g_strconcat ("fact:", plan->fact_keys->pdata[fact->key], NULL);
      value = fact->value != MERITA_HUNDREDTHS_UNKNOWN
                ? merita_text_hundredths (self->language, fact->value)
                : g_strdup (fact->code);
      merita_import_note (self, fact->row, field, NULL, value);
    }
}

gboolean
merita_people_compare (MeritaImport *self,
                       MeritaPeoplePlan *plan,
                       MeritaReader *reader,
                       GError **error)
{
  Cursor cursor = { self, plan, 0 };

  mark_all (plan);
  if (!merita_reader_scan_employees (reader, employee_cb, &cursor, error))
    return FALSE;
  cursor.at = 0;
  if (!merita_reader_scan_assessments (reader, assessment_cb, &cursor, error))
    return FALSE;
  cursor.at = 0;
  if (plan->n_years > 0 && !merita_reader_scan_performance (reader, performance_cb, &cursor, error))
    return FALSE;
  cursor.at = 0;
  if (plan->facts->len > 0 && !merita_reader_scan_facts (reader, fact_cb, &cursor, error))
    return FALSE;
  cursor.at = 0;
  if (plan->discipline >= 0
      && !merita_reader_scan_discipline (reader, discipline_cb, &cursor, error))
    return FALSE;
  note_facts (self, plan);
  for (guint i = 0; i < plan->n; i++)
    {
      MeritaPerson *person = &plan->people[i];
      gboolean exists = (person->flags & MERITA_PERSON_EXISTS) != 0;

      if (exists)
        note_news (self, plan, person);
      else if (person->name.length == 0)
        merita_import_reject (
          self, person->row, plan->name >= 0 ? plan->name : plan->nip,
          merita_tr (self->language, "Name is missing"),
          g_strdup (
            merita_tr (self->language, "There is no such employee yet, and the row has no name.")));
      merita_import_settle (self, person->row, exists);
    }
  return TRUE;
}
