/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-date.h"
#include "merita-nip.h"

/* What a job group's people look like. */
typedef struct
{
  MeritaJobGroup group;
  int age_low, age_high;
  guint grade_low, grade_high;
  int master_percent, doctor_percent;
  int ability; /* shift of the mean, thousandths of a deviation */
} GroupShape;

static const GroupShape shapes[] = {
  { MERITA_JOB_JPT_JUNIOR, 46, 59, 14, 16, 75, 12, 900 },
  { MERITA_JOB_ADMINISTRATOR, 38, 57, 12, 14, 60, 3, 550 },
  { MERITA_JOB_SUPERVISOR, 32, 56, 10, 12, 30, 0, 250 },
  { MERITA_JOB_FUNCTIONAL, 26, 57, 9, 13, 12, 1, 0 },
  { MERITA_JOB_STAFF, 23, 57, 5, 10, 2, 0, -250 },
};

static const GroupShape *
find_shape (MeritaJobGroup group)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (shapes[i].group == group)
      return &shapes[i];
  return &shapes[G_N_ELEMENTS (shapes) - 1];
}

static MeritaNip
compose_nip (MeritaSample *self,
             MeritaDate birth,
             int appointed_year,
             int appointed_month,
             MeritaSex sex)
{
  for (int serial = 1; serial < 1000; serial++)
    {
      MeritaNip nip = (gint64) birth * G_GINT64_CONSTANT (10000000000)
                      + (gint64) appointed_year * 1000000 + appointed_month * 10000
                      + (int) sex * 1000 + serial;
      gint64 *key;

      if (g_hash_table_contains (self->nips, &nip))
        continue;
      key = g_new (gint64, 1);
      *key = nip;
      g_hash_table_add (self->nips, key);
      return nip;
    }
  g_assert_not_reached ();
}

static void
fill_identity (MeritaSample *self, MeritaEmployee *row, const GroupShape *shape)
{
  int today_year = merita_date_year (self->options->today);
  int birth_year = today_year - merita_sample_between (self, shape->age_low, shape->age_high);
  int birth_month = merita_sample_between (self, 1, 12);
  int appointed_year = birth_year + merita_sample_between (self, 22, 28);
  int appointed_month = merita_sample_chance (self, 60) ? 3 : merita_sample_between (self, 1, 12);

  appointed_year = MIN (appointed_year, today_year - 2);
  row->sex = merita_sample_chance (self, shape->group <= MERITA_JOB_ADMINISTRATOR ? 66 : 46)
               ? MERITA_SEX_MALE
               : MERITA_SEX_FEMALE;
  row->birth_date =
    merita_date_new (birth_year, birth_month,
                     merita_sample_between (self, 1,
                                            merita_date_days_in_month (birth_year, birth_month)));
  row->service_since = merita_date_new (appointed_year, appointed_month, 1);
  row->nip = compose_nip (self, row->birth_date, appointed_year, appointed_month, row->sex);
  row->employment = MERITA_EMPLOYMENT_PNS;
}

static MeritaEducation
choose_education (MeritaSample *self, const GroupShape *shape)
{
  if (merita_sample_chance (self, shape->doctor_percent))
    return MERITA_EDUCATION_DOCTORATE;
  if (merita_sample_chance (self, shape->master_percent))
    return MERITA_EDUCATION_MASTER;
  if (shape->group == MERITA_JOB_STAFF)
    return merita_sample_chance (self, 45) ? MERITA_EDUCATION_SENIOR : MERITA_EDUCATION_D3;
  return MERITA_EDUCATION_BACHELOR;
}

static void
fill_career (MeritaSample *self, MeritaEmployee *row, const GroupShape *shape)
{
  int since_year = merita_date_year (self->options->today) - merita_sample_between (self, 1, 7);

  since_year = MAX (since_year, merita_date_year (row->service_since));
  row->post_since = merita_date_new (since_year, merita_sample_between (self, 1, 12), 1);
  row->post_since = MAX (row->post_since, row->service_since);
  row->grade =
    (guint) merita_sample_between (self, (int) shape->grade_low, (int) shape->grade_high);
  row->education = choose_education (self, shape);
  row->education_family_name = g_strdup (
    merita_sample_chance (self, 75)
      ? row->job_family_name
      : ((MeritaSampleUnit *)
           self->units->pdata[merita_sample_between (self, 0, (int) self->units->len - 1)])
          ->family);
}

