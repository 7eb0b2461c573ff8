/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of a score side by side on a track; the figures stand in the parts that are wide enough. */
typedef struct
{
  const char *name;           /* for assistive technology */
  MeritaHundredths value;     /* UNKNOWN draws nothing */
} MeritaBarPart;

#define MERITA_TYPE_CONTRIBUTION_BAR (merita_contribution_bar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaContributionBar, merita_contribution_bar, MERITA, CONTRIBUTION_BAR, GtkWidget)

GtkWidget *merita_contribution_bar_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* maximum: the value that the whole track stands for. */
void       merita_contribution_bar_set_parts (MeritaContributionBar *self, const MeritaBarPart *parts, guint n,
                                              MeritaHundredths maximum);
/* Show figures in the parts; TRUE by default. */
void       merita_contribution_bar_set_figures (MeritaContributionBar *self, gboolean figures);
/* Series colour of the first part (0..5), for a bar that shows a single part of a series. */
void       merita_contribution_bar_set_first_color (MeritaContributionBar *self, guint color);
/* "merita_series_1" ... by index, cyclic. */
const char *merita_series_color              (guint index);

G_END_DECLS
