/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text-private.h"

/*
 * "4 of 58 successors ...": the noun goes by the second number, and no verb follows, which would
 * have to go by the first.
 */
static char *
say_of (MeritaLanguage language,
        const char *singular,
        const char *plural,
        const MeritaFinding *finding)
{
  return merita_text_fill_n (language, singular, plural, finding->actual, finding->needed);
}

/* "All 58 ..." reads wrong of one, which has a sentence of its own. */
static char *
say_all (MeritaLanguage language, const char *one, const char *many, const MeritaFinding *finding)
{
  g_autofree char *count = NULL;

  if (finding->needed == 1)
    return g_strdup (merita_tr (language, one));
  count = merita_text_integer (language, finding->needed);

  return merita_text_fill (language, many, count, NULL, NULL);
}

static char *
say (MeritaLanguage language, const char *msgid)
{
  return g_strdup (merita_tr (language, msgid));
}

/* The document itself and its day are the whole sentence. */
static char *
say_reference (MeritaLanguage language, const MeritaFinding *finding, const char *without)
{
  g_autofree char *day = NULL;

  if (finding->reference == NULL || *finding->reference == '\0')
    return say (language, without);
  if (finding->date == MERITA_DATE_UNKNOWN)
    return g_strdup (finding->reference);

  day = merita_text_date_short (language, finding->date);

  return g_strdup_printf ("%s, %s", finding->reference, day);
}

/* Two shares that differ must not be printed alike: 89.96 % against a limit of 90 %. */
static void
format_shares (MeritaLanguage language,
               MeritaHundredths share,
               MeritaHundredths limit,
               char **share_text,
               char **limit_text)
{
  *share_text = merita_text_percent (language, share);
  *limit_text = merita_text_percent (language, limit);
  if (share == limit || g_strcmp0 (*share_text, *limit_text) != 0)
    return;

  g_free (*share_text);
  g_free (*limit_text);
  *share_text = merita_text_fine_percent (language, share);
  *limit_text = merita_text_fine_percent (language, limit);
}

static const char *
get_category_code (gint64 category)
{
  static const char *const codes[] = { "I", "II", "III", "IV", "V", "VI" };

  return category >= 0 && category < (gint64) G_N_ELEMENTS (codes) ? codes[category]
                                                                   : MERITA_TEXT_UNKNOWN;
}

static char *
say_category (MeritaLanguage language, const MeritaFinding *finding)
{
  const char *code = get_category_code (finding->actual);
  g_autofree char *points = merita_text_points (language, finding->share);
  g_autofree char *day = merita_text_date_short (language, finding->date);

  switch (finding->kind)
    {
    case MERITA_FINDING_NONE:
      return say (language, N_ ("No category decision has been entered"));
    case MERITA_FINDING_EXPIRED:
      /* Translators: category code, points, last day of validity */
      return merita_text_fill (language, N_ ("Category {1}, {2}; the decision was valid until {3}"),
                               code, points, day);
    case MERITA_FINDING_CATEGORY_TOO_LOW:
      return merita_text_fill (language,
                               N_ ("Category {1}, {2}; at least category {3} is required"), code,
                               points, get_category_code (finding->needed));
    default:
      if (finding->date == MERITA_DATE_UNKNOWN)
        return merita_text_fill (language, N_ ("Category {1}, {2}"), code, points, NULL);
      return merita_text_fill (language, N_ ("Category {1}, {2}; the decision is valid until {3}"),
                               code, points, day);
    }
}

static char *
say_critical (MeritaLanguage language, const MeritaFinding *finding)
{
  g_autofree char *count = NULL;

  switch (finding->kind)
    {
    case MERITA_FINDING_NONE:
      return say (language, N_ ("No critical position has been decided"));
    case MERITA_FINDING_NO_DECREE:
      return say_of (language, N_ ("{1} of {2} critical position without a decree"),
                     N_ ("{1} of {2} critical positions without a decree"), finding);
    case MERITA_FINDING_JPT_UNDECIDED:
      return say_of (language, N_ ("{1} of {2} JPT position not considered"),
                     N_ ("{1} of {2} JPT positions not considered"), finding);
    default:
      count = merita_text_fill_n (language, N_ ("{1} position"), N_ ("{1} positions"),
                                  finding->actual, finding->actual);
      if (finding->reference == NULL)
        return g_steal_pointer (&count);
      return g_strdup_printf ("%s, %s", count, finding->reference);
    }
}

