/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scoring.h"

#include "merita-grade.h"
#include "merita-score.h"
#include "merita-source.h"

static char *
describe_base (gint64 base_units)
{
  char text[16];

  if (base_units == MERITA_BASE_UNKNOWN)
    return NULL;
  return g_strdup (
    merita_hundredths_format (merita_score_to_hundredths (base_units * MERITA_WEIGHT_ONE), text));
}

/* The fact that the points come from, or how many there are. */
static char *
describe_fact (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  const MeritaTalentTable *table = scoring->table;
  const MeritaTalentFact *best = NULL;
  guint count = 0;

  for (guint i = scoring->first_fact[person]; i < scoring->first_fact[person + 1]; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (table->facts, MeritaTalentFact, i);
      gboolean better;

      if (fact->key != self->key || !merita_scoring_is_recent (self, scoring, fact))
        continue;
      count++;
      if (self->component->source == MERITA_SOURCE_FACT_VALUE)
        better =
          fact->value != MERITA_HUNDREDTHS_UNKNOWN && (best == NULL || fact->year >= best->year);
      else
        better = self->code_points != NULL && fact->code < self->n_codes
                 && self->code_points[fact->code] != MERITA_BASE_UNKNOWN
                 && (best == NULL || self->code_points[fact->code] > self->code_points[best->code]);
      if (better)
        best = fact;
    }
  if (self->component->source == MERITA_SOURCE_FACT_COUNT)
    return count > 0 ? g_strdup_printf ("%u", count) : NULL;
  if (best == NULL)
    return NULL;
  if (self->component->source == MERITA_SOURCE_FACT_VALUE)
    return describe_base (best->value * MERITA_BASE_HUNDREDTH);
  return g_strdup (merita_source_get_word (MERITA_SOURCE_FACT_CODE, table, best->code));
}

char *
merita_scorer_describe (const MeritaScorer *self,
                        const MeritaScoring *scoring,
                        guint person,
                        const MeritaScoreContext *context)
{
  MeritaSource source = self->component->source;
  gint64 value;

  switch (source)
    {
    case MERITA_SOURCE_CONSTANT:
    case MERITA_SOURCE_MEAN:
      return describe_base (merita_scorer_read (self, scoring, person, context));
    case MERITA_SOURCE_FACT_CODE:
    case MERITA_SOURCE_FACT_VALUE:
    case MERITA_SOURCE_FACT_COUNT:
      return self->key != 0 ? describe_fact (self, scoring, person) : NULL;
    default:
      break;
    }
  value = merita_scorer_read_source (self, scoring, person, context);
  if (value == MERITA_BASE_UNKNOWN)
    return NULL;
  if (merita_source_has_codes (source))
    return g_strdup (merita_source_get_word (source, scoring->table, (guint) value));
  if (source == MERITA_SOURCE_GRADE)
    return g_strdup (merita_grade_code ((guint) (value / MERITA_SCORE_BASE)));
  return describe_base (value);
}

static void
contribution_clear (gpointer data)
{
  g_free (((MeritaContribution *) data)->raw);
}

GArray *
merita_scoring_contributions (const MeritaScoring *self,
                              const GArray *scorers,
                              guint person,
                              const MeritaScoreContext *context,
                              MeritaScore *score,
                              MeritaScore *lowest,
                              MeritaScore *highest)
{
  GArray *contributions = g_array_new (FALSE, TRUE, sizeof (MeritaContribution));
  gboolean known = TRUE;

  g_array_set_clear_func (contributions, contribution_clear);
  *score = *lowest = *highest = 0;
  for (guint i = 0; i < scorers->len; i++)
    {
      const MeritaScorer *scorer = &g_array_index (scorers, MeritaScorer, i);
      int weight = scorer->component->weight;
      gint64 points = merita_scorer_read (scorer, self, person, context);
      gint64 least, most;
      MeritaContribution item = { .component = scorer->component };

      merita_scorer_range (scorer, self, person, context, &least, &most);
      item.known = points != MERITA_BASE_UNKNOWN;
      known &= item.known;
      item.points = item.known ? points * MERITA_WEIGHT_ONE : MERITA_SCORE_UNKNOWN;
      item.contribution = item.known ? merita_score_weigh (points, weight) : MERITA_SCORE_UNKNOWN;
      item.raw = merita_scorer_describe (scorer, self, person, context);
      *score += item.known ? item.contribution : 0;
      *lowest += merita_score_weigh (least, weight);
      *highest += merita_score_weigh (most, weight);
      g_array_append_val (contributions, item);
    }
  if (!known)
    *score = MERITA_SCORE_UNKNOWN;
  return contributions;
}
