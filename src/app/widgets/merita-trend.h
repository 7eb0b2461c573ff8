/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-types.h"

G_BEGIN_DECLS

/* A value over the years, with the rule's cuts as dashed lines. Every point carries its figure. */
typedef struct
{
  int year;
  MeritaHundredths value;     /* UNKNOWN: a gap */
} MeritaTrendPoint;

#define MERITA_TYPE_TREND (merita_trend_get_type ())
G_DECLARE_FINAL_TYPE (MeritaTrend, merita_trend, MERITA, TREND, GtkWidget)

GtkWidget *merita_trend_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       merita_trend_set_points (MeritaTrend *self, const MeritaTrendPoint *points, guint n,
                                    const MeritaHundredths *cuts, guint n_cuts);

G_END_DECLS
