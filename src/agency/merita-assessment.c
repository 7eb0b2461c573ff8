/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-assessment.h"

#include "merita-core-error.h"

gboolean
merita_round_is_self_assessment (const MeritaRound *round)
{
  g_return_val_if_fail (round != NULL && round->name != NULL, FALSE);

  return (round->kind != MERITA_ROUND_UNKNOWN ? round->kind : merita_round_kind_guess (round->name))
         == MERITA_ROUND_SELF;
}

gboolean
merita_round_is_verification (const MeritaRound *round)
{
  MeritaRoundKind kind;

  g_return_val_if_fail (round != NULL && round->name != NULL, FALSE);

  kind = round->kind != MERITA_ROUND_UNKNOWN ? round->kind : merita_round_kind_guess (round->name);
  return kind == MERITA_ROUND_VERIFICATION || kind == MERITA_ROUND_ASSISTANCE;
}

const MeritaRoundRow *
merita_round_find_row (const MeritaRound *round, const char *code)
{
  g_return_val_if_fail (round != NULL && code != NULL, NULL);

  for (guint i = 0; round->entries != NULL && i < round->entries->len; i++)
    {
      const MeritaRoundRow *row = round->entries->pdata[i];

      if (g_str_equal (row->code, code))
        return row;
    }
  return NULL;
}

MeritaRoundEntry *
merita_round_get_entries (const MeritaRound *round)
{
  MeritaRoundEntry *entries;

  g_return_val_if_fail (round != NULL && round->entries != NULL, NULL);

  entries = g_new0 (MeritaRoundEntry, MAX (round->entries->len, 1));
  for (guint i = 0; i < round->entries->len; i++)
    {
      const MeritaRoundRow *row = round->entries->pdata[i];

      entries[i] =
        (MeritaRoundEntry){ .code = row->code, .level = row->level, .points = row->points };
    }
  return entries;
}

MeritaScoredRound *
merita_scored_round_new (const MeritaInstrument *instrument, MeritaRound *round)
{
  MeritaScoredRound *self = g_new0 (MeritaScoredRound, 1);
  g_autofree MeritaRoundEntry *entries = merita_round_get_entries (round);

  self->round = round;
  self->instrument = merita_instrument_ref (instrument);
  self->score = merita_instrument_score (instrument, entries, round->entries->len);
  return self;
}

void
merita_scored_round_free (MeritaScoredRound *self)
{
  if (self == NULL)
    return;
  merita_round_clear (self->round);
  g_free (self->round);
  merita_round_score_free (self->score);
  merita_instrument_unref (self->instrument);
  g_free (self);
}

/* ---- finding rounds ---- */

static gboolean
is_newer (const MeritaScoredRound *item, const MeritaScoredRound *than)
{
  if (than == NULL || item->round->period != than->round->period)
    return than == NULL || item->round->period > than->round->period;
  return item->round->sequence > than->round->sequence;
}

const MeritaScoredRound *
merita_assessment_find_newest (const GPtrArray *rounds, gboolean self_assessment)
{
  const MeritaScoredRound *newest = NULL;

  g_return_val_if_fail (rounds != NULL, NULL);

  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if ((self_assessment ? merita_round_is_self_assessment (item->round)
                           : merita_round_is_verification (item->round))
          && is_newer (item, newest))
        newest = item;
    }
  return newest;
}

static const MeritaScoredRound *
find_in_period (const GPtrArray *rounds,
                int period,
                gboolean (*is_wanted) (const MeritaRound *round))
{
  const MeritaScoredRound *newest = NULL;

  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if (item->round->period == period && is_wanted (item->round) && is_newer (item, newest))
        newest = item;
    }
  return newest;
}

const MeritaScoredRound *
merita_assessment_find_claim (const GPtrArray *rounds, int period)
{
  g_return_val_if_fail (rounds != NULL, NULL);
  return find_in_period (rounds, period, merita_round_is_self_assessment);
}

const MeritaScoredRound *
merita_assessment_find_verified (const GPtrArray *rounds, int period)
{
  g_return_val_if_fail (rounds != NULL, NULL);
  return find_in_period (rounds, period, merita_round_is_verification);
}

