/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/* Fills a flow box with the colours, names and weights of the parts of a score; parts may be NULL. */
void       merita_score_legend_fill (GtkFlowBox *box, const GArray *parts);
/* A square in a colour of the series. */
GtkWidget *merita_score_swatch_new  (guint index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
