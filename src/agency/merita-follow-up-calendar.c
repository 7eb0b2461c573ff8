/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-follow-up-calendar.h"

#include "merita-follow-up.h"
#include "merita-reader-merit.h"

#define ORIGIN_CHARACTERS 12

typedef struct
{
  MeritaAgencyCalendar *calendar;
  MeritaReader *reader;
  const MeritaProfile *profile;
  MeritaDate today;
  MeritaLanguage language;
  gint period;  /* the newest: the work of older ones is over, done or not */
  char *origin; /* tells the days of one agency from those of another */
} Load;

/* Takes uid, title and detail. */
static MeritaCalendarEvent *
add (Load *load, MeritaEventKind kind, MeritaDate day, char *uid, char *title, char *detail)
{
  MeritaCalendarEvent *event = merita_calendar_event_new (kind, day, load->today);

  event->uid = g_strdup_printf ("%s@%s.merita", uid, load->origin);
  event->title = title;
  event->detail = detail;
  g_free (uid);
  g_ptr_array_add (load->calendar->events, event);
  return event;
}

/* "BKPSDM, Dewi Lestari"; NULL if neither is known. */
static char *
join_people (const char *unit, const char *person)
{
  if (unit != NULL && person != NULL)
    return g_strdup_printf ("%s, %s", unit, person);
  return g_strdup (unit != NULL ? unit : person);
}

static char *
name_sub (const Load *load, const char *code)
{
  const MeritaSubAspect *sub = merita_instrument_find (load->profile->instrument, code);

  return sub != NULL ? g_strdup_printf ("%s %s", code, sub->title) : g_strdup (code);
}

/* ---- waves ---- */

static void
add_waves (Load *load)
{
  const MeritaCalendarRule *rule = load->profile->calendar;
  g_autoptr (GArray) plan = merita_plan_waves (rule, load->today);

  for (guint i = 0; i < plan->len; i++)
    {
      const MeritaPlannedStep *step = &g_array_index (plan, MeritaPlannedStep, i);
      const MeritaWave *wave = &g_array_index (rule->waves, MeritaWave, step->wave);
      gboolean english = load->language == MERITA_LANGUAGE_ENGLISH && step->step->name_en != NULL;
      MeritaCalendarEvent *event =
        add (load, MERITA_EVENT_WAVE, step->day,
             g_strdup_printf ("wave-%d-%u-%s", step->year, step->wave + 1, step->step->id),
             g_strdup_printf ("%s %d: %s", wave->name, step->year,
                              english ? step->step->name_en : step->step->name),
             g_strdup (step->step->legal_source));

      event->confidence = step->step->confidence;
    }
}

/* ---- work of the agency ---- */

static gboolean
add_tasks (Load *load, GError **error)
{
  g_autoptr (GPtrArray) tasks =
    merita_reader_list_sub_aspect_tasks (load->reader, load->period, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      const MeritaSubAspectTask *task = tasks->pdata[i];
      g_autofree char *name = NULL;

      if (task->due_on == MERITA_DATE_UNKNOWN || task->status == MERITA_TASK_DONE)
        continue;
      name = name_sub (load, task->code);
      add (load, MERITA_EVENT_SUB_ASPECT, task->due_on,
           g_strdup_printf ("sub-aspect-%d-%s", task->period, task->code),
           g_strdup_printf (merita_tr (load->language, "Fill in %s"), name),
           join_people (task->unit, task->person))
        ->place = g_strdup (task->code);
    }
  return tasks != NULL;
}

static gboolean
add_requests (Load *load, GError **error)
{
  g_autoptr (GPtrArray) requests = merita_reader_list_requests (load->reader, load->period, error);

  for (guint i = 0; requests != NULL && i < requests->len; i++)
    {
      const MeritaRequest *request = requests->pdata[i];

      if (request->due_on == MERITA_DATE_UNKNOWN || request->status != MERITA_REQUEST_OPEN)
        continue;
      add (load, MERITA_EVENT_REQUEST, request->due_on,
           g_strdup_printf ("request-%" G_GINT64_FORMAT, request->id),
           g_strdup_printf (merita_tr (load->language, "%s hands in proof for %s"), request->unit,
                            request->code),
           g_strdup (request->what))
        ->place = g_strdup (request->code);
    }
  return requests != NULL;
}

static void
add_correction (Load *load, const MeritaRound *round, const MeritaRoundRow *row)
{
  g_autofree char *name = NULL;

  if (row->correction_due == MERITA_DATE_UNKNOWN || row->replied_on != MERITA_DATE_UNKNOWN)
    return;
  name = name_sub (load, row->code);
  add (load, MERITA_EVENT_CORRECTION, row->correction_due,
       g_strdup_printf ("correction-%" G_GINT64_FORMAT "-%s", round->id, row->code),
       g_strdup_printf (merita_tr (load->language, "Answer the correction of %s"), name),
       g_strdup (row->correction))
    ->place = g_strdup (row->code);
}

static gboolean
add_corrections (Load *load, GError **error)
{
  g_autoptr (GPtrArray) rounds = merita_reader_list_rounds (load->reader, error);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const MeritaRound *round = rounds->pdata[i];

      for (guint k = 0; round->period == load->period && k < round->entries->len; k++)
        add_correction (load, round, round->entries->pdata[k]);
    }
  return rounds != NULL;
}

