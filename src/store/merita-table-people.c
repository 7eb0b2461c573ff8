/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-feed.h"
#include "merita-name.h"
#include "merita-table-units.h"
#include "merita-writer-private.h"

#define EMPLOYEE_INTO                                                                              \
  "INSERT INTO employee (nip, job_level_id, job_family_id, unit_id, grade, education,"             \
  " education_family_id, birth_date, service_since, post_since, employment, sex,"                  \
  " discipline_checked_on, name, sort_name, job_title, education_field)"

#define EMPLOYEE_INSERT EMPLOYEE_INTO " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"

#define EMPLOYEE_COLUMNS                                                                           \
  "job_level_id, job_family_id, unit_id, grade, education, education_family_id, birth_date,"       \
  " service_since, post_since, employment, sex, discipline_checked_on, name, sort_name,"           \
  " job_title, education_field"

#define EMPLOYEE_EXCLUDED                                                                          \
  "excluded.job_level_id, excluded.job_family_id, excluded.unit_id, excluded.grade,"               \
  " excluded.education, excluded.education_family_id, excluded.birth_date,"                        \
  " excluded.service_since, excluded.post_since, excluded.employment, excluded.sex,"               \
  " excluded.discipline_checked_on, excluded.name, excluded.sort_name, excluded.job_title,"        \
  " excluded.education_field"

#define EMPLOYEE_OR_UPDATE                                                                         \
  " ON CONFLICT (nip) DO UPDATE SET (" EMPLOYEE_COLUMNS ") = (" EMPLOYEE_EXCLUDED                  \
  ") WHERE (" EMPLOYEE_COLUMNS ") IS NOT (" EMPLOYEE_EXCLUDED ")"

/* The order of EMPLOYEE_INTO. */
#define EMPLOYEE_LETTERS "IdKKddKdddiddtttt"

#define ASSESSMENT_INTO "INSERT INTO assessment (nip, assessed_on, levels, potential, provider)"
#define ASSESSMENT_OR_UPDATE                                                                       \
  " ON CONFLICT (nip, assessed_on) DO UPDATE SET levels = excluded.levels,"                        \
  " potential = excluded.potential, provider = excluded.provider"                                  \
  " WHERE (levels, potential, provider)"                                                           \
  " IS NOT (excluded.levels, excluded.potential, excluded.provider)"

#define PERFORMANCE_INTO "INSERT INTO performance (nip, year, value, predicate)"
#define PERFORMANCE_OR_UPDATE                                                                      \
  " ON CONFLICT (nip, year) DO UPDATE SET value = excluded.value, predicate = excluded.predicate"  \
  " WHERE (value, predicate) IS NOT (excluded.value, excluded.predicate)"

static gboolean
resolve_names (MeritaWriter *self,
               const MeritaEmployee *row,
               MeritaId *unit,
               MeritaId *family,
               MeritaId *education_family,
               GError **error)
{
  *unit = row->unit;
  *family = row->job_family;
  *education_family = row->education_family;
  return (*unit != 0 || merita_writer_ensure_unit (self, row->unit_name, -1, unit, error))
         && (*family != 0
             || merita_writer_ensure_family (self, row->job_family_name, -1, family, error))
         && (*education_family != 0
             || merita_writer_ensure_family (self, row->education_family_name, -1, education_family,
                                             error));
}

/* In a large job the engine does not check references: this does. */
static gboolean
require_references (MeritaWriter *self,
                    const MeritaEmployee *row,
                    MeritaId unit,
                    MeritaId family,
                    MeritaId education_family,
                    GError **error)
{
  return merita_writer_require_id (self, MERITA_TABLE_JOB_LEVEL, row->job_level + 1, error)
         && merita_writer_require_id (self, MERITA_TABLE_UNIT, unit, error)
         && merita_writer_require_id (self, MERITA_TABLE_JOB_FAMILY, family, error)
         && merita_writer_require_id (self, MERITA_TABLE_JOB_FAMILY, education_family, error);
}

