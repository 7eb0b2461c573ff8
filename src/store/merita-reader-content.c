/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-evidence.h"

#include "merita-reader-private.h"

#define CHUNK_SIZE (256 * 1024)

static gboolean
fail_missing (MeritaReader *self, const char *sha256, GError **error)
{
  g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_NOT_FOUND,
               "%s: the bytes of a document (SHA-256 %.12s…) are not in the file; add the document "
               "again",
               self->db->path, sha256);
  return FALSE;
}

static gboolean
read_pieces (MeritaReader *self,
             sqlite3_blob *blob,
             MeritaTakeBytes take,
             gpointer data,
             GError **error)
{
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  const int size = sqlite3_blob_bytes (blob);

  for (int done = 0; done < size;)
    {
      const int step = MIN (size - done, CHUNK_SIZE);
      const int code = sqlite3_blob_read (blob, chunk, step, done);

      if (code != SQLITE_OK)
        return merita_connection_fail (self->db, code, "reading a document", error);
      if (!take (chunk, (gsize) step, data, error))
        return FALSE;
      done += step;
    }
  return TRUE;
}

gboolean
merita_reader_stream_content (MeritaReader *self,
                              const char *sha256,
                              MeritaTakeBytes take,
                              gpointer data,
                              GError **error)
{
  sqlite3_blob *blob = NULL;
  gint64 row;
  gboolean ok;
  int code;

  g_return_val_if_fail (self != NULL && sha256 != NULL && take != NULL, FALSE);

  if (!merita_connection_get_int64 (self->db, -1, &row, error,
                                    "SELECT rowid FROM document_blob WHERE sha256 = ?", "t",
                                    sha256))
    return FALSE;
  if (row < 0)
    return fail_missing (self, sha256, error);
  code = sqlite3_blob_open (self->db->handle, "main", "document_blob", "data", row, 0, &blob);
  ok = code == SQLITE_OK ? read_pieces (self, blob, take, data, error)
                         : merita_connection_fail (self->db, code, "reading a document", error);
  sqlite3_blob_close (blob);
  return ok;
}
