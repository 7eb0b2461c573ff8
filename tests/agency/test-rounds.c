/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What verifiers write, replies, closing; a second person who scores blind. */
#include <string.h>

#include "agency-fixture.h"
#include "merita-assessment-edit.h"
#include "merita-core-error.h"
#include "merita-date.h"
#include "merita-mock.h"

static GPtrArray *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rounds;

  merita_agency_refresh (self->agency);
  rounds = merita_agency_score (self->agency, &error);
  g_assert_no_error (error);
  return rounds;
}

static const MeritaScoredRound *
find (const GPtrArray *rounds, const char *name)
{
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *item = merita_assessment_find_round (rounds, name, &error);

  g_assert_no_error (error);
  return item;
}

/* Takes the edit, which is expected to be one. */
static void
apply (Fixture *self, MeritaAssessmentEdit *edit, GError **slot)
{
  g_autoptr (GError) error = g_steal_pointer (slot);

  g_assert_no_error (error);
  merita_assessment_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
  merita_assessment_edit_free (edit);
}

static void
assert_refused (MeritaAssessmentEdit *edit, GError **slot, const char *told)
{
  GError *error = g_steal_pointer (slot);

  g_assert_null (edit);
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  if (strstr (error->message, told) == NULL)
    g_error ("“%s” is not in “%s”", told, error->message);
  g_error_free (error);
}

static void
test_correction (Fixture *self, gconstpointer data)
{
  MeritaDate due = merita_date_add_days (FIXTURE_TODAY, 10);
  g_autoptr (GPtrArray) rounds = load (self);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) answered = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  const MeritaScoredRound *item = find (rounds, "2026:Verifikasi Awal");
  g_autoptr (GArray) before = merita_assessment_list_corrections (rounds, 2026, FIXTURE_TODAY);
  g_autoptr (GArray) open = NULL;
  const MeritaRoundRow *row;
  GError *error = NULL;
  guint n = 0;

  apply (self,
         merita_assessment_edit_correction (item->instrument, item->round, "2.1",
                                            "  Lampirkan SK  ", due, &error),
         &error);
  after = load (self);
  item = find (after, "2026:Verifikasi Awal");
  row = merita_round_find_row (item->round, "2.1");
  g_assert_cmpstr (row->correction, ==, "Lampirkan SK");
  g_assert_cmpint (row->level, >=, 0);
  open = merita_assessment_list_corrections (after, 2026, FIXTURE_TODAY);
  g_assert_cmpuint (open->len, >=, before->len);
  for (guint i = 0; i < open->len; i++)
    {
      const MeritaCorrection *correction = &g_array_index (open, MeritaCorrection, i);

      if (g_str_equal (correction->row->code, "2.1"))
        {
          g_assert_cmpint (correction->days_left, ==, 10);
          g_assert_false (correction->answered);
          n++;
        }
      if (i > 0)
        g_assert_cmpint (correction[-1].answered, <=, correction->answered);
    }
  g_assert_cmpuint (n, ==, 1);
  apply (self,
         merita_assessment_edit_reply (item->round, "2.1", "Sudah diunggah", FIXTURE_TODAY, &error),
         &error);
  answered = load (self);
  item = find (answered, "2026:Verifikasi Awal");
  row = merita_round_find_row (item->round, "2.1");
  g_assert_cmpint (row->replied_on, ==, FIXTURE_TODAY);
  /* A level that is taken away leaves what was asked for. */
  apply (self,
         merita_assessment_edit_level (item->instrument, item->round, "2.1", -1, NULL, &error),
         &error);
  kept = load (self);
  row = merita_round_find_row (find (kept, "2026:Verifikasi Awal")->round, "2.1");
  g_assert_cmpint (row->level, ==, -1);
  g_assert_cmpstr (row->reply, ==, "Sudah diunggah");
  g_assert_null (row->note);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *claim = find (rounds, "2026:Penilaian Mandiri");
  const MeritaScoredRound *closed = find (rounds, "2025:Verifikasi Akhir");
  const MeritaScoredRound *open = find (rounds, "2026:Verifikasi Awal");
  GError *error = NULL;

  assert_refused (merita_assessment_edit_correction (claim->instrument, claim->round, "1.1", "x",
                                                     MERITA_DATE_UNKNOWN, &error),
                  &error, "self-assessment");
  assert_refused (merita_assessment_edit_correction (open->instrument, open->round, "9.9", "x",
                                                     MERITA_DATE_UNKNOWN, &error),
                  &error, "no sub-aspect “9.9”");
  assert_refused (merita_assessment_edit_reply (claim->round, "1.1", "x", FIXTURE_TODAY, &error),
                  &error, "no correction");
  assert_refused (merita_assessment_edit_level (closed->instrument, closed->round, "1.1", 1, NULL,
                                                &error),
                  &error, "is closed");
  assert_refused (merita_assessment_edit_note (closed->instrument, closed->round, "1.1", "x",
                                               &error),
                  &error, "is closed");
  assert_refused (merita_assessment_edit_close (closed->round, FIXTURE_TODAY, &error), &error,
                  "is closed");
}

