/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-assessment-data.h"

#include "merita-mock.h"

static const MeritaScoredRound *
find_by_id (const GPtrArray *rounds, MeritaId id)
{
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if (item->round->id == id)
        return item;
    }
  return NULL;
}

static MeritaRoundRow *
find_or_add_row (MeritaRound *round, const char *code)
{
  MeritaRoundRow *row;

  for (guint i = 0; i < round->entries->len; i++)
    {
      row = round->entries->pdata[i];
      if (g_str_equal (row->code, code))
        return row;
    }
  row = g_new0 (MeritaRoundRow, 1);
  row->code = g_strdup (code);
  g_ptr_array_add (round->entries, row);
  return row;
}

static MeritaScoredRound *
try_levels (const MeritaInstrument *instrument, const MeritaRound *round, GHashTable *tried)
{
  MeritaRound *copy = merita_round_copy (round);
  GHashTableIter iter;
  gpointer code, level;

  g_hash_table_iter_init (&iter, tried);
  while (g_hash_table_iter_next (&iter, &code, &level))
    {
      MeritaRoundRow *row = find_or_add_row (copy, code);

      row->level = GPOINTER_TO_INT (level) - 1;
      row->points = MERITA_HUNDREDTHS_UNKNOWN;
    }
  return merita_scored_round_new (instrument, copy);
}

static void
choose_record (MeritaAssessmentData *self, MeritaId round)
{
  self->record = find_by_id (self->rounds, round);
  if (self->record == NULL)
    self->record = merita_assessment_find_newest (self->rounds, TRUE);
  if (self->record == NULL)
    self->record = merita_assessment_find_newest (self->rounds, FALSE);
}

/*
 * Whoever scores blind sees of the other rounds of the period only what is scored already: the
 * rounds are replaced, so that no view can show more.
 */
static void
hide_from_mock (MeritaAssessmentData *self)
{
  const MeritaRound *mock = self->record->round;

  for (guint i = 0; i < self->rounds->len; i++)
    {
      MeritaScoredRound *item = self->rounds->pdata[i];
      MeritaRound *copy;

      if (item == self->record || item->round->period != mock->period)
        continue;
      copy = merita_round_copy (item->round);
      for (guint k = copy->entries->len; k > 0; k--)
        if (merita_mock_hides (mock, ((const MeritaRoundRow *) copy->entries->pdata[k - 1])->code))
          g_ptr_array_remove_index (copy->entries, k - 1);
      self->rounds->pdata[i] = merita_scored_round_new (item->instrument, copy);
      merita_scored_round_free (item);
    }
}

static void
choose_rounds (MeritaAssessmentData *self, GHashTable *tried)
{
  if (self->record == NULL)
    return;
  if (merita_mock_is_open (self->record->round))
    hide_from_mock (self);
  if (tried != NULL)
    self->trial = try_levels (self->instrument, self->record->round, tried);
  self->shown = self->trial != NULL ? self->trial : self->record;
  if (!merita_round_is_self_assessment (self->record->round))
    self->verified = self->shown;
  else
    {
      self->claim = self->shown;
      self->verified = merita_assessment_find_verified (self->rounds, self->record->round->period);
    }
  for (guint i = 0; self->claim == NULL && i < self->rounds->len; i++)
    {
      const MeritaScoredRound *item = self->rounds->pdata[i];

      if (item->round->period == self->record->round->period
          && merita_round_is_self_assessment (item->round))
        self->claim = item;
    }
}

