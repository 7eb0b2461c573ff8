/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/*
 * The three scores of a round, its category, the distance to the next one, the days that are left, and the
 * switch of the views.  Signal "view" (const char *name): the user went to one.
 */
#define MERITA_TYPE_SCORE_BAR (merita_score_bar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaScoreBar, merita_score_bar, MERITA, SCORE_BAR, GtkBox)

/* data must have a round to show. */
void merita_score_bar_show        (MeritaScoreBar *self, const MeritaAssessmentData *data);
/* By its name; another name changes nothing. Emits "view". */
void merita_score_bar_choose_view (MeritaScoreBar *self, const char *view);
void merita_score_bar_set_narrow  (MeritaScoreBar *self, gboolean narrow); /* the scores without their names */
void merita_score_bar_set_folded  (MeritaScoreBar *self, gboolean folded); /* in two lines */

G_END_DECLS
