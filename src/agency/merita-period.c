/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-period.h"

#include "merita-edit.h"
#include "merita-date.h"
#include "merita-instrument-document.h"
#include "merita-period-private.h"
#include "merita-reader-merit.h"
#include "merita-stored-instrument.h"
#include "merita-table-evidence.h"
#include "merita-table-merit.h"

#define FIRST_YEAR 2000
#define LAST_YEAR 2099

void
merita_period_find_days (const GPtrArray *periods,
                         gint year,
                         MeritaDate *starts_on,
                         MeritaDate *ends_on)
{
  g_return_if_fail (periods != NULL && starts_on != NULL && ends_on != NULL);

  *starts_on = merita_date_new (year, 1, 1);
  *ends_on = merita_date_new (year, 12, 31);
  for (guint i = 0; i < periods->len; i++)
    {
      const MeritaPeriod *row = periods->pdata[i];

      if (row->year != year)
        continue;
      if (row->starts_on != MERITA_DATE_UNKNOWN)
        *starts_on = row->starts_on;
      if (row->ends_on != MERITA_DATE_UNKNOWN)
        *ends_on = row->ends_on;
    }
}

/* ---- checks ---- */

static gboolean
check_facts (MeritaAgency *agency, const MeritaPeriod *period, GError **error)
{
  MeritaLanguage language = merita_language_current ();
  gint waves = (gint) merita_agency_get_profile (agency)->calendar->waves->len;

  if (period->year < FIRST_YEAR || period->year > LAST_YEAR)
    {
      merita_edit_set_invalid (error,
                               merita_tr (language, "A period is a year from %d to %d, not %d"),
                               FIRST_YEAR, LAST_YEAR, period->year);
      return FALSE;
    }
  if (period->starts_on > period->ends_on)
    {
      g_autofree char *start = merita_text_date (language, period->starts_on);
      g_autofree char *end = merita_text_date (language, period->ends_on);

      merita_edit_set_invalid (
        error,
        merita_tr (language, "Evidence would have to be in force from %s to %s: the first day must "
                             "not come after the last"),
        start, end);
      return FALSE;
    }
  if (period->wave < 0 || period->wave > MAX (waves, 0))
    {
      merita_edit_set_invalid (error,
                               merita_tr (language, "There is no wave %d; the profile has %d"),
                               period->wave, waves);
      return FALSE;
    }
  return TRUE;
}

static gboolean
has_rounds (MeritaAgency *agency, gint year, gboolean *found, GError **error)
{
  g_autoptr (GPtrArray) rounds =
    merita_reader_list_rounds (merita_agency_get_reader (agency), error);

  if (rounds == NULL)
    return FALSE;
  *found = FALSE;
  for (guint i = 0; i < rounds->len; i++)
    *found = *found || ((const MeritaRound *) rounds->pdata[i])->period == year;
  return TRUE;
}

static gboolean
check_source (MeritaAgency *agency, const MeritaPeriod *wanted, GError **error)
{
  const MeritaPeriod *row = merita_agency_find_period (agency, wanted->carried_from, error);
  gboolean rounds;

  if (wanted->carried_from == wanted->year)
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "%d cannot be carried forward into itself; name an earlier period"),
        wanted->year);
      return FALSE;
    }
  if (!has_rounds (agency, wanted->carried_from, &rounds, error))
    return FALSE;
  if (row == NULL && !rounds)
    merita_edit_set_invalid (error,
                             merita_tr (merita_language_current (),
                                        "There is no period %d to carry forward; list the periods"),
                             wanted->carried_from);
  return row != NULL || rounds;
}

/* ---- the instrument ---- */

/* What is stored already keeps its row: when it was added, and what it was edited from. */
static void
pin_own (MeritaPeriodEdit *self,
         MeritaAgency *agency,
         const MeritaInstrument *own,
         const GPtrArray *stored)
{
  g_autoptr (MeritaStoredInstrument) row =
    merita_stored_instrument_new (own, MERITA_ID_NONE, FALSE, merita_agency_get_today (agency));

  for (guint i = 0; i < stored->len; i++)
    if (g_str_equal (((const MeritaStoredInstrument *) stored->pdata[i])->sha256, row->sha256))
      self->period.instrument = ((const MeritaStoredInstrument *) stored->pdata[i])->id;
  if (self->period.instrument == MERITA_ID_NONE)
    self->instrument = g_steal_pointer (&row);
}

