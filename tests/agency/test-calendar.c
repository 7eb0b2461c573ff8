/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that has a day, in one list. */
#include <string.h>

#include "agency-fixture.h"
#include "merita-follow-up-calendar.h"
#include "merita-table-merit.h"

/* One of each kind that has to be told of, and one of each that must not: done, answered, without a
 * day. */
static gboolean
put_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaSubAspectTask tasks[] = {
    { .period = 2030,
      .code = (char *) "1.1",
      .unit = (char *) "BKPSDM",
      .person = (char *) "Dewi",
      .due_on = 20260601,
      .status = MERITA_TASK_IN_PROGRESS },
    { .period = 2030, .code = (char *) "1.2", .due_on = 20260601, .status = MERITA_TASK_DONE },
    { .period = 2030, .code = (char *) "1.3" },
  };
  MeritaRequest requests[] = {
    { .period = 2030,
      .code = (char *) "2.1",
      .level = 3,
      .unit = (char *) "Kantor Uji",
      .what = (char *) "SK formasi",
      .asked_on = 20260601,
      .due_on = 20260620 },
    { .period = 2030,
      .code = (char *) "2.1",
      .level = 4,
      .unit = (char *) "Kantor Uji",
      .what = (char *) "Usulan",
      .asked_on = 20260601,
      .due_on = 20260620,
      .status = MERITA_REQUEST_ANSWERED,
      .answered_on = 20260610 },
  };
  MeritaDecision decision = { .number = (char *) "9/2030",
                              .decided_on = 20260618,
                              .points = 30000,
                              .index = 73,
                              .valid_months = 12,
                              .exemption = MERITA_TRUTH_UNKNOWN };
  MeritaRound round = { .period = 2030, .name = (char *) "Verifikasi", .sequence = 1 };
  MeritaRoundRow open = { .code = (char *) "3.1",
                          .level = 2,
                          .points = MERITA_HUNDREDTHS_UNKNOWN,
                          .correction = (char *) "Lampirkan SK uji",
                          .correction_due = 20260625 };
  MeritaRoundRow replied = { .code = (char *) "3.2",
                             .level = 2,
                             .points = MERITA_HUNDREDTHS_UNKNOWN,
                             .correction = (char *) "Sudah dijawab uji",
                             .correction_due = 20260625,
                             .replied_on = 20260616 };

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    if (!merita_writer_put_sub_aspect_task (writer, &tasks[i], error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    if (!merita_writer_put_request (writer, &requests[i], error))
      return FALSE;
  round.entries = g_ptr_array_new ();
  g_ptr_array_add (round.entries, &open);
  g_ptr_array_add (round.entries, &replied);
  if (!merita_writer_put_round (writer, &round, error)
      || !merita_writer_put_decision (writer, &decision, error))
    return FALSE;
  g_ptr_array_unref (round.entries);
  for (gint i = 1; i <= 3; i++)
    {
      MeritaRecommendation row = { .decision = decision.id,
                                   .aspect = 3,
                                   .number = i,
                                   .text = (char *) "Menguji talent pool",
                                   .target_level = -1,
                                   .due_on = i < 3 ? 20260701 : MERITA_DATE_UNKNOWN,
                                   .status = i == 2 ? MERITA_TASK_DONE : MERITA_TASK_NOT_STARTED };

      if (!merita_writer_put_recommendation (writer, &row, error))
        return FALSE;
    }
  return TRUE;
}

static const MeritaCalendarEvent *
find (const MeritaAgencyCalendar *calendar, const char *part)
{
  const MeritaCalendarEvent *found = NULL;

  for (guint i = 0; i < calendar->events->len; i++)
    {
      const MeritaCalendarEvent *event = calendar->events->pdata[i];

      if (strstr (event->uid, part) == NULL && strstr (event->title, part) == NULL
          && (event->detail == NULL || strstr (event->detail, part) == NULL))
        continue;
      g_assert_null (found);
      found = event;
    }
  return found;
}

static MeritaAgencyCalendar *
load (Fixture *self, MeritaLanguage language)
{
  g_autoptr (GError) error = NULL;
  MeritaAgencyCalendar *calendar = merita_agency_calendar_load (self->agency, language, &error);

  g_assert_no_error (error);
  return calendar;
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *part;
    MeritaEventKind kind;
    MeritaDate day;
    gboolean overdue;
    const char *place;
  } cases[] = {
    { "sub-aspect-2030-1.1", MERITA_EVENT_SUB_ASPECT, 20260601, TRUE, "1.1" },
    { "Kantor Uji menyerahkan", MERITA_EVENT_REQUEST, 20260620, FALSE, "2.1" },
    { "Lampirkan SK uji", MERITA_EVENT_CORRECTION, 20260625, FALSE, "3.1" },
    { "Rekomendasi c.1: Menguji", MERITA_EVENT_RECOMMENDATION, 20260701, FALSE, "c.1" },
    { "keputusan 9/2030", MERITA_EVENT_DECISION_END, 20270617, FALSE, NULL },
    { "wave-2026-1-closing", MERITA_EVENT_WAVE, 20260630, FALSE, NULL },
    { "wave-2026-1-submit", MERITA_EVENT_WAVE, 20260529, FALSE, NULL },
    { "wave-2026-2-team", MERITA_EVENT_WAVE, 20260731, FALSE, NULL },
  };
  static const char *const absent[] = {
    "sub-aspect-2030-1.2", "sub-aspect-2030-1.3",      "Usulan",
    "Sudah dijawab uji",   "Rekomendasi c.2: Menguji", "Rekomendasi c.3: Menguji"
  };
  g_autoptr (MeritaAgencyCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;

  merita_store_write (self->store, "edit", "Uji", put_job, NULL, NULL, &error);
  g_assert_no_error (error);
  calendar = load (self, MERITA_LANGUAGE_INDONESIAN);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MeritaCalendarEvent *event = find (calendar, cases[i].part);

      g_assert_nonnull (event);
      g_assert_cmpint (event->kind, ==, cases[i].kind);
      g_assert_cmpint (event->day, ==, cases[i].day);
      g_assert_cmpint (merita_calendar_event_is_overdue (event), ==, cases[i].overdue);
      g_assert_cmpstr (event->place, ==, cases[i].place);
    }
  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_null (find (calendar, absent[i]));
  g_assert_cmpstr (find (calendar, "sub-aspect-2030-1.1")->detail, ==, "BKPSDM, Dewi");
  for (guint i = 1; i < calendar->events->len; i++)
    g_assert_cmpint (merita_calendar_event_compare (&calendar->events->pdata[i - 1],
                                                    &calendar->events->pdata[i]),
                     <, 0);
}

