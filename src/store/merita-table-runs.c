/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-run-columns.h"
#include "merita-writer-private.h"

/* {"boxes":[tray,1..9],"tray":[...],"borderline":n} */
static char *
format_counts (const MeritaMapping *mapping)
{
  GString *json = g_string_new ("{\"boxes\":[");

  for (guint i = 0; i < G_N_ELEMENTS (mapping->counts); i++)
    g_string_append_printf (json, "%s%u", i > 0 ? "," : "", mapping->counts[i]);
  g_string_append (json, "],\"tray\":[");
  for (guint i = 0; i < MERITA_N_TRAY_REASONS; i++)
    g_string_append_printf (json, "%s%u", i > 0 ? "," : "", mapping->tray_counts[i]);
  g_string_append_printf (json, "],\"borderline\":%u}", mapping->borderline);
  return g_string_free (json, FALSE);
}

static gboolean
put_column (MeritaWriter *self,
            MeritaId run,
            const MeritaRunColumn *column,
            const MeritaMapping *mapping,
            GError **error)
{
  g_autofree guint8 *swapped = NULL;
  const void *data = merita_run_column_encode (column, mapping, &swapped);
  g_autoptr (MeritaStatement) statement = merita_connection_statement (
    self->db, "INSERT OR REPLACE INTO mapping_column (run_id, name, data) VALUES (?,?,?)", error);

  if (statement == NULL)
    return FALSE;
  merita_statement_bind (statement, "It", run, column->name);
  sqlite3_bind_blob64 (statement, 3, data, (guint64) mapping->n * column->width, SQLITE_STATIC);
  return sqlite3_step (statement) == SQLITE_DONE
         || merita_connection_fail (self->db, sqlite3_extended_errcode (self->db->handle),
                                    "writing a mapping run", error);
}

gboolean
merita_writer_put_mapping_run (MeritaWriter *self,
                               MeritaMappingRun *run,
                               const MeritaMapping *mapping,
                               GError **error)
{
#define RUN_INSERT                                                                                 \
  "INSERT INTO mapping_run (id, computed_at, today, reference_year, profile_sha256, profile_name," \
  " inputs_digest, data_version, people, counts, note) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
  g_autofree char *counts = NULL;

  g_return_val_if_fail (self != NULL && run != NULL && mapping != NULL, FALSE);

  if (run->id == 0)
    run->id = merita_writer_new_id (self);
  counts = format_counts (mapping);
  for (guint i = 0; i < MERITA_N_RUN_COLUMNS; i++)
    if (!put_column (self, run->id, &merita_run_columns[i], mapping, error))
      return FALSE;
  return merita_writer_put (self, MERITA_TABLE_MAPPING_RUN, RUN_INSERT, RUN_INSERT, error,
                            "ItiitttIitt", run->id, run->computed_at, run->today,
                            run->reference_year, run->profile_sha256,
                            run->profile_name != NULL ? run->profile_name : "",
                            run->inputs_digest != NULL ? run->inputs_digest : "", run->data_version,
                            (int) mapping->n, counts, run->note);
}
