/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scoring.h"

#include <string.h>

#include "merita-date.h"

#define HUNDREDTH (MERITA_SCORE_BASE / 100)

/* ---- set-up ---- */

static guint32 *
index_facts (const MeritaTalentTable *table)
{
  guint32 *first = g_new0 (guint32, table->n + 1);
  guint next = 0;

  for (guint person = 0; person <= table->n; person++)
    {
      while (next < table->facts->len
             && g_array_index (table->facts, MeritaTalentFact, next).person < person)
        next++;
      first[person] = next;
    }
  return first;
}

static guint32 *
index_discipline (const MeritaTalentTable *table)
{
  guint32 *first = g_new0 (guint32, table->n + 1);
  guint next = 0;

  for (guint person = 0; person <= table->n; person++)
    {
      while (next < table->discipline->len
             && g_array_index (table->discipline, MeritaTalentDiscipline, next).person < person)
        next++;
      first[person] = next;
    }
  return first;
}

void
merita_scoring_init (MeritaScoring *self,
                     const MeritaTalentRule *rule,
                     const MeritaJobRule *jobs,
                     const MeritaLevels *standards,
                     const MeritaTalentTable *table)
{
  self->rule = rule;
  self->jobs = jobs;
  self->table = table;
  self->standards = g_new0 (MeritaLevels, MAX (jobs->levels->len, 1));
  for (guint i = 0; i < jobs->levels->len; i++)
    {
      const MeritaJobLevel *level = jobs->levels->pdata[i];

      self->standards[i] = standards != NULL && standards[i] != 0 ? standards[i] : level->standard;
    }
  self->first_fact = index_facts (table);
  self->first_discipline = index_discipline (table);
}

void
merita_scoring_clear (MeritaScoring *self)
{
  g_clear_pointer (&self->standards, g_free);
  g_clear_pointer (&self->first_fact, g_free);
  g_clear_pointer (&self->first_discipline, g_free);
}

static void
scorer_clear (gpointer data)
{
  MeritaScorer *self = data;

  g_free (self->code_points);
  g_clear_pointer (&self->parts, g_array_unref);
}

static MeritaHundredths
find_points (const MeritaComponent *component, const char *code)
{
  for (guint i = 0; i < component->entries->len; i++)
    {
      const MeritaScaleEntry *entry = &g_array_index (component->entries, MeritaScaleEntry, i);

      if (g_strcmp0 (entry->code, code) == 0)
        return entry->points;
    }
  return MERITA_HUNDREDTHS_UNKNOWN;
}

static void
scorer_init (MeritaScorer *self, const MeritaScoring *scoring, const MeritaComponent *component)
{
  const MeritaTalentTable *table = scoring->table;

  self->component = component;
  for (guint i = 1; component->key != NULL && i < table->keys->len; i++)
    if (g_strcmp0 (table->keys->pdata[i], component->key) == 0)
      self->key = i;
  if (component->source == MERITA_SOURCE_FACT_CODE)
    {
      self->code_points = g_new (MeritaHundredths, table->codes->len);
      for (guint i = 0; i < table->codes->len; i++)
        self->code_points[i] = find_points (component, table->codes->pdata[i]);
    }
  if (component->source == MERITA_SOURCE_MEAN)
    self->parts = merita_scorers_new (scoring, component->parts);
}

GArray *
merita_scorers_new (const MeritaScoring *self, const GPtrArray *components)
{
  GArray *scorers = g_array_new (FALSE, TRUE, sizeof (MeritaScorer));

  g_array_set_clear_func (scorers, scorer_clear);
  g_array_set_size (scorers, components->len);
  for (guint i = 0; i < components->len; i++)
    scorer_init (&g_array_index (scorers, MeritaScorer, i), self, components->pdata[i]);
  return scorers;
}

/* ---- scales ---- */

static gint64
scale_map (const MeritaComponent *component, const char *code)
{
  MeritaHundredths points = find_points (component, code);

  return points == MERITA_HUNDREDTHS_UNKNOWN ? MERITA_BASE_UNKNOWN : (gint64) points * HUNDREDTH;
}

static gint64
scale_bands (const MeritaComponent *component, gint64 value)
{
  gint64 points = MERITA_BASE_UNKNOWN;

  for (guint i = 0; i < component->bands->len; i++)
    {
      const MeritaScaleBand *band = &g_array_index (component->bands, MeritaScaleBand, i);

      if (value < (gint64) band->lower * HUNDREDTH)
        break;
      points = (gint64) band->points * HUNDREDTH;
    }
  return points;
}