/* The pinned one of wanted, to be scored with; instrument 0 pins the profile's as it is today. */
static MeritaInstrument *
choose_instrument (MeritaPeriodEdit *self, MeritaAgency *agency, GError **error)
{
  g_autoptr (GPtrArray) stored =
    merita_reader_list_stored_instruments (merita_agency_get_reader (agency), error);

  if (stored != NULL && self->period.instrument == MERITA_ID_NONE)
    {
      const MeritaInstrument *own = merita_agency_get_profile (agency)->instrument;

      pin_own (self, agency, own, stored);
      return merita_instrument_ref (own);
    }
  for (guint i = 0; stored != NULL && i < stored->len; i++)
    {
      const MeritaStoredInstrument *row = stored->pdata[i];

      if (row->id == self->period.instrument)
        return merita_instrument_parse (row->document, -1, error);
    }
  if (stored != NULL)
    merita_edit_set_invalid (error, "%s",
                             merita_tr (merita_language_current (),
                                        "The file does not keep that instrument; import it first"));
  return NULL;
}

static MeritaPeriodEdit *
create (const MeritaPeriod *wanted)
{
  MeritaPeriodEdit *self = g_new0 (MeritaPeriodEdit, 1);

  self->period = *wanted;
  self->period.name = g_strdup (wanted->name);
  self->period.note = g_strdup (wanted->note);
  if (self->period.starts_on == MERITA_DATE_UNKNOWN)
    self->period.starts_on = merita_date_new (wanted->year, 1, 1);
  if (self->period.ends_on == MERITA_DATE_UNKNOWN)
    self->period.ends_on = merita_date_new (wanted->year, 12, 31);
  return self;
}

/* ---- beginning ---- */

MeritaPeriodEdit *
merita_period_edit_begin (MeritaAgency *agency, const MeritaPeriod *wanted, GError **error)
{
  g_autoptr (MeritaPeriodEdit) self = NULL;
  g_autoptr (MeritaInstrument) instrument = NULL;

  g_return_val_if_fail (agency != NULL && wanted != NULL, NULL);

  self = create (wanted);
  if (!check_facts (agency, &self->period, error))
    return NULL;
  if (merita_agency_get_periods (agency, error) == NULL)
    return NULL;
  if (merita_agency_find_period (agency, wanted->year, NULL) != NULL)
    {
      merita_edit_set_invalid (error,
                               merita_tr (merita_language_current (),
                                          "Period %d was begun already; change it instead"),
                               wanted->year);
      return NULL;
    }
  instrument = choose_instrument (self, agency, error);
  if (instrument == NULL)
    return NULL;
  self->label = g_strdup_printf ("Periode %d dimulai dengan instrumen %s versi %s", wanted->year,
                                 instrument->id, instrument->version);
  if (wanted->carried_from != 0
      && (!check_source (agency, wanted, error)
          || !merita_period_edit_carry (self, agency, instrument, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/* ---- changing ---- */

static gboolean
check_not_submitted (MeritaAgency *agency, gint year, GError **error)
{
  g_autoptr (GPtrArray) submissions =
    merita_reader_list_submissions (merita_agency_get_reader (agency), error);

  if (submissions == NULL)
    return FALSE;
  for (guint i = 0; i < submissions->len; i++)
    {
      const MeritaSubmission *row = submissions->pdata[i];
      g_autofree char *day = NULL;

      if (row->period != year)
        continue;
      day = merita_text_date (merita_language_current (), row->submitted_on);
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "Period %d was submitted on %s: its instrument cannot be exchanged; "
                   "begin another period with the new one"),
        year, day);
      return FALSE;
    }
  return TRUE;
}

/* What was decided by an instrument is not decided again by another. */
static gboolean
check_not_closed (MeritaAgency *agency, gint year, GError **error)
{
  g_autoptr (GPtrArray) rounds =
    merita_reader_list_rounds (merita_agency_get_reader (agency), error);
  g_autoptr (GString) names = g_string_new (NULL);

  if (rounds == NULL)
    return FALSE;
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaRound *round = rounds->pdata[i];

      if (round->period == year && round->closed_on != MERITA_DATE_UNKNOWN)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", round->name);
    }
  if (names->len > 0)
    merita_edit_set_invalid (
      error,
      merita_tr (merita_language_current (),
                 "Rounds of period %d are closed (%s): its instrument cannot be "
                 "exchanged; begin another period with the new one"),
      year, names->str);
  return names->len == 0;
}

static gboolean
check_may_exchange (MeritaAgency *agency, gint year, GError **error)
{
  return check_not_submitted (agency, year, error) && check_not_closed (agency, year, error);
}

MeritaPeriodEdit *
merita_period_edit_change (MeritaAgency *agency, const MeritaPeriod *wanted, GError **error)
{
  g_autoptr (MeritaPeriodEdit) self = NULL;
  g_autoptr (MeritaInstrument) instrument = NULL;
  const MeritaInstrument *before;
  g_autofree char *old_sum = NULL;
  g_autofree char *new_sum = NULL;
  gboolean rounds = FALSE;

  g_return_val_if_fail (agency != NULL && wanted != NULL, NULL);

  self = create (wanted);
  before = merita_agency_get_instrument (agency, wanted->year, error);
  if (before == NULL || !check_facts (agency, &self->period, error)
      || !has_rounds (agency, wanted->year, &rounds, error))
    return NULL;
  if (!rounds && merita_agency_find_period (agency, wanted->year, NULL) == NULL)
    {
      merita_edit_set_invalid (error,
                               merita_tr (merita_language_current (),
                                          "There is no period %d; begin it first"),
                               wanted->year);
      return NULL;
    }
  instrument = choose_instrument (self, agency, error);
  if (instrument == NULL)
    return NULL;
  old_sum = merita_instrument_checksum (before);
  new_sum = merita_instrument_checksum (instrument);
  if (!g_str_equal (old_sum, new_sum) && !check_may_exchange (agency, wanted->year, error))
    return NULL;
  self->label =
    g_str_equal (old_sum, new_sum)
      ? g_strdup_printf ("Periode %d diubah", wanted->year)
      : g_strdup_printf ("Periode %d: instrumen %s versi %s → %s versi %s", wanted->year,
                         before->id, before->version, instrument->id, instrument->version);
  return g_steal_pointer (&self);
}

MeritaPeriodEdit *
merita_period_edit_adopt (MeritaAgency *agency,
                          gint year,
                          MeritaStoredInstrument *row,
                          GError **error)
{
  g_autoptr (MeritaStoredInstrument) own = row;
  const MeritaPeriod *period;
  MeritaPeriodEdit *self;

  g_return_val_if_fail (agency != NULL && row != NULL, NULL);

  if (!check_may_exchange (agency, year, error))
    return NULL;
  period = merita_agency_find_period (agency, year, NULL);
  self = create (period != NULL ? period : &(MeritaPeriod){ .year = year });
  self->label =
    g_strdup_printf ("Periode %d: instrumen %s versi %s", year, own->instrument, own->version);
  self->instrument = g_steal_pointer (&own);
  return self;
}

/* ---- using an edit ---- */

void
merita_period_edit_free (MeritaPeriodEdit *self)
{
  if (self == NULL)
    return;
  merita_period_clear (&self->period);
  g_clear_pointer (&self->instrument, merita_stored_instrument_free);
  g_clear_pointer (&self->round, merita_round_free);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->carry, merita_carry_free);
  g_free (self->label);
  g_free (self);
}

