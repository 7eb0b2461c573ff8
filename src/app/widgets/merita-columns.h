/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Which of a view's columns are there.  GTK 4.8 leaves a hidden column its width, so columns that
 * are not wanted are taken out of the view instead.
 */
void merita_columns_remember (GtkColumnView *view);                 /* once, when all are in it */
void merita_columns_choose   (GtkColumnView *view, guint64 wanted); /* bits by their place then */

G_END_DECLS