/* value in base units. */
static gint64
scale_value (const MeritaComponent *component, gint64 value)
{
  char code[24];

  switch (component->scale)
    {
    case MERITA_SCALE_BANDS:
      return scale_bands (component, value);
    case MERITA_SCALE_LINEAR:
      {
        gint64 from = (gint64) component->from * HUNDREDTH;
        gint64 span = ((gint64) component->to - component->from) * HUNDREDTH;
        __int128 points = (__int128) (value - from) * 100 * MERITA_SCORE_BASE / span;

        return (gint64) CLAMP (points, 0, 100 * (__int128) MERITA_SCORE_BASE);
      }
    case MERITA_SCALE_MAP:
      g_snprintf (code, sizeof code, "%" G_GINT64_FORMAT, value / MERITA_SCORE_BASE);
      return scale_map (component, code);
    case MERITA_SCALE_IDENTITY:
    default:
      return CLAMP (value, (gint64) component->minimum * HUNDREDTH,
                    (gint64) component->maximum * HUNDREDTH);
    }
}

void
merita_component_range (const MeritaComponent *component, gint64 *lowest, gint64 *highest)
{
  *lowest = 0;
  *highest = 100 * MERITA_SCORE_BASE;
  if (component->source == MERITA_SOURCE_MEAN)
    return;
  if (component->scale == MERITA_SCALE_IDENTITY)
    {
      *lowest = (gint64) component->minimum * HUNDREDTH;
      *highest = (gint64) component->maximum * HUNDREDTH;
    }
  for (guint i = 0; component->scale == MERITA_SCALE_MAP && i < component->entries->len; i++)
    {
      gint64 points =
        (gint64) g_array_index (component->entries, MeritaScaleEntry, i).points * HUNDREDTH;

      *lowest = i == 0 ? points : MIN (*lowest, points);
      *highest = i == 0 ? points : MAX (*highest, points);
    }
}

/* ---- sources ---- */

static const char *const predicate_codes[MERITA_N_PREDICATES] = { NULL,   "very-poor",
                                                                  "poor", "needs-improvement",
                                                                  "good", "very-good" };
static const char *const education_codes[MERITA_N_EDUCATIONS] = {
  NULL, "primary", "junior", "senior", "d1", "d2", "d3", "bachelor", "master", "doctorate"
};
static const char *const severity_codes[] = { "none", "light", "moderate", "severe" };

guint
merita_scoring_worst_discipline (const MeritaScoring *self,
                                 guint person,
                                 int months,
                                 gboolean *serving)
{
  const MeritaTalentTable *table = self->table;
  MeritaDate since =
    months > 0 ? merita_date_add_months (table->today, -months) : MERITA_DATE_UNKNOWN;
  guint worst = 0;

  *serving = FALSE;
  for (guint i = self->first_discipline[person]; i < self->first_discipline[person + 1]; i++)
    {
      const MeritaTalentDiscipline *item =
        &g_array_index (table->discipline, MeritaTalentDiscipline, i);

      if (item->until != MERITA_DATE_UNKNOWN && item->until >= table->today
          && item->decided <= table->today)
        *serving = TRUE;
      if (item->decided >= since || item->until >= table->today)
        worst = MAX (worst, item->severity);
    }
  return worst;
}

static const char *
read_discipline (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  gboolean serving;
  guint worst =
    merita_scoring_worst_discipline (scoring, person, self->component->within_years * 12, &serving);

  if (serving)
    return "serving";
  /* An empty register says something only if somebody looked. */
  if (worst == 0 && !scoring->table->discipline_checked[person])
    return NULL;
  return severity_codes[MIN (worst, 3)];
}

static gint64
years_since (MeritaDate from, MeritaDate today)
{
  if (from == MERITA_DATE_UNKNOWN || from > today)
    return MERITA_BASE_UNKNOWN;
  return (gint64) merita_date_months_between (from, today) * MERITA_SCORE_BASE / 12;
}

static gboolean
is_recent (const MeritaScorer *self, const MeritaScoring *scoring, const MeritaTalentFact *fact)
{
  return self->component->within_years == 0
         || fact->year > scoring->table->reference_year - self->component->within_years;
}

static gint64
read_fact (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  const GArray *facts = scoring->table->facts;
  gint64 best = MERITA_BASE_UNKNOWN;
  gint64 count = 0;
  int newest = -1;

  if (self->key == 0)
    return MERITA_BASE_UNKNOWN;
  for (guint i = scoring->first_fact[person]; i < scoring->first_fact[person + 1]; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (facts, MeritaTalentFact, i);

      if (fact->key != self->key || !is_recent (self, scoring, fact))
        continue;
      count++;
      if (self->code_points != NULL && self->code_points[fact->code] != MERITA_HUNDREDTHS_UNKNOWN)
        best = MAX (best, (gint64) self->code_points[fact->code] * HUNDREDTH);
      else if (self->component->source == MERITA_SOURCE_FACT_VALUE && fact->year > newest
               && fact->value != MERITA_HUNDREDTHS_UNKNOWN)
        {
          newest = fact->year;
          best = (gint64) fact->value * HUNDREDTH;
        }
    }
  if (self->component->source == MERITA_SOURCE_FACT_COUNT)
    return count > 0 ? count * MERITA_SCORE_BASE : MERITA_BASE_UNKNOWN;
  return best;
}