MeritaAssessmentData *
merita_assessment_data_load (MeritaAgency *agency,
                             MeritaId round,
                             GHashTable *tried,
                             GError **error)
{
  g_autoptr (MeritaAssessmentData) self = g_new0 (MeritaAssessmentData, 1);
  const MeritaInstrument *instrument;
  const MeritaProfile *profile;
  const MeritaWave *wave;

  g_return_val_if_fail (agency != NULL, NULL);

  profile = merita_agency_get_profile (agency);
  self->rounds = merita_agency_score (agency, error);
  if (self->rounds == NULL)
    return NULL;
  choose_record (self, round);
  instrument = self->record != NULL ? self->record->instrument
                                    : merita_agency_get_instrument (agency, 0, error);
  if (instrument == NULL)
    return NULL;
  self->instrument = merita_instrument_ref (instrument);
  choose_rounds (self, tried);
  if (self->record != NULL)
    {
      self->book =
        merita_proof_book_load (agency, self->record->round->period, self->rounds, error);
      if (self->book == NULL)
        return NULL;
      self->proof = merita_proof_book_score (self->book, self->claim, self->verified);
    }
  self->has_wave = merita_calendar_next_wave (profile->calendar, merita_agency_get_today (agency),
                                              &wave, &self->wave_closes, &self->wave_days);
  return g_steal_pointer (&self);
}

void
merita_assessment_data_free (MeritaAssessmentData *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->proof, merita_proof_score_free);
  g_clear_pointer (&self->book, merita_proof_book_free);
  g_clear_pointer (&self->trial, merita_scored_round_free);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_free (self);
}

MeritaHundredths
merita_assessment_get_points (const MeritaScoredRound *round, const MeritaSubAspect *sub)
{
  gint level = round != NULL ? merita_round_get_level (round->round, sub) : -1;

  return level >= 0 && level < MERITA_LEVELS_PER_SUB_ASPECT ? sub->points[level]
                                                            : MERITA_HUNDREDTHS_UNKNOWN;
}

MeritaHundredths
merita_assessment_get_aspect (const MeritaScoredRound *round, guint aspect)
{
  if (round == NULL || aspect >= round->score->aspects->len)
    return MERITA_HUNDREDTHS_UNKNOWN;
  return g_array_index (round->score->aspects, MeritaAspectScore, aspect).points;
}

const MeritaSubProof *
merita_assessment_get_proof (const MeritaAssessmentData *self, const MeritaSubAspect *sub)
{
  g_return_val_if_fail (self != NULL && sub != NULL, NULL);

  return self->proof != NULL ? merita_proof_score_find (self->proof, sub->code) : NULL;
}

gboolean
merita_assessment_data_goes_by_proof (const MeritaAssessmentData *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->trial == NULL && self->proof != NULL && self->proof->cited > 0;
}

const MeritaRoundScore *
merita_assessment_get_standing (const MeritaAssessmentData *self)
{
  g_return_val_if_fail (self != NULL && self->shown != NULL, NULL);

  return merita_assessment_data_goes_by_proof (self) ? self->proof->backed : self->shown->score;
}

char *
merita_assessment_name_round (const MeritaScoredRound *round)
{
  g_return_val_if_fail (round != NULL, NULL);
  return g_strdup_printf ("%s %d", round->round->name, round->round->period);
}

MeritaPath *
merita_assessment_data_find_path (const MeritaAssessmentData *self)
{
  g_autofree MeritaRoundEntry *entries = NULL;

  g_return_val_if_fail (self != NULL && self->shown != NULL, NULL);

  if (merita_assessment_data_goes_by_proof (self))
    return merita_path_find_from_proof (self->instrument, self->proof, -1);
  entries = merita_round_get_entries (self->shown->round);
  return merita_path_find_by_lines (self->instrument, entries, self->shown->round->entries->len, -1,
                                    self->proof->cited > 0 ? self->proof : NULL);
}

const MeritaSubAspect *
merita_assessment_data_find_sub (const MeritaAssessmentData *self, const char *code)
{
  const MeritaInstrument *instrument = self->instrument;
  const MeritaSubAspect *sub = code != NULL ? merita_instrument_find (instrument, code) : NULL;

  for (guint i = 0; sub == NULL && i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      if (aspect->sub_aspects->len > 0)
        sub = aspect->sub_aspects->pdata[0];
    }
  return sub;
}
