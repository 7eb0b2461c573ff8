/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/*
 * The nine boxes, 4 7 9 / 2 5 8 / 1 3 6, between the names of the axes.  Arrows go from box to box,
 * Enter goes in, the arrows then go from person to person, Escape comes back; a digit goes to the
 * box of that number, wherever it lies on the keypad.
 */
#define MERITA_TYPE_MAP_GRID (merita_map_grid_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapGrid, merita_map_grid, MERITA, MAP_GRID, GtkWidget)

GtkWidget *merita_map_grid_new          (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
void       merita_map_grid_update       (MeritaMapGrid *self);
void       merita_map_grid_set_expanded (MeritaMapGrid *self, guint box); /* 0: none */
guint      merita_map_grid_get_expanded (MeritaMapGrid *self);
void       merita_map_grid_focus_box    (MeritaMapGrid *self, guint box);

G_END_DECLS