gboolean
merita_writer_put_employee (MeritaWriter *self, const MeritaEmployee *row, GError **error)
{
  g_autofree char *sort_name = NULL;
  MeritaId unit, family, education_family;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  if (!resolve_names (self, row, &unit, &family, &education_family, error)
      || !require_references (self, row, unit, family, education_family, error))
    return FALSE;
  sort_name = merita_name_sort_key (row->name != NULL ? row->name : "");
  if (!merita_writer_put (self, MERITA_TABLE_EMPLOYEE, EMPLOYEE_INSERT,
                          EMPLOYEE_INSERT EMPLOYEE_OR_UPDATE, error, EMPLOYEE_LETTERS, row->nip,
                          row->job_level + 1, family, unit, (int) row->grade, (int) row->education,
                          education_family, row->birth_date, row->service_since, row->post_since,
                          row->employment != 0 ? (int) row->employment : MERITA_EMPLOYMENT_PNS,
                          (int) row->sex, row->discipline_checked_on,
                          row->name != NULL ? row->name : "", sort_name, row->job_title,
                          row->education_field))
    return FALSE;
  merita_writer_know_employee (self, row->nip);
  return TRUE;
}

gboolean
merita_writer_put_assessment (MeritaWriter *self, const MeritaAssessment *row, GError **error)
{
#define ASSESSMENT_INSERT ASSESSMENT_INTO " VALUES (?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (self, MERITA_TABLE_ASSESSMENT, ASSESSMENT_INSERT,
                               ASSESSMENT_INSERT ASSESSMENT_OR_UPDATE, error, "IiKht", row->nip,
                               row->assessed_on, (gint64) row->levels, row->potential,
                               row->provider);
}

gboolean
merita_writer_put_performance (MeritaWriter *self, const MeritaPerformance *row, GError **error)
{
#define PERFORMANCE_INSERT PERFORMANCE_INTO " VALUES (?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (self, MERITA_TABLE_PERFORMANCE, PERFORMANCE_INSERT,
                               PERFORMANCE_INSERT PERFORMANCE_OR_UPDATE, error, "Iihd", row->nip,
                               row->year, row->value, (int) row->predicate);
}

gboolean
merita_writer_put_fact (MeritaWriter *self, const MeritaFact *row, GError **error)
{
#define FACT_INSERT "INSERT INTO fact (nip, key, year, code, value) VALUES (?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL && row->key != NULL, FALSE);

  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (self, MERITA_TABLE_FACT, FACT_INSERT,
                               FACT_INSERT
                               " ON CONFLICT (nip, key, year, code) DO UPDATE"
                               " SET value = excluded.value WHERE value IS NOT excluded.value",
                               error, "Itith", row->nip, row->key, row->year,
                               row->code != NULL ? row->code : "", row->value);
}

gboolean
merita_writer_put_discipline (MeritaWriter *self, const MeritaDiscipline *row, GError **error)
{
#define DISCIPLINE_INSERT                                                                          \
  "INSERT INTO discipline (nip, decided_on, severity, in_force_until, decree) VALUES (?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (
           self, MERITA_TABLE_DISCIPLINE, DISCIPLINE_INSERT,
           DISCIPLINE_INSERT
           " ON CONFLICT (nip, decided_on) DO UPDATE SET severity = excluded.severity,"
           " in_force_until = excluded.in_force_until, decree = excluded.decree"
           " WHERE (severity, in_force_until, decree)"
           " IS NOT (excluded.severity, excluded.in_force_until, excluded.decree)",
           error, "Iiidt", row->nip, row->decided_on, row->severity, row->in_force_until,
           row->decree);
}

gboolean
merita_writer_delete_discipline (MeritaWriter *self,
                                 MeritaNip nip,
                                 MeritaDate decided_on,
                                 GError **error)
{
#define DISCIPLINE_DELETE "DELETE FROM discipline WHERE nip = ? AND decided_on = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_DISCIPLINE, DISCIPLINE_DELETE, DISCIPLINE_DELETE,
                            error, "Ii", nip, decided_on);
}

/* ---- many rows ---- */

typedef struct
{
  MeritaWriter *writer;
  MeritaNextRow next;
  gpointer data;
  char *sort_name;
} Many;

