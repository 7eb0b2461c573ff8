/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-verify-private.h"

/* The bytes of a row are what its name says. */
static gboolean
check_blob (sqlite3_stmt *row)
{
  g_autofree char *digest =
    g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (row, 1),
                                 (gsize) sqlite3_column_bytes (row, 1));

  return g_strcmp0 (digest, (const char *) sqlite3_column_text (row, 0)) == 0;
}

static char *
check_blobs (MeritaConnection *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaQuery) query =
    merita_connection_query (db, "SELECT sha256, data FROM document_blob", &error);

  while (query != NULL && merita_connection_step (db, query, &error))
    if (!check_blob (query))
      return g_strdup_printf ("the content of %s was changed", sqlite3_column_text (query, 0));
  return error != NULL ? g_strdup (error->message) : NULL;
}

char *
merita_verify_evidence (MeritaConnection *db)
{
  g_autoptr (GError) error = NULL;
  gint64 missing, known;

  if (!merita_connection_get_int64 (db, 0, &known, &error,
                                    "SELECT 1 FROM sqlite_schema WHERE name = 'document'", ""))
    return g_strdup (error->message);
  if (known == 0)
    return NULL;
  if (!merita_connection_get_int64 (
        db, 0, &missing, &error,
        "SELECT count(*) FROM document d WHERE NOT EXISTS"
        " (SELECT 1 FROM document_blob b WHERE b.sha256 = d.sha256) OR"
        " coalesce (d.pages, 0) <>"
        " (SELECT count(*) FROM document_page p WHERE p.sha256 = d.sha256)",
        ""))
    return g_strdup (error->message);
  if (missing > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " documents lack their content", missing);
  return check_blobs (db);
}
