/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"
#include "merita-assessment.h"

GPtrArray *
merita_agency_score (MeritaAgency *self, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) scored = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  rounds = merita_reader_list_rounds (self->reader, error);
  if (rounds == NULL)
    return NULL;
  g_ptr_array_set_free_func (rounds, NULL); /* the rounds move into the result */
  scored = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_scored_round_free);
  for (guint i = 0; i < rounds->len; i++)
    {
      MeritaRound *round = rounds->pdata[i];
      const MeritaInstrument *instrument =
        merita_agency_get_instrument (self, round->period, error);

      if (instrument == NULL)
        {
          for (; i < rounds->len; i++)
            merita_round_free (rounds->pdata[i]);
          return NULL;
        }
      g_ptr_array_add (scored, merita_scored_round_new (instrument, round));
    }
  return g_steal_pointer (&scored);
}
