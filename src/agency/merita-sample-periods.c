/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-date.h"
#include "merita-stored-instrument.h"
#include "merita-table-merit.h"

/* What a verifier writes, and what the agency answers; they take turns over the sub-aspects. */
static const struct
{
  const char *note, *correction, *reply;
} remarks[] = {
  { "Bukti baru berupa rancangan, belum ditetapkan PPK.",
    "Lampirkan dokumen yang sudah ditetapkan.", "Penetapan sudah ditandatangani dan diunggah." },
  { "Bukti belum mencakup seluruh perangkat daerah.", "Tambahkan rekapitulasi semua unit kerja.",
    NULL },
  { "Pelaksanaan ada, laporan evaluasinya belum.", "Lampirkan laporan evaluasi tahun berjalan.",
    NULL },
};

static const MeritaRoundRow *
find_row (const MeritaRound *round, const char *code)
{
  for (guint i = 0; i < round->entries->len; i++)
    if (g_str_equal (((const MeritaRoundRow *) round->entries->pdata[i])->code, code))
      return round->entries->pdata[i];
  return NULL;
}

void
merita_sample_remark_round (MeritaSample *self, MeritaRound *round, const MeritaRound *claim)
{
  MeritaDate today = self->options->today;
  gboolean running = round->period == merita_date_year (today);
  guint n = 0;

  round->assessor = g_strdup (running ? "Tim verifikasi" : "Tim verifikasi KASN");
  for (guint i = 0; i < round->entries->len; i++)
    {
      MeritaRoundRow *row = round->entries->pdata[i];
      const MeritaRoundRow *claimed = find_row (claim, row->code);

      if (claimed == NULL || claimed->level <= row->level)
        continue;
      row->note = g_strdup (remarks[n % G_N_ELEMENTS (remarks)].note);
      row->correction = g_strdup (remarks[n % G_N_ELEMENTS (remarks)].correction);
      row->correction_due = merita_date_add_days (round->held_on, 14 + 7 * (gint) (n % 3));
      row->reply = g_strdup (remarks[n % G_N_ELEMENTS (remarks)].reply);
      if (row->reply != NULL)
        row->replied_on = merita_date_add_days (round->held_on, 6);
      n++;
    }
}

/* Last year's results do not change any more. */
void
merita_sample_close_round (MeritaSample *self, MeritaRound *round)
{
  if (round->period < merita_date_year (self->options->today))
    round->closed_on = merita_date_add_days (round->held_on, 3);
}

/* Both years are pinned to the instrument of the profile as it was. */
gboolean
merita_sample_write_periods (MeritaSample *self, MeritaWriter *writer, GError **error)
{
  gint year = merita_date_year (self->options->today);
  g_autoptr (MeritaStoredInstrument) instrument =
    merita_stored_instrument_new (self->profile->instrument, MERITA_ID_NONE, FALSE,
                                  merita_date_new (year - 1, 1, 15));
  const MeritaPeriod periods[] = {
    { .year = year - 1, .wave = 1 },
    { .year = year, .wave = 1, .carried_from = year - 1 },
  };

  if (!merita_writer_put_stored_instrument (writer, instrument, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      MeritaPeriod period = periods[i];

      period.instrument = instrument->id;
      period.starts_on = merita_date_new (period.year, 1, 1);
      period.ends_on = merita_date_new (period.year, 12, 31);
      if (!merita_writer_put_period (writer, &period, error))
        return FALSE;
    }
  return TRUE;
}
