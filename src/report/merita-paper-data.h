/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * What the papers of the self-assessment are drawn from.  Strings are owned by the snapshot; NULL,
 * UNKNOWN and -1 are not known and are printed as a line to fill in, never as a number.
 */

typedef struct
{
  char *role, *name, *job_title, *phone, *email;
  char *aspects;             /* "1, 3" */
  MeritaNip nip;
  gboolean account;
} MeritaPaperMember;

/* A document that is cited for a line of a level. */
typedef struct
{
  char *title, *number, *pages, *quote, *grade, *sha256;
  MeritaDate signed_on;
  gint level, line;          /* line 0: the level as a whole */
} MeritaPaperProof;

typedef struct
{
  char *code, *title, *level_text, *note;
  gint level, other_level;   /* other_level: of the mock verification */
  MeritaHundredths points;
  GPtrArray *proofs;         /* MeritaPaperProof*, by level and line */
  GPtrArray *sources;        /* char*: each cited document once, with all its pages */
} MeritaPaperItem;

typedef struct
{
  guint number;
  char *name;
  MeritaHundredths maximum, points, index;
  MeritaHundredths backed;   /* what its proof carries */
  GPtrArray *items;          /* MeritaPaperItem* */
} MeritaPaperAspect;

typedef struct
{
  char *name, *category;     /* category NULL while something is missing */
  gboolean self_assessment;
  MeritaDate held_on;
  MeritaHundredths points, maximum, index;
  guint entered, expected;
  GArray *aspects;           /* MeritaHundredths, points of each aspect */
} MeritaPaperRound;

typedef struct
{
  char *agency, *number, *minutes_number, *category, *note;
  MeritaDate minutes_date, decided_on, valid_until;
  MeritaHundredths points, index;
  gint valid_months;
  MeritaTruth exemption;
} MeritaPaperDecision;

typedef struct
{
  guint aspect, number;
  char *aspect_name, *text, *code, *plan, *unit, *person, *status, *proof;
  gint level, target_level;
  MeritaHundredths effect;   /* points that reaching the target would add */
  MeritaDate due_on, done_on;
} MeritaPaperRecommendation;

typedef struct
{
  char *code, *title, *requirement, *number, *unit, *person, *what;
  gint level;
  MeritaDate asked_on, due_on;
} MeritaPaperRequest;

/* Who signs for the agency: PPK, PyB. */
typedef struct
{
  char *title, *name, *rank;
  MeritaNip nip;
} MeritaPaperOfficial;

typedef struct
{
  char *agency;              /* "Kabupaten Lembah Arum" */
  char *number, *place, *recipient, *note; /* what its author knows of this paper */
  MeritaDate issued_on;
  GHashTable *parts;         /* char* part -> char* text, filled in */
  MeritaPaperOfficial ppk, pyb;
  GPtrArray *members;        /* MeritaPaperMember* */

  char *instrument;          /* "Instrumen 410 (KASN), versi 1" */
  char *notice;              /* of the instrument; may be NULL */
  char *missing;             /* "1.2, 3.4": what the round leaves open; NULL if nothing */
  char *conflict;            /* category that the rounded index names, if another; NULL */
  char *mock;                /* name of the mock verification; NULL none */
  gboolean has_backed;
  MeritaHundredths backed_points, backed_index, forecast[3]; /* lower, middle, upper */
  char *backed_category, *forecast_category[2]; /* of lower and upper; NULL not known */
  GPtrArray *aspects;        /* MeritaPaperAspect*, of the round reported on */
  GPtrArray *rounds;         /* MeritaPaperRound*, oldest first */
  gint reported;             /* of rounds: what the paper reports on; -1 none */

  MeritaPaperDecision *decision; /* NULL none */
  GPtrArray *recommendations; /* MeritaPaperRecommendation* */
  GPtrArray *requests;       /* MeritaPaperRequest* */
} MeritaPaperData;

MeritaPaperData     *merita_paper_data_new  (void);
void                 merita_paper_data_free (MeritaPaperData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPaperData, merita_paper_data_free)
MeritaPaperAspect   *merita_paper_aspect_new (void);
MeritaPaperItem     *merita_paper_item_new   (void);
MeritaPaperRound    *merita_paper_round_new  (void);
void                 merita_paper_decision_free (MeritaPaperDecision *self);
/* The wording of a part; "" if there is none. */
const char          *merita_paper_data_get_part (const MeritaPaperData *self, const char *part);
/* The round reported on; NULL if none is. */
const MeritaPaperRound *merita_paper_data_get_round (const MeritaPaperData *self);
/* Adds everything to a checksum. */
void                 merita_paper_data_sum (const MeritaPaperData *self, GChecksum *sum);

G_END_DECLS
