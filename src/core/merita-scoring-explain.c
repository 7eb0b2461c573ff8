/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scoring.h"

#include "merita-score.h"

static const char *const predicate_words[MERITA_N_PREDICATES] = { NULL,     "Sangat Kurang",
                                                                  "Kurang", "Butuh Perbaikan",
                                                                  "Baik",   "Sangat Baik" };
static const char *const education_words[MERITA_N_EDUCATIONS] = {
  NULL, "SD", "SMP", "SMA/SMK", "D-I", "D-II", "D-III", "S-1/D-IV", "S-2", "S-3"
};

static char *
describe_points (gint64 base_units)
{
  char text[16];

  if (base_units == MERITA_BASE_UNKNOWN)
    return NULL;
  return g_strdup (
    merita_hundredths_format (merita_score_to_hundredths (base_units * MERITA_WEIGHT_ONE), text));
}

static char *
describe_fact (const MeritaScorer *self, const MeritaScoring *scoring, guint person)
{
  const MeritaTalentTable *table = scoring->table;
  const char *best = NULL;
  MeritaHundredths best_points = G_MININT32;

  for (guint i = scoring->first_fact[person]; i < scoring->first_fact[person + 1]; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (table->facts, MeritaTalentFact, i);

      if (fact->key != self->key || self->code_points[fact->code] == MERITA_HUNDREDTHS_UNKNOWN
          || self->code_points[fact->code] <= best_points)
        continue;
      best = table->codes->pdata[fact->code];
      best_points = self->code_points[fact->code];
    }
  return g_strdup (best);
}

char *
merita_scorer_describe (const MeritaScorer *self,
                        const MeritaScoring *scoring,
                        guint person,
                        const MeritaScoreContext *context)
{
  const MeritaComponent *component = self->component;
  const MeritaTalentTable *table = scoring->table;
  MeritaScorer plain = *self;
  MeritaComponent identity = *component;

  switch (component->source)
    {
    case MERITA_SOURCE_PERFORMANCE_PREDICATE:
      return g_strdup (predicate_words[table->predicate[component->year_offset][person]]);
    case MERITA_SOURCE_EDUCATION:
      return g_strdup (education_words[table->education[person]]);
    case MERITA_SOURCE_FACT_CODE:
      return self->key != 0 ? describe_fact (self, scoring, person) : NULL;
    case MERITA_SOURCE_EDUCATION_FIT:
    case MERITA_SOURCE_DISCIPLINE:
    case MERITA_SOURCE_MEAN:
      identity.missing = MERITA_MISSING_UNKNOWN;
      plain.component = &identity;
      return describe_points (merita_scorer_read (&plain, scoring, person, context));
    default:
      /* The value before its scale. */
      identity.scale = MERITA_SCALE_IDENTITY;
      identity.minimum = -100000000;
      identity.maximum = 100000000;
      identity.missing = MERITA_MISSING_UNKNOWN;
      plain.component = &identity;
      return describe_points (merita_scorer_read (&plain, scoring, person, context));
    }
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
      gint64 points = merita_scorer_read (scorer, self, person, context);
      gint64 least = points;
      gint64 most = points;
      MeritaContribution item = { .component = scorer->component };

      item.known = points != MERITA_BASE_UNKNOWN;
      if (!item.known)
        merita_component_range (scorer->component, &least, &most);
      known &= item.known;
      item.points = item.known ? points * MERITA_WEIGHT_ONE : MERITA_SCORE_UNKNOWN;
      item.contribution =
        item.known ? merita_score_weigh (points, scorer->component->weight) : MERITA_SCORE_UNKNOWN;
      item.raw = merita_scorer_describe (scorer, self, person, context);
      *score += item.known ? item.contribution : 0;
      *lowest += merita_score_weigh (least, scorer->component->weight);
      *highest += merita_score_weigh (most, scorer->component->weight);
      g_array_append_val (contributions, item);
    }
  if (!known)
    *score = MERITA_SCORE_UNKNOWN;
  return contributions;
}
