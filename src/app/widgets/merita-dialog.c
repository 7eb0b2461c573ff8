/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-dialog.h"

static void
activate_default (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget))
    {
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (widget), TRUE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    activate_default (child);
}

void
merita_dialog_begin_at (GtkWindow *self, GtkWidget *first, GtkWidget *action)
{
  g_return_if_fail (GTK_IS_WINDOW (self) && GTK_IS_WIDGET (first));

  if (action != NULL)
    {
      gtk_window_set_default_widget (self, action);
      activate_default (GTK_WIDGET (self));
    }
  /* A list that has the focus itself would select its first row once it is shown. */
  if (GTK_IS_LIST_BOX (first) && gtk_list_box_get_selected_row (GTK_LIST_BOX (first)) != NULL)
    first = GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (first)));
  gtk_widget_grab_focus (first);
}

/* ---- two panes ---- */

static void
show_back (AdwLeaflet *panes, GParamSpec *pspec, GtkWidget *back)
{
  gtk_widget_set_visible (back,
                          adw_leaflet_get_folded (panes)
                            && adw_leaflet_get_adjacent_child (panes, ADW_NAVIGATION_DIRECTION_BACK)
                                 != NULL);
}

static void
forward_cb (GtkListBox *list, GtkListBoxRow *row, AdwLeaflet *panes)
{
  if (adw_leaflet_get_folded (panes))
    adw_leaflet_navigate (panes, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
back_cb (AdwLeaflet *panes)
{
  adw_leaflet_navigate (panes, ADW_NAVIGATION_DIRECTION_BACK);
}

void
merita_dialog_fold (AdwLeaflet *panes, GtkListBox *list, GtkWidget *back)
{
  g_return_if_fail (ADW_IS_LEAFLET (panes) && GTK_IS_LIST_BOX (list) && GTK_IS_WIDGET (back));

  g_signal_connect_object (list, "row-activated", G_CALLBACK (forward_cb), panes, 0);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), panes, G_CONNECT_SWAPPED);
  g_signal_connect_object (panes, "notify::folded", G_CALLBACK (show_back), back, 0);
  g_signal_connect_object (panes, "notify::visible-child", G_CALLBACK (show_back), back, 0);
  show_back (panes, NULL, back);
}
