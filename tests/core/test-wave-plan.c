/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-wave-plan.h"

static MeritaCalendarRule *
build_rule (void)
{
  MeritaCalendarRule *rule = merita_calendar_rule_new ();
  MeritaWave waves[] = {
    { .name = g_strdup ("I"), .closing_month = 6, .closing_day = 30, .decision_month = 7 },
    { .name = g_strdup ("II"), .closing_month = 11, .closing_day = 30, .decision_month = 12 },
  };
  MeritaPlanStep steps[] = {
    { .id = g_strdup ("team"), .days_before = 120 },
    { .id = g_strdup ("minutes"), .days_before = 35 },
    { .id = g_strdup ("submit"), .days_before = 30 },
    { .id = g_strdup ("closing"), .days_before = 0 },
    { .id = g_strdup ("decision"), .days_before = -1 },
  };

  g_array_append_vals (rule->waves, waves, G_N_ELEMENTS (waves));
  g_array_append_vals (rule->steps, steps, G_N_ELEMENTS (steps));
  return rule;
}

static void
test_weekend (void)
{
  static const struct
  {
    MeritaDate day, moved;
  } cases[] = {
    { 20260605, 20260605 }, { 20260606, 20260605 }, { 20260607, 20260605 },
    { 20260608, 20260608 }, { 20270102, 20270101 }, { 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_plan_leave_weekend (cases[i].day), ==, cases[i].moved);
}

static void
test_state (void)
{
  static const struct
  {
    MeritaDate day, today;
    MeritaPlanState state;
  } cases[] = {
    { 20260529, 20260530, MERITA_PLAN_PAST }, { 20260530, 20260530, MERITA_PLAN_DUE },
    { 20260606, 20260530, MERITA_PLAN_DUE },  { 20260607, 20260530, MERITA_PLAN_COMING },
    { 0, 20260530, MERITA_PLAN_COMING },      { 20260530, 0, MERITA_PLAN_COMING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_plan_get_state (cases[i].day, cases[i].today), ==, cases[i].state);
}

/* 2026: 31 May is a Sunday.  2024: 30 June is one, and stays, because the source names it. */
static void
test_wave (void)
{
  static const struct
  {
    guint wave;
    int year;
    const char *step;
    MeritaDate planned, day;
  } cases[] = {
    { 0, 2026, "team", 20260302, 20260302 },     { 0, 2026, "minutes", 20260526, 20260526 },
    { 0, 2026, "submit", 20260531, 20260529 },   { 0, 2026, "closing", 20260630, 20260630 },
    { 0, 2026, "decision", 20260731, 20260731 }, { 1, 2026, "submit", 20261031, 20261030 },
    { 1, 2026, "decision", 20261231, 20261231 }, { 0, 2024, "closing", 20240630, 20240630 },
  };
  g_autoptr (MeritaCalendarRule) rule = build_rule ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) plan = merita_plan_wave (rule, cases[i].wave, cases[i].year, 20260530);
      guint found = 0;

      g_assert_cmpuint (plan->len, ==, rule->steps->len);
      for (guint k = 0; k < plan->len; k++)
        {
          const MeritaPlannedStep *step = &g_array_index (plan, MeritaPlannedStep, k);

          g_assert_true (k == 0 || step->day >= g_array_index (plan, MeritaPlannedStep, k - 1).day);
          if (g_strcmp0 (step->step->id, cases[i].step) != 0)
            continue;
          found++;
          g_assert_cmpint (step->planned, ==, cases[i].planned);
          g_assert_cmpint (step->day, ==, cases[i].day);
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

static void
test_decision_day (void)
{
  const MeritaWave late = { .closing_month = 11, .closing_day = 30, .decision_month = 1 };
  const MeritaWave unknown = { .closing_month = 11, .closing_day = 30, .decision_month = 0 };

  g_assert_cmpint (merita_plan_decision_day (&late, 20261130), ==, 20270131);
  g_assert_cmpint (merita_plan_decision_day (&unknown, 20261130), ==, MERITA_DATE_UNKNOWN);
}

/* Which waves are told of on a day: the two that close next, and one that waits for its decision.
 */
static void
test_waves (void)
{
  static const struct
  {
    MeritaDate today;
    guint steps;
    MeritaDate first_closing, last_closing;
  } cases[] = {
    { 20260530, 10, 20260630, 20261130 }, { 20260630, 10, 20260630, 20261130 },
    { 20260701, 15, 20260630, 20270630 }, { 20260731, 15, 20260630, 20270630 },
    { 20260801, 10, 20261130, 20270630 }, { 20261231, 15, 20261130, 20271130 },
    { 20270101, 10, 20270630, 20271130 },
  };
  g_autoptr (MeritaCalendarRule) rule = build_rule ();
  g_autoptr (MeritaCalendarRule) empty = merita_calendar_rule_new ();
  g_autoptr (GArray) none = merita_plan_waves (empty, 20260530);

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) plan = merita_plan_waves (rule, cases[i].today);
      MeritaDate first = G_MAXINT32, last = 0;

      g_assert_cmpuint (plan->len, ==, cases[i].steps);
      for (guint k = 0; k < plan->len; k++)
        {
          const MeritaPlannedStep *step = &g_array_index (plan, MeritaPlannedStep, k);

          first = MIN (first, step->closes);
          last = MAX (last, step->closes);
          g_assert_true (k == 0 || step->day >= g_array_index (plan, MeritaPlannedStep, k - 1).day);
        }
      g_assert_cmpint (first, ==, cases[i].first_closing);
      g_assert_cmpint (last, ==, cases[i].last_closing);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/wave-plan/weekend", test_weekend);
  g_test_add_func ("/core/wave-plan/state", test_state);
  g_test_add_func ("/core/wave-plan/wave", test_wave);
  g_test_add_func ("/core/wave-plan/decision-day", test_decision_day);
  g_test_add_func ("/core/wave-plan/waves", test_waves);

  return g_test_run ();
}
