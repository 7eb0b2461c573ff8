/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-calendar.h"
#include "merita-instrument.h"
#include "merita-succession.h"

G_BEGIN_DECLS

/*
 * Prerequisites of an exemption from open selection (UU 5/2014 art. 111; PP 11/2017 art. 134;
 * KASN decisions, dictum KETIGA; the five faults of KASN's "catatan pengajuan").
 */
typedef enum
{
  MERITA_PREREQUISITE_CATEGORY,             /* decision in force, category allows it */
  MERITA_PREREQUISITE_CRITICAL_POSITIONS,   /* decided, by decree, JPT covered */
  MERITA_PREREQUISITE_INSTRUMENT,           /* mapping rule sound, run in force */
  MERITA_PREREQUISITE_COVERAGE,             /* share of the population that is mapped */
  MERITA_PREREQUISITE_SUCCESSOR_BOX,        /* every nominated successor in 7, 8, 9 */
  MERITA_PREREQUISITE_SUCCESSOR_COUNT,      /* at least three per critical position */
  MERITA_PREREQUISITE_STACKING,             /* nobody crowds one box */
  MERITA_PREREQUISITE_DEVELOPMENT,          /* every successor has a development item */
  MERITA_PREREQUISITE_CAREER_POLICY,        /* career-pattern policy in force */
  MERITA_PREREQUISITE_SUCCESSOR_GATES,      /* discipline and age of each successor known and met */
  MERITA_PREREQUISITE_COMMITTEE,            /* talent committee appointed */
  MERITA_N_PREREQUISITES,
} MeritaPrerequisiteKind;

typedef struct
{
  char *id;                       /* "critical-positions" */
  MeritaPrerequisiteKind kind;
  char *name;                     /* Indonesian */
  char *name_en;
  char *legal_source;
  MeritaConfidence confidence;
  MeritaHundredths limit;         /* coverage percent, minimum count ...; UNKNOWN = from the talent rule */
} MeritaPrerequisiteRule;

MeritaPrerequisiteRule *merita_prerequisite_rule_new  (void);
void                    merita_prerequisite_rule_free (MeritaPrerequisiteRule *self);

/* What is known of the agency, gathered by the store. */
typedef struct
{
  MeritaId position;
  const char *position_name;
  const char *position_code;
  gboolean jpt;
  gboolean critical;              /* decided */
  gboolean proposed;
  const char *decree_number;      /* of the decision, NULL if none */
  MeritaDate decree_date;
} MeritaPositionFact;

typedef struct
{
  MeritaId position;
  MeritaNip nip;
  guint rank;
  guint box;                      /* in the current run; 0 tray or absent */
  MeritaScore performance, potential;
  gboolean has_development;
  MeritaTruth discipline, age;    /* gates for this position */
  const char *person_name;
  const char *position_name;
} MeritaSuccessorFact;

typedef struct
{
  MeritaDate today;
  /* latest decision; category -1 when there is none */
  gint category;
  MeritaHundredths points, index;
  const char *decision_number;
  MeritaDate decided_on, decision_end;
  const GArray *positions;        /* MeritaPositionFact: critical, proposed, or JPT */
  const GArray *successors;       /* MeritaSuccessorFact */
  gboolean has_run;               /* a mapping run exists */
  gboolean run_stale;             /* people or rule changed since */
  gboolean rule_valid;
  guint population, mapped;       /* population: those the mapping is about */
  const guint *box_counts;        /* [10], of the run; NULL without one */
  const char *career_policy;      /* number and title, NULL if none */
  MeritaDate career_policy_date;
  const char *committee;          /* decree, NULL if none */
  MeritaDate committee_date;
} MeritaAgencyFacts;

typedef enum
{
  MERITA_FINDING_OK,
  MERITA_FINDING_NONE,            /* nothing entered at all */
  MERITA_FINDING_EXPIRED,
  MERITA_FINDING_CATEGORY_TOO_LOW,
  MERITA_FINDING_NO_DECREE,
  MERITA_FINDING_JPT_UNDECIDED,   /* JPT positions neither critical nor considered */
  MERITA_FINDING_RULE_INVALID,
  MERITA_FINDING_STALE,
  MERITA_FINDING_TOO_FEW,
  MERITA_FINDING_TOO_MANY,
  MERITA_FINDING_OUTSIDE_POOL,
  MERITA_FINDING_UNMAPPED,
  MERITA_FINDING_WITHOUT_PLAN,
  MERITA_FINDING_NOT_VERIFIED,
  MERITA_FINDING_GATE_FAILED,
} MeritaFindingKind;

/* A row that causes the finding. */
typedef struct
{
  MeritaId position;              /* 0 if the row is about a person only */
  MeritaNip nip;                  /* 0 if the row is about a position only */
  MeritaFindingKind kind;
  guint box, rank;
  gint64 actual, needed;          /* counts, boxes, months */
  MeritaScore performance, potential;
} MeritaFindingRow;

/*
 * What a sentence is made of, by kind of rule ("4 of 58": actual 4, needed 58):
 *   CATEGORY            category index, lowest index that may apply; share points; date end; reference decision
 *   CRITICAL_POSITIONS  OK: decided, decided; reference decree.  NO_DECREE, JPT_UNDECIDED: such, of all
 *   INSTRUMENT          OK: cuts of the performance axis in hundredths
 *   COVERAGE            mapped, population; share percent mapped
 *   SUCCESSOR_BOX       successors outside (or unmapped), successors
 *   SUCCESSOR_COUNT     positions with too few, critical positions; rows[i].needed is the minimum
 *   STACKING            fullest box, its limit in hundredths of a percent; share of that box
 *                       TOO_FEW: boxes in use, least number of them
 *   DEVELOPMENT         successors without a plan, successors
 *   CAREER_POLICY       reference; date
 *   SUCCESSOR_GATES     successors not verified or failing, successors
 *   COMMITTEE           reference; date
 */
typedef struct
{
  const MeritaPrerequisiteRule *rule;
  MeritaTruth status;
  MeritaFindingKind kind;
  gint64 actual, needed;          /* two numbers the sentence is made of: 4 of 58, 94.4 % ... */
  MeritaHundredths share;         /* percent, if the sentence has one */
  MeritaDate date;
  char *reference;                /* decree or policy cited, may be NULL */
  GArray *rows;                   /* MeritaFindingRow */
} MeritaFinding;

/* One finding per rule, in the order of the rules. element-type MeritaFinding* with free function. */
GPtrArray *merita_prerequisites_check (const GPtrArray *rules, const MeritaTalentRule *talent,
                                       const MeritaInstrument *instrument, const MeritaAgencyFacts *facts);
void       merita_finding_free        (MeritaFinding *self);

G_END_DECLS
