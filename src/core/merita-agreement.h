/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * How far people who scored the same units independently agree: Krippendorff's alpha, which allows
 * values that are missing (Krippendorff, Content Analysis, ch. 11; Computing Krippendorff's Alpha-
 * Reliability, 2011).  1 is full agreement, 0 what chance gives, below 0 systematic disagreement.
 */
typedef enum
{
  MERITA_METRIC_NOMINAL,
  MERITA_METRIC_ORDINAL,          /* levels of a sub-aspect */
  MERITA_METRIC_INTERVAL,
  MERITA_METRIC_RATIO,
} MeritaMetric;

/* Why there is no coefficient. */
typedef enum
{
  MERITA_AGREEMENT_KNOWN,
  MERITA_AGREEMENT_ONE_RATER,     /* nobody else scored anything */
  MERITA_AGREEMENT_FEW_UNITS,     /* fewer than MERITA_AGREEMENT_LEAST_UNITS scored by two */
  MERITA_AGREEMENT_NO_VARIATION,  /* everybody gave the same value everywhere: chance cannot be told from agreement */
} MeritaAgreementStatus;

#define MERITA_AGREEMENT_LEAST_UNITS 8
#define MERITA_AGREEMENT_MAX_VALUE 63
#define MERITA_AGREEMENT_SAMPLES 1000
/* Conventional readings, which depend on what is at stake: advisory. */
#define MERITA_AGREEMENT_GOOD 0.80
#define MERITA_AGREEMENT_TENTATIVE 0.67

/* levels[rater * units + unit]: 0 to MERITA_AGREEMENT_MAX_VALUE; negative: not scored. */
typedef struct
{
  const gint8 *levels;
  guint raters, units;
  MeritaMetric metric;
} MeritaRatings;

typedef struct
{
  MeritaAgreementStatus status;
  double alpha;
  /*
   * 95 % interval: units are drawn with replacement, MERITA_AGREEMENT_SAMPLES times, alpha is computed
   * anew each time, and the interval runs from the 25th to the 975th of the sorted results.  The
   * generator (splitmix64) starts from seed: equal data give equal intervals on every machine.
   */
  gboolean has_interval;          /* FALSE when more than 1 in 20 draws had no alpha */
  double low, high;
  guint raters;                   /* who scored something */
  guint units;                    /* scored by two or more */
  guint values;                   /* in those units */
  guint agreeing;                 /* units in which all values are equal */
} MeritaAgreement;

void merita_agreement_compute (const MeritaRatings *ratings, guint64 seed, MeritaAgreement *result);

/* Greatest distance between two values of a unit; -1 if fewer than two scored it. */
gint merita_agreement_spread  (const MeritaRatings *ratings, guint unit);

G_END_DECLS
