/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-date.h"

typedef struct
{
  const char *name;
  int year_offset;
  int month, day;
  int bias; /* percent chance that a level falls below the claim */
} RoundShape;

/* Self-scores fall on verification, and rise again with assistance. */
static const RoundShape shapes[] = {
  { "Penilaian Mandiri", -1, 5, 20, 0 }, { "Verifikasi Awal", -1, 6, 10, 60 },
  { "Verifikasi Akhir", -1, 6, 27, 35 }, { "Penilaian Mandiri", 0, 5, 18, 0 },
  { "Verifikasi Awal", 0, 6, 4, 45 },
};

static gint
claim_level (guint index, int year_offset)
{
  static const gint levels[] = { 4, 3, 4, 3, 4, 4, 3, 4, 3, 2, 3, 3, 2, 3, 4, 2, 3, 2, 3, 3 };
  gint level = levels[index % G_N_ELEMENTS (levels)];

  return year_offset < 0 && index % 5 == 2 ? MAX (level - 1, 0) : level;
}

static MeritaRound *
compose_round (MeritaSample *self, const RoundShape *shape, gint sequence)
{
  const MeritaInstrument *instrument = self->profile->instrument;
  int year = merita_date_year (self->options->today) + shape->year_offset;
  MeritaRound *round = g_new0 (MeritaRound, 1);
  guint index = 0;

  round->period = year;
  round->name = g_strdup (shape->name);
  round->sequence = sequence;
  round->held_on = merita_date_new (year, shape->month, shape->day);
  round->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_row_free);
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++, index++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];
          MeritaRoundRow *row = g_new0 (MeritaRoundRow, 1);

          row->code = g_strdup (sub->code);
          row->level = claim_level (index, shape->year_offset);
          if (merita_sample_chance (self, shape->bias))
            row->level = MAX (row->level - 1, 0);
          row->points = MERITA_HUNDREDTHS_UNKNOWN;
          g_ptr_array_add (round->entries, row);
        }
    }
  return round;
}

static gboolean
write_decision (MeritaSample *self, MeritaWriter *writer, const MeritaRound *round, GError **error)
{
  const MeritaInstrument *instrument = self->profile->instrument;
  g_autofree MeritaRoundEntry *entries = g_new0 (MeritaRoundEntry, MAX (round->entries->len, 1));
  g_autoptr (MeritaRoundScore) score = NULL;
  const MeritaCategory *category;
  MeritaDecision decision = { .number = (char *) "1/CONTOH/PMPSM",
                              .exemption = MERITA_TRUTH_UNKNOWN };

  for (guint i = 0; i < round->entries->len; i++)
    {
      const MeritaRoundRow *row = round->entries->pdata[i];

      entries[i] =
        (MeritaRoundEntry){ .code = row->code, .level = row->level, .points = row->points };
    }
  score = merita_instrument_score (instrument, entries, round->entries->len);
  if (score->category < 0)
    return TRUE;
  category = instrument->categories->pdata[score->category];
  decision.points = score->points;
  decision.index = score->index;
  decision.category = category->code;
  decision.valid_months = category->valid_months;
  decision.decided_on = merita_date_add_months (self->options->today, -8);
  return merita_writer_put_decision (writer, &decision, error);
}

static gboolean
write_round (MeritaSample *self,
             MeritaWriter *writer,
             MeritaRound *round,
             const MeritaRound *claim,
             GError **error)
{
  if (claim != NULL)
    merita_sample_remark_round (self, round, claim);
  merita_sample_close_round (self, round);
  return merita_writer_put_round (writer, round, error);
}

static gboolean
write_rounds_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaSample *self = data;
  g_autoptr (GPtrArray) rounds =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_free);
  const MeritaRound *claim = NULL;

  if (!merita_sample_write_periods (self, writer, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      MeritaRound *round = compose_round (self, &shapes[i], (gint) i + 1);
      gboolean claimed = shapes[i].bias == 0;

      g_ptr_array_add (rounds, round);
      if (!write_round (self, writer, round, claimed ? NULL : claim, error))
        return FALSE;
      if (claimed)
        claim = round;
      if (i == 2 && !write_decision (self, writer, round, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
merita_sample_write_rounds (MeritaSample *self, MeritaStore *store, GError **error)
{
  if (!merita_instrument_is_weighted (self->profile->instrument))
    return TRUE;
  return merita_store_write (store, "import", "Data contoh: babak penilaian dan keputusan",
                             write_rounds_job, self, NULL, error);
}
