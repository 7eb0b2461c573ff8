/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-succession.h"

G_BEGIN_DECLS

/*
 * Rules and tables for tests, made in code so that a test shows what it rests on.
 *
 * The rule: performance = 60 % newest value + 40 % the year before (cuts 76 and 100, up to 120);
 * potential = 60 % JPM + 40 % assessed potential (cuts 60 and 80); successors from boxes 7 to 9,
 * one tier below or of the same tier and family, by match, box, performance, NIP.
 */
MeritaTalentRule *fixture_rule_new  (void);
/* Levels of tier 5, 4, 3, 2, 1 ("jpt-madya" .. "pelaksana") that ask 5, 4, 3, 2, 1 of nine competencies. */
MeritaJobRule    *fixture_jobs_new  (void);
MeritaComponent  *fixture_component (GPtrArray *components, const char *id, MeritaSource source, int weight);
MeritaGateRule   *fixture_gate      (MeritaTalentRule *rule, MeritaGateKind kind, MeritaHundredths limit, int months);
void              fixture_map       (MeritaComponent *component, const char *code, MeritaHundredths points);
void              fixture_band      (MeritaComponent *component, MeritaHundredths lower, MeritaHundredths points);
void              fixture_tie       (MeritaTalentRule *rule, MeritaTie tie);
/* n people of whom everything is known: on 2026-06-30, reference year 2025, all levels met. */
MeritaTalentTable *fixture_table_new (guint n);
/* The same with random tiers, families, levels and values; gaps: one in `gaps` values is missing (0: none). */
MeritaTalentTable *fixture_table_random (guint n, guint32 seed, guint gaps);
MeritaLevels      fixture_levels    (guint level);
/* points as a score, for the comparison with a cut: fixture_score (7600) is 76.00. */
MeritaScore       fixture_score     (MeritaHundredths points);

/* Everything that a ranking needs, with the mapping of its people. */
typedef struct
{
  MeritaTalentRule *rule;
  MeritaJobRule *jobs;
  MeritaTalentTable *table;
  MeritaMapping *mapping;
} FixtureWorld;

FixtureWorld      fixture_world_new   (guint n, guint32 seed, guint gaps);
void              fixture_world_clear (FixtureWorld *self);
/* Ranks by grade (10 %), fit (40 %), performance (30 %) and potential (20 %). */
void              fixture_weigh       (MeritaTalentRule *rule);

G_END_DECLS
