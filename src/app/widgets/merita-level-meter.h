/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Five cells: filled up to the level reached, dashed red up to the standard. */
#define MERITA_TYPE_LEVEL_METER (merita_level_meter_get_type ())
G_DECLARE_FINAL_TYPE (MeritaLevelMeter, merita_level_meter, MERITA, LEVEL_METER, GtkWidget)

GtkWidget *merita_level_meter_new (guint level, guint standard) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
