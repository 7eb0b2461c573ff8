/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/* Grids of figures of the rounds; each is filled anew. */

/* Aspects by the rounds of the period that is shown; with_subs: also their sub-aspects. */
void merita_round_tables_fill_period     (GtkGrid *grid, const MeritaAssessmentData *data, gboolean with_subs);
/* What differs between two rounds; FALSE if nothing does. */
gboolean merita_round_tables_fill_difference (GtkGrid *grid, const MeritaAssessmentData *data,
                                              const MeritaScoredRound *from, const MeritaScoredRound *to);

G_END_DECLS
