/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-undo.h"

#include "merita-bulk.h"
#include "merita-changeset.h"
#include "merita-journal.h"
#include "merita-restore.h"

static gboolean
fail_not_found (const char *message, GError **error)
{
  g_set_error_literal (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND, message);
  return FALSE;
}

static const MeritaJournalMark *
find_undo (GPtrArray *marks, gint64 entry, GError **error)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const MeritaJournalMark *mark = g_ptr_array_index (marks, i);

      if (entry != 0 && mark->id != entry)
        continue;
      if (mark->ordinary && mark->reverted_by == 0)
        return mark;
      if (entry != 0)
        break;
    }
  fail_not_found (entry != 0 ? "This entry was undone already, or cannot be undone"
                             : "There is nothing to undo",
                  error);
  return NULL;
}

static const MeritaJournalMark *
find_redo (GPtrArray *marks, GError **error)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const MeritaJournalMark *mark = g_ptr_array_index (marks, i);

      if (mark->is_undo && mark->reverted_by == 0)
        return mark;
      if (mark->ordinary)
        break;
    }
  fail_not_found ("There is nothing to redo", error);
  return NULL;
}

/* A large job keeps no rows to compare with: sharing a table is a conflict. */
static gboolean
check_large_jobs (GPtrArray *marks, const MeritaJournalMark *target, GError **error)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const MeritaJournalMark *mark = g_ptr_array_index (marks, i);
      g_autofree char *shared = NULL;

      if (mark->id <= target->id)
        break;
      if (mark->reverted_by != 0 || mark->reverts > target->id
          || (mark->has_changeset && target->has_changeset) || (mark->tables & target->tables) == 0)
        continue;
      shared = merita_table_set_format (mark->tables & target->tables);
      g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONFLICT,
                   "A later change touched the same tables (%s): “%s”; undo that one first", shared,
                   mark->label);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_later_rows (MeritaConnection *db,
                  const MeritaJournalMark *target,
                  const MeritaChangeset *inverse,
                  GError **error)
{
  g_autoptr (MeritaChangeset) later = merita_changeset_load_after (db, target->id, error);

  return later != NULL && merita_changeset_check_apart (db, inverse, later, error);
}

/* The draft keeps the inverse until the entry is written. */
static gboolean
revert_rows (MeritaConnection *db,
             const MeritaJournalMark *target,
             MeritaChangeset **inverse,
             MeritaJournalDraft *draft,
             GError **error)
{
  *inverse = merita_changeset_load_inverse (db, target->id, error);
  if (*inverse == NULL || !check_later_rows (db, target, *inverse, error)
      || !merita_changeset_apply (db, *inverse, error))
    return FALSE;
  draft->changeset = (*inverse)->data;
  draft->changeset_size = (*inverse)->size;
  if (!merita_changeset_measure (draft->changeset, draft->changeset_size, &draft->tables,
                                 &draft->rows))
    return merita_connection_fail (db, SQLITE_CORRUPT, "reading the journal", error);
  return merita_bulk_check_references (db, merita_changeset_exposed_tables (*inverse), error);
}

static gboolean
revert_tables (MeritaConnection *db,
               const MeritaJournalMark *target,
               char **restore_point,
               MeritaJournalDraft *draft,
               GError **error)
{
  gint64 entry;

  if (!merita_journal_next_id (db, &entry, error)
      || !merita_restore_create (db, entry, restore_point, error)
      || !merita_restore_apply (db, target->tables, error)
      || !merita_connection_get_int64 (db, 0, &draft->rows, error,
                                       "SELECT rows FROM journal WHERE id = ?", "I", target->id))
    return FALSE;
  draft->restore_point = *restore_point;
  draft->tables = target->tables;
  return merita_bulk_check_references (db,
                                       target->tables | merita_table_set_children (target->tables),
                                       error);
}

static gboolean
revert_inside (MeritaConnection *db,
               GPtrArray *marks,
               const MeritaJournalMark *target,
               MeritaJournalDraft *draft,
               char **restore_point,
               MeritaWriteResult *result,
               GError **error)
{
  g_autoptr (MeritaChangeset) inverse = NULL;

  if (!check_large_jobs (marks, target, error))
    return FALSE;
  if (target->has_changeset ? !revert_rows (db, target, &inverse, draft, error)
                            : !revert_tables (db, target, restore_point, draft, error))
    return FALSE;
  if (!merita_journal_append (db, draft, &result->entry, error))
    return FALSE;
  result->tables = draft->tables;
  return merita_connection_exec (db, "COMMIT", error);
}

/* Enforcement is off: rows come in the order of the changeset, references are checked at the end.
 */
static gboolean
revert (MeritaConnection *db,
        GPtrArray *marks,
        const MeritaJournalMark *target,
        const char *actor,
        const char *kind,
        const char *label,
        MeritaWriteResult *result,
        GError **error)
{
  MeritaJournalDraft draft = {
    .actor = actor, .kind = kind, .label = label, .reverts = target->id
  };
  g_autofree char *restore_point = NULL;
  gboolean large = !target->has_changeset;
  gboolean ok;

  if (large && target->restore_point == NULL)
    return fail_not_found ("This entry cannot be undone: nothing was kept of it", error);
  if (large && !merita_restore_attach (db, target->restore_point, error))
    return FALSE;
  merita_connection_set_foreign_keys (db, FALSE);
  ok = merita_connection_exec (db, "BEGIN IMMEDIATE", error)
       && revert_inside (db, marks, target, &draft, &restore_point, result, error);
  if (!ok && !sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
  merita_connection_set_foreign_keys (db, TRUE);
  if (large)
    merita_restore_detach (db);
  if (!ok && restore_point != NULL)
    merita_restore_discard (db->path, restore_point);
  if (ok && large)
    merita_restore_prune (db);
  if (ok)
    result->label = g_strdup (label);
  return ok;
}

gboolean
merita_undo_run (MeritaConnection *db,
                 const char *actor,
                 gint64 entry,
                 MeritaWriteResult *result,
                 GError **error)
{
  g_autoptr (GPtrArray) marks = merita_journal_load_marks (db, error);
  const MeritaJournalMark *target;

  *result = (MeritaWriteResult){ 0 };
  if (marks == NULL)
    return FALSE;
  target = find_undo (marks, entry, error);
  return target != NULL && revert (db, marks, target, actor, "undo", target->label, result, error);
}

gboolean
merita_redo_run (MeritaConnection *db, const char *actor, MeritaWriteResult *result, GError **error)
{
  g_autoptr (GPtrArray) marks = merita_journal_load_marks (db, error);
  const MeritaJournalMark *target;

  *result = (MeritaWriteResult){ 0 };
  if (marks == NULL)
    return FALSE;
  target = find_redo (marks, error);
  return target != NULL && revert (db, marks, target, actor, "redo", target->label, result, error);
}
