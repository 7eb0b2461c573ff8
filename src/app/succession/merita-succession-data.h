/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

/*
 * What the succession page shows, as a worker thread computed it.  Both structs are complete in
 * themselves: no pointer leads back into the agency that they were computed with, so they may be
 * kept as long as somebody looks at them.  Reference counted, never changed after loading but for
 * the names that merita_successor_describe () fetches.
 */

/* All critical positions: the list at the left and the chart. */
typedef struct
{
  MeritaReportData *report;   /* nodes and totals; its borrowed rule is not to be used */
  gboolean has_run;
  guint *nominated;           /* per node: people whom the agency put on the list */
  GHashTable *plans;          /* key gint64* NIP -> GArray of guint, the nodes that show this person */
} MeritaSuccessionPlan;

MeritaSuccessionPlan *merita_succession_plan_ref   (MeritaSuccessionPlan *self);
void                  merita_succession_plan_unref (MeritaSuccessionPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSuccessionPlan, merita_succession_plan_unref)
const MeritaChartNode *merita_succession_plan_get  (const MeritaSuccessionPlan *self, guint node);
gint                   merita_succession_plan_find (const MeritaSuccessionPlan *self, MeritaId position);
/* Nodes that show this person; NULL if none does. */
const GArray          *merita_succession_plan_of   (const MeritaSuccessionPlan *self, MeritaNip nip);

/* A gate in words. */
typedef struct
{
  MeritaTruth status;
  char *name;                 /* "Pangkat" */
  char *sentence;             /* "golongan III/d, di bawah IV/a" */
} MeritaGateAnswer;

typedef struct
{
  MeritaNip nip;
  char *name, *short_name, *job_title; /* NULL until described */
  guint grade, box, rank, gap_count;
  MeritaReadiness readiness;
  MeritaTruth eligible;
  MeritaTie decided_by;       /* as in MeritaCandidate */
  MeritaHundredths score;
  MeritaScore exact;
  MeritaHundredths *parts;    /* per component, add up to score */
  MeritaScore *exact_parts;
  MeritaHundredths first_share, top3_share;
  GPtrArray *gates;           /* MeritaGateAnswer* */
} MeritaSuccessor;

typedef struct
{
  char *name;
  int weight;                 /* basis points */
  MeritaHundredths points;    /* the weight as points of the score */
} MeritaScorePart;

/* One position with everybody who was examined for it. */
typedef struct
{
  MeritaPosition position;
  MeritaDate vacant_on;
  GArray *parts;              /* MeritaScorePart */
  GPtrArray *candidates;      /* MeritaSuccessor*, best first; also those who cannot be told */
  GPtrArray *excluded;        /* MeritaSuccessor* */
  GPtrArray *nominations;     /* MeritaNomination*, by rank */
  GHashTable *by_nip;         /* key gint64* -> MeritaSuccessor*, also nominated people from elsewhere */
  GPtrArray *others;          /* MeritaSuccessor*, nominated people outside the search area */
  char *gate_order;           /* "Kotak · Pangkat · Pendidikan" */
  guint examined, unknown;    /* unknown: candidates with a gate that cannot be told */
  guint draws;
} MeritaSuccessorRanking;

MeritaSuccessorRanking *merita_successor_ranking_ref   (MeritaSuccessorRanking *self);
void                    merita_successor_ranking_unref (MeritaSuccessorRanking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSuccessorRanking, merita_successor_ranking_unref)
MeritaSuccessor        *merita_successor_ranking_find  (const MeritaSuccessorRanking *self, MeritaNip nip);
const MeritaNomination *merita_successor_ranking_nomination (const MeritaSuccessorRanking *self, MeritaNip nip);

/* Fetches the name and the post if they are not there yet. */
void        merita_successor_describe   (MeritaSuccessor *self, MeritaReader *reader);
/* The first gate that is not met, or cannot be told when none is failed; NULL if all are met. */
const MeritaGateAnswer *merita_successor_get_obstacle (const MeritaSuccessor *self);

/* For the loader. */
MeritaSuccessionPlan   *merita_succession_plan_new     (void);
MeritaSuccessorRanking *merita_successor_ranking_new   (void);
MeritaSuccessor        *merita_successor_new           (guint n_parts);
void                    merita_successor_free          (MeritaSuccessor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSuccessor, merita_successor_free)
void                    merita_gate_answer_free        (MeritaGateAnswer *self);

G_END_DECLS
