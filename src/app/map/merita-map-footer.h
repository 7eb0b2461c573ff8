/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* Under the boxes: who has none and why, how everybody is spread, what the signs mean. */
#define MERITA_TYPE_MAP_FOOTER (merita_map_footer_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapFooter, merita_map_footer, MERITA, MAP_FOOTER, GtkWidget)

GtkWidget *merita_map_footer_new    (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
void       merita_map_footer_update (MeritaMapFooter *self);

G_END_DECLS
