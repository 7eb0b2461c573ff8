/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The value types that every layer shares.  All of them are plain integers, so that equality is
 * exact, arrays are small and nothing depends on a locale.
 */

/* A calendar day as the decimal number YYYYMMDD (20260630).  0 means that the day is not known. */
typedef gint32 MeritaDate;
#define MERITA_DATE_UNKNOWN ((MeritaDate) 0)

/* A civil servant's number, 18 digits.  0 means none. */
typedef gint64 MeritaNip;
#define MERITA_NIP_NONE ((MeritaNip) 0)

/* A key of the instance file (63-bit, time-ordered, random).  0 means none. */
typedef gint64 MeritaId;
#define MERITA_ID_NONE ((MeritaId) 0)

/* Points, percentages and appraisal values as people write them: hundredths ("86,75" is 8675). */
typedef gint32 MeritaHundredths;
#define MERITA_HUNDREDTHS_UNKNOWN G_MININT32

/*
 * An exact score.  One point is MERITA_SCORE_ONE units; the number is a multiple of every
 * denominator that a weighted sum of competency matches (60ths over up to 16 competencies),
 * hundredths and weights in basis points can produce, so that a comparison with a cut is exact.
 * |score| stays below 20,000 points.
 */
typedef gint64 MeritaScore;
#define MERITA_SCORE_BASE G_GINT64_CONSTANT (43243200)         /* 60 x lcm(1..16), divisible by 100 */
#define MERITA_WEIGHT_ONE 10000                                /* a weight of 100 % in basis points */
#define MERITA_SCORE_ONE (MERITA_SCORE_BASE * MERITA_WEIGHT_ONE)
#define MERITA_SCORE_UNKNOWN G_MININT64

/* What a rule answers when it may lack the data to answer.  Ordered from worst to best. */
typedef enum
{
  MERITA_TRUTH_NO = 0,
  MERITA_TRUTH_UNKNOWN = 1,
  MERITA_TRUTH_YES = 2,
} MeritaTruth;

/*
 * Up to 16 competency levels, four bits each: competency i lies in bits 4i..4i+3.
 * Level 0 means "not assessed" in a person's levels and "not required" in a standard.
 */
typedef guint64 MeritaLevels;
#define MERITA_MAX_COMPETENCIES 16

static inline guint
merita_levels_get (MeritaLevels levels, guint competency)
{
  return (guint) ((levels >> (4 * competency)) & 0xf);
}

static inline MeritaLevels
merita_levels_set (MeritaLevels levels, guint competency, guint level)
{
  MeritaLevels mask = ((MeritaLevels) 0xf) << (4 * competency);

  return (levels & ~mask) | (((MeritaLevels) (level & 0xf)) << (4 * competency));
}

/* The two axes of the nine boxes (PermenPANRB 3/2020). */
typedef enum
{
  MERITA_AXIS_PERFORMANCE = 0, /* kinerja */
  MERITA_AXIS_POTENTIAL = 1,   /* potensial */
  MERITA_N_AXES = 2,
} MeritaAxis;

/* How sure a rule of law is.  Shown wherever a figure that rests on the rule is shown. */
typedef enum
{
  MERITA_CONFIDENCE_OFFICIAL,
  MERITA_CONFIDENCE_RECONSTRUCTED,
  MERITA_CONFIDENCE_AGENCY,
} MeritaConfidence;

/* Performance predicate, PP 30/2019 and PermenPANRB 6/2022; 0 means not known. */
typedef enum
{
  MERITA_PREDICATE_UNKNOWN = 0,
  MERITA_PREDICATE_VERY_POOR = 1, /* Sangat Kurang */
  MERITA_PREDICATE_POOR = 2,      /* Kurang / misconduct */
  MERITA_PREDICATE_NEEDS_IMPROVEMENT = 3, /* Butuh Perbaikan (formerly Cukup) */
  MERITA_PREDICATE_GOOD = 4,      /* Baik */
  MERITA_PREDICATE_VERY_GOOD = 5, /* Sangat Baik */
  MERITA_N_PREDICATES = 6,
} MeritaPredicate;

/* Formal education, ordered; 0 means not known. */
typedef enum
{
  MERITA_EDUCATION_UNKNOWN = 0,
  MERITA_EDUCATION_PRIMARY,   /* SD */
  MERITA_EDUCATION_JUNIOR,    /* SMP */
  MERITA_EDUCATION_SENIOR,    /* SMA/SMK/SLTA */
  MERITA_EDUCATION_D1,
  MERITA_EDUCATION_D2,
  MERITA_EDUCATION_D3,
  MERITA_EDUCATION_BACHELOR,  /* D-IV / S-1 */
  MERITA_EDUCATION_MASTER,    /* S-2 */
  MERITA_EDUCATION_DOCTORATE, /* S-3 */
  MERITA_N_EDUCATIONS,
} MeritaEducation;

typedef enum
{
  MERITA_SEX_UNKNOWN = 0,
  MERITA_SEX_MALE = 1,   /* as digit 15 of the NIP */
  MERITA_SEX_FEMALE = 2,
} MeritaSex;

/* Kind of employment: decides how the NIP is read. */
typedef enum
{
  MERITA_EMPLOYMENT_PNS = 1,
  MERITA_EMPLOYMENT_PPPK = 2,
} MeritaEmployment;

G_END_DECLS
