/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendars are read back with the library that calendar programs use. */
#include <libical/ical.h>
#include <string.h>

#include "merita-icalendar.h"

#define STAMP "2026-06-18T04:32:52Z"

/* Commas, semicolons, a line break and a long text with letters of several bytes. */
static const char awkward[] =
  "Menyusun kebijakan; perlindungan, bantuan (hukum – kesehatan)\nsebagai dasar “pelaksanaan” "
  "secara terjadwal – berkala – menyeluruh – di semua unit kerja – tanpa kecuali \\ selesai";

static MeritaCalendarEvent *
add (GPtrArray *events, MeritaEventKind kind, MeritaDate day, const char *uid, const char *title)
{
  MeritaCalendarEvent *event = merita_calendar_event_new (kind, day, 20260618);

  event->uid = g_strdup (uid);
  event->title = g_strdup (title);
  g_ptr_array_add (events, event);
  return event;
}

static GPtrArray *
build (void)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_calendar_event_free);

  add (events, MERITA_EVENT_WAVE, 20261231, "wave-2026-2-decision@x.merita", "Gelombang II")
    ->confidence = MERITA_CONFIDENCE_OFFICIAL;
  add (events, MERITA_EVENT_RECOMMENDATION, 20260930, "recommendation-1@x.merita", awkward)
    ->detail = g_strdup ("BKPSDM, Dewi; Ma'ruf");
  return events;
}

static void
test_read_back (void)
{
  g_autoptr (GPtrArray) events = build ();
  g_autofree char *text = merita_icalendar_write ("Merita: Kab. Uji", STAMP, events);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *event, *task, *alarm;
  icaltimetype day;

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  task = icalcomponent_get_first_component (calendar, ICAL_VTODO_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_uid (event), ==, "wave-2026-2-decision@x.merita");
  day = icalcomponent_get_dtstart (event);
  g_assert_true (day.is_date && day.year == 2026 && day.month == 12 && day.day == 31);
  /* All of one day, over the end of the year. */
  day = icalcomponent_get_dtend (event);
  g_assert_true (day.is_date && day.year == 2027 && day.month == 1 && day.day == 1);
  day = icalcomponent_get_dtstamp (event);
  g_assert_true (day.hour == 4 && day.minute == 32 && day.second == 52 && icaltime_is_utc (day));
  g_assert_cmpstr (icalcomponent_get_summary (task), ==, awkward);
  g_assert_cmpstr (icalcomponent_get_description (task), ==, "BKPSDM, Dewi; Ma'ruf");
  day = icalcomponent_get_due (task);
  g_assert_true (day.is_date && day.year == 2026 && day.month == 9 && day.day == 30);
  alarm = icalcomponent_get_first_component (task, ICAL_VALARM_COMPONENT);
  for (int expected = 7; expected > 0; expected -= 6)
    {
      icalproperty *property = icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY);
      struct icaltriggertype trigger = icalproperty_get_trigger (property);

      g_assert_cmpint (icaldurationtype_as_int (trigger.duration), ==, -expected * 86400);
      alarm = icalcomponent_get_next_component (task, ICAL_VALARM_COMPONENT);
    }
  g_assert_null (alarm);
  icalcomponent_free (calendar);
}

/* RFC 5545, 3.1: lines of at most 75 octets that end in CR LF, and no letter is cut in two. */
static void
test_lines (void)
{
  g_autoptr (GPtrArray) events = build ();
  g_autofree char *text = merita_icalendar_write ("Merita: Kab. Uji", STAMP, events);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n = g_strv_length (lines), folded = 0;

  g_assert_cmpuint (n, >, 20);
  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strchr (lines[i], '\n'));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      folded += *lines[i] == ' ' ? 1 : 0;
    }
  g_assert_cmpuint (folded, >, 2);
}

static void
test_equal_bytes (void)
{
  g_autoptr (GPtrArray) events = build ();
  g_autoptr (GPtrArray) again = build ();
  g_autofree char *first = merita_icalendar_write ("Merita", STAMP, events);
  g_autofree char *second = NULL;
  g_autofree char *without = merita_icalendar_write ("Merita", NULL, events);
  g_autofree char *odd = merita_icalendar_write ("Merita", "kemarin", events);

  g_usleep (1100 * 1000);
  second = merita_icalendar_write ("Merita", STAMP, again);
  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (without, "DTSTAMP:20261231T000000Z"));
  g_assert_cmpstr (without, ==, odd);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autofree char *text = merita_icalendar_write ("Merita", NULL, events);
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 0);
  icalcomponent_free (calendar);
}

static void
test_not_written (void)
{
  g_autoptr (GPtrArray) events = build ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
    merita_icalendar_save ("/nonexistent/folder/a.ics", "Merita", STAMP, events, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/nonexistent/folder/a.ics"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/icalendar/read-back", test_read_back);
  g_test_add_func ("/exchange/icalendar/lines", test_lines);
  g_test_add_func ("/exchange/icalendar/equal-bytes", test_equal_bytes);
  g_test_add_func ("/exchange/icalendar/nothing", test_nothing);
  g_test_add_func ("/exchange/icalendar/not-written", test_not_written);

  return g_test_run ();
}
