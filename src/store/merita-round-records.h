/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Rounds of an assessment and the decision on it; the rules of merita-records.h apply. */

typedef enum
{
  MERITA_ROUND_UNKNOWN,       /* written: as its name says */
  MERITA_ROUND_SELF,          /* penilaian mandiri: the agency's claim */
  MERITA_ROUND_VERIFICATION,
  MERITA_ROUND_ASSISTANCE,    /* asistensi: verified too, between two verifications */
  MERITA_ROUND_MOCK,          /* a second person of the agency, who did not see the claim */
} MeritaRoundKind;

typedef struct
{
  MeritaId id;
  gint period;                /* year */
  char *name;
  gint sequence;
  MeritaDate held_on;
  MeritaRoundKind kind;
  char *assessor;             /* who scored; NULL not known */
  MeritaDate closed_on;       /* its scores do not change any more; UNKNOWN: open */
  GPtrArray *entries;         /* MeritaRoundRow* */
} MeritaRound;

typedef struct
{
  char *code, *note;          /* the note of a claim is its justification */
  gint level;                 /* -1 */
  MeritaHundredths points;    /* UNKNOWN */
  char *correction;           /* what the verifier asks to mend; NULL nothing */
  char *reply;                /* of the agency */
  MeritaDate correction_due, replied_on;
} MeritaRoundRow;

typedef struct
{
  MeritaId id;
  char *agency, *number, *minutes_number, *category;
  MeritaDate minutes_date, decided_on;
  MeritaHundredths points, index;
  gint valid_months;
  MeritaTruth exemption;      /* its clause on open selection */
  char *note;
} MeritaDecision;

void            merita_round_row_clear (MeritaRoundRow *self);
void            merita_round_row_free  (MeritaRoundRow *self);
MeritaRoundRow *merita_round_row_copy  (const MeritaRoundRow *self) G_GNUC_WARN_UNUSED_RESULT;
void            merita_round_clear     (MeritaRound *self);
void            merita_round_free      (MeritaRound *self);
MeritaRound    *merita_round_copy      (const MeritaRound *self) G_GNUC_WARN_UNUSED_RESULT; /* with its entries */
void            merita_decision_clear  (MeritaDecision *self);

/* "assistance": as in the file; an unknown name is UNKNOWN. */
const char     *merita_round_kind_name  (MeritaRoundKind kind);
MeritaRoundKind merita_round_kind_find  (const char *name);
/* "Asistensi 1" -> ASSISTANCE; what is neither that nor "mandiri" nor a mock is a verification. */
MeritaRoundKind merita_round_kind_guess (const char *round_name);

G_END_DECLS
