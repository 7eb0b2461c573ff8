/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile-private.h"

#include "merita-date.h"

/* "06-30" of any year; a leap year, so that 02-29 may be written. */
static void
read_closing (MeritaSection *section, MeritaWave *wave)
{
  g_autofree char *text = merita_section_take_text (section, "closing", TRUE);
  g_autofree char *day = NULL;
  MeritaDate date;

  if (text == NULL)
    return;
  day = g_strconcat ("2000-", text, NULL);
  if (!merita_date_parse_iso (day, -1, &date))
    {
      merita_section_fault (section, "closing", "“%s” is no month and day such as 06-30", text);
      return;
    }
  wave->closing_month = merita_date_month (date);
  wave->closing_day = merita_date_day (date);
}

static void
read_waves (MeritaSection *section, MeritaCalendarRule *calendar)
{
  JsonArray *list = merita_section_take_list (section, "waves", TRUE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "waves", list, i);
      MeritaWave wave = { 0 };

      wave.name = merita_section_take_text (element, "name", TRUE);
      read_closing (element, &wave);
      wave.decision_month = merita_section_take_integer (element, "decision_month", 1, 12, 0);
      g_array_append_val (calendar->waves, wave);
    }
}

static void
read_step (MeritaSection *section, GArray *steps)
{
  MeritaPlanStep step = { .days_before = -1 };

  step.id = merita_section_take_text (section, "id", TRUE);
  step.name = merita_section_take_text (section, "name", TRUE);
  step.name_en = merita_section_take_text (section, "name_en", FALSE);
  if (merita_section_has (section, "days_before"))
    step.days_before = merita_section_take_integer (section, "days_before", 0, 365, -1);
  merita_section_take_origin (section, &step.legal_source, &step.confidence);
  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (g_array_index (steps, MeritaPlanStep, i).id, step.id) == 0)
      merita_section_fault (section, "id", "“%s” stands twice", step.id);
  g_array_append_val (steps, step);
}

/* Files of before the key have a calendar without steps. */
static void
read_steps (MeritaSection *section, MeritaCalendarRule *calendar)
{
  JsonArray *list = merita_section_take_list (section, "steps", FALSE);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autoptr (MeritaSection) element = merita_section_open_element (section, "steps", list, i);

      read_step (element, calendar->steps);
    }
}

void
merita_profile_read_calendar (MeritaSection *section, MeritaCalendarRule *calendar)
{
  read_waves (section, calendar);
  calendar->inauguration_days =
    merita_section_take_integer (section, "inauguration_days", 1, 365, 0);
  calendar->minimum_tenure_months =
    merita_section_take_integer (section, "minimum_tenure_months", 0, 600, -1);
  calendar->maximum_tenure_months =
    merita_section_take_integer (section, "maximum_tenure_months", 1, 600, 0);
  calendar->freeze_months = merita_section_take_integer (section, "freeze_months", 0, 60, -1);
  calendar->minimum_applicants =
    merita_section_take_integer (section, "minimum_applicants", 1, 100, 0);
  calendar->notice = merita_section_take_text (section, "notice", FALSE);
  calendar->notice_en = merita_section_take_text (section, "notice_en", FALSE);
  read_steps (section, calendar);
  merita_section_take_origin (section, &calendar->legal_source, &calendar->confidence);
}
