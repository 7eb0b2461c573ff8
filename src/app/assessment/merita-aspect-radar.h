/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/*
 * Claim and verification as shares of each aspect's maximum on spokes: the claim dashed, the verification
 * filled.  A table with the same figures must stand beside it.
 */
#define MERITA_TYPE_ASPECT_RADAR (merita_aspect_radar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaAspectRadar, merita_aspect_radar, MERITA, ASPECT_RADAR, GtkWidget)

void merita_aspect_radar_show (MeritaAspectRadar *self, const MeritaAssessmentData *data);

G_END_DECLS
