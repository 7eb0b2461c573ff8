/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-gate.h"

G_BEGIN_DECLS

/* Private to core: what a ranker prepares once for all positions. */

/* A person whom a ranking may consider, with everything that does not depend on the position. */
typedef struct
{
  guint person;
  guint8 tier;
  guint8 box;
  guint32 family;
  MeritaLevels levels;
  MeritaScore base;           /* weighted sum of the components that do not read the fit */
  guint32 order;              /* place by the ties that do not read the fit; the smaller stands first */
} MeritaPoolPerson;

struct _MeritaRanker
{
  MeritaScoring scoring;
  const MeritaMapping *mapping;
  GArray *scorers;            /* MeritaScorer of the succession components */
  gboolean *reads_fit;        /* per scorer */
  gboolean fit_ties;          /* a tie reads the fit */
  gint *mapped_row;           /* per person of the table: row of the mapping, -1 */
  guint8 *tier;               /* per person of the table */
  GArray *pool;               /* MeritaPoolPerson, by tier */
  guint first_of_tier[17];    /* offsets into pool; tiers 0..15 */
  GHashTable *area_counts;    /* (tier << 32 | family) -> people, for "examined" */
  guint tier_counts[16];
};

/* Requirement of a target prepared for many people. */
typedef struct
{
  MeritaLevels required;
  guint n;                    /* competencies required */
  gint64 part[MERITA_MAX_COMPETENCIES][16]; /* level -> share of the match in base units */
  guint8 competency[MERITA_MAX_COMPETENCIES];
} MeritaFitTable;

#define MERITA_FIT_MISSING (-(G_GINT64_CONSTANT (1) << 50))

MeritaLevels merita_ranker_get_required (MeritaRanker *self, const MeritaTarget *target);
void         merita_fit_table_init      (MeritaFitTable *self, MeritaLevels required);
gint64       merita_fit_table_read      (const MeritaFitTable *self, MeritaLevels levels); /* MERITA_BASE_UNKNOWN */
MeritaScore  merita_ranker_score        (MeritaRanker *self, guint person, MeritaScore base, gint64 fit);
MeritaReadiness merita_ranker_readiness (MeritaRanker *self, gint64 fit);
void         merita_ranker_fill         (MeritaRanker *self, const MeritaTarget *target, guint person, gint64 fit,
                                         MeritaScore score, gboolean with_reasons, MeritaCandidate *candidate);
MeritaGateQuestion merita_ranker_ask    (MeritaRanker *self, const MeritaTarget *target, guint person, gint64 fit);
/* < 0 if a stands before b. decided_by (may be NULL): the tie that parted them, -1 the score. */
int          merita_candidate_compare   (const MeritaRanker *self, const MeritaCandidate *a, const MeritaCandidate *b,
                                         gint *decided_by);
/* Shares of rank 1 and top 3 under random weights. */
void         merita_ranking_test_weights (MeritaRanker *self, GArray *candidates);

G_END_DECLS
