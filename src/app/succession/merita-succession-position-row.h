/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-report-data.h"

G_BEGIN_DECLS

/* A critical position in one row: name, when it falls vacant, people nominated, bench. */
#define MERITA_TYPE_SUCCESSION_POSITION_ROW (merita_succession_position_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionPositionRow, merita_succession_position_row, MERITA, SUCCESSION_POSITION_ROW, GtkWidget)

GtkWidget *merita_succession_position_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       merita_succession_position_row_show (MeritaSuccessionPositionRow *self, const MeritaChartNode *node,
                                                guint nominated, MeritaDate today);

/* "BUP Jan 2027 · 7 bln" or "lowong 109 hari"; urgent tells whether it deserves the warning colour. */
char      *merita_succession_describe_end      (const MeritaChartNode *node, MeritaDate today, gboolean *urgent);
/* "Jan 2027" */
char      *merita_succession_short_month       (MeritaDate date);

G_END_DECLS
