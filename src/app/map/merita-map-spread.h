/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-mapping.h"

G_BEGIN_DECLS

/* How everybody with a box is spread over the nine: one bar from box 9 to box 1. */
#define MERITA_TYPE_MAP_SPREAD (merita_map_spread_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapSpread, merita_map_spread, MERITA, MAP_SPREAD, GtkWidget)

void merita_map_spread_show (MeritaMapSpread *self, const guint counts[10]);

G_END_DECLS
