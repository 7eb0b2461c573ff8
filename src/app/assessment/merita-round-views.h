/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/* The rounds beside each other: as a radar with its table, as a table of sub-aspects, as a difference. */
#define MERITA_TYPE_ROUND_VIEWS (merita_round_views_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRoundViews, merita_round_views, MERITA, ROUND_VIEWS, GtkWidget)

/* data must stay until the next call and have a round to show. */
void merita_round_views_show   (MeritaRoundViews *self, const MeritaAssessmentData *data);
/* "radar", "table" or "difference". */
void merita_round_views_choose (MeritaRoundViews *self, const char *view);
/* Names of rounds, newest first, with one of them selected; and what was selected. */
void merita_round_views_fill_choice (GtkDropDown *choice, const GPtrArray *rounds, const MeritaScoredRound *selected);
/*
 * A list that shows these names already keeps its model: a model must not go while it tells what was
 * selected in it.
 */
void merita_round_views_set_names (GtkDropDown *choice, GtkStringList *names, guint selected);
const MeritaScoredRound *merita_round_views_get_choice (GtkDropDown *choice, const GPtrArray *rounds);

G_END_DECLS
