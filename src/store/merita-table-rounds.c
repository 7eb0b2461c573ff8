/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-writer-private.h"

gboolean
merita_writer_put_policy (MeritaWriter *self, const MeritaPolicy *row, GError **error)
{
#define POLICY_COLUMNS "number, title, signed_on, note"
#define POLICY_EXCLUDED "excluded.number, excluded.title, excluded.signed_on, excluded.note"
#define POLICY_INSERT "INSERT INTO policy (kind, " POLICY_COLUMNS ") VALUES (?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL && row->kind != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_POLICY, POLICY_INSERT,
                            POLICY_INSERT " ON CONFLICT (kind) DO UPDATE SET (" POLICY_COLUMNS
                                          ") = (" POLICY_EXCLUDED ") WHERE (" POLICY_COLUMNS
                                          ") IS NOT (" POLICY_EXCLUDED ")",
                            error, "tttdt", row->kind, row->number != NULL ? row->number : "",
                            row->title, row->signed_on, row->note);
}

gboolean
merita_writer_delete_policy (MeritaWriter *self, const char *kind, GError **error)
{
#define POLICY_DELETE "DELETE FROM policy WHERE kind = ?"
  g_return_val_if_fail (self != NULL && kind != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_POLICY, POLICY_DELETE, POLICY_DELETE, error, "t",
                            kind);
}

gboolean
merita_writer_put_round_entry (MeritaWriter *self,
                               MeritaId round,
                               const MeritaRoundRow *row,
                               GError **error)
{
#define ENTRY_COLUMNS "level, points, note, correction, correction_due, reply, replied_on"
#define ENTRY_EXCLUDED                                                                             \
  "excluded.level, excluded.points, excluded.note, excluded.correction, excluded.correction_due,"  \
  " excluded.reply, excluded.replied_on"
#define ENTRY_INSERT                                                                               \
  "INSERT INTO round_entry (round_id, code, " ENTRY_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL && row->code != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_ROUND_ENTRY, ENTRY_INSERT,
                            ENTRY_INSERT
                            " ON CONFLICT (round_id, code) DO UPDATE SET (" ENTRY_COLUMNS
                            ") = (" ENTRY_EXCLUDED ") WHERE (" ENTRY_COLUMNS
                            ") IS NOT (" ENTRY_EXCLUDED ")",
                            error, "Itnhttdtd", round, row->code, row->level, row->points,
                            row->note, row->correction, row->correction_due, row->reply,
                            row->replied_on);
}

gboolean
merita_writer_delete_round_entry (MeritaWriter *self,
                                  MeritaId round,
                                  const char *code,
                                  GError **error)
{
#define ENTRY_DELETE "DELETE FROM round_entry WHERE round_id = ? AND code = ?"
  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_ROUND_ENTRY, ENTRY_DELETE, ENTRY_DELETE, error, "It",
                            round, code);
}

