/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mapping.h"
#include "merita-scale.h"

G_BEGIN_DECLS

/*
 * Private to core: reading a component for one person.  A scorer holds what a component needs to
 * know about the table (which fact key, what each code is worth), so that a pass over 60,000
 * people compares no string.
 */
typedef struct
{
  const MeritaComponent *component;
  guint key;                      /* index of the fact key in the table; 0 none */
  gint64 *code_points;            /* per code of the source; MERITA_BASE_UNKNOWN off the scale */
  guint n_codes;
  GArray *parts;                  /* MeritaScorer, for MEAN */
} MeritaScorer;

typedef struct
{
  const MeritaTalentRule *rule;
  const MeritaJobRule *jobs;
  const MeritaTalentTable *table;
  MeritaLevels *standards;        /* per job level, owned */
  MeritaFitTable *fits;           /* the same, prepared, owned */
  guint32 *first_fact;            /* n + 1 offsets into facts, owned */
  guint32 *first_discipline;      /* n + 1 offsets into discipline, owned */
} MeritaScoring;

/* What succession components read beyond the table. NULL when an axis is scored. */
typedef struct
{
  gint64 fit;                     /* base units; MERITA_BASE_UNKNOWN */
  gint64 fit_lowest, fit_highest; /* the same with what is not assessed as 0 and as met */
  guint32 family;                 /* of the target, for the field of study; 0 none */
  MeritaScore axis[MERITA_N_AXES];
} MeritaScoreContext;

/* Measures within the last `months` (0: ever) or in force today. */
typedef struct
{
  guint worst;                    /* severity 1..3; 0 none */
  MeritaDate date;                /* when the newest of that severity was decided */
  guint undated;                  /* severity of the worst whose day is not known: in or out? */
  gboolean serving;               /* one is in force today */
} MeritaDisciplineRecord;

void    merita_scoring_init         (MeritaScoring *self, const MeritaTalentRule *rule, const MeritaJobRule *jobs,
                                     const MeritaLevels *standards, const MeritaTalentTable *table);
void    merita_scoring_clear        (MeritaScoring *self);
/* MeritaScorer for each component. */
GArray *merita_scorers_new          (const MeritaScoring *self, const GPtrArray *components);
/* Points of a component in base units, before the weight; MERITA_BASE_UNKNOWN if missing. */
gint64  merita_scorer_read          (const MeritaScorer *self, const MeritaScoring *scoring, guint person,
                                     const MeritaScoreContext *context);
/* Between which points a missing component lies; a known one lies at its points. */
void    merita_scorer_range         (const MeritaScorer *self, const MeritaScoring *scoring, guint person,
                                     const MeritaScoreContext *context, gint64 *lowest, gint64 *highest);
/* The source before its scale: the index of a code, else base units; facts have none. */
gint64  merita_scorer_read_source   (const MeritaScorer *self, const MeritaScoring *scoring, guint person,
                                     const MeritaScoreContext *context);
/* The source value as a person would write it; NULL if missing. */
char   *merita_scorer_describe      (const MeritaScorer *self, const MeritaScoring *scoring, guint person,
                                     const MeritaScoreContext *context);
void    merita_scoring_read_discipline (const MeritaScoring *self, guint person, int months, MeritaDisciplineRecord *record);
gboolean merita_scoring_is_recent   (const MeritaScorer *self, const MeritaScoring *scoring, const MeritaTalentFact *fact);
/* Contributions of a person, MeritaContribution, each with its raw value. */
GArray *merita_scoring_contributions (const MeritaScoring *self, const GArray *scorers, guint person,
                                      const MeritaScoreContext *context, MeritaScore *score, MeritaScore *lowest,
                                      MeritaScore *highest);
guint   merita_axis_third           (const MeritaAxisRule *axis, MeritaScore score);
guint   merita_border_distance      (const MeritaTalentRule *rule, MeritaAxis axis, MeritaScore score);
/*
 * TRUE if a single weight shift moves the score to another third.  points: one per component.
 * With shifts (may be NULL) all of them are tried and those that move are appended, box left 0.
 */
gboolean merita_border_shifts       (const MeritaTalentRule *rule, MeritaAxis axis, const gint64 *points,
                                     MeritaScore score, GArray *shifts, guint *tried);

G_END_DECLS
