/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-date.h"
#include "merita-succession.h"

static void
test_valid (void)
{
  static const struct
  {
    MeritaDate date;
    gboolean valid;
  } cases[] = {
    { 20260630, TRUE },  { 20240229, TRUE },  { 20000229, TRUE },   { 19000101, TRUE },
    { 21991231, TRUE },  { 0, FALSE },        { -20260630, FALSE }, { 20230229, FALSE },
    { 21000229, FALSE }, { 20200231, FALSE }, { 20261301, FALSE },  { 20260001, FALSE },
    { 20260100, FALSE }, { 18991231, FALSE }, { 22000101, FALSE },  { 20260431, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_date_is_valid (cases[i].date), ==, cases[i].valid);
}

/* Every day of three centuries, against GLib's own calendar. */
static void
test_days (void)
{
  GDate day;
  gint32 number = merita_date_to_days (19000101);

  g_assert_cmpint (merita_date_to_days (19700101), ==, 0);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_JANUARY, 1900);
  for (; g_date_get_year (&day) < 2200; g_date_add_days (&day, 1), number++)
    {
      MeritaDate expected = g_date_get_year (&day) * 10000 + (int) g_date_get_month (&day) * 100
                            + g_date_get_day (&day);

      g_assert_cmpint (merita_date_from_days (number), ==, expected);
      g_assert_cmpint (merita_date_to_days (expected), ==, number);
    }
  g_assert_cmpint (merita_date_from_days (number), ==, MERITA_DATE_UNKNOWN);
  g_assert_cmpint (merita_date_add_days (19000101, -1), ==, MERITA_DATE_UNKNOWN);
}

static void
test_months (void)
{
  static const struct
  {
    MeritaDate from;
    int months;
    MeritaDate to;
  } cases[] = {
    { 20260131, 1, 20260228 },  { 20240131, 1, 20240229 },  { 20240229, 12, 20250228 },
    { 20211130, 12, 20221130 }, { 20260630, -6, 20251230 }, { 20261231, 2, 20270228 },
    { 20260115, 0, 20260115 },  { 20260101, -1, 20251201 }, { 0, 3, 0 },
    { 21991201, 1, 0 },         { 19000101, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_date_add_months (cases[i].from, cases[i].months), ==, cases[i].to);
}

static void
test_between (void)
{
  static const struct
  {
    MeritaDate from, to;
    int days, months, years;
  } cases[] = {
    { 20260101, 20260101, 0, 0, 0 },        { 20250630, 20260629, 364, 11, 0 },
    { 20250630, 20260630, 365, 12, 1 },     { 20260131, 20260228, 28, 1, 0 },
    { 20260130, 20260227, 28, 0, 0 },       { 20240229, 20250228, 365, 12, 1 },
    { 20260228, 20260131, -28, -1, 0 },     { 19700512, 20260511, 20453, 671, 55 },
    { 19700512, 20260512, 20454, 672, 56 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (merita_date_days_between (cases[i].from, cases[i].to), ==, cases[i].days);
      g_assert_cmpint (merita_date_months_between (cases[i].from, cases[i].to), ==,
                       cases[i].months);
      g_assert_cmpint (merita_date_years_at (cases[i].from, cases[i].to), ==, cases[i].years);
    }
}

static void
test_iso (void)
{
  static const struct
  {
    const char *text;
    MeritaDate date;
  } cases[] = {
    { "2026-06-30", 20260630 }, { "2024-02-29", 20240229 }, { "2023-02-29", 0 },
    { "2026-6-30", 0 },         { "30-06-2026", 0 },        { "2026/06/30", 0 },
    { "2026-06-30 ", 0 },       { " 2026-06-3", 0 },        { "", 0 },
    { "2026-06-3x", 0 },        { "+026-06-30", 0 },
  };
  char buffer[11];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MeritaDate date = 1;

      g_assert_cmpint (merita_date_parse_iso (cases[i].text, -1, &date), ==, cases[i].date != 0);
      g_assert_cmpint (date, ==, cases[i].date);
      if (cases[i].date != 0)
        g_assert_cmpstr (merita_date_format_iso (date, buffer), ==, cases[i].text);
    }
  g_assert_cmpstr (merita_date_format_iso (MERITA_DATE_UNKNOWN, buffer), ==, "");
}

static void
test_retirement (void)
{
  static const struct
  {
    MeritaDate birth;
    int age;
    MeritaDate retires;
  } cases[] = {
    { 19680714, 58, 20260801 },
    { 19660501, 60, 20260601 },
    { 19651231, 60, 20260101 },
    { 19680229, 58, 20260301 },
    { 0, 58, 0 },
    { 19680714, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_retirement_date (cases[i].birth, cases[i].age), ==, cases[i].retires);
}

static void
test_weekday (void)
{
  static const struct
  {
    MeritaDate date;
    int weekday;
  } cases[] = { { 19700101, 4 }, { 19691231, 3 }, { 19000101, 1 }, { 20240229, 4 },
                { 20260630, 2 }, { 20261130, 1 }, { 20260607, 7 }, { 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_date_weekday (cases[i].date), ==, cases[i].weekday);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/date/valid", test_valid);
  g_test_add_func ("/core/date/days", test_days);
  g_test_add_func ("/core/date/months", test_months);
  g_test_add_func ("/core/date/between", test_between);
  g_test_add_func ("/core/date/iso", test_iso);
  g_test_add_func ("/core/date/retirement", test_retirement);
  g_test_add_func ("/core/date/weekday", test_weekday);

  return g_test_run ();
}
