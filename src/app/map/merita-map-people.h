/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-map-view.h"

G_BEGIN_DECLS

/* The people of one box (0: the tray) as a GListModel of MeritaMapItem. */
#define MERITA_TYPE_MAP_PEOPLE (merita_map_people_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapPeople, merita_map_people, MERITA, MAP_PEOPLE, GObject)

MeritaMapPeople *merita_map_people_new     (const MeritaMapView *view) G_GNUC_WARN_UNUSED_RESULT;
void             merita_map_people_set_box (MeritaMapPeople *self, guint box);
/* The view's model or filter changed. */
void             merita_map_people_refresh (MeritaMapPeople *self);
guint            merita_map_people_get_box (MeritaMapPeople *self);

G_END_DECLS
