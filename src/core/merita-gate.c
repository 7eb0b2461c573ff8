/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-gate.h"

#include "merita-date.h"
#include "merita-score.h"

static MeritaTruth
at_least (gint64 actual, gint64 needed)
{
  return actual >= needed ? MERITA_TRUTH_YES : MERITA_TRUTH_NO;
}

static MeritaTruth
known_at_least (gint64 actual, gint64 needed)
{
  return actual > 0 ? at_least (actual, needed) : MERITA_TRUTH_UNKNOWN;
}

static void
answer_box (const MeritaGateRule *rule,
            const MeritaGateQuestion *question,
            MeritaGateResult *result)
{
  result->actual = question->box;
  result->status = question->in_tray ? MERITA_TRUTH_UNKNOWN : MERITA_TRUTH_NO;
  for (guint i = 0; i < rule->values->len; i++)
    if (g_array_index (rule->values, gint, i) == (gint) question->box && question->box != 0)
      result->status = MERITA_TRUTH_YES;
}

static void
answer_months (MeritaDate from, MeritaDate at, int needed, MeritaGateResult *result)
{
  result->needed = needed;
  if (from == MERITA_DATE_UNKNOWN || at == MERITA_DATE_UNKNOWN)
    return;
  result->actual = from <= at ? merita_date_months_between (from, at) : 0;
  result->status = at_least (result->actual, needed);
}

static MeritaDate
find_newest_measure (const MeritaScoring *scoring, guint person, guint severity)
{
  MeritaDate newest = MERITA_DATE_UNKNOWN;

  for (guint i = scoring->first_discipline[person]; i < scoring->first_discipline[person + 1]; i++)
    {
      const MeritaTalentDiscipline *item =
        &g_array_index (scoring->table->discipline, MeritaTalentDiscipline, i);

      if (item->severity == severity)
        newest = MAX (newest, item->decided);
    }
  return newest;
}

/* A record that nobody looked at can fail a person but never clear one. */
static void
answer_discipline (const MeritaGateRule *rule,
                   const MeritaGateQuestion *question,
                   MeritaGateResult *result)
{
  gboolean serving;
  guint worst =
    merita_scoring_worst_discipline (question->scoring, question->person, rule->months, &serving);

  result->actual = worst;
  result->needed = rule->limit;
  result->date = find_newest_measure (question->scoring, question->person, worst);
  if ((rule->limit > 0 && (gint64) worst >= rule->limit) || serving)
    result->status = MERITA_TRUTH_NO;
  else if (question->scoring->table->discipline_checked[question->person])
    result->status = MERITA_TRUTH_YES;
}

MeritaDate
merita_scoring_retirement (const MeritaScoring *self, guint person)
{
  const MeritaTalentTable *table = self->table;
  guint level = table->job_level[person];

  if (level >= self->jobs->levels->len || table->birth_date[person] == MERITA_DATE_UNKNOWN)
    return MERITA_DATE_UNKNOWN;
  return merita_retirement_date (
    table->birth_date[person],
    ((const MeritaJobLevel *) self->jobs->levels->pdata[level])->retirement_age);
}

/* The age limit that counts is the one of the post that would be taken over. */
static MeritaDate
find_retirement_there (const MeritaGateQuestion *question)
{
  const MeritaScoring *scoring = question->scoring;
  MeritaDate birth = scoring->table->birth_date[question->person];
  guint level = question->target->job_level;

  if (level >= scoring->jobs->levels->len)
    return merita_scoring_retirement (scoring, question->person);
  if (birth == MERITA_DATE_UNKNOWN)
    return MERITA_DATE_UNKNOWN;
  return merita_retirement_date (
    birth, ((const MeritaJobLevel *) scoring->jobs->levels->pdata[level])->retirement_age);
}

static MeritaDate
get_target_date (const MeritaGateQuestion *question)
{
  return MAX (question->target->vacant_on, question->scoring->table->today);
}

static void
answer_retirement (const MeritaGateRule *rule,
                   const MeritaGateQuestion *question,
                   MeritaGateResult *result)
{
  MeritaDate retires = find_retirement_there (question);

  result->date = retires;
  result->needed = rule->months;
  if (retires == MERITA_DATE_UNKNOWN)
    return;
  result->actual = merita_date_months_between (get_target_date (question), retires);
  result->status = at_least (result->actual, rule->months);
}

static void
answer_age (const MeritaGateRule *rule,
            const MeritaGateQuestion *question,
            MeritaGateResult *result)
{
  MeritaDate birth = question->scoring->table->birth_date[question->person];

  result->needed = rule->limit;
  if (birth == MERITA_DATE_UNKNOWN)
    return;
  result->date = get_target_date (question);
  result->actual = merita_date_years_at (birth, result->date);
  result->status = result->actual <= result->needed ? MERITA_TRUTH_YES : MERITA_TRUTH_NO;
}

