/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/* The table twin of the chart: the same positions, one a row. */
void     merita_succession_table_init (GtkColumnView *view);
void     merita_succession_table_fill (GtkColumnView *view, MeritaSuccessionPlan *plan);
MeritaId merita_succession_table_get  (GtkColumnView *view, guint row);

G_END_DECLS
