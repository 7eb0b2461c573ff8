/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-spread.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-colors.h"

#define HEIGHT 16
#define FIGURE_WIDTH 14

struct _MeritaMapSpread
{
  GtkWidget parent_instance;

  guint counts[10];
};

G_DEFINE_FINAL_TYPE (MeritaMapSpread, merita_map_spread, GTK_TYPE_WIDGET)

static const guint order[] = { 9, 8, 7, 6, 5, 4, 3, 2, 1 };

static void
draw_number (MeritaMapSpread *self, GtkSnapshot *snapshot, guint box, float x, float width)
{
  g_autofree char *text = g_strdup_printf ("%u", box);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int text_width, text_height;
  GdkRGBA color;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  merita_widget_get_color (GTK_WIDGET (self), "window_fg_color", &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (width - (float) text_width) / 2,
                                                          (float) (HEIGHT - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
merita_map_spread_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaMapSpread *self = MERITA_MAP_SPREAD (widget);
  float width = (float) gtk_widget_get_width (widget);
  guint total = 0;
  float x = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    total += self->counts[order[i]];
  for (guint i = 0; i < G_N_ELEMENTS (order) && total > 0; i++)
    {
      guint box = order[i];
      float part = width * (float) self->counts[box] / (float) total;
      g_autofree char *name = g_strdup_printf ("merita_box_%u", box);
      GdkRGBA color;

      if (self->counts[box] == 0)
        continue;
      merita_widget_get_color (widget, name, &color);
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, part, HEIGHT));
      merita_widget_get_color (widget, "merita_line_strong", &color);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (x + part - 1, 0, 1, HEIGHT));
      if (part >= FIGURE_WIDTH)
        draw_number (self, snapshot, box, x, part);
      x += part;
    }
}

static void
merita_map_spread_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 80 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 140 : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_map_spread_class_init (MeritaMapSpreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_map_spread_snapshot;
  widget_class->measure = merita_map_spread_measure;
  gtk_widget_class_set_css_name (widget_class, "mapspread");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_map_spread_init (MeritaMapSpread *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

void
merita_map_spread_show (MeritaMapSpread *self, const guint counts[10])
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (MERITA_IS_MAP_SPREAD (self));

  memcpy (self->counts, counts, sizeof self->counts);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_string_append_printf (text, _ ("%sBox %u: %u"), i > 0 ? ", " : "", order[i],
                            counts[order[i]]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text->str);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