static gboolean
add_recommendations (Load *load, GError **error)
{
  g_autoptr (GPtrArray) rows = merita_reader_list_recommendations (load->reader, 0, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MeritaRecommendation *row = rows->pdata[i];
      g_autofree char *mark = NULL;

      if (row->due_on == MERITA_DATE_UNKNOWN || row->status == MERITA_TASK_DONE)
        continue;
      mark = merita_text_recommendation (row->aspect, row->number);
      add (load, MERITA_EVENT_RECOMMENDATION, row->due_on,
           g_strdup_printf ("recommendation-%" G_GINT64_FORMAT, row->id),
           g_strdup_printf (merita_tr (load->language, "Recommendation %s: %s"), mark, row->text),
           join_people (row->unit, row->person))
        ->place = g_strdup (mark);
    }
  return rows != NULL;
}

static gboolean
add_decision (Load *load, GError **error)
{
  g_autoptr (GPtrArray) decisions = merita_reader_list_decisions (load->reader, error);
  const MeritaDecision *decision;
  MeritaDate end;

  if (decisions == NULL || decisions->len == 0)
    return decisions != NULL;
  decision = decisions->pdata[0];
  end = merita_calendar_decision_end (decision->decided_on, decision->valid_months);
  if (end != MERITA_DATE_UNKNOWN)
    add (load, MERITA_EVENT_DECISION_END, end,
         g_strdup_printf ("decision-%" G_GINT64_FORMAT, decision->id),
         g_strdup_printf (merita_tr (load->language, "Last day of the decision %s"),
                          decision->number),
         NULL)
      ->confidence = MERITA_CONFIDENCE_OFFICIAL;
  return TRUE;
}

static gboolean
read_stamp (Load *load, GError **error)
{
  g_autoptr (GPtrArray) entries = merita_reader_list_journal (load->reader, 1, error);

  if (entries == NULL)
    return FALSE;
  if (entries->len > 0)
    load->calendar->stamp = g_strdup (((const MeritaJournalEntry *) entries->pdata[0])->at);
  return TRUE;
}

MeritaAgencyCalendar *
merita_agency_calendar_load (MeritaAgency *agency, MeritaLanguage language, GError **error)
{
  g_autoptr (MeritaAgencyCalendar) self = NULL;
  g_autofree char *origin = NULL;
  Load load;
  const MeritaCalendarRule *rule;
  gboolean english = language == MERITA_LANGUAGE_ENGLISH;

  g_return_val_if_fail (agency != NULL, NULL);

  self = g_new0 (MeritaAgencyCalendar, 1);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_calendar_event_free);
  self->name = g_strdup_printf ("Merita: %s", merita_agency_get_name (agency));
  origin = g_compute_checksum_for_string (G_CHECKSUM_SHA256, merita_agency_get_name (agency), -1);
  origin[ORIGIN_CHARACTERS] = '\0';
  load = (Load){ .calendar = self,
                 .reader = merita_agency_get_reader (agency),
                 .profile = merita_agency_get_profile (agency),
                 .today = merita_agency_get_today (agency),
                 .language = language,
                 .period = merita_agency_get_newest_period (agency, error),
                 .origin = origin };
  if (load.period < 0)
    return NULL;
  rule = load.profile->calendar;
  self->notice = english && rule->notice_en != NULL ? rule->notice_en : rule->notice;
  self->legal_source = rule->legal_source;
  self->confidence = rule->confidence;
  add_waves (&load);
  if (!add_tasks (&load, error) || !add_requests (&load, error) || !add_corrections (&load, error)
      || !add_recommendations (&load, error) || !add_decision (&load, error)
      || !read_stamp (&load, error))
    return NULL;
  g_ptr_array_sort (self->events, merita_calendar_event_compare);
  return g_steal_pointer (&self);
}

void
merita_agency_calendar_free (MeritaAgencyCalendar *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_free (self->name);
  g_free (self->stamp);
  g_free (self);
}

/* ---- showing ---- */

GPtrArray *
merita_agency_calendar_list_next (const MeritaAgencyCalendar *self, guint n)
{
  GPtrArray *next = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, next);

  for (guint i = 0; i < self->events->len && next->len < n; i++)
    {
      MeritaCalendarEvent *event = self->events->pdata[i];

      if (event->state != MERITA_PLAN_PAST || merita_calendar_event_is_overdue (event))
        g_ptr_array_add (next, event);
    }
  return next;
}

char *
merita_calendar_event_describe_distance (MeritaLanguage language, const MeritaCalendarEvent *event)
{
  int days;

  g_return_val_if_fail (event != NULL, NULL);

  days = ABS (event->days_left);
  if (event->days_left == 0)
    return g_strdup (merita_tr (language, "today"));
  if (event->days_left > 0)
    return g_strdup_printf (merita_tr_n (language, "in %d day", "in %d days", (gulong) days), days);
  if (merita_calendar_event_is_overdue (event))
    return g_strdup_printf (merita_tr_n (language, "%d day overdue", "%d days overdue",
                                         (gulong) days),
                            days);
  return g_strdup_printf (merita_tr_n (language, "%d day ago", "%d days ago", (gulong) days), days);
}
