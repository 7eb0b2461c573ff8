/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-prerequisite.h"
#include <string.h>

#include "talent-fixture.h"

/* An agency that meets everything; each test breaks one thing. */
typedef struct
{
  MeritaTalentRule *rule;
  MeritaInstrument *instrument;
  GPtrArray *rules;
  GArray *positions;
  GArray *successors;
  guint counts[10];
  MeritaAgencyFacts facts;
  GPtrArray *findings;
} Fixture;

static void
add_categories (MeritaInstrument *instrument)
{
  static const struct
  {
    const char *code;
    gboolean exemption;
  } categories[] = { { "I", FALSE }, { "II", FALSE }, { "III", TRUE }, { "IV", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      MeritaCategory *category = merita_category_new ();

      category->code = g_strdup (categories[i].code);
      category->exemption = categories[i].exemption;
      g_ptr_array_add (instrument->categories, category);
    }
}

static void
add_people (Fixture *self)
{
  for (guint i = 0; i < 2; i++)
    {
      MeritaPositionFact position = { .position = 100 + i,
                                      .jpt = TRUE,
                                      .critical = TRUE,
                                      .decree_number =
                                        i == 0 ? "SK 800/112/2026" : "SK 800/113/2026",
                                      .decree_date = 20260105 + (MeritaDate) i };

      g_array_append_val (self->positions, position);
      for (guint k = 0; k < 3; k++)
        {
          MeritaSuccessorFact successor = { .position = position.position,
                                            .nip = 1000 + 10 * i + k,
                                            .rank = k + 1,
                                            .box = 7 + k,
                                            .performance = fixture_score (8000),
                                            .potential = fixture_score (8100),
                                            .has_development = TRUE,
                                            .discipline = MERITA_TRUTH_YES,
                                            .age = MERITA_TRUTH_YES };

          g_array_append_val (self->successors, successor);
        }
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const guint counts[10] = { 23, 40, 60, 50, 40, 120, 29, 20, 20, 10 };

  self->rule = fixture_rule_new ();
  self->instrument = merita_instrument_new ();
  add_categories (self->instrument);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_prerequisite_rule_free);
  for (guint i = 0; i < MERITA_N_PREREQUISITES; i++)
    {
      MeritaPrerequisiteRule *rule = merita_prerequisite_rule_new ();

      rule->kind = (MeritaPrerequisiteKind) i;
      g_ptr_array_add (self->rules, rule);
    }
  self->positions = g_array_new (FALSE, TRUE, sizeof (MeritaPositionFact));
  self->successors = g_array_new (FALSE, TRUE, sizeof (MeritaSuccessorFact));
  add_people (self);
  memcpy (self->counts, counts, sizeof counts);
  self->facts = (MeritaAgencyFacts){ .today = 20260630,
                                     .category = 2,
                                     .points = 25600,
                                     .index = 62,
                                     .decision_number = "120/KEP.KASN/C/XI/2021",
                                     .decided_on = 20251001,
                                     .decision_end = 20260930,
                                     .positions = self->positions,
                                     .successors = self->successors,
                                     .has_run = TRUE,
                                     .rule_valid = TRUE,
                                     .population = 412,
                                     .mapped = 389,
                                     .box_counts = self->counts,
                                     .career_policy = "Perbup 21/2025",
                                     .career_policy_date = 20250301,
                                     .committee = "SK 800/96/2026",
                                     .committee_date = 20260210 };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  merita_talent_rule_free (self->rule);
  merita_instrument_unref (self->instrument);
  g_ptr_array_unref (self->rules);
  g_array_unref (self->positions);
  g_array_unref (self->successors);
}

static const MeritaFinding *
find (Fixture *self, MeritaPrerequisiteKind kind)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings =
    merita_prerequisites_check (self->rules, self->rule, self->instrument, &self->facts);
  g_assert_cmpuint (self->findings->len, ==, MERITA_N_PREREQUISITES);
  return self->findings->pdata[kind];
}

static const MeritaFinding *
check (Fixture *self,
       MeritaPrerequisiteKind kind,
       MeritaTruth status,
       MeritaFindingKind finding_kind,
       gint64 actual,
       gint64 needed)
{
  const MeritaFinding *finding = find (self, kind);

  g_assert_cmpint (finding->status, ==, status);
  g_assert_cmpint (finding->kind, ==, finding_kind);
  g_assert_cmpint (finding->actual, ==, actual);
  g_assert_cmpint (finding->needed, ==, needed);
  return finding;
}

