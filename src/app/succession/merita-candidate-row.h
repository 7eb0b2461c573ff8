/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/* A ranked candidate with the parts of the score, the gates and how firm the rank is. */
#define MERITA_TYPE_CANDIDATE_ROW (merita_candidate_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaCandidateRow, merita_candidate_row, MERITA, CANDIDATE_ROW, GtkWidget)

GtkWidget *merita_candidate_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* plans: on how many plans the person stands, with tooltip saying which (may be NULL). */
void       merita_candidate_row_show (MeritaCandidateRow *self, const MeritaSuccessorRanking *ranking,
                                      const MeritaSuccessor *successor, guint plans, const char *tooltip);
/* Figures under the name instead of beside it. */
void       merita_candidate_row_set_compact (MeritaCandidateRow *self, gboolean compact);

/* "siap sekarang": readiness in the middle of a line. */
const char *merita_succession_readiness_word (MeritaReadiness readiness);

G_END_DECLS
