/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What verifiers write beside a level, the agency's answers, and the closing of a round. */
#include <string.h>

#include "merita-assessment-edit-private.h"
#include "merita-assessment.h"
#include "merita-date.h"
#include "merita-edit.h"

static void
replace_text (char **slot, const char *text)
{
  char *clean = merita_edit_clean (text);

  g_free (*slot);
  *slot = clean;
}

static gboolean
check_code (const MeritaInstrument *instrument, const char *code, GError **error)
{
  if (merita_instrument_find (instrument, code) != NULL)
    return TRUE;
  merita_edit_set_invalid (
    error,
    merita_tr (merita_language_current (),
               "The instrument has no sub-aspect “%s”; its codes look like 3.4"),
    code);
  return FALSE;
}

static MeritaRoundRow *
copy_or_create_row (const MeritaRound *round, const char *code)
{
  const MeritaRoundRow *before = merita_round_find_row (round, code);
  MeritaRoundRow *row;

  if (before != NULL)
    return merita_round_row_copy (before);
  row = g_new0 (MeritaRoundRow, 1);
  row->code = g_strdup (code);
  row->level = -1;
  row->points = MERITA_HUNDREDTHS_UNKNOWN;
  return row;
}

void
merita_assessment_edit_set_kind (MeritaAssessmentEdit *self,
                                 MeritaRoundKind kind,
                                 const char *assessor)
{
  g_return_if_fail (self != NULL && self->round != NULL);

  if (kind != MERITA_ROUND_UNKNOWN)
    self->round->kind = kind;
  replace_text (&self->round->assessor, assessor);
}

MeritaAssessmentEdit *
merita_assessment_edit_note (const MeritaInstrument *instrument,
                             const MeritaRound *round,
                             const char *code,
                             const char *note,
                             GError **error)
{
  const MeritaRoundRow *before;
  MeritaRoundRow *row;

  g_return_val_if_fail (instrument != NULL && round != NULL && code != NULL, NULL);

  if (!merita_assessment_edit_check_open (round, error) || !check_code (instrument, code, error))
    return NULL;
  before = merita_round_find_row (round, code);
  if (before == NULL || (before->level < 0 && before->points == MERITA_HUNDREDTHS_UNKNOWN))
    {
      merita_edit_set_invalid (
        error, merita_tr (merita_language_current (), "%s: score it first, then note why"), code);
      return NULL;
    }
  row = merita_round_row_copy (before);
  replace_text (&row->note, note);
  return merita_assessment_edit_new_row (round, row,
                                         g_strdup_printf ("%s: catatan %s %d", code, round->name,
                                                          round->period));
}

MeritaAssessmentEdit *
merita_assessment_edit_correction (const MeritaInstrument *instrument,
                                   const MeritaRound *round,
                                   const char *code,
                                   const char *correction,
                                   MeritaDate due,
                                   GError **error)
{
  g_autofree char *day = NULL;
  MeritaRoundRow *row;

  g_return_val_if_fail (instrument != NULL && round != NULL && code != NULL, NULL);

  if (!merita_assessment_edit_check_open (round, error) || !check_code (instrument, code, error))
    return NULL;
  if (merita_round_is_self_assessment (round))
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "%s is a self-assessment: corrections are asked for in a round of verification"),
        round->name);
      return NULL;
    }
  row = copy_or_create_row (round, code);
  replace_text (&row->correction, correction);
  row->correction_due = row->correction != NULL ? due : MERITA_DATE_UNKNOWN;
  if (row->correction == NULL)
    {
      replace_text (&row->reply, NULL);
      row->replied_on = MERITA_DATE_UNKNOWN;
      return merita_assessment_edit_new_row (round, row,
                                             g_strdup_printf ("%s: permintaan perbaikan ditarik",
                                                              code));
    }
  day = due != MERITA_DATE_UNKNOWN ? merita_text_date (MERITA_LANGUAGE_INDONESIAN, due) : NULL;
  return merita_assessment_edit_new_row (round, row,
                                         g_strdup_printf ("%s: perbaikan diminta%s%s (%s %d)", code,
                                                          day != NULL ? " sampai " : "",
                                                          day != NULL ? day : "", round->name,
                                                          round->period));
}

