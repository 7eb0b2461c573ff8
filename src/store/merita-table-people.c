/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-name.h"
#include "merita-table-units.h"
#include "merita-writer-private.h"

#define EMPLOYEE_INSERT                                                                            \
  "INSERT INTO employee (nip, job_level_id, job_family_id, unit_id, grade, education,"             \
  " education_family_id, birth_date, service_since, post_since, employment, sex,"                  \
  " discipline_checked_on, name, sort_name, job_title, education_field)"                           \
  " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"

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

#define EMPLOYEE_UPSERT                                                                            \
  EMPLOYEE_INSERT " ON CONFLICT (nip) DO UPDATE SET (" EMPLOYEE_COLUMNS ") = (" EMPLOYEE_EXCLUDED  \
                  ") WHERE (" EMPLOYEE_COLUMNS ") IS NOT (" EMPLOYEE_EXCLUDED ")"

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
  return (*unit != 0 || merita_writer_ensure_unit (self, row->unit_name, -1, unit, error))
         && (*family != 0
             || merita_writer_ensure_family (self, row->job_family_name, -1, family, error))
         && merita_writer_ensure_family (self, row->education_family_name, -1, education_family,
                                         error);
}

gboolean
merita_writer_put_employee (MeritaWriter *self, const MeritaEmployee *row, GError **error)
{
  g_autofree char *sort_name = NULL;
  MeritaId unit, family, education_family;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  if (!resolve_names (self, row, &unit, &family, &education_family, error))
    return FALSE;
  sort_name = merita_name_sort_key (row->name != NULL ? row->name : "");
  if (!merita_writer_put (self, MERITA_TABLE_EMPLOYEE, EMPLOYEE_INSERT, EMPLOYEE_UPSERT, error,
                          "IdKKddKdddiddtttt", row->nip, row->job_level + 1, family, unit,
                          (int) row->grade, (int) row->education, education_family, row->birth_date,
                          row->service_since, row->post_since,
                          row->employment != 0 ? (int) row->employment : MERITA_EMPLOYMENT_PNS,
                          (int) row->sex, row->discipline_checked_on,
                          row->name != NULL ? row->name : "", sort_name, row->job_title,
                          row->education_field))
    return FALSE;
  self->known_employee = row->nip;
  return TRUE;
}

gboolean
merita_writer_put_assessment (MeritaWriter *self, const MeritaAssessment *row, GError **error)
{
#define ASSESSMENT_INSERT                                                                          \
  "INSERT INTO assessment (nip, assessed_on, levels, potential, provider) VALUES (?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (
           self, MERITA_TABLE_ASSESSMENT, ASSESSMENT_INSERT,
           ASSESSMENT_INSERT
           " ON CONFLICT (nip, assessed_on) DO UPDATE SET levels = excluded.levels,"
           " potential = excluded.potential, provider = excluded.provider"
           " WHERE (levels, potential, provider)"
           " IS NOT (excluded.levels, excluded.potential, excluded.provider)",
           error, "IiKht", row->nip, row->assessed_on, (gint64) row->levels, row->potential,
           row->provider);
}

gboolean
merita_writer_put_performance (MeritaWriter *self, const MeritaPerformance *row, GError **error)
{
#define PERFORMANCE_INSERT "INSERT INTO performance (nip, year, value, predicate) VALUES (?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (
           self, MERITA_TABLE_PERFORMANCE, PERFORMANCE_INSERT,
           PERFORMANCE_INSERT
           " ON CONFLICT (nip, year) DO UPDATE SET value = excluded.value,"
           " predicate = excluded.predicate"
           " WHERE (value, predicate) IS NOT (excluded.value, excluded.predicate)",
           error, "Iihd", row->nip, row->year, row->value, (int) row->predicate);
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