/* "2025:Verifikasi Akhir" -> 2025 and the name; 0 and the whole text without a period. */
static int
split_period (const char *text, const char **name)
{
  char *end = NULL;
  guint64 period = g_ascii_strtoull (text, &end, 10);

  *name = text;
  if (end == text || *end != ':' || period > 9999)
    return 0;
  *name = end + 1;
  return (int) period;
}

const MeritaScoredRound *
merita_assessment_find_round (const GPtrArray *rounds, const char *name, GError **error)
{
  const MeritaScoredRound *newest = NULL;
  g_autofree char *wanted = NULL;
  const char *bare;
  int period;

  g_return_val_if_fail (rounds != NULL && name != NULL, NULL);

  period = split_period (name, &bare);
  wanted = g_utf8_casefold (bare, -1);
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];
      g_autofree char *folded = g_utf8_casefold (item->round->name, -1);

      if (g_str_equal (folded, wanted) && (period == 0 || item->round->period == period)
          && is_newer (item, newest))
        newest = item;
    }
  if (newest == NULL)
    g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                 merita_tr (merita_language_current (),
                            "There is no round “%s”; write its name, or the period and the name "
                            "such as “2025:Verifikasi Akhir”"),
                 name);
  return newest;
}

/* ---- comparing ---- */

gint
merita_round_get_level (const MeritaRound *round, const MeritaSubAspect *sub)
{
  const MeritaRoundRow *row;

  g_return_val_if_fail (round != NULL && sub != NULL, -1);

  row = merita_round_find_row (round, sub->code);
  if (row == NULL || row->level >= 0)
    return row != NULL ? row->level : -1;
  for (gint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
    if (row->points != MERITA_HUNDREDTHS_UNKNOWN && sub->points[level] == row->points)
      return level;
  return -1;
}

static MeritaHundredths
get_points (const MeritaSubAspect *sub, gint level)
{
  return level >= 0 && level < MERITA_LEVELS_PER_SUB_ASPECT ? sub->points[level]
                                                            : MERITA_HUNDREDTHS_UNKNOWN;
}

static void
add_change (GArray *changes, MeritaRoundChange change)
{
  change.change = MERITA_HUNDREDTHS_UNKNOWN;
  if (change.from_points != MERITA_HUNDREDTHS_UNKNOWN
      && change.to_points != MERITA_HUNDREDTHS_UNKNOWN)
    change.change = change.to_points - change.from_points;
  change.differs = change.from_level != change.to_level || change.from_points != change.to_points;
  g_array_append_val (changes, change);
}

/* The aspect of the same number, which an older instrument may not have. */
static MeritaHundredths
get_aspect_points (const MeritaScoredRound *round, const MeritaAspect *aspect)
{
  for (guint i = 0; i < round->score->aspects->len; i++)
    {
      const MeritaAspectScore *score = &g_array_index (round->score->aspects, MeritaAspectScore, i);

      if (score->number == aspect->number)
        return score->points;
    }
  return MERITA_HUNDREDTHS_UNKNOWN;
}

/* Points are those of the instrument that the round was scored with. */
static void
look_up (const MeritaScoredRound *round,
         const MeritaSubAspect *sub,
         gint *level,
         MeritaHundredths *points)
{
  const MeritaSubAspect *own = merita_instrument_find (round->instrument, sub->code);

  *level = own != NULL ? merita_round_get_level (round->round, own) : -1;
  *points = own != NULL ? get_points (own, *level) : MERITA_HUNDREDTHS_UNKNOWN;
}

GArray *
merita_assessment_compare (const MeritaInstrument *instrument,
                           const MeritaScoredRound *from,
                           const MeritaScoredRound *to)
{
  GArray *changes;

  g_return_val_if_fail (instrument != NULL && from != NULL && to != NULL, NULL);

  changes = g_array_new (FALSE, TRUE, sizeof (MeritaRoundChange));
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];
      MeritaRoundChange line = {
        .aspect = aspect,
        .from_level = -1,
        .to_level = -1,
        .from_points = get_aspect_points (from, aspect),
        .to_points = get_aspect_points (to, aspect),
      };

      add_change (changes, line);
      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          line.sub = aspect->sub_aspects->pdata[k];
          look_up (from, line.sub, &line.from_level, &line.from_points);
          look_up (to, line.sub, &line.to_level, &line.to_points);
          add_change (changes, line);
        }
    }
  return changes;
}
