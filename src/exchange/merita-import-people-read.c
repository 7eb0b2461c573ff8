/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows about persons: each cell read once and held against the rules. */
#include "config.h"

#include <string.h>

#include "merita-date.h"
#include "merita-grade.h"
#include "merita-import-people.h"

#define MAX_COUNTED_FACTS 30

/* Words that say that somebody has no disciplinary record, or no award. */
#define NONE_WORDS                                                                                 \
  "tidakada|tidak|tdkada|nihil|bersih|belumpernah|tidakpernah|none|no|0|tanpa|tidaksedang"

static guint8
parse_severity (MeritaSlice slice)
{
  g_autofree char *folded = merita_header_fold (slice.text, slice.length);

  if (strstr (folded, "berat") != NULL || strcmp (folded, "severe") == 0
      || strcmp (folded, "3") == 0)
    return 3;
  if (strstr (folded, "sedang") != NULL || strcmp (folded, "moderate") == 0
      || strcmp (folded, "2") == 0)
    return 2;
  if (strstr (folded, "ringan") != NULL || strcmp (folded, "light") == 0
      || strcmp (folded, "1") == 0)
    return 1;
  return 0;
}

static void
read_name (MeritaImport *self, const MeritaPeoplePlan *plan, MeritaPerson *person)
{
  MeritaSlice before = merita_import_read (self, person->row, plan->title_before);
  MeritaSlice after = merita_import_read (self, person->row, plan->title_after);

  person->name = merita_import_read (self, person->row, plan->name);
  if (person->name.length > 0 && before.length + after.length > 0)
    {
      g_autofree char *full =
        g_strdup_printf ("%.*s%s%.*s%s%.*s", (int) before.length, before.text,
                         before.length > 0 ? " " : "", (int) person->name.length, person->name.text,
                         after.length > 0 ? ", " : "", (int) after.length, after.text);

      person->name = merita_people_keep (self, full);
    }
}

static void
read_identity (MeritaImport *self,
               const MeritaPeoplePlan *plan,
               MeritaPerson *person,
               const MeritaNipParts *parts)
{
  MeritaSlice sex = merita_import_read (self, person->row, plan->sex);
  gboolean given = plan->birth_date >= 0;

  person->sex = (guint8) parts->sex;
  if (sex.length > 0)
    {
      MeritaSex stated = sex.length == 1 && sex.text[0] == 'L' ? MERITA_SEX_MALE
                         : sex.length == 1 && sex.text[0] == 'P'
                           ? MERITA_SEX_FEMALE
                           : merita_text_parse_sex (sex.text, sex.length);

      if (stated == MERITA_SEX_UNKNOWN)
        merita_import_reject (self, person->row, plan->sex,
                              merita_tr (self->language, "Sex not known"), NULL);
      else if (stated != parts->sex)
        merita_import_reject (self, person->row, plan->sex,
                              merita_tr (self->language, "Sex differs from the NIP"), NULL);
    }
  if (given && !merita_import_take_date (self, person->row, plan->birth_date, &person->birth_date))
    return;
  if (person->birth_date == MERITA_DATE_UNKNOWN)
    person->birth_date = parts->birth_date;
  else if (person->birth_date != parts->birth_date)
    {
      g_autofree char *day = merita_text_date_short (self->language, parts->birth_date);

      merita_import_reject (self, person->row, plan->birth_date,
                            merita_tr (self->language, "Birth date differs from the NIP"),
                            g_strdup_printf (merita_tr (self->language, "The NIP says %s."), day));
    }
}

/* The kind of employment decides how the NIP is read, so it comes first. */
static void
read_employment (MeritaImport *self, const MeritaPeoplePlan *plan, MeritaPerson *person)
{
  MeritaSlice slice = merita_import_read (self, person->row, plan->employment);

  person->employment = MERITA_EMPLOYMENT_PNS;
  if (slice.length > 0)
    {
      g_autofree char *folded = merita_header_fold (slice.text, slice.length);

      if (strstr (folded, "pppk") != NULL || strstr (folded, "p3k") != NULL)
        person->employment = MERITA_EMPLOYMENT_PPPK;
    }
  else if (person->grade > 100)
    person->employment = MERITA_EMPLOYMENT_PPPK;
}

