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