static void
fill_assessment (MeritaSample *self, MeritaSamplePerson *person, int ability)
{
  const MeritaJobRule *jobs = self->profile->jobs;
  const MeritaJobLevel *level =
    person->employee.job_level >= 0 ? jobs->levels->pdata[person->employee.job_level] : NULL;
  int months = merita_sample_between (self, 1, 30);

  person->assessed = !merita_sample_chance (self, 5);
  if (!person->assessed || level == NULL)
    return;
  /* A few assessments are older than their validity. */
  if (merita_sample_chance (self, 1))
    months = merita_sample_between (self, 40, 60);
  person->assessment.nip = person->employee.nip;
  person->assessment.assessed_on = merita_date_add_months (self->options->today, -months);
  person->assessment.provider = g_strdup ("UPT Penilaian Kompetensi");
  for (guint i = 0; i < jobs->competencies->len; i++)
    {
      int standard = (int) merita_levels_get (level->standard, i);
      int shift = (ability / 2 + merita_sample_normal (self) - 250) / 1000;

      person->assessment.levels =
        merita_levels_set (person->assessment.levels, i, (guint) CLAMP (standard + shift, 1, 5));
    }
  person->assessment.potential =
    CLAMP (6300 + ability * 9 / 10 + merita_sample_normal (self), 2000, 9900);
}

static MeritaPredicate
choose_predicate (MeritaSample *self, int ability)
{
  int luck = ability + merita_sample_normal (self) * 4 / 5;

  if (luck > 650)
    return MERITA_PREDICATE_VERY_GOOD;
  if (luck > -1100)
    return MERITA_PREDICATE_GOOD;
  if (luck > -2000)
    return MERITA_PREDICATE_NEEDS_IMPROVEMENT;
  return MERITA_PREDICATE_POOR;
}

static void
fill_performance (MeritaSample *self, MeritaSamplePerson *person, int ability)
{
  static const int lowest[MERITA_N_PREDICATES] = { 0, 3000, 5000, 7000, 9000, 11000 };

  if (merita_sample_chance (self, 2))
    return;
  for (int offset = 0; offset < 3; offset++)
    {
      MeritaPerformance *row = &person->performance[person->n_performance];

      if (self->year - offset < merita_date_year (person->employee.service_since))
        break;
      row->nip = person->employee.nip;
      row->year = self->year - offset;
      row->predicate = choose_predicate (self, ability);
      row->value = lowest[row->predicate] + merita_sample_between (self, 0, 900);
      person->n_performance++;
    }
}

static void
add_fact (MeritaSample *self,
          MeritaSamplePerson *person,
          const char *key,
          const char *code,
          MeritaHundredths value)
{
  MeritaFact fact = {
    .nip = person->employee.nip,
    .key = g_strdup (key),
    .code = g_strdup (code),
    .year = self->year,
    .value = value,
  };

  g_array_append_val (person->facts, fact);
}

/* The better a person, the better the entry; the scale's own entries say what there is. */
static void
add_code_fact (MeritaSample *self,
               MeritaSamplePerson *person,
               const MeritaComponent *component,
               int ability)
{
  int luck = ability + merita_sample_normal (self);
  MeritaHundredths wanted = CLAMP (4600 + luck * 3 / 2, 0, 10000);
  const MeritaScaleEntry *best = NULL;

  for (guint i = 0; i < component->entries->len; i++)
    {
      const MeritaScaleEntry *entry = &g_array_index (component->entries, MeritaScaleEntry, i);

      if (best == NULL || ABS (entry->points - wanted) < ABS (best->points - wanted))
        best = entry;
    }
  if (best != NULL && best->points > 0)
    add_fact (self, person, component->key, best->code, MERITA_HUNDREDTHS_UNKNOWN);
}

static void
add_facts (MeritaSample *self,
           MeritaSamplePerson *person,
           const MeritaComponent *component,
           int ability)
{
  switch (component->source)
    {
    case MERITA_SOURCE_FACT_CODE:
      add_code_fact (self, person, component, ability);
      break;
    case MERITA_SOURCE_FACT_VALUE:
      add_fact (self, person, component->key, "",
                CLAMP (7000 + ability + merita_sample_normal (self), 2000, 10000));
      break;
    case MERITA_SOURCE_FACT_COUNT:
      {
        int n = CLAMP (3 + ability / 400 + merita_sample_between (self, -2, 3), 0, 9);

        for (int i = 0; i < n; i++)
          {
            g_autofree char *code = g_strdup_printf ("%d", i + 1);

            add_fact (self, person, component->key, code, MERITA_HUNDREDTHS_UNKNOWN);
          }
      }
      break;
    case MERITA_SOURCE_MEAN:
      for (guint i = 0; component->parts != NULL && i < component->parts->len; i++)
        add_facts (self, person, component->parts->pdata[i], ability);
      break;
    default:
      break;
    }
}

