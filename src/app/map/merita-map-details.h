/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* The person who is selected in the map: place, earlier boxes, both axes part by part, what is near. */
#define MERITA_TYPE_MAP_DETAILS (merita_map_details_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapDetails, merita_map_details, MERITA, MAP_DETAILS, GtkWidget)

GtkWidget *merita_map_details_new    (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
void       merita_map_details_update (MeritaMapDetails *self);

G_END_DECLS