static char *
say_instrument (MeritaLanguage language, const MeritaFinding *finding)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  switch (finding->kind)
    {
    case MERITA_FINDING_NONE:
      return say (language, N_ ("No mapping has been run"));
    case MERITA_FINDING_STALE:
      return say (language, N_ ("The mapping is older than the data or the rule; run it again"));
    case MERITA_FINDING_RULE_INVALID:
      return say (language, N_ ("The mapping rule has faults; correct it in the profile"));
    default:
      if (finding->needed <= 0)
        return say (language, N_ ("Weights 100 + 100, both axes complete"));
      low = merita_text_plain (language, (MeritaHundredths) finding->actual);
      high = merita_text_plain (language, (MeritaHundredths) finding->needed);
      return merita_text_fill (language,
                               N_ ("Weights 100 + 100, cuts {1} and {2}, both axes complete"), low,
                               high, NULL);
    }
}

static char *
say_coverage (MeritaLanguage language, const MeritaFinding *finding)
{
  g_autofree char *counts = NULL;
  g_autofree char *share = NULL;
  g_autofree char *limit = NULL;

  if (finding->kind == MERITA_FINDING_NONE || finding->needed <= 0)
    return say (language, N_ ("No mapping has been run"));

  counts = say_of (language, N_ ("{1} of {2} mapped"), N_ ("{1} of {2} mapped"), finding);
  if (finding->share == MERITA_HUNDREDTHS_UNKNOWN)
    return g_steal_pointer (&counts);
  if (finding->rule == NULL || finding->rule->limit == MERITA_HUNDREDTHS_UNKNOWN)
    {
      share = merita_text_percent (language, finding->share);
      return g_strdup_printf ("%s, %s", counts, share);
    }
  format_shares (language, finding->share, finding->rule->limit, &share, &limit);

  return merita_text_fill (language, N_ ("{1}, {2} (limit {3})"), counts, share, limit);
}

static char *
say_box (MeritaLanguage language, const MeritaFinding *finding)
{
  switch (finding->kind)
    {
    case MERITA_FINDING_NONE:
      return say (language, N_ ("No successor has been nominated"));
    case MERITA_FINDING_UNMAPPED:
      return say_of (language, N_ ("{1} of {2} successor without a box"),
                     N_ ("{1} of {2} successors without a box"), finding);
    case MERITA_FINDING_OK:
      return say_all (language, N_ ("The successor is in boxes 7, 8, 9"),
                      N_ ("All {1} successors are in boxes 7, 8, 9"), finding);
    default:
      return say_of (language, N_ ("{1} of {2} successor outside boxes 7, 8, 9"),
                     N_ ("{1} of {2} successors outside boxes 7, 8, 9"), finding);
    }
}

static char *
say_count (MeritaLanguage language, const MeritaFinding *finding)
{
  g_autofree char *counts = NULL;
  gint64 minimum = 0;

  if (finding->kind == MERITA_FINDING_NONE)
    return say (language, N_ ("No critical position has a successor"));
  if (finding->kind == MERITA_FINDING_OK)
    return say_all (language, N_ ("The critical position has enough successors"),
                    N_ ("All {1} critical positions have enough successors"), finding);

  if (finding->rows != NULL && finding->rows->len > 0)
    minimum = g_array_index (finding->rows, MeritaFindingRow, 0).needed;
  if (minimum <= 1)
    return say_of (language, N_ ("{1} of {2} position with too few successors"),
                   N_ ("{1} of {2} positions with too few successors"), finding);
  counts = say_of (language, N_ ("{1} of {2} position"), N_ ("{1} of {2} positions"), finding);

  return merita_text_fill_number (language, N_ ("{1} with fewer than {2} successors"), counts,
                                  minimum);
}

