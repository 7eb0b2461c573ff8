/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* Everybody in a box or in the tray, as a list that only makes the rows it shows. */
#define MERITA_TYPE_MAP_LIST (merita_map_list_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapList, merita_map_list, MERITA, MAP_LIST, GtkWidget)

GtkWidget *merita_map_list_new    (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
void       merita_map_list_show   (MeritaMapList *self, guint box);
/* The view changed: same box, other people. */
void       merita_map_list_update (MeritaMapList *self);

G_END_DECLS
