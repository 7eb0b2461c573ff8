/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-instrument.h"

G_BEGIN_DECLS

/* What the cited passages prove: lines of the levels of a sub-aspect, and from them its backed level. */

/* One cited passage with what is known of its document. */
typedef struct
{
  const char *code;           /* of the sub-aspect */
  gint level;                 /* -1: cited for the sub-aspect, but for no level of it */
  guint line;                 /* from 1; 0: for the whole level */
  MeritaProofGrade grade;
  MeritaDate signed_on, in_force_from, in_force_until;
  gboolean readable;          /* FALSE: nobody could read the document */
  gboolean expired;           /* somebody or a rule says that it is out of date */
  gboolean superseded;        /* a revision has replaced the document */
} MeritaProof;

/* Ordered from worst to best. */
typedef enum
{
  MERITA_LINE_MISSING,
  MERITA_LINE_EXPIRED,
  MERITA_LINE_WEAK,
  MERITA_LINE_PROVED,
  MERITA_N_LINE_STATES,
} MeritaLineState;

/* Why a passage does not prove its line, or what else is to be said of it. */
typedef enum
{
  MERITA_PROOF_NOT_CITED = 1 << 0,
  MERITA_PROOF_STATEMENT_ONLY = 1 << 1,
  MERITA_PROOF_GRADE_TOO_LOW = 1 << 2,
  MERITA_PROOF_UNREADABLE = 1 << 3,
  MERITA_PROOF_SUPERSEDED = 1 << 4,
  MERITA_PROOF_NOT_DATED = 1 << 5,
  MERITA_PROOF_NOT_YET_IN_FORCE = 1 << 6,
  MERITA_PROOF_LAPSED = 1 << 7,         /* no longer in force when the period began */
  MERITA_PROOF_OUT_OF_DATE = 1 << 8,    /* MeritaProof.expired */
  MERITA_PROOF_LAPSES = 1 << 9,         /* proves, but ends before the period does */
} MeritaProofReason;
#define MERITA_N_PROOF_REASONS 10

typedef struct
{
  guint level, line;          /* line from 1 */
  const char *text;           /* borrowed from the instrument */
  MeritaProofGrade needed;
  MeritaLineState state;
  guint reasons;              /* MeritaProofReason, of the passage that decided */
  gint decided_by;            /* index of that passage; -1 nothing is cited */
  guint cited;                /* passages for it */
} MeritaLineProof;

typedef struct
{
  const MeritaSubAspect *sub; /* borrowed */
  GArray *lines;              /* MeritaLineProof, level by level */
  guint cited;                /* passages for the sub-aspect */
  guint unplaced;             /* of which for no line that exists */
  gint claimed;               /* level; -1 not entered */
  guint backed;               /* highest level whose lines are proved, with those of all levels below */
  MeritaHundredths backed_points; /* UNKNOWN if not weighted */
  gint stopped_by;            /* into lines: the first that is not proved; -1 at the top */
  guint required, satisfied;  /* lines of the claimed level and those below */
  /* PROVED: all required lines.  Otherwise the best state of those that are not proved. */
  MeritaLineState state;
} MeritaSubProof;

/*
 * Of proofs, those with the code of sub count; indices are into proofs.  A passage must have been in
 * force on some day of the period from start to end (without a beginning: from its signature on).
 * start or end may be unknown: then that side is not looked at.
 */
MeritaSubProof *merita_sub_proof_new  (const MeritaSubAspect *sub, gint claimed, const MeritaProof *proofs, guint n,
                                       MeritaDate start, MeritaDate end) G_GNUC_WARN_UNUSED_RESULT;
void            merita_sub_proof_free (MeritaSubProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSubProof, merita_sub_proof_free)
const MeritaLineProof *merita_sub_proof_get_line (const MeritaSubProof *self, guint level, guint line);
/* Lines of a level that are not proved. */
guint           merita_sub_proof_count_open (const MeritaSubProof *self, guint level);
/* What one passage does for a line that needs a grade: its state, and why. */
MeritaLineState merita_proof_judge (const MeritaProof *self, MeritaProofGrade needed, MeritaDate start, MeritaDate end,
                                    guint *reasons);

G_END_DECLS
