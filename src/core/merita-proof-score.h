/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-forecast.h"
#include "merita-proof.h"

G_BEGIN_DECLS

/* The three scores of a period: claimed, backed by proof, verified. They are never merged. */

typedef struct
{
  guint number;
  MeritaForecast forecast;    /* of what is claimed; parts add up to the printed total */
  guint required, satisfied;  /* lines of the claimed levels and those below */
  guint cited;                /* passages */
  MeritaLineState state;      /* as that of a sub-aspect */
} MeritaAspectProof;

typedef struct
{
  GPtrArray *subs;            /* MeritaSubProof*, in the order of the instrument */
  GArray *aspects;            /* MeritaAspectProof */
  MeritaRoundScore *claimed;  /* never NULL; without a round nothing is entered */
  MeritaRoundScore *backed;   /* never NULL; of the backed levels.  Points UNKNOWN if not weighted */
  MeritaRoundScore *verified; /* NULL if there is no round */
  MeritaForecast forecast;    /* of the verified points; of those claimed so far */
  gint forecast_category[2];  /* of low and high; -1 while the claim is incomplete */
  guint required, satisfied;
  guint cited;
} MeritaProofScore;

typedef struct
{
  const MeritaRoundEntry *claimed, *verified; /* verified NULL: no round of verification */
  guint n_claimed, n_verified;
  const MeritaProof *proofs;
  guint n_proofs;
  MeritaDate start, end;      /* of the period; UNKNOWN allowed */
  MeritaForecastRule rule;
} MeritaProofInput;

MeritaProofScore     *merita_proof_score_new  (const MeritaInstrument *instrument, const MeritaProofInput *input) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_proof_score_free (MeritaProofScore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaProofScore, merita_proof_score_free)
const MeritaSubProof *merita_proof_score_find (const MeritaProofScore *self, const char *code);
/*
 * What a past period teaches: (claimed, backed, verified) of each sub-aspect that has all three. element-type
 * MeritaForecastPair.  None if nothing at all was cited: then the proof lay elsewhere, and its absence here says nothing.
 */
GArray               *merita_proof_score_pairs (const MeritaInstrument *instrument, const MeritaProofInput *input) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
