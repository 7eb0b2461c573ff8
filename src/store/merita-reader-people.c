/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

#include <string.h>

MERITA_DEFINE_RECORD_FREE (free_assessment, MeritaAssessment, merita_assessment_clear)
MERITA_DEFINE_RECORD_FREE (free_fact, MeritaFact, merita_fact_clear)
MERITA_DEFINE_RECORD_FREE (free_discipline, MeritaDiscipline, merita_discipline_clear)
MERITA_DEFINE_RECORD_FREE (free_development, MeritaDevelopment, merita_development_clear)
MERITA_DEFINE_RECORD_FREE (free_unit, MeritaUnit, merita_unit_clear)

static const char *
sort_columns (MeritaEmployeeSort sort)
{
  switch (sort)
    {
    case MERITA_EMPLOYEE_SORT_NIP:
      return "nip";
    case MERITA_EMPLOYEE_SORT_GRADE:
      return "grade";
    case MERITA_EMPLOYEE_SORT_UNIT:
      return "(SELECT name_key FROM unit WHERE id = unit_id)";
    case MERITA_EMPLOYEE_SORT_LEVEL:
      return "job_level_id";
    case MERITA_EMPLOYEE_SORT_POST_SINCE:
      return "post_since";
    case MERITA_EMPLOYEE_SORT_BIRTH:
      return "birth_date";
    case MERITA_EMPLOYEE_SORT_NAME:
    default:
      return "sort_name";
    }
}

/* Digits with the blanks of the printed form are a NIP. */
static char *
digits_only (const char *search)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = search; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (!g_ascii_isspace (*p))
      {
        g_string_free (digits, TRUE);
        return NULL;
      }
  return g_string_free (digits, FALSE);
}

typedef struct
{
  char *pattern;
  MeritaId unit, family;
  int level;
} Filter;

static void
append_filter (GString *sql, const MeritaEmployeeQuery *query, Filter *filter)
{
  *filter = (Filter){ .level = -1 };
  g_string_append (sql, " WHERE 1");
  if (query == NULL)
    return;
  if (query->search != NULL && *query->search != '\0')
    {
      g_autofree char *digits = digits_only (query->search);
      g_autofree char *folded = g_utf8_casefold (query->search, -1);

      filter->pattern = merita_reader_like (digits != NULL ? digits : folded);
      g_string_append (sql, digits != NULL ? " AND CAST (nip AS TEXT) LIKE :search ESCAPE '\\'"
                                           : " AND (sort_name LIKE :search ESCAPE '\\'"
                                             " OR name LIKE :search ESCAPE '\\')");
    }
  filter->unit = query->unit;
  filter->family = query->job_family;
  filter->level = query->job_level;
  if (filter->unit != 0)
    g_string_append (sql, " AND unit_id = :unit");
  if (filter->family != 0)
    g_string_append (sql, " AND job_family_id = :family");
  if (filter->level >= 0)
    g_string_append (sql, " AND job_level_id = :level");
}

static void
bind_filter (sqlite3_stmt *statement, const Filter *filter)
{
  int index = sqlite3_bind_parameter_index (statement, ":search");

  if (index > 0)
    sqlite3_bind_text (statement, index, filter->pattern, -1, SQLITE_TRANSIENT);
  if ((index = sqlite3_bind_parameter_index (statement, ":unit")) > 0)
    sqlite3_bind_int64 (statement, index, filter->unit);
  if ((index = sqlite3_bind_parameter_index (statement, ":family")) > 0)
    sqlite3_bind_int64 (statement, index, filter->family);
  if ((index = sqlite3_bind_parameter_index (statement, ":level")) > 0)
    sqlite3_bind_int64 (statement, index, filter->level + 1);
}