static MeritaSuccessorFact *
get_successor (Fixture *self, guint i)
{
  return &g_array_index (self->successors, MeritaSuccessorFact, i);
}

static MeritaPositionFact *
get_position (Fixture *self, guint i)
{
  return &g_array_index (self->positions, MeritaPositionFact, i);
}

static const MeritaFindingRow *
get_row (const MeritaFinding *finding, guint i)
{
  g_assert_cmpuint (i, <, finding->rows->len);
  return &g_array_index (finding->rows, MeritaFindingRow, i);
}

static void
test_all_met (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < MERITA_N_PREREQUISITES; i++)
    {
      const MeritaFinding *finding = find (self, (MeritaPrerequisiteKind) i);

      g_test_message ("prerequisite %u", i);
      g_assert_true (finding->rule == self->rules->pdata[i]);
      g_assert_cmpint (finding->status, ==, MERITA_TRUTH_YES);
      g_assert_cmpint (finding->kind, ==, MERITA_FINDING_OK);
      g_assert_cmpuint (finding->rows->len, ==, 0);
    }
}

/* A file in which nothing was entered meets nothing. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  static const MeritaTruth expected[MERITA_N_PREREQUISITES] = {
    [MERITA_PREREQUISITE_COVERAGE] = MERITA_TRUTH_UNKNOWN,
    [MERITA_PREREQUISITE_STACKING] = MERITA_TRUTH_UNKNOWN,
    [MERITA_PREREQUISITE_SUCCESSOR_GATES] = MERITA_TRUTH_UNKNOWN,
  };

  self->facts = (MeritaAgencyFacts){ .today = 20260630, .category = -1, .rule_valid = TRUE };
  for (guint i = 0; i < MERITA_N_PREREQUISITES; i++)
    {
      const MeritaFinding *finding = find (self, (MeritaPrerequisiteKind) i);

      g_assert_cmpint (finding->status, ==, expected[i]);
      g_assert_cmpint (finding->kind, ==, MERITA_FINDING_NONE);
      g_assert_cmpuint (finding->rows->len, ==, 0);
    }
}

static void
test_category (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_CATEGORY;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 2, 2);

  g_assert_cmpint (finding->share, ==, 25600);
  g_assert_cmpint (finding->date, ==, 20260930);
  g_assert_cmpstr (finding->reference, ==, "120/KEP.KASN/C/XI/2021");
  /* The last day is still a day of validity. */
  self->facts.decision_end = 20260630;
  check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 2, 2);
  self->facts.decision_end = 20260629;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_EXPIRED, 2, 2);
  self->facts.decision_end = MERITA_DATE_UNKNOWN;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, 2, 2);
  self->facts.category = 1;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_CATEGORY_TOO_LOW, 1, 2);
  self->facts.category = 9;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, 9, 2);
  self->facts.category = -1;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, -1, 2);
}

static void
test_critical_positions (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_CRITICAL_POSITIONS;
  MeritaPositionFact other = { .position = 300, .jpt = TRUE };
  MeritaPositionFact staff = { .position = 301 };
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 2, 2);

  g_assert_cmpstr (finding->reference, ==, "SK 800/113/2026");
  g_assert_cmpint (finding->date, ==, 20260106);
  /* A position that is no JPT need not be considered, a JPT must be. */
  g_array_append_val (self->positions, staff);
  check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 2, 2);
  g_array_append_val (self->positions, other);
  finding = check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_JPT_UNDECIDED, 1, 3);
  g_assert_cmpint (get_row (finding, 0)->position, ==, 300);
  get_position (self, 3)->proposed = TRUE;
  check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 2, 2);
  get_position (self, 1)->decree_number = "";
  finding = check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NO_DECREE, 1, 2);
  g_assert_cmpint (get_row (finding, 0)->position, ==, 101);
  g_assert_cmpint (get_row (finding, 0)->kind, ==, MERITA_FINDING_NO_DECREE);
  get_position (self, 0)->critical = get_position (self, 1)->critical = FALSE;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
}

static void
test_instrument (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_INSTRUMENT;

  check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 7600, 10000);
  self->facts.run_stale = TRUE;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_STALE, 0, 0);
  self->facts.has_run = FALSE;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
  self->facts.rule_valid = FALSE;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_RULE_INVALID, 0, 0);
}

