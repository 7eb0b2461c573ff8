/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-evidence.h"

#include <string.h>

#include "merita-reader-private.h"

#define EXCERPT_WORDS "20"

/*
 * Content stays when the addition of a document is undone.  The list of what has none is nearly
 * always empty, while looking up the document of every page found would read all their texts.
 */
#define AND_OF_A_DOCUMENT                                                                          \
  " AND rowid NOT IN (SELECT p.id FROM document_blob b JOIN document_page p ON p.sha256 = "        \
  "b.sha256"                                                                                       \
  " WHERE b.sha256 NOT IN (SELECT sha256 FROM document))"

MERITA_DEFINE_RECORD_FREE (free_document, MeritaDocument, merita_document_clear)
MERITA_DEFINE_RECORD_FREE (free_citation, MeritaCitation, merita_citation_clear)
MERITA_DEFINE_RECORD_FREE (free_passage, MeritaPassage, merita_passage_clear)
MERITA_DEFINE_RECORD_FREE (free_signature, MeritaDocumentSignature, merita_document_signature_clear)

#define DOCUMENT_SELECT                                                                            \
  "SELECT id, sha256, file_name, title, number, type, issuer, signed_on, in_force_from,"           \
  " in_force_until, received_on, added_on, pages, size, status, reason, replaces_id, note FROM "   \
  "document"

static void
document_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaDocument *) record = (MeritaDocument){
    .id = sqlite3_column_int64 (s, 0),
    .sha256 = merita_column_text (s, 1),
    .file_name = merita_column_text (s, 2),
    .title = merita_column_text (s, 3),
    .number = merita_column_text (s, 4),
    .type = merita_column_text (s, 5),
    .issuer = merita_column_text (s, 6),
    .signed_on = sqlite3_column_int (s, 7),
    .in_force_from = sqlite3_column_int (s, 8),
    .in_force_until = sqlite3_column_int (s, 9),
    .received_on = sqlite3_column_int (s, 10),
    .added_on = sqlite3_column_int (s, 11),
    .pages = merita_column_int (s, 12, -1),
    .size = sqlite3_column_int64 (s, 13),
    .status = merita_document_status_find ((const char *) sqlite3_column_text (s, 14)),
    .reason = merita_column_text (s, 15),
    .replaces = sqlite3_column_int64 (s, 16),
    .note = merita_column_text (s, 17),
  };
}

GPtrArray *
merita_reader_list_documents (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaDocument), document_from_row, free_document, error,
                             DOCUMENT_SELECT " ORDER BY coalesce (title, file_name), id", "");
}

gint64
merita_reader_count_documents (MeritaReader *self, GError **error)
{
  gint64 count;

  g_return_val_if_fail (self != NULL, -1);

  if (!merita_connection_get_int64 (self->db, 0, &count, error, "SELECT count(*) FROM document",
                                    ""))
    return -1;
  return count;
}

gboolean
merita_reader_get_document (MeritaReader *self, MeritaId id, MeritaDocument *row, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  statement = merita_connection_statement (self->db, DOCUMENT_SELECT " WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "I", id);
  if (!merita_connection_step (self->db, statement, error))
    return FALSE;
  document_from_row (self, statement, row);
  return TRUE;
}

MeritaId
merita_reader_find_document (MeritaReader *self, const char *sha256, GError **error)
{
  gint64 id = 0;

  g_return_val_if_fail (self != NULL && sha256 != NULL, 0);

  merita_connection_get_int64 (self->db, 0, &id, error, "SELECT id FROM document WHERE sha256 = ?",
                               "t", sha256);
  return id;
}

GBytes *
merita_reader_load_document (MeritaReader *self, MeritaId id, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  statement = merita_connection_statement (
    self->db, "SELECT b.data FROM document d JOIN document_blob b USING (sha256) WHERE d.id = ?",
    error);
  if (statement == NULL)
    return NULL;
  merita_statement_bind (statement, "I", id);
  if (merita_connection_step (self->db, statement, &local))
    return g_bytes_new (sqlite3_column_blob (statement, 0),
                        (gsize) sqlite3_column_bytes (statement, 0));
  if (local == NULL)
    g_set_error (&local, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
                 "%s: the file has no such document; open the list of documents again",
                 self->db->path);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

char *
merita_reader_get_page_text (MeritaReader *self, MeritaId id, gint page, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  statement =
    merita_connection_statement (self->db,
                                 "SELECT p.text FROM document d JOIN document_page p USING (sha256)"
                                 " WHERE d.id = ? AND p.page = ?",
                                 error);
  if (statement == NULL)
    return NULL;
  merita_statement_bind (statement, "Ii", id, page);
  return merita_connection_step (self->db, statement, error) ? merita_column_text (statement, 0)
                                                             : NULL;
}

static void
citation_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaCitation *) record =
    (MeritaCitation){ .id = sqlite3_column_int64 (s, 0),
                      .document = sqlite3_column_int64 (s, 1),
                      .page = sqlite3_column_int (s, 2),
                      .x = merita_column_int (s, 3, -1),
                      .y = merita_column_int (s, 4, -1),
                      .width = merita_column_int (s, 5, -1),
                      .height = merita_column_int (s, 6, -1),
                      .quote = merita_column_text (s, 7),
                      .code = merita_column_text (s, 8),
                      .level = merita_column_int (s, 9, -1),
                      .line = sqlite3_column_int (s, 10),
                      .period = sqlite3_column_int (s, 11),
                      .grade = merita_proof_grade_find ((const char *) sqlite3_column_text (s, 12)),
                      .note = merita_column_text (s, 13),
                      .cited_on = sqlite3_column_int (s, 14) };
}