static gboolean
put_many (MeritaWriter *self,
          MeritaTable table,
          const char *sql,
          MeritaFeedNext feed,
          Many *many,
          GError **error)
{
  guint64 changes;

  if (!merita_writer_enter (self, error)
      || !merita_feed_run (self->db, sql, feed, many, &changes, error))
    return FALSE;
  if (changes > 0)
    self->touched |= MERITA_TABLE_BIT (table);
  self->rows += (gint64) changes;
  return TRUE;
}

static gboolean
feed_employee (MeritaFeed *feed, gpointer data, GError **error)
{
  Many *self = data;
  MeritaEmployee row = { .job_level = -1 };

  g_clear_pointer (&self->sort_name, g_free);
  if (!self->next (&row, self->data, error)
      || !require_references (self->writer, &row, row.unit, row.job_family, row.education_family,
                              error))
    return FALSE;
  self->sort_name = merita_name_sort_key (row.name != NULL ? row.name : "");
  merita_feed_set (feed, EMPLOYEE_LETTERS, row.nip, row.job_level + 1, row.job_family, row.unit,
                   (int) row.grade, (int) row.education, row.education_family, row.birth_date,
                   row.service_since, row.post_since,
                   row.employment != 0 ? (int) row.employment : MERITA_EMPLOYMENT_PNS,
                   (int) row.sex, row.discipline_checked_on, row.name != NULL ? row.name : "",
                   self->sort_name, row.job_title, row.education_field);
  merita_writer_know_employee (self->writer, row.nip);
  return TRUE;
}

gboolean
merita_writer_put_employees (MeritaWriter *self, MeritaNextRow next, gpointer data, GError **error)
{
  Many many = { .writer = self, .next = next, .data = data };
  gboolean ok;

  g_return_val_if_fail (self != NULL && next != NULL, FALSE);

  ok = put_many (self, MERITA_TABLE_EMPLOYEE,
                 EMPLOYEE_INTO " SELECT * FROM feed WHERE TRUE" EMPLOYEE_OR_UPDATE, feed_employee,
                 &many, error);
  g_free (many.sort_name);
  return ok;
}

static gboolean
feed_assessment (MeritaFeed *feed, gpointer data, GError **error)
{
  Many *self = data;
  MeritaAssessment row = { 0 };

  if (!self->next (&row, self->data, error)
      || !merita_writer_require_employee (self->writer, row.nip, error))
    return FALSE;
  merita_feed_set (feed, "IiKht", row.nip, row.assessed_on, (gint64) row.levels, row.potential,
                   row.provider);
  return TRUE;
}

gboolean
merita_writer_put_assessments (MeritaWriter *self,
                               MeritaNextRow next,
                               gpointer data,
                               GError **error)
{
  Many many = { .writer = self, .next = next, .data = data };

  g_return_val_if_fail (self != NULL && next != NULL, FALSE);

  return put_many (self, MERITA_TABLE_ASSESSMENT,
                   ASSESSMENT_INTO
                   " SELECT c0, c1, c2, c3, c4 FROM feed WHERE TRUE" ASSESSMENT_OR_UPDATE,
                   feed_assessment, &many, error);
}

static gboolean
feed_performance (MeritaFeed *feed, gpointer data, GError **error)
{
  Many *self = data;
  MeritaPerformance row = { 0 };

  if (!self->next (&row, self->data, error)
      || !merita_writer_require_employee (self->writer, row.nip, error))
    return FALSE;
  merita_feed_set (feed, "Iihd", row.nip, row.year, row.value, (int) row.predicate);
  return TRUE;
}

gboolean
merita_writer_put_performances (MeritaWriter *self,
                                MeritaNextRow next,
                                gpointer data,
                                GError **error)
{
  Many many = { .writer = self, .next = next, .data = data };

  g_return_val_if_fail (self != NULL && next != NULL, FALSE);

  return put_many (self, MERITA_TABLE_PERFORMANCE,
                   PERFORMANCE_INTO
                   " SELECT c0, c1, c2, c3 FROM feed WHERE TRUE" PERFORMANCE_OR_UPDATE,
                   feed_performance, &many, error);
}
