/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-calendar-event.h"

#include "merita-date.h"

MeritaCalendarEvent *
merita_calendar_event_new (MeritaEventKind kind, MeritaDate day, MeritaDate today)
{
  MeritaCalendarEvent *self = g_new0 (MeritaCalendarEvent, 1);

  self->kind = kind;
  self->day = day;
  self->state = merita_plan_get_state (day, today);
  self->confidence = MERITA_CONFIDENCE_AGENCY;
  if (merita_date_is_valid (day) && merita_date_is_valid (today))
    self->days_left = merita_date_days_between (today, day);
  return self;
}

void
merita_calendar_event_free (MeritaCalendarEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->place);
  g_free (self);
}

gboolean
merita_calendar_event_is_task (const MeritaCalendarEvent *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != MERITA_EVENT_WAVE && self->kind != MERITA_EVENT_DECISION_END;
}

gboolean
merita_calendar_event_is_overdue (const MeritaCalendarEvent *self)
{
  return merita_calendar_event_is_task (self) && self->state == MERITA_PLAN_PAST;
}

const char *
merita_event_kind_name (MeritaEventKind kind)
{
  static const char *const names[] = {
    [MERITA_EVENT_WAVE] = "wave",
    [MERITA_EVENT_SUB_ASPECT] = "sub-aspect",
    [MERITA_EVENT_REQUEST] = "request",
    [MERITA_EVENT_CORRECTION] = "correction",
    [MERITA_EVENT_RECOMMENDATION] = "recommendation",
    [MERITA_EVENT_DECISION_END] = "decision-end",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);
  return names[kind];
}

int
merita_calendar_event_compare (gconstpointer a, gconstpointer b)
{
  const MeritaCalendarEvent *first = *(MeritaCalendarEvent *const *) a;
  const MeritaCalendarEvent *second = *(MeritaCalendarEvent *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return g_strcmp0 (first->uid, second->uid);
}
