/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-table-merit.h"

#include "merita-writer-private.h"

gboolean
merita_writer_put_stored_instrument (MeritaWriter *self,
                                     MeritaStoredInstrument *row,
                                     GError **error)
{
#define INSTRUMENT_COLUMNS "sha256, instrument, version, name, document, based_on, agency, added_on"
#define INSTRUMENT_EXCLUDED                                                                        \
  "excluded.sha256, excluded.instrument, excluded.version, excluded.name, "                        \
  "excluded.document, excluded.based_on, excluded.agency, excluded.added_on"
#define INSTRUMENT_INSERT                                                                          \
  "INSERT INTO instrument (id, " INSTRUMENT_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->sha256 != NULL, FALSE);
  g_return_val_if_fail (row->name != NULL, FALSE);
  g_return_val_if_fail (row->document != NULL, FALSE);

  if (row->id == 0
      && !merita_connection_get_int64 (self->db, 0, &row->id, error,
                                       "SELECT id FROM instrument WHERE sha256 = ?", "t",
                                       row->sha256))
    return FALSE;
  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_INSTRUMENT, INSTRUMENT_INSERT,
                            INSTRUMENT_INSERT " ON CONFLICT (id) DO UPDATE SET (" INSTRUMENT_COLUMNS
                                              ") = (" INSTRUMENT_EXCLUDED
                                              ") WHERE (" INSTRUMENT_COLUMNS
                                              ") IS NOT (" INSTRUMENT_EXCLUDED ")",
                            error, "ItttttKid", row->id, row->sha256, row->instrument, row->version,
                            row->name, row->document, row->based_on, row->agency ? 1 : 0,
                            row->added_on);
}

gboolean
merita_writer_delete_stored_instrument (MeritaWriter *self, MeritaId id, GError **error)
{
#define INSTRUMENT_DELETE "DELETE FROM instrument WHERE id = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_INSTRUMENT, INSTRUMENT_DELETE, INSTRUMENT_DELETE,
                            error, "I", id);
}

gboolean
merita_writer_put_period (MeritaWriter *self, const MeritaPeriod *row, GError **error)
{
#define PERIOD_COLUMNS "name, wave, starts_on, ends_on, instrument_id, carried_from, note"
#define PERIOD_EXCLUDED                                                                            \
  "excluded.name, excluded.wave, excluded.starts_on, excluded.ends_on, "                           \
  "excluded.instrument_id, excluded.carried_from, excluded.note"
#define PERIOD_INSERT "INSERT INTO period (year, " PERIOD_COLUMNS ") VALUES (?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_PERIOD, PERIOD_INSERT,
                            PERIOD_INSERT " ON CONFLICT (year) DO UPDATE SET (" PERIOD_COLUMNS
                                          ") = (" PERIOD_EXCLUDED ") WHERE (" PERIOD_COLUMNS
                                          ") IS NOT (" PERIOD_EXCLUDED ")",
                            error, "itdddKdt", row->year, row->name, row->wave, row->starts_on,
                            row->ends_on, row->instrument, row->carried_from, row->note);
}

gboolean
merita_writer_delete_period (MeritaWriter *self, gint year, GError **error)
{
#define PERIOD_DELETE "DELETE FROM period WHERE year = ?"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_PERIOD, PERIOD_DELETE, PERIOD_DELETE, error, "i",
                            year);
}

gboolean
merita_writer_put_submission (MeritaWriter *self, MeritaSubmission *row, GError **error)
{
#define SUBMISSION_COLUMNS "period, round_id, submitted_on, points, digest, snapshot, note"
#define SUBMISSION_EXCLUDED                                                                        \
  "excluded.period, excluded.round_id, excluded.submitted_on, excluded.points, "                   \
  "excluded.digest, excluded.snapshot, excluded.note"
#define SUBMISSION_INSERT                                                                          \
  "INSERT INTO submission (id, " SUBMISSION_COLUMNS ") VALUES (?,?,?,?,?,?,?,?)"
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  g_return_val_if_fail (row->digest != NULL, FALSE);
  g_return_val_if_fail (row->snapshot != NULL, FALSE);

  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  return merita_writer_put (self, MERITA_TABLE_SUBMISSION, SUBMISSION_INSERT,
                            SUBMISSION_INSERT " ON CONFLICT (id) DO UPDATE SET (" SUBMISSION_COLUMNS
                                              ") = (" SUBMISSION_EXCLUDED
                                              ") WHERE (" SUBMISSION_COLUMNS
                                              ") IS NOT (" SUBMISSION_EXCLUDED ")",
                            error, "IiIdhttt", row->id, row->period, row->round, row->submitted_on,
                            row->points, row->digest, row->snapshot, row->note);
}