static void
append_order (GString *sql, const MeritaEmployeeQuery *query, guint limit)
{
  const char *column = sort_columns (query != NULL ? query->sort : MERITA_EMPLOYEE_SORT_NAME);
  const char *direction = query != NULL && query->descending ? "DESC" : "ASC";

  g_string_append_printf (sql, " ORDER BY %s %s", column, direction);
  if (strcmp (column, "nip") != 0)
    g_string_append_printf (sql, ", nip %s", direction);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);
}

GArray *
merita_reader_list_employees_limited (MeritaReader *self,
                                      const MeritaEmployeeQuery *query,
                                      guint limit,
                                      GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT nip FROM employee");
  g_autoptr (GArray) nips = g_array_new (FALSE, FALSE, sizeof (MeritaNip));
  g_autoptr (MeritaQuery) statement = NULL;
  g_autoptr (GError) local = NULL;
  Filter filter;

  g_return_val_if_fail (self != NULL, NULL);

  append_filter (sql, query, &filter);
  append_order (sql, query, limit);
  statement = merita_connection_query (self->db, sql->str, error);
  if (statement != NULL)
    bind_filter (statement, &filter);
  g_free (filter.pattern);
  if (statement == NULL)
    return NULL;
  while (merita_connection_step (self->db, statement, &local))
    {
      MeritaNip nip = sqlite3_column_int64 (statement, 0);

      g_array_append_val (nips, nip);
    }
  if (local == NULL)
    return g_steal_pointer (&nips);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

GArray *
merita_reader_list_employees (MeritaReader *self, const MeritaEmployeeQuery *query, GError **error)
{
  return merita_reader_list_employees_limited (self, query, 0, error);
}

gint64
merita_reader_count_employees (MeritaReader *self, const MeritaEmployeeQuery *query, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*) FROM employee");
  g_autoptr (MeritaQuery) statement = NULL;
  Filter filter;

  g_return_val_if_fail (self != NULL, -1);

  append_filter (sql, query, &filter);
  statement = merita_connection_query (self->db, sql->str, error);
  if (statement != NULL)
    bind_filter (statement, &filter);
  g_free (filter.pattern);
  if (statement == NULL || !merita_connection_step (self->db, statement, error))
    return -1;
  return sqlite3_column_int64 (statement, 0);
}

static void
employee_from_row (sqlite3_stmt *s, MeritaEmployee *row)
{
  *row = (MeritaEmployee){
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
    .name = merita_column_text (s, 12),
    .job_title = merita_column_text (s, 13),
    .education_field = merita_column_text (s, 14),
    .unit_name = merita_column_text (s, 15),
    .job_family_name = merita_column_text (s, 16),
    .education_family_name = merita_column_text (s, 17),
  };
}

gboolean
merita_reader_get_employee (MeritaReader *self, MeritaNip nip, MeritaEmployee *row, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  statement = merita_connection_statement (
    self->db,
    "SELECT e.nip, e.job_level_id, e.job_family_id, e.unit_id, e.grade, e.education,"
    " e.birth_date, e.service_since, e.post_since, e.employment, e.sex,"
    " e.discipline_checked_on, e.name, e.job_title, e.education_field, u.name, f.name, d.name"
    " FROM employee e LEFT JOIN unit u ON u.id = e.unit_id"
    " LEFT JOIN job_family f ON f.id = e.job_family_id"
    " LEFT JOIN job_family d ON d.id = e.education_family_id WHERE e.nip = ?",
    error);
  *row = (MeritaEmployee){ .job_level = -1 };
  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "I", nip);
  if (!merita_connection_step (self->db, statement, error))
    return FALSE;
  employee_from_row (statement, row);
  return TRUE;
}

static void
unit_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaUnit *) record = (MeritaUnit){ .id = sqlite3_column_int64 (s, 0),
                                         .name = merita_column_text (s, 1),
                                         .parent = sqlite3_column_int64 (s, 2),
                                         .code = merita_column_text (s, 3),
                                         .kind = merita_column_text (s, 4) };
}

GPtrArray *
merita_reader_list_units (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaUnit), unit_from_row, free_unit, error,
                             "SELECT id, name, parent_id, code, kind FROM unit ORDER BY name_key",
                             "");
}

