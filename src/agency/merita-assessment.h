/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-path.h"

G_BEGIN_DECLS

/* Reading the rounds of the merit assessment: which is which, and what differs between two. */

/* By its kind, or by its name while it has none. A mock verification is neither of the two. */
gboolean merita_round_is_self_assessment (const MeritaRound *round);
gboolean merita_round_is_verification    (const MeritaRound *round);
/* The row of a code; NULL if the round has none. */
const MeritaRoundRow *merita_round_find_row (const MeritaRound *round, const char *code);
/* The level of a sub-aspect, also one that was entered as points; -1 if the round has none. */
gint merita_round_get_level (const MeritaRound *round, const MeritaSubAspect *sub);
/* As the instrument scores them: round->entries->len of them, borrowing from the round. */
MeritaRoundEntry *merita_round_get_entries (const MeritaRound *round) G_GNUC_WARN_UNUSED_RESULT;

/* rounds are those of merita_agency_score (); the newest of the newest period, of one kind. NULL if there is none. */
const MeritaScoredRound *merita_assessment_find_newest (const GPtrArray *rounds, gboolean self_assessment);
/* The newest self-assessment of a period; NULL if there is none. */
const MeritaScoredRound *merita_assessment_find_claim (const GPtrArray *rounds, int period);
/* The newest round of verification of a period; NULL if there is none. */
const MeritaScoredRound *merita_assessment_find_verified (const GPtrArray *rounds, int period);
/* "Verifikasi Akhir" (of the newest period that has it) or "2025:Verifikasi Akhir". NULL with error. */
const MeritaScoredRound *merita_assessment_find_round (const GPtrArray *rounds, const char *name, GError **error);
MeritaScoredRound *merita_scored_round_new (const MeritaInstrument *instrument, MeritaRound *round) G_GNUC_WARN_UNUSED_RESULT; /* takes it */
void               merita_scored_round_free (MeritaScoredRound *self);

/* The rounds of an assessment as KASN named them, and one that the agency holds for itself. */
typedef struct
{
  const char *name;                    /* "Asistensi 1": as it is stored and printed */
  MeritaRoundKind kind;
} MeritaRoundPreset;
const MeritaRoundPreset *merita_round_presets (guint *n);

/* What a verifier asked to mend. */
typedef struct
{
  const MeritaRound *round;            /* borrowed */
  const MeritaRoundRow *row;           /* borrowed */
  const char *title;                   /* of the sub-aspect; the code if the instrument has none such */
  gboolean answered;
  gint days_left;                      /* negative: overdue; G_MAXINT without a day */
} MeritaCorrection;

/* Open ones first, next due first.  period 0: all.  element-type MeritaCorrection */
GArray *merita_assessment_list_corrections (const GPtrArray *rounds, gint period, MeritaDate today) G_GNUC_WARN_UNUSED_RESULT;

/* What two rounds say of an aspect or a sub-aspect. */
typedef struct
{
  const MeritaAspect *aspect;
  const MeritaSubAspect *sub;          /* NULL: the line of the whole aspect */
  gint from_level, to_level;           /* -1 not known */
  MeritaHundredths from_points, to_points; /* UNKNOWN if not entered, or not weighted */
  MeritaHundredths change;             /* UNKNOWN if either is */
  gboolean differs;                    /* also a level that only one of them has */
} MeritaRoundChange;

/* In the order of the instrument, each aspect before its sub-aspects. element-type MeritaRoundChange, borrowing. */
GArray *merita_assessment_compare (const MeritaInstrument *instrument, const MeritaScoredRound *from,
                                   const MeritaScoredRound *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
