/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * A scoring rule as data: components that read a source, put it on a scale and weigh it.
 * Built from a profile (see data/profiles/README.md); an agency writes its own formula this way.
 */
typedef enum
{
  MERITA_SOURCE_CONSTANT,
  MERITA_SOURCE_JPM,               /* levels against the standard of the person's own job level: 0..100 */
  MERITA_SOURCE_FIT,               /* levels against the target position's requirement (succession only) */
  MERITA_SOURCE_POTENTIAL,         /* assessed potential 0..100 */
  MERITA_SOURCE_PERFORMANCE_VALUE, /* appraisal value of year reference - year_offset */
  MERITA_SOURCE_PERFORMANCE_PREDICATE,
  MERITA_SOURCE_EDUCATION,         /* MeritaEducation, by map scale */
  MERITA_SOURCE_EDUCATION_FIT,     /* field of study matches job family: codes "fit" / "other" */
  MERITA_SOURCE_GRADE,
  MERITA_SOURCE_DISCIPLINE,        /* codes none light moderate severe serving; worst in within_years */
  MERITA_SOURCE_TENURE,            /* years in the present post */
  MERITA_SOURCE_SERVICE,           /* years of service */
  MERITA_SOURCE_FACT_CODE,         /* best (by scale) code of fact `key` within within_years */
  MERITA_SOURCE_FACT_VALUE,        /* newest value of fact `key` */
  MERITA_SOURCE_FACT_COUNT,        /* number of facts `key` within within_years */
  MERITA_SOURCE_AXIS,              /* computed axis `axis` of the mapping run (succession only) */
  MERITA_SOURCE_MEAN,              /* unweighted mean of parts; unknown if any part is unknown */
} MeritaSource;

typedef enum
{
  MERITA_SCALE_IDENTITY,           /* the value itself, clamped to [minimum, maximum] */
  MERITA_SCALE_LINEAR,             /* (value - from) / (to - from) x 100, clamped to 0..100 */
  MERITA_SCALE_BANDS,              /* half-open [lower, next lower); highest lower <= value wins */
  MERITA_SCALE_MAP,                /* code -> points */
} MeritaScaleKind;

/* What a component is worth when its source has no data. */
typedef enum
{
  MERITA_MISSING_UNKNOWN,          /* the axis becomes unknown: the person goes to the tray */
  MERITA_MISSING_VALUE,            /* the profile says what absence means ("tidak ada" = 0), with source */
} MeritaMissing;

typedef struct
{
  MeritaHundredths lower;
  MeritaHundredths points;
} MeritaScaleBand;

typedef struct
{
  char *code;                      /* lower-case ascii with hyphens, or a number as text */
  MeritaHundredths points;
} MeritaScaleEntry;

typedef struct _MeritaComponent MeritaComponent;
struct _MeritaComponent
{
  char *id;                        /* stable, english: "predicate" */
  char *name;                      /* Indonesian, as printed */
  char *name_en;                   /* English, may be NULL */
  int weight;                      /* basis points; the weights of an axis sum to MERITA_WEIGHT_ONE */

  MeritaSource source;
  char *key;                       /* for facts */
  int year_offset;                 /* for performance */
  int within_years;                /* 0: no limit */
  MeritaAxis axis;                 /* for MERITA_SOURCE_AXIS */
  MeritaHundredths constant;

  MeritaScaleKind scale;
  MeritaHundredths minimum, maximum;   /* identity */
  MeritaHundredths from, to;           /* linear */
  GArray *bands;                   /* MeritaScaleBand, ascending */
  GArray *entries;                 /* MeritaScaleEntry */
  MeritaMissing missing;
  MeritaHundredths missing_points;
  GPtrArray *parts;                /* MeritaComponent*, for MEAN; weights unused */

  char *legal_source;
  MeritaConfidence confidence;
};

typedef struct
{
  GPtrArray *components;           /* MeritaComponent* */
  MeritaHundredths cuts[2];        /* lower bounds of the middle and the upper third, inclusive */
  MeritaHundredths minimum, maximum;
  char *labels[3];                 /* "Di bawah ekspektasi", ... lowest first */
  char *labels_en[3];
  char *legal_source;
  MeritaConfidence confidence;
} MeritaAxisRule;

