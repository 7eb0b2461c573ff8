/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench-random.h"
#include "bench-words.h"

#include <glib.h>

#define BENCH_N_COLUMNS 25

/* Where a column stands in employees.csv. */
enum
{
  COLUMN_NIP,
  COLUMN_NAME,
  COLUMN_SEX,
  COLUMN_BIRTH,
  COLUMN_GRADE,
  COLUMN_UNIT,
  COLUMN_POSITION,
  COLUMN_LEVEL,
  COLUMN_SINCE,
  COLUMN_EDUCATION,
  COLUMN_FAMILY,
  COLUMN_COMPETENCY,
  COLUMN_POTENTIAL = COLUMN_COMPETENCY + N_COMPETENCIES,
  COLUMN_VALUE_2024,
  COLUMN_VALUE_2023,
  COLUMN_PREDICATE_2024,
  COLUMN_PREDICATE_2023,
};

typedef struct
{
  char nip[20];
  char name[96];
  char unit[96];
  char position[128];
  int sex, birth_year, birth_month, birth_day, start_year, start_month;
  int grade, level, family, education;
  int since_year, since_month, since_day;
  int competencies[N_COMPETENCIES];
  int potential, value_2024, value_2023; /* hundredths */
} BenchPerson;

/* As text, so that a bad row can carry anything. */
typedef struct
{
  char cell[BENCH_N_COLUMNS][132];
} BenchRow;

typedef struct
{
  BenchRandom random;
  long size;
  guint16 *sequences; /* last NIP number by birthday, month of appointment and sex */
} BenchMaker;

void bench_maker_init  (BenchMaker *maker, long size, guint64 seed);
void bench_maker_clear (BenchMaker *maker);
void bench_maker_make  (BenchMaker *maker, BenchPerson *person, int level);

extern const char *const bench_columns[BENCH_N_COLUMNS];

void bench_row_fill  (BenchRow *row, const BenchPerson *person);
void bench_row_write (const BenchRow *row, GString *out);
void bench_csv_cell  (GString *out, const char *text);
