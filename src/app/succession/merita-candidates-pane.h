/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/*
 * The position in question with its ranking: candidates, those who are not eligible and those of
 * whom it cannot be told.  Signals: "selection-changed", "back" (narrow only), "drawer" (the drawer
 * is wanted or not, see drawer-shown).  Property: "compact".
 */
#define MERITA_TYPE_CANDIDATES_PANE (merita_candidates_pane_get_type ())
G_DECLARE_FINAL_TYPE (MeritaCandidatesPane, merita_candidates_pane, MERITA, CANDIDATES_PANE, AdwBin)

void merita_candidates_pane_set_context (MeritaCandidatesPane *self, MeritaContext *context);
/* ranking NULL: being computed (busy) or not possible, with the reason to show. */
void merita_candidates_pane_set         (MeritaCandidatesPane *self, MeritaSuccessionPlan *plan, guint node,
                                         MeritaSuccessorRanking *ranking);
void merita_candidates_pane_set_problem (MeritaCandidatesPane *self, const char *text);
void merita_candidates_pane_set_compact (MeritaCandidatesPane *self, gboolean compact);
/* MeritaSuccessor* of the selected rows, in the order of the list; at most `most`. */
GPtrArray *merita_candidates_pane_get_selected (MeritaCandidatesPane *self, guint most);
/* The toggle that shows the drawer when there is no room for it beside. */
GtkWidget *merita_candidates_pane_get_drawer_button (MeritaCandidatesPane *self);

G_END_DECLS
