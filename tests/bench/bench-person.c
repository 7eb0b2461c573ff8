/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-person.h"

#include <string.h>

/* Births from 1964 to 2008, appointments from 1986 to 2025. */
#define FIRST_BIRTH 1964
#define N_BIRTHS (45 * 372)
#define FIRST_START 1986
#define N_STARTS (40 * 12)

static const int family_weights[] = { 16, 6, 17, 34, 4, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2 };
static const int leader_weights[] = { 25, 9, 8, 8, 8, 6, 5, 4, 5, 6, 4, 4, 4, 4, 5 };

static const struct
{
  int youngest, oldest;
  int grade, n_grades;
} by_level[N_LEVELS] = {
  { 48, 59, 15, 2 }, { 42, 59, 13, 3 }, { 36, 57, 11, 3 }, { 30, 57, 10, 3 },
  { 50, 59, 15, 2 }, { 40, 59, 12, 3 }, { 32, 58, 10, 2 }, { 23, 57, 8, 2 },
  { 23, 57, 10, 2 }, { 23, 57, 8, 2 },  { 23, 57, 5, 3 },  { 23, 57, 0, 0 },
};

void
bench_maker_init (BenchMaker *maker, long size, guint64 seed)
{
  bench_random_init (&maker->random, seed);
  maker->size = size;
  maker->sequences = g_new0 (guint16, (gsize) N_BIRTHS * N_STARTS * 2);
}

void
bench_maker_clear (BenchMaker *maker)
{
  g_clear_pointer (&maker->sequences, g_free);
}

static int
below (BenchMaker *maker, int limit)
{
  return (int) bench_random_below (&maker->random, (uint32_t) limit);
}

static int
clamp (int value, int least, int most)
{
  return CLAMP (value, least, most);
}

static int
days_in_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static void
make_nip (BenchMaker *maker, BenchPerson *person)
{
  static const int usual_months[] = { 1, 3, 4, 12 };
  int youngest = by_level[person->level].youngest;
  int n_ages = by_level[person->level].oldest - youngest + 1;

  for (;;)
    {
      int age = youngest + below (maker, n_ages);
      gsize slot;

      person->birth_year = 2024 - age;
      person->birth_month = 1 + below (maker, 12);
      person->birth_day =
        1 + below (maker, days_in_month (person->birth_year, person->birth_month));
      person->start_year =
        clamp (person->birth_year + 20 + below (maker, clamp (age - 20, 1, 16)), FIRST_START, 2024);
      if (below (maker, 3) != 0)
        person->start_month = usual_months[below (maker, 4)];
      else
        person->start_month = 1 + below (maker, 12);
      if (person->start_year - person->birth_year < 18)
        continue;
      slot = (gsize) (person->birth_year - FIRST_BIRTH) * 372
             + (gsize) ((person->birth_month - 1) * 31 + person->birth_day - 1);
      slot = slot * N_STARTS
             + (gsize) ((person->start_year - FIRST_START) * 12 + person->start_month - 1);
      slot = slot * 2 + (gsize) (person->sex - 1);
      if (maker->sequences[slot] == 999)
        continue;
      g_snprintf (person->nip, sizeof person->nip, "%04d%02d%02d%04d%02d%d%03d", person->birth_year,
                  person->birth_month, person->birth_day, person->start_year, person->start_month,
                  person->sex, ++maker->sequences[slot]);
      return;
    }
}