GPtrArray *
merita_reader_list_families (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaUnit), unit_from_row, free_unit, error,
                             "SELECT id, name, NULL, NULL, NULL FROM job_family ORDER BY name_key",
                             "");
}

static void
assessment_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaAssessment *) record =
    (MeritaAssessment){ .nip = sqlite3_column_int64 (s, 0),
                        .assessed_on = sqlite3_column_int (s, 1),
                        .levels = (MeritaLevels) sqlite3_column_int64 (s, 2),
                        .potential = merita_column_hundredths (s, 3),
                        .provider = merita_column_text (s, 4) };
}

GPtrArray *
merita_reader_list_assessments (MeritaReader *self, MeritaNip nip, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaAssessment), assessment_from_row, free_assessment,
                             error,
                             "SELECT nip, assessed_on, levels, potential, provider"
                             " FROM assessment WHERE nip = ? ORDER BY assessed_on DESC",
                             "I", nip);
}

static void
performance_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaPerformance *) record =
    (MeritaPerformance){ .nip = sqlite3_column_int64 (s, 0),
                         .year = sqlite3_column_int (s, 1),
                         .value = merita_column_hundredths (s, 2),
                         .predicate = (MeritaPredicate) sqlite3_column_int (s, 3) };
}

GPtrArray *
merita_reader_list_performance (MeritaReader *self, MeritaNip nip, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaPerformance), performance_from_row, g_free, error,
                             "SELECT nip, year, value, predicate FROM performance"
                             " WHERE nip = ? ORDER BY year DESC",
                             "I", nip);
}

static void
fact_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaFact *) record = (MeritaFact){ .nip = sqlite3_column_int64 (s, 0),
                                         .key = merita_column_text (s, 1),
                                         .year = sqlite3_column_int (s, 2),
                                         .code = merita_column_text (s, 3),
                                         .value = merita_column_hundredths (s, 4) };
}

GPtrArray *
merita_reader_list_facts (MeritaReader *self, MeritaNip nip, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaFact), fact_from_row, free_fact, error,
                             "SELECT nip, key, year, code, value FROM fact"
                             " WHERE nip = ? ORDER BY key, year DESC, code",
                             "I", nip);
}

static void
discipline_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaDiscipline *) record = (MeritaDiscipline){ .nip = sqlite3_column_int64 (s, 0),
                                                     .decided_on = sqlite3_column_int (s, 1),
                                                     .severity = sqlite3_column_int (s, 2),
                                                     .in_force_until = sqlite3_column_int (s, 3),
                                                     .decree = merita_column_text (s, 4) };
}

GPtrArray *
merita_reader_list_discipline (MeritaReader *self, MeritaNip nip, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaDiscipline), discipline_from_row, free_discipline,
                             error,
                             "SELECT nip, decided_on, severity, in_force_until, decree"
                             " FROM discipline WHERE nip = ? ORDER BY decided_on DESC",
                             "I", nip);
}

static void
development_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaDevelopment *) record =
    (MeritaDevelopment){ .id = sqlite3_column_int64 (s, 0),
                         .nip = sqlite3_column_int64 (s, 1),
                         .competency = merita_column_text (s, 2),
                         .program = merita_column_text (s, 3),
                         .kind = merita_column_text (s, 4),
                         .hours = sqlite3_column_int (s, 5),
                         .starts_on = sqlite3_column_int (s, 6),
                         .due_on = sqlite3_column_int (s, 7),
                         .progress = (guint) sqlite3_column_int (s, 8) };
}

GPtrArray *
merita_reader_list_development (MeritaReader *self, MeritaNip nip, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (
    self, sizeof (MeritaDevelopment), development_from_row, free_development, error,
    "SELECT id, nip, competency, program, kind, hours, starts_on, due_on, progress"
    " FROM development WHERE ?1 IS NULL OR nip = ?1 ORDER BY nip, starts_on, id",
    "K", nip);
}
