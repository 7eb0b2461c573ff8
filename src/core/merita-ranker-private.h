/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-fit-table.h"
#include "merita-gate.h"

G_BEGIN_DECLS

/* Private to core: what a ranker prepares once for all positions. */

#define MERITA_MOST_TIERS 16
#define MERITA_LANE_CHUNK 256

/*
 * The pool in one order, one byte a competency, so that a match of many people is a few passes
 * over bytes.  The columns are padded: a chunk may be read past the end of a bucket.
 */
typedef struct
{
  guint *member;                  /* index into the pool */
  guint8 *level[MERITA_MAX_COMPETENCIES];
  MeritaScore *base;              /* as in the pool */
} MeritaLane;

/* The people whom a ranking may choose: those with a box that may succeed. */
typedef struct
{
  guint n;
  guint *person;                  /* rows of the table */
  guint32 *order;                 /* place by the ties that do not read the fit; 0 stands first */
  MeritaScore *base;              /* weighted sum of the components that do not read the target */
  guint n_families;
  MeritaLane by_tier;             /* sorted by tier, order */
  MeritaLane by_family;           /* sorted by tier, family, order */
  guint tier_first[MERITA_MOST_TIERS + 1];
  guint *family_first;            /* [tier x n_families + family], one more at the end */
  guint tier_counts[MERITA_MOST_TIERS]; /* of everybody, whatever the box */
  guint *family_counts;
} MeritaPool;

struct _MeritaRanker
{
  MeritaScoring scoring;
  const MeritaMapping *mapping;
  GArray *scorers;                /* MeritaScorer of the succession components */
  gboolean *reads_target;         /* per scorer */
  gboolean plain_fit;             /* of the target the score reads the match alone, as it is ... */
  int fit_weight;                 /* ... with this weight */
  gboolean fit_only;              /* the ranking score is the match itself */
  gboolean fit_ties;              /* a tie reads the fit */
  guint pool_boxes;               /* bits 1 << box */
  gint *mapped_row;               /* per person: row of the mapping, -1 */
  guint8 *tier;                   /* per person; 0 none */
  MeritaPool pool;
};

/* One position against many people. */
typedef struct
{
  MeritaRanker *ranker;
  const MeritaTarget *target;
  MeritaFitTable fit;
} MeritaInquiry;

/* A person who may enter a list; member is an index into the pool. */
typedef struct
{
  MeritaScore score;              /* MERITA_SCORE_UNKNOWN stands last */
  gint64 fit;                     /* what is not assessed counted as 0 */
  guint32 order;
  guint member;
} MeritaEntry;

void         merita_pool_init          (MeritaRanker *ranker);
void         merita_pool_clear         (MeritaPool *self);
guint        merita_ranker_get_box     (const MeritaRanker *self, guint person);
gboolean     merita_ranker_is_in_pool  (const MeritaRanker *self, guint person);

void         merita_inquiry_init       (MeritaInquiry *self, MeritaRanker *ranker, const MeritaTarget *target);
void         merita_inquiry_context    (const MeritaInquiry *self, guint person, MeritaScoreContext *context);
MeritaGateQuestion merita_inquiry_ask  (const MeritaInquiry *self, guint person);
MeritaScore  merita_inquiry_score      (const MeritaInquiry *self, guint person, MeritaScore base);
/* Sum of the components that do not read the target. */
MeritaScore  merita_ranker_sum_base    (const MeritaRanker *self, guint person);
void         merita_inquiry_fill       (const MeritaInquiry *self, guint person, MeritaScore score,
                                        gboolean with_reasons, MeritaCandidate *candidate);

/* Ranges of the lanes that a position is filled from. */
typedef struct
{
  const MeritaLane *lane;
  guint first, end;
} MeritaBucket;
guint        merita_inquiry_buckets    (const MeritaInquiry *self, MeritaBucket buckets[2]);
/* The best `most` (0: all) who fail no gate, best first: MeritaEntry. */
GArray      *merita_inquiry_select     (const MeritaInquiry *self, guint most);

/* < 0 if a stands before b. decided_by (may be NULL): the tie that parted them, -1 the score. */
int          merita_candidate_compare  (const MeritaRanker *self, const MeritaCandidate *a, const MeritaCandidate *b,
                                        gint *decided_by);
/* Shares of rank 1 and of the top 3 under random weights. */
void         merita_ranking_test_weights (MeritaRanker *self, GArray *candidates);

G_END_DECLS
