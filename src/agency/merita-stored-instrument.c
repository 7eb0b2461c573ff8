/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-stored-instrument.h"

#include <string.h>

#include "merita-core-error.h"
#include "merita-instrument-document.h"
#include "merita-reader-merit.h"
#include "merita-table-merit.h"

#define LEAST_DIGITS 6

MeritaStoredInstrument *
merita_stored_instrument_new (const MeritaInstrument *instrument,
                              MeritaId based_on,
                              gboolean agency,
                              MeritaDate today)
{
  MeritaStoredInstrument *self;

  g_return_val_if_fail (instrument != NULL, NULL);

  self = g_new0 (MeritaStoredInstrument, 1);
  self->document = merita_instrument_write (instrument);
  self->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->document, -1);
  self->instrument = g_strdup (instrument->id);
  self->version = g_strdup (instrument->version);
  self->name = g_strdup (instrument->name);
  self->based_on = based_on;
  self->agency = agency;
  self->added_on = today;
  return self;
}

void
merita_stored_instrument_free (MeritaStoredInstrument *self)
{
  if (self == NULL)
    return;
  merita_stored_instrument_clear (self);
  g_free (self);
}

/* ---- finding ---- */

static gboolean
is_meant (const MeritaStoredInstrument *row, const char *name)
{
  g_autofree char *full = g_strconcat (row->instrument, "@", row->version, NULL);

  return g_str_equal (row->instrument, name) || g_str_equal (full, name)
         || (strlen (name) >= LEAST_DIGITS && g_str_has_prefix (row->sha256, name));
}

const MeritaStoredInstrument *
merita_stored_instrument_find (const GPtrArray *stored, const char *name, GError **error)
{
  const MeritaStoredInstrument *found = NULL;

  g_return_val_if_fail (stored != NULL && name != NULL, NULL);

  for (guint i = 0; i < stored->len; i++)
    if (is_meant (stored->pdata[i], name))
      found = stored->pdata[i];
  if (found == NULL)
    g_set_error (
      error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
      merita_tr (merita_language_current (),
                 "The file keeps no instrument “%s”; write an id such as kasn-410, an id "
                 "with its version such as kasn-410@1, or the first digits of its sum"),
      name);
  return found;
}

/* ---- variants ---- */

static gboolean
check_variant (const MeritaInstrument *variant, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) message = NULL;

  if (merita_instrument_validate (variant, problems))
    return TRUE;
  message = g_string_new (
    merita_tr (merita_language_current (), "The instrument cannot be kept until this is mended:"));
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (message, "\n• %s", (const char *) problems->pdata[i]);
  g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID, message->str);
  return FALSE;
}

/* Another content under the same id and version would make old papers ambiguous. */
static gboolean
check_name (const GPtrArray *stored,
            const MeritaInstrument *own,
            const MeritaStoredInstrument *row,
            GError **error)
{
  g_autofree char *own_sum = merita_instrument_checksum (own);
  gboolean taken = g_str_equal (own->id, row->instrument)
                   && g_str_equal (own->version, row->version)
                   && !g_str_equal (own_sum, row->sha256);

  for (guint i = 0; i < stored->len; i++)
    {
      const MeritaStoredInstrument *other = stored->pdata[i];

      if (g_str_equal (other->sha256, row->sha256))
        {
          g_set_error (
            error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
            merita_tr (merita_language_current (),
                       "The file already keeps this instrument as %s version %s; nothing "
                       "was changed in it"),
            other->instrument, other->version);
          return FALSE;
        }
      taken = taken
              || (g_str_equal (other->instrument, row->instrument)
                  && g_str_equal (other->version, row->version));
    }
  if (taken)
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                 merita_tr (merita_language_current (),
                            "Another instrument is already called %s version %s; give this one "
                            "another version"),
                 row->instrument, row->version);
  return !taken;
}

MeritaStoredInstrument *
merita_stored_instrument_prepare (MeritaAgency *agency,
                                  const MeritaInstrument *variant,
                                  MeritaId based_on,
                                  GError **error)
{
  const MeritaInstrument *own;
  g_autoptr (MeritaInstrument) copy = NULL;
  g_autoptr (MeritaInstrument) written = NULL;
  g_autoptr (MeritaStoredInstrument) row = NULL;
  g_autoptr (GPtrArray) stored = NULL;

  g_return_val_if_fail (agency != NULL && variant != NULL, NULL);

  if (!check_variant (variant, error))
    return NULL;
  own = merita_agency_get_profile (agency)->instrument;
  stored = merita_reader_list_stored_instruments (merita_agency_get_reader (agency), error);
  if (stored == NULL)
    return NULL;
  copy = merita_instrument_copy (variant);
  if (copy->confidence == MERITA_CONFIDENCE_OFFICIAL)
    copy->confidence = MERITA_CONFIDENCE_AGENCY;
  row = merita_stored_instrument_new (copy, based_on, TRUE, merita_agency_get_today (agency));
  /* What the file keeps has to be read again: a title that was emptied would not be. */
  written = merita_instrument_parse (row->document, -1, error);
  if (written == NULL)
    return NULL;
  return check_name (stored, own, row, error) ? g_steal_pointer (&row) : NULL;
}

char *
merita_stored_instrument_propose_version (MeritaAgency *agency, const char *id, GError **error)
{
  const MeritaInstrument *own;
  g_autoptr (GPtrArray) stored = NULL;
  gint64 highest = 0;

  g_return_val_if_fail (agency != NULL && id != NULL, NULL);

  own = merita_agency_get_profile (agency)->instrument;
  stored = merita_reader_list_stored_instruments (merita_agency_get_reader (agency), error);
  if (stored == NULL)
    return NULL;
  if (g_str_equal (own->id, id))
    highest = g_ascii_strtoll (own->version, NULL, 10);
  for (guint i = 0; i < stored->len; i++)
    {
      const MeritaStoredInstrument *row = stored->pdata[i];

      if (g_str_equal (row->instrument, id))
        highest = MAX (highest, g_ascii_strtoll (row->version, NULL, 10));
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT, highest + 1);
}

gboolean
merita_stored_instrument_job (MeritaWriter *writer,
                              gpointer self,
                              GCancellable *cancellable,
                              GError **error)
{
  return merita_writer_put_stored_instrument (writer, self, error);
}

char *
merita_stored_instrument_describe (const MeritaStoredInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_strdup_printf ("Instrumen %s versi %s disimpan", self->instrument, self->version);
}
