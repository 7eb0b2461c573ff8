/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-item.h"

struct _MeritaMapItem
{
  GObject parent_instance;

  guint32 person;
};

G_DEFINE_FINAL_TYPE (MeritaMapItem, merita_map_item, G_TYPE_OBJECT)

static void
merita_map_item_class_init (MeritaMapItemClass *klass)
{
}

static void
merita_map_item_init (MeritaMapItem *self)
{
}

MeritaMapItem *
merita_map_item_new (guint32 person)
{
  MeritaMapItem *self = g_object_new (MERITA_TYPE_MAP_ITEM, NULL);

  self->person = person;
  return self;
}

guint32
merita_map_item_get (MeritaMapItem *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_ITEM (self), G_MAXUINT32);
  return self->person;
}
