/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-proof-score.h"

G_BEGIN_DECLS

/* The way to a category: which levels to raise so that the effort is least. */

typedef enum
{
  MERITA_PATH_FOUND,
  MERITA_PATH_THERE,          /* the points suffice already, or there is no higher category */
  MERITA_PATH_UNREACHABLE,    /* raising every level to the top is not enough */
  MERITA_PATH_NO_LEVELS,      /* the round gives totals of aspects only: no level is known */
  MERITA_PATH_INCOMPLETE,     /* something is not entered, so the distance is not known */
  MERITA_PATH_UNWEIGHTED,     /* the instrument's weights are not known */
} MeritaPathStatus;

typedef struct
{
  const MeritaSubAspect *sub; /* borrowed from the instrument */
  guint from, to;             /* levels; to > from */
  MeritaHundredths points;    /* gained */
  guint cost;                 /* effort of the levels from + 1 .. to */
  guint lines;                /* that are still to be proved for them; 0 if proof is not looked at */
} MeritaPathStep;

typedef struct
{
  MeritaPathStatus status;
  gint category;              /* aimed at: index into instrument->categories, -1 none */
  MeritaHundredths points;    /* now; UNKNOWN if incomplete or unweighted */
  MeritaHundredths target;    /* the category's lower bound; UNKNOWN without a category */
  MeritaHundredths reached;   /* after the steps; if unreachable, with every level at the top */
  guint cost;
  GArray *steps;              /* MeritaPathStep, in the order of the instrument */
} MeritaPath;

/* The effort of reaching a level from the one below: the instrument's tag, 1 if there is none. */
guint       merita_sub_aspect_effort (const MeritaSubAspect *self, guint level);

/*
 * category -1: the one above that of the entries.  Exact.  Of equally cheap ways the one that touches
 * the fewest sub-aspects is taken, then the one that leaves the later ones alone.  Levels never fall.
 */
MeritaPath *merita_path_find (const MeritaInstrument *instrument, const MeritaRoundEntry *entries, guint n,
                              gint category) G_GNUC_WARN_UNUSED_RESULT;
/*
 * The same where proof counts: raising a level costs its effort for each line that is not proved, so
 * levels that are proved already cost nothing.  entries are the levels to start from (the claimed
 * ones, or the backed ones of merita_path_find_from_proof ()); lines below them are not asked for again.
 */
MeritaPath *merita_path_find_by_lines (const MeritaInstrument *instrument, const MeritaRoundEntry *entries, guint n,
                                       gint category, const MeritaProofScore *proof) G_GNUC_WARN_UNUSED_RESULT;
/* From what is backed now: what is to be proved so that the backed points reach the category. */
MeritaPath *merita_path_find_from_proof (const MeritaInstrument *instrument, const MeritaProofScore *proof,
                                         gint category) G_GNUC_WARN_UNUSED_RESULT;
void        merita_path_free (MeritaPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPath, merita_path_free)

G_END_DECLS
