/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-reader.h"

G_BEGIN_DECLS

/* A position and the positions under it. */
#define MERITA_TYPE_POSITION_ITEM (merita_position_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPositionItem, merita_position_item, MERITA, POSITION_ITEM, GObject)

const MeritaPosition *merita_position_item_get          (MeritaPositionItem *self);
/* NULL: none. */
GListModel           *merita_position_item_get_children (MeritaPositionItem *self);
/* The roots of MeritaPosition*; tree FALSE: all in a row. The array is kept. */
GListModel           *merita_position_items_new         (GPtrArray *positions, gboolean tree) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
