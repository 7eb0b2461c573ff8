/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-instrument-document.h"
#include "merita-reader-merit.h"

const GPtrArray *
merita_agency_get_periods (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->periods == NULL)
    self->periods = merita_reader_list_periods (self->reader, error);
  return self->periods;
}

const MeritaPeriod *
merita_agency_find_period (MeritaAgency *self, gint year, GError **error)
{
  const GPtrArray *periods = merita_agency_get_periods (self, error);

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    if (((const MeritaPeriod *) periods->pdata[i])->year == year)
      return periods->pdata[i];
  return NULL;
}

static MeritaInstrument *
parse_stored (const GPtrArray *stored, const MeritaPeriod *period, GError **error)
{
  for (guint i = 0; i < stored->len; i++)
    {
      const MeritaStoredInstrument *row = stored->pdata[i];

      if (row->id == period->instrument)
        {
          MeritaInstrument *instrument = merita_instrument_parse (row->document, -1, error);

          if (instrument == NULL)
            g_prefix_error (error,
                            merita_tr (merita_language_current (),
                                       "The instrument of period %d cannot be read: "),
                            period->year);
          return instrument;
        }
    }
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
               merita_tr (merita_language_current (),
                          "The instrument of period %d is missing from the file; restore a backup"),
               period->year);
  return NULL;
}

/* Periods that share an instrument share the object, so that a page can tell that it is the same.
 */
static gboolean
load_instruments (MeritaAgency *self, GError **error)
{
  const GPtrArray *periods;
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GHashTable) by_year = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (self->instruments != NULL)
    return TRUE;
  periods = merita_agency_get_periods (self, error);
  stored = periods != NULL ? merita_reader_list_stored_instruments (self->reader, error) : NULL;
  if (stored == NULL)
    return FALSE;
  by_year = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) merita_instrument_unref);
  for (guint i = 0; i < periods->len; i++)
    {
      const MeritaPeriod *period = periods->pdata[i];
      MeritaInstrument *instrument = g_hash_table_lookup (by_id, &period->instrument);

      if (period->instrument == MERITA_ID_NONE)
        continue;
      instrument = instrument != NULL ? merita_instrument_ref (instrument)
                                      : parse_stored (stored, period, error);
      if (instrument == NULL)
        return FALSE;
      g_hash_table_insert (by_id, (gpointer) &period->instrument, instrument);
      g_hash_table_insert (by_year, GINT_TO_POINTER (period->year), instrument);
    }
  self->instruments = g_steal_pointer (&by_year);
  return TRUE;
}

GHashTable *
merita_agency_get_instruments (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return load_instruments (self, error) ? self->instruments : NULL;
}

gint
merita_agency_get_newest_period (MeritaAgency *self, GError **error)
{
  const GPtrArray *periods = merita_agency_get_periods (self, error);
  g_autoptr (GPtrArray) rounds = NULL;
  gint newest = 0;

  if (periods == NULL)
    return -1;
  rounds = merita_reader_list_rounds (self->reader, error);
  if (rounds == NULL)
    return -1;
  for (guint i = 0; i < periods->len; i++)
    newest = MAX (newest, ((const MeritaPeriod *) periods->pdata[i])->year);
  for (guint i = 0; i < rounds->len; i++)
    newest = MAX (newest, ((const MeritaRound *) rounds->pdata[i])->period);
  return newest;
}

gboolean
merita_agency_check_period (MeritaAgency *self, gint year, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  gboolean found;

  g_return_val_if_fail (self != NULL, FALSE);

  if (merita_agency_get_periods (self, error) == NULL)
    return FALSE;
  rounds = merita_reader_list_rounds (self->reader, error);
  if (rounds == NULL)
    return FALSE;
  found = merita_agency_find_period (self, year, NULL) != NULL
          || (rounds->len == 0 && self->periods->len == 0
              && year == merita_date_year (merita_agency_get_today (self)));
  for (guint i = 0; i < rounds->len; i++)
    found = found || ((const MeritaRound *) rounds->pdata[i])->period == year;
  if (!found)
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                 merita_tr (merita_language_current (), "There is no period %d; begin it first"),
                 year);
  return found;
}

const MeritaInstrument *
merita_agency_get_instrument (MeritaAgency *self, gint period, GError **error)
{
  const MeritaInstrument *instrument;

  g_return_val_if_fail (self != NULL && period >= 0, NULL);

  if (period == 0)
    period = merita_agency_get_newest_period (self, error);
  if (period < 0 || !load_instruments (self, error))
    return NULL;
  instrument = g_hash_table_lookup (self->instruments, GINT_TO_POINTER (period));
  return instrument != NULL ? instrument : self->profile->instrument;
}
