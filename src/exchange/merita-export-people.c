/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People with their newest assessment and all their appraisals: one row each, as it can be
 * imported. */
#include "config.h"

#include "merita-export-people.h"

#include "merita-grade.h"

typedef struct
{
  MeritaNip nip;
  MeritaDate assessed_on;
  MeritaLevels levels;
  MeritaHundredths potential;
} Assessment;

typedef struct
{
  MeritaExport *export;
  GArray *assessments; /* Assessment: newest of each person */
  GArray *appraisals;  /* MeritaPerformance */
  GArray *years;       /* gint, ascending */
  guint assessment, appraisal;
} People;

static void
assessment_cb (gconstpointer data, gpointer user)
{
  const MeritaAssessment *row = data;
  People *self = user;
  Assessment newest = { row->nip, row->assessed_on, row->levels, row->potential };

  /* Ordered by day within a person: a later one replaces an earlier one. */
  if (self->assessments->len > 0
      && g_array_index (self->assessments, Assessment, self->assessments->len - 1).nip == row->nip)
    g_array_set_size (self->assessments, self->assessments->len - 1);
  g_array_append_val (self->assessments, newest);
}

static void
performance_cb (gconstpointer data, gpointer user)
{
  const MeritaPerformance *row = data;
  People *self = user;
  guint i = 0;

  g_array_append_vals (self->appraisals, row, 1);
  while (i < self->years->len && g_array_index (self->years, gint, i) < row->year)
    i++;
  if (i == self->years->len || g_array_index (self->years, gint, i) != row->year)
    g_array_insert_val (self->years, i, row->year);
}

static void
write_records (People *self, MeritaNip nip)
{
  MeritaTableWriter *writer = self->export->writer;
  Assessment none = { 0, 0, 0, MERITA_HUNDREDTHS_UNKNOWN };
  const Assessment *assessment = &none;

  while (self->assessment < self->assessments->len
         && g_array_index (self->assessments, Assessment, self->assessment).nip < nip)
    self->assessment++;
  if (self->assessment < self->assessments->len
      && g_array_index (self->assessments, Assessment, self->assessment).nip == nip)
    assessment = &g_array_index (self->assessments, Assessment, self->assessment);
  merita_export_levels (self->export, assessment->levels);
  merita_table_writer_number (writer, assessment->potential);
  merita_export_date (self->export, assessment->assessed_on);
  while (self->appraisal < self->appraisals->len
         && g_array_index (self->appraisals, MeritaPerformance, self->appraisal).nip < nip)
    self->appraisal++;
  for (guint i = 0; i < self->years->len; i++)
    {
      const MeritaPerformance *row =
        self->appraisal < self->appraisals->len
          ? &g_array_index (self->appraisals, MeritaPerformance, self->appraisal)
          : NULL;

      if (row != NULL && row->nip == nip && row->year == g_array_index (self->years, gint, i))
        {
          merita_table_writer_number (writer, row->value);
          merita_table_writer_text (writer, row->predicate != 0
                                              ? merita_text_predicate (MERITA_LANGUAGE_INDONESIAN,
                                                                       row->predicate)
                                              : NULL);
          self->appraisal++;
          continue;
        }
      merita_table_writer_text (writer, NULL);
      merita_table_writer_text (writer, NULL);
    }
}

static void
employee_cb (gconstpointer data, gpointer user)
{
  const MeritaEmployee *row = data;
  People *self = user;
  MeritaExport *export = self->export;
  MeritaTableWriter *writer = export->writer;

  merita_export_nip (export, row->nip);
  merita_table_writer_text (writer, row->name);
  merita_table_writer_text (writer, row->sex == MERITA_SEX_MALE     ? "L"
                                    : row->sex == MERITA_SEX_FEMALE ? "P"
                                                                    : NULL);
  merita_export_date (export, row->birth_date);
  merita_table_writer_text (writer, row->employment == MERITA_EMPLOYMENT_PPPK ? "PPPK" : "PNS");
  merita_table_writer_text (writer, merita_grade_code (row->grade));
  merita_table_writer_text (writer, row->unit_name);
  merita_table_writer_text (writer, row->job_title);
  merita_export_level (export, row->job_level);
  merita_table_writer_text (writer, row->job_family_name);
  merita_export_date (export, row->post_since);
  merita_export_date (export, row->service_since);
  merita_table_writer_text (writer,
                            row->education != 0
                              ? merita_text_education (MERITA_LANGUAGE_INDONESIAN, row->education)
                              : NULL);
  merita_table_writer_text (writer, row->education_field);
  merita_table_writer_text (writer, row->education_family_name);
  write_records (self, row->nip);
  merita_table_writer_end_row (writer);
}

gboolean
merita_export_people (MeritaExport *self, GError **error)
{
  static const char *const names[] = {
    "nip",         "nama",       "jenis_kelamin", "tanggal_lahir",   "jenis_pegawai",
    "golongan",    "unit_kerja", "jabatan",       "jenjang_jabatan", "rumpun_jabatan",
    "tmt_jabatan", "tmt_cpns",   "pendidikan",    "jurusan",         "rumpun_pendidikan",
    NULL
  };
  g_autoptr (GArray) assessments = g_array_new (FALSE, FALSE, sizeof (Assessment));
  g_autoptr (GArray) appraisals = g_array_new (FALSE, FALSE, sizeof (MeritaPerformance));
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (gint));
  People people = { self, assessments, appraisals, years, 0, 0 };

  if (!merita_reader_scan_assessments (self->reader, assessment_cb, &people, error)
      || !merita_reader_scan_performance (self->reader, performance_cb, &people, error))
    return FALSE;
  merita_export_header (self, names);
  merita_export_competency_header (self, "");
  merita_table_writer_text (self->writer, "potensi");
  merita_table_writer_text (self->writer, "tanggal_asesmen");
  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *value = g_strdup_printf ("nilai_%d", g_array_index (years, gint, i));
      g_autofree char *predicate = g_strdup_printf ("predikat_%d", g_array_index (years, gint, i));

      merita_table_writer_text (self->writer, value);
      merita_table_writer_text (self->writer, predicate);
    }
  merita_table_writer_end_row (self->writer);
  return merita_reader_scan_employees (self->reader, employee_cb, &people, error);
}
