/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-people.h"

#include "merita-map-item.h"

struct _MeritaMapPeople
{
  GObject parent_instance;

  const MeritaMapView *view;
  guint box, n;
};

static void list_model_init (GListModelInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (MeritaMapPeople,
                               merita_map_people,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
merita_map_people_get_item_type (GListModel *model)
{
  return MERITA_TYPE_MAP_ITEM;
}

static guint
merita_map_people_get_n_items (GListModel *model)
{
  return MERITA_MAP_PEOPLE (model)->n;
}

static gpointer
merita_map_people_get_item (GListModel *model, guint position)
{
  MeritaMapPeople *self = MERITA_MAP_PEOPLE (model);

  if (position >= self->n || self->view->model == NULL)
    return NULL;
  return merita_map_item_new (merita_map_model_get_person (self->view->model, self->box, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = merita_map_people_get_item_type;
  iface->get_n_items = merita_map_people_get_n_items;
  iface->get_item = merita_map_people_get_item;
}

static void
merita_map_people_class_init (MeritaMapPeopleClass *klass)
{
}

static void
merita_map_people_init (MeritaMapPeople *self)
{
}

MeritaMapPeople *
merita_map_people_new (const MeritaMapView *view)
{
  MeritaMapPeople *self = g_object_new (MERITA_TYPE_MAP_PEOPLE, NULL);

  self->view = view;
  return self;
}

void
merita_map_people_refresh (MeritaMapPeople *self)
{
  guint before;

  g_return_if_fail (MERITA_IS_MAP_PEOPLE (self));
  before = self->n;
  self->n =
    self->view->model != NULL ? merita_map_model_get_count (self->view->model, self->box) : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n);
}

void
merita_map_people_set_box (MeritaMapPeople *self, guint box)
{
  g_return_if_fail (MERITA_IS_MAP_PEOPLE (self));
  g_return_if_fail (box < MERITA_MAP_BOXES);
  self->box = box;
  merita_map_people_refresh (self);
}

guint
merita_map_people_get_box (MeritaMapPeople *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_PEOPLE (self), 0);
  return self->box;
}
