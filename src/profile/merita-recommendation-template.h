/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

G_BEGIN_DECLS

/* Recommendations of a published decision (data/recommendations/README.md), to begin a list with. */

typedef struct
{
  gint aspect, number;            /* number inside the aspect, from 1 */
  char *text;
  char *code;                     /* sub-aspect of the instrument; NULL: several, or not known */
} MeritaTemplateItem;

typedef struct
{
  char *id, *name;
  char *legal_source, *codes_source;
  MeritaConfidence confidence, codes_confidence;
  char *instrument;               /* whose codes the items name: "kasn-410" */
  /* The decision itself. */
  char *agency, *number, *minutes_number, *category;
  MeritaDate decided_on, minutes_date;
  MeritaHundredths points, index;
  gint valid_months;
  gboolean exemption;
  char *exemption_text, *review_text;
  GPtrArray *items;               /* MeritaTemplateItem*, by aspect and number */
} MeritaRecommendationTemplate;

/* Ids, sorted. element-type utf8. */
GPtrArray                    *merita_recommendation_template_list (void);
MeritaRecommendationTemplate *merita_recommendation_template_load (const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                          merita_recommendation_template_free (MeritaRecommendationTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRecommendationTemplate, merita_recommendation_template_free)

G_END_DECLS