static void
fill_facts (MeritaSample *self, MeritaSamplePerson *person, int ability)
{
  const MeritaTalentRule *rule = self->profile->talent;

  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    for (guint i = 0; i < rule->axes[axis].components->len; i++)
      add_facts (self, person, rule->axes[axis].components->pdata[i], ability);
  for (guint i = 0; i < rule->succession.components->len; i++)
    {
      const MeritaComponent *component = rule->succession.components->pdata[i];
      gboolean seen = FALSE;

      for (guint k = 0; k < person->facts->len; k++)
        seen |= g_strcmp0 (g_array_index (person->facts, MeritaFact, k).key, component->key) == 0;
      if (!seen)
        add_facts (self, person, component, ability);
    }
}

static guint
add_person (MeritaSample *self,
            MeritaJobGroup group,
            gint level,
            guint unit_index,
            const char *title)
{
  const GroupShape *shape = find_shape (group);
  const MeritaSampleUnit *unit = self->units->pdata[unit_index];
  MeritaSamplePerson *person = g_new0 (MeritaSamplePerson, 1);
  MeritaEmployee *row = &person->employee;
  int ability = shape->ability + merita_sample_normal (self);

  person->facts = g_array_new (FALSE, TRUE, sizeof (MeritaFact));
  person->assessment.potential = MERITA_HUNDREDTHS_UNKNOWN;
  fill_identity (self, row, shape);
  row->job_level = level;
  row->unit_name = g_strdup (unit->name);
  row->job_title = g_strdup (title);
  row->job_family_name = g_strdup (unit->family);
  fill_career (self, row, shape);
  row->name = merita_sample_name (self, row->sex, row->education, unit->family,
                                  merita_date_year (row->birth_date));
  if (merita_sample_chance (self, 98))
    row->discipline_checked_on = merita_date_add_months (self->options->today, -3);
  fill_assessment (self, person, ability);
  fill_performance (self, person, ability);
  fill_facts (self, person, ability);
  g_ptr_array_add (self->people, person);
  return self->people->len - 1;
}

static void
add_ordinary_person (MeritaSample *self)
{
  static const char *const staff[] = { "Pengadministrasi Umum", "Pengolah Data dan Informasi",
                                       "Penelaah Teknis Kebijakan",
                                       "Operator Layanan Operasional" };
  static const char *const levels[] = { "Ahli Pertama", "Ahli Muda", "Ahli Madya" };
  guint unit_index = (guint) merita_sample_between (self, 0, (int) self->units->len - 1);
  const MeritaSampleUnit *unit = self->units->pdata[unit_index];
  gboolean school = g_str_equal (unit->family, "Pendidikan");
  gboolean health = g_str_equal (unit->family, "Kesehatan");
  const char *level_name;
  g_autofree char *title = NULL;

  if (!merita_sample_chance (self, school || health ? 85 : 30))
    {
      add_person (self, MERITA_JOB_STAFF,
                  merita_job_rule_find_level (self->profile->jobs, "Pelaksana", -1), unit_index,
                  staff[merita_sample_between (self, 0, 3)]);
      return;
    }
  level_name = levels[merita_sample_chance (self, 12) ? 2 : merita_sample_between (self, 0, 1)];
  title = g_strdup_printf ("%s %s",
                           school   ? "Guru"
                           : health ? "Perawat"
                                    : "Analis Kebijakan",
                           level_name);
  add_person (self, MERITA_JOB_FUNCTIONAL,
              merita_job_rule_find_level (self->profile->jobs, level_name, -1), unit_index, title);
}

void
merita_sample_add_people (MeritaSample *self)
{
  for (guint i = 0; i < self->posts->len; i++)
    {
      MeritaSamplePost *post = self->posts->pdata[i];
      gboolean head = post->group == MERITA_JOB_JPT_JUNIOR;

      /* One head of office and some lower posts stand empty. */
      if (head && g_str_equal (post->name, "Kepala Dinas PUPR"))
        continue;
      if (!head && merita_sample_chance (self, 4))
        continue;
      post->person = add_person (self, post->group, post->level, post->unit, post->name);
    }
  while (self->people->len < (guint) self->options->employees)
    add_ordinary_person (self);
}
