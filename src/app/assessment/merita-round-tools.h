/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment-data.h"
#include "merita-context.h"

G_BEGIN_DECLS

/*
 * The strip over the self-assessment: which period, the state of the round, open corrections, changes
 * since the submission, and the menu of what is done with a period; and the corrections of a sub-aspect
 * under its levels.
 */
#define MERITA_TYPE_ROUND_TOOLS (merita_round_tools_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRoundTools, merita_round_tools, MERITA, ROUND_TOOLS, GtkBox)

/*
 * Puts itself under notice and the corrections under rubric, which both stand in boxes.  choice lists the
 * rounds, newest first: another period is chosen in it.
 */
MeritaRoundTools *merita_round_tools_attach     (GtkWidget *notice, GtkWidget *rubric, GtkDropDown *choice,
                                                 MeritaContext *context);
void              merita_round_tools_show       (MeritaRoundTools *self, const MeritaAssessmentData *data);
void              merita_round_tools_show_sub   (MeritaRoundTools *self, const MeritaAssessmentData *data,
                                                 const MeritaSubAspect *sub);
/* The round of a year to begin with, as index into rounds: its newest self-assessment, else its newest; -1. */
gint              merita_round_tools_find_round (const GPtrArray *rounds, gint year);

G_END_DECLS