const char *
merita_period_edit_get_label (const MeritaPeriodEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

const MeritaPeriod *
merita_period_edit_get_period (const MeritaPeriodEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->period;
}

const MeritaCarry *
merita_period_edit_get_carry (const MeritaPeriodEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->carry;
}

gboolean
merita_period_edit_job (MeritaWriter *writer,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  MeritaPeriodEdit *self = data;

  if (self->instrument != NULL)
    {
      if (!merita_writer_put_stored_instrument (writer, self->instrument, error))
        return FALSE;
      self->period.instrument = self->instrument->id;
    }
  if (!merita_writer_put_period (writer, &self->period, error)
      || (self->round != NULL && !merita_writer_put_round (writer, self->round, error)))
    return FALSE;
  for (guint i = 0; self->tasks != NULL && i < self->tasks->len; i++)
    if (!merita_writer_put_sub_aspect_task (writer, self->tasks->pdata[i], error))
      return FALSE;
  for (guint i = 0; self->citations != NULL && i < self->citations->len; i++)
    if (!merita_writer_put_citation (writer, self->citations->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
merita_period_edit_apply (MeritaPeriodEdit *self, MeritaStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && store != NULL, FALSE);

  return merita_store_write (store, "edit", self->label, merita_period_edit_job, self, NULL, error);
}

/* ---- years ---- */

static gint
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const gint *) a - *(const gint *) b;
}

GArray *
merita_period_list_years (MeritaAgency *agency, const GPtrArray *rounds, GError **error)
{
  const GPtrArray *periods = merita_agency_get_periods (agency, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  GArray *years;
  gpointer key;

  if (periods == NULL)
    return NULL;
  for (guint i = 0; i < periods->len; i++)
    g_hash_table_add (seen, GINT_TO_POINTER (((const MeritaPeriod *) periods->pdata[i])->year));
  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    g_hash_table_add (seen, GINT_TO_POINTER (
                              ((const MeritaScoredRound *) rounds->pdata[i])->round->period));
  years = g_array_new (FALSE, FALSE, sizeof (gint));
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint year = GPOINTER_TO_INT (key);

      g_array_append_val (years, year);
    }
  g_array_sort (years, compare_years);
  return years;
}
