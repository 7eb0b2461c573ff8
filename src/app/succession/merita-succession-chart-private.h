/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-succession-chart.h"

G_BEGIN_DECLS

/* What the chart's two files share: its state and input in one, its drawing in the other. */

#define MERITA_CHART_MARGIN 28.0 /* around the tree, in chart units */
#define MERITA_CHART_TITLES_BELOW 0.45
#define MERITA_CHART_RING 3.0

typedef struct
{
  GskRenderNode *full, *titles, *pill; /* drawn when first seen */
  double pill_width;
  guint folded;   /* positions below that are folded away */
  gboolean owner; /* has children on the chart, folded or not */
} MeritaChartShape;

struct _MeritaSuccessionChart
{
  GtkWidget parent_instance;

  MeritaSuccessionPlan *plan;
  GPtrArray *nodes; /* MeritaChartNode* that are not folded away */
  MeritaChartLayout *layout;
  MeritaChartShape *shapes;         /* per place */
  GHashTable *collapsed; /* MeritaId* */
  gint selected;         /* place, -1 none */
  MeritaHighlight highlight;
  double zoom, drag_x, drag_y;
  gboolean fit_pending;
  guint zoom_notice;
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
};

static inline const MeritaChartPlace *
merita_chart_get_place (MeritaSuccessionChart *self, guint i)
{
  return &g_array_index (self->layout->places, MeritaChartPlace, i);
}

/* Where the tree's corner lies in the widget. */
void     merita_chart_get_origin (MeritaSuccessionChart *self, double *x, double *y);
void     merita_chart_snapshot   (GtkWidget *widget, GtkSnapshot *snapshot);
/* FALSE if there is no pill under the card. */
gboolean merita_chart_get_pill   (MeritaSuccessionChart *self, guint i, graphene_rect_t *rect);
/* The point of the chart under x, y of the widget stays there. */
void     merita_chart_zoom_at      (MeritaSuccessionChart *self, double zoom, double x, double y);
void     merita_chart_select_place (MeritaSuccessionChart *self, gint place, gboolean emit);
void     merita_chart_add_input    (MeritaSuccessionChart *self);

G_END_DECLS
