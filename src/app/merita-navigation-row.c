/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-navigation-row.h"

#include <glib/gi18n.h>

struct _MeritaNavigationRow
{
  GtkListBoxRow parent_instance;

  const MeritaPageInfo *info;
  GtkWidget *badge;
};

G_DEFINE_FINAL_TYPE (MeritaNavigationRow, merita_navigation_row, GTK_TYPE_LIST_BOX_ROW)

static void
merita_navigation_row_class_init (MeritaNavigationRowClass *klass)
{
}

static void
merita_navigation_row_init (MeritaNavigationRow *self)
{
}

static void
update_label (MeritaNavigationRow *self)
{
  const char *badge = gtk_label_get_label (GTK_LABEL (self->badge));
  g_autofree char *label = NULL;

  if (*badge == '\0')
    label = g_strdup (_ (self->info->title));
  else
    label = g_strdup_printf ("%s, %s", _ (self->info->title), badge);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

MeritaNavigationRow *
merita_navigation_row_new (const MeritaPageInfo *info)
{
  MeritaNavigationRow *self = g_object_new (MERITA_TYPE_NAVIGATION_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (info->icon_name);
  GtkWidget *title = gtk_label_new (_ (info->title));

  self->info = info;
  self->badge = gtk_label_new ("");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (self->badge, "count");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  update_label (self);
  return self;
}

const char *
merita_navigation_row_get_page (MeritaNavigationRow *self)
{
  g_return_val_if_fail (MERITA_IS_NAVIGATION_ROW (self), NULL);
  return self->info->id;
}

int
merita_navigation_row_get_group (MeritaNavigationRow *self)
{
  g_return_val_if_fail (MERITA_IS_NAVIGATION_ROW (self), 0);
  return self->info->group;
}

void
merita_navigation_row_set_badge (MeritaNavigationRow *self, const char *text)
{
  g_return_if_fail (MERITA_IS_NAVIGATION_ROW (self));
  gtk_label_set_label (GTK_LABEL (self->badge), text != NULL ? text : "");
  update_label (self);
}

void
merita_navigation_row_set_current (MeritaNavigationRow *self, gboolean current)
{
  g_return_if_fail (MERITA_IS_NAVIGATION_ROW (self));
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}
