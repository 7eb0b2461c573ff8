/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-grade.h"
#include "merita-text-private.h"

static char *
say (MeritaLanguage language, const char *msgid)
{
  return g_strdup (merita_tr (language, msgid));
}

static char *
say_axis (MeritaLanguage language, MeritaAxis axis, MeritaScore score)
{
  g_autofree char *value = merita_text_score (language, score);

  return merita_text_fill (language,
                           axis == MERITA_AXIS_PERFORMANCE ? N_ ("performance {1}")
                                                           : N_ ("potential {1}"),
                           value, NULL, NULL);
}

/*
 * What keeps a successor out of the pool.  Boxes 4 and 6 are already high on one axis, so the
 * other one is the cause; from box 5 the nearer way up is the higher axis.
 */
static char *
say_outside (MeritaLanguage language, const MeritaFindingRow *row)
{
  g_autofree char *performance = NULL;
  g_autofree char *potential = NULL;

  if (row->box == 4)
    return say_axis (language, MERITA_AXIS_POTENTIAL, row->potential);
  if (row->box == 6 || (row->box == 5 && row->performance >= row->potential))
    return say_axis (language, MERITA_AXIS_PERFORMANCE, row->performance);
  if (row->box == 5)
    return say_axis (language, MERITA_AXIS_POTENTIAL, row->potential);

  performance = say_axis (language, MERITA_AXIS_PERFORMANCE, row->performance);
  potential = say_axis (language, MERITA_AXIS_POTENTIAL, row->potential);

  return g_strdup_printf ("%s, %s", performance, potential);
}

char *
merita_text_finding_row (MeritaLanguage language,
                         const MeritaFinding *finding,
                         const MeritaFindingRow *row)
{
  g_return_val_if_fail (finding != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);

  switch (row->kind)
    {
    case MERITA_FINDING_OUTSIDE_POOL:
      return say_outside (language, row);
    case MERITA_FINDING_UNMAPPED:
      return say (language, N_ ("no box in the current mapping"));
    case MERITA_FINDING_TOO_FEW:
      return merita_text_fill_n (language, N_ ("{1} of {2} successor"),
                                 N_ ("{1} of {2} successors"), row->actual, row->needed);
    case MERITA_FINDING_TOO_MANY:
      return merita_text_fill_n (language, N_ ("{1} of {2} person"), N_ ("{1} of {2} people"),
                                 row->actual, row->needed);
    case MERITA_FINDING_WITHOUT_PLAN:
      return say (language, N_ ("no development plan"));
    case MERITA_FINDING_NOT_VERIFIED:
      return say (language, N_ ("discipline or age has not been verified"));
    case MERITA_FINDING_GATE_FAILED:
      return say (language, N_ ("discipline or age is not met"));
    case MERITA_FINDING_NO_DECREE:
      return say (language, N_ ("decided without a decree"));
    case MERITA_FINDING_JPT_UNDECIDED:
      return say (language, N_ ("not considered yet"));
    case MERITA_FINDING_EXPIRED:
      return say (language, N_ ("no longer valid"));
    case MERITA_FINDING_STALE:
      return say (language, N_ ("older than the data"));
    case MERITA_FINDING_NONE:
      return say (language, N_ ("nothing entered"));
    case MERITA_FINDING_CATEGORY_TOO_LOW:
    case MERITA_FINDING_RULE_INVALID:
    case MERITA_FINDING_OK:
      break;
    }

  return g_strdup (merita_text_truth (language, finding->status));
}

/* "7, 8, 9" */
static char *
list_values (const MeritaGateRule *rule)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; rule->values != NULL && i < rule->values->len; i++)
    g_string_append_printf (string, "%s%d", i > 0 ? ", " : "",
                            g_array_index (rule->values, gint, i));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static char *
say_gate_box (MeritaLanguage language, const MeritaGateResult *gate)
{
  g_autofree char *box = merita_text_integer (language, gate->actual);
  g_autofree char *pool = list_values (gate->rule);

  if (gate->actual <= 0)
    return say (language, N_ ("no box in the current mapping"));
  if (gate->status == MERITA_TRUTH_YES)
    return merita_text_fill (language, N_ ("box {1}"), box, NULL, NULL);

  return merita_text_fill (language, N_ ("box {1}, outside boxes {2}"), box, pool, NULL);
}

