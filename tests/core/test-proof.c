/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cited passages prove, and the three scores. */
#include "merita-proof-score.h"

#define START 20260101
#define END 20260630
#define DIRECT MERITA_GRADE_DIRECT
#define SUPPORTING MERITA_GRADE_SUPPORTING
#define STATEMENT MERITA_GRADE_STATEMENT

typedef struct
{
  const char *name;
  MeritaProof proof;
  MeritaProofGrade needed;
  MeritaLineState state;
  guint reasons;
} Judgement;

#define PROOF(grade, signed_on, from, until, readable, expired, superseded)                        \
  {                                                                                                \
    "1.1", 1, 1, grade, signed_on, from, until, readable, expired, superseded                      \
  }

static const Judgement judgements[] = {
  { "direct", PROOF (DIRECT, 20250301, 0, 0, TRUE, FALSE, FALSE), DIRECT, MERITA_LINE_PROVED, 0 },
  { "direct-for-supporting", PROOF (DIRECT, 20250301, 0, 0, TRUE, FALSE, FALSE), SUPPORTING,
    MERITA_LINE_PROVED, 0 },
  { "supporting-for-direct", PROOF (SUPPORTING, 20250301, 0, 0, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_WEAK, MERITA_PROOF_GRADE_TOO_LOW },
  { "supporting-for-supporting", PROOF (SUPPORTING, 20250301, 0, 0, TRUE, FALSE, FALSE), SUPPORTING,
    MERITA_LINE_PROVED, 0 },
  { "statement", PROOF (STATEMENT, 20250301, 0, 0, TRUE, FALSE, FALSE), SUPPORTING,
    MERITA_LINE_WEAK, MERITA_PROOF_STATEMENT_ONLY },
  { "unreadable", PROOF (DIRECT, 20250301, 0, 0, FALSE, FALSE, FALSE), DIRECT, MERITA_LINE_WEAK,
    MERITA_PROOF_UNREADABLE },
  { "superseded", PROOF (DIRECT, 20250301, 0, 0, TRUE, FALSE, TRUE), DIRECT, MERITA_LINE_WEAK,
    MERITA_PROOF_SUPERSEDED },
  { "undated", PROOF (DIRECT, 0, 0, 0, TRUE, FALSE, FALSE), DIRECT, MERITA_LINE_WEAK,
    MERITA_PROOF_NOT_DATED },
  { "signed-on-the-last-day", PROOF (DIRECT, END, 0, 0, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_PROVED, 0 },
  { "signed-a-day-late", PROOF (DIRECT, 20260701, 0, 0, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_WEAK, MERITA_PROOF_NOT_YET_IN_FORCE },
  { "in-force-later-than-signed", PROOF (DIRECT, 20260501, 20260701, 0, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_WEAK, MERITA_PROOF_NOT_YET_IN_FORCE },
  { "lapsed-the-day-before", PROOF (DIRECT, 20240101, 0, 20251231, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_EXPIRED, MERITA_PROOF_LAPSED },
  { "in-force-on-the-first-day", PROOF (DIRECT, 20240101, 0, START, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_PROVED, MERITA_PROOF_LAPSES },
  { "in-force-to-the-last-day", PROOF (DIRECT, 20240101, 0, END, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_PROVED, 0 },
  { "out-of-date", PROOF (DIRECT, 20240101, 0, 0, TRUE, TRUE, FALSE), DIRECT, MERITA_LINE_EXPIRED,
    MERITA_PROOF_OUT_OF_DATE },
  { "several-reasons", PROOF (STATEMENT, 0, 0, 0, FALSE, FALSE, FALSE), DIRECT, MERITA_LINE_WEAK,
    MERITA_PROOF_STATEMENT_ONLY | MERITA_PROOF_NOT_DATED | MERITA_PROOF_UNREADABLE },
  { "lapsed-and-a-statement", PROOF (STATEMENT, 20240101, 0, 20241231, TRUE, FALSE, FALSE), DIRECT,
    MERITA_LINE_EXPIRED, MERITA_PROOF_LAPSED | MERITA_PROOF_STATEMENT_ONLY },
};

static void
test_judge (gconstpointer data)
{
  const Judgement *item = data;
  guint reasons;

  g_assert_cmpint (merita_proof_judge (&item->proof, item->needed, START, END, &reasons), ==,
                   item->state);
  g_assert_cmphex (reasons, ==, item->reasons);
}

/* Without the period's days there is no freshness to judge; an undated paper stays weak. */
static void
test_no_period (void)
{
  g_assert_cmpint (merita_proof_judge (&judgements[9].proof, DIRECT, 0, 0, NULL), ==,
                   MERITA_LINE_PROVED);
  g_assert_cmpint (merita_proof_judge (&judgements[11].proof, DIRECT, 0, 0, NULL), ==,
                   MERITA_LINE_PROVED);
  g_assert_cmpint (merita_proof_judge (&judgements[7].proof, DIRECT, 0, 0, NULL), ==,
                   MERITA_LINE_WEAK);
}

/* ---- a sub-aspect ---- */

/* Lines: level 1 one, 2 two, 3 one, 4 its text. */
static MeritaSubAspect *
build_sub (const char *code, MeritaHundredths weight)
{
  static const char *const lines[] = { "draft", "policy", "mapping", "pool" };
  MeritaSubAspect *sub = merita_sub_aspect_new ();

  sub->code = g_strdup (code);
  sub->title = g_strdup ("Talent pool");
  sub->weight = weight;
  for (gint level = 0; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
    {
      sub->points[level] = level * weight;
      sub->level_text[level] = g_strdup_printf ("level %d", level);
    }
  g_ptr_array_add (sub->requirements[1], merita_requirement_new (lines[0], SUPPORTING));
  g_ptr_array_add (sub->requirements[2], merita_requirement_new (lines[1], DIRECT));
  g_ptr_array_add (sub->requirements[2], merita_requirement_new (lines[2], DIRECT));
  g_ptr_array_add (sub->requirements[3], merita_requirement_new (lines[3], DIRECT));
  return sub;
}

#define CITE(level, line, grade)                                                                   \
  {                                                                                                \
    "1.1", level, line, grade, 20250301, 0, 0, TRUE, FALSE, FALSE                                  \
  }

typedef struct
{
  const char *name;
  gint claimed;
  guint n;
  MeritaProof proofs[8];
  guint backed;
  guint required, satisfied, cited, unplaced;
  MeritaLineState state;
  gint stopped_by;
} SubCase;

static const SubCase sub_cases[] = {
  { "nothing-cited", 3, 0, { { 0 } }, 0, 4, 0, 0, 0, MERITA_LINE_MISSING, 0 },
  { "nothing-claimed", 0, 0, { { 0 } }, 0, 0, 0, 0, 0, MERITA_LINE_PROVED, 0 },
  { "not-entered", -1, 1, { CITE (1, 1, DIRECT) }, 1, 0, 0, 1, 0, MERITA_LINE_PROVED, 1 },
  { "level-1", 1, 1, { CITE (1, 1, SUPPORTING) }, 1, 1, 1, 1, 0, MERITA_LINE_PROVED, 1 },
  { "one-of-two-lines",
    2,
    2,
    { CITE (1, 1, DIRECT), CITE (2, 2, DIRECT) },
    1,
    3,
    2,
    2,
    0,
    MERITA_LINE_MISSING,
    1 },
  { "whole-level",
    2,
    2,
    { CITE (1, 0, DIRECT), CITE (2, 0, DIRECT) },
    2,
    3,
    3,
    2,
    0,
    MERITA_LINE_PROVED,
    3 },
  { "weak-stops",
    2,
    3,
    { CITE (1, 1, DIRECT), CITE (2, 1, SUPPORTING), CITE (2, 2, DIRECT) },
    1,
    3,
    2,
    3,
    0,
    MERITA_LINE_WEAK,
    1 },
  { "weak-before-missing",
    3,
    2,
    { CITE (1, 1, DIRECT), CITE (2, 1, SUPPORTING) },
    1,
    4,
    1,
    2,
    0,
    MERITA_LINE_WEAK,
    1 },
  { "gap-below-stops",
    3,
    3,
    { CITE (1, 0, DIRECT), CITE (3, 0, DIRECT), CITE (4, 0, DIRECT) },
    1,
    4,
    2,
    3,
    0,
    MERITA_LINE_MISSING,
    1 },
  { "above-the-claim",
    1,
    4,
    { CITE (1, 0, DIRECT), CITE (2, 0, DIRECT), CITE (3, 0, DIRECT), CITE (4, 1, DIRECT) },
    4,
    1,
    1,
    4,
    0,
    MERITA_LINE_PROVED,
    -1 },
  { "better-decides",
    1,
    2,
    { CITE (1, 1, STATEMENT), CITE (1, 1, DIRECT) },
    1,
    1,
    1,
    2,
    0,
    MERITA_LINE_PROVED,
    1 },
  { "no-such-line",
    1,
    5,
    { CITE (1, 2, DIRECT),
      CITE (-1, 0, DIRECT),
      CITE (0, 0, DIRECT),
      CITE (5, 1, DIRECT),
      { "1.10", 1, 1, DIRECT, 20250301, 0, 0, TRUE, FALSE, FALSE } },
    0,
    1,
    0,
    4,
    4,
    MERITA_LINE_MISSING,
    0 },
};

static void
test_sub (gconstpointer data)
{
  const SubCase *item = data;
  MeritaSubAspect *sub = build_sub ("1.1", 250);
  g_autoptr (MeritaSubProof) proof =
    merita_sub_proof_new (sub, item->claimed, item->proofs, item->n, START, END);

  g_assert_cmpuint (proof->lines->len, ==, 5);
  g_assert_cmpuint (proof->backed, ==, item->backed);
  g_assert_cmpint (proof->backed_points, ==, (gint) item->backed * 250);
  g_assert_cmpuint (proof->required, ==, item->required);
  g_assert_cmpuint (proof->satisfied, ==, item->satisfied);
  g_assert_cmpuint (proof->cited, ==, item->cited);
  g_assert_cmpuint (proof->unplaced, ==, item->unplaced);
  g_assert_cmpint (proof->state, ==, item->state);
  g_assert_cmpint (proof->stopped_by, ==, item->stopped_by);
  merita_sub_aspect_free (sub);
}

static void
test_lines (void)
{
  const MeritaProof proofs[] = { CITE (1, 1, STATEMENT), CITE (1, 1, SUPPORTING),
                                 CITE (1, 1, DIRECT), CITE (4, 1, DIRECT) };
  MeritaSubAspect *sub = build_sub ("1.1", 250);
  g_autoptr (MeritaSubProof) proof = merita_sub_proof_new (sub, 1, proofs, 4, START, END);
  const MeritaLineProof *first = merita_sub_proof_get_line (proof, 1, 1);
  const MeritaLineProof *last = merita_sub_proof_get_line (proof, 4, 1);

  g_assert_cmpint (first->decided_by, ==, 1); /* of equals the earlier */
  g_assert_cmpuint (first->cited, ==, 3);
  g_assert_cmphex (first->reasons, ==, 0);
  g_assert_cmpstr (last->text, ==, "level 4");
  g_assert_cmpint (last->needed, ==, DIRECT);
  g_assert_cmphex (merita_sub_proof_get_line (proof, 3, 1)->reasons, ==, MERITA_PROOF_NOT_CITED);
  g_assert_cmpint (merita_sub_proof_get_line (proof, 3, 1)->decided_by, ==, -1);
  g_assert_null (merita_sub_proof_get_line (proof, 3, 2));
  g_assert_cmpuint (merita_sub_proof_count_open (proof, 2), ==, 2);
  g_assert_cmpuint (merita_sub_proof_count_open (proof, 1), ==, 0);
  merita_sub_aspect_free (sub);
}

/* ---- the three scores ---- */

static MeritaInstrument *
build_instrument (void)
{
  MeritaInstrument *instrument = merita_instrument_new ();
  const MeritaHundredths lower[] = { 0, 1000, 2000 };

  instrument->maximum = 5000;
  for (guint i = 0; i < 2; i++)
    {
      MeritaAspect *aspect = merita_aspect_new ();

      aspect->number = i + 1;
      aspect->maximum = i == 0 ? 3000 : 2000;
      g_ptr_array_add (aspect->sub_aspects, build_sub (i == 0 ? "1.1" : "2.1", 500));
      if (i == 0)
        g_ptr_array_add (aspect->sub_aspects, build_sub ("1.2", 250));
      g_ptr_array_add (instrument->aspects, aspect);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lower); i++)
    {
      MeritaCategory *category = merita_category_new ();

      category->code = g_strdup_printf ("%u", i + 1);
      category->lower = lower[i];
      category->index_lower = (gint) i * 20;
      g_ptr_array_add (instrument->categories, category);
    }
  g_assert_true (merita_instrument_validate (instrument, NULL));
  return instrument;
}

static const MeritaProof score_proofs[] = {
  CITE (1, 0, DIRECT),
  CITE (2, 0, DIRECT),
  { "1.2", 1, 1, STATEMENT, 20250301, 0, 0, TRUE, FALSE, FALSE },
  { "2.1", 1, 1, DIRECT, 20240301, 0, 20241231, TRUE, FALSE, FALSE },
};
static const MeritaRoundEntry score_claims[] = {
  { "1.1", 3, MERITA_HUNDREDTHS_UNKNOWN },
  { "1.2", -1, 250 },
  { "2.1", 2, MERITA_HUNDREDTHS_UNKNOWN },
};
static const MeritaRoundEntry score_verified[] = {
  { "1.1", 2, MERITA_HUNDREDTHS_UNKNOWN },
  { "1.2", 0, MERITA_HUNDREDTHS_UNKNOWN },
  { "2.1", 1, MERITA_HUNDREDTHS_UNKNOWN },
};

static MeritaProofInput
build_input (void)
{
  return (MeritaProofInput){ .claimed = score_claims,
                             .n_claimed = 3,
                             .verified = score_verified,
                             .n_verified = 3,
                             .proofs = score_proofs,
                             .n_proofs = 4,
                             .start = START,
                             .end = END,
                             .rule = merita_forecast_learn (NULL, 0) };
}

static void
test_scores (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  MeritaProofInput input = build_input ();
  g_autoptr (MeritaProofScore) score = merita_proof_score_new (instrument, &input);
  const MeritaAspectProof *first = &g_array_index (score->aspects, MeritaAspectProof, 0);
  const MeritaAspectProof *second = &g_array_index (score->aspects, MeritaAspectProof, 1);

  g_assert_cmpint (score->claimed->points, ==, 2750);
  g_assert_cmpint (score->backed->points, ==, 1000);
  g_assert_cmpint (score->verified->points, ==, 1500);
  g_assert_cmpint (score->claimed->category, ==, 2);
  g_assert_cmpint (score->backed->category, ==, 1);
  g_assert_cmpint (score->backed->to_next, ==, 1000);
  g_assert_cmpuint (score->required, ==, 4 + 1 + 3);
  g_assert_cmpuint (score->satisfied, ==, 3);
  g_assert_cmpuint (score->cited, ==, 4);
  g_assert_cmpint (first->state, ==, MERITA_LINE_WEAK);
  g_assert_cmpint (second->state, ==, MERITA_LINE_EXPIRED);
  /* gaps 500, 250 and 1000 at 0, a quarter and the half */
  g_assert_cmpint (score->forecast.low, ==, 1000);
  g_assert_cmpint (score->forecast.middle, ==, 1438);
  g_assert_cmpint (score->forecast.high, ==, 1875);
  g_assert_cmpint (first->forecast.middle + second->forecast.middle, ==, score->forecast.middle);
  g_assert_cmpint (score->forecast_category[0], ==, 1);
  g_assert_cmpint (score->forecast_category[1], ==, 1);
  g_assert_cmpuint (merita_proof_score_find (score, "1.1")->backed, ==, 2);
  g_assert_null (merita_proof_score_find (score, "9.9"));
}

static void
test_pairs (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  MeritaProofInput input = build_input ();
  g_autoptr (GArray) pairs = merita_proof_score_pairs (instrument, &input);
  g_autoptr (GArray) none = NULL;
  MeritaForecastRule rule;

  g_assert_cmpuint (pairs->len, ==, 3);
  g_assert_cmpint (g_array_index (pairs, MeritaForecastPair, 2).claimed, ==, 1000);
  g_assert_cmpint (g_array_index (pairs, MeritaForecastPair, 2).backed, ==, 0);
  g_assert_cmpint (g_array_index (pairs, MeritaForecastPair, 2).verified, ==, 500);
  rule = merita_forecast_learn ((const MeritaForecastPair *) pairs->data, pairs->len);
  g_assert_cmpint (rule.learned, ==, 2857); /* 500 of 1750 */
  input.n_proofs = 0;
  none = merita_proof_score_pairs (instrument, &input);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  MeritaProofInput input = { .rule = merita_forecast_learn (NULL, 0) };
  g_autoptr (MeritaProofScore) score = merita_proof_score_new (instrument, &input);

  g_assert_cmpint (score->claimed->points, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (score->backed->points, ==, 0); /* nothing cited proves nothing */
  g_assert_null (score->verified);
  g_assert_cmpint (score->forecast.middle, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (score->forecast_category[0], ==, -1);
  g_assert_cmpuint (score->required, ==, 0);
}

/* Totals of aspects have no lines, but their gap can be forecast. */
static void
test_aspects_only (void)
{
  static const MeritaRoundEntry claims[] = { { "1", -1, 2000 }, { "2", -1, 1000 } };
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  MeritaProofInput input = build_input ();
  g_autoptr (MeritaProofScore) score = NULL;

  input.claimed = claims;
  input.n_claimed = 2;
  score = merita_proof_score_new (instrument, &input);
  g_assert_cmpuint (score->required, ==, 0);
  g_assert_cmpint (score->backed->points, ==, 1000);
  g_assert_cmpint (score->forecast.middle, ==, 1500);
  g_assert_cmpint (g_array_index (score->aspects, MeritaAspectProof, 1).forecast.middle, ==, 250);
}

static void
test_unweighted (void)
{
  g_autoptr (MeritaInstrument) instrument = build_instrument ();
  MeritaProofInput input = build_input ();
  g_autoptr (MeritaProofScore) score = NULL;

  instrument->maximum = MERITA_HUNDREDTHS_UNKNOWN;
  score = merita_proof_score_new (instrument, &input);
  g_assert_cmpint (score->backed->points, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (score->forecast.middle, ==, MERITA_HUNDREDTHS_UNKNOWN);
  g_assert_cmpint (score->forecast_category[1], ==, -1);
  g_assert_cmpuint (merita_proof_score_find (score, "1.1")->backed, ==, 2);
  g_assert_cmpuint (score->satisfied, ==, 3);
}

static void
test_grades (void)
{
  for (guint i = 0; i < MERITA_N_GRADES; i++)
    g_assert_cmpuint (merita_proof_grade_find (merita_proof_grade_name (i)), ==, i);
  g_assert_cmpint (merita_proof_grade_find ("strong"), ==, STATEMENT);
  g_assert_cmpint (merita_proof_grade_find (NULL), ==, STATEMENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      g_autofree char *path = g_strconcat ("/proof/judge/", judgements[i].name, NULL);

      g_test_add_data_func (path, &judgements[i], test_judge);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sub_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/proof/sub/", sub_cases[i].name, NULL);

      g_test_add_data_func (path, &sub_cases[i], test_sub);
    }
  g_test_add_func ("/proof/no-period", test_no_period);
  g_test_add_func ("/proof/lines", test_lines);
  g_test_add_func ("/proof/scores", test_scores);
  g_test_add_func ("/proof/pairs", test_pairs);
  g_test_add_func ("/proof/nothing", test_nothing);
  g_test_add_func ("/proof/aspects-only", test_aspects_only);
  g_test_add_func ("/proof/unweighted", test_unweighted);
  g_test_add_func ("/proof/grades", test_grades);
  return g_test_run ();
}
