/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-date.h"
#include "merita-scoring.h"
#include "merita-source.h"

/*
 * Reading a component for one person.  "Absent" is what the rule may give a value to ("no award:
 * 0 points"); "uncertain" is data that are there but do not answer, such as an award without its
 * year under a limit of years, and stays unknown whatever the rule says of absence.
 */
#define ABSENT MERITA_BASE_UNKNOWN
#define UNCERTAIN (MERITA_BASE_UNKNOWN + 1)

static gint64
from_hundredths (MeritaHundredths value)
{
  return value == MERITA_HUNDREDTHS_UNKNOWN ? ABSENT : value * MERITA_BASE_HUNDREDTH;
}

static gint64
scale (const MeritaScorer *self, gint64 value)
{
  if (value == ABSENT || value == UNCERTAIN)
    return value;
  if (self->code_points == NULL)
    return merita_scale_number (self->component, value);
  if (value < 0 || value % MERITA_SCORE_BASE != 0 || value / MERITA_SCORE_BASE >= self->n_codes)
    return ABSENT;
  return self->code_points[value / MERITA_SCORE_BASE];
}

/* ---- codes ---- */

static gint64
read_discipline (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  MeritaDisciplineRecord record;

  if (scoring->first_discipline[person] == scoring->first_discipline[person + 1])
    return scoring->table->discipline_checked[person] ? 0 : ABSENT;
  merita_scoring_read_discipline (scoring, person, self->component->within_years * 12, &record);
  if (record.serving)
    return MERITA_DISCIPLINE_SERVING;
  if (record.undated > record.worst)
    return UNCERTAIN;
  /* An empty register says something only if somebody looked. */
  return record.worst > 0 || scoring->table->discipline_checked[person] ? (gint64) record.worst
                                                                        : ABSENT;
}

static gint64
read_education_fit (const MeritaTalentTable *table, guint person, const MeritaScoreContext *context)
{
  guint32 field = table->education_field[person];
  guint32 family =
    context != NULL && context->family != 0 ? context->family : table->job_family[person];

  if (field == 0 || family == MERITA_JOB_FAMILY_NONE)
    return ABSENT;
  return field == family ? MERITA_EDUCATION_FIT_FIT : MERITA_EDUCATION_FIT_OTHER;
}

/* Index of the person's code in a source with fixed codes. */
static gint64
read_code (const MeritaScorer *self,
           const MeritaScoring *scoring,
           guint person,
           const MeritaScoreContext *context)
{
  const MeritaTalentTable *table = scoring->table;
  guint code;

  switch (self->component->source)
    {
    case MERITA_SOURCE_DISCIPLINE:
      return read_discipline (self, scoring, person);
    case MERITA_SOURCE_EDUCATION_FIT:
      return read_education_fit (table, person, context);
    case MERITA_SOURCE_EDUCATION:
      code = table->education[person];
      break;
    default:
      code = table->predicate[self->component->year_offset][person];
      break;
    }
  return code > 0 ? (gint64) code : ABSENT;
}

/* ---- facts ---- */

gboolean
merita_scoring_is_recent (const MeritaScorer *self,
                          const MeritaScoring *scoring,
                          const MeritaTalentFact *fact)
{
  return self->component->within_years == 0
         || fact->year > scoring->table->reference_year - self->component->within_years;
}

static gboolean
may_be_recent (const MeritaScorer *self, const MeritaTalentFact *fact)
{
  return fact->year == 0 && self->component->within_years > 0;
}

/* The best code by its points; one that the scale does not name is worth nothing. */
static gint64
read_fact_code (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  gint64 best = ABSENT;
  gint64 open = ABSENT;

  for (guint i = scoring->first_fact[person]; i < scoring->first_fact[person + 1]; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (scoring->table->facts, MeritaTalentFact, i);

      if (fact->key != self->key || self->code_points == NULL || fact->code >= self->n_codes)
        continue;
      if (may_be_recent (self, fact))
        open = MAX (open, self->code_points[fact->code]);
      else if (merita_scoring_is_recent (self, scoring, fact))
        best = MAX (best, self->code_points[fact->code]);
    }
  return open > best ? UNCERTAIN : best;
}