/* "Pembina (IV/a)"-like values against what is needed. */
static char *
say_needed (MeritaLanguage language,
            const MeritaGateResult *gate,
            const char *actual,
            const char *needed)
{
  if (gate->status == MERITA_TRUTH_UNKNOWN)
    return merita_text_fill (language, N_ ("not known; needed: {1}"), needed, NULL, NULL);
  if (gate->status == MERITA_TRUTH_YES)
    return g_strdup (actual);

  return merita_text_fill (language, N_ ("{1}; needed: {2}"), actual, needed, NULL);
}

static char *
say_months (MeritaLanguage language, gint64 months)
{
  return merita_text_fill_n (language, N_ ("{1} month"), N_ ("{1} months"), months, months);
}

static char *
say_gate_months (MeritaLanguage language, const MeritaGateResult *gate, const char *pattern)
{
  g_autofree char *months = say_months (language, gate->actual);
  g_autofree char *needed = say_months (language, gate->needed);
  g_autofree char *actual = merita_text_fill (language, pattern, months, NULL, NULL);

  return say_needed (language, gate, actual, needed);
}

static char *
say_gate_age (MeritaLanguage language, const MeritaGateResult *gate)
{
  g_autofree char *limit = merita_text_integer (language, gate->needed);
  g_autofree char *age = merita_text_integer (language, gate->actual);

  if (gate->status == MERITA_TRUTH_UNKNOWN)
    return merita_text_fill (language, N_ ("age not known; at most {1} years"), limit, NULL, NULL);
  if (gate->status == MERITA_TRUTH_YES)
    return merita_text_fill (language, N_ ("{1} years old"), age, NULL, NULL);

  return merita_text_fill (language, N_ ("{1} years old; at most {2} years"), age, limit, NULL);
}

static char *
say_gate_discipline (MeritaLanguage language, const MeritaGateResult *gate)
{
  static const char *const severities[] = { N_ ("light measure"), N_ ("moderate measure"),
                                            N_ ("severe measure") };
  const char *severity;
  g_autofree char *day = NULL;

  if (gate->status == MERITA_TRUTH_UNKNOWN)
    return say (language, N_ ("disciplinary record not verified"));
  if (gate->actual < 1 || gate->actual > (gint64) G_N_ELEMENTS (severities))
    return say (language, N_ ("no disciplinary measure"));

  severity = merita_tr (language, severities[gate->actual - 1]);
  if (gate->date == MERITA_DATE_UNKNOWN)
    return g_strdup (severity);
  day = merita_text_date (language, gate->date);

  return g_strdup_printf ("%s, %s", severity, day);
}

static char *
say_gate_retirement (MeritaLanguage language, const MeritaGateResult *gate)
{
  g_autofree char *day = merita_text_date (language, gate->date);
  g_autofree char *needed = say_months (language, gate->needed);

  if (gate->status == MERITA_TRUTH_UNKNOWN)
    return say (language, N_ ("retirement not known"));
  if (gate->status == MERITA_TRUTH_YES)
    return merita_text_fill (language, N_ ("retires {1}"), day, NULL, NULL);

  return merita_text_fill (language, N_ ("retires {1}; needed: {2} in the post"), day, needed,
                           NULL);
}

static char *
say_gate_fit (MeritaLanguage language, const MeritaGateResult *gate)
{
  g_autofree char *value =
    merita_text_hundredths (language, (MeritaHundredths) CLAMP (gate->actual, 0, G_MAXINT32));
  g_autofree char *needed =
    merita_text_plain (language, (MeritaHundredths) CLAMP (gate->needed, 0, G_MAXINT32));
  g_autofree char *actual =
    merita_text_fill (language, N_ ("competency match {1}"), value, NULL, NULL);

  return say_needed (language, gate, actual, needed);
}

char *
merita_text_gate (MeritaLanguage language, const MeritaGateResult *gate)
{
  g_return_val_if_fail (gate != NULL, NULL);
  g_return_val_if_fail (gate->rule != NULL, NULL);

  switch ((MeritaGateKind) gate->rule->kind)
    {
    case MERITA_GATE_BOX:
      return say_gate_box (language, gate);
    case MERITA_GATE_GRADE:
      return say_needed (language, gate, merita_grade_code ((guint) gate->actual),
                         merita_grade_code ((guint) gate->needed));
    case MERITA_GATE_EDUCATION:
      return say_needed (language, gate,
                         merita_text_education (language, (MeritaEducation) gate->actual),
                         merita_text_education (language, (MeritaEducation) gate->needed));
    case MERITA_GATE_TENURE:
      return say_gate_months (language, gate, N_ ("{1} in the present post"));
    case MERITA_GATE_EXPERIENCE:
      return say_gate_months (language, gate, N_ ("{1} of service"));
    case MERITA_GATE_DISCIPLINE:
      return say_gate_discipline (language, gate);
    case MERITA_GATE_RETIREMENT:
      return say_gate_retirement (language, gate);
    case MERITA_GATE_AGE:
      return say_gate_age (language, gate);
    case MERITA_GATE_FIT:
      return say_gate_fit (language, gate);
    case MERITA_GATE_FAMILY:
      if (gate->status == MERITA_TRUTH_UNKNOWN)
        return say (language, N_ ("job family not known"));
      return say (language, gate->status == MERITA_TRUTH_YES ? N_ ("same job family")
                                                             : N_ ("other job family"));
    case MERITA_GATE_PERFORMANCE:
      return say_needed (language, gate,
                         merita_text_predicate (language, (MeritaPredicate) gate->actual),
                         merita_text_predicate (language, (MeritaPredicate) gate->needed));
    }

  return g_strdup (merita_text_truth (language, gate->status));
}

