/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-report-data.h"

G_BEGIN_DECLS

#define MERITA_CARD_WIDTH 236
#define MERITA_CARD_HEIGHT 104
#define MERITA_CARD_ROW 21
#define MERITA_CARD_ROWS 3
#define MERITA_PILL_TALL 22

/*
 * A card of the succession chart as a render node in card units, drawn once and shown at any zoom.
 * titles_only: the title alone, larger, for small zooms.  Transfer full.
 */
GskRenderNode *merita_succession_card_render (GtkWidget *widget, const MeritaChartNode *node, MeritaDate today,
                                              gboolean titles_only);
/* A pill under a card, e.g. "+12"; width receives its width. Transfer full. */
GskRenderNode *merita_succession_pill_render (GtkWidget *widget, const char *mark, const char *text, double *width);
/* What the card says, for assistive technology. Free the result. */
char          *merita_succession_card_describe (const MeritaChartNode *node, MeritaDate today);

G_END_DECLS