static void
make_unit (BenchMaker *maker, BenchPerson *person)
{
  gboolean province = maker->size > 10000 && maker->size <= 100000;
  int n_regions = maker->size <= 100000 ? 1 : N_REGIONS;
  int offset = maker->size <= 10000 ? 18 : maker->size <= 100000 ? 8 : 0;
  const char *region = bench_regions[(below (maker, n_regions) + offset) % N_REGIONS];
  const char *kind = province ? "Provinsi" : "Kabupaten";
  int number = 1 + below (maker, maker->size <= 10000 ? 40 : maker->size <= 100000 ? 180 : 220);
  gsize room = sizeof person->unit;

  if (person->family == FAMILY_EDUCATION && person->level > LEVEL_PENGAWAS)
    g_snprintf (person->unit, room, "%s %d %s", bench_schools[below (maker, N_SCHOOLS)], number,
                region);
  else if (person->family == FAMILY_HEALTH && person->level > LEVEL_PENGAWAS
           && below (maker, 3) != 0)
    g_snprintf (person->unit, room, "%s %d %s", below (maker, 4) != 0 ? "Puskesmas" : "RSUD",
                number % 60 + 1, region);
  else if (person->family == FAMILY_GENERAL && person->level > LEVEL_ADMINISTRATOR
           && below (maker, 2) != 0)
    g_snprintf (person->unit, room, "Kecamatan %s %d, %s %s",
                bench_names_middle[below (maker, N_NAMES_MIDDLE)], number % 40 + 1, kind, region);
  else
    g_snprintf (person->unit, room, "%s %s %s", bench_offices[person->family], kind, region);
}

static void
make_position (BenchMaker *maker, BenchPerson *person)
{
  const char *office = bench_offices[person->family];
  gsize room = sizeof person->position;
  const char *division;

  switch (person->level)
    {
    case LEVEL_JPT_MADYA:
      g_strlcpy (person->position, "Sekretaris Daerah", room);
      break;
    case LEVEL_JPT_PRATAMA:
      g_snprintf (person->position, room, "Kepala %s", office);
      break;
    case LEVEL_ADMINISTRATOR:
      division = bench_divisions[below (maker, N_DIVISIONS)];
      if (below (maker, 4) != 0)
        g_snprintf (person->position, room, "Kepala Bidang %s, %s", division, office);
      else
        g_snprintf (person->position, room, "Sekretaris %s", office);
      break;
    case LEVEL_PENGAWAS:
      division = bench_divisions[below (maker, N_DIVISIONS)];
      g_snprintf (person->position, room, "Kepala Sub%s %s",
                  below (maker, 2) != 0 ? " Bagian" : " Bidang", division);
      break;
    case LEVEL_PELAKSANA:
      g_strlcpy (person->position, bench_clerks[below (maker, N_CLERKS)], room);
      break;
    default:
      g_snprintf (person->position, room, "%s %s", bench_professions[person->family],
                  bench_levels[person->level] + strlen ("Fungsional "));
    }
}

/* Given names, and what a person of this education writes before and after them. */
static void
make_name (BenchMaker *maker, BenchPerson *person)
{
  const char *first = person->sex == 1 ? bench_names_male[below (maker, N_NAMES_MALE)]
                                       : bench_names_female[below (maker, N_NAMES_FEMALE)];
  int length = below (maker, 100);
  const char *second = bench_names_middle[below (maker, N_NAMES_MIDDLE)];
  const char *third = bench_names_middle[below (maker, N_NAMES_MIDDLE)];
  const char *last = bench_names_last[below (maker, N_NAMES_LAST)];
  const char *bachelor = bench_first_degrees[person->family];
  const char *master = bench_second_degrees[person->family];
  const char *pilgrim = "", *before = "";
  gboolean male = person->sex == 1;
  gsize room = sizeof person->name;
  char name[96];

  if (length < 6)
    g_strlcpy (name, first, sizeof name);
  else if (length < 55)
    g_snprintf (name, sizeof name, "%s %s", first, last);
  else if (length < 92)
    g_snprintf (name, sizeof name, "%s %s %s", first, second, last);
  else
    g_snprintf (name, sizeof name, "%s %s %s %s", first, second, third, last);
  if (person->birth_year < 1985 && below (maker, 7) == 0)
    pilgrim = male ? "H. " : "Hj. ";

  if (person->education == 8)
    g_snprintf (person->name, room, "Dr. %s%s, %s, %s", pilgrim, name, bachelor, master);
  else if (person->education == 7)
    g_snprintf (person->name, room, "%s%s%s, %s, %s", below (maker, 20) != 0 ? "" : "Ir. ", pilgrim,
                name, bachelor, master);
  else if (person->education >= 5)
    {
      if (person->birth_year < 1972 && below (maker, 4) == 0)
        before = male ? "Drs. " : "Dra. ";
      g_snprintf (person->name, room, "%s%s%s, %s", before, pilgrim, name,
                  person->education == 5 ? "S.Tr." : bachelor);
    }
  else
    g_snprintf (person->name, room, "%s%s%s", pilgrim, name,
                person->education == 4 ? ", A.Md." : "");
}

