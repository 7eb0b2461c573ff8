/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment.h"
#include "merita-proof-book.h"

G_BEGIN_DECLS

/* What the page of the self-assessment shows: one round of a period, beside the others. */
typedef struct
{
  MeritaInstrument *instrument;        /* of the period of the round shown, else of the newest; owned */
  GPtrArray *rounds;                   /* MeritaScoredRound*, oldest first */
  const MeritaScoredRound *record;     /* the round that is shown, as it is written; NULL if there is none */
  MeritaScoredRound *trial;            /* the same with levels that are only tried out; NULL if none are */
  const MeritaScoredRound *shown;      /* trial, else record */
  const MeritaScoredRound *claim, *verified; /* of the same period; one of them is the round shown */
  MeritaProofBook *book;               /* of the period of the round shown; NULL without a round */
  MeritaProofScore *proof;             /* of the claim that is shown; likewise */
  gboolean has_wave;
  MeritaDate wave_closes;
  int wave_days;
} MeritaAssessmentData;

/*
 * round: MERITA_ID_NONE takes the newest self-assessment, else the newest round.  tried: code -> level + 1, the
 * levels of a what-if; may be NULL.
 */
MeritaAssessmentData *merita_assessment_data_load (MeritaAgency *agency, MeritaId round, GHashTable *tried,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_assessment_data_free (MeritaAssessmentData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaAssessmentData, merita_assessment_data_free)

/* Points of a sub-aspect or an aspect in a round (may be NULL); UNKNOWN if not entered. */
MeritaHundredths merita_assessment_get_points (const MeritaScoredRound *round, const MeritaSubAspect *sub);
MeritaHundredths merita_assessment_get_aspect (const MeritaScoredRound *round, guint aspect);
/* What proves a sub-aspect; NULL without a round. */
const MeritaSubProof *merita_assessment_get_proof (const MeritaAssessmentData *self, const MeritaSubAspect *sub);
/* The score that category and distance are told from: what is tried out, else what is backed once anything is cited. */
const MeritaRoundScore *merita_assessment_get_standing (const MeritaAssessmentData *self);
/* "Penilaian Mandiri 2026" */
char            *merita_assessment_name_round (const MeritaScoredRound *round) G_GNUC_WARN_UNUSED_RESULT;
/* From what is proved, once anything is cited and nothing is tried out; else from the levels shown. */
gboolean         merita_assessment_data_goes_by_proof (const MeritaAssessmentData *self);
MeritaPath      *merita_assessment_data_find_path (const MeritaAssessmentData *self) G_GNUC_WARN_UNUSED_RESULT;
/* The sub-aspect of a code; without one, or with one that is gone, the first. NULL if there is none. */
const MeritaSubAspect *merita_assessment_data_find_sub (const MeritaAssessmentData *self, const char *code);

G_END_DECLS
