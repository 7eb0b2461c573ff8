/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-list.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-map-item.h"
#include "merita-map-people.h"
#include "merita-map-row.h"

struct _MeritaMapList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListView *list;
  const MeritaMapView *view;
  MeritaMapPeople *people;
  GtkSingleSelection *selection;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MeritaMapList, merita_map_list, GTK_TYPE_WIDGET)

static void
setup_cb (MeritaMapList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *person = merita_map_row_new (self->view);

  gtk_widget_set_hexpand (person, TRUE);
  /* The list has the focus and the clicks. */
  gtk_widget_set_focusable (person, FALSE);
  gtk_widget_set_can_target (person, FALSE);
  gtk_box_append (GTK_BOX (row), person);
  gtk_box_append (GTK_BOX (row), merita_label_new (NULL, "dim small", 1));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (MeritaMapList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *person = gtk_widget_get_first_child (row);
  GtkWidget *remark = gtk_widget_get_last_child (row);
  guint32 who = merita_map_item_get (gtk_list_item_get_item (item));
  gboolean tray = merita_map_people_get_box (self->people) == 0;

  merita_map_row_show (MERITA_MAP_ROW (person), who, FALSE);
  gtk_widget_set_visible (remark, tray);
  if (tray)
    gtk_label_set_label (
      GTK_LABEL (remark),
      merita_text_tray (merita_language_current (),
                        merita_map_model_get_mapping (self->view->model)->tray[who]));
}

static void
selected_cb (MeritaMapList *self)
{
  MeritaMapItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL && !self->filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "map.select", "u", merita_map_item_get (item));
}

static void
activate_cb (MeritaMapList *self, guint position)
{
  g_autoptr (MeritaMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "map.open", "u", merita_map_item_get (item));
}

static gboolean
merita_map_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MERITA_MAP_LIST (widget)->list));
}

static void
merita_map_list_dispose (GObject *object)
{
  MeritaMapList *self = MERITA_MAP_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->people);
  G_OBJECT_CLASS (merita_map_list_parent_class)->dispose (object);
}

static void
merita_map_list_class_init (MeritaMapListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_list_dispose;
  widget_class->grab_focus = merita_map_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "maplist");
}

static void
merita_map_list_init (MeritaMapList *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
merita_map_list_new (const MeritaMapView *view)
{
  MeritaMapList *self = g_object_new (MERITA_TYPE_MAP_LIST, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->view = view;
  self->people = merita_map_people_new (view);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->people)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list = GTK_LIST_VIEW (
    gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Employees"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
merita_map_list_show (MeritaMapList *self, guint box)
{
  g_return_if_fail (MERITA_IS_MAP_LIST (self));
  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  merita_map_people_set_box (self->people, box);
  self->filling = FALSE;
}

void
merita_map_list_update (MeritaMapList *self)
{
  g_return_if_fail (MERITA_IS_MAP_LIST (self));
  merita_map_list_show (self, merita_map_people_get_box (self->people));
}
