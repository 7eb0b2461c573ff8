/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-assessment-edit.h"

#include "merita-assessment-edit-private.h"
#include "merita-assessment.h"
#include "merita-core-error.h"
#include "merita-edit.h"

#define FIRST_PERIOD 2000
#define LAST_PERIOD 2099

static MeritaRoundRow *
row_new (const char *code, gint level, const char *note)
{
  MeritaRoundRow *row = g_new0 (MeritaRoundRow, 1);

  row->code = g_strdup (code);
  row->level = level;
  row->points = MERITA_HUNDREDTHS_UNKNOWN;
  row->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  return row;
}

/* What the verifier asked for and was told stays. */
static MeritaRoundRow *
change_row (const MeritaRoundRow *before, const char *code, gint level, const char *note)
{
  MeritaRoundRow *row;

  if (before == NULL)
    return row_new (code, level, note);
  row = merita_round_row_copy (before);
  row->level = level;
  row->points = MERITA_HUNDREDTHS_UNKNOWN;
  if (note != NULL || level < 0)
    {
      g_free (row->note);
      row->note = level >= 0 && *note != '\0' ? g_strdup (note) : NULL;
    }
  return row;
}

gboolean
merita_assessment_edit_check_open (const MeritaRound *round, GError **error)
{
  if (round->closed_on == MERITA_DATE_UNKNOWN)
    return TRUE;
  merita_edit_set_invalid (
    error,
    merita_tr (merita_language_current (),
               "%s %d is closed: its scores do not change any more; undo the closing first"),
    round->name, round->period);
  return FALSE;
}

MeritaAssessmentEdit *
merita_assessment_edit_new_row (const MeritaRound *round, MeritaRoundRow *row, char *label)
{
  MeritaAssessmentEdit *self = g_new0 (MeritaAssessmentEdit, 1);

  self->id = round->id;
  self->row = row;
  self->label = label;
  return self;
}

/* ---- one level ---- */

static const MeritaAspect *
find_aspect (const MeritaInstrument *instrument, const MeritaSubAspect *sub)
{
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      if (g_ptr_array_find (aspect->sub_aspects, sub, NULL))
        return aspect;
    }
  return NULL;
}

/* A round that gives a total for the aspect has no levels there; one would silently replace the
 * total. */
static gboolean
check_level (const MeritaInstrument *instrument,
             const MeritaRound *round,
             const char *code,
             gint level,
             GError **error)
{
  const MeritaSubAspect *sub = merita_instrument_find (instrument, code);
  const MeritaRoundRow *total;
  g_autofree char *number = NULL;

  if (sub == NULL)
    {
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "The instrument has no sub-aspect “%s”; its codes look like 3.4"),
        code);
      return FALSE;
    }
  if (level < -1 || level >= MERITA_LEVELS_PER_SUB_ASPECT)
    {
      merita_edit_set_invalid (error,
                               merita_tr (merita_language_current (),
                                          "%s: there is no level %d; choose one from 0 to %d"),
                               code, level, MERITA_LEVELS_PER_SUB_ASPECT - 1);
      return FALSE;
    }
  number = g_strdup_printf ("%u", find_aspect (instrument, sub)->number);
  total = merita_round_find_row (round, number);
  if (total == NULL || total->points == MERITA_HUNDREDTHS_UNKNOWN)
    return TRUE;
  merita_edit_set_invalid (
    error,
    merita_tr (merita_language_current (),
               "%s gives only a total for aspect %s, so %s has no level there; enter it in a "
               "round that has levels"),
    round->name, number, code);
  return FALSE;
}

static char *
describe_level (gint level)
{
  return level >= 0 ? g_strdup_printf ("%d", level) : g_strdup ("–");
}

static char *
describe_edit (const MeritaRound *round,
               const MeritaSubAspect *sub,
               const MeritaRoundRow *before,
               const MeritaRoundRow *row)
{
  gint level = before != NULL ? before->level : -1;
  g_autofree char *from = describe_level (level);
  g_autofree char *to = describe_level (row->level);

  if (level == row->level)
    return g_strdup_printf ("Catatan %s %s (%s %d)", sub->code, sub->title, round->name,
                            round->period);
  return g_strdup_printf ("Level %s %s: %s → %s (%s %d)", sub->code, sub->title, from, to,
                          round->name, round->period);
}

MeritaAssessmentEdit *
merita_assessment_edit_level (const MeritaInstrument *instrument,
                              const MeritaRound *round,
                              const char *code,
                              gint level,
                              const char *note,
                              GError **error)
{
  const MeritaRoundRow *before;
  MeritaRoundRow *row;

  g_return_val_if_fail (instrument != NULL && round != NULL && code != NULL, NULL);

  if (!merita_assessment_edit_check_open (round, error)
      || !check_level (instrument, round, code, level, error))
    return NULL;
  before = merita_round_find_row (round, code);
  row = change_row (before, code, level, note);
  return merita_assessment_edit_new_row (
    round, row, describe_edit (round, merita_instrument_find (instrument, code), before, row));
}

/* ---- a new round ---- */

