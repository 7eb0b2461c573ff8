/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-journal.h"
#include "merita-reader-private.h"
#include "merita-restore.h"

MERITA_DEFINE_RECORD_FREE (free_entry, MeritaJournalEntry, merita_journal_entry_clear)

static void
entry_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaJournalEntry *) record = (MeritaJournalEntry){ .id = sqlite3_column_int64 (s, 0),
                                                         .at = merita_column_text (s, 1),
                                                         .actor = merita_column_text (s, 2),
                                                         .kind = merita_column_text (s, 3),
                                                         .label = merita_column_text (s, 4),
                                                         .tables = merita_column_text (s, 5),
                                                         .hash = merita_column_text (s, 6),
                                                         .reverts = sqlite3_column_int64 (s, 7),
                                                         .rows = sqlite3_column_int64 (s, 8) };
}

static gboolean
can_undo (MeritaReader *self, const MeritaJournalMark *mark)
{
  return mark->ordinary && mark->reverted_by == 0
         && (mark->has_changeset
             || (mark->restore_point != NULL
                 && merita_restore_exists (self->db->path, mark->restore_point)));
}

GPtrArray *
merita_reader_list_journal (MeritaReader *self, guint limit, GError **error)
{
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  marks = merita_journal_load_marks (self->db, error);
  if (marks == NULL)
    return NULL;
  entries = merita_reader_list (
    self, sizeof (MeritaJournalEntry), entry_from_row, free_entry, error,
    "SELECT id, at, actor, kind, label, tables, hash, reverts, rows FROM journal"
    " ORDER BY id DESC LIMIT ?",
    "i", limit > 0 && limit < G_MAXINT ? (int) limit : -1);
  /* Another program may have written between the two: the marks may be one entry behind. */
  for (guint i = 0, j = 0; entries != NULL && i < entries->len && j < marks->len; i++)
    {
      MeritaJournalEntry *entry = g_ptr_array_index (entries, i);
      const MeritaJournalMark *mark = g_ptr_array_index (marks, j);

      if (mark->id != entry->id)
        continue;
      entry->reverted_by = mark->reverted_by;
      entry->can_undo = can_undo (self, mark);
      j++;
    }
  return g_steal_pointer (&entries);
}