static void
test_coverage (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint mapped, population;
    MeritaHundredths limit, share;
    MeritaTruth status;
  } cases[] = {
    { 389, 412, MERITA_HUNDREDTHS_UNKNOWN, 9442, MERITA_TRUTH_YES },
    { 90, 100, MERITA_HUNDREDTHS_UNKNOWN, 9000, MERITA_TRUTH_YES },
    /* 89.996 % prints as 90.00 % and is not 90 % */
    { 22499, 25000, MERITA_HUNDREDTHS_UNKNOWN, 9000, MERITA_TRUTH_NO },
    { 390, 412, 9500, 9466, MERITA_TRUTH_NO },
    { 0, 412, MERITA_HUNDREDTHS_UNKNOWN, 0, MERITA_TRUTH_NO },
    { 412, 412, 10000, 10000, MERITA_TRUTH_YES },
  };
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_COVERAGE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MeritaFinding *finding;

      ((MeritaPrerequisiteRule *) self->rules->pdata[kind])->limit = cases[i].limit;
      self->facts.mapped = cases[i].mapped;
      self->facts.population = cases[i].population;
      finding =
        check (self, kind, cases[i].status,
               cases[i].status == MERITA_TRUTH_YES ? MERITA_FINDING_OK : MERITA_FINDING_TOO_FEW,
               cases[i].mapped, cases[i].population);
      g_assert_cmpint (finding->share, ==, cases[i].share);
    }
  self->facts.population = 0;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
  self->facts.population = 412;
  self->facts.has_run = FALSE;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
}

static void
test_successor_box (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_SUCCESSOR_BOX;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, 6);

  get_successor (self, 2)->box = 0;
  finding = check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_UNMAPPED, 1, 6);
  g_assert_cmpint (get_row (finding, 0)->nip, ==, 1002);
  g_assert_cmpint (get_row (finding, 0)->kind, ==, MERITA_FINDING_UNMAPPED);
  get_successor (self, 4)->box = 5;
  finding = check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_OUTSIDE_POOL, 2, 6);
  g_assert_cmpint (get_row (finding, 1)->nip, ==, 1011);
  g_assert_cmpint (get_row (finding, 1)->position, ==, 101);
  g_assert_cmpuint (get_row (finding, 1)->box, ==, 5);
  g_assert_cmpuint (get_row (finding, 1)->rank, ==, 2);
  g_assert_cmpint (get_row (finding, 1)->performance, ==, fixture_score (8000));
  /* Box 6 lies above 5 in potential and still is not of the pool. */
  get_successor (self, 4)->box = 6;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_OUTSIDE_POOL, 2, 6);
  self->facts.has_run = FALSE;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_UNMAPPED, 6, 6);
  g_array_set_size (self->successors, 0);
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
}

static void
test_successor_count (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_SUCCESSOR_COUNT;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, 2);

  /* One name written twice is one successor. */
  get_successor (self, 1)->nip = get_successor (self, 0)->nip;
  finding = check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_TOO_FEW, 1, 2);
  g_assert_cmpint (get_row (finding, 0)->position, ==, 100);
  g_assert_cmpint (get_row (finding, 0)->actual, ==, 2);
  g_assert_cmpint (get_row (finding, 0)->needed, ==, 3);
  ((MeritaPrerequisiteRule *) self->rules->pdata[kind])->limit = 200;
  check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, 2);
  ((MeritaPrerequisiteRule *) self->rules->pdata[kind])->limit = 400;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_TOO_FEW, 2, 2);
  get_position (self, 0)->critical = get_position (self, 1)->critical = FALSE;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
  get_position (self, 0)->critical = TRUE;
  g_array_set_size (self->successors, 0);
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 1, 1);
}

