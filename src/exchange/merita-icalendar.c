/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-icalendar.h"

#include <libical/ical.h>

#include "merita-date.h"
#include "merita-exchange-error.h"
#include "merita-text.h"

static const int alarm_days[] = { 7, 1 };

static icaltimetype
to_day (MeritaDate date)
{
  icaltimetype day = icaltime_null_date ();

  day.year = merita_date_year (date);
  day.month = merita_date_month (date);
  day.day = merita_date_day (date);
  return day;
}

/* "2026-06-18T04:32:52Z"; what is no moment is midnight of the first event. */
static icaltimetype
read_stamp (const char *stamp, const GPtrArray *events)
{
  g_autoptr (GDateTime) moment = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autoptr (GDateTime) utc = moment != NULL ? g_date_time_to_utc (moment) : NULL;
  const MeritaCalendarEvent *first = events->len > 0 ? events->pdata[0] : NULL;
  icaltimetype time = icaltime_null_time ();
  MeritaDate day = first != NULL ? first->day : MERITA_DATE_UNKNOWN;

  time.year = utc != NULL ? g_date_time_get_year (utc) : MAX (merita_date_year (day), 1970);
  time.month = utc != NULL ? g_date_time_get_month (utc) : MAX (merita_date_month (day), 1);
  time.day = utc != NULL ? g_date_time_get_day_of_month (utc) : MAX (merita_date_day (day), 1);
  time.hour = utc != NULL ? g_date_time_get_hour (utc) : 0;
  time.minute = utc != NULL ? g_date_time_get_minute (utc) : 0;
  time.second = utc != NULL ? g_date_time_get_second (utc) : 0;
  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

/* A to-do has a due day and may have no start, so its alarms count from the end. */
static void
add_alarm (icalcomponent *component, int days, const char *title, gboolean task)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = { 0 };
  icalproperty *property;

  trigger.time = icaltime_null_time ();
  trigger.duration = icaldurationtype_null_duration ();
  trigger.duration.is_neg = 1;
  trigger.duration.days = (unsigned int) days;
  property = icalproperty_new_trigger (trigger);
  if (task)
    icalproperty_add_parameter (property, icalparameter_new_related (ICAL_RELATED_END));
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (title));
  icalcomponent_add_property (alarm, property);
  icalcomponent_add_component (component, alarm);
}

static void
add_days (icalcomponent *component, const MeritaCalendarEvent *event, gboolean task)
{
  if (task)
    {
      icalcomponent_add_property (component, icalproperty_new_due (to_day (event->day)));
      icalcomponent_add_property (component, icalproperty_new_status (ICAL_STATUS_NEEDSACTION));
      return;
    }
  icalcomponent_add_property (component, icalproperty_new_dtstart (to_day (event->day)));
  /* The end of an event is the first day that no longer belongs to it. */
  icalcomponent_add_property (component, icalproperty_new_dtend (
                                           to_day (merita_date_add_days (event->day, 1))));
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

static icalcomponent *
make_component (const MeritaCalendarEvent *event, icaltimetype stamp)
{
  gboolean task = merita_calendar_event_is_task (event);
  icalcomponent *component = task ? icalcomponent_new_vtodo () : icalcomponent_new_vevent ();
  g_autofree char *description = NULL;
  const char *confidence = merita_text_confidence (MERITA_LANGUAGE_INDONESIAN, event->confidence);

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (component, icalproperty_new_summary (event->title));
  add_days (component, event, task);
  /* What the agency set itself needs no word about how sure it is. */
  if (!task)
    description = event->detail != NULL ? g_strdup_printf ("%s (%s)", event->detail, confidence)
                                        : g_strdup (confidence);
  else
    description = g_strdup (event->detail);
  if (description != NULL)
    icalcomponent_add_property (component, icalproperty_new_description (description));
  icalcomponent_add_property (component,
                              icalproperty_new_categories (
                                merita_text_event_kind (MERITA_LANGUAGE_INDONESIAN, event->kind)));
  for (guint i = 0; i < G_N_ELEMENTS (alarm_days); i++)
    add_alarm (component, alarm_days[i], event->title, task);
  return component;
}

char *
merita_icalendar_write (const char *name, const char *stamp, const GPtrArray *events)
{
  icalcomponent *calendar;
  icalproperty *title;
  icaltimetype time;
  char *text, *copy;

  g_return_val_if_fail (name != NULL && events != NULL, NULL);

  time = read_stamp (stamp, events);
  calendar = icalcomponent_new_vcalendar ();
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Merita//Merita//ID"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  title = icalproperty_new_x (name);
  icalproperty_set_x_name (title, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, title);
  for (guint i = 0; i < events->len; i++)
    icalcomponent_add_component (calendar, make_component (events->pdata[i], time));
  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return copy;
}

gboolean
merita_icalendar_save (const char *path,
                       const char *name,
                       const char *stamp,
                       const GPtrArray *events,
                       GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  text = merita_icalendar_write (name, stamp, events);
  if (g_file_set_contents (path, text, -1, &local))
    return TRUE;
  g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FAILED,
               merita_tr (merita_language_current (), "The calendar could not be written: %s"),
               local->message);
  return FALSE;
}
