/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment-data.h"
#include "merita-context.h"

G_BEGIN_DECLS

/*
 * The strip over the self-assessment: which round, its state, how complete its proof is, open corrections,
 * changes since the submission, and the menu of what is done with a period.  Signals "round" (int64 id):
 * the user chose one; "new-round": the user wants a new one.
 */
#define MERITA_TYPE_ROUND_TOOLS (merita_round_tools_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRoundTools, merita_round_tools, MERITA, ROUND_TOOLS, GtkBox)

void merita_round_tools_set_context (MeritaRoundTools *self, MeritaContext *context);
/* After set_context (). */
void merita_round_tools_show        (MeritaRoundTools *self, const MeritaAssessmentData *data);
void merita_round_tools_set_narrow  (MeritaRoundTools *self, gboolean narrow); /* without the forecast's words */
void merita_round_tools_set_folded  (MeritaRoundTools *self, gboolean folded); /* the meter without its words */

G_END_DECLS
