/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/*
 * Beside the levels: what the rounds said of the sub-aspect, and the way to the next category.  Signals
 * "chosen" (const char *code): a step was clicked, "trying" (gboolean on): the user tries levels out or stops,
 * "try-steps": the steps shall be tried out.
 */
#define MERITA_TYPE_WAY_PANE (merita_way_pane_get_type ())
G_DECLARE_FINAL_TYPE (MeritaWayPane, merita_way_pane, MERITA, WAY_PANE, GtkWidget)

void merita_way_pane_show (MeritaWayPane *self, const MeritaAssessmentData *data, const MeritaSubAspect *sub,
                           const MeritaPath *path);

G_END_DECLS
