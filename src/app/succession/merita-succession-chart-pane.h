/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/* The chart with its tools, legend, minimap and table twin. Signals: "selected", "opened" (gint64). */
#define MERITA_TYPE_SUCCESSION_CHART_PANE (merita_succession_chart_pane_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionChartPane, merita_succession_chart_pane, MERITA, SUCCESSION_CHART_PANE, AdwBin)

void merita_succession_chart_pane_set_plan   (MeritaSuccessionChartPane *self, MeritaSuccessionPlan *plan);
void merita_succession_chart_pane_select     (MeritaSuccessionChartPane *self, MeritaId position);
void merita_succession_chart_pane_set_narrow (MeritaSuccessionChartPane *self, gboolean narrow);

G_END_DECLS
