/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-follow-up-calendar.h"
#include "merita-icalendar.h"

static const char *
get_confidence_name (MeritaConfidence confidence)
{
  static const char *const names[] = { "official", "reconstructed", "agency" };

  return names[confidence];
}

static const char *
get_state_name (MeritaPlanState state)
{
  static const char *const names[] = { "past", "due", "coming" };

  return names[state];
}

static void
print_event_json (JsonBuilder *builder, const MeritaCalendarEvent *event)
{
  json_builder_begin_object (builder);
  merita_json_string (builder, "uid", event->uid);
  merita_json_string (builder, "kind", merita_event_kind_name (event->kind));
  merita_json_date (builder, "day", event->day);
  merita_json_integer (builder, "days_left", event->days_left);
  merita_json_string (builder, "state", get_state_name (event->state));
  merita_json_boolean (builder, "overdue", merita_calendar_event_is_overdue (event));
  merita_json_string (builder, "title", event->title);
  merita_json_string (builder, "detail", event->detail);
  merita_json_string (builder, "confidence", get_confidence_name (event->confidence));
  json_builder_end_object (builder);
}

static void
print_json (MeritaCtl *ctl, const MeritaAgencyCalendar *calendar)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_string (builder, "notice", calendar->notice);
  merita_json_string (builder, "source", calendar->legal_source);
  merita_json_string (builder, "confidence", get_confidence_name (calendar->confidence));
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < calendar->events->len; i++)
    print_event_json (builder, calendar->events->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_text (MeritaCtl *ctl, const MeritaAgencyCalendar *calendar)
{
  if (calendar->notice != NULL)
    merita_ctl_print (ctl, "%s (%s)\n", calendar->notice,
                      merita_text_confidence (ctl->language, calendar->confidence));
  for (guint i = 0; i < calendar->events->len; i++)
    {
      const MeritaCalendarEvent *event = calendar->events->pdata[i];
      g_autofree char *day = merita_text_date (ctl->language, event->day);
      g_autofree char *distance = merita_calendar_event_describe_distance (ctl->language, event);

      merita_ctl_print (ctl, "%-18s %s (%s)\n", day, event->title, distance);
      if (ctl->explain && event->detail != NULL)
        merita_ctl_print (ctl, "%-18s %s (%s)\n", "", event->detail,
                          merita_text_confidence (ctl->language, event->confidence));
    }
  if (calendar->events->len == 0)
    merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "Nothing has a day yet."));
}

/* A calendar leaves the program in Indonesian, whatever the language of the screen. */
static gboolean
export_calendar (MeritaAgency *agency, const char *path, GError **error)
{
  g_autoptr (MeritaAgencyCalendar) calendar =
    merita_agency_calendar_load (agency, MERITA_LANGUAGE_INDONESIAN, error);

  return calendar != NULL
         && merita_icalendar_save (path, calendar->name, calendar->stamp, calendar->events, error);
}

int
merita_command_calendar (MeritaCtl *ctl, int argc, char **argv)
{
  g_autofree char *ics = NULL;
  const GOptionEntry entries[] = {
    { "ics", 0, 0, G_OPTION_ARG_FILENAME, &ics, "Write it as iCalendar", "OUT.ics" },
    { NULL },
  };
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaAgencyCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  calendar = merita_agency_calendar_load (agency, ctl->language, &error);
  if (calendar == NULL || (ics != NULL && !export_calendar (agency, ics, &error)))
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_json (ctl, calendar);
  else
    print_text (ctl, calendar);
  return MERITA_EXIT_HOLDS;
}
