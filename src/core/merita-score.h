/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Exact scores and their two-decimal print. */

/* points as hundredths, exact; UNKNOWN stays unknown. */
MeritaScore      merita_score_from_hundredths (MeritaHundredths value);
/* Half-up (away from zero) to hundredths: for print only, never for a comparison. */
MeritaHundredths merita_score_to_hundredths   (MeritaScore score);
/* "86.75" with a point, for JSON and CSV; "" if unknown. Returns buffer. */
char            *merita_hundredths_format     (MeritaHundredths value, char buffer[16]);
/* Reads "86.75", "-3", "60"; at most two decimals. No thousands separators, no locale. */
gboolean         merita_hundredths_parse      (const char *text, gssize length, MeritaHundredths *value);
/* weight in basis points times a value given in 1/MERITA_SCORE_BASE points. */
static inline MeritaScore
merita_score_weigh (gint64 base_units, int basis_points)
{
  return base_units * basis_points;
}
/*
 * Hundredths for n parts so that they add up to the hundredths of the exact sum (largest
 * remainder; ties to the earlier part).  Parts that are unknown print as unknown and count as 0.
 */
void             merita_score_round_parts     (const MeritaScore *parts, guint n, MeritaHundredths *rounded);

G_END_DECLS
