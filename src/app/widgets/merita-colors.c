/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-colors.h"

void
merita_widget_get_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (style, name, color))
    gtk_style_context_get_color (style, color);
}

void
merita_widget_fill (GtkWidget *widget,
                    GtkSnapshot *snapshot,
                    const char *color,
                    double x,
                    double y,
                    double width,
                    double height)
{
  GdkRGBA rgba;

  merita_widget_get_color (widget, color, &rgba);
  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}
