/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-calendar.h"

G_BEGIN_DECLS

/* The steps of a wave as days, planned back from the day on which it closes. */

#define MERITA_PLAN_DUE_DAYS 7

typedef enum
{
  MERITA_PLAN_PAST,               /* before today */
  MERITA_PLAN_DUE,                /* today, or at most MERITA_PLAN_DUE_DAYS from now */
  MERITA_PLAN_COMING,
} MeritaPlanState;

typedef struct
{
  const MeritaPlanStep *step;     /* of the rule */
  guint wave;                     /* index into the waves of the rule */
  int year;
  MeritaDate closes;
  MeritaDate planned, day;        /* by the rule; after leaving a weekend */
  int days_left;                  /* negative: past */
  MeritaPlanState state;
} MeritaPlannedStep;

/* today UNKNOWN: COMING. */
MeritaPlanState merita_plan_get_state (MeritaDate day, MeritaDate today);
/* Saturday and Sunday become the Friday before. */
MeritaDate      merita_plan_leave_weekend (MeritaDate day);
/* The last day of the month in which a wave that closes on a day is decided. */
MeritaDate      merita_plan_decision_day (const MeritaWave *wave, MeritaDate closes);
/*
 * The steps of one wave of a year, by day, equal days in the order of the rule.  Empty if the wave
 * closes on no day of that year. element-type MeritaPlannedStep
 */
GArray         *merita_plan_wave (const MeritaCalendarRule *rule, guint wave, int year, MeritaDate today) G_GNUC_WARN_UNUSED_RESULT;
/*
 * The wave that closes next and the one after it, and before them one that has closed and is still
 * waiting for its decision.  By day. element-type MeritaPlannedStep
 */
GArray         *merita_plan_waves (const MeritaCalendarRule *rule, MeritaDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
