/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talent-fixture.h"

#include "merita-date.h"
#include "merita-score.h"

#define COMPETENCIES 9

MeritaComponent *
fixture_component (GPtrArray *components, const char *id, MeritaSource source, int weight)
{
  MeritaComponent *component = merita_component_new ();

  component->id = g_strdup (id);
  component->name = g_strdup (id);
  component->source = source;
  component->weight = weight;
  g_ptr_array_add (components, component);
  return component;
}

MeritaGateRule *
fixture_gate (MeritaTalentRule *rule, MeritaGateKind kind, MeritaHundredths limit, int months)
{
  MeritaGateRule *gate = merita_gate_rule_new ();

  gate->kind = kind;
  gate->limit = limit;
  gate->months = months;
  g_ptr_array_add (rule->succession.gates, gate);
  return gate;
}

void
fixture_map (MeritaComponent *component, const char *code, MeritaHundredths points)
{
  MeritaScaleEntry entry = { g_strdup (code), points };

  component->scale = MERITA_SCALE_MAP;
  g_array_append_val (component->entries, entry);
}

void
fixture_band (MeritaComponent *component, MeritaHundredths lower, MeritaHundredths points)
{
  MeritaScaleBand band = { lower, points };

  component->scale = MERITA_SCALE_BANDS;
  g_array_append_val (component->bands, band);
}

void
fixture_tie (MeritaTalentRule *rule, MeritaTie tie)
{
  g_array_append_val (rule->succession.ties, tie);
}

static void
set_axes (MeritaTalentRule *rule)
{
  MeritaAxisRule *performance = &rule->axes[MERITA_AXIS_PERFORMANCE];
  MeritaAxisRule *potential = &rule->axes[MERITA_AXIS_POTENTIAL];

  fixture_component (performance->components, "newest", MERITA_SOURCE_PERFORMANCE_VALUE, 6000)
    ->maximum = 12000;
  fixture_component (performance->components, "before", MERITA_SOURCE_PERFORMANCE_VALUE, 4000)
    ->maximum = 12000;
  ((MeritaComponent *) performance->components->pdata[1])->year_offset = 1;
  performance->maximum = 12000;
  performance->cuts[0] = 7600;
  performance->cuts[1] = 10000;
  fixture_component (potential->components, "jpm", MERITA_SOURCE_JPM, 6000);
  fixture_component (potential->components, "potential", MERITA_SOURCE_POTENTIAL, 4000);
  potential->cuts[0] = 6000;
  potential->cuts[1] = 8000;
}

static void
set_succession (MeritaTalentRule *rule)
{
  MeritaSuccessionRule *succession = &rule->succession;
  MeritaGateRule *box = fixture_gate (rule, MERITA_GATE_BOX, 0, 0);

  fixture_component (succession->components, "fit", MERITA_SOURCE_FIT, 10000);
  for (gint number = 7; number <= 9; number++)
    g_array_append_val (box->values, number);
  fixture_tie (rule, MERITA_TIE_BOX);
  fixture_tie (rule, MERITA_TIE_PERFORMANCE);
  fixture_tie (rule, MERITA_TIE_NIP);
  succession->tiers_below = 1;
  succession->same_tier_same_family = TRUE;
  succession->minimum_candidates = 3;
  succession->robustness_draws = 200;
  succession->robustness_seed = 7;
  succession->fit_ready_now = 9000;
  succession->fit_ready_soon = 7800;
}

MeritaTalentRule *
fixture_rule_new (void)
{
  /* PermenPANRB 3/2020: the numbers do not run row by row. */
  static const guint places[9][2] = { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 2, 0 }, { 1, 1 },
                                      { 0, 2 }, { 2, 1 }, { 1, 2 }, { 2, 2 } };
  MeritaTalentRule *rule = merita_talent_rule_new ();

  set_axes (rule);
  set_succession (rule);
  for (guint i = 0; i < 9; i++)
    {
      rule->boxes[i].number = i + 1;
      rule->boxes[i].performance = places[i][0];
      rule->boxes[i].potential = places[i][1];
      rule->boxes[i].pool = i + 1 >= 7;
    }
  rule->borderline_distance = 200;
  rule->borderline_shift = 500;
  rule->coverage = 9000;
  rule->assessment_valid_months = 36;
  rule->jpm_capped = TRUE;
  rule->stacking = (MeritaStackingRule){ 5000, 7000, 200, 5000, 4 };
  return rule;
}

MeritaLevels
fixture_levels (guint level)
{
  MeritaLevels levels = 0;

  for (guint i = 0; i < COMPETENCIES; i++)
    levels = merita_levels_set (levels, i, level);
  return levels;
}

