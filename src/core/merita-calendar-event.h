/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-wave-plan.h"

G_BEGIN_DECLS

/* A day on which something of the merit assessment has to be done, or happens. */

typedef enum
{
  MERITA_EVENT_WAVE,              /* a step of a wave */
  MERITA_EVENT_SUB_ASPECT,        /* a sub-aspect has to be filled in */
  MERITA_EVENT_REQUEST,           /* proof that another unit was asked for */
  MERITA_EVENT_CORRECTION,        /* what the verifier asks to mend */
  MERITA_EVENT_RECOMMENDATION,
  MERITA_EVENT_DECISION_END,      /* the last day on which the decision is valid */
} MeritaEventKind;

typedef struct
{
  MeritaEventKind kind;
  char *uid;                      /* "recommendation-123@0f3a….merita": the same for the same thing */
  char *title, *detail;           /* detail may be NULL: who, what for */
  char *place;                    /* code of the sub-aspect, mark of the recommendation; may be NULL */
  MeritaDate day;
  int days_left;                  /* negative: past */
  MeritaPlanState state;
  MeritaConfidence confidence;    /* of the day: AGENCY for what the agency set itself */
} MeritaCalendarEvent;

MeritaCalendarEvent *merita_calendar_event_new  (MeritaEventKind kind, MeritaDate day, MeritaDate today);
void                 merita_calendar_event_free (MeritaCalendarEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaCalendarEvent, merita_calendar_event_free)

/* Work that somebody has to do and that is then done; the others simply come. */
gboolean    merita_calendar_event_is_task (const MeritaCalendarEvent *self);
/* A task whose day has passed. */
gboolean    merita_calendar_event_is_overdue (const MeritaCalendarEvent *self);
/* "wave", "sub-aspect", "request", "correction", "recommendation", "decision-end". */
const char *merita_event_kind_name        (MeritaEventKind kind);
/* By day, then kind, then uid: for g_ptr_array_sort (). */
int         merita_calendar_event_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
