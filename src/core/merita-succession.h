/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mapping.h"

G_BEGIN_DECLS

/* A position as ranking needs it. */
typedef struct
{
  MeritaId id;
  const char *code;               /* the agency's own number, may be NULL; not owned */
  const char *name;               /* not owned */
  int tier;                       /* 0 unknown */
  guint8 job_level;               /* index into the job rule, or MERITA_JOB_LEVEL_NONE */
  guint32 job_family;             /* index into the table's families, 0 none */
  MeritaLevels required;          /* 0: the standard of its job level */
  MeritaNip incumbent;            /* 0 vacant */
  MeritaDate vacant_on;           /* target date: retirement of the incumbent, or the past */
} MeritaTarget;

typedef enum
{
  MERITA_GATE_BOX,                /* box in values */
  MERITA_GATE_GRADE,              /* grade >= limit */
  MERITA_GATE_EDUCATION,          /* education >= limit */
  MERITA_GATE_TENURE,             /* months in the present post (or job level) >= months */
  MERITA_GATE_EXPERIENCE,         /* months of service >= months */
  MERITA_GATE_DISCIPLINE,         /* no measure of severity >= limit in the last `months` */
  MERITA_GATE_RETIREMENT,         /* retires >= months after the target date */
  MERITA_GATE_AGE,                /* age at the target date <= limit years */
  MERITA_GATE_FIT,                /* competency match >= limit */
  MERITA_GATE_FAMILY,             /* same job family */
  MERITA_GATE_PERFORMANCE,        /* predicate >= limit in each of `values[0]` last years */
} MeritaGateKind;

/* Applies only to targets whose group is in the gate's list when it has one; else to all. */
/*
 * actual and needed by kind: BOX box, 0; GRADE grades; EDUCATION MeritaEducation; TENURE,
 * EXPERIENCE and RETIREMENT months (date: the retirement); DISCIPLINE severity 1..3 or 0 none
 * (date: the decision), and the lowest severity that counts; AGE years; FIT hundredths of a point;
 * FAMILY 1 same or 0 other, 1; PERFORMANCE the lowest MeritaPredicate of the years, and the needed one.
 */
typedef struct
{
  const MeritaGateRule *rule;
  MeritaTruth status;
  gint64 actual;                  /* meaning depends on kind: box, months, age, severity ... */
  gint64 needed;
  MeritaDate date;                /* the day that the gate speaks of, if any */
} MeritaGateResult;

typedef enum
{
  MERITA_READINESS_NOW,
  MERITA_READINESS_SOON,          /* 1-2 years */
  MERITA_READINESS_LATER,         /* 3-5 years */
  MERITA_READINESS_UNKNOWN,
} MeritaReadiness;

typedef struct
{
  guint person;                   /* row in the table */
  MeritaNip nip;
  guint rank;                     /* 1.. among eligible and cannot-tell; 0 for the excluded */
  guint box;
  MeritaScore performance, potential;
  MeritaScore score;              /* weighted sum; contributions add up to it exactly. UNKNOWN if a part is missing: ranked last */
  gint64 fit;                     /* capped match in 1/MERITA_SCORE_BASE points; what is not assessed as 0 */
  guint sum_60;
  MeritaReadiness readiness;
  MeritaTruth eligible;           /* worst gate */
  guint gap_count;                /* competencies below the requirement */
  GArray *gates;                  /* MeritaGateResult; NULL in bulk runs */
  GArray *contributions;          /* MeritaContribution; NULL in bulk runs */
  MeritaTie decided_by;           /* the field that parted this candidate from the one above, or -1 = score */
  guint first_share, top3_share;  /* of robustness draws, in hundredths of a percent; explain only */
} MeritaCandidate;

/*
 * Ranking for one position. candidates: MeritaCandidate, best first; excluded: those failing a gate,
 * then those outside the pool boxes (nearest first), last those without a box, whose eligibility is
 * not known; 200 at most.
 */
typedef struct
{
  MeritaId position;
  GArray *candidates;
  GArray *excluded;
  guint examined;                 /* people in the search area */
} MeritaRanking;

MeritaRanking *merita_ranking_new  (MeritaId position);
void           merita_ranking_free (MeritaRanking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRanking, merita_ranking_free)

typedef struct _MeritaRanker MeritaRanker;

/* All arguments are borrowed and must outlive the ranker. */
MeritaRanker  *merita_ranker_new     (const MeritaTalentRule *rule, const MeritaJobRule *jobs,
                                      const MeritaLevels *standards, const MeritaTalentTable *table,
                                      const MeritaMapping *mapping);
void           merita_ranker_free    (MeritaRanker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRanker, merita_ranker_free)
/*
 * The best `top` (0: all) for a position.  with_reasons fills gates, contributions, robustness and
 * the excluded list; without it the call is fit for thousands of positions.
 */
MeritaRanking *merita_ranker_rank    (MeritaRanker *self, const MeritaTarget *target, guint top,
                                      gboolean with_reasons);
/* One given person against a position, with gates and contributions, whatever the search area. */
gboolean       merita_ranker_judge   (MeritaRanker *self, const MeritaTarget *target, guint person,
                                      MeritaCandidate *candidate);
void           merita_candidate_clear (MeritaCandidate *candidate);

/* Strength of the bench of one position, 0..3: none; one not ready; one ready or two; >=1 ready and >=3. */
guint merita_bench_strength (guint ready_now, guint names);

/*
 * How many positions could be filled at the same time by different people: maximum bipartite
 * matching (Hopcroft-Karp 1973).  edges[i] is the array of person rows for position i.
 */
typedef struct
{
  guint positions;
  guint covered;                  /* positions with at least one */
  guint matched;                  /* distinct simultaneous */
  gint *person_of;                /* per position, a person row or -1 */
} MeritaBench;

MeritaBench *merita_bench_match (const GArray *const *edges, guint n_positions, guint n_people);
void         merita_bench_free  (MeritaBench *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaBench, merita_bench_free)

/* Retirement: first of the month after the birthday at which the age is reached (UU 20/2023, PP 11/2017). */
MeritaDate merita_retirement_date (MeritaDate birth_date, int retirement_age);

G_END_DECLS
