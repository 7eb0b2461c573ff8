/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of the map's model as an object, made when a list shows it. */
#define MERITA_TYPE_MAP_ITEM (merita_map_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapItem, merita_map_item, MERITA, MAP_ITEM, GObject)

MeritaMapItem *merita_map_item_new (guint32 person) G_GNUC_WARN_UNUSED_RESULT;
guint32        merita_map_item_get (MeritaMapItem *self);

G_END_DECLS