static gint64
read_match (const MeritaScoring *scoring, guint person)
{
  const MeritaTalentTable *table = scoring->table;
  guint level = table->job_level[person];
  MeritaMatch match;

  if (level == MERITA_JOB_LEVEL_NONE || level >= scoring->jobs->levels->len
      || !table->has_assessment[person]
      || !merita_match_compute (table->levels[person], scoring->standards[level], &match)
      || match.assessed < match.required)
    return MERITA_BASE_UNKNOWN;
  return scoring->rule->jpm_capped ? match.capped : match.uncapped;
}

static const char *
read_education_fit (const MeritaTalentTable *table, guint person)
{
  if (table->education_field[person] == 0 || table->job_family[person] == 0)
    return NULL;
  return table->education_field[person] == table->job_family[person] ? "fit" : "other";
}

/* The source as a code, for scales by code; NULL if missing or not of that sort. */
static const char *
read_code (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  const MeritaTalentTable *table = scoring->table;

  switch (self->component->source)
    {
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
      return predicate_codes[table->predicate[self->component->year_offset][person]];
    case MERITA_SOURCE_EDUCATION:
      return education_codes[table->education[person]];
    case MERITA_SOURCE_EDUCATION_FIT:
      return read_education_fit (table, person);
    case MERITA_SOURCE_DISCIPLINE:
      return read_discipline (self, scoring, person);
    default:
      return NULL;
    }
}

static gint64
from_hundredths (MeritaHundredths value)
{
  return value == MERITA_HUNDREDTHS_UNKNOWN ? MERITA_BASE_UNKNOWN : (gint64) value * HUNDREDTH;
}

/* The source as a number in base units. */
static gint64
read_value (const MeritaScorer *self,
            const MeritaScoring *scoring,
            guint person,
            const MeritaScoreContext *context)
{
  const MeritaComponent *component = self->component;
  const MeritaTalentTable *table = scoring->table;

  switch (component->source)
    {
    case MERITA_SOURCE_CONSTANT:
      return (gint64) component->constant * HUNDREDTH;
    case MERITA_SOURCE_JPM:
      return read_match (scoring, person);
    case MERITA_SOURCE_FIT:
      return context != NULL ? context->fit : MERITA_BASE_UNKNOWN;
    case MERITA_SOURCE_AXIS:
      if (context == NULL || context->axis[component->axis] == MERITA_SCORE_UNKNOWN)
        return MERITA_BASE_UNKNOWN;
      return context->axis[component->axis] / MERITA_WEIGHT_ONE;
    case MERITA_SOURCE_POTENTIAL:
      return from_hundredths (table->potential[person]);
    case MERITA_SOURCE_PERFORMANCE_VALUE:
      return from_hundredths (table->performance[component->year_offset][person]);
    case MERITA_SOURCE_GRADE:
      return table->grade[person] > 0 ? table->grade[person] * MERITA_SCORE_BASE
                                      : MERITA_BASE_UNKNOWN;
    case MERITA_SOURCE_TENURE:
      return years_since (table->post_since[person], table->today);
    case MERITA_SOURCE_SERVICE:
      return years_since (table->service_since[person], table->today);
    case MERITA_SOURCE_FACT_VALUE:
    case MERITA_SOURCE_FACT_COUNT:
      return read_fact (self, scoring, person);
    default:
      return MERITA_BASE_UNKNOWN;
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
        return MERITA_BASE_UNKNOWN;
      sum += part;
    }
  return self->parts->len > 0 ? sum / self->parts->len : MERITA_BASE_UNKNOWN;
}

static gint64
read_source (const MeritaScorer *self,
             const MeritaScoring *scoring,
             guint person,
             const MeritaScoreContext *context)
{
  const MeritaComponent *component = self->component;
  gint64 value;
  const char *code;

  switch (component->source)
    {
    case MERITA_SOURCE_MEAN:
      return read_mean (self, scoring, person, context);
    case MERITA_SOURCE_FACT_CODE:
      return read_fact (self, scoring, person);
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
    case MERITA_SOURCE_EDUCATION:
    case MERITA_SOURCE_EDUCATION_FIT:
    case MERITA_SOURCE_DISCIPLINE:
      code = read_code (self, scoring, person);
      return code != NULL ? scale_map (component, code) : MERITA_BASE_UNKNOWN;
    default:
      value = read_value (self, scoring, person, context);
      return value != MERITA_BASE_UNKNOWN ? scale_value (component, value) : MERITA_BASE_UNKNOWN;
    }
}

gint64
merita_scorer_read (const MeritaScorer *self,
                    const MeritaScoring *scoring,
                    guint person,
                    const MeritaScoreContext *context)
{
  gint64 points = read_source (self, scoring, person, context);

  if (points == MERITA_BASE_UNKNOWN && self->component->missing == MERITA_MISSING_VALUE)
    return (gint64) self->component->missing_points * HUNDREDTH;
  return points;
}
