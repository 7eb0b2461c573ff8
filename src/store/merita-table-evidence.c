/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-table-evidence.h"

#include "merita-writer-private.h"

gboolean
merita_writer_put_document (MeritaWriter *self, MeritaDocument *row, GError **error)
{
#define DOCUMENT_COLUMNS                                                                           \
  "sha256, file_name, title, number, type, issuer, signed_on, in_force_from, in_force_until,"      \
  " received_on, pages, size, status, reason, added_on, replaces_id, note"
#define DOCUMENT_EXCLUDED                                                                          \
  "excluded.sha256, excluded.file_name, excluded.title, excluded.number, excluded.type,"           \
  " excluded.issuer, excluded.signed_on, excluded.in_force_from, excluded.in_force_until,"         \
  " excluded.received_on, excluded.pages, excluded.size, excluded.status, excluded.reason,"        \
  " excluded.added_on, excluded.replaces_id, excluded.note"
#define DOCUMENT_INSERT                                                                            \
  "INSERT INTO document (id, " DOCUMENT_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->sha256 != NULL && row->file_name != NULL, FALSE);

  if (row->id == 0
      && !merita_connection_get_int64 (self->db, 0, &row->id, error,
                                       "SELECT id FROM document WHERE sha256 = ?", "t",
                                       row->sha256))
    return FALSE;
  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_DOCUMENT, DOCUMENT_INSERT,
                            DOCUMENT_INSERT " ON CONFLICT (id) DO UPDATE SET (" DOCUMENT_COLUMNS
                                            ") = (" DOCUMENT_EXCLUDED ") WHERE (" DOCUMENT_COLUMNS
                                            ") IS NOT (" DOCUMENT_EXCLUDED ")",
                            error, "IttttttddddnIttdKt", row->id, row->sha256, row->file_name,
                            row->title, row->number, row->type, row->issuer, row->signed_on,
                            row->in_force_from, row->in_force_until, row->received_on, row->pages,
                            row->size, merita_document_status_name (row->status), row->reason,
                            row->added_on, row->replaces, row->note);
}

gboolean
merita_writer_put_citation (MeritaWriter *self, MeritaCitation *row, GError **error)
{
#define CITATION_COLUMNS                                                                           \
  "document_id, page, x, y, width, height, quote, code, level, line, period, grade, note, "        \
  "cited_on"
#define CITATION_EXCLUDED                                                                          \
  "excluded.document_id, excluded.page, excluded.x, excluded.y, excluded.width, excluded.height,"  \
  " excluded.quote, excluded.code, excluded.level, excluded.line, excluded.period,"                \
  " excluded.grade, excluded.note, excluded.cited_on"
#define CITATION_INSERT                                                                            \
  "INSERT INTO citation (id, " CITATION_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
  gboolean whole;

  g_return_val_if_fail (self != NULL && row != NULL && row->code != NULL, FALSE);

  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  whole = row->width < 0;
  return merita_writer_put (self, MERITA_TABLE_CITATION, CITATION_INSERT,
                            CITATION_INSERT " ON CONFLICT (id) DO UPDATE SET (" CITATION_COLUMNS
                                            ") = (" CITATION_EXCLUDED ") WHERE (" CITATION_COLUMNS
                                            ") IS NOT (" CITATION_EXCLUDED ")",
                            error, "IIinnnnttniittd", row->id, row->document, row->page,
                            whole ? -1 : row->x, whole ? -1 : row->y, row->width,
                            whole ? -1 : row->height, row->quote, row->code, row->level, row->line,
                            row->period, merita_proof_grade_name (row->grade), row->note,
                            row->cited_on);
}

gboolean
merita_writer_delete_document (MeritaWriter *self, MeritaId id, GError **error)
{
#define DOCUMENT_DELETE "DELETE FROM document WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_DOCUMENT, DOCUMENT_DELETE, DOCUMENT_DELETE, error,
                            "I", id);
}

gboolean
merita_writer_delete_citation (MeritaWriter *self, MeritaId id, GError **error)
{
#define CITATION_DELETE "DELETE FROM citation WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_CITATION, CITATION_DELETE, CITATION_DELETE, error,
                            "I", id);
}

static gboolean
put_blob (MeritaWriter *self, const char *sha256, GBytes *data, GError **error)
{
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (self->db,
                                 "INSERT OR IGNORE INTO document_blob (sha256, data) VALUES (?,?)",
                                 error);
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "t", sha256);
  /* An empty file is an empty blob, not NULL. */
  sqlite3_bind_blob64 (statement, 2, size > 0 ? bytes : "", size, SQLITE_STATIC);
  return sqlite3_step (statement) == SQLITE_DONE
         || merita_connection_fail (self->db, sqlite3_extended_errcode (self->db->handle),
                                    "writing a document", error);
}