typedef struct
{
  guint number;                    /* 1..9 */
  guint performance;               /* 0 low, 1 middle, 2 high */
  guint potential;
  char *name;
  char *name_en;
  GPtrArray *follow_up;            /* char*: official recommendations */
  gboolean pool;                   /* member of the Kelompok Rencana Suksesi */
} MeritaBoxRule;

/* Requirements a successor must meet; see MeritaGateKind in merita-succession.h. */
typedef struct
{
  char *id;                        /* stable: "box", "discipline" */
  char *name;
  char *name_en;
  int kind;                        /* MeritaGateKind */
  GArray *values;                  /* gint: boxes, or parameter list */
  MeritaHundredths limit;          /* FIT: hundredths; else a plain number: grade, education, severity, age, predicate */
  int months;
  guint groups;                    /* bits 1 << MeritaJobGroup of the target; 0: every target */
  char *legal_source;
  MeritaConfidence confidence;
} MeritaGateRule;

typedef enum
{
  MERITA_TIE_BOX,                  /* higher box number first */
  MERITA_TIE_PERFORMANCE,          /* higher axis first */
  MERITA_TIE_POTENTIAL,
  MERITA_TIE_FIT,
  MERITA_TIE_GRADE,
  MERITA_TIE_POST_SINCE,           /* longer in post first */
  MERITA_TIE_BIRTH,                /* older first */
  MERITA_TIE_NIP,                  /* smaller first; always the last resort, and said so */
} MeritaTie;

typedef struct
{
  int tiers_below;                 /* 1: people exactly one tier below ... */
  gboolean same_tier_same_family;  /* ... or of the same tier and family */
  int lowest_tier;                 /* nobody of a lower tier is looked at; 0: no bound */
  GPtrArray *components;           /* MeritaComponent*, ranking score; weights sum to 10000 */
  GArray *ties;                    /* MeritaTie */
  GPtrArray *gates;                /* MeritaGateRule* */
  int ready_now_months;            /* advisory readiness, see merita-succession.h */
  int minimum_candidates;          /* per position, default 3 */
  guint robustness_draws;          /* 2000 */
  guint32 robustness_seed;
  int retirement_margin_months;
  MeritaHundredths fit_ready_now;  /* fit at or above: ready now (advisory) */
  MeritaHundredths fit_ready_soon; /* at or above: 1-2 years; below: 3-5 years */
} MeritaSuccessionRule;

/* Advisory limits on how people crowd one box; no official number exists (regulation: unknown). */
typedef struct
{
  MeritaHundredths largest_warn, largest_fail;     /* share of the fullest box, percent */
  MeritaHundredths pool_low, pool_high;            /* share of pool boxes, percent */
  int minimum_boxes;
} MeritaStackingRule;

typedef struct
{
  char *id, *version, *name;
  MeritaAxisRule axes[MERITA_N_AXES];
  MeritaBoxRule boxes[9];          /* boxes[i].number == i + 1 */
  MeritaHundredths borderline_distance; /* points, 2.00 */
  int borderline_shift;            /* basis points, 500 */
  MeritaHundredths coverage;       /* percent of the population that must be mapped, 90.00 */
  int assessment_valid_months;     /* 36; 0 never expires */
  gboolean jpm_capped;             /* level surplus never offsets a gap */
  MeritaStackingRule stacking;
  MeritaSuccessionRule succession;
  char *legal_source;
  MeritaConfidence confidence;
} MeritaTalentRule;

MeritaComponent  *merita_component_new       (void);
void              merita_component_free      (MeritaComponent *self);
MeritaGateRule   *merita_gate_rule_new       (void);
void              merita_gate_rule_free      (MeritaGateRule *self);
MeritaTalentRule *merita_talent_rule_new     (void);
void              merita_talent_rule_free    (MeritaTalentRule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaComponent, merita_component_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaTalentRule, merita_talent_rule_free)

/*
 * Refuses a rule that cannot be applied: weights of an axis not 100 %, cuts not ascending within
 * the range, bands unsorted or not starting at the minimum, a box missing or listed twice, a map
 * without entries.  One message per fault is appended to problems (char*); TRUE if there is none.
 */
gboolean merita_talent_rule_validate (const MeritaTalentRule *self, GPtrArray *problems);

G_END_DECLS
