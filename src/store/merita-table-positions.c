/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-writer-private.h"

#define POSITION_COLUMNS                                                                           \
  "code, name, unit_id, job_level_id, job_family_id, parent_id, incumbent_nip, vacant_since,"      \
  " required, critical, decree_number, decree_date, impact, scarcity, difficulty, vacancy_risk,"   \
  " note"

#define POSITION_EXCLUDED                                                                          \
  "excluded.code, excluded.name, excluded.unit_id, excluded.job_level_id,"                         \
  " excluded.job_family_id, excluded.parent_id, excluded.incumbent_nip, excluded.vacant_since,"    \
  " excluded.required, excluded.critical, excluded.decree_number, excluded.decree_date,"           \
  " excluded.impact, excluded.scarcity, excluded.difficulty, excluded.vacancy_risk,"               \
  " excluded.note"

#define POSITION_INSERT                                                                            \
  "INSERT INTO position (id, " POSITION_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"

gboolean
merita_writer_put_position (MeritaWriter *self, MeritaPosition *row, GError **error)
{
  MeritaId unit, family;

  g_return_val_if_fail (self != NULL && row != NULL && row->name != NULL, FALSE);

  unit = row->unit;
  family = row->job_family;
  if ((unit == 0 && !merita_writer_ensure_unit (self, row->unit_name, -1, &unit, error))
      || (family == 0
          && !merita_writer_ensure_family (self, row->job_family_name, -1, &family, error)))
    return FALSE;
  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_POSITION, POSITION_INSERT,
                            POSITION_INSERT " ON CONFLICT (id) DO UPDATE SET (" POSITION_COLUMNS
                                            ") = (" POSITION_EXCLUDED ") WHERE (" POSITION_COLUMNS
                                            ") IS NOT (" POSITION_EXCLUDED ")",
                            error, "IttKdKKKdKitdddddt", row->id, row->code, row->name, unit,
                            row->job_level + 1, family, row->parent, row->incumbent,
                            row->vacant_since, (gint64) row->required, (int) row->critical,
                            row->decree_number, row->decree_date, row->criteria[0],
                            row->criteria[1], row->criteria[2], row->criteria[3], row->note);
}

gboolean
merita_writer_put_nomination (MeritaWriter *self, const MeritaNomination *row, GError **error)
{
#define NOMINATION_COLUMNS "rank, state, readiness, reason, nominated_on"
#define NOMINATION_EXCLUDED                                                                        \
  "excluded.rank, excluded.state, excluded.readiness, excluded.reason, excluded.nominated_on"
#define NOMINATION_INSERT                                                                          \
  "INSERT INTO nomination (position_id, nip, " NOMINATION_COLUMNS ") VALUES (?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_NOMINATION, NOMINATION_INSERT,
                            NOMINATION_INSERT
                            " ON CONFLICT (position_id, nip) DO UPDATE SET (" NOMINATION_COLUMNS
                            ") = (" NOMINATION_EXCLUDED ") WHERE (" NOMINATION_COLUMNS
                            ") IS NOT (" NOMINATION_EXCLUDED ")",
                            error, "IIitntd", row->position, row->nip, (int) row->rank,
                            row->decided ? "decided" : "proposed", row->readiness, row->reason,
                            row->nominated_on);
}

gboolean
merita_writer_delete_nomination (MeritaWriter *self,
                                 MeritaId position,
                                 MeritaNip nip,
                                 GError **error)
{
#define NOMINATION_DELETE "DELETE FROM nomination WHERE position_id = ? AND nip = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_NOMINATION, NOMINATION_DELETE, NOMINATION_DELETE,
                            error, "II", position, nip);
}

gboolean
merita_writer_put_development (MeritaWriter *self, MeritaDevelopment *row, GError **error)
{
#define DEVELOPMENT_COLUMNS "nip, competency, program, kind, hours, starts_on, due_on, progress"
#define DEVELOPMENT_EXCLUDED                                                                       \
  "excluded.nip, excluded.competency, excluded.program, excluded.kind, excluded.hours,"            \
  " excluded.starts_on, excluded.due_on, excluded.progress"
#define DEVELOPMENT_INSERT                                                                         \
  "INSERT INTO development (id, " DEVELOPMENT_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL && row->program != NULL, FALSE);

  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_require_employee (self, row->nip, error)
         && merita_writer_put (self, MERITA_TABLE_DEVELOPMENT, DEVELOPMENT_INSERT,
                               DEVELOPMENT_INSERT
                               " ON CONFLICT (id) DO UPDATE SET (" DEVELOPMENT_COLUMNS
                               ") = (" DEVELOPMENT_EXCLUDED ") WHERE (" DEVELOPMENT_COLUMNS
                               ") IS NOT (" DEVELOPMENT_EXCLUDED ")",
                               error, "IItttdddi", row->id, row->nip, row->competency, row->program,
                               row->kind, row->hours, row->starts_on, row->due_on,
                               (int) row->progress);
}

gboolean
merita_writer_delete_development (MeritaWriter *self, MeritaId id, GError **error)
{
#define DEVELOPMENT_DELETE "DELETE FROM development WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_DEVELOPMENT, DEVELOPMENT_DELETE, DEVELOPMENT_DELETE,
                            error, "I", id);
}
