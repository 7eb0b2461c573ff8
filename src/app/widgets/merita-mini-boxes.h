/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The nine boxes in small with one of them marked (0: none). Order 4 7 9 / 2 5 8 / 1 3 6. */
#define MERITA_TYPE_MINI_BOXES (merita_mini_boxes_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMiniBoxes, merita_mini_boxes, MERITA, MINI_BOXES, GtkWidget)

GtkWidget *merita_mini_boxes_new (guint box) G_GNUC_WARN_UNUSED_RESULT;
/* Box at a column from the left (potential) and a row from the top (performance). */
guint      merita_box_at         (guint column, guint row);

G_END_DECLS
