/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-table-merit.h"

#include "merita-writer-private.h"

gboolean
merita_writer_put_sub_aspect_task (MeritaWriter *self,
                                   const MeritaSubAspectTask *row,
                                   GError **error)
{
#define SUB_ASPECT_TASK_COLUMNS "unit, person, due_on, status, note"
#define SUB_ASPECT_TASK_EXCLUDED                                                                   \
  "excluded.unit, excluded.person, excluded.due_on, excluded.status, excluded.note"
#define SUB_ASPECT_TASK_INSERT                                                                     \
  "INSERT INTO sub_aspect_task (period, code, " SUB_ASPECT_TASK_COLUMNS ") VALUES (?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->code != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_SUB_ASPECT_TASK, SUB_ASPECT_TASK_INSERT,
                            SUB_ASPECT_TASK_INSERT
                            " ON CONFLICT (period, code) DO UPDATE SET (" SUB_ASPECT_TASK_COLUMNS
                            ") = (" SUB_ASPECT_TASK_EXCLUDED ") WHERE (" SUB_ASPECT_TASK_COLUMNS
                            ") IS NOT (" SUB_ASPECT_TASK_EXCLUDED ")",
                            error, "itttdtt", row->period, row->code, row->unit, row->person,
                            row->due_on, merita_task_status_name (row->status), row->note);
}

gboolean
merita_writer_delete_sub_aspect_task (MeritaWriter *self,
                                      gint period,
                                      const char *code,
                                      GError **error)
{
#define SUB_ASPECT_TASK_DELETE "DELETE FROM sub_aspect_task WHERE period = ? AND code = ?"
  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_SUB_ASPECT_TASK, SUB_ASPECT_TASK_DELETE,
                            SUB_ASPECT_TASK_DELETE, error, "it", period, code);
}

gboolean
merita_writer_put_request (MeritaWriter *self, MeritaRequest *row, GError **error)
{
#define REQUEST_COLUMNS                                                                            \
  "period, code, level, line, number, unit, person, what, asked_on, due_on, status, "              \
  "answered_on, document_id"
#define REQUEST_EXCLUDED                                                                           \
  "excluded.period, excluded.code, excluded.level, excluded.line, excluded.number, "               \
  "excluded.unit, excluded.person, excluded.what, excluded.asked_on, excluded.due_on, "            \
  "excluded.status, excluded.answered_on, excluded.document_id"
#define REQUEST_INSERT                                                                             \
  "INSERT INTO request (id, " REQUEST_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->code != NULL, FALSE);
  g_return_val_if_fail (row->unit != NULL, FALSE);
  g_return_val_if_fail (row->what != NULL, FALSE);

  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_REQUEST, REQUEST_INSERT,
                            REQUEST_INSERT " ON CONFLICT (id) DO UPDATE SET (" REQUEST_COLUMNS
                                           ") = (" REQUEST_EXCLUDED ") WHERE (" REQUEST_COLUMNS
                                           ") IS NOT (" REQUEST_EXCLUDED ")",
                            error, "IitiittttddtdK", row->id, row->period, row->code, row->level,
                            row->line, row->number, row->unit, row->person, row->what,
                            row->asked_on, row->due_on, merita_request_status_name (row->status),
                            row->answered_on, row->document);
}

gboolean
merita_writer_delete_request (MeritaWriter *self, MeritaId id, GError **error)
{
#define REQUEST_DELETE "DELETE FROM request WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_REQUEST, REQUEST_DELETE, REQUEST_DELETE, error, "I",
                            id);
}
