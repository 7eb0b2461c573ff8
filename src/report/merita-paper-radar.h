/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-paper-flow.h"

G_BEGIN_DECLS

/* Rounds over the aspects as shares of their maxima; lines and marks differ without colour. */
double merita_paper_radar_measure (const MeritaPaperData *paper);
/* A MeritaPaperDraw; data is the MeritaPaperData. */
void   merita_paper_radar_draw    (MeritaPaperFlow *flow, cairo_t *cr, double x, double y, double width, gpointer data);

G_END_DECLS