MeritaJobRule *
fixture_jobs_new (void)
{
  static const struct
  {
    const char *code;
    MeritaJobGroup group;
    int tier, retirement_age;
  } levels[] = {
    { "jpt-madya", MERITA_JOB_JPT_SENIOR, 5, 60 },
    { "jpt-pratama", MERITA_JOB_JPT_JUNIOR, 4, 60 },
    { "administrator", MERITA_JOB_ADMINISTRATOR, 3, 58 },
    { "pengawas", MERITA_JOB_SUPERVISOR, 2, 58 },
    { "pelaksana", MERITA_JOB_STAFF, 1, 58 },
  };
  MeritaJobRule *jobs = merita_job_rule_new ();

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      MeritaJobLevel *level = merita_job_level_new ();

      level->code = g_strdup (levels[i].code);
      level->name = g_strdup (levels[i].code);
      level->group = levels[i].group;
      level->tier = levels[i].tier;
      level->retirement_age = levels[i].retirement_age;
      level->standard = fixture_levels ((guint) levels[i].tier);
      g_ptr_array_add (jobs->levels, level);
    }
  for (guint i = 0; i < COMPETENCIES; i++)
    {
      MeritaCompetency *competency = merita_competency_new ();

      competency->code = g_strdup_printf ("c%u", i);
      competency->name = g_strdup (competency->code);
      competency->short_name = g_strdup (competency->code);
      g_ptr_array_add (jobs->competencies, competency);
    }
  return jobs;
}

MeritaTalentTable *
fixture_table_new (guint n)
{
  MeritaTalentTable *table = merita_talent_table_new (n, 2025, 20260630);

  g_ptr_array_add (table->families, g_strdup ("umum"));
  g_ptr_array_add (table->families, g_strdup ("keuangan"));
  for (guint i = 0; i < n; i++)
    {
      table->nip[i] = G_GINT64_CONSTANT (197501012000011001) + 2 * i;
      table->employment[i] = MERITA_EMPLOYMENT_PNS;
      table->grade[i] = 14;
      table->education[i] = MERITA_EDUCATION_MASTER;
      table->job_level[i] = 2;
      table->job_family[i] = 1;
      table->education_field[i] = 1;
      table->birth_date[i] = 19750101;
      table->service_since[i] = 20000101;
      table->post_since[i] = 20220101;
      table->discipline_checked[i] = 1;
      table->levels[i] = fixture_levels (5);
      table->assessed_on[i] = 20250601;
      table->has_assessment[i] = 1;
      table->potential[i] = 9000;
      for (guint k = 0; k < MERITA_PERFORMANCE_YEARS; k++)
        {
          table->performance[k][i] = 11000;
          table->predicate[k][i] = MERITA_PREDICATE_GOOD;
        }
    }
  return table;
}

static gboolean
is_gap (GRand *rand, guint gaps)
{
  return gaps > 0 && g_rand_int_range (rand, 0, (gint32) gaps) == 0;
}

static void
make_random (MeritaTalentTable *table, guint i, GRand *rand, guint gaps)
{
  table->job_level[i] =
    is_gap (rand, gaps) ? MERITA_JOB_LEVEL_NONE : (guint8) g_rand_int_range (rand, 0, 5);
  table->job_family[i] = is_gap (rand, gaps) ? 0 : (guint32) g_rand_int_range (rand, 1, 3);
  table->grade[i] = is_gap (rand, gaps) ? 0 : (guint8) g_rand_int_range (rand, 9, 18);
  table->post_since[i] =
    is_gap (rand, gaps) ? 0 : merita_date_add_days (20200101, g_rand_int_range (rand, 0, 4));
  table->birth_date[i] =
    is_gap (rand, gaps) ? 0 : merita_date_add_days (19700101, g_rand_int_range (rand, 0, 4));
  for (guint c = 0; c < COMPETENCIES; c++)
    table->levels[i] =
      merita_levels_set (table->levels[i], c,
                         is_gap (rand, gaps * 9) ? 0 : (guint) g_rand_int_range (rand, 2, 6));
  table->potential[i] =
    is_gap (rand, gaps) ? MERITA_HUNDREDTHS_UNKNOWN : g_rand_int_range (rand, 8, 21) * 500;
  for (guint k = 0; k < 2; k++)
    table->performance[k][i] =
      is_gap (rand, gaps) ? MERITA_HUNDREDTHS_UNKNOWN : g_rand_int_range (rand, 15, 25) * 500;
}

MeritaTalentTable *
fixture_table_random (guint n, guint32 seed, guint gaps)
{
  MeritaTalentTable *table = fixture_table_new (n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    make_random (table, i, rand, gaps);
  return table;
}

MeritaScore
fixture_score (MeritaHundredths points)
{
  return merita_score_from_hundredths (points);
}

FixtureWorld
fixture_world_new (guint n, guint32 seed, guint gaps)
{
  FixtureWorld self = { fixture_rule_new (), fixture_jobs_new (),
                        fixture_table_random (n, seed, gaps), NULL };

  self.mapping = merita_mapping_compute (self.rule, self.jobs, NULL, self.table, NULL, NULL);
  return self;
}

void
fixture_world_clear (FixtureWorld *self)
{
  merita_talent_rule_free (self->rule);
  merita_job_rule_free (self->jobs);
  merita_talent_table_free (self->table);
  merita_mapping_free (self->mapping);
}

void
fixture_weigh (MeritaTalentRule *rule)
{
  GPtrArray *components = rule->succession.components;

  g_ptr_array_set_size (components, 0);
  fixture_component (components, "grade", MERITA_SOURCE_GRADE, 1000);
  fixture_component (components, "fit", MERITA_SOURCE_FIT, 4000);
  fixture_component (components, "performance", MERITA_SOURCE_AXIS, 3000)->maximum = 12000;
  fixture_component (components, "potential", MERITA_SOURCE_AXIS, 2000)->axis =
    MERITA_AXIS_POTENTIAL;
}
