/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-import-people.h"

#include "config.h"

#include <string.h>

static void
free_plan (gpointer data)
{
  MeritaPeoplePlan *plan = data;

  g_array_unref (plan->values);
  g_array_unref (plan->predicates);
  g_array_unref (plan->fact_columns);
  g_array_unref (plan->facts);
  g_ptr_array_unref (plan->fact_keys);
  merita_intern_clear (&plan->units);
  merita_intern_clear (&plan->families);
  merita_intern_clear (&plan->grades);
  merita_intern_clear (&plan->educations);
  merita_intern_clear (&plan->levels);
  g_free (plan->people);
  g_free (plan->appraisals);
  g_free (plan);
}

static MeritaPeoplePlan *
make_plan (guint n)
{
  MeritaPeoplePlan *plan = g_new0 (MeritaPeoplePlan, 1);

  plan->values = g_array_new (FALSE, FALSE, sizeof (MeritaYearColumn));
  plan->predicates = g_array_new (FALSE, FALSE, sizeof (MeritaYearColumn));
  plan->fact_columns = g_array_new (FALSE, FALSE, sizeof (MeritaFactColumn));
  plan->facts = g_array_new (FALSE, FALSE, sizeof (MeritaPersonFact));
  plan->fact_keys = g_ptr_array_new_with_free_func (g_free);
  plan->people = g_new (MeritaPerson, n);
  merita_intern_init (&plan->units);
  merita_intern_init (&plan->families);
  merita_intern_init (&plan->grades);
  merita_intern_init (&plan->educations);
  merita_intern_init (&plan->levels);
  return plan;
}

MeritaSlice
merita_people_keep (MeritaImport *self, const char *text)
{
  MeritaSlice slice = { "", 0, MERITA_CELL_EMPTY };

  if (text == NULL || text[0] == '\0')
    return slice;
  slice.length = (guint32) strlen (text);
  slice.text = merita_book_store (self->book, text, slice.length);
  slice.type = MERITA_CELL_TEXT;
  if (slice.text == NULL)
    return (MeritaSlice){ "", 0, MERITA_CELL_EMPTY };
  return slice;
}

/* ---- columns -------------------------------------------------------------------------------- */

static gint
year_of (const char *field)
{
  const char *colon = strrchr (field, ':');

  return colon != NULL ? (gint) g_ascii_strtoll (colon + 1, NULL, 10) : 0;
}

static void
add_year (GArray *years, gint year)
{
  guint i = 0;

  while (i < years->len && g_array_index (years, gint, i) < year)
    i++;
  if (i == years->len || g_array_index (years, gint, i) != year)
    g_array_insert_val (years, i, year);
}

static gint
find_yearly (MeritaImport *self, const char *id, gint year)
{
  g_autofree char *field = year > 0 ? g_strdup_printf ("%s:%d", id, year) : g_strdup (id);

  return merita_import_find_column (self, field);
}

static const MeritaComponent *
find_component (const MeritaComponent *component, const char *key)
{
  const MeritaComponent *found = NULL;

  if (component->key != NULL && strcmp (component->key, key) == 0)
    return component;
  for (guint i = 0; component->parts != NULL && i < component->parts->len && found == NULL; i++)
    found = find_component (component->parts->pdata[i], key);
  return found;
}

static const MeritaComponent *
find_fact (const MeritaTalentRule *talent, const char *key)
{
  const GPtrArray *lists[] = { talent->axes[0].components, talent->axes[1].components,
                               talent->succession.components };
  const MeritaComponent *found = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      for (guint i = 0; lists[k] != NULL && i < lists[k]->len && found == NULL; i++)
        found = find_component (lists[k]->pdata[i], key);
    }
  return found;
}

static void
find_facts (MeritaImport *self, MeritaPeoplePlan *plan)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];
      g_auto (GStrv) parts = NULL;
      MeritaFactColumn fact = { .column = (gint) i };
      guint key;

      if (column->field == NULL || !g_str_has_prefix (column->field, "fact:"))
        continue;
      parts = g_strsplit (column->field, ":", 3);
      fact.component = find_fact (self->profile->talent, parts[1]);
      fact.year = parts[2] != NULL ? (gint) g_ascii_strtoll (parts[2], NULL, 10) : 0;
      if (fact.component == NULL)
        continue;
      if (!g_ptr_array_find_with_equal_func (plan->fact_keys, parts[1], g_str_equal, &key))
        {
          key = plan->fact_keys->len;
          g_ptr_array_add (plan->fact_keys, g_strdup (parts[1]));
        }
      fact.key = (guint16) key;
      g_array_append_val (plan->fact_columns, fact);
    }
}