static gint64
read_fact_value (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  gint64 value = ABSENT;
  gboolean open = FALSE;
  int newest = -1;

  for (guint i = scoring->first_fact[person]; i < scoring->first_fact[person + 1]; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (scoring->table->facts, MeritaTalentFact, i);

      if (fact->key != self->key || fact->value == MERITA_HUNDREDTHS_UNKNOWN)
        continue;
      open |= may_be_recent (self, fact);
      if (!merita_scoring_is_recent (self, scoring, fact) || fact->year < newest)
        continue;
      newest = fact->year;
      value = from_hundredths (fact->value);
    }
  return value == ABSENT && open ? UNCERTAIN : scale (self, value);
}

static gint64
read_fact_count (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  gint64 certain = 0;
  gint64 open = 0;
  gint64 points;

  for (guint i = scoring->first_fact[person]; i < scoring->first_fact[person + 1]; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (scoring->table->facts, MeritaTalentFact, i);

      if (fact->key != self->key)
        continue;
      if (may_be_recent (self, fact))
        open++;
      else if (merita_scoring_is_recent (self, scoring, fact))
        certain++;
    }
  points = scale (self, certain > 0 ? certain * MERITA_SCORE_BASE : ABSENT);
  if (open > 0 && scale (self, (certain + open) * MERITA_SCORE_BASE) != points)
    return UNCERTAIN;
  return points;
}

/* ---- numbers ---- */

/* A day to come is an appointment that has not begun. */
static gint64
years_since (MeritaDate from, MeritaDate today)
{
  if (from == MERITA_DATE_UNKNOWN || from > today)
    return ABSENT;
  return merita_date_months_between (from, today) * MERITA_SCORE_BASE / 12;
}

static gint64
read_match (const MeritaScoring *scoring, guint person)
{
  const MeritaTalentTable *table = scoring->table;
  guint level = table->job_level[person];
  MeritaMatch match;

  if (level >= scoring->jobs->levels->len || !table->has_assessment[person])
    return ABSENT;
  if (scoring->rule->jpm_capped)
    return merita_fit_table_read (&scoring->fits[level], table->levels[person]);
  if (!merita_match_compute (table->levels[person], scoring->standards[level], &match)
      || match.assessed < match.required)
    return ABSENT;
  return match.uncapped;
}

static gint64
read_number (const MeritaScorer *self,
             const MeritaScoring *scoring,
             guint person,
             const MeritaScoreContext *context)
{
  const MeritaComponent *component = self->component;
  const MeritaTalentTable *table = scoring->table;

  switch (component->source)
    {
    case MERITA_SOURCE_JPM:
      return read_match (scoring, person);
    case MERITA_SOURCE_FIT:
      return context != NULL ? context->fit : ABSENT;
    case MERITA_SOURCE_AXIS:
      if (context == NULL || context->axis[component->axis] == MERITA_SCORE_UNKNOWN)
        return ABSENT;
      return context->axis[component->axis] / MERITA_WEIGHT_ONE;
    case MERITA_SOURCE_POTENTIAL:
      return from_hundredths (table->potential[person]);
    case MERITA_SOURCE_PERFORMANCE_VALUE:
      return from_hundredths (table->performance[component->year_offset][person]);
    case MERITA_SOURCE_GRADE:
      return table->grade[person] > 0 ? table->grade[person] * MERITA_SCORE_BASE : ABSENT;
    case MERITA_SOURCE_TENURE:
      return years_since (table->post_since[person], table->today);
    case MERITA_SOURCE_SERVICE:
      return years_since (table->service_since[person], table->today);
    default:
      return ABSENT;
    }
}

static gint64
read_mean (const MeritaScorer *self,
           const MeritaScoring *scoring,
           guint person,
           const MeritaScoreContext *context)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      gint64 part = merita_scorer_read (&g_array_index (self->parts, MeritaScorer, i), scoring,
                                        person, context);

      if (part == MERITA_BASE_UNKNOWN)
        return UNCERTAIN;
      sum += part;
    }
  return self->parts->len > 0 ? sum / self->parts->len : ABSENT;
}

