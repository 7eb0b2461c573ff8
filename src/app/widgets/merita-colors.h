/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A named colour of ui/style*.css ("merita_ok", "card_bg_color") as this widget has it; its text colour if unknown. */
void merita_widget_get_color (GtkWidget *widget, const char *name, GdkRGBA *color);
/* A rectangle of such a colour. */
void merita_widget_fill      (GtkWidget *widget, GtkSnapshot *snapshot, const char *color, double x, double y,
                              double width, double height);

G_END_DECLS