GPtrArray *
merita_reader_list_citations (MeritaReader *self, MeritaId document, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaCitation), citation_from_row, free_citation, error,
                             "SELECT id, document_id, page, x, y, width, height, quote, code, "
                             "level, line, period, grade, note, cited_on"
                             " FROM citation WHERE ?1 = 0 OR document_id = ?1"
                             " ORDER BY code, level, line, id",
                             "I", document);
}

static gboolean
has_word (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* What people type is words, never the engine's own language: each one is quoted. */
static char *
format_query (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) parts = g_strsplit (valid, "\"", -1);
  GString *query = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      /* Every second part stood between quotes. */
      gboolean phrase = i % 2 == 1;
      g_auto (GStrv) words = g_strsplit_set (parts[i], phrase ? "" : " \t\r\n", -1);

      for (guint w = 0; words[w] != NULL; w++)
        if (has_word (words[w], strlen (words[w])))
          g_string_append_printf (query, "\"%s\"%s ", words[w], phrase ? "" : "*");
    }
  return g_string_free (query, FALSE);
}

static void
passage_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  char *excerpt = merita_column_text (s, 3);

  g_strdelimit (excerpt, "\r\n\t\f", ' ');
  *(MeritaPassage *) record = (MeritaPassage){ .document = sqlite3_column_int64 (s, 0),
                                               .title = merita_column_text (s, 1),
                                               .page = sqlite3_column_int (s, 2),
                                               .excerpt = excerpt };
}

GPtrArray *
merita_reader_search_pages (MeritaReader *self, const char *text, guint limit, GError **error)
{
  g_autofree char *query = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  query = format_query (text);
  if (*query == '\0')
    return g_ptr_array_new_with_free_func (free_passage);
  return merita_reader_list (
    self, sizeof (MeritaPassage), passage_from_row, free_passage, error,
    "SELECT d.id, coalesce (d.title, d.file_name), p.page, f.excerpt FROM"
    " (SELECT rowid AS page_id, rank AS place, snippet (document_index, 0,"
    " '" MERITA_PASSAGE_BEGIN "', '" MERITA_PASSAGE_END "', '…', " EXCERPT_WORDS ") AS excerpt"
    " FROM document_index WHERE document_index MATCH ?" AND_OF_A_DOCUMENT
    " ORDER BY rank LIMIT ?) f"
    " JOIN document_page p ON p.id = f.page_id JOIN document d ON d.sha256 = p.sha256"
    " ORDER BY f.place, f.page_id",
    "ti", query, (int) MIN (limit, G_MAXINT));
}

gint64
merita_reader_count_pages (MeritaReader *self, const char *text, GError **error)
{
  g_autofree char *query = NULL;
  gint64 count;

  g_return_val_if_fail (self != NULL && text != NULL, -1);

  query = format_query (text);
  if (*query == '\0')
    return 0;
  if (!merita_connection_get_int64 (
        self->db, 0, &count, error,
        "SELECT count(*) FROM document_index WHERE document_index MATCH ?" AND_OF_A_DOCUMENT, "t",
        query))
    return -1;
  return count;
}

static void
signature_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  *(MeritaDocumentSignature *) record =
    (MeritaDocumentSignature){ .number = sqlite3_column_int (s, 0),
                               .signer = merita_column_text (s, 1),
                               .signed_at = merita_column_text (s, 2),
                               .signature = merita_column_text (s, 3),
                               .certificate = merita_column_text (s, 4),
                               .reason = merita_column_text (s, 5) };
}

GPtrArray *
merita_reader_list_signatures (MeritaReader *self, const char *sha256, GError **error)
{
  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaDocumentSignature), signature_from_row,
                             free_signature, error,
                             "SELECT number, signer, signed_at, signature, certificate, reason"
                             " FROM document_signature WHERE sha256 = ? ORDER BY number",
                             "t", sha256);
}

GBytes *
merita_reader_load_fingerprint (MeritaReader *self, const char *sha256, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);

  statement =
    merita_connection_statement (self->db, "SELECT data FROM document_fingerprint WHERE sha256 = ?",
                                 error);
  if (statement == NULL)
    return NULL;
  merita_statement_bind (statement, "t", sha256);
  if (!merita_connection_step (self->db, statement, error))
    return NULL;
  return g_bytes_new (sqlite3_column_blob (statement, 0),
                      (gsize) sqlite3_column_bytes (statement, 0));
}

gint64
merita_reader_count_recognized (MeritaReader *self, const char *sha256, GError **error)
{
  gint64 count;

  g_return_val_if_fail (self != NULL && sha256 != NULL, -1);

  if (!merita_connection_get_int64 (self->db, 0, &count, error,
                                    "SELECT count(*) FROM document_page"
                                    " WHERE sha256 = ? AND recognized = 1",
                                    "t", sha256))
    return -1;
  return count;
}
