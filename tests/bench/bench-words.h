/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The words of the invented agency; the people are invented. */
typedef enum
{
  LEVEL_JPT_MADYA,
  LEVEL_JPT_PRATAMA,
  LEVEL_ADMINISTRATOR,
  LEVEL_PENGAWAS,
  LEVEL_AHLI_UTAMA,
  LEVEL_AHLI_MADYA,
  LEVEL_AHLI_MUDA,
  LEVEL_AHLI_PERTAMA,
  LEVEL_PENYELIA,
  LEVEL_MAHIR,
  LEVEL_TERAMPIL,
  LEVEL_PELAKSANA,
  N_LEVELS
} BenchLevel;

enum
{
  FAMILY_GENERAL = 0,
  FAMILY_HEALTH = 2,
  FAMILY_EDUCATION = 3,
  N_FAMILIES = 15,
  N_COMPETENCIES = 9,
  N_NAMES_MALE = 70,
  N_NAMES_FEMALE = 60,
  N_NAMES_MIDDLE = 40,
  N_NAMES_LAST = 150,
  N_REGIONS = 44,
  N_GRADES = 17,
  N_EDUCATIONS = 9,
  N_CLERKS = 8,
  N_DIVISIONS = 8,
  N_SCHOOLS = 6,
};

extern const char *const bench_names_male[N_NAMES_MALE];
extern const char *const bench_names_female[N_NAMES_FEMALE];
extern const char *const bench_names_middle[N_NAMES_MIDDLE];
extern const char *const bench_names_last[N_NAMES_LAST];
extern const char *const bench_regions[N_REGIONS];
extern const char *const bench_grades[N_GRADES];
extern const char *const bench_educations[N_EDUCATIONS];
extern const char *const bench_clerks[N_CLERKS];
extern const char *const bench_divisions[N_DIVISIONS];
extern const char *const bench_schools[N_SCHOOLS];
extern const char *const bench_families[N_FAMILIES];
extern const char *const bench_offices[N_FAMILIES];
extern const char *const bench_professions[N_FAMILIES];
extern const char *const bench_first_degrees[N_FAMILIES];
extern const char *const bench_second_degrees[N_FAMILIES];
extern const char *const bench_levels[N_LEVELS];
extern const char *const bench_competencies[N_COMPETENCIES];

extern const int bench_tiers[N_LEVELS];
extern const int bench_standards[N_LEVELS][N_COMPETENCIES];
