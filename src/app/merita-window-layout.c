/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-window-private.h"

/* Below this width the window shows one pane: sidebar and page alternate. */
#define FOLD_WIDTH 860

static gboolean
fold_cb (gpointer data)
{
  MeritaWindow *self = data;

  self->fold_source = 0;
  self->narrow = gtk_widget_get_width (GTK_WIDGET (self)) < FOLD_WIDTH;
  adw_leaflet_set_can_unfold (self->leaflet, !self->narrow);
  merita_window_update_layout (self);
  return G_SOURCE_REMOVE;
}

/* The leaflet would fold by what its children ask for, so that a page with wide content folded the
 * window and another unfolded it; the width of the window alone decides. */
static void
surface_layout_cb (MeritaWindow *self, int width, int height)
{
  gboolean narrow = width < FOLD_WIDTH;

  if (narrow != self->narrow && self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH, fold_cb, self, NULL);
}

static void
realize_cb (MeritaWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  int width, height;

  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_layout_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->narrow = width > 0 && width < FOLD_WIDTH && !gtk_window_is_maximized (GTK_WINDOW (self));
  adw_leaflet_set_can_unfold (self->leaflet, !self->narrow);
  merita_window_update_layout (self);
}

void
merita_window_update_layout (MeritaWindow *self)
{
  gboolean open = merita_context_is_open (self->context);
  gboolean beside = open && !self->narrow;
  GtkWidget *widget = self->page != NULL ? merita_page_get_header_widget (self->page) : NULL;
  g_autoptr (GtkWidget) held = widget != NULL ? g_object_ref (widget) : NULL;

  gtk_widget_set_visible (self->sidebar, open && (self->narrow || self->want_sidebar));
  gtk_widget_set_visible (self->separator, beside && self->want_sidebar);
  gtk_widget_set_visible (self->show_sidebar, open && (self->narrow || !self->want_sidebar)
                                                && !gtk_widget_get_visible (self->back));
  gtk_widget_set_visible (self->hide_sidebar, beside);
  adw_header_bar_set_show_start_title_buttons (self->sidebar_header, beside);
  adw_header_bar_set_show_end_title_buttons (self->sidebar_header, self->narrow);
  gtk_widget_set_visible (self->history_buttons, beside);
  gtk_widget_set_visible (GTK_WIDGET (self->search), beside);
  gtk_widget_set_visible (self->search_button, open && self->narrow);
  if (!self->narrow)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);

  /* The page's own buttons move under the page when the header is too short for them. */
  adw_bin_set_child (self->header_slot, NULL);
  adw_bin_set_child (self->bottom_slot, NULL);
  if (widget != NULL)
    adw_bin_set_child (self->narrow ? self->bottom_slot : self->header_slot, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->bottom_slot), self->narrow && widget != NULL);
}

void
merita_window_init_layout (MeritaWindow *self)
{
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
  gtk_search_bar_connect_entry (self->search_bar,
                                GTK_EDITABLE (merita_search_get_entry (self->narrow_search)));
}
