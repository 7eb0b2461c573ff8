/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-context.h"
#include "merita-map-view.h"

G_BEGIN_DECLS

/* Who is in scope: job level, unit, family, near a limit, name.  Signal "changed". */
#define MERITA_TYPE_MAP_FILTERS (merita_map_filters_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapFilters, merita_map_filters, MERITA, MAP_FILTERS, GtkWidget)

GtkWidget *merita_map_filters_new    (const MeritaMapView *view, MeritaContext *context) G_GNUC_WARN_UNUSED_RESULT;
/* Offers what the view's model holds; keeps the choice where it still exists. */
void       merita_map_filters_fill   (MeritaMapFilters *self);
/* Sets the model's filter from the choice. */
void       merita_map_filters_apply  (MeritaMapFilters *self);
void       merita_map_filters_clear  (MeritaMapFilters *self);
gboolean   merita_map_filters_active (MeritaMapFilters *self);
void       merita_map_filters_search (MeritaMapFilters *self);

G_END_DECLS