static void
carry_forward (MeritaAssessmentEdit *self,
               const MeritaInstrument *instrument,
               const MeritaRound *from)
{
  for (guint i = 0; from != NULL && i < from->entries->len; i++)
    {
      const MeritaRoundRow *row = from->entries->pdata[i];

      if (merita_instrument_find (instrument, row->code) != NULL)
        {
          MeritaRoundRow *copy = row_new (row->code, row->level, row->note);

          copy->points = row->points;
          g_ptr_array_add (self->round->entries, copy);
        }
      else
        g_ptr_array_add (self->left, g_strdup (row->code));
    }
  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];

          if (merita_round_find_row (self->round, sub->code) == NULL)
            g_ptr_array_add (self->missing, g_strdup (sub->code));
        }
    }
}

/* The place after the other rounds of the period; 0 with error if the name is taken there. */
static gint
find_sequence (const GPtrArray *rounds, const char *name, int period, GError **error)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  gint sequence = 1;

  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaRound *round = ((const MeritaScoredRound *) rounds->pdata[i])->round;
      g_autofree char *folded = g_utf8_casefold (round->name, -1);

      if (round->period != period)
        continue;
      sequence = MAX (sequence, round->sequence + 1);
      if (!g_str_equal (folded, wanted))
        continue;
      merita_edit_set_invalid (
        error,
        merita_tr (merita_language_current (),
                   "Period %d already has a round “%s”; give the new one another name"),
        period, round->name);
      return 0;
    }
  return sequence;
}

MeritaAssessmentEdit *
merita_assessment_edit_round (const MeritaInstrument *instrument,
                              const GPtrArray *rounds,
                              const char *name,
                              int period,
                              const MeritaRound *from,
                              MeritaDate today,
                              GError **error)
{
  g_autofree char *clean = NULL;
  MeritaAssessmentEdit *self;
  gint sequence;

  g_return_val_if_fail (instrument != NULL && rounds != NULL && name != NULL, NULL);

  clean = g_strstrip (g_strdup (name));
  if (*clean == '\0')
    merita_edit_set_invalid (error, "%s",
                             merita_tr (merita_language_current (),
                                        "A round needs a name, such as “Penilaian Mandiri”"));
  else if (period < FIRST_PERIOD || period > LAST_PERIOD)
    merita_edit_set_invalid (error,
                             merita_tr (merita_language_current (),
                                        "A period is a year from %d to %d, not %d"),
                             FIRST_PERIOD, LAST_PERIOD, period);
  if (*clean == '\0' || period < FIRST_PERIOD || period > LAST_PERIOD)
    return NULL;
  sequence = find_sequence (rounds, clean, period, error);
  if (sequence == 0)
    return NULL;
  self = g_new0 (MeritaAssessmentEdit, 1);
  self->left = g_ptr_array_new_with_free_func (g_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->round = g_new0 (MeritaRound, 1);
  self->round->period = period;
  self->round->name = g_steal_pointer (&clean);
  self->round->sequence = sequence;
  self->round->held_on = today;
  self->round->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_row_free);
  carry_forward (self, instrument, from);
  self->label = from == NULL
                  ? g_strdup_printf ("Babak %s %d dimulai", self->round->name, period)
                  : g_strdup_printf ("Babak %s %d dimulai dengan %u isian %s %d", self->round->name,
                                     period, self->round->entries->len, from->name, from->period);
  return self;
}

/* ---- using an edit ---- */

void
merita_assessment_edit_free (MeritaAssessmentEdit *self)
{
  if (self == NULL)
    return;
  if (self->round != NULL)
    merita_round_clear (self->round);
  g_free (self->round);
  g_clear_pointer (&self->row, merita_round_row_free);
  g_clear_pointer (&self->left, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self->label);
  g_free (self);
}

const char *
merita_assessment_edit_get_label (const MeritaAssessmentEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

const MeritaRound *
merita_assessment_edit_get_round (const MeritaAssessmentEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->round;
}

const GPtrArray *
merita_assessment_edit_get_left (const MeritaAssessmentEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->left;
}

const GPtrArray *
merita_assessment_edit_get_missing (const MeritaAssessmentEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->missing;
}

/* A level that was taken away takes its note with it, but not what a verifier asked to mend. */
static gboolean
is_nothing (const MeritaRoundRow *row)
{
  return row->level < 0 && row->points == MERITA_HUNDREDTHS_UNKNOWN && row->correction == NULL;
}

gboolean
merita_assessment_edit_job (MeritaWriter *writer,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  MeritaAssessmentEdit *self = data;

  if (self->round != NULL)
    return merita_writer_put_round (writer, self->round, error);
  if (is_nothing (self->row))
    return merita_writer_delete_round_entry (writer, self->id, self->row->code, error);
  return merita_writer_put_round_entry (writer, self->id, self->row, error);
}

gboolean
merita_assessment_edit_apply (MeritaAssessmentEdit *self, MeritaStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && store != NULL, FALSE);

  return merita_store_write (store, "edit", self->label, merita_assessment_edit_job, self, NULL,
                             error);
}
