/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Group of a job level, which decides requirements and retirement. */
typedef enum
{
  MERITA_JOB_JPT_PRINCIPAL,   /* JPT utama */
  MERITA_JOB_JPT_SENIOR,      /* JPT madya */
  MERITA_JOB_JPT_JUNIOR,      /* JPT pratama */
  MERITA_JOB_ADMINISTRATOR,
  MERITA_JOB_SUPERVISOR,      /* pengawas */
  MERITA_JOB_STAFF,           /* pelaksana */
  MERITA_JOB_FUNCTIONAL,      /* jabatan fungsional */
} MeritaJobGroup;

/* A jenjang jabatan. */
typedef struct
{
  char *code;                 /* "jpt-pratama" */
  char *name;                 /* "JPT Pratama" */
  GPtrArray *synonyms;        /* char*: "Eselon II.a", "II.b", "Pimpinan Tinggi Pratama" */
  MeritaJobGroup group;
  int tier;                   /* 1 lowest .. 5 */
  int retirement_age;         /* BUP in years */
  MeritaLevels standard;      /* required level of each competency */
} MeritaJobLevel;

typedef struct
{
  char *code;                 /* "integritas" */
  char *name;                 /* "Integritas" */
  char *short_name;           /* "Integritas", for chart labels */
  GPtrArray *synonyms;        /* header names that mean it */
  gboolean managerial;        /* FALSE: sosial kultural or technical */
} MeritaCompetency;

/* Bands of a competency match for a purpose: filling a post (MS/MMS/KMS) or mapping (O/CO/KO). */
typedef struct
{
  char *code, *name;
  MeritaHundredths lower;     /* inclusive */
} MeritaMatchBand;

typedef struct
{
  GPtrArray *levels;          /* MeritaJobLevel*, highest tier first */
  GPtrArray *competencies;    /* MeritaCompetency*, at most MERITA_MAX_COMPETENCIES */
  GArray *filling_bands;      /* MeritaMatchBand, descending lower */
  GArray *mapping_bands;
  char *legal_source;
  MeritaConfidence confidence;
} MeritaJobRule;

MeritaJobRule  *merita_job_rule_new   (void);
void            merita_job_rule_free  (MeritaJobRule *self);
MeritaJobLevel *merita_job_level_new  (void);
void            merita_job_level_free (MeritaJobLevel *self);
MeritaCompetency *merita_competency_new  (void);
void              merita_competency_free (MeritaCompetency *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaJobRule, merita_job_rule_free)

/* Index by code, name or synonym; case, spaces, dots, hyphens do not matter. -1 if unknown. */
gint merita_job_rule_find_level      (const MeritaJobRule *self, const char *text, gssize length);
gint merita_job_rule_find_competency (const MeritaJobRule *self, const char *text, gssize length);

/*
 * Competency match (JPM), PermenPANRB 38/2017 and Peraturan BKN 26/2019.
 *   capped:   mean over required competencies of min(level / required, 1)
 *   uncapped: sum of levels / sum of required
 * jpm540 style sums are exact: match.units / MERITA_SCORE_BASE is the match in points 0..100.
 */
typedef struct
{
  guint required;             /* competencies the standard asks for */
  guint assessed;             /* of those, assessed */
  gint64 capped;              /* in 1/MERITA_SCORE_BASE points; missing counted as 0 */
  gint64 capped_highest;      /* the same with each missing level taken as met: the upper bound */
  gint64 uncapped;
  guint sum_60;               /* sum over required of min(60 level / required, 60): "jpm540" for nine */
} MeritaMatch;

/* FALSE if the standard requires nothing. A match with assessed < required is an interval. */
gboolean merita_match_compute (MeritaLevels levels, MeritaLevels standard, MeritaMatch *match);
/* Index into bands of the band of a complete match; -1 if unknown. */
gint     merita_match_band    (const GArray *bands, gint64 base_units);

G_END_DECLS
