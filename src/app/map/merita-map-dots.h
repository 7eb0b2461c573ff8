/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* The people of a box as packed dots; the pointer names them.  The box's list is the twin in words. */
#define MERITA_TYPE_MAP_DOTS (merita_map_dots_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapDots, merita_map_dots, MERITA, MAP_DOTS, GtkWidget)

GtkWidget *merita_map_dots_new      (const MeritaMapView *view, guint box) G_GNUC_WARN_UNUSED_RESULT;
/* How many dots fit this size. */
guint      merita_map_dots_capacity (int width, int height);

G_END_DECLS
