/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The number of a box on its tint; 0: in the tray, shown as "–". */
#define MERITA_TYPE_BOX_BADGE (merita_box_badge_get_type ())
G_DECLARE_FINAL_TYPE (MeritaBoxBadge, merita_box_badge, MERITA, BOX_BADGE, GtkWidget)

GtkWidget *merita_box_badge_new     (guint box) G_GNUC_WARN_UNUSED_RESULT;
void       merita_box_badge_set_box (MeritaBoxBadge *self, guint box);

G_END_DECLS