static gint64
read_points (const MeritaScorer *self,
             const MeritaScoring *scoring,
             guint person,
             const MeritaScoreContext *context)
{
  gint64 code;

  switch (self->component->source)
    {
    case MERITA_SOURCE_CONSTANT:
      return self->component->constant * MERITA_BASE_HUNDREDTH;
    case MERITA_SOURCE_MEAN:
      return read_mean (self, scoring, person, context);
    case MERITA_SOURCE_FACT_CODE:
      return self->key != 0 ? read_fact_code (self, scoring, person) : ABSENT;
    case MERITA_SOURCE_FACT_VALUE:
      return self->key != 0 ? read_fact_value (self, scoring, person) : ABSENT;
    case MERITA_SOURCE_FACT_COUNT:
      return self->key != 0 ? read_fact_count (self, scoring, person) : ABSENT;
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
    case MERITA_SOURCE_EDUCATION:
    case MERITA_SOURCE_EDUCATION_FIT:
    case MERITA_SOURCE_DISCIPLINE:
      code = read_code (self, scoring, person, context);
      return code < 0 ? code : scale (self, code * MERITA_SCORE_BASE);
    default:
      return scale (self, read_number (self, scoring, person, context));
    }
}

gint64
merita_scorer_read (const MeritaScorer *self,
                    const MeritaScoring *scoring,
                    guint person,
                    const MeritaScoreContext *context)
{
  gint64 points = read_points (self, scoring, person, context);

  if (points == ABSENT && self->component->missing == MERITA_MISSING_VALUE)
    return self->component->missing_points * MERITA_BASE_HUNDREDTH;
  return points == UNCERTAIN ? MERITA_BASE_UNKNOWN : points;
}

/* ---- what is missing ---- */

/* A match of which some levels are not assessed lies between two matches. */
static gboolean
find_match_range (const MeritaScorer *self,
                  const MeritaScoring *scoring,
                  guint person,
                  const MeritaScoreContext *context,
                  gint64 *lowest,
                  gint64 *highest)
{
  const MeritaComponent *component = self->component;
  guint level = scoring->table->job_level[person];

  if (component->scale != MERITA_SCALE_IDENTITY)
    return FALSE;
  if (component->source == MERITA_SOURCE_FIT && context != NULL)
    {
      *lowest = context->fit_lowest;
      *highest = context->fit_highest;
      return *lowest != MERITA_BASE_UNKNOWN;
    }
  return component->source == MERITA_SOURCE_JPM && level < scoring->jobs->levels->len
         && scoring->rule->jpm_capped
         && merita_fit_table_range (&scoring->fits[level], scoring->table->levels[person], lowest,
                                    highest);
}

static void
find_mean_range (const MeritaScorer *self,
                 const MeritaScoring *scoring,
                 guint person,
                 const MeritaScoreContext *context,
                 gint64 *lowest,
                 gint64 *highest)
{
  gint64 n = MAX (self->parts->len, 1);

  *lowest = *highest = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      gint64 least, most;

      merita_scorer_range (&g_array_index (self->parts, MeritaScorer, i), scoring, person, context,
                           &least, &most);
      *lowest += least;
      *highest += most;
    }
  *lowest /= n;
  *highest /= n;
}

void
merita_scorer_range (const MeritaScorer *self,
                     const MeritaScoring *scoring,
                     guint person,
                     const MeritaScoreContext *context,
                     gint64 *lowest,
                     gint64 *highest)
{
  gint64 points = merita_scorer_read (self, scoring, person, context);

  if (points != MERITA_BASE_UNKNOWN)
    *lowest = *highest = points;
  else if (self->parts != NULL)
    find_mean_range (self, scoring, person, context, lowest, highest);
  else if (find_match_range (self, scoring, person, context, lowest, highest))
    {
      *lowest = merita_scale_number (self->component, *lowest);
      *highest = merita_scale_number (self->component, *highest);
    }
  else
    merita_scale_range (self->component, lowest, highest);
}

/* ---- in words ---- */

gint64
merita_scorer_read_source (const MeritaScorer *self,
                           const MeritaScoring *scoring,
                           guint person,
                           const MeritaScoreContext *context)
{
  gint64 value;

  if (merita_source_has_codes (self->component->source))
    value = read_code (self, scoring, person, context);
  else
    value = read_number (self, scoring, person, context);
  return value == UNCERTAIN ? MERITA_BASE_UNKNOWN : value;
}