static gboolean
put_page (MeritaWriter *self, const char *sha256, guint page, const char *text, GError **error)
{
  return merita_connection_run (self->db, error,
                                "INSERT INTO document_page (sha256, page, text) VALUES (?,?,?)",
                                "tit", sha256, (int) page, text)
         && merita_connection_run (self->db, error,
                                   "INSERT INTO document_index (rowid, text) VALUES (?,?)", "It",
                                   sqlite3_last_insert_rowid (self->db->handle), text);
}

gboolean
merita_writer_put_content (MeritaWriter *self,
                           const char *sha256,
                           GBytes *data,
                           GPtrArray *texts,
                           GError **error)
{
  gint64 known;

  g_return_val_if_fail (self != NULL && sha256 != NULL && data != NULL, FALSE);

  if (!merita_writer_enter (self, error) || !put_blob (self, sha256, data, error)
      || !merita_connection_get_int64 (self->db, 0, &known, error,
                                       "SELECT count(*) FROM document_page WHERE sha256 = ?", "t",
                                       sha256))
    return FALSE;
  for (guint i = 0; known == 0 && texts != NULL && i < texts->len; i++)
    if (!merita_writer_enter (self, error)
        || !put_page (self, sha256, i + 1, texts->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* The index holds no text of its own: it has to be told the old one to forget it. */
static gboolean
replace_page (MeritaWriter *self, gint64 id, const char *old, const char *text, GError **error)
{
  return merita_connection_run (self->db, error,
                                "INSERT INTO document_index (document_index, rowid, text)"
                                " VALUES ('delete', ?, ?)",
                                "It", id, old)
         && merita_connection_run (self->db, error,
                                   "UPDATE document_page SET text = ?, recognized = 1 WHERE id = ?",
                                   "tI", text, id)
         && merita_connection_run (self->db, error,
                                   "INSERT INTO document_index (rowid, text) VALUES (?,?)", "It",
                                   id, text);
}

gboolean
merita_writer_put_recognized (MeritaWriter *self,
                              const char *sha256,
                              gint page,
                              const char *text,
                              GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *old = NULL;
  gint64 id;

  g_return_val_if_fail (self != NULL && sha256 != NULL && text != NULL, FALSE);

  statement = merita_connection_statement (self->db,
                                           "SELECT id, text FROM document_page WHERE sha256 = ?"
                                           " AND page = ? AND (recognized = 1 OR trim (text) = '')",
                                           error);
  if (statement == NULL || !merita_writer_enter (self, error))
    return FALSE;
  merita_statement_bind (statement, "ti", sha256, page);
  if (!merita_connection_step (self->db, statement, &local))
    {
      if (local == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  id = sqlite3_column_int64 (statement, 0);
  old = merita_column_text (statement, 1);
  sqlite3_reset (statement);
  self->aside |= MERITA_TABLE_BIT (MERITA_TABLE_DOCUMENT);
  return replace_page (self, id, old, text, error);
}

gboolean
merita_writer_put_fingerprint (MeritaWriter *self, const char *sha256, GBytes *data, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;
  gconstpointer bytes;
  gsize size;

  g_return_val_if_fail (self != NULL && sha256 != NULL && data != NULL, FALSE);

  statement = merita_connection_statement (
    self->db, "INSERT OR REPLACE INTO document_fingerprint (sha256, data) VALUES (?,?)", error);
  if (statement == NULL || !merita_writer_enter (self, error))
    return FALSE;
  bytes = g_bytes_get_data (data, &size);
  merita_statement_bind (statement, "t", sha256);
  sqlite3_bind_blob64 (statement, 2, size > 0 ? bytes : "", size, SQLITE_STATIC);
  return sqlite3_step (statement) == SQLITE_DONE
         || merita_connection_fail (self->db, sqlite3_extended_errcode (self->db->handle),
                                    "writing a fingerprint", error);
}

gboolean
merita_writer_put_signature (MeritaWriter *self,
                             const char *sha256,
                             const MeritaDocumentSignature *row,
                             GError **error)
{
  g_return_val_if_fail (self != NULL && sha256 != NULL && row != NULL, FALSE);

  return merita_writer_enter (self, error)
         && merita_connection_run (self->db, error,
                                   "INSERT OR REPLACE INTO document_signature (sha256, number,"
                                   " signer, signed_at, signature, certificate, reason)"
                                   " VALUES (?,?,?,?,?,?,?)",
                                   "tittttt", sha256, row->number, row->signer, row->signed_at,
                                   row->signature, row->certificate, row->reason);
}