MeritaAssessmentEdit *
merita_assessment_edit_reply (const MeritaRound *round,
                              const char *code,
                              const char *reply,
                              MeritaDate today,
                              GError **error)
{
  const MeritaRoundRow *before;
  MeritaRoundRow *row;

  g_return_val_if_fail (round != NULL && code != NULL, NULL);

  before = merita_round_find_row (round, code);
  if (before == NULL || before->correction == NULL)
    {
      merita_edit_set_invalid (error,
                               merita_tr (merita_language_current (),
                                          "%s %d asks for no correction of %s to reply to"),
                               round->name, round->period, code);
      return NULL;
    }
  row = merita_round_row_copy (before);
  replace_text (&row->reply, reply);
  row->replied_on = row->reply != NULL ? today : MERITA_DATE_UNKNOWN;
  return merita_assessment_edit_new_row (
    round, row,
    g_strdup_printf (row->reply != NULL ? "%s: permintaan perbaikan dijawab (%s %d)"
                                        : "%s: jawaban ditarik (%s %d)",
                     code, round->name, round->period));
}

MeritaAssessmentEdit *
merita_assessment_edit_close (const MeritaRound *round, MeritaDate today, GError **error)
{
  MeritaAssessmentEdit *self;

  g_return_val_if_fail (round != NULL, NULL);

  if (!merita_assessment_edit_check_open (round, error))
    return NULL;
  if (round->entries->len == 0)
    {
      merita_edit_set_invalid (error,
                               merita_tr (merita_language_current (),
                                          "%s %d has no scores yet: enter them first"),
                               round->name, round->period);
      return NULL;
    }
  self = g_new0 (MeritaAssessmentEdit, 1);
  self->round = merita_round_copy (round);
  self->round->closed_on = today;
  self->label = g_strdup_printf ("Babak %s %d ditutup", round->name, round->period);
  return self;
}

/* ---- reading ---- */

const MeritaRoundPreset *
merita_round_presets (guint *n)
{
  static const MeritaRoundPreset presets[] = {
    { "Penilaian Mandiri", MERITA_ROUND_SELF },
    { "Verifikasi Awal", MERITA_ROUND_VERIFICATION },
    { "Asistensi 1", MERITA_ROUND_ASSISTANCE },
    { "Asistensi 2", MERITA_ROUND_ASSISTANCE },
    { "Verifikasi Akhir", MERITA_ROUND_VERIFICATION },
    { "Simulasi Verifikasi", MERITA_ROUND_MOCK },
  };

  if (n != NULL)
    *n = G_N_ELEMENTS (presets);
  return presets;
}

static gint
compare_corrections (gconstpointer a, gconstpointer b)
{
  const MeritaCorrection *x = a;
  const MeritaCorrection *y = b;

  if (x->answered != y->answered)
    return x->answered ? 1 : -1;
  if (x->days_left != y->days_left)
    return x->days_left < y->days_left ? -1 : 1;
  if (x->round->id != y->round->id)
    return x->round->id < y->round->id ? -1 : 1;
  return strcmp (x->row->code, y->row->code);
}

static void
add_corrections (GArray *corrections, const MeritaScoredRound *item, MeritaDate today)
{
  for (guint i = 0; i < item->round->entries->len; i++)
    {
      const MeritaRoundRow *row = item->round->entries->pdata[i];
      const MeritaSubAspect *sub = merita_instrument_find (item->instrument, row->code);
      MeritaCorrection correction = {
        .round = item->round,
        .row = row,
        .title = sub != NULL ? sub->title : row->code,
        .answered = row->reply != NULL,
        .days_left = G_MAXINT,
      };

      if (row->correction == NULL)
        continue;
      if (row->correction_due != MERITA_DATE_UNKNOWN)
        correction.days_left = merita_date_days_between (today, row->correction_due);
      g_array_append_val (corrections, correction);
    }
}

GArray *
merita_assessment_list_corrections (const GPtrArray *rounds, gint period, MeritaDate today)
{
  GArray *corrections;

  g_return_val_if_fail (rounds != NULL, NULL);

  corrections = g_array_new (FALSE, FALSE, sizeof (MeritaCorrection));
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if (period == 0 || item->round->period == period)
        add_corrections (corrections, item, today);
    }
  g_array_sort (corrections, compare_corrections);
  return corrections;
}
