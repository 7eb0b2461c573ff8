/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-navigation.h"

#include <glib/gi18n.h>

#include "merita-navigation-row.h"
#include "merita-pages.h"

struct _MeritaNavigation
{
  GtkWidget parent_instance;

  GtkWidget *list;
  MeritaContext *context;
  GHashTable *rows; /* page id -> MeritaNavigationRow, borrowed */
  MeritaNavigationRow *current;
};

G_DEFINE_FINAL_TYPE (MeritaNavigation, merita_navigation, GTK_TYPE_WIDGET)

static gboolean
merita_navigation_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MeritaNavigation *self = MERITA_NAVIGATION (widget);
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      if (inside)
        return FALSE;
      if (self->current != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (self->current));
    }
  return gtk_widget_child_focus (self->list, direction);
}

static void
row_activated_cb (MeritaNavigation *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)",
                              merita_navigation_row_get_page (MERITA_NAVIGATION_ROW (row)), "");
}

static void
separate_groups_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  gboolean separate = before != NULL
                      && merita_navigation_row_get_group (MERITA_NAVIGATION_ROW (row))
                           != merita_navigation_row_get_group (MERITA_NAVIGATION_ROW (before));

  gtk_list_box_row_set_header (row,
                               separate ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

static void
badge_cb (MeritaContext *context, const char *page, const char *text, gpointer data)
{
  MeritaNavigation *self = data;
  MeritaNavigationRow *row = g_hash_table_lookup (self->rows, page);

  if (row != NULL)
    merita_navigation_row_set_badge (row, text);
}

static void
count_pages_cb (MeritaContext *context, const char *tables, gpointer data)
{
  MeritaNavigation *self = data;
  MeritaAgency *agency = merita_context_get_agency (context);
  const MeritaPageInfo *pages;
  guint n;

  pages = merita_pages_get (&n);
  for (guint i = 0; agency != NULL && i < n; i++)
    if (pages[i].count != NULL && pages[i].group >= 0)
      {
        gint64 count = pages[i].count (agency);
        g_autofree char *text =
          count > 0 ? merita_text_integer (merita_language_current (), count) : NULL;

        badge_cb (context, pages[i].id, text, self);
      }
}

static void
merita_navigation_dispose (GObject *object)
{
  MeritaNavigation *self = MERITA_NAVIGATION (object);

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (merita_navigation_parent_class)->dispose (object);
}

static void
merita_navigation_class_init (MeritaNavigationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_navigation_dispose;
  widget_class->focus = merita_navigation_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "navigation");
}

static void
merita_navigation_init (MeritaNavigation *self)
{
  const MeritaPageInfo *pages;
  guint n;

  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), separate_groups_cb, NULL, NULL);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  pages = merita_pages_get (&n);
  for (guint i = 0; i < n; i++)
    if (pages[i].group >= 0)
      {
        MeritaNavigationRow *row = merita_navigation_row_new (&pages[i]);

        g_hash_table_insert (self->rows, (gpointer) pages[i].id, row);
        gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
      }
}

void
merita_navigation_set_context (MeritaNavigation *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_NAVIGATION (self));
  g_return_if_fail (self->context == NULL);
  self->context = g_object_ref (context);
  g_signal_connect (context, "badge", G_CALLBACK (badge_cb), self);
  g_signal_connect (context, "changed", G_CALLBACK (count_pages_cb), self);
}

void
merita_navigation_set_current (MeritaNavigation *self, const char *page)
{
  MeritaNavigationRow *row = page != NULL ? g_hash_table_lookup (self->rows, page) : NULL;

  g_return_if_fail (MERITA_IS_NAVIGATION (self));
  if (self->current != NULL)
    merita_navigation_row_set_current (self->current, FALSE);
  self->current = row;
  if (row != NULL)
    merita_navigation_row_set_current (row, TRUE);
}
