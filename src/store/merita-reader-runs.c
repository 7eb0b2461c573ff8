/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

#include <string.h>

#include "merita-run-columns.h"

MERITA_DEFINE_RECORD_FREE (free_run, MeritaMappingRun, merita_mapping_run_clear)

/* Reads the numbers of "[...]" after a name into an array; what is not there stays zero. */
static void
read_numbers (const char *json, const char *name, guint *numbers, guint n)
{
  const char *p = json != NULL ? strstr (json, name) : NULL;

  p = p != NULL ? strpbrk (p, "[") : NULL;
  for (guint i = 0; p != NULL && i < n && *p != ']' && *p != '\0'; i++)
    {
      char *end;

      numbers[i] = (guint) g_ascii_strtoull (p + 1, &end, 10);
      p = end;
    }
}

static void
run_from_row (MeritaReader *self, sqlite3_stmt *s, gpointer record)
{
  MeritaMappingRun *run = record;
  const char *counts = (const char *) sqlite3_column_text (s, 9);
  const char *borderline = counts != NULL ? strstr (counts, "\"borderline\":") : NULL;

  *run = (MeritaMappingRun){ .id = sqlite3_column_int64 (s, 0),
                             .computed_at = merita_column_text (s, 1),
                             .today = sqlite3_column_int (s, 2),
                             .reference_year = sqlite3_column_int (s, 3),
                             .profile_sha256 = merita_column_text (s, 4),
                             .profile_name = merita_column_text (s, 5),
                             .inputs_digest = merita_column_text (s, 6),
                             .data_version = sqlite3_column_int64 (s, 7),
                             .people = (guint) sqlite3_column_int (s, 8),
                             .note = merita_column_text (s, 10) };
  read_numbers (counts, "\"boxes\":", run->counts, G_N_ELEMENTS (run->counts));
  read_numbers (counts, "\"tray\":", run->tray_counts, MERITA_N_TRAY_REASONS);
  if (borderline != NULL)
    run->borderline = (guint) g_ascii_strtoull (strchr (borderline, ':') + 1, NULL, 10);
}

#define RUN_SELECT                                                                                 \
  "SELECT id, computed_at, today, reference_year, profile_sha256, profile_name, inputs_digest,"    \
  " data_version, people, counts, note FROM mapping_run"

GPtrArray *
merita_reader_list_runs (MeritaReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merita_reader_list (self, sizeof (MeritaMappingRun), run_from_row, free_run, error,
                             RUN_SELECT " ORDER BY reference_year DESC, id DESC", "");
}

gboolean
merita_reader_get_run (MeritaReader *self, MeritaId run, MeritaMappingRun *row, GError **error)
{
  g_autoptr (MeritaStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  *row = (MeritaMappingRun){ 0 };
  statement =
    merita_connection_statement (self->db,
                                 RUN_SELECT " WHERE ?1 IS NULL OR id = ?1"
                                            " ORDER BY reference_year DESC, id DESC LIMIT 1",
                                 error);
  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "K", run);
  if (!merita_connection_step (self->db, statement, error))
    return FALSE;
  run_from_row (self, statement, row);
  return TRUE;
}

static gboolean
load_column (MeritaReader *self,
             MeritaId run,
             const MeritaRunColumn *column,
             MeritaMapping *mapping,
             GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (self->db,
                                 "SELECT data FROM mapping_column WHERE run_id = ? AND name = ?",
                                 error);

  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "It", run, column->name);
  if (merita_connection_step (self->db, statement, &local)
      && (gsize) sqlite3_column_bytes (statement, 0) == (gsize) mapping->n * column->width)
    {
      merita_run_column_decode (column, mapping, sqlite3_column_blob (statement, 0));
      return TRUE;
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    merita_connection_fail (self->db, SQLITE_CORRUPT, "reading a mapping run", error);
  return FALSE;
}

MeritaMapping *
merita_reader_load_mapping (MeritaReader *self, MeritaId run, GError **error)
{
  MeritaMappingRun row = { 0 };
  g_autoptr (MeritaMapping) mapping = NULL;
  gboolean ok = TRUE;

  g_return_val_if_fail (self != NULL, NULL);

  if (!merita_reader_get_run (self, run, &row, error))
    return NULL;
  mapping = merita_mapping_new (row.people);
  for (guint i = 0; i < MERITA_N_RUN_COLUMNS && ok; i++)
    ok = load_column (self, row.id, &merita_run_columns[i], mapping, error);
  memcpy (mapping->counts, row.counts, sizeof mapping->counts);
  memcpy (mapping->tray_counts, row.tray_counts, sizeof mapping->tray_counts);
  mapping->borderline = row.borderline;
  merita_mapping_run_clear (&row);
  return ok ? g_steal_pointer (&mapping) : NULL;
}
