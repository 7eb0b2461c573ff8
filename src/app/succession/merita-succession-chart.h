/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-chart-layout.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/* What stands out; the rest is dimmed. */
typedef enum
{
  MERITA_HIGHLIGHT_NONE,
  MERITA_HIGHLIGHT_VACANT,
  MERITA_HIGHLIGHT_SOON,      /* retires within a year */
  MERITA_HIGHLIGHT_NOT_READY, /* nobody ready now */
  MERITA_HIGHLIGHT_CRITICAL,
} MeritaHighlight;

/*
 * The succession chart, drawn; put it into a GtkScrolledWindow.  Arrows walk the tree, Enter opens,
 * space folds, Ctrl with plus, minus, 0 and the wheel zoom.
 * Signals: "selected" (gint64), "opened" (gint64), "hidden" (gint64: the pill of positions that are
 * not shown), "zoom-changed".
 */
#define MERITA_TYPE_SUCCESSION_CHART (merita_succession_chart_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionChart, merita_succession_chart, MERITA, SUCCESSION_CHART, GtkWidget)

#define MERITA_CHART_ZOOM_LEAST 0.25
#define MERITA_CHART_ZOOM_MOST 2.0

void     merita_succession_chart_set_plan      (MeritaSuccessionChart *self, MeritaSuccessionPlan *plan);
void     merita_succession_chart_select        (MeritaSuccessionChart *self, MeritaId position);
MeritaId merita_succession_chart_get_selected  (MeritaSuccessionChart *self);
void     merita_succession_chart_set_highlight (MeritaSuccessionChart *self, MeritaHighlight highlight);
void     merita_succession_chart_set_zoom      (MeritaSuccessionChart *self, double zoom);
double   merita_succession_chart_get_zoom      (MeritaSuccessionChart *self);
void     merita_succession_chart_fit_width     (MeritaSuccessionChart *self);
/* Folds or unfolds what is below a position. */
void     merita_succession_chart_toggle        (MeritaSuccessionChart *self, MeritaId position);

/* For the minimap: NULL while empty; the visible part in chart units. */
const MeritaChartLayout *merita_succession_chart_get_layout  (MeritaSuccessionChart *self);
const MeritaChartNode   *merita_succession_chart_get_node    (MeritaSuccessionChart *self, guint place);
void                     merita_succession_chart_get_visible (MeritaSuccessionChart *self, graphene_rect_t *rect);
void                     merita_succession_chart_center_on   (MeritaSuccessionChart *self, double x, double y);

G_END_DECLS
