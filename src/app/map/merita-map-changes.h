/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* Who went from which box to which, as a table with totals: the twin of the change marks. */
#define MERITA_TYPE_MAP_CHANGES (merita_map_changes_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapChanges, merita_map_changes, MERITA, MAP_CHANGES, GtkWidget)

GtkWidget *merita_map_changes_new    (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
void       merita_map_changes_update (MeritaMapChanges *self);

G_END_DECLS
