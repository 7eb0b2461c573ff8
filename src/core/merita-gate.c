/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-gate.h"

#include "merita-date.h"
#include "merita-score.h"

/*
 * Each answer opens as "cannot tell" and becomes met or not met only when the data say so: what is
 * missing never fails a person and never clears one.
 */

#define LAST_PNS_GRADE 100 /* PPPK grades are numbered after them and do not compare with them */

typedef void (*AnswerFunc) (const MeritaGateRule *rule,
                            const MeritaGateQuestion *question,
                            MeritaGateResult *result);

static MeritaTruth
at_least (gint64 actual, gint64 needed)
{
  return actual >= needed ? MERITA_TRUTH_YES : MERITA_TRUTH_NO;
}

/* A post is taken over when it falls vacant, or today if that was in the past. */
static MeritaDate
get_target_date (const MeritaGateQuestion *question)
{
  return MAX (question->target->vacant_on, question->scoring->table->today);
}

static const MeritaJobLevel *
find_level (const MeritaScoring *scoring, guint index)
{
  return index < scoring->jobs->levels->len ? scoring->jobs->levels->pdata[index] : NULL;
}

/* ---- the place of a person ---- */

guint
merita_gate_get_boxes (const MeritaGateRule *gate, const MeritaTalentRule *rule)
{
  guint boxes = 0;

  for (guint i = 0; i < gate->values->len; i++)
    {
      gint box = g_array_index (gate->values, gint, i);

      if (box >= 1 && box <= 9)
        boxes |= 1u << box;
    }
  for (guint i = 0; gate->values->len == 0 && i < G_N_ELEMENTS (rule->boxes); i++)
    if (rule->boxes[i].pool)
      boxes |= 1u << (i + 1);
  return boxes;
}

static void
answer_box (const MeritaGateRule *rule,
            const MeritaGateQuestion *question,
            MeritaGateResult *result)
{
  result->actual = question->box;
  if (question->box > 0)
    result->status =
      (merita_gate_get_boxes (rule, question->scoring->rule) >> question->box & 1) != 0
        ? MERITA_TRUTH_YES
        : MERITA_TRUTH_NO;
}

static void
answer_grade (const MeritaGateRule *rule,
              const MeritaGateQuestion *question,
              MeritaGateResult *result)
{
  result->actual = question->scoring->table->grade[question->person];
  result->needed = rule->limit;
  if (result->actual > 0 && (result->actual > LAST_PNS_GRADE) == (result->needed > LAST_PNS_GRADE))
    result->status = at_least (result->actual, result->needed);
}

static void
answer_education (const MeritaGateRule *rule,
                  const MeritaGateQuestion *question,
                  MeritaGateResult *result)
{
  result->actual = question->scoring->table->education[question->person];
  result->needed = rule->limit;
  if (result->actual > 0)
    result->status = at_least (result->actual, result->needed);
}

static void
answer_family (const MeritaGateRule *rule,
               const MeritaGateQuestion *question,
               MeritaGateResult *result)
{
  guint32 family = question->scoring->table->job_family[question->person];
  guint32 wanted = question->target->job_family;

  result->needed = 1;
  if (family == MERITA_JOB_FAMILY_NONE || wanted == MERITA_JOB_FAMILY_NONE)
    return;
  result->actual = family == wanted ? 1 : 0;
  result->status = at_least (result->actual, 1);
}

/* ---- time ---- */

static void
answer_months (MeritaDate from, MeritaDate at, int needed, MeritaGateResult *result)
{
  result->needed = needed;
  result->date = from;
  if (from == MERITA_DATE_UNKNOWN)
    return;
  result->actual = from <= at ? merita_date_months_between (from, at) : 0;
  result->status = at_least (result->actual, needed);
}

static void
answer_tenure (const MeritaGateRule *rule,
               const MeritaGateQuestion *question,
               MeritaGateResult *result)
{
  answer_months (question->scoring->table->post_since[question->person], get_target_date (question),
                 rule->months, result);
}

static void
answer_experience (const MeritaGateRule *rule,
                   const MeritaGateQuestion *question,
                   MeritaGateResult *result)
{
  answer_months (question->scoring->table->service_since[question->person],
                 get_target_date (question), rule->months, result);
}

/* The age limit that counts is the one of the post that would be taken over. */
static void
answer_retirement (const MeritaGateRule *rule,
                   const MeritaGateQuestion *question,
                   MeritaGateResult *result)
{
  const MeritaScoring *scoring = question->scoring;
  MeritaDate birth = scoring->table->birth_date[question->person];
  const MeritaJobLevel *level = find_level (scoring, question->target->job_level);

  if (level == NULL)
    level = find_level (scoring, scoring->table->job_level[question->person]);
  result->needed = rule->months;
  if (level == NULL || level->retirement_age <= 0 || birth == MERITA_DATE_UNKNOWN)
    return;
  result->date = merita_retirement_date (birth, level->retirement_age);
  result->actual = merita_date_months_between (get_target_date (question), result->date);
  result->status = at_least (result->actual, rule->months);
}