static void
read_grade (MeritaImport *self, MeritaPeoplePlan *plan, MeritaPerson *person)
{
  MeritaSlice slice = merita_import_read (self, person->row, plan->grade);
  gboolean is_new;
  guint number;

  if (slice.length == 0)
    return;
  number = merita_intern_add (&plan->grades, slice.text, slice.length, &is_new);
  if (is_new)
    plan->grades.entries[number].value = merita_grade_parse (slice.text, slice.length);
  person->grade = (guint8) plan->grades.entries[number].value;
  if (person->grade == 0)
    merita_import_reject (self, person->row, plan->grade,
                          merita_tr (self->language, "Grade not known"),
                          g_strdup_printf (merita_tr (self->language, "“%.*s” is not a grade."),
                                           (int) MIN (slice.length, 60), slice.text));
}

static void
read_job (MeritaImport *self,
          MeritaPeoplePlan *plan,
          MeritaPerson *person,
          const MeritaNipParts *parts)
{
  MeritaSlice slice = merita_import_read (self, person->row, plan->job_level);
  MeritaSlice unit = merita_import_read (self, person->row, plan->unit);
  MeritaSlice family = merita_import_read (self, person->row, plan->job_family);
  gboolean is_new;
  guint number;

  person->unit = merita_intern_add (&plan->units, unit.text, unit.length, &is_new);
  person->family = merita_intern_add (&plan->families, family.text, family.length, &is_new);
  person->job_title = merita_import_read (self, person->row, plan->job_title);
  person->job_level = -1;
  if (slice.length > 0)
    {
      gint level;

      number = merita_intern_add (&plan->levels, slice.text, slice.length, &is_new);
      if (is_new)
        plan->levels.entries[number].value =
          merita_job_rule_find_level (self->profile->jobs, slice.text, slice.length);
      level = (gint) plan->levels.entries[number].value;
      /* The function gives the reason. */
      if (level < 0)
        merita_import_take_job_level (self, person->row, plan->job_level, &level);
      person->job_level = (gint8) level;
    }
  if (merita_import_take_date (self, person->row, plan->post_since, &person->post_since)
      && person->post_since != MERITA_DATE_UNKNOWN && parts->appointed != MERITA_DATE_UNKNOWN
      && person->post_since / 100 < parts->appointed / 100)
    merita_import_reject (self, person->row, plan->post_since,
                          merita_tr (self->language, "In the position before the appointment"),
                          NULL);
  if (merita_import_take_date (self, person->row, plan->service_since, &person->service_since)
      && person->employment == MERITA_EMPLOYMENT_PNS)
    {
      if (person->service_since == MERITA_DATE_UNKNOWN)
        person->service_since = parts->appointed;
      else if (person->service_since / 100 != parts->appointed / 100)
        merita_import_warn (self, person->row, plan->service_since,
                            merita_tr (self->language, "Appointment differs from the NIP"), NULL);
    }
}

static void
read_education (MeritaImport *self, MeritaPeoplePlan *plan, MeritaPerson *person)
{
  MeritaSlice slice = merita_import_read (self, person->row, plan->education);
  gboolean is_new;
  guint number;

  person->education_field = merita_import_read (self, person->row, plan->education_field);
  person->education_family = merita_import_read (self, person->row, plan->education_family);
  if (slice.length == 0)
    return;
  number = merita_intern_add (&plan->educations, slice.text, slice.length, &is_new);
  if (is_new)
    plan->educations.entries[number].value = merita_text_parse_education (slice.text, slice.length);
  person->education = (guint8) plan->educations.entries[number].value;
  if (person->education == MERITA_EDUCATION_UNKNOWN)
    merita_import_warn (self, person->row, plan->education,
                        merita_tr (self->language, "Education not known: left empty"), NULL);
}

static void
read_assessment (MeritaImport *self, const MeritaPeoplePlan *plan, MeritaPerson *person)
{
  merita_import_take_levels (self, person->row, plan->competencies, &person->levels);
  merita_import_take_hundredths (self, person->row, plan->potential, 0, 10000, &person->potential);
  merita_import_take_date (self, person->row, plan->assessed_on, &person->assessed_on);
  person->provider = merita_import_read (self, person->row, plan->assessor);
}

