/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-succession-chart.h"

G_BEGIN_DECLS

/* The whole chart in small with the part that is seen; shown when the chart exceeds the view. */
#define MERITA_TYPE_SUCCESSION_MINIMAP (merita_succession_minimap_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionMinimap, merita_succession_minimap, MERITA, SUCCESSION_MINIMAP, GtkWidget)

GtkWidget *merita_succession_minimap_new    (MeritaSuccessionChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void       merita_succession_minimap_update (MeritaSuccessionMinimap *self);

G_END_DECLS