static char *
say_stacking (MeritaLanguage language, const MeritaFinding *finding)
{
  g_autofree char *share = NULL;
  g_autofree char *limit = NULL;

  if (finding->kind == MERITA_FINDING_NONE)
    return say (language, N_ ("No mapping has been run"));
  if (finding->kind == MERITA_FINDING_TOO_FEW)
    return merita_text_fill_n (language,
                               N_ ("Boxes in use: {1} (least advised by this application {2})"),
                               N_ ("Boxes in use: {1} (least advised by this application {2})"),
                               finding->actual, finding->needed);
  if (finding->needed <= 0)
    {
      share = merita_text_percent (language, finding->share);
      return merita_text_fill (language, N_ ("Largest box {1}"), share, NULL, NULL);
    }
  format_shares (language, finding->share, (MeritaHundredths) finding->needed, &share, &limit);

  return merita_text_fill (language, N_ ("Largest box {1} (limit advised by this application {2})"),
                           share, limit, NULL);
}

static char *
say_development (MeritaLanguage language, const MeritaFinding *finding)
{
  if (finding->kind == MERITA_FINDING_NONE)
    return say (language, N_ ("No successor has been nominated"));
  if (finding->kind == MERITA_FINDING_OK)
    return say_all (language, N_ ("The successor has a development plan"),
                    N_ ("All {1} successors have a development plan"), finding);

  return say_of (language, N_ ("{1} of {2} successor without a plan yet"),
                 N_ ("{1} of {2} successors without a plan yet"), finding);
}

static char *
say_gates (MeritaLanguage language, const MeritaFinding *finding)
{
  switch (finding->kind)
    {
    case MERITA_FINDING_NONE:
      return say (language, N_ ("No successor has been nominated"));
    case MERITA_FINDING_OK:
      return say_all (language, N_ ("The successor meets discipline and age"),
                      N_ ("All {1} successors meet discipline and age"), finding);
    case MERITA_FINDING_NOT_VERIFIED:
      return merita_text_fill_n (language,
                                 N_ ("{1} successor: discipline or age has not been verified"),
                                 N_ ("{1} successors: discipline or age has not been verified"),
                                 finding->actual, finding->actual);
    default:
      return say_of (language, N_ ("{1} of {2} successor failing discipline or age"),
                     N_ ("{1} of {2} successors failing discipline or age"), finding);
    }
}

char *
merita_text_finding (MeritaLanguage language, const MeritaFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);
  g_return_val_if_fail (finding->rule != NULL, NULL);

  switch (finding->rule->kind)
    {
    case MERITA_PREREQUISITE_CATEGORY:
      return say_category (language, finding);
    case MERITA_PREREQUISITE_CRITICAL_POSITIONS:
      return say_critical (language, finding);
    case MERITA_PREREQUISITE_INSTRUMENT:
      return say_instrument (language, finding);
    case MERITA_PREREQUISITE_COVERAGE:
      return say_coverage (language, finding);
    case MERITA_PREREQUISITE_SUCCESSOR_BOX:
      return say_box (language, finding);
    case MERITA_PREREQUISITE_SUCCESSOR_COUNT:
      return say_count (language, finding);
    case MERITA_PREREQUISITE_STACKING:
      return say_stacking (language, finding);
    case MERITA_PREREQUISITE_DEVELOPMENT:
      return say_development (language, finding);
    case MERITA_PREREQUISITE_CAREER_POLICY:
      return say_reference (language, finding, N_ ("No career-pattern policy has been entered"));
    case MERITA_PREREQUISITE_SUCCESSOR_GATES:
      return say_gates (language, finding);
    case MERITA_PREREQUISITE_COMMITTEE:
      return say_reference (language, finding, N_ ("No talent committee has been appointed"));
    case MERITA_N_PREREQUISITES:
      break;
    }

  return g_strdup (merita_text_truth (language, finding->status));
}