static void
read_discipline (MeritaImport *self, const MeritaPeoplePlan *plan, MeritaPerson *person)
{
  MeritaSlice slice = merita_import_read (self, person->row, plan->discipline);

  if (slice.length == 0)
    return;
  if (merita_slice_is (slice, NONE_WORDS))
    {
      person->discipline_checked_on = self->today;
      return;
    }
  person->severity = parse_severity (slice);
  merita_import_take_date (self, person->row, plan->discipline_date, &person->decided_on);
  merita_import_take_date (self, person->row, plan->discipline_until, &person->in_force_until);
  person->decree = merita_import_read (self, person->row, plan->discipline_decree);
  if (person->severity == 0)
    merita_import_reject (self, person->row, plan->discipline,
                          merita_tr (self->language, "Disciplinary measure not known"),
                          g_strdup (
                            merita_tr (self->language, "Write none, light, moderate or severe.")));
  else if (person->decided_on == MERITA_DATE_UNKNOWN
           && !merita_import_is_rejected (self, person->row))
    merita_import_reject (self, person->row, plan->discipline,
                          merita_tr (self->language, "Disciplinary measure without its day"), NULL);
  person->discipline_checked_on = self->today;
}

/* PP 30/2019: the number decides the word. */
static MeritaPredicate
predicate_of (MeritaHundredths value)
{
  return value >= 11000  ? MERITA_PREDICATE_VERY_GOOD
         : value >= 9000 ? MERITA_PREDICATE_GOOD
         : value >= 7000 ? MERITA_PREDICATE_NEEDS_IMPROVEMENT
         : value >= 5000 ? MERITA_PREDICATE_POOR
                         : MERITA_PREDICATE_VERY_POOR;
}

