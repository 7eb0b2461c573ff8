/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-types.h"

G_BEGIN_DECLS

/* One aspect on a scale in points that all aspects share: the length of the track is its maximum. */
#define MERITA_TYPE_ASPECT_BAR (merita_aspect_bar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaAspectBar, merita_aspect_bar, MERITA, ASPECT_BAR, GtkWidget)

/* backed UNKNOWN: the bar is what was verified.  scale: points that the full width stands for. The figures beside the bar say the same in text. */
GtkWidget *merita_aspect_bar_new (MeritaHundredths claim, MeritaHundredths backed, MeritaHundredths verified,
                                  MeritaHundredths maximum, MeritaHundredths scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
