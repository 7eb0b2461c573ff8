/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-person.h"

#include <string.h>

const char *const bench_columns[] = {
  "nip",
  "nama",
  "jenis_kelamin",
  "tanggal_lahir",
  "golongan",
  "unit_kerja",
  "jabatan",
  "jenjang_jabatan",
  "tmt_jabatan",
  "pendidikan",
  "rumpun_jabatan",
  "integritas",
  "kerjasama",
  "komunikasi",
  "orientasi_hasil",
  "pelayanan_publik",
  "pengembangan_diri",
  "mengelola_perubahan",
  "pengambilan_keputusan",
  "perekat_bangsa",
  "potensi",
  "nilai_2024",
  "nilai_2023",
  "predikat_2024",
  "predikat_2023",
};

static const char *
name_predicate (int value)
{
  if (value >= 11000)
    return "Sangat Baik";
  if (value >= 9000)
    return "Baik";
  if (value >= 7000)
    return "Butuh Perbaikan";
  return value >= 5000 ? "Kurang" : "Sangat Kurang";
}

static void
set (BenchRow *row, int column, const char *text)
{
  g_strlcpy (row->cell[column], text, sizeof row->cell[column]);
}

static void
set_hundredths (BenchRow *row, int column, int value)
{
  g_snprintf (row->cell[column], sizeof row->cell[column], "%d.%02d", value / 100, value % 100);
}

static void
set_date (BenchRow *row, int column, int year, int month, int day)
{
  g_snprintf (row->cell[column], sizeof row->cell[column], "%04d-%02d-%02d", year, month, day);
}

void
bench_row_fill (BenchRow *row, const BenchPerson *person)
{
  set (row, COLUMN_NIP, person->nip);
  set (row, COLUMN_NAME, person->name);
  set (row, COLUMN_SEX, person->sex == 1 ? "L" : "P");
  set_date (row, COLUMN_BIRTH, person->birth_year, person->birth_month, person->birth_day);
  set (row, COLUMN_GRADE, bench_grades[person->grade]);
  set (row, COLUMN_UNIT, person->unit);
  set (row, COLUMN_POSITION, person->position);
  set (row, COLUMN_LEVEL, bench_levels[person->level]);
  set_date (row, COLUMN_SINCE, person->since_year, person->since_month, person->since_day);
  set (row, COLUMN_EDUCATION, bench_educations[person->education]);
  set (row, COLUMN_FAMILY, bench_families[person->family]);
  for (int i = 0; i < N_COMPETENCIES; i++)
    g_snprintf (row->cell[COLUMN_COMPETENCY + i], 4, "%d", person->competencies[i]);
  set_hundredths (row, COLUMN_POTENTIAL, person->potential);
  set_hundredths (row, COLUMN_VALUE_2024, person->value_2024);
  set_hundredths (row, COLUMN_VALUE_2023, person->value_2023);
  set (row, COLUMN_PREDICATE_2024, name_predicate (person->value_2024));
  set (row, COLUMN_PREDICATE_2023, name_predicate (person->value_2023));
}

void
bench_csv_cell (GString *out, const char *text)
{
  if (strpbrk (text, ",\"\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

void
bench_row_write (const BenchRow *row, GString *out)
{
  for (int i = 0; i < BENCH_N_COLUMNS; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      bench_csv_cell (out, row->cell[i]);
    }
  g_string_append_c (out, '\n');
}
