/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-instrument.h"

G_BEGIN_DECLS

/*
 * The whole scale of an instrument with its category bands, the verified points as a bar, the
 * claim as a triangle and the way to the next category as a bracket.
 */
#define MERITA_TYPE_SCORE_GAUGE (merita_score_gauge_get_type ())
G_DECLARE_FINAL_TYPE (MeritaScoreGauge, merita_score_gauge, MERITA, SCORE_GAUGE, GtkWidget)

/* instrument is borrowed while shown; NULL shows nothing. Points may be UNKNOWN. */
void merita_score_gauge_set (MeritaScoreGauge *self, const MeritaInstrument *instrument,
                             MeritaHundredths claim, MeritaHundredths verified);

G_END_DECLS
