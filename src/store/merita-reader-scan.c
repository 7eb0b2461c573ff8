/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole tables in key order; strings belong to SQLite and are gone with the next row. */
#include "merita-reader-private.h"

static char *
borrow_text (sqlite3_stmt *s, int column)
{
  return (char *) sqlite3_column_text (s, column);
}

static void
visit_employee (sqlite3_stmt *s, MeritaRowFunc func, gpointer data)
{
  MeritaEmployee row = {
    .nip = sqlite3_column_int64 (s, 0),
    .job_level = merita_reader_level (sqlite3_column_int64 (s, 1)),
    .job_family = sqlite3_column_int64 (s, 2),
    .unit = sqlite3_column_int64 (s, 3),
    .grade = (guint) sqlite3_column_int (s, 4),
    .education = (MeritaEducation) sqlite3_column_int (s, 5),
    .birth_date = sqlite3_column_int (s, 6),
    .service_since = sqlite3_column_int (s, 7),
    .post_since = sqlite3_column_int (s, 8),
    .employment = (MeritaEmployment) sqlite3_column_int (s, 9),
    .sex = (MeritaSex) sqlite3_column_int (s, 10),
    .discipline_checked_on = sqlite3_column_int (s, 11),
    .name = borrow_text (s, 12),
    .job_title = borrow_text (s, 13),
    .education_field = borrow_text (s, 14),
    .unit_name = borrow_text (s, 15),
    .job_family_name = borrow_text (s, 16),
    .education_family_name = borrow_text (s, 17),
  };

  func (&row, data);
}

static void
visit_assessment (sqlite3_stmt *s, MeritaRowFunc func, gpointer data)
{
  MeritaAssessment row = { .nip = sqlite3_column_int64 (s, 0),
                           .assessed_on = sqlite3_column_int (s, 1),
                           .levels = (MeritaLevels) sqlite3_column_int64 (s, 2),
                           .potential = merita_column_hundredths (s, 3),
                           .provider = borrow_text (s, 4) };

  func (&row, data);
}

static void
visit_performance (sqlite3_stmt *s, MeritaRowFunc func, gpointer data)
{
  MeritaPerformance row = { .nip = sqlite3_column_int64 (s, 0),
                            .year = sqlite3_column_int (s, 1),
                            .value = merita_column_hundredths (s, 2),
                            .predicate = (MeritaPredicate) sqlite3_column_int (s, 3) };

  func (&row, data);
}

static void
visit_fact (sqlite3_stmt *s, MeritaRowFunc func, gpointer data)
{
  MeritaFact row = { .nip = sqlite3_column_int64 (s, 0),
                     .key = borrow_text (s, 1),
                     .year = sqlite3_column_int (s, 2),
                     .code = borrow_text (s, 3),
                     .value = merita_column_hundredths (s, 4) };

  func (&row, data);
}

static void
visit_discipline (sqlite3_stmt *s, MeritaRowFunc func, gpointer data)
{
  MeritaDiscipline row = { .nip = sqlite3_column_int64 (s, 0),
                           .decided_on = sqlite3_column_int (s, 1),
                           .severity = sqlite3_column_int (s, 2),
                           .in_force_until = sqlite3_column_int (s, 3),
                           .decree = borrow_text (s, 4) };

  func (&row, data);
}

static gboolean
scan (MeritaReader *self,
      const char *sql,
      void (*visit) (sqlite3_stmt *, MeritaRowFunc, gpointer),
      MeritaRowFunc func,
      gpointer data,
      GError **error)
{
  g_autoptr (MeritaQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  query = merita_connection_query (self->db, sql, error);
  if (query == NULL)
    return FALSE;
  while (merita_connection_step (self->db, query, &local))
    visit (query, func, data);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
merita_reader_scan_employees (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error)
{
  return scan (self,
               "SELECT e.nip, e.job_level_id, e.job_family_id, e.unit_id, e.grade, e.education,"
               " e.birth_date, e.service_since, e.post_since, e.employment, e.sex,"
               " e.discipline_checked_on, e.name, e.job_title, e.education_field, u.name, f.name,"
               " d.name FROM employee e LEFT JOIN unit u ON u.id = e.unit_id"
               " LEFT JOIN job_family f ON f.id = e.job_family_id"
               " LEFT JOIN job_family d ON d.id = e.education_family_id ORDER BY e.nip",
               visit_employee, func, data, error);
}

gboolean
merita_reader_scan_assessments (MeritaReader *self,
                                MeritaRowFunc func,
                                gpointer data,
                                GError **error)
{
  return scan (self,
               "SELECT nip, assessed_on, levels, potential, provider FROM assessment"
               " ORDER BY nip, assessed_on",
               visit_assessment, func, data, error);
}

gboolean
merita_reader_scan_performance (MeritaReader *self,
                                MeritaRowFunc func,
                                gpointer data,
                                GError **error)
{
  return scan (self, "SELECT nip, year, value, predicate FROM performance ORDER BY nip, year",
               visit_performance, func, data, error);
}

gboolean
merita_reader_scan_facts (MeritaReader *self, MeritaRowFunc func, gpointer data, GError **error)
{
  return scan (self, "SELECT nip, key, year, code, value FROM fact ORDER BY nip, key, year, code",
               visit_fact, func, data, error);
}

gboolean
merita_reader_scan_discipline (MeritaReader *self,
                               MeritaRowFunc func,
                               gpointer data,
                               GError **error)
{
  return scan (self,
               "SELECT nip, decided_on, severity, in_force_until, decree FROM discipline"
               " ORDER BY nip, decided_on",
               visit_discipline, func, data, error);
}
