/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-position-item.h"

struct _MeritaPositionItem
{
  GObject parent_instance;

  GPtrArray *positions; /* keeps position alive */
  const MeritaPosition *position;
  GListStore *children;
};

G_DEFINE_FINAL_TYPE (MeritaPositionItem, merita_position_item, G_TYPE_OBJECT)

static void
merita_position_item_finalize (GObject *object)
{
  MeritaPositionItem *self = MERITA_POSITION_ITEM (object);

  g_clear_object (&self->children);
  g_ptr_array_unref (self->positions);
  G_OBJECT_CLASS (merita_position_item_parent_class)->finalize (object);
}

static void
merita_position_item_class_init (MeritaPositionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_position_item_finalize;
}

static void
merita_position_item_init (MeritaPositionItem *self)
{
}

const MeritaPosition *
merita_position_item_get (MeritaPositionItem *self)
{
  g_return_val_if_fail (MERITA_IS_POSITION_ITEM (self), NULL);
  return self->position;
}

GListModel *
merita_position_item_get_children (MeritaPositionItem *self)
{
  g_return_val_if_fail (MERITA_IS_POSITION_ITEM (self), NULL);
  return G_LIST_MODEL (self->children);
}

GListModel *
merita_position_items_new (GPtrArray *positions, gboolean tree)
{
  GListStore *roots = g_list_store_new (MERITA_TYPE_POSITION_ITEM);
  g_autoptr (GHashTable) by_id =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);

  /* Two passes: a parent may come after its children in a file that was pieced together. */
  for (guint i = 0; i < positions->len; i++)
    {
      MeritaPositionItem *item = g_object_new (MERITA_TYPE_POSITION_ITEM, NULL);

      item->positions = g_ptr_array_ref (positions);
      item->position = g_ptr_array_index (positions, i);
      g_hash_table_insert (by_id, (gpointer) &item->position->id, item);
    }
  for (guint i = 0; i < positions->len; i++)
    {
      const MeritaPosition *position = g_ptr_array_index (positions, i);
      MeritaPositionItem *item = g_hash_table_lookup (by_id, &position->id);
      MeritaPositionItem *parent = tree && position->parent != position->id
                                     ? g_hash_table_lookup (by_id, &position->parent)
                                     : NULL;

      if (parent == NULL)
        {
          g_list_store_append (roots, item);
          continue;
        }
      if (parent->children == NULL)
        parent->children = g_list_store_new (MERITA_TYPE_POSITION_ITEM);
      g_list_store_append (parent->children, item);
    }
  return G_LIST_MODEL (roots);
}
