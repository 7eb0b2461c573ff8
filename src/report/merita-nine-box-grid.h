/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-report-private.h"

G_BEGIN_DECLS

/* What stands in one box: its people are people[first .. first + n). */
typedef struct
{
  guint first, n;
  guint page;          /* where their list begins; 0: there is none */
} MeritaBoxSlot;

/* The grid of boxes with counts, shares and as many names as fit, and the tray under it. */
void  merita_nine_box_draw_grid (MeritaReport *report, cairo_t *cr, const MeritaBoxSlot slots[10]);
/* "12 orang · 16,7%" */
char *merita_nine_box_describe_count (const MeritaReportData *data, guint box);

G_END_DECLS
