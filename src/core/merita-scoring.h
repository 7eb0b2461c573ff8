/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mapping.h"

G_BEGIN_DECLS

/*
 * Private to core: reading a component for one person.  A scorer holds what a component needs to
 * know about the table (which fact key, which codes), so that a pass over 60,000 people compares
 * no string.
 */
typedef struct
{
  const MeritaComponent *component;
  guint key;                      /* index of the fact key in the table; 0 none */
  MeritaHundredths *code_points;  /* per code of the table; UNKNOWN if not on the scale */
  GArray *parts;                  /* MeritaScorer, for MEAN */
} MeritaScorer;

typedef struct
{
  const MeritaTalentRule *rule;
  const MeritaJobRule *jobs;
  const MeritaTalentTable *table;
  MeritaLevels *standards;        /* per job level, owned */
  guint32 *first_fact;            /* n + 1 offsets into facts, owned */
  guint32 *first_discipline;      /* n + 1 offsets into discipline, owned */
} MeritaScoring;

/* What succession components read beyond the table. NULL when an axis is scored. */
typedef struct
{
  gint64 fit;                     /* base units; G_MININT64 unknown */
  MeritaScore axis[MERITA_N_AXES];
} MeritaScoreContext;

#define MERITA_BASE_UNKNOWN G_MININT64

void    merita_scoring_init         (MeritaScoring *self, const MeritaTalentRule *rule, const MeritaJobRule *jobs,
                                     const MeritaLevels *standards, const MeritaTalentTable *table);
void    merita_scoring_clear        (MeritaScoring *self);
/* MeritaScorer for each component. */
GArray *merita_scorers_new          (const MeritaScoring *self, const GPtrArray *components);
/* Points of a component in base units, before the weight; MERITA_BASE_UNKNOWN if missing. */
gint64  merita_scorer_read          (const MeritaScorer *self, const MeritaScoring *scoring, guint person,
                                     const MeritaScoreContext *context);
/* The source value as a person would write it; NULL if missing. */
char   *merita_scorer_describe      (const MeritaScorer *self, const MeritaScoring *scoring, guint person,
                                     const MeritaScoreContext *context);
/* Lowest and highest points that the scale can give, in base units. */
void    merita_component_range      (const MeritaComponent *component, gint64 *lowest, gint64 *highest);
/* Severity of the worst measure in the last `months` (0: ever); serving: one is in force today. */
guint   merita_scoring_worst_discipline (const MeritaScoring *self, guint person, int months, gboolean *serving);
/* Contributions of a person, MeritaContribution, each with its raw value. */
GArray *merita_scoring_contributions (const MeritaScoring *self, const GArray *scorers, guint person,
                                      const MeritaScoreContext *context, MeritaScore *score, MeritaScore *lowest,
                                      MeritaScore *highest);
/* The reason why a person with a missing component has no box. */
MeritaTrayReason merita_scoring_reason (const MeritaScoring *self, const GArray *const scorers[MERITA_N_AXES], guint person);
/* Which border bits apply to a person who has both scores. */
guint   merita_scoring_border       (const MeritaScoring *self, const GArray *const scorers[MERITA_N_AXES], guint person,
                                     const MeritaScore score[MERITA_N_AXES], GArray *shifts, guint *tried);
guint   merita_axis_third           (const MeritaAxisRule *axis, MeritaScore score);

G_END_DECLS
