/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * How far others lie from the first, on an axis whose middle is the first: one other as a bar with
 * its figure, several as numbered marks.
 */
#define MERITA_TYPE_DIFFERENCE (merita_difference_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDifference, merita_difference, MERITA, DIFFERENCE, GtkWidget)

/* values[0] is the first; scale: what half the axis stands for; color: index of the series. */
GtkWidget *merita_difference_new (const MeritaHundredths *values, guint n, MeritaHundredths scale, guint color) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