static MeritaPredicate
parse_predicate (MeritaSlice slice)
{
  /* The common words, without the folding that the rest needs. */
  static const struct
  {
    const char *text;
    guint length;
    MeritaPredicate predicate;
  } common[] = {
    { "Baik", 4, MERITA_PREDICATE_GOOD },
    { "Sangat Baik", 11, MERITA_PREDICATE_VERY_GOOD },
    { "Butuh Perbaikan", 15, MERITA_PREDICATE_NEEDS_IMPROVEMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      if (slice.length == common[i].length
          && memcmp (slice.text, common[i].text, slice.length) == 0)
        return common[i].predicate;
    }
  return merita_text_parse_predicate (slice.text, slice.length);
}

static void
read_appraisals (MeritaImport *self, const MeritaPeoplePlan *plan, guint row)
{
  gint year_of_row = 0;

  merita_import_take_integer (self, row, plan->performance_year, 1990, 2199, &year_of_row, 0);
  for (guint i = 0; i < plan->n_years; i++)
    {
      const MeritaYearColumn *value = &g_array_index (plan->values, MeritaYearColumn, i);
      const MeritaYearColumn *predicate = &g_array_index (plan->predicates, MeritaYearColumn, i);
      MeritaAppraisal *appraisal = &plan->appraisals[(gsize) row * plan->n_years + i];
      MeritaSlice slice = merita_import_read (self, row, predicate->column);

      appraisal->year = (gint16) (value->year > 0 ? value->year : year_of_row);
      merita_import_take_hundredths (self, row, value->column, 0, 12000, &appraisal->value);
      appraisal->predicate = slice.length > 0 ? (guint8) parse_predicate (slice) : 0;
      if (slice.length > 0 && appraisal->predicate == MERITA_PREDICATE_UNKNOWN)
        merita_import_reject (self, row, predicate->column,
                              merita_tr (self->language, "Predicate not known"), NULL);
      else if (slice.length > 0 && appraisal->value != MERITA_HUNDREDTHS_UNKNOWN
               && predicate_of (appraisal->value) != appraisal->predicate)
        merita_import_reject (self, row, predicate->column,
                              merita_tr (self->language, "Predicate does not fit the value"),
                              g_strdup_printf (merita_tr (self->language, "This value means “%s”."),
                                               merita_text_predicate (
                                                 self->language, predicate_of (appraisal->value))));
      if (appraisal->year == 0
          && (appraisal->value != MERITA_HUNDREDTHS_UNKNOWN || appraisal->predicate != 0))
        merita_import_reject (
          self, row, value->column >= 0 ? value->column : predicate->column,
          merita_tr (self->language, "Appraisal without a year"),
          g_strdup (
            merita_tr (self->language, "Put the year into the header or a column of its own.")));
    }
}

/* The code of the profile that a word means: "Ketua Tim" is "ketua-tim". */
static const char *
match_code (const MeritaComponent *component, MeritaSlice slice)
{
  g_autofree char *folded = merita_header_fold (slice.text, slice.length);

  for (guint i = 0; component->entries != NULL && i < component->entries->len; i++)
    {
      const char *code = g_array_index (component->entries, MeritaScaleEntry, i).code;
      g_autofree char *word = merita_header_fold (code, strlen (code));

      if (strcmp (word, folded) == 0)
        return code;
    }
  return NULL;
}

static void
add_fact (MeritaPeoplePlan *plan,
          const MeritaPerson *person,
          const MeritaFactColumn *column,
          const char *code,
          MeritaHundredths value)
{
  MeritaPersonFact fact = { person->nip, person->row, column->key, (gint16) column->year,
                            code,        value,       TRUE };

  g_array_append_val (plan->facts, fact);
}

static void
read_fact (MeritaImport *self,
           MeritaPeoplePlan *plan,
           const MeritaPerson *person,
           const MeritaFactColumn *column)
{
  MeritaSlice slice = merita_import_read (self, person->row, column->column);
  const char *code;
  gint n;

  if (slice.length == 0)
    return;
  switch (column->component->source)
    {
    case MERITA_SOURCE_FACT_VALUE:
      {
        MeritaHundredths value;

        if (merita_import_take_hundredths (self, person->row, column->column, 0, 100000000, &value))
          add_fact (plan, person, column, "", value);
        return;
      }
    case MERITA_SOURCE_FACT_COUNT:
      if (merita_slice_is (slice, NONE_WORDS))
        return;
      if (!merita_import_take_integer (self, person->row, column->column, 0, MAX_COUNTED_FACTS, &n,
                                       0))
        return;
      for (gint i = 1; i <= n; i++)
        {
          g_autofree char *number = g_strdup_printf ("%d", i);

          add_fact (plan, person, column, g_intern_string (number), MERITA_HUNDREDTHS_UNKNOWN);
        }
      return;
    default:
      code = match_code (column->component, slice);
      if (code != NULL)
        add_fact (plan, person, column, code, MERITA_HUNDREDTHS_UNKNOWN);
      else if (!merita_slice_is (slice, NONE_WORDS))
        merita_import_reject (self, person->row, column->column,
                              merita_tr (self->language, "Word not known to the profile"),
                              g_strdup_printf (merita_tr (self->language,
                                                          "The profile does not know “%.*s” here."),
                                               (int) MIN (slice.length, 60), slice.text));
    }
}

static void
check_width (MeritaImport *self, guint row)
{
  guint source = g_array_index (self->rows, guint, row);
  guint n = merita_sheet_get_length (self->sheet, source);
  guint expected = self->columns->len;
  gboolean wide = FALSE;

  for (guint i = expected; i < n && !wide; i++)
    wide = merita_sheet_get_cell (self->sheet, source, i)->length > 0;
  if (wide || (n < expected && merita_book_get_format (self->book) == MERITA_BOOK_TEXT))
    merita_import_reject (
      self, row, -1, merita_tr (self->language, "Row does not have as many cells as the header"),
      g_strdup_printf (merita_tr (self->language,
                                  "The row has %u cells, the header %u; is a quote missing?"),
                       n, expected));
}

static void
read_person (MeritaImport *self, MeritaPeoplePlan *plan, MeritaPerson *person)
{
  MeritaNipParts parts = { 0 };

  check_width (self, person->row);
  read_grade (self, plan, person);
  read_employment (self, plan, person);
  if (!merita_import_take_nip (self, person->row, plan->nip, person->employment, &parts))
    return;
  person->nip = parts.nip;
  read_name (self, plan, person);
  read_identity (self, plan, person, &parts);
  read_job (self, plan, person, &parts);
  read_education (self, plan, person);
  read_assessment (self, plan, person);
  read_discipline (self, plan, person);
  read_appraisals (self, plan, person->row);
}

gboolean
merita_people_read (MeritaImport *self, MeritaPeoplePlan *plan, GError **error)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      MeritaPerson *person = &plan->people[plan->n];

      if (!merita_import_step (self, row, self->rows->len, error))
        return FALSE;
      memset (person, 0, sizeof *person);
      person->row = row;
      person->potential = MERITA_HUNDREDTHS_UNKNOWN;
      read_person (self, plan, person);
      if (merita_import_is_rejected (self, row))
        continue;
      for (guint i = 0; i < plan->fact_columns->len; i++)
        read_fact (self, plan, person, &g_array_index (plan->fact_columns, MeritaFactColumn, i));
      if (!merita_import_is_rejected (self, row))
        plan->n++;
    }
  return TRUE;
}