static void
test_stacking (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_STACKING;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 5, 5000);

  g_assert_cmpint (finding->share, ==, 3085);
  self->counts[5] = 300;
  finding = check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_TOO_MANY, 5, 5000);
  g_assert_cmpuint (get_row (finding, 0)->box, ==, 5);
  g_assert_cmpint (get_row (finding, 0)->actual, ==, 300);
  g_assert_cmpint (get_row (finding, 0)->needed, ==, 569);
  ((MeritaPrerequisiteRule *) self->rules->pdata[kind])->limit = 5200;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_TOO_MANY, 5, 5200);
  ((MeritaPrerequisiteRule *) self->rules->pdata[kind])->limit = MERITA_HUNDREDTHS_UNKNOWN;
  self->counts[5] = 700;
  finding = check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_TOO_MANY, 5, 7000);
  g_assert_cmpint (finding->share, ==, 7224);
  memset (self->counts, 0, sizeof self->counts);
  self->counts[2] = self->counts[5] = self->counts[8] = 10;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_TOO_FEW, 3, 4);
  /* Too many in the pool: the row of each of its boxes. */
  self->counts[2] = self->counts[5] = self->counts[7] = self->counts[8] = self->counts[9] = 10;
  finding = check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_TOO_MANY, 2, 5000);
  g_assert_cmpuint (finding->rows->len, ==, 3);
  g_assert_cmpuint (get_row (finding, 0)->box, ==, 7);
  memset (self->counts, 0, sizeof self->counts);
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
  self->facts.box_counts = NULL;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
}

static void
test_development (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_DEVELOPMENT;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, 6);

  get_successor (self, 5)->has_development = FALSE;
  finding = check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_WITHOUT_PLAN, 1, 6);
  g_assert_cmpint (get_row (finding, 0)->nip, ==, 1012);
  self->facts.successors = NULL;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 0);
}

static void
test_successor_gates (Fixture *self, gconstpointer data)
{
  const MeritaPrerequisiteKind kind = MERITA_PREREQUISITE_SUCCESSOR_GATES;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 0, 6);

  get_successor (self, 0)->discipline = MERITA_TRUTH_UNKNOWN;
  get_successor (self, 1)->age = MERITA_TRUTH_UNKNOWN;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, 2, 6);
  /* One who fails decides, and is told apart from those who were not verified. */
  get_successor (self, 1)->discipline = MERITA_TRUTH_NO;
  finding = check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_GATE_FAILED, 1, 6);
  g_assert_cmpuint (finding->rows->len, ==, 2);
  g_assert_cmpint (get_row (finding, 0)->kind, ==, MERITA_FINDING_NOT_VERIFIED);
  g_assert_cmpint (get_row (finding, 1)->kind, ==, MERITA_FINDING_GATE_FAILED);
  g_array_set_size (self->successors, 0);
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NONE, 0, 0);
}

static void
check_document (Fixture *self, MeritaPrerequisiteKind kind, const char **document, MeritaDate *date)
{
  const char *number = *document;
  const MeritaFinding *finding = check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 1, 1);

  g_assert_cmpstr (finding->reference, ==, number);
  g_assert_cmpint (finding->date, ==, *date);
  *date = 20260630;
  check (self, kind, MERITA_TRUTH_YES, MERITA_FINDING_OK, 1, 1);
  *date = 20260701;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_EXPIRED, 0, 1);
  *date = MERITA_DATE_UNKNOWN;
  check (self, kind, MERITA_TRUTH_UNKNOWN, MERITA_FINDING_NOT_VERIFIED, 0, 1);
  *document = "";
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 1);
  *document = NULL;
  check (self, kind, MERITA_TRUTH_NO, MERITA_FINDING_NONE, 0, 1);
}

static void
test_documents (Fixture *self, gconstpointer data)
{
  check_document (self, MERITA_PREREQUISITE_CAREER_POLICY, &self->facts.career_policy,
                  &self->facts.career_policy_date);
  check_document (self, MERITA_PREREQUISITE_COMMITTEE, &self->facts.committee,
                  &self->facts.committee_date);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/core/prerequisite/all-met", test_all_met);
  ADD ("/core/prerequisite/empty", test_empty);
  ADD ("/core/prerequisite/category", test_category);
  ADD ("/core/prerequisite/critical-positions", test_critical_positions);
  ADD ("/core/prerequisite/instrument", test_instrument);
  ADD ("/core/prerequisite/coverage", test_coverage);
  ADD ("/core/prerequisite/successor-box", test_successor_box);
  ADD ("/core/prerequisite/successor-count", test_successor_count);
  ADD ("/core/prerequisite/stacking", test_stacking);
  ADD ("/core/prerequisite/development", test_development);
  ADD ("/core/prerequisite/successor-gates", test_successor_gates);
  ADD ("/core/prerequisite/documents", test_documents);
  return g_test_run ();
}
