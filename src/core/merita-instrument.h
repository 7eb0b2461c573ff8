/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-requirement.h"

G_BEGIN_DECLS

/* A merit self-assessment instrument (PMPSM; PermenPANRB 40/2018, KASN 9/2019; PermenPANRB 19/2025). */
#define MERITA_LEVELS_PER_SUB_ASPECT 5 /* 0..4 */

typedef struct
{
  char *code;                     /* "3.4" */
  char *title;
  MeritaHundredths weight;        /* 2.50 -> 250; UNKNOWN when not known yet */
  MeritaHundredths points[MERITA_LEVELS_PER_SUB_ASPECT]; /* weight x level */
  char *level_text[MERITA_LEVELS_PER_SUB_ASPECT];
  GPtrArray *requirements[MERITA_LEVELS_PER_SUB_ASPECT]; /* MeritaRequirement*: what a level adds to those below */
  GPtrArray *evidence;            /* char*: examples of proof */
  guint effort[MERITA_LEVELS_PER_SUB_ASPECT]; /* of reaching the level from the one below; 0: not tagged */
  char *legal_source;
  char *confidence_note;          /* "judul:Q bobot:R level:R" */
} MeritaSubAspect;

typedef struct
{
  guint number;                   /* 1.. */
  char *name;
  MeritaHundredths maximum;       /* UNKNOWN when not known yet */
  GPtrArray *sub_aspects;         /* MeritaSubAspect* */
} MeritaAspect;

typedef struct
{
  char *code;                     /* "III" */
  char *name;                     /* "Baik" */
  MeritaHundredths lower;         /* points, inclusive; bands are half-open and contiguous */
  MeritaHundredths index_lower;   /* published index band, hundredths; for the conflict warning */
  int valid_months;               /* of a decision: 12 Baik, 24 Sangat Baik, 0 none */
  gboolean exemption;             /* may apply for exemption from open selection */
} MeritaCategory;

typedef struct
{
  char *id, *version, *name;
  GPtrArray *aspects;             /* MeritaAspect* */
  GPtrArray *categories;          /* MeritaCategory*, ascending */
  MeritaHundredths maximum;       /* 410.00; UNKNOWN when not known yet */
  char *legal_source;
  MeritaConfidence confidence;
  char *notice;                   /* shown wherever a figure is shown, Indonesian; may be NULL */
} MeritaInstrument;

MeritaInstrument *merita_instrument_new       (void);
/* What is shared is not changed any more. */
MeritaInstrument *merita_instrument_ref       (const MeritaInstrument *self);
void              merita_instrument_unref     (MeritaInstrument *self);
MeritaAspect     *merita_aspect_new           (void);
void              merita_aspect_free          (MeritaAspect *self);
MeritaSubAspect  *merita_sub_aspect_new       (void);
void              merita_sub_aspect_free      (MeritaSubAspect *self);
MeritaCategory   *merita_category_new         (void);
void              merita_category_free        (MeritaCategory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaInstrument, merita_instrument_unref)
/* Weights x 4 = maxima, sum of maxima, bands contiguous from 0, half points covered, points ascending. */
gboolean          merita_instrument_validate  (const MeritaInstrument *self, GPtrArray *problems);
/* FALSE while weights or maxima are not known: a total cannot be computed. */
gboolean          merita_instrument_is_weighted (const MeritaInstrument *self);
const MeritaSubAspect *merita_instrument_find (const MeritaInstrument *self, const char *code);
/* Lines to be proved for a level: its requirements; without them its text is the one line.  Level 0 asks for nothing. */
guint             merita_sub_aspect_count_lines (const MeritaSubAspect *self, guint level);
/* line from 1; needed may be NULL. */
const char       *merita_sub_aspect_get_line    (const MeritaSubAspect *self, guint level, guint line, MeritaProofGrade *needed);

/* One entry of a round: a sub-aspect ("3.4") by level, or a whole aspect ("3") by points. */
typedef struct
{
  const char *code;
  gint level;                     /* -1 if only points are given */
  MeritaHundredths points;        /* UNKNOWN if only a level is given */
} MeritaRoundEntry;

typedef struct
{
  guint number;
  MeritaHundredths points, maximum; /* points UNKNOWN if nothing was entered */
  MeritaHundredths index;           /* points / maximum, half-up to hundredths */
  guint entered, expected;          /* sub-aspects; expected 0 for an aspect-only entry */
} MeritaAspectScore;

typedef struct
{
  GArray *aspects;                /* MeritaAspectScore */
  MeritaHundredths points, maximum, index;
  gboolean complete;              /* every aspect is fully entered */
  gint category;                  /* into instrument->categories; -1 unknown */
  gint category_by_index;         /* the category that the rounded index names */
  gboolean conflict;              /* the two differ: show both and warn */
  GPtrArray *missing;             /* char*: codes not entered */
  GPtrArray *problems;            /* char*: unknown code, level 6, impossible points ... */
  MeritaHundredths to_next;       /* points to the next category; UNKNOWN at the top */
} MeritaRoundScore;

/* The level entered for a sub-aspect; that of its points if it was entered as points; -1 if there is none. */
gint              merita_sub_aspect_level_of (const MeritaSubAspect *self, const MeritaRoundEntry *entries, guint n);
/*
 * Unweighted instruments give points UNKNOWN throughout and category -1.  While something is
 * missing, points and index are those so far, and there is no category: what is missing is not 0.
 */
MeritaRoundScore *merita_instrument_score   (const MeritaInstrument *self, const MeritaRoundEntry *entries, guint n);
void              merita_round_score_free   (MeritaRoundScore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRoundScore, merita_round_score_free)
gint              merita_instrument_category          (const MeritaInstrument *self, MeritaHundredths points);
gint              merita_instrument_category_by_index (const MeritaInstrument *self, MeritaHundredths index);
/* points / maximum half-up to two decimals: 256 / 410 -> 62. */
MeritaHundredths  merita_index              (MeritaHundredths points, MeritaHundredths maximum);

G_END_DECLS
