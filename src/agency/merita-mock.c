/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-mock.h"

#include <math.h>

gboolean
merita_mock_is_open (const MeritaRound *round)
{
  g_return_val_if_fail (round != NULL && round->name != NULL, FALSE);

  return (round->kind != MERITA_ROUND_UNKNOWN ? round->kind : merita_round_kind_guess (round->name))
           == MERITA_ROUND_MOCK
         && round->closed_on == MERITA_DATE_UNKNOWN;
}

gboolean
merita_mock_hides (const MeritaRound *round, const char *code)
{
  const MeritaRoundRow *row;

  g_return_val_if_fail (round != NULL && code != NULL, FALSE);

  if (!merita_mock_is_open (round))
    return FALSE;
  row = merita_round_find_row (round, code);
  return row == NULL || (row->level < 0 && row->points == MERITA_HUNDREDTHS_UNKNOWN);
}

gboolean
merita_mock_hides_totals (const MeritaScoredRound *mock)
{
  g_return_val_if_fail (mock != NULL, FALSE);

  return merita_mock_is_open (mock->round) && !mock->score->complete;
}

/* ---- report ---- */

static gboolean
is_hidden (const GPtrArray *rounds, const char *code)
{
  for (guint i = 0; i < rounds->len; i++)
    if (merita_mock_hides (((const MeritaScoredRound *) rounds->pdata[i])->round, code))
      return TRUE;
  return FALSE;
}

static void
add_lines (MeritaMockReport *self)
{
  for (guint i = 0; i < self->instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = self->instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          MeritaMockLine line = {
            .aspect = aspect,
            .sub = sub,
            .hidden = is_hidden (self->rounds, sub->code),
          };

          g_array_append_val (self->lines, line);
        }
    }
}

static void
read_levels (MeritaMockReport *self)
{
  self->levels = g_new (gint8, self->rounds->len * self->lines->len + 1);
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const MeritaScoredRound *item = self->rounds->pdata[i];

      for (guint k = 0; k < self->lines->len; k++)
        {
          const MeritaMockLine *line = &g_array_index (self->lines, MeritaMockLine, k);

          self->levels[i * self->lines->len + k] =
            line->hidden ? -1 : (gint8) merita_round_get_level (item->round, line->sub);
        }
    }
}

/* Whether the last rater is stricter than the first. */
static void
count_severity (MeritaMockReport *self)
{
  for (guint k = 0; k < self->lines->len; k++)
    {
      gint first = merita_mock_report_get_level (self, 0, k);
      gint last = merita_mock_report_get_level (self, self->rounds->len - 1, k);

      if (first < 0 || last < 0)
        continue;
      self->severity_lines++;
      self->stricter += last < first;
      self->milder += last > first;
    }
}

MeritaMockReport *
merita_mock_report_new (const GPtrArray *rounds)
{
  MeritaMockReport *self;
  MeritaRatings ratings = { .metric = MERITA_METRIC_ORDINAL };

  g_return_val_if_fail (rounds != NULL && rounds->len > 0, NULL);

  self = g_new0 (MeritaMockReport, 1);
  self->instrument =
    merita_instrument_ref (((const MeritaScoredRound *) rounds->pdata[0])->instrument);
  self->rounds = g_ptr_array_new ();
  for (guint i = 0; i < rounds->len; i++)
    g_ptr_array_add (self->rounds, rounds->pdata[i]);
  self->lines = g_array_new (FALSE, TRUE, sizeof (MeritaMockLine));
  add_lines (self);
  read_levels (self);
  ratings.levels = self->levels;
  ratings.raters = self->rounds->len;
  ratings.units = self->lines->len;
  for (guint k = 0; k < self->lines->len; k++)
    g_array_index (self->lines, MeritaMockLine, k).spread = merita_agreement_spread (&ratings, k);
  merita_agreement_compute (&ratings, MERITA_MOCK_SEED, &self->agreement);
  count_severity (self);
  return self;
}

void
merita_mock_report_free (MeritaMockReport *self)
{
  if (self == NULL)
    return;
  merita_instrument_unref (self->instrument);
  g_ptr_array_unref (self->rounds);
  g_array_unref (self->lines);
  g_free (self->levels);
  g_free (self);
}

gint
merita_mock_report_get_level (const MeritaMockReport *self, guint round, guint line)
{
  g_return_val_if_fail (self != NULL && round < self->rounds->len && line < self->lines->len, -1);

  return self->levels[round * self->lines->len + line];
}

GPtrArray *
merita_mock_list_rounds (const GPtrArray *rounds, gint period)
{
  GPtrArray *raters;
  const MeritaScoredRound *claim = NULL;

  g_return_val_if_fail (rounds != NULL, NULL);

  raters = g_ptr_array_new ();
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if (item->round->period != period)
        continue;
      if (merita_round_is_self_assessment (item->round))
        claim = item;
      else if (!merita_round_is_verification (item->round))
        g_ptr_array_add (raters, (gpointer) item);
    }
  if (claim != NULL)
    g_ptr_array_insert (raters, 0, (gpointer) claim);
  return raters;
}

/* ---- words ---- */

static char *
describe_status (MeritaLanguage language, MeritaAgreementStatus status)
{
  switch (status)
    {
    case MERITA_AGREEMENT_ONE_RATER:
      return g_strdup (merita_tr (language, "cannot tell: only one person has scored"));
    case MERITA_AGREEMENT_FEW_UNITS:
      return g_strdup_printf (
        merita_tr (language, "cannot tell: fewer than %d sub-aspects were scored by two"),
        MERITA_AGREEMENT_LEAST_UNITS);
    default:
      return g_strdup (
        merita_tr (language, "cannot tell: everybody gave the same level everywhere"));
    }
}

static const char *
describe_reading (MeritaLanguage language, double alpha)
{
  if (alpha >= MERITA_AGREEMENT_GOOD)
    return merita_tr (language, "good agreement");
  if (alpha >= MERITA_AGREEMENT_TENTATIVE)
    return merita_tr (language, "tentative: discuss where the levels differ");
  return merita_tr (language, "weak: do not rely on it without discussing the differences");
}

static char *
format_alpha (MeritaLanguage language, double alpha)
{
  return merita_text_hundredths (language, (MeritaHundredths) lround (alpha * 100));
}

char *
merita_mock_describe_agreement (MeritaLanguage language, const MeritaAgreement *agreement)
{
  g_autofree char *alpha = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (agreement != NULL, NULL);

  if (agreement->status != MERITA_AGREEMENT_KNOWN)
    return describe_status (language, agreement->status);
  alpha = format_alpha (language, agreement->alpha);
  if (!agreement->has_interval)
    return g_strdup_printf (merita_tr (language, "%s, without an interval: %s"), alpha,
                            describe_reading (language, agreement->alpha));
  low = format_alpha (language, agreement->low);
  high = format_alpha (language, agreement->high);
  return g_strdup_printf (merita_tr (language, "%s (95%% interval %s to %s): %s"), alpha, low, high,
                          describe_reading (language, agreement->alpha));
}
