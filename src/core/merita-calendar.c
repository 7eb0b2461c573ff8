/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-calendar.h"

#include "merita-date.h"

static void
clear_wave (gpointer data)
{
  MeritaWave *wave = data;

  g_free (wave->name);
}

static void
clear_step (gpointer data)
{
  MeritaPlanStep *step = data;

  g_free (step->id);
  g_free (step->name);
  g_free (step->name_en);
  g_free (step->legal_source);
}

MeritaCalendarRule *
merita_calendar_rule_new (void)
{
  MeritaCalendarRule *self = g_new0 (MeritaCalendarRule, 1);

  self->waves = g_array_new (FALSE, TRUE, sizeof (MeritaWave));
  g_array_set_clear_func (self->waves, clear_wave);
  self->steps = g_array_new (FALSE, TRUE, sizeof (MeritaPlanStep));
  g_array_set_clear_func (self->steps, clear_step);

  return self;
}

void
merita_calendar_rule_free (MeritaCalendarRule *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->waves);
  g_array_unref (self->steps);
  g_free (self->notice);
  g_free (self->notice_en);
  g_free (self->legal_source);
  g_free (self);
}

MeritaDate
merita_calendar_wave_closing (const MeritaWave *wave, int year)
{
  g_return_val_if_fail (wave != NULL, MERITA_DATE_UNKNOWN);

  if (wave->closing_month < 1 || wave->closing_month > 12)
    return MERITA_DATE_UNKNOWN;

  return merita_date_new (year, wave->closing_month,
                          MIN (wave->closing_day,
                               merita_date_days_in_month (year, wave->closing_month)));
}

gboolean
merita_calendar_next_wave (const MeritaCalendarRule *self,
                           MeritaDate today,
                           const MeritaWave **wave,
                           MeritaDate *closes,
                           int *days_left)
{
  const MeritaWave *next = NULL;
  MeritaDate earliest = MERITA_DATE_UNKNOWN;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (merita_date_is_valid (today), FALSE);

  for (guint i = 0; i < self->waves->len; i++)
    {
      const MeritaWave *candidate = &g_array_index (self->waves, MeritaWave, i);
      MeritaDate day = merita_calendar_wave_closing (candidate, merita_date_year (today));

      if (day != MERITA_DATE_UNKNOWN && day < today)
        day = merita_calendar_wave_closing (candidate, merita_date_year (today) + 1);
      if (day == MERITA_DATE_UNKNOWN || (next != NULL && day >= earliest))
        continue;
      next = candidate;
      earliest = day;
    }
  if (next == NULL)
    return FALSE;

  if (wave != NULL)
    *wave = next;
  if (closes != NULL)
    *closes = earliest;
  if (days_left != NULL)
    *days_left = merita_date_days_between (today, earliest);

  return TRUE;
}

MeritaDate
merita_calendar_inauguration_limit (const MeritaCalendarRule *self, MeritaDate recommended)
{
  g_return_val_if_fail (self != NULL, MERITA_DATE_UNKNOWN);

  return merita_date_add_days (recommended, self->inauguration_days);
}

MeritaDate
merita_calendar_decision_end (MeritaDate decided, int valid_months)
{
  if (valid_months <= 0)
    return MERITA_DATE_UNKNOWN;

  /* "berlaku selama 1 (satu) tahun terhitung sejak tanggal ditetapkan": the day itself counts. */
  return merita_date_add_days (merita_date_add_months (decided, valid_months), -1);
}

gboolean
merita_calendar_is_frozen (const MeritaCalendarRule *self,
                           MeritaDate candidates_fixed,
                           MeritaDate term_end,
                           MeritaDate day)
{
  MeritaDate start;

  g_return_val_if_fail (self != NULL, FALSE);

  start = merita_date_add_months (candidates_fixed, -self->freeze_months);
  if (start == MERITA_DATE_UNKNOWN || !merita_date_is_valid (day) || day < start)
    return FALSE;

  /* A term whose end has not been entered has not ended. */
  return term_end == MERITA_DATE_UNKNOWN || day <= term_end;
}