static gboolean
list_codes (MeritaWriter *self, MeritaId round, GHashTable *codes, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (self->db, "SELECT code FROM round_entry WHERE round_id = ?",
                                 error);

  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "I", round);
  while (merita_connection_step (self->db, statement, &local))
    g_hash_table_add (codes, merita_column_text (statement, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Entries that the round no longer has go; the others are written if they differ. */
static gboolean
put_entries (MeritaWriter *self, const MeritaRound *round, GError **error)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer code;

  if (!list_codes (self, round->id, gone, error))
    return FALSE;
  for (guint i = 0; round->entries != NULL && i < round->entries->len; i++)
    {
      const MeritaRoundRow *row = g_ptr_array_index (round->entries, i);

      g_hash_table_remove (gone, row->code);
      if (!merita_writer_put_round_entry (self, round->id, row, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (!merita_writer_delete_round_entry (self, round->id, code, error))
      return FALSE;
  return TRUE;
}

gboolean
merita_writer_put_round (MeritaWriter *self, MeritaRound *row, GError **error)
{
#define ROUND_COLUMNS "period, name, sequence, held_on, kind, assessor, closed_on"
#define ROUND_EXCLUDED                                                                             \
  "excluded.period, excluded.name, excluded.sequence, excluded.held_on, excluded.kind,"            \
  " excluded.assessor, excluded.closed_on"
#define ROUND_INSERT "INSERT INTO round (id, " ROUND_COLUMNS ") VALUES (?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL && row->name != NULL, FALSE);

  if (row->id == 0
      && !merita_connection_get_int64 (self->db, 0, &row->id, error,
                                       "SELECT id FROM round WHERE period = ? AND name = ?", "it",
                                       row->period, row->name))
    return FALSE;
  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  if (row->kind == MERITA_ROUND_UNKNOWN)
    row->kind = merita_round_kind_guess (row->name);
  return merita_writer_put (self, MERITA_TABLE_ROUND, ROUND_INSERT,
                            ROUND_INSERT " ON CONFLICT (id) DO UPDATE SET (" ROUND_COLUMNS
                                         ") = (" ROUND_EXCLUDED ") WHERE (" ROUND_COLUMNS
                                         ") IS NOT (" ROUND_EXCLUDED ")",
                            error, "Iitidttd", row->id, row->period, row->name, row->sequence,
                            row->held_on, merita_round_kind_name (row->kind), row->assessor,
                            row->closed_on)
         && put_entries (self, row, error);
}

gboolean
merita_writer_delete_round (MeritaWriter *self, MeritaId id, GError **error)
{
#define ENTRIES_DELETE "DELETE FROM round_entry WHERE round_id = ?"
#define ROUND_DELETE "DELETE FROM round WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_ROUND_ENTRY, ENTRIES_DELETE, ENTRIES_DELETE, error,
                            "I", id)
         && merita_writer_put (self, MERITA_TABLE_ROUND, ROUND_DELETE, ROUND_DELETE, error, "I",
                               id);
}

/* -1 is written as NULL. */
static int
exemption_column (MeritaTruth exemption)
{
  return exemption == MERITA_TRUTH_UNKNOWN ? -1 : exemption == MERITA_TRUTH_YES;
}

gboolean
merita_writer_put_decision (MeritaWriter *self, MeritaDecision *row, GError **error)
{
#define DECISION_COLUMNS                                                                           \
  "agency, number, minutes_number, minutes_date, decided_on, points, index_value, category,"       \
  " valid_months, exemption, note"
#define DECISION_EXCLUDED                                                                          \
  "excluded.agency, excluded.number, excluded.minutes_number, excluded.minutes_date,"              \
  " excluded.decided_on, excluded.points, excluded.index_value, excluded.category,"                \
  " excluded.valid_months, excluded.exemption, excluded.note"
#define DECISION_INSERT                                                                            \
  "INSERT INTO decision (id, " DECISION_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL && row->number != NULL, FALSE);

  if (row->id == 0
      && !merita_connection_get_int64 (self->db, 0, &row->id, error,
                                       "SELECT id FROM decision WHERE number = ?", "t",
                                       row->number))
    return FALSE;
  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_DECISION, DECISION_INSERT,
                            DECISION_INSERT " ON CONFLICT (id) DO UPDATE SET (" DECISION_COLUMNS
                                            ") = (" DECISION_EXCLUDED ") WHERE (" DECISION_COLUMNS
                                            ") IS NOT (" DECISION_EXCLUDED ")",
                            error, "Itttdihhtint", row->id, row->agency, row->number,
                            row->minutes_number, row->minutes_date, row->decided_on, row->points,
                            row->index, row->category, row->valid_months,
                            exemption_column (row->exemption), row->note);
}

gboolean
merita_writer_delete_decision (MeritaWriter *self, MeritaId id, GError **error)
{
#define DECISION_DELETE "DELETE FROM decision WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_DECISION, DECISION_DELETE, DECISION_DELETE, error,
                            "I", id);
}