char *
merita_text_shift (MeritaLanguage language, const MeritaShift *shift)
{
  g_autofree char *points = NULL;
  g_autofree char *signed_points = NULL;
  g_autofree char *box = NULL;

  g_return_val_if_fail (shift != NULL, NULL);
  g_return_val_if_fail (shift->component != NULL, NULL);

  points = merita_text_plain (language, shift->shift);
  signed_points = g_strconcat (shift->shift > 0 ? "+" : "", points, NULL);
  box = merita_text_integer (language, shift->box);

  /* Translators: component, change of its weight in percent points, box number */
  return merita_text_fill (language, N_ ("weight of {1} {2}: box {3}"),
                           merita_text_component (language, shift->component), signed_points, box);
}

/* Labels of thirds open with a capital in profiles; inside a sentence they do not. */
static char *
lower_first (const char *label)
{
  g_autoptr (GString) string = NULL;

  if (label == NULL || *label == '\0')
    return g_strdup (MERITA_TEXT_UNKNOWN);
  string = g_string_new (NULL);
  g_string_append_unichar (string, g_unichar_tolower (g_utf8_get_char (label)));
  g_string_append (string, g_utf8_next_char (label));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static char *
get_third_label (MeritaLanguage language, const MeritaAxisRule *axis, guint third)
{
  const char *label = third < 3 ? axis->labels[third] : NULL;

  if (third < 3 && language == MERITA_LANGUAGE_ENGLISH && axis->labels_en[third] != NULL)
    label = axis->labels_en[third];

  return lower_first (label);
}

char *
merita_text_place (MeritaLanguage language, const MeritaTalentRule *rule, guint box)
{
  g_autofree char *performance = NULL;
  g_autofree char *potential = NULL;

  g_return_val_if_fail (rule != NULL, NULL);

  if (box < 1 || box > G_N_ELEMENTS (rule->boxes))
    return say (language, N_ ("no box"));
  performance = get_third_label (language, &rule->axes[MERITA_AXIS_PERFORMANCE],
                                 rule->boxes[box - 1].performance);
  potential =
    get_third_label (language, &rule->axes[MERITA_AXIS_POTENTIAL], rule->boxes[box - 1].potential);

  return g_strdup_printf ("%s, %s", performance, potential);
}

char *
merita_text_stacking (MeritaLanguage language, const MeritaStacking *stacking)
{
  g_autofree char *box = NULL;
  g_autofree char *largest = NULL;
  g_autofree char *pool = NULL;
  const char *pattern;

  g_return_val_if_fail (stacking != NULL, NULL);

  if (stacking->mapped == 0)
    return say (language, N_ ("Nobody has a box yet"));

  box = merita_text_integer (language, stacking->largest_box);
  largest = merita_text_percent (language, stacking->largest_share);
  pool = merita_text_percent (language, stacking->pool_share);
  if (stacking->too_large)
    pattern = N_ ("Too many in one box: box {1} holds {2}; succession boxes hold {3}");
  else if (stacking->pool_too_small)
    pattern = N_ ("Too few in the succession boxes: {3}; fullest is box {1} with {2}");
  else if (stacking->pool_too_large)
    pattern = N_ ("Too many in the succession boxes: {3}; fullest is box {1} with {2}");
  else if (stacking->too_few_boxes)
    pattern = N_ ("Too few boxes in use; fullest is box {1} with {2}, succession boxes hold {3}");
  else
    pattern = N_ ("Evenly spread: fullest is box {1} with {2}, succession boxes hold {3}");

  return merita_text_fill (language, pattern, box, largest, pool);
}
