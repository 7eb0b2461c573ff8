/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-mini-boxes.h"

#include <glib/gi18n.h>

#include "merita-colors.h"

#define CELL 15
#define GAP 2

struct _MeritaMiniBoxes
{
  GtkWidget parent_instance;

  guint box;
};

G_DEFINE_FINAL_TYPE (MeritaMiniBoxes, merita_mini_boxes, GTK_TYPE_WIDGET)

guint
merita_box_at (guint column, guint row)
{
  static const guint boxes[3][3] = { { 4, 7, 9 }, { 2, 5, 8 }, { 1, 3, 6 } };

  g_return_val_if_fail (column < 3 && row < 3, 0);
  return boxes[row][column];
}

static void
draw_number (MeritaMiniBoxes *self, GtkSnapshot *snapshot, double x, double y)
{
  g_autofree char *text = g_strdup_printf ("%u", self->box);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;
  GdkRGBA color;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.80));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  merita_widget_get_color (GTK_WIDGET (self), "card_bg_color", &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + (CELL - width) / 2.0),
                                                          (float) (y + (CELL - height) / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
merita_mini_boxes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaMiniBoxes *self = MERITA_MINI_BOXES (widget);

  for (guint i = 0; i < 9; i++)
    {
      guint box = merita_box_at (i % 3, i / 3);
      float x = (float) (i % 3) * (CELL + GAP);
      float y = (float) (i / 3) * (CELL + GAP);
      g_autofree char *name = g_strdup_printf ("merita_box_%u", box);
      GdkRGBA color;

      merita_widget_get_color (widget, box == self->box ? "merita_proven" : name, &color);
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, y, CELL, CELL));
      if (box == self->box)
        draw_number (self, snapshot, x, y);
    }
}

static void
merita_mini_boxes_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 3 * CELL + 2 * GAP;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_mini_boxes_class_init (MeritaMiniBoxesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_mini_boxes_snapshot;
  widget_class->measure = merita_mini_boxes_measure;
  gtk_widget_class_set_css_name (widget_class, "miniboxes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_mini_boxes_init (MeritaMiniBoxes *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
merita_mini_boxes_new (guint box)
{
  MeritaMiniBoxes *self = g_object_new (MERITA_TYPE_MINI_BOXES, NULL);
  g_autofree char *label =
    box > 0 ? g_strdup_printf (_ ("Box %u"), box) : g_strdup (_ ("Not mapped"));

  self->box = box;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
