/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-proof-score.h"

#include "merita-score.h"

/* ---- sub-aspects and aspects ---- */

static void
add_subs (MeritaProofScore *self, const MeritaInstrument *instrument, const MeritaProofInput *input)
{
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          gint claimed = merita_sub_aspect_level_of (sub, input->claimed, input->n_claimed);

          g_ptr_array_add (self->subs,
                           merita_sub_proof_new (sub, claimed, input->proofs, input->n_proofs,
                                                 input->start, input->end));
        }
    }
}

static MeritaRoundScore *
score_backed (const MeritaProofScore *self, const MeritaInstrument *instrument)
{
  g_autofree MeritaRoundEntry *entries = g_new (MeritaRoundEntry, MAX (self->subs->len, 1));

  for (guint i = 0; i < self->subs->len; i++)
    {
      const MeritaSubProof *sub = self->subs->pdata[i];

      entries[i] =
        (MeritaRoundEntry){ sub->sub->code, (gint) sub->backed, MERITA_HUNDREDTHS_UNKNOWN };
    }
  return merita_instrument_score (instrument, entries, self->subs->len);
}

static MeritaLineState
join_states (MeritaLineState all, MeritaLineState one)
{
  if (one == MERITA_LINE_PROVED)
    return all;
  return all == MERITA_LINE_PROVED ? one : MAX (all, one);
}

/* The aspect's line; its forecast is by sub-aspect, or of the whole when only that was entered. */
static MeritaForecastSum
add_aspect (MeritaProofScore *self,
            guint index,
            guint first,
            guint n,
            const MeritaForecastRule *rule)
{
  const MeritaAspectScore *claimed =
    &g_array_index (self->claimed->aspects, MeritaAspectScore, index);
  const MeritaAspectScore *backed =
    &g_array_index (self->backed->aspects, MeritaAspectScore, index);
  MeritaAspectProof line = { .number = claimed->number, .state = MERITA_LINE_PROVED };
  MeritaForecastSum sum = { 0 };

  for (guint i = first; i < first + n; i++)
    {
      const MeritaSubProof *sub = self->subs->pdata[i];

      line.required += sub->required;
      line.satisfied += sub->satisfied;
      line.cited += sub->cited;
      line.state = join_states (line.state, sub->state);
      if (sub->claimed >= 0 && claimed->points != MERITA_HUNDREDTHS_UNKNOWN)
        merita_forecast_add (rule, &sum, sub->sub->points[sub->claimed], sub->backed_points);
    }
  if (claimed->entered == 0)
    merita_forecast_add (rule, &sum, claimed->points, backed->points);
  self->required += line.required;
  self->satisfied += line.satisfied;
  self->cited += line.cited;
  g_array_append_val (self->aspects, line);
  return sum;
}

/* ---- the forecast of all ---- */

static MeritaScore
get_part (const MeritaForecastSum *sum, guint which)
{
  if (!sum->known)
    return MERITA_SCORE_UNKNOWN;
  return which == 0 ? sum->low : which == 1 ? sum->middle : sum->high;
}

static void
set_part (MeritaForecast *forecast, guint which, MeritaHundredths value)
{
  if (which == 0)
    forecast->low = value;
  else if (which == 1)
    forecast->middle = value;
  else
    forecast->high = value;
}

static void
close_forecast (MeritaProofScore *self, const GArray *sums)
{
  g_autofree MeritaScore *parts = g_new (MeritaScore, MAX (sums->len, 1));
  g_autofree MeritaHundredths *rounded = g_new (MeritaHundredths, MAX (sums->len, 1));
  MeritaForecastSum total = { 0 };

  for (guint which = 0; which < 3; which++)
    {
      for (guint i = 0; i < sums->len; i++)
        parts[i] = get_part (&g_array_index (sums, MeritaForecastSum, i), which);
      merita_score_round_parts (parts, sums->len, rounded);
      for (guint i = 0; i < sums->len; i++)
        set_part (&g_array_index (self->aspects, MeritaAspectProof, i).forecast, which, rounded[i]);
    }
  for (guint i = 0; i < sums->len; i++)
    {
      const MeritaForecastSum *sum = &g_array_index (sums, MeritaForecastSum, i);

      total.known |= sum->known;
      total.low += sum->low;
      total.middle += sum->middle;
      total.high += sum->high;
    }
  self->forecast = merita_forecast_read (&total);
}

static void
add_aspects (MeritaProofScore *self,
             const MeritaInstrument *instrument,
             const MeritaForecastRule *rule)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (MeritaForecastSum));
  guint first = 0;

  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      guint n = ((const MeritaAspect *) instrument->aspects->pdata[i])->sub_aspects->len;
      MeritaForecastSum sum = add_aspect (self, i, first, n, rule);

      g_array_append_val (sums, sum);
      first += n;
    }
  close_forecast (self, sums);
}

MeritaProofScore *
merita_proof_score_new (const MeritaInstrument *instrument, const MeritaProofInput *input)
{
  MeritaProofScore *self;

  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (input != NULL, NULL);

  self = g_new0 (MeritaProofScore, 1);
  self->subs = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_sub_proof_free);
  self->aspects = g_array_new (FALSE, FALSE, sizeof (MeritaAspectProof));
  add_subs (self, instrument, input);
  self->claimed = merita_instrument_score (instrument, input->claimed, input->n_claimed);
  self->backed = score_backed (self, instrument);
  if (input->verified != NULL)
    self->verified = merita_instrument_score (instrument, input->verified, input->n_verified);
  add_aspects (self, instrument, &input->rule);
  self->forecast_category[0] = self->forecast_category[1] = -1;
  if (self->claimed->complete)
    {
      self->forecast_category[0] = merita_instrument_category (instrument, self->forecast.low);
      self->forecast_category[1] = merita_instrument_category (instrument, self->forecast.high);
    }
  return self;
}

void
merita_proof_score_free (MeritaProofScore *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->subs);
  g_array_unref (self->aspects);
  merita_round_score_free (self->claimed);
  merita_round_score_free (self->backed);
  merita_round_score_free (self->verified);
  g_free (self);
}

const MeritaSubProof *
merita_proof_score_find (const MeritaProofScore *self, const char *code)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->subs->len; i++)
    {
      const MeritaSubProof *sub = self->subs->pdata[i];

      if (g_strcmp0 (sub->sub->code, code) == 0)
        return sub;
    }
  return NULL;
}

GArray *
merita_proof_score_pairs (const MeritaInstrument *instrument, const MeritaProofInput *input)
{
  g_autoptr (MeritaProofScore) score = merita_proof_score_new (instrument, input);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (MeritaForecastPair));

  if (score->cited == 0)
    return pairs;
  for (guint i = 0; i < score->subs->len; i++)
    {
      const MeritaSubProof *sub = score->subs->pdata[i];
      gint verified = merita_sub_aspect_level_of (sub->sub, input->verified, input->n_verified);
      MeritaForecastPair pair;

      if (sub->claimed < 0 || verified < 0)
        continue;
      pair = (MeritaForecastPair){ sub->sub->points[sub->claimed], sub->backed_points,
                                   sub->sub->points[verified] };
      g_array_append_val (pairs, pair);
    }
  return pairs;
}
