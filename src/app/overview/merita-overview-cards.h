/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-overview.h"

G_BEGIN_DECLS

/* The cards of the overview, each filled from what was loaded. */
void merita_overview_fill_aspects  (GtkGrid *grid, const MeritaOverview *overview, const MeritaInstrument *instrument);
void merita_overview_fill_boxes    (GtkGrid *grid, const MeritaOverview *overview, const MeritaTalentRule *rule);
void merita_overview_fill_weak     (GtkListBox *list, const MeritaOverview *overview);
void merita_overview_fill_findings (GtkListBox *list, const MeritaOverview *overview);
void merita_overview_fill_steps    (GtkListBox *list, const MeritaOverview *overview);

G_END_DECLS
