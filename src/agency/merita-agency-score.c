/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

static void
scored_round_free (gpointer data)
{
  MeritaScoredRound *self = data;

  merita_round_clear (self->round);
  g_free (self->round);
  merita_round_score_free (self->score);
  g_free (self);
}

static MeritaRoundScore *
score_round (const MeritaInstrument *instrument, const MeritaRound *round)
{
  g_autofree MeritaRoundEntry *entries = g_new0 (MeritaRoundEntry, MAX (round->entries->len, 1));

  for (guint i = 0; i < round->entries->len; i++)
    {
      const MeritaRoundRow *row = round->entries->pdata[i];

      entries[i] =
        (MeritaRoundEntry){ .code = row->code, .level = row->level, .points = row->points };
    }
  return merita_instrument_score (instrument, entries, round->entries->len);
}

GPtrArray *
merita_agency_score (MeritaAgency *self, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) scored = g_ptr_array_new_with_free_func (scored_round_free);

  g_return_val_if_fail (self != NULL, NULL);

  rounds = merita_reader_list_rounds (self->reader, error);
  if (rounds == NULL)
    return NULL;
  g_ptr_array_set_free_func (rounds, NULL); /* the rounds move into the result */
  for (guint i = 0; i < rounds->len; i++)
    {
      MeritaScoredRound *item = g_new0 (MeritaScoredRound, 1);

      item->round = rounds->pdata[i];
      item->score = score_round (self->profile->instrument, item->round);
      g_ptr_array_add (scored, item);
    }
  return g_steal_pointer (&scored);
}
