/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * How much of what is claimed without proof a verifier grants: verified = backed + share x (claimed - backed).
 * Proof above the claim grants nothing, for nobody verifies more than was claimed.
 */

/* What came of one sub-aspect or aspect in the past; one without a gap teaches nothing and is not counted. */
typedef struct
{
  MeritaHundredths claimed, backed, verified;
} MeritaForecastPair;

#define MERITA_FORECAST_DEFAULT 2500 /* basis points: the share while there is no past */
#define MERITA_FORECAST_HALF 8       /* pairs at which what was learned counts for half of itself */

typedef struct
{
  guint pairs;                /* that had a gap */
  int share, low, high;       /* basis points of the gap; low <= share <= high */
  int learned;                /* granted gaps / all gaps before shrinking; -1 no past */
} MeritaForecastRule;

typedef struct
{
  MeritaHundredths low, middle, high; /* UNKNOWN unless claimed and backed are known */
} MeritaForecast;

/* A sum of exact forecasts, rounded only when it is read. */
typedef struct
{
  MeritaScore low, middle, high;
  gboolean known;
} MeritaForecastSum;

/*
 * Without pairs the share is MERITA_FORECAST_DEFAULT.  Otherwise it is the granted part of all gaps
 * together, shrunk toward 0 by pairs / (pairs + MERITA_FORECAST_HALF), so that a short past promises
 * little.  The range, with MERITA_FORECAST_HALF pairs or more, goes from the lower quartile of the
 * single shares, shrunk likewise, to their upper quartile; with fewer from 0 to the half of the gap, or
 * to twice the share if that is more.
 */
MeritaForecastRule merita_forecast_learn (const MeritaForecastPair *pairs, guint n);
void               merita_forecast_add   (const MeritaForecastRule *rule, MeritaForecastSum *sum, MeritaHundredths claimed,
                                          MeritaHundredths backed);
MeritaForecast     merita_forecast_read  (const MeritaForecastSum *sum);

G_END_DECLS
