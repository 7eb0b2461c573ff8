/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-box-badge.h"

#include <glib/gi18n.h>

struct _MeritaBoxBadge
{
  GtkWidget parent_instance;

  GtkWidget *label;
  guint box;
};

G_DEFINE_FINAL_TYPE (MeritaBoxBadge, merita_box_badge, GTK_TYPE_WIDGET)

static void
merita_box_badge_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_BOX_BADGE (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_box_badge_parent_class)->dispose (object);
}

static void
merita_box_badge_class_init (MeritaBoxBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_box_badge_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "boxbadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_box_badge_init (MeritaBoxBadge *self)
{
  self->label = gtk_label_new (NULL);
  self->box = G_MAXUINT;
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
merita_box_badge_new (guint box)
{
  MeritaBoxBadge *self = g_object_new (MERITA_TYPE_BOX_BADGE, NULL);

  merita_box_badge_set_box (self, box);
  return GTK_WIDGET (self);
}

void
merita_box_badge_set_box (MeritaBoxBadge *self, guint box)
{
  char number[12], class_name[20];
  g_autofree char *label = NULL;

  g_return_if_fail (MERITA_IS_BOX_BADGE (self));
  if (self->box == box)
    return;
  if (self->box != G_MAXUINT)
    {
      g_snprintf (class_name, sizeof class_name, "box-%u", self->box);
      gtk_widget_remove_css_class (GTK_WIDGET (self), class_name);
    }
  self->box = box;
  g_snprintf (class_name, sizeof class_name, "box-%u", box);
  gtk_widget_add_css_class (GTK_WIDGET (self), class_name);
  g_snprintf (number, sizeof number, "%u", box);
  gtk_label_set_label (GTK_LABEL (self->label), box > 0 ? number : "–");
  /* Translators: %u is the number of one of the nine boxes. */
  label = box > 0 ? g_strdup_printf (_ ("Box %u"), box) : g_strdup (_ ("Not mapped"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
