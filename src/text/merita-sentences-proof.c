/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text-private.h"

const char *
merita_text_line_state (MeritaLanguage language, MeritaLineState state)
{
  static const char *const labels[MERITA_N_LINE_STATES] = {
    [MERITA_LINE_MISSING] = N_ ("no proof"),
    [MERITA_LINE_EXPIRED] = N_ ("expired"),
    [MERITA_LINE_WEAK] = N_ ("weak"),
    [MERITA_LINE_PROVED] = N_ ("proved"),
  };

  g_return_val_if_fail ((guint) state < MERITA_N_LINE_STATES, MERITA_TEXT_UNKNOWN);

  return merita_tr (language, labels[state]);
}

const char *
merita_text_proof_grade (MeritaLanguage language, MeritaProofGrade grade)
{
  static const char *const labels[MERITA_N_GRADES] = {
    [MERITA_GRADE_DIRECT] = N_ ("direct proof"),
    [MERITA_GRADE_SUPPORTING] = N_ ("supporting proof"),
    [MERITA_GRADE_STATEMENT] = N_ ("statement"),
  };

  g_return_val_if_fail ((guint) grade < MERITA_N_GRADES, MERITA_TEXT_UNKNOWN);

  return merita_tr (language, labels[grade]);
}

char *
merita_text_proof_reasons (MeritaLanguage language, guint reasons)
{
  /* In the order of the bits. */
  static const char *const words[MERITA_N_PROOF_REASONS] = {
    N_ ("nothing is cited for it"),
    N_ ("only a statement"),
    N_ ("supporting proof where direct proof is asked for"),
    N_ ("the document cannot be read"),
    N_ ("a revision has replaced the document"),
    N_ ("the document bears no date"),
    N_ ("not in force before the end of the period"),
    N_ ("no longer in force when the period began"),
    N_ ("the document is out of date"),
    N_ ("lapses before the period ends"),
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MERITA_N_PROOF_REASONS; i++)
    {
      if ((reasons & (1u << i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (text, merita_tr (language, words[i]));
    }
  return g_string_free (text, FALSE);
}

char *
merita_text_completeness (MeritaLanguage language, guint satisfied, guint required)
{
  g_autofree char *a = merita_text_integer (language, satisfied);
  g_autofree char *b = merita_text_integer (language, required);

  if (required == 0)
    return g_strdup (merita_tr (language, "Nothing is claimed that would need proof"));
  return merita_text_fill (language, N_ ("{1} of {2} requirements proved"), a, b, NULL);
}

char *
merita_text_forecast (MeritaLanguage language, const MeritaForecast *forecast)
{
  g_autofree char *middle = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (forecast != NULL, NULL);

  if (forecast->middle == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup (merita_tr (language, "No forecast: nothing is claimed in points yet"));
  middle = merita_text_points (language, forecast->middle);
  low = merita_text_points (language, forecast->low);
  high = merita_text_points (language, forecast->high);
  return merita_text_fill (language, N_ ("Forecast of the verification: {1} (from {2} to {3})"),
                           middle, low, high);
}

char *
merita_text_forecast_rule (MeritaLanguage language, const MeritaForecastRule *rule)
{
  g_autofree char *share = NULL;
  g_autofree char *pairs = NULL;
  g_autofree char *learned = NULL;

  g_return_val_if_fail (rule != NULL, NULL);

  share = merita_text_percent (language, rule->share);
  if (rule->pairs == 0)
    return merita_text_fill (
      language,
      N_ ("Forecast: what is backed, and {1} of what is claimed beyond it; this agency has no past "
          "to learn the share from. Range: from nothing of the gap to half of it"),
      share, NULL, NULL);
  pairs = merita_text_integer (language, rule->pairs);
  learned = merita_text_percent (language, rule->learned);
  if (rule->pairs < MERITA_FORECAST_HALF)
    return merita_text_fill (
      language,
      N_ ("Forecast: what is backed, and {1} of what is claimed beyond it. In {2} past cases {3} "
          "was granted; so few cases count for little. Range: from nothing of the gap to half of "
          "it, or to twice the share"),
      share, pairs, learned);
  return merita_text_fill (
    language,
    N_ (
      "Forecast: what is backed, and {1} of what is claimed beyond it. In {2} past cases {3} was "
      "granted, drawn toward nothing by how few they are. Range: lower to upper quartile of these "
      "cases"),
    share, pairs, learned);
}