/* What has passed and needs nobody is left out; what is overdue leads. */
static void
test_next (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaAgencyCalendar) calendar = NULL;
  g_autoptr (GPtrArray) next = NULL;
  g_autoptr (GError) error = NULL;

  merita_store_write (self->store, "edit", "Uji", put_job, NULL, NULL, &error);
  g_assert_no_error (error);
  calendar = load (self, MERITA_LANGUAGE_INDONESIAN);
  next = merita_agency_calendar_list_next (calendar, 500);
  g_assert_cmpuint (next->len, <, calendar->events->len);
  for (guint i = 0; i < next->len; i++)
    {
      const MeritaCalendarEvent *event = next->pdata[i];

      g_assert_true (event->days_left >= 0 || merita_calendar_event_is_overdue (event));
    }
  g_ptr_array_unref (next);
  next = merita_agency_calendar_list_next (calendar, 3);
  g_assert_cmpuint (next->len, ==, 3);
  g_assert_true (merita_calendar_event_is_overdue (next->pdata[0]));
}

/* Who reads it must learn that the waves are those of an authority that is no more. */
static void
test_notice (Fixture *self, gconstpointer data)
{
  g_autoptr (MeritaAgencyCalendar) indonesian = load (self, MERITA_LANGUAGE_INDONESIAN);
  g_autoptr (MeritaAgencyCalendar) english = load (self, MERITA_LANGUAGE_ENGLISH);

  g_assert_nonnull (strstr (indonesian->notice, "setelah KASN belum diketahui"));
  g_assert_nonnull (strstr (english->notice, "after KASN are not known"));
  g_assert_cmpint (indonesian->confidence, ==, MERITA_CONFIDENCE_RECONSTRUCTED);
  g_assert_cmpint (find (indonesian, "wave-2026-1-closing")->confidence, ==,
                   MERITA_CONFIDENCE_OFFICIAL);
  g_assert_cmpint (find (indonesian, "wave-2026-1-minutes")->confidence, ==,
                   MERITA_CONFIDENCE_AGENCY);
  g_assert_nonnull (indonesian->stamp);
}

static void
test_distance (void)
{
  static const struct
  {
    MeritaEventKind kind;
    MeritaDate day;
    const char *text;
  } cases[] = {
    { MERITA_EVENT_WAVE, 20260618, "hari ini" },
    { MERITA_EVENT_WAVE, 20260620, "2 hari lagi" },
    { MERITA_EVENT_WAVE, 20260616, "2 hari yang lalu" },
    { MERITA_EVENT_REQUEST, 20260616, "lewat 2 hari" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MeritaCalendarEvent) event =
        merita_calendar_event_new (cases[i].kind, cases[i].day, FIXTURE_TODAY);
      g_autofree char *text =
        merita_calendar_event_describe_distance (MERITA_LANGUAGE_INDONESIAN, event);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/agency/calendar/kinds", Fixture, NULL, fixture_set_up, test_kinds,
              fixture_tear_down);
  g_test_add ("/agency/calendar/next", Fixture, NULL, fixture_set_up, test_next, fixture_tear_down);
  g_test_add ("/agency/calendar/notice", Fixture, NULL, fixture_set_up, test_notice,
              fixture_tear_down);
  g_test_add_func ("/agency/calendar/distance", test_distance);

  return g_test_run ();
}
