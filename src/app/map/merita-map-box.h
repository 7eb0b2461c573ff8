/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* One of the nine boxes: its head and as many of its people as fit. */
#define MERITA_TYPE_MAP_BOX (merita_map_box_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapBox, merita_map_box, MERITA, MAP_BOX, GtkWidget)

GtkWidget *merita_map_box_new          (const MeritaMapView *view, guint number) G_GNUC_WARN_UNUSED_RESULT;
guint      merita_map_box_get_number   (MeritaMapBox *self);
/* The view changed. */
void       merita_map_box_update       (MeritaMapBox *self);
void       merita_map_box_set_expanded (MeritaMapBox *self, gboolean expanded);
/* Beside an expanded box only the number and the count are left. */
void       merita_map_box_set_rail     (MeritaMapBox *self, gboolean rail);
/* Focus to the first person, or step from the focused one; FALSE at the edge. */
gboolean   merita_map_box_enter        (MeritaMapBox *self);
gboolean   merita_map_box_step         (MeritaMapBox *self, int dx, int dy);

G_END_DECLS