void
merita_people_find_columns (MeritaImport *self, MeritaPeoplePlan *plan)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (gint));
  const struct
  {
    gint *column;
    const char *field;
  } table[] = {
    { &plan->nip, "nip" },
    { &plan->name, "name" },
    { &plan->title_before, "title-before" },
    { &plan->title_after, "title-after" },
    { &plan->sex, "sex" },
    { &plan->birth_date, "birth-date" },
    { &plan->grade, "grade" },
    { &plan->unit, "unit" },
    { &plan->job_title, "job-title" },
    { &plan->job_level, "job-level" },
    { &plan->post_since, "post-since" },
    { &plan->service_since, "service-since" },
    { &plan->education, "education" },
    { &plan->education_field, "education-field" },
    { &plan->education_family, "education-family" },
    { &plan->job_family, "job-family" },
    { &plan->employment, "employment" },
    { &plan->potential, "potential" },
    { &plan->assessed_on, "assessed-on" },
    { &plan->assessor, "assessor" },
    { &plan->discipline, "discipline" },
    { &plan->discipline_date, "discipline-date" },
    { &plan->discipline_until, "discipline-until" },
    { &plan->discipline_decree, "discipline-decree" },
    { &plan->performance_year, "performance-year" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    *table[i].column = merita_import_find_column (self, table[i].field);
  merita_import_find_competencies (self, plan->competencies);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];

      if (column->field != NULL && g_str_has_prefix (column->field, "performance-")
          && strcmp (column->field, "performance-year") != 0)
        add_year (years, year_of (column->field));
    }
  for (guint i = 0; i < years->len; i++)
    {
      gint year = g_array_index (years, gint, i);
      MeritaYearColumn value = { find_yearly (self, "performance-value", year), year };
      MeritaYearColumn predicate = { find_yearly (self, "performance-predicate", year), year };

      g_array_append_val (plan->values, value);
      g_array_append_val (plan->predicates, predicate);
    }
  plan->n_years = years->len;
  if (self->profile->talent != NULL)
    find_facts (self, plan);
}

/* ---- check ---------------------------------------------------------------------------------- */

typedef struct
{
  MeritaNip nip;
  guint place;
} SortKey;

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const SortKey *left = a;
  const SortKey *right = b;

  if (left->nip != right->nip)
    return left->nip < right->nip ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

/* Moves every person to his place, along the circles in which they have to change places. */
static void
move_people (MeritaPeoplePlan *plan, SortKey *keys)
{
  for (guint i = 0; i < plan->n; i++)
    {
      MeritaPerson first = plan->people[i];
      guint at = i;

      while (keys[at].place != i)
        {
          guint from = keys[at].place;

          plan->people[at] = plan->people[from];
          keys[at].place = at;
          at = from;
        }
      plan->people[at] = first;
      keys[at].place = at;
    }
}

/* By NIP and row.  The keys are sorted and each person moves once: a person is a large struct. */
static void
sort_people (MeritaPeoplePlan *plan)
{
  g_autofree SortKey *keys = g_new (SortKey, MAX (plan->n, 1));

  for (guint i = 0; i < plan->n; i++)
    keys[i] = (SortKey){ plan->people[i].nip, i };
  qsort (keys, plan->n, sizeof *keys, compare_keys);
  move_people (plan, keys);
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const MeritaPersonFact *left = a;
  const MeritaPersonFact *right = b;

  if (left->nip != right->nip)
    return left->nip < right->nip ? -1 : 1;
  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return left->year != right->year ? left->year - right->year : strcmp (left->code, right->code);
}

static gint
appraisal_year (const MeritaPeoplePlan *plan, const MeritaPerson *person)
{
  return plan->performance_year >= 0 && plan->n_years > 0
           ? plan->appraisals[(gsize) person->row * plan->n_years].year
           : 0;
}

/* One row a person, or one a person and year; the first that is valid counts. */
static void
reject_duplicates (MeritaImport *self, MeritaPeoplePlan *plan)
{
  guint kept = 0;

  for (guint i = 0; i < plan->n; i++)
    {
      const MeritaPerson *person = &plan->people[i];
      const MeritaPerson *same = NULL;

      for (guint k = kept; k > 0 && plan->people[k - 1].nip == person->nip && same == NULL; k--)
        {
          if (plan->performance_year < 0
              || appraisal_year (plan, &plan->people[k - 1]) == appraisal_year (plan, person))
            same = &plan->people[k - 1];
        }
      if (same == NULL)
        {
          plan->people[kept++] = *person;
          continue;
        }
      merita_import_reject (self, person->row, plan->nip,
                            merita_tr (self->language, "NIP twice in the file"),
                            g_strdup_printf (merita_tr (self->language,
                                                        "The same NIP stands in row %u."),
                                             merita_import_get_row_number (self, same->row)));
    }
  plan->n = kept;
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  MeritaPeoplePlan *plan = make_plan (self->rows->len);

  self->plan = plan;
  if (!merita_import_require (self, "nip", error))
    return FALSE;
  merita_people_find_columns (self, plan);
  plan->appraisals = g_new0 (MeritaAppraisal, (gsize) self->rows->len * MAX (plan->n_years, 1));
  if (!merita_people_read (self, plan, error))
    return FALSE;
  sort_people (plan);
  reject_duplicates (self, plan);
  if (plan->facts->len > 0)
    qsort (plan->facts->data, plan->facts->len, sizeof (MeritaPersonFact), compare_facts);
  return merita_people_compare (self, plan, reader, error);
}

const MeritaImportClass merita_import_people_class = { check, merita_people_apply, free_plan };
