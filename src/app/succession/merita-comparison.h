/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

#define MERITA_COMPARISON_MOST 5

/* selected: MeritaSuccessor*, one to five, best first.  Appends cards to a vertical box. */
void  merita_comparison_fill (GtkBox *box, const MeritaSuccessionPlan *plan, const MeritaSuccessorRanking *ranking,
                              const GPtrArray *selected);

/* Sentences. Free the result. */
char *merita_comparison_why       (const MeritaSuccessorRanking *ranking, const MeritaSuccessor *first,
                                   const MeritaSuccessor *second);
/* Who stands on another list too; NULL if that concerns fewer than two of them. */
char *merita_comparison_conflict  (const MeritaSuccessionPlan *plan, const MeritaSuccessorRanking *ranking,
                                   const GPtrArray *selected);
/*
 * The weight in points at which the second draws level with the first when the other weights
 * shrink or grow in proportion; 0 if no weight of this part can do it.
 */
guint merita_comparison_turning_point (const MeritaSuccessorRanking *ranking, const MeritaSuccessor *first,
                                       const MeritaSuccessor *second, guint part);

G_END_DECLS
