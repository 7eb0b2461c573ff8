/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-columns.h"

#define KEY "merita-columns"

void
merita_columns_remember (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    g_ptr_array_add (all, g_list_model_get_item (columns, i));
  g_object_set_data_full (G_OBJECT (view), KEY, all, (GDestroyNotify) g_ptr_array_unref);
}

void
merita_columns_choose (GtkColumnView *view, guint64 wanted)
{
  const GPtrArray *all = g_object_get_data (G_OBJECT (view), KEY);
  guint place = 0;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (all, i);
      gboolean there = gtk_column_view_column_get_column_view (column) == view;
      gboolean want = (wanted >> i & 1) != 0;

      if (there && !want)
        gtk_column_view_remove_column (view, column);
      else if (!there && want)
        gtk_column_view_insert_column (view, place, column);
      place += want ? 1 : 0;
    }
}
