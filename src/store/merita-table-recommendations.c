/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-table-merit.h"

#include "merita-writer-private.h"

gboolean
merita_writer_put_recommendation (MeritaWriter *self, MeritaRecommendation *row, GError **error)
{
#define RECOMMENDATION_COLUMNS                                                                     \
  "decision_id, aspect, number, text, code, target_level, plan, unit, person, due_on, "            \
  "status, done_on, document_id"
#define RECOMMENDATION_EXCLUDED                                                                    \
  "excluded.decision_id, excluded.aspect, excluded.number, excluded.text, "                        \
  "excluded.code, excluded.target_level, excluded.plan, excluded.unit, "                           \
  "excluded.person, excluded.due_on, excluded.status, excluded.done_on, "                          \
  "excluded.document_id"
#define RECOMMENDATION_INSERT                                                                      \
  "INSERT INTO recommendation (id, " RECOMMENDATION_COLUMNS ") VALUES "                            \
  "(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->text != NULL, FALSE);

  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_RECOMMENDATION, RECOMMENDATION_INSERT,
                            RECOMMENDATION_INSERT
                            " ON CONFLICT (id) DO UPDATE SET (" RECOMMENDATION_COLUMNS
                            ") = (" RECOMMENDATION_EXCLUDED ") WHERE (" RECOMMENDATION_COLUMNS
                            ") IS NOT (" RECOMMENDATION_EXCLUDED ")",
                            error, "IIiittntttdtdK", row->id, row->decision, row->aspect,
                            row->number, row->text, row->code, row->target_level, row->plan,
                            row->unit, row->person, row->due_on,
                            merita_task_status_name (row->status), row->done_on, row->document);
}

gboolean
merita_writer_delete_recommendation (MeritaWriter *self, MeritaId id, GError **error)
{
#define RECOMMENDATION_DELETE "DELETE FROM recommendation WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_RECOMMENDATION, RECOMMENDATION_DELETE,
                            RECOMMENDATION_DELETE, error, "I", id);
}