static void
make_grade_and_education (BenchMaker *maker, BenchPerson *person)
{
  int grade;

  if (person->level != LEVEL_PELAKSANA)
    grade = by_level[person->level].grade + below (maker, by_level[person->level].n_grades);
  else if (below (maker, 20) != 0)
    grade = 4 + below (maker, 8);
  else
    grade = below (maker, 4);
  person->grade = grade;

  if (grade >= 14)
    person->education = 7 + (below (maker, 6) == 0);
  else if (grade >= 12)
    person->education = 6 + below (maker, 2);
  else if (grade >= 8)
    person->education = 6 + (below (maker, 8) == 0);
  else if (grade >= 5)
    person->education = 4 + below (maker, 2);
  else
    person->education = grade >= 4 ? 2 : below (maker, 3);
}

/* In the position for at most ten years, and not before the appointment. */
static void
make_since (BenchMaker *maker, BenchPerson *person)
{
  int n_years = 2025 - person->start_year;

  /* This draw decides nothing any more; without it every later one would change. */
  (void) below (maker, clamp (n_years, 1, 12));
  person->since_year =
    clamp (2024 - below (maker, clamp (n_years, 1, 10)), person->start_year, 2024);
  person->since_month = 1 + below (maker, 12);
  person->since_day = 1 + below (maker, days_in_month (person->since_year, person->since_month));
  if (person->since_year == person->start_year && person->since_month < person->start_month)
    {
      person->since_month = person->start_month;
      person->since_day = 1;
    }
}

/* One hidden ability moves competencies, potential and performance together. */
static void
make_values (BenchMaker *maker, BenchPerson *person)
{
  BenchRandom *random = &maker->random;
  double ability = bench_random_normal (random);

  for (int i = 0; i < N_COMPETENCIES; i++)
    {
      double level = bench_standards[person->level][i] - 0.45 + 0.55 * ability
                     + 0.75 * bench_random_normal (random);

      person->competencies[i] = clamp ((int) (level + 0.5 + 10) - 10, 1, 5);
    }
  person->potential = (int) ((62 + 9 * ability + 11 * bench_random_normal (random)) * 100);
  person->value_2024 = (int) ((93 + 3.5 * ability + 8 * bench_random_normal (random)) * 100);
  person->value_2023 = (int) ((92 + 3.5 * ability + 8 * bench_random_normal (random)) * 100);
  person->potential = clamp (person->potential, 500, 10000);
  person->value_2024 = clamp (person->value_2024, 3000, 12000);
  person->value_2023 = clamp (person->value_2023, 3000, 12000);
}

void
bench_maker_make (BenchMaker *maker, BenchPerson *person, int level)
{
  memset (person, 0, sizeof *person);
  person->level = level;
  person->sex = 1 + (below (maker, 100) < (level <= LEVEL_ADMINISTRATOR ? 30 : 56));
  make_nip (maker, person);
  person->family = bench_random_pick (&maker->random, family_weights, N_FAMILIES);
  if (level <= LEVEL_PENGAWAS)
    person->family = bench_random_pick (&maker->random, leader_weights, N_FAMILIES);
  make_grade_and_education (maker, person);
  make_unit (maker, person);
  make_position (maker, person);
  make_name (maker, person);
  make_since (maker, person);
  make_values (maker, person);
}
