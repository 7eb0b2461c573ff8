/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

MERITA_DEFINE_RECORD_FREE (free_policy, MeritaPolicy, merita_policy_clear)
MERITA_DEFINE_RECORD_FREE (free_round, MeritaRound, merita_round_clear)
MERITA_DEFINE_RECORD_FREE (free_decision, MeritaDecision, merita_decision_clear)

static void
free_round_row (gpointer record)
{
  MeritaRoundRow *row = record;

  merita_round_row_clear (row);
  g_free (row);
}

static void
policy_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaPolicy *) record = (MeritaPolicy){ .kind = merita_column_text (s, 0),
                                             .number = merita_column_text (s, 1),
                                             .title = merita_column_text (s, 2),
                                             .signed_on = sqlite3_column_int (s, 3),
                                             .note = merita_column_text (s, 4) };
}

GPtrArray *
merita_reader_list_policies (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaPolicy), policy_from_row, free_policy, error,
                             "SELECT kind, number, title, signed_on, note FROM policy"
                             " ORDER BY kind",
                             "");
}

static void
round_row_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaRoundRow *) record = (MeritaRoundRow){ .code = merita_column_text (s, 0),
                                                 .level = merita_column_int (s, 1, -1),
                                                 .points = merita_column_hundredths (s, 2),
                                                 .note = merita_column_text (s, 3),
                                                 .correction = merita_column_text (s, 4),
                                                 .correction_due = sqlite3_column_int (s, 5),
                                                 .reply = merita_column_text (s, 6),
                                                 .replied_on = sqlite3_column_int (s, 7) };
}

static void
round_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaRound *) record =
    (MeritaRound){ .id = sqlite3_column_int64 (s, 0),
                   .period = sqlite3_column_int (s, 1),
                   .name = merita_column_text (s, 2),
                   .sequence = sqlite3_column_int (s, 3),
                   .held_on = sqlite3_column_int (s, 4),
                   .kind = merita_round_kind_find ((const char *) sqlite3_column_text (s, 5)),
                   .assessor = merita_column_text (s, 6),
                   .closed_on = sqlite3_column_int (s, 7) };
}

GPtrArray *
merita_reader_list_rounds (MeritaReader *self, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  rounds = merita_reader_list (
    self, sizeof (MeritaRound), round_from_row, free_round, error,
    "SELECT id, period, name, sequence, held_on, kind, assessor, closed_on FROM round"
    " ORDER BY period, sequence, id",
    "");
  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      MeritaRound *round = g_ptr_array_index (rounds, i);

      round->entries =
        merita_reader_list (self, sizeof (MeritaRoundRow), round_row_from_row, free_round_row,
                            error,
                            "SELECT code, level, points, note, correction, correction_due, reply, "
                            "replied_on FROM round_entry WHERE round_id = ? ORDER BY code",
                            "I", round->id);
      if (round->entries == NULL)
        return NULL;
    }
  return g_steal_pointer (&rounds);
}

static MeritaTruth
truth_from_column (sqlite3_stmt *s, int column)
{
  if (sqlite3_column_type (s, column) == SQLITE_NULL)
    return MERITA_TRUTH_UNKNOWN;
  return sqlite3_column_int (s, column) != 0 ? MERITA_TRUTH_YES : MERITA_TRUTH_NO;
}

static void
decision_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaDecision *) record = (MeritaDecision){ .id = sqlite3_column_int64 (s, 0),
                                                 .agency = merita_column_text (s, 1),
                                                 .number = merita_column_text (s, 2),
                                                 .minutes_number = merita_column_text (s, 3),
                                                 .minutes_date = sqlite3_column_int (s, 4),
                                                 .decided_on = sqlite3_column_int (s, 5),
                                                 .points = merita_column_hundredths (s, 6),
                                                 .index = merita_column_hundredths (s, 7),
                                                 .category = merita_column_text (s, 8),
                                                 .valid_months = sqlite3_column_int (s, 9),
                                                 .exemption = truth_from_column (s, 10),
                                                 .note = merita_column_text (s, 11) };
}

GPtrArray *
merita_reader_list_decisions (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (
    self, sizeof (MeritaDecision), decision_from_row, free_decision, error,
    "SELECT id, agency, number, minutes_number, minutes_date, decided_on, points, index_value,"
    " category, valid_months, exemption, note FROM decision ORDER BY decided_on DESC, id DESC",
    "");
}
