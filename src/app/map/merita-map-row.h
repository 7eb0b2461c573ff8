/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* One person in a box: a row (name, post, signs, grade) or a card with an avatar. */
#define MERITA_TYPE_MAP_ROW (merita_map_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapRow, merita_map_row, MERITA, MAP_ROW, GtkWidget)

#define MERITA_MAP_ROW_HEIGHT 24
#define MERITA_MAP_CARD_HEIGHT 60

GtkWidget *merita_map_row_new  (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
/* brief: name and signs only. */
void       merita_map_row_show (MeritaMapRow *self, guint32 person, gboolean brief);
guint32    merita_map_row_get  (MeritaMapRow *self);
/* "Near the lower cut of performance", for tooltips and assistive technology; NULL if nothing. Free it. */
char      *merita_map_describe_signs (const MeritaMapView *view, guint32 person);

G_END_DECLS