static void
answer_fit (const MeritaGateRule *rule,
            const MeritaGateQuestion *question,
            MeritaGateResult *result)
{
  result->needed = rule->limit;
  if (question->fit == MERITA_BASE_UNKNOWN)
    return;
  result->actual = merita_score_to_hundredths (question->fit * MERITA_WEIGHT_ONE);
  /* Compared exactly, not as printed. */
  result->status = at_least (question->fit, rule->limit * (MERITA_SCORE_BASE / 100));
}

static void
answer_family (const MeritaGateQuestion *question, MeritaGateResult *result)
{
  guint family = question->scoring->table->job_family[question->person];

  if (family == MERITA_JOB_FAMILY_NONE || question->target->job_family == MERITA_JOB_FAMILY_NONE)
    return;
  result->status = family == question->target->job_family ? MERITA_TRUTH_YES : MERITA_TRUTH_NO;
}

/* The lowest predicate of the last years; one that is missing leaves the answer open. */
static void
answer_performance (const MeritaGateRule *rule,
                    const MeritaGateQuestion *question,
                    MeritaGateResult *result)
{
  const MeritaTalentTable *table = question->scoring->table;
  guint years = rule->values->len > 0 ? (guint) g_array_index (rule->values, gint, 0) : 1;
  gboolean missing = FALSE;

  result->needed = rule->limit;
  result->actual = MERITA_PREDICATE_VERY_GOOD;
  for (guint k = 0; k < MIN (years, MERITA_PERFORMANCE_YEARS); k++)
    {
      guint8 predicate = table->predicate[k][question->person];

      missing |= predicate == MERITA_PREDICATE_UNKNOWN;
      if (predicate != MERITA_PREDICATE_UNKNOWN)
        result->actual = MIN (result->actual, predicate);
    }
  if (result->actual < result->needed)
    result->status = MERITA_TRUTH_NO;
  else
    result->status = missing ? MERITA_TRUTH_UNKNOWN : MERITA_TRUTH_YES;
}

void
merita_gate_answer (const MeritaGateRule *rule,
                    const MeritaGateQuestion *question,
                    MeritaGateResult *result)
{
  const MeritaTalentTable *table = question->scoring->table;
  guint person = question->person;

  *result = (MeritaGateResult){ .rule = rule, .status = MERITA_TRUTH_UNKNOWN };
  switch ((MeritaGateKind) rule->kind)
    {
    case MERITA_GATE_BOX:
      answer_box (rule, question, result);
      break;
    case MERITA_GATE_GRADE:
      result->actual = table->grade[person];
      result->needed = rule->limit;
      result->status = known_at_least (result->actual, result->needed);
      break;
    case MERITA_GATE_EDUCATION:
      result->actual = table->education[person];
      result->needed = rule->limit;
      result->status = known_at_least (result->actual, result->needed);
      break;
    case MERITA_GATE_TENURE:
      answer_months (table->post_since[person], get_target_date (question), rule->months, result);
      break;
    case MERITA_GATE_EXPERIENCE:
      answer_months (table->service_since[person], get_target_date (question), rule->months,
                     result);
      break;
    case MERITA_GATE_DISCIPLINE:
      answer_discipline (rule, question, result);
      break;
    case MERITA_GATE_RETIREMENT:
      answer_retirement (rule, question, result);
      break;
    case MERITA_GATE_AGE:
      answer_age (rule, question, result);
      break;
    case MERITA_GATE_FIT:
      answer_fit (rule, question, result);
      break;
    case MERITA_GATE_FAMILY:
      answer_family (question, result);
      break;
    case MERITA_GATE_PERFORMANCE:
      answer_performance (rule, question, result);
      break;
    default:
      break;
    }
}

MeritaTruth
merita_gates_judge (const GPtrArray *gates, const MeritaGateQuestion *question)
{
  MeritaTruth worst = MERITA_TRUTH_YES;

  for (guint i = 0; i < gates->len && worst != MERITA_TRUTH_NO; i++)
    {
      MeritaGateResult result;

      merita_gate_answer (gates->pdata[i], question, &result);
      worst = MIN (worst, result.status);
    }
  return worst;
}

GArray *
merita_gates_answer (const GPtrArray *gates, const MeritaGateQuestion *question, MeritaTruth *worst)
{
  GArray *results = g_array_sized_new (FALSE, TRUE, sizeof (MeritaGateResult), gates->len);

  *worst = MERITA_TRUTH_YES;
  for (guint i = 0; i < gates->len; i++)
    {
      MeritaGateResult result;

      merita_gate_answer (gates->pdata[i], question, &result);
      *worst = MIN (*worst, result.status);
      g_array_append_val (results, result);
    }
  return results;
}
