/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-head.h"

#include <glib/gi18n.h>

#include "merita-card.h"

#define LIST_WIDTH 280
#define LIST_HEIGHT 320

struct _MeritaImportHead
{
  GtkWidget parent_instance;

  MeritaImportSession *session;
  guint column;
  GtkWidget *box, *menu;
  GtkListBox *list; /* in the popover, which is made when it is first opened */
  GtkSearchEntry *search;
};

G_DEFINE_FINAL_TYPE (MeritaImportHead, merita_import_head, GTK_TYPE_WIDGET)

static guint chosen_signal;

static const char *
get_taker (MeritaImport *import, const char *field)
{
  const GPtrArray *columns = merita_import_get_columns (import);

  for (guint i = 0; i < columns->len; i++)
    {
      const MeritaImportColumn *column = g_ptr_array_index (columns, i);

      if (g_strcmp0 (column->field, field) == 0)
        return column->header;
    }
  return NULL;
}

static void
add_field (MeritaImportHead *self, const char *id, const char *label, const char *taker)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = merita_label_new (label, id == NULL ? "dim" : NULL, 0);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  if (taker != NULL)
    gtk_box_append (GTK_BOX (box), merita_label_new (taker, "dim small", 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "field", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (row), "words", g_utf8_casefold (label, -1), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->list, row);
}

static void
fill_fields (MeritaImportHead *self)
{
  MeritaImport *import = merita_import_session_get_import (self->session);
  const GPtrArray *fields = import != NULL ? merita_import_get_fields (import) : NULL;

  merita_clear_children (GTK_WIDGET (self->list));
  add_field (self, NULL, _ ("Do not import"), NULL);
  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const MeritaImportField *field = g_ptr_array_index (fields, i);

      add_field (self, field->id, field->label, get_taker (import, field->id));
    }
}

static gboolean
filter_field (GtkListBoxRow *row, gpointer data)
{
  MeritaImportHead *self = data;
  g_autofree char *wanted =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  return strstr (g_object_get_data (G_OBJECT (row), "words"), wanted) != NULL;
}

static void
activated_cb (MeritaImportHead *self, GtkListBoxRow *row)
{
  g_autofree char *field = g_strdup (g_object_get_data (G_OBJECT (row), "field"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu));
  g_signal_emit (self, chosen_signal, 0, field);
}

/* Return in the search takes the first field that is left. */
static void
search_activate_cb (MeritaImportHead *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, 1);

  if (row != NULL)
    activated_cb (self, row);
}

static void
create_popover_cb (GtkMenuButton *menu, gpointer data)
{
  MeritaImportHead *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_list_box_set_filter_func (self->list, filter_field, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Fields"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a field"), -1);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, LIST_HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed",
                           G_CALLBACK (gtk_list_box_invalidate_filter), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self,
                           G_CONNECT_SWAPPED);
  fill_fields (self);
  gtk_menu_button_set_popover (menu, popover);
}

static void
merita_import_head_dispose (GObject *object)
{
  MeritaImportHead *self = MERITA_IMPORT_HEAD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (merita_import_head_parent_class)->dispose (object);
}

static void
merita_import_head_class_init (MeritaImportHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_head_dispose;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "importhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
merita_import_head_init (MeritaImportHead *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* A menu button centres what is in it; here the names stand in a column. */
static void
fill_width (GtkWidget *content, GtkWidget *menu)
{
  for (GtkWidget *widget = content; widget != menu; widget = gtk_widget_get_parent (widget))
    {
      gtk_widget_set_halign (widget, GTK_ALIGN_FILL);
      gtk_widget_set_hexpand (widget, TRUE);
    }
}

static GtkWidget *
create_menu (MeritaImportHead *self, const char *header, const char *field)
{
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label =
    merita_label_new (field != NULL ? field : _ ("Choose"), field != NULL ? "strong" : NULL, 0);
  /* Translators: a column of a spreadsheet and the field that it fills. */
  g_autofree char *name =
    g_strdup_printf (_ ("Column “%s”: %s"), header, field != NULL ? field : _ ("not imported"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (menu), content);
  fill_width (content, menu);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), create_popover_cb, self, NULL);
  gtk_widget_add_css_class (menu, "compact");
  if (field == NULL)
    gtk_widget_add_css_class (menu, "unset");
  gtk_widget_set_tooltip_text (menu, field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return menu;
}

GtkWidget *
merita_import_head_new (MeritaImportSession *session, guint column)
{
  MeritaImportHead *self = g_object_new (MERITA_TYPE_IMPORT_HEAD, NULL);
  MeritaImport *import = merita_import_session_get_import (session);
  const MeritaImportColumn *data = g_ptr_array_index (merita_import_get_columns (import), column);
  const char *field =
    data->field != NULL ? merita_import_get_field_label (import, data->field) : NULL;
  GtkWidget *header = merita_label_new (data->header, "dim small", 0);

  self->session = g_object_ref (session);
  self->column = column;
  self->menu = create_menu (self, data->header, field);
  gtk_widget_set_tooltip_text (header, data->header);
  gtk_box_append (GTK_BOX (self->box), header);
  gtk_box_append (GTK_BOX (self->box), self->menu);
  return GTK_WIDGET (self);
}
