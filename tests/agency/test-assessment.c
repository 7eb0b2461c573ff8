/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rounds of the merit assessment: started, filled, compared, undone. */
#include "agency-fixture.h"
#include "merita-assessment-edit.h"
#include "merita-assessment.h"
#include "merita-core-error.h"

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

static const MeritaInstrument *
get_instrument (Fixture *self)
{
  return merita_agency_get_profile (self->agency)->instrument;
}

static void
set_level (Fixture *self, const char *round, const char *code, gint level, const char *note)
{
  g_autoptr (GPtrArray) rounds = load (self);
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *item = merita_assessment_find_round (rounds, round, &error);
  g_autoptr (MeritaAssessmentEdit) edit = NULL;

  g_assert_no_error (error);
  edit =
    merita_assessment_edit_level (get_instrument (self), item->round, code, level, note, &error);
  g_assert_no_error (error);
  merita_assessment_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
}

static void
assert_row (Fixture *self, const char *round, const char *code, gint level, const char *note)
{
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *item = merita_assessment_find_round (rounds, round, NULL);
  const MeritaRoundRow *row = merita_round_find_row (item->round, code);

  g_assert_cmpint (row != NULL ? row->level : -1, ==, level);
  g_assert_cmpstr (row != NULL ? row->note : NULL, ==, note);
}

static void
test_finding (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name, *found;
    int period;
  } cases[] = {
    { "Penilaian Mandiri", "Penilaian Mandiri", 2026 },
    { "penilaian mandiri", "Penilaian Mandiri", 2026 },
    { "2025:Penilaian Mandiri", "Penilaian Mandiri", 2025 },
    { "Verifikasi Akhir", "Verifikasi Akhir", 2025 },
    { "2026:Verifikasi Akhir", NULL, 0 },
    { "", NULL, 0 },
  };
  g_autoptr (GPtrArray) rounds = load (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const MeritaScoredRound *item = merita_assessment_find_round (rounds, cases[i].name, &error);

      if (cases[i].found == NULL)
        {
          g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (item->round->name, ==, cases[i].found);
      g_assert_cmpint (item->round->period, ==, cases[i].period);
    }
  g_assert_cmpstr (merita_assessment_find_newest (rounds, FALSE)->round->name, ==,
                   "Verifikasi Awal");
  g_assert_cmpstr (merita_assessment_find_verified (rounds, 2025)->round->name, ==,
                   "Verifikasi Akhir");
  g_assert_null (merita_assessment_find_verified (rounds, 2024));
}

/* A level keeps its note, a note its level; without a level there is no note; undo takes back each.
 */
static void
test_levels (Fixture *self, gconstpointer data)
{
  const char *round = "Penilaian Mandiri";
  g_autoptr (GError) error = NULL;

  set_level (self, round, "3.3", 1, "Menunggu SK");
  assert_row (self, round, "3.3", 1, "Menunggu SK");
  set_level (self, round, "3.3", 2, NULL);
  assert_row (self, round, "3.3", 2, "Menunggu SK");
  set_level (self, round, "3.3", 2, "");
  assert_row (self, round, "3.3", 2, NULL);
  merita_store_undo (self->store, 0, NULL, &error);
  g_assert_no_error (error);
  assert_row (self, round, "3.3", 2, "Menunggu SK");
  set_level (self, round, "3.3", -1, NULL);
  assert_row (self, round, "3.3", -1, NULL);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    gint level;
  } cases[] = { { "3.3", 5 }, { "3.3", -2 }, { "9.1", 2 }, { "3", 2 }, { "", 2 } };
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *item = merita_assessment_find_newest (rounds, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (merita_assessment_edit_level (get_instrument (self), item->round,
                                                   cases[i].code, cases[i].level, NULL, &error));
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
    }
}

static void
test_carrying (Fixture *self, gconstpointer data)
{
  const MeritaInstrument *instrument = get_instrument (self);
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *from = merita_assessment_find_newest (rounds, TRUE);
  g_autoptr (MeritaAssessmentEdit) edit = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaScoredRound *to;
  MeritaRoundRow *row = from->round->entries->pdata[0];

  /* An entry of an older instrument, whose code is gone. */
  g_free (row->code);
  row->code = g_strdup ("9.9");
  edit = merita_assessment_edit_round (instrument, rounds, " Penilaian Mandiri ", 2027, from->round,
                                       FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merita_assessment_edit_get_left (edit)->len, ==, 1);
  g_assert_cmpuint (merita_assessment_edit_get_missing (edit)->len, ==, 1);
  merita_assessment_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
  after = load (self);
  g_assert_cmpuint (after->len, ==, rounds->len + 1);
  to = merita_assessment_find_newest (after, TRUE);
  g_assert_cmpint (to->round->period, ==, 2027);
  g_assert_cmpstr (to->round->name, ==, "Penilaian Mandiri");
  g_assert_false (to->score->complete);
  changes =
    merita_assessment_compare (instrument,
                               merita_assessment_find_round (after, "2026:Penilaian Mandiri", NULL),
                               to);
  for (guint i = 0; i < changes->len; i++)
    {
      const MeritaRoundChange *change = &g_array_index (changes, MeritaRoundChange, i);

      if (change->sub == NULL)
        continue;
      g_assert_cmpint (change->differs, ==,
                       g_str_equal (change->sub->code,
                                    (char *) merita_assessment_edit_get_missing (edit)->pdata[0]));
    }
}

/* The changes of the sub-aspects add up to that of their aspect, and those to that of the round. */
static void
test_comparing (Fixture *self, gconstpointer data)
{
  const MeritaInstrument *instrument = get_instrument (self);
  g_autoptr (GPtrArray) rounds = load (self);
  const MeritaScoredRound *from = merita_assessment_find_newest (rounds, TRUE);
  const MeritaScoredRound *to = merita_assessment_find_verified (rounds, from->round->period);
  g_autoptr (GArray) changes = merita_assessment_compare (instrument, from, to);
  MeritaHundredths aspects = 0, subs = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const MeritaRoundChange *change = &g_array_index (changes, MeritaRoundChange, i);

      if (change->sub == NULL)
        aspects += change->change;
      else
        subs += change->change;
      g_assert_cmpint (change->differs, ==, change->change != 0);
    }
  g_assert_cmpint (aspects, ==, to->score->points - from->score->points);
  g_assert_cmpint (subs, ==, aspects);
  g_assert_cmpint (aspects, <, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/assessment/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("finding", test_finding);
  ADD ("levels", test_levels);
  ADD ("refused", test_refused);
  ADD ("carrying", test_carrying);
  ADD ("comparing", test_comparing);
  return g_test_run ();
}
