/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* Two to five people side by side: box, both axes and their parts; what differs stands first. */
#define MERITA_TYPE_MAP_COMPARISON (merita_map_comparison_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapComparison, merita_map_comparison, MERITA, MAP_COMPARISON, AdwWindow)

/* people: MeritaNip.  The view is read now and not kept. */
GtkWidget *merita_map_comparison_new (const MeritaMapView *view, const GArray *people) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
