/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-calendar-event.h"

G_BEGIN_DECLS

/* What has a day: the steps of the waves, open work of the agency, the end of the decision. */
typedef struct
{
  GPtrArray *events;              /* MeritaCalendarEvent*, by day */
  char *name;                     /* "Merita: Kabupaten Lembah Arum" */
  char *stamp;                    /* when the data changed last: "2026-06-18T04:32:52Z" */
  const char *notice;             /* what is not known about the waves, of the profile; NULL none */
  const char *legal_source;       /* of the waves */
  MeritaConfidence confidence;    /* of the waves */
} MeritaAgencyCalendar;

/* Titles in a language; an exported calendar is Indonesian. The profile of the agency has to live on. */
MeritaAgencyCalendar *merita_agency_calendar_load (MeritaAgency *agency, MeritaLanguage language, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_agency_calendar_free (MeritaAgencyCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaAgencyCalendar, merita_agency_calendar_free)

/* What is overdue, then what comes, at most n; steps of waves that lie behind are left out. Borrowed from events. */
GPtrArray *merita_agency_calendar_list_next (const MeritaAgencyCalendar *self, guint n) G_GNUC_WARN_UNUSED_RESULT;
/* "in 3 days", "today", "2 days overdue", "12 days ago". Free it. */
char      *merita_calendar_event_describe_distance (MeritaLanguage language, const MeritaCalendarEvent *event);

G_END_DECLS