static void
answer_age (const MeritaGateRule *rule,
            const MeritaGateQuestion *question,
            MeritaGateResult *result)
{
  MeritaDate birth = question->scoring->table->birth_date[question->person];

  result->needed = rule->limit;
  result->date = get_target_date (question);
  if (birth == MERITA_DATE_UNKNOWN)
    return;
  result->actual = merita_date_years_at (birth, result->date);
  result->status = at_least (rule->limit, result->actual);
}

/* ---- record ---- */

/* A record that nobody looked at can fail a person but never clear one. */
static void
answer_discipline (const MeritaGateRule *rule,
                   const MeritaGateQuestion *question,
                   MeritaGateResult *result)
{
  MeritaDisciplineRecord record;
  guint limit = (guint) MAX (rule->limit, 1);

  merita_scoring_read_discipline (question->scoring, question->person, rule->months, &record);
  result->actual = record.worst;
  result->needed = limit;
  result->date = record.date;
  if (record.worst >= limit)
    result->status = MERITA_TRUTH_NO;
  else if (record.undated < limit && question->scoring->table->discipline_checked[question->person])
    result->status = MERITA_TRUTH_YES;
}

static void
answer_fit (const MeritaGateRule *rule,
            const MeritaGateQuestion *question,
            MeritaGateResult *result)
{
  gint64 limit = rule->limit * MERITA_BASE_HUNDREDTH;

  result->needed = rule->limit;
  if (question->fit_lowest == MERITA_BASE_UNKNOWN)
    return;
  /* Rounded for print only: the comparison is exact. */
  result->actual = merita_score_to_hundredths (question->fit_lowest * MERITA_WEIGHT_ONE);
  if (question->fit_lowest >= limit)
    result->status = MERITA_TRUTH_YES;
  else if (question->fit_highest < limit)
    result->status = MERITA_TRUTH_NO;
}

/* The lowest predicate of the last years; one that is missing leaves the answer open. */
static void
answer_performance (const MeritaGateRule *rule,
                    const MeritaGateQuestion *question,
                    MeritaGateResult *result)
{
  const MeritaTalentTable *table = question->scoring->table;
  gint years = rule->values->len > 0 ? g_array_index (rule->values, gint, 0) : 1;
  gboolean missing = FALSE;

  result->needed = rule->limit;
  for (gint k = 0; k < CLAMP (years, 1, MERITA_PERFORMANCE_YEARS); k++)
    {
      guint8 predicate = table->predicate[k][question->person];

      missing |= predicate == MERITA_PREDICATE_UNKNOWN;
      if (predicate != MERITA_PREDICATE_UNKNOWN
          && (result->actual == 0 || predicate < result->actual))
        result->actual = predicate;
    }
  if (result->actual > 0 && result->actual < result->needed)
    result->status = MERITA_TRUTH_NO;
  else if (!missing)
    result->status = MERITA_TRUTH_YES;
}

/* ---- asking ---- */

static const AnswerFunc answers[] = {
  [MERITA_GATE_BOX] = answer_box,
  [MERITA_GATE_GRADE] = answer_grade,
  [MERITA_GATE_EDUCATION] = answer_education,
  [MERITA_GATE_TENURE] = answer_tenure,
  [MERITA_GATE_EXPERIENCE] = answer_experience,
  [MERITA_GATE_DISCIPLINE] = answer_discipline,
  [MERITA_GATE_RETIREMENT] = answer_retirement,
  [MERITA_GATE_AGE] = answer_age,
  [MERITA_GATE_FIT] = answer_fit,
  [MERITA_GATE_FAMILY] = answer_family,
  [MERITA_GATE_PERFORMANCE] = answer_performance,
};

gboolean
merita_gate_applies (const MeritaGateRule *rule, const MeritaGateQuestion *question)
{
  const MeritaJobLevel *level = find_level (question->scoring, question->target->job_level);

  return rule->groups == 0 || level == NULL || (rule->groups >> level->group & 1) != 0;
}

void
merita_gate_answer (const MeritaGateRule *rule,
                    const MeritaGateQuestion *question,
                    MeritaGateResult *result)
{
  *result = (MeritaGateResult){ .rule = rule, .status = MERITA_TRUTH_UNKNOWN };
  if (rule->kind < 0 || (guint) rule->kind >= G_N_ELEMENTS (answers))
    return;
  answers[rule->kind](rule, question, result);
  /* Of a position without a level it is not known whether the gate asks anything. */
  if (rule->groups != 0 && result->status == MERITA_TRUTH_NO
      && find_level (question->scoring, question->target->job_level) == NULL)
    result->status = MERITA_TRUTH_UNKNOWN;
}

MeritaTruth
merita_gates_judge (const GPtrArray *gates, const MeritaGateQuestion *question)
{
  MeritaTruth worst = MERITA_TRUTH_YES;

  for (guint i = 0; i < gates->len && worst != MERITA_TRUTH_NO; i++)
    {
      MeritaGateResult result;

      if (!merita_gate_applies (gates->pdata[i], question))
        continue;
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

      if (!merita_gate_applies (gates->pdata[i], question))
        continue;
      merita_gate_answer (gates->pdata[i], question, &result);
      *worst = MIN (*worst, result.status);
      g_array_append_val (results, result);
    }
  return results;
}
