/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scoring.h"

#include "merita-date.h"
#include "merita-source.h"

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
  guint n = jobs->levels->len;

  self->rule = rule;
  self->jobs = jobs;
  self->table = table;
  self->standards = g_new0 (MeritaLevels, MAX (n, 1));
  self->fits = g_new0 (MeritaFitTable, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      const MeritaJobLevel *level = jobs->levels->pdata[i];

      self->standards[i] = standards != NULL && standards[i] != 0 ? standards[i] : level->standard;
      merita_fit_table_init (&self->fits[i], self->standards[i]);
    }
  self->first_fact = index_facts (table);
  self->first_discipline = index_discipline (table);
}

void
merita_scoring_clear (MeritaScoring *self)
{
  g_clear_pointer (&self->standards, g_free);
  g_clear_pointer (&self->fits, g_free);
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

/* What each code of the source is worth, so that reading a person is one look-up. */
static void
price_codes (MeritaScorer *self, const MeritaScoring *scoring)
{
  const MeritaComponent *component = self->component;

  self->n_codes = merita_source_count_codes (component->source, scoring->table);
  self->code_points = g_new (gint64, MAX (self->n_codes, 1));
  for (guint i = 0; i < self->n_codes; i++)
    {
      const char *code = merita_source_get_code (component->source, scoring->table, i);

      /* The index of a fact's code is the table's own business, never a code of the scale. */
      self->code_points[i] = code == NULL && component->source == MERITA_SOURCE_FACT_CODE
                               ? MERITA_BASE_UNKNOWN
                               : merita_scale_code (component, code, i);
    }
}

static void
scorer_init (MeritaScorer *self, const MeritaScoring *scoring, const MeritaComponent *component)
{
  const MeritaTalentTable *table = scoring->table;

  self->component = component;
  for (guint i = 1; component->key != NULL && i < table->keys->len; i++)
    if (g_strcmp0 (table->keys->pdata[i], component->key) == 0)
      self->key = i;
  if (component->scale == MERITA_SCALE_MAP)
    price_codes (self, scoring);
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

void
merita_scoring_read_discipline (const MeritaScoring *self,
                                guint person,
                                int months,
                                MeritaDisciplineRecord *record)
{
  const MeritaTalentTable *table = self->table;
  MeritaDate since =
    months > 0 ? merita_date_add_months (table->today, -months) : MERITA_DATE_UNKNOWN;

  *record = (MeritaDisciplineRecord){ 0 };
  for (guint i = self->first_discipline[person]; i < self->first_discipline[person + 1]; i++)
    {
      const MeritaTalentDiscipline *item =
        &g_array_index (table->discipline, MeritaTalentDiscipline, i);
      guint severity = MIN (item->severity, 3);
      gboolean in_force = item->until != MERITA_DATE_UNKNOWN && item->until >= table->today
                          && item->decided <= table->today;

      record->serving |= in_force;
      if (item->decided == MERITA_DATE_UNKNOWN && months > 0 && !in_force)
        record->undated = MAX (record->undated, severity);
      else if ((in_force || item->decided >= since) && severity >= record->worst)
        {
          record->date =
            severity > record->worst ? item->decided : MAX (record->date, item->decided);
          record->worst = severity;
        }
    }
}
