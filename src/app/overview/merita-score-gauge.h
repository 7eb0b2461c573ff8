/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-instrument.h"

G_BEGIN_DECLS

/*
 * The whole scale of an instrument with its category bands, the backed points as a bar, the verified ones
 * as a stroke (as a bar while nothing is backed), the claim as a triangle, and as a bracket the way from
 * what is backed to the next category.
 */
#define MERITA_TYPE_SCORE_GAUGE (merita_score_gauge_get_type ())
G_DECLARE_FINAL_TYPE (MeritaScoreGauge, merita_score_gauge, MERITA, SCORE_GAUGE, GtkWidget)

/* instrument is borrowed while shown; NULL shows nothing. Points may be UNKNOWN. */
void merita_score_gauge_set (MeritaScoreGauge *self, const MeritaInstrument *instrument,
                             MeritaHundredths claim, MeritaHundredths backed, MeritaHundredths verified);

G_END_DECLS
