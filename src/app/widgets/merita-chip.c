/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-chip.h"

struct _MeritaChip
{
  GtkWidget parent_instance;

  GtkWidget *label;
  const char *style; /* interned */
};

G_DEFINE_FINAL_TYPE (MeritaChip, merita_chip, GTK_TYPE_WIDGET)

static void
merita_chip_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_CHIP (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_chip_parent_class)->dispose (object);
}

static void
merita_chip_class_init (MeritaChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_chip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
merita_chip_init (MeritaChip *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
merita_chip_new (const char *text, const char *style)
{
  MeritaChip *self = g_object_new (MERITA_TYPE_CHIP, NULL);

  merita_chip_set (self, text, style);
  return GTK_WIDGET (self);
}

void
merita_chip_set (MeritaChip *self, const char *text, const char *style)
{
  g_return_if_fail (MERITA_IS_CHIP (self));
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  self->style = g_intern_string (style);
  if (self->style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), self->style);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}
