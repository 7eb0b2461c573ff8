/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "merita-colors.h"
#include "merita-succession-card.h"

#define DIMMED 0.35
#define TICK 14.0 /* from the top of a hanging card to its line */

static gboolean
stands_out (MeritaSuccessionChart *self, const MeritaChartNode *node)
{
  switch (self->highlight)
    {
    case MERITA_HIGHLIGHT_VACANT:
      return node->incumbent == NULL;
    case MERITA_HIGHLIGHT_SOON:
      return node->incumbent != NULL && node->months_left != G_MININT && node->months_left < 12;
    case MERITA_HIGHLIGHT_NOT_READY:
      for (guint i = 0; i < node->successors->len; i++)
        {
          const MeritaChartSuccessor *row = node->successors->pdata[i];

          if (row->rank > 0 && row->readiness == MERITA_READINESS_NOW)
            return FALSE;
        }
      return TRUE;
    case MERITA_HIGHLIGHT_CRITICAL:
      return node->critical;
    case MERITA_HIGHLIGHT_NONE:
    default:
      return TRUE;
    }
}

static void
draw_line (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double x2, double y2)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) MIN (x, x2), (float) MIN (y, y2),
                                                  (float) fabs (x2 - x) + 1,
                                                  (float) fabs (y2 - y) + 1));
}

/* From the foot of the parent down to a bus, along it, and down to the child. */
static void
draw_edge (MeritaSuccessionChart *self, GtkSnapshot *snapshot, guint child, const GdkRGBA *color)
{
  const MeritaChartPlace *place = merita_chart_get_place (self, child);
  const MeritaChartPlace *parent = merita_chart_get_place (self, (guint) place->parent);
  double from = parent->x + parent->width / 2;
  double foot = parent->y + parent->height;
  double bus = parent->y + MERITA_CARD_HEIGHT + MERITA_CARD_ROWS * MERITA_CARD_ROW + 34;
  double to = place->hanging ? place->x - 9 : place->x + place->width / 2;

  draw_line (snapshot, color, from, foot, from, bus);
  draw_line (snapshot, color, from, bus, to, bus);
  draw_line (snapshot, color, to, bus, to, place->hanging ? place->y + TICK : place->y);
  if (place->hanging)
    draw_line (snapshot, color, to, place->y + TICK, place->x, place->y + TICK);
}

static GskRenderNode *
get_drawing (MeritaSuccessionChart *self, guint i, gboolean titles)
{
  GskRenderNode **drawing = titles ? &self->shapes[i].titles : &self->shapes[i].full;

  if (*drawing == NULL)
    *drawing =
      merita_succession_card_render (GTK_WIDGET (self), merita_succession_chart_get_node (self, i),
                                     self->plan->report->today, titles);
  return *drawing;
}

gboolean
merita_chart_get_pill (MeritaSuccessionChart *self, guint i, graphene_rect_t *rect)
{
  const MeritaChartPlace *place = merita_chart_get_place (self, i);
  const MeritaChartNode *node = merita_succession_chart_get_node (self, i);
  MeritaChartShape *shape = &self->shapes[i];
  guint n = shape->folded > 0 ? shape->folded : node->hidden;

  if (!shape->owner && node->hidden == 0)
    return FALSE;
  if (shape->pill == NULL)
    {
      gboolean fold = shape->owner && shape->folded == 0;
      g_autofree char *mark = fold ? g_strdup ("−") : g_strdup_printf ("+%u", n);

      shape->pill =
        merita_succession_pill_render (GTK_WIDGET (self), mark,
                                       fold ? "" : ngettext ("position", "positions", n),
                                       &shape->pill_width);
    }
  graphene_rect_init (rect, (float) place->x, (float) (place->y + place->height + 6),
                      (float) shape->pill_width, MERITA_PILL_TALL);
  return TRUE;
}

static void
draw_place (MeritaSuccessionChart *self, GtkSnapshot *snapshot, guint i, gboolean titles)
{
  const MeritaChartPlace *place = merita_chart_get_place (self, i);
  gboolean dim = !stands_out (self, merita_succession_chart_get_node (self, i));
  GskRenderNode *drawing = get_drawing (self, i, titles);
  graphene_rect_t pill;

  if (dim)
    gtk_snapshot_push_opacity (snapshot, DIMMED);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) place->x, (float) place->y));
  if (drawing != NULL)
    gtk_snapshot_append_node (snapshot, drawing);
  gtk_snapshot_restore (snapshot);
  if (!titles && merita_chart_get_pill (self, i, &pill))
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &pill.origin);
      gtk_snapshot_append_node (snapshot, self->shapes[i].pill);
      gtk_snapshot_restore (snapshot);
    }
  if (dim)
    gtk_snapshot_pop (snapshot);
}

static void
draw_ring (MeritaSuccessionChart *self, GtkSnapshot *snapshot)
{
  const MeritaChartPlace *place = merita_chart_get_place (self, (guint) self->selected);
  float width = (float) (MERITA_CHART_RING / MIN (self->zoom, 1));
  GskRoundedRect ring;
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (self), "accent_bg_color", &color);
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) place->x - width - 1,
                                                        (float) place->y - width - 1,
                                                        MERITA_CARD_WIDTH + 2 * width + 2,
                                                        MERITA_CARD_HEIGHT + 2 * width + 2),
                                   12);
  gtk_snapshot_append_border (snapshot, &ring, (float[]){ width, width, width, width },
                              (GdkRGBA[]){ color, color, color, color });
}

void
merita_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaSuccessionChart *self = MERITA_SUCCESSION_CHART (widget);
  gboolean titles = self->zoom < MERITA_CHART_TITLES_BELOW;
  graphene_rect_t visible;
  GdkRGBA line;
  double x, y;

  if (self->layout == NULL)
    return;
  merita_succession_chart_get_visible (self, &visible);
  graphene_rect_inset (&visible, -MERITA_CHART_RING * 4, -MERITA_PILL_TALL * 2);
  merita_widget_get_color (widget, "merita_line_strong", &line);
  merita_chart_get_origin (self, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
  /* As one group: where edges meet they must not look darker. */
  gtk_snapshot_push_opacity (snapshot, line.alpha);
  line.alpha = 1;
  for (guint i = 0; i < self->layout->places->len; i++)
    if (merita_chart_get_place (self, i)->parent >= 0)
      {
        const MeritaChartPlace *place = merita_chart_get_place (self, i);
        const MeritaChartPlace *parent = merita_chart_get_place (self, (guint) place->parent);
        graphene_rect_t span;

        graphene_rect_init (&span, (float) MIN (place->x, parent->x) - 10, (float) parent->y,
                            (float) fabs (place->x - parent->x) + MERITA_CARD_WIDTH + 10,
                            (float) (place->y - parent->y));
        if (graphene_rect_intersection (&span, &visible, NULL))
          draw_edge (self, snapshot, i, &line);
      }
  gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const MeritaChartPlace *place = merita_chart_get_place (self, i);
      graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) place->x, (float) place->y,
                                                 (float) place->width, (float) place->height);

      if (graphene_rect_intersection (&rect, &visible, NULL))
        draw_place (self, snapshot, i, titles);
    }
  if (self->selected >= 0)
    draw_ring (self, snapshot);
  gtk_snapshot_restore (snapshot);
}
