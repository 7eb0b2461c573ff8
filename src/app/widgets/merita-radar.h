/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Levels 0..5 on spokes: filled is what was reached, dashed the standard.  A table twin must stand beside it. */
typedef struct
{
  const char *name;           /* copied */
  guint level, standard;      /* 0: not known, not asked for */
} MeritaRadarAxis;

#define MERITA_TYPE_RADAR (merita_radar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRadar, merita_radar, MERITA, RADAR, GtkWidget)

GtkWidget *merita_radar_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       merita_radar_set_axes (MeritaRadar *self, const MeritaRadarAxis *axes, guint n);

G_END_DECLS
