/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-overview.h"

G_BEGIN_DECLS

/* The points of the newest rounds on the scale of the instrument, and per aspect. */
#define MERITA_TYPE_OVERVIEW_SCORE (merita_overview_score_get_type ())
G_DECLARE_FINAL_TYPE (MeritaOverviewScore, merita_overview_score, MERITA, OVERVIEW_SCORE, GtkBox)

/* NULL: forget it. */
void merita_overview_score_show       (MeritaOverviewScore *self, const MeritaOverview *overview);
void merita_overview_score_set_narrow (MeritaOverviewScore *self, gboolean narrow);

G_END_DECLS
