/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-merit-records.h"

G_BEGIN_DECLS

/* A decision, how long it is valid, and what the agency does about its recommendations. */

typedef enum
{
  MERITA_VALIDITY_UNKNOWN,        /* its months are not known */
  MERITA_VALIDITY_COMING,         /* not decided yet at that day */
  MERITA_VALIDITY_VALID,
  MERITA_VALIDITY_EXPIRED,
} MeritaValidity;

typedef struct
{
  MeritaRecommendation *row;
  const MeritaAspect *aspect;     /* NULL: the instrument has no such aspect */
  const MeritaSubAspect *sub;     /* NULL: not known */
  gint level;                     /* verified now, by the same instrument; -1 not known */
  MeritaHundredths effect;        /* points from that level to the target; 0 reached already; UNKNOWN */
  gboolean overdue;               /* its day has passed and it is not done */
  gint days_left;                 /* to its day, while it is not done */
} MeritaFollowUpItem;

typedef struct
{
  MeritaDecision *decision;
  MeritaInstrument *instrument;   /* of the year of the decision; owned */
  const MeritaCategory *category; /* NULL: none of the instrument's */
  MeritaDate valid_until;         /* UNKNOWN */
  MeritaValidity validity;
  gint days_left;                 /* negative: expired */
  GPtrArray *rows;                /* MeritaRecommendation* */
  GArray *items;                  /* MeritaFollowUpItem, by aspect and number */
  guint done, in_progress, overdue;
  gboolean all_done;              /* there are some: the decision may be reviewed earlier (diktum KELIMA) */
  MeritaHundredths effect;        /* of what is not done, each sub-aspect once; UNKNOWN if none is known */
  guint effect_unknown;           /* recommendations not done whose effect is not known */
  char *verified_round;           /* whose levels were taken: "Verifikasi Akhir 2025"; NULL none */
} MeritaFollowUp;

/* decision 0: the newest. NULL without error if there is none. */
MeritaFollowUp *merita_follow_up_load (MeritaAgency *agency, MeritaId decision, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            merita_follow_up_free (MeritaFollowUp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaFollowUp, merita_follow_up_free)

/* decisions of merita_reader_list_decisions (). number NULL: the newest. NULL with error. */
const MeritaDecision *merita_follow_up_find_decision (const GPtrArray *decisions, const char *number, GError **error);
/* "256 (dua ratus lima puluh enam)", "0,62 (nol koma enam dua)": Indonesian, as the decision writes it. Free it. */
char                 *merita_decision_points_in_words (MeritaHundredths points);
char                 *merita_decision_index_in_words  (MeritaHundredths index);
/* That the decision may be reviewed earlier once all is done, with its source (a decision of KASN of 2021). */
const char           *merita_follow_up_get_review_note (MeritaLanguage language);
/* "valid to 29 November 2022, 12 days left", "expired 29 November 2022, 3 days ago". Free it. */
char                 *merita_follow_up_describe_validity (MeritaLanguage language, const MeritaFollowUp *self);

G_END_DECLS
