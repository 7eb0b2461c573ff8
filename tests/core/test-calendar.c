/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-calendar.h"

static MeritaCalendarRule *
build_rule (void)
{
  MeritaCalendarRule *rule = merita_calendar_rule_new ();
  MeritaWave waves[] = {
    { .name = g_strdup ("I"), .closing_month = 6, .closing_day = 30, .decision_month = 7 },
    { .name = g_strdup ("II"), .closing_month = 11, .closing_day = 30, .decision_month = 12 },
  };

  g_array_append_vals (rule->waves, waves, G_N_ELEMENTS (waves));
  rule->inauguration_days = 15;
  rule->freeze_months = 6;

  return rule;
}

static void
test_waves (void)
{
  static const struct
  {
    MeritaDate today;
    const char *wave;
    MeritaDate closes;
    int days_left;
  } cases[] = {
    { 20260101, "I", 20260630, 180 }, { 20260629, "I", 20260630, 1 },
    { 20260630, "I", 20260630, 0 },   { 20260701, "II", 20261130, 152 },
    { 20261130, "II", 20261130, 0 },  { 20261201, "I", 20270630, 211 },
  };
  g_autoptr (MeritaCalendarRule) rule = build_rule ();
  g_autoptr (MeritaCalendarRule) empty = merita_calendar_rule_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MeritaWave *wave = NULL;
      MeritaDate closes = 0;
      int days_left = -1;

      g_assert_true (merita_calendar_next_wave (rule, cases[i].today, &wave, &closes, &days_left));
      g_assert_cmpstr (wave->name, ==, cases[i].wave);
      g_assert_cmpint (closes, ==, cases[i].closes);
      g_assert_cmpint (days_left, ==, cases[i].days_left);
    }
  g_assert_false (merita_calendar_next_wave (empty, 20260101, NULL, NULL, NULL));
}

static void
test_limits (void)
{
  g_autoptr (MeritaCalendarRule) rule = build_rule ();

  g_assert_cmpint (merita_calendar_inauguration_limit (rule, 20261220), ==, 20270104);
  g_assert_cmpint (merita_calendar_inauguration_limit (rule, MERITA_DATE_UNKNOWN), ==,
                   MERITA_DATE_UNKNOWN);
  g_assert_cmpint (merita_calendar_decision_end (20211130, 12), ==, 20221129);
  g_assert_cmpint (merita_calendar_decision_end (20240229, 12), ==, 20250227);
  g_assert_cmpint (merita_calendar_decision_end (20211130, 24), ==, 20231129);
  g_assert_cmpint (merita_calendar_decision_end (20211130, 0), ==, MERITA_DATE_UNKNOWN);
}

static void
test_freeze (void)
{
  static const struct
  {
    MeritaDate fixed, end, day;
    gboolean frozen;
  } cases[] = {
    { 20240922, 20250220, 20240321, FALSE }, { 20240922, 20250220, 20240322, TRUE },
    { 20240922, 20250220, 20250220, TRUE },  { 20240922, 20250220, 20250221, FALSE },
    { 20240922, 0, 20270101, TRUE },         { 0, 20250220, 20240922, FALSE },
    { 20240922, 20250220, 0, FALSE },
  };
  g_autoptr (MeritaCalendarRule) rule = build_rule ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_calendar_is_frozen (rule, cases[i].fixed, cases[i].end, cases[i].day),
                     ==, cases[i].frozen);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/calendar/waves", test_waves);
  g_test_add_func ("/core/calendar/limits", test_limits);
  g_test_add_func ("/core/calendar/freeze", test_freeze);

  return g_test_run ();
}
