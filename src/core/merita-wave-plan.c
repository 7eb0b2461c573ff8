/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-wave-plan.h"

#include "merita-date.h"

#define NEXT_WAVES 2

MeritaPlanState
merita_plan_get_state (MeritaDate day, MeritaDate today)
{
  int left;

  if (!merita_date_is_valid (day) || !merita_date_is_valid (today))
    return MERITA_PLAN_COMING;
  left = merita_date_days_between (today, day);
  if (left < 0)
    return MERITA_PLAN_PAST;
  return left <= MERITA_PLAN_DUE_DAYS ? MERITA_PLAN_DUE : MERITA_PLAN_COMING;
}

MeritaDate
merita_plan_leave_weekend (MeritaDate day)
{
  int weekday = merita_date_weekday (day);

  return weekday > 5 ? merita_date_add_days (day, 5 - weekday) : day;
}

MeritaDate
merita_plan_decision_day (const MeritaWave *wave, MeritaDate closes)
{
  int year = merita_date_year (closes);

  g_return_val_if_fail (wave != NULL, MERITA_DATE_UNKNOWN);

  if (wave->decision_month < 1 || wave->decision_month > 12 || !merita_date_is_valid (closes))
    return MERITA_DATE_UNKNOWN;
  /* Who closes in November and decides in January does so in the next year. */
  if (wave->decision_month < merita_date_month (closes))
    year++;
  return merita_date_new (year, wave->decision_month,
                          merita_date_days_in_month (year, wave->decision_month));
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const MeritaPlannedStep *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->closes != second->closes)
    return first->closes < second->closes ? -1 : 1;
  return first->step < second->step ? -1 : first->step > second->step;
}

/* A day that the source gives stays; only what is counted back from it leaves weekends. */
static MeritaDate
find_day (const MeritaPlanStep *step, const MeritaWave *wave, MeritaDate closes)
{
  return step->days_before < 0 ? merita_plan_decision_day (wave, closes)
                               : merita_date_add_days (closes, -step->days_before);
}

GArray *
merita_plan_wave (const MeritaCalendarRule *rule, guint number, int year, MeritaDate today)
{
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (MeritaPlannedStep));
  const MeritaWave *wave;
  MeritaDate closes;

  g_return_val_if_fail (rule != NULL && number < rule->waves->len, plan);

  wave = &g_array_index (rule->waves, MeritaWave, number);
  closes = merita_calendar_wave_closing (wave, year);
  for (guint i = 0; closes != MERITA_DATE_UNKNOWN && i < rule->steps->len; i++)
    {
      const MeritaPlanStep *step = &g_array_index (rule->steps, MeritaPlanStep, i);
      MeritaPlannedStep planned = { .step = step, .wave = number, .year = year, .closes = closes };

      planned.planned = find_day (step, wave, closes);
      if (planned.planned == MERITA_DATE_UNKNOWN)
        continue;
      planned.day =
        step->days_before > 0 ? merita_plan_leave_weekend (planned.planned) : planned.planned;
      planned.state = merita_plan_get_state (planned.day, today);
      if (merita_date_is_valid (today))
        planned.days_left = merita_date_days_between (today, planned.day);
      g_array_append_val (plan, planned);
    }
  g_array_sort (plan, compare_days);
  return plan;
}

typedef struct
{
  guint wave;
  int year;
  MeritaDate closes;
} Occurrence;

static int
compare_closings (gconstpointer a, gconstpointer b)
{
  const Occurrence *first = a, *second = b;

  return first->closes < second->closes ? -1 : first->closes > second->closes;
}

/* Every wave of last year, this one and the next. */
static GArray *
list_occurrences (const MeritaCalendarRule *rule, MeritaDate today)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (Occurrence));
  int year = merita_date_year (today);

  for (int offset = -1; offset <= 1; offset++)
    for (guint i = 0; i < rule->waves->len; i++)
      {
        const MeritaWave *wave = &g_array_index (rule->waves, MeritaWave, i);
        Occurrence occurrence = { .wave = i, .year = year + offset };

        occurrence.closes = merita_calendar_wave_closing (wave, occurrence.year);
        if (occurrence.closes != MERITA_DATE_UNKNOWN)
          g_array_append_val (list, occurrence);
      }
  g_array_sort (list, compare_closings);
  return list;
}

GArray *
merita_plan_waves (const MeritaCalendarRule *rule, MeritaDate today)
{
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (MeritaPlannedStep));
  g_autoptr (GArray) occurrences = NULL;
  guint next = 0;

  g_return_val_if_fail (rule != NULL && merita_date_is_valid (today), plan);

  occurrences = list_occurrences (rule, today);
  for (guint i = 0; i < occurrences->len && next < NEXT_WAVES; i++)
    {
      const Occurrence *item = &g_array_index (occurrences, Occurrence, i);
      const MeritaWave *wave = &g_array_index (rule->waves, MeritaWave, item->wave);
      gboolean open = item->closes >= today;
      g_autoptr (GArray) steps = NULL;

      if (!open && merita_plan_decision_day (wave, item->closes) < today)
        continue;
      steps = merita_plan_wave (rule, item->wave, item->year, today);
      g_array_append_vals (plan, steps->data, steps->len);
      next += open ? 1 : 0;
    }
  g_array_sort (plan, compare_days);
  return plan;
}