static void
test_closing (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *item = find (rounds, "2026:Verifikasi Awal");
  MeritaHundredths points = item->score->points;
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) reopened = NULL;
  g_autoptr (GArray) corrections = NULL;
  g_autoptr (GError) undo_error = NULL;
  GError *error = NULL;

  apply (self, merita_assessment_edit_close (item->round, FIXTURE_TODAY, &error), &error);
  closed = load (self);
  item = find (closed, "2026:Verifikasi Awal");
  g_assert_cmpint (item->round->closed_on, ==, FIXTURE_TODAY);
  g_assert_cmpint (item->score->points, ==, points);
  /* The agency's answer changes no score. */
  corrections = merita_assessment_list_corrections (closed, 2026, FIXTURE_TODAY);
  g_assert_cmpuint (corrections->len, >, 0);
  apply (self,
         merita_assessment_edit_reply (item->round,
                                       g_array_index (corrections, MeritaCorrection, 0).row->code,
                                       "Terlampir", FIXTURE_TODAY, &error),
         &error);
  merita_store_undo (self->store, 0, NULL, &undo_error);
  merita_store_undo (self->store, 0, NULL, &undo_error);
  g_assert_no_error (undo_error);
  reopened = load (self);
  g_assert_cmpint (find (reopened, "2026:Verifikasi Awal")->round->closed_on, ==,
                   MERITA_DATE_UNKNOWN);
}

static void
begin_mock (Fixture *self)
{
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *claim = find (rounds, "2026:Penilaian Mandiri");
  GError *error = NULL;
  MeritaAssessmentEdit *edit =
    merita_assessment_edit_round (claim->instrument, rounds, "Tinjauan Inspektorat", 2026, NULL,
                                  FIXTURE_TODAY, &error);

  g_assert_no_error (error);
  merita_assessment_edit_set_kind (edit, MERITA_ROUND_MOCK, " Rina ");
  apply (self, edit, &error);
}

static void
score_mock (Fixture *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) rounds = load (self);
      const MeritaScoredRound *claim = find (rounds, "2026:Penilaian Mandiri");
      const MeritaScoredRound *mock = find (rounds, "2026:Tinjauan Inspektorat");
      const MeritaRoundRow *row = claim->round->entries->pdata[i];
      GError *error = NULL;

      apply (self,
             merita_assessment_edit_level (mock->instrument, mock->round, row->code,
                                           i % 4 == 3 ? MAX (row->level - 1, 0) : row->level, NULL,
                                           &error),
             &error);
    }
}

static void
test_mock (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) raters = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (MeritaMockReport) few = NULL;
  g_autoptr (MeritaMockReport) report = NULL;
  g_autofree char *cannot = NULL;
  g_autofree char *words = NULL;
  const MeritaScoredRound *mock;
  guint hidden = 0;

  begin_mock (self);
  score_mock (self, 5);
  first = load (self);
  mock = find (first, "2026:Tinjauan Inspektorat");
  g_assert_cmpstr (mock->round->assessor, ==, "Rina");
  g_assert_true (merita_mock_is_open (mock->round));
  g_assert_true (merita_mock_hides (mock->round, "8.4"));
  g_assert_false (merita_mock_hides (mock->round, "1.1"));
  g_assert_true (merita_mock_hides_totals (mock));
  g_assert_false (merita_mock_hides (find (first, "2026:Verifikasi Awal")->round, "8.4"));
  raters = merita_mock_list_rounds (first, 2026);
  g_assert_cmpuint (raters->len, ==, 2);
  few = merita_mock_report_new (raters);
  g_assert_cmpint (few->agreement.status, ==, MERITA_AGREEMENT_FEW_UNITS);
  for (guint i = 0; i < few->lines->len; i++)
    {
      const MeritaMockLine *line = &g_array_index (few->lines, MeritaMockLine, i);

      hidden += line->hidden;
      /* The claim is not even in the report. */
      g_assert_cmpint (merita_mock_report_get_level (few, 0, i) >= 0, ==, !line->hidden);
    }
  g_assert_cmpuint (hidden, ==, 32);
  cannot = merita_mock_describe_agreement (MERITA_LANGUAGE_ENGLISH, &few->agreement);
  g_assert_true (g_str_has_prefix (cannot, "cannot tell"));

  score_mock (self, 37);
  second = load (self);
  again = merita_mock_list_rounds (second, 2026);
  report = merita_mock_report_new (again);
  g_assert_cmpint (report->agreement.status, ==, MERITA_AGREEMENT_KNOWN);
  g_assert_cmpuint (report->agreement.units, ==, 37);
  g_assert_cmpint (report->stricter, ==, 9);
  g_assert_cmpint (report->milder, ==, 0);
  g_assert_cmpuint (report->agreement.agreeing, ==, 28);
  g_assert_cmpfloat (report->agreement.alpha, >, 0.5);
  g_assert_cmpfloat (report->agreement.alpha, <, 1);
  words = merita_mock_describe_agreement (MERITA_LANGUAGE_ENGLISH, &report->agreement);
  g_assert_nonnull (strstr (words, "95% interval"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/rounds/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  ADD ("correction", test_correction);
  ADD ("refused", test_refused);
  ADD ("closing", test_closing);
  ADD ("mock", test_mock);
  return g_test_run ();
}
