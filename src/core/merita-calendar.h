/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* A wave of verification (gelombang): closes on a day of each year. */
typedef struct
{
  char *name;
  int closing_month, closing_day;
  int decision_month;
} MeritaWave;

/* A piece of work that has to be done before a wave closes. */
typedef struct
{
  char *id;                       /* "minutes" */
  char *name, *name_en;           /* name_en may be NULL */
  int days_before;                /* the closing day; -1: the last day of the month of decisions */
  char *legal_source;
  MeritaConfidence confidence;
} MeritaPlanStep;

typedef struct
{
  GArray *waves;                  /* MeritaWave */
  GArray *steps;                  /* MeritaPlanStep; empty in profiles of older files */
  char *notice, *notice_en;       /* what is not known about the waves; may be NULL */
  int inauguration_days;          /* after the recommendation: 15 */
  int minimum_tenure_months;      /* before a JPT may be moved: 24 */
  int maximum_tenure_months;      /* JPT term: 60 */
  int freeze_months;              /* before candidates are fixed: 6 */
  int minimum_applicants;         /* 3 */
  char *legal_source;
  MeritaConfidence confidence;
} MeritaCalendarRule;

MeritaCalendarRule *merita_calendar_rule_new  (void);
void                merita_calendar_rule_free (MeritaCalendarRule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaCalendarRule, merita_calendar_rule_free)

/* The day on which a wave closes in a year; UNKNOWN if it has none. */
MeritaDate merita_calendar_wave_closing (const MeritaWave *wave, int year);
/* The wave that closes next at or after today, its closing day and the days left. */
gboolean   merita_calendar_next_wave    (const MeritaCalendarRule *self, MeritaDate today,
                                         const MeritaWave **wave, MeritaDate *closes, int *days_left);
/* Last day for the inauguration after a recommendation. */
MeritaDate merita_calendar_inauguration_limit (const MeritaCalendarRule *self, MeritaDate recommended);
/* Last day a merit decision is valid: the day before the same day `valid_months` on; UNKNOWN for 0 months. */
MeritaDate merita_calendar_decision_end (MeritaDate decided, int valid_months);
/* TRUE if day lies in the election freeze (UU 10/2016 art. 71(2)); an unknown end has not come. */
gboolean   merita_calendar_is_frozen    (const MeritaCalendarRule *self, MeritaDate candidates_fixed,
                                         MeritaDate term_end, MeritaDate day);

G_END_DECLS
