/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-minimap.h"

#include <glib/gi18n.h>

#include "merita-colors.h"
#include "merita-succession-card.h"

#define WIDTH 190
#define HEIGHT 110
#define PADDING 6

struct _MeritaSuccessionMinimap
{
  GtkWidget parent_instance;

  MeritaSuccessionChart *chart; /* weak */
  double drag_x, drag_y;
  guint update_source;
};

G_DEFINE_FINAL_TYPE (MeritaSuccessionMinimap, merita_succession_minimap, GTK_TYPE_WIDGET)

static double
get_scale (const MeritaChartLayout *layout)
{
  return MIN ((WIDTH - 2 * PADDING) / MAX (layout->width, 1),
              (HEIGHT - 2 * PADDING) / MAX (layout->height, 1));
}

static void
merita_succession_minimap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaSuccessionMinimap *self = MERITA_SUCCESSION_MINIMAP (widget);
  const MeritaChartLayout *layout =
    self->chart != NULL ? merita_succession_chart_get_layout (self->chart) : NULL;
  graphene_rect_t visible;
  GskRoundedRect frame;
  GdkRGBA card, vacant, accent;
  float scale;

  if (layout == NULL)
    return;
  scale = (float) get_scale (layout);
  merita_widget_get_color (widget, "merita_dim", &card);
  merita_widget_get_color (widget, "merita_err", &vacant);
  merita_widget_get_color (widget, "accent_bg_color", &accent);
  for (guint i = 0; i < layout->places->len; i++)
    {
      const MeritaChartPlace *place = &g_array_index (layout->places, MeritaChartPlace, i);
      gboolean empty = merita_succession_chart_get_node (self->chart, i)->incumbent == NULL;

      gtk_snapshot_append_color (snapshot, empty ? &vacant : &card,
                                 &GRAPHENE_RECT_INIT (PADDING + (float) place->x * scale,
                                                      PADDING + (float) place->y * scale,
                                                      MAX (MERITA_CARD_WIDTH * scale, 1.5f),
                                                      MAX (MERITA_CARD_HEIGHT * scale, 1.5f)));
    }
  merita_succession_chart_get_visible (self->chart, &visible);
  graphene_rect_init (&visible, PADDING + visible.origin.x * scale,
                      PADDING + visible.origin.y * scale, visible.size.width * scale,
                      visible.size.height * scale);
  if (!graphene_rect_intersection (&visible, &GRAPHENE_RECT_INIT (1, 1, WIDTH - 2, HEIGHT - 2),
                                   &visible))
    return;
  gsk_rounded_rect_init_from_rect (&frame, &visible, 2);
  gtk_snapshot_append_border (snapshot, &frame, (float[]){ 2, 2, 2, 2 },
                              (GdkRGBA[]){ accent, accent, accent, accent });
}

static void
merita_succession_minimap_measure (GtkWidget *widget,
                                   GtkOrientation orientation,
                                   int for_size,
                                   int *minimum,
                                   int *natural,
                                   int *minimum_baseline,
                                   int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
go_to (MeritaSuccessionMinimap *self, double x, double y)
{
  const MeritaChartLayout *layout =
    self->chart != NULL ? merita_succession_chart_get_layout (self->chart) : NULL;

  if (layout != NULL)
    merita_succession_chart_center_on (self->chart, (x - PADDING) / get_scale (layout),
                                       (y - PADDING) / get_scale (layout));
}

static void
drag_begin_cb (MeritaSuccessionMinimap *self, double x, double y)
{
  self->drag_x = x;
  self->drag_y = y;
  go_to (self, x, y);
}

static void
drag_update_cb (MeritaSuccessionMinimap *self, double x, double y)
{
  go_to (self, self->drag_x + x, self->drag_y + y);
}

static void
merita_succession_minimap_dispose (GObject *object)
{
  MeritaSuccessionMinimap *self = MERITA_SUCCESSION_MINIMAP (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_weak_pointer (&self->chart);
  G_OBJECT_CLASS (merita_succession_minimap_parent_class)->dispose (object);
}

static void
merita_succession_minimap_class_init (MeritaSuccessionMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_succession_minimap_dispose;
  widget_class->snapshot = merita_succession_minimap_snapshot;
  widget_class->measure = merita_succession_minimap_measure;
  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_succession_minimap_init (MeritaSuccessionMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Overview of the chart"), -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
merita_succession_minimap_new (MeritaSuccessionChart *chart)
{
  MeritaSuccessionMinimap *self = g_object_new (MERITA_TYPE_SUCCESSION_MINIMAP, NULL);

  g_set_weak_pointer (&self->chart, chart);
  return GTK_WIDGET (self);
}

static gboolean
update_cb (gpointer data)
{
  MeritaSuccessionMinimap *self = data;
  const MeritaChartLayout *layout;
  graphene_rect_t visible;

  self->update_source = 0;
  layout = self->chart != NULL ? merita_succession_chart_get_layout (self->chart) : NULL;
  if (layout == NULL)
    return G_SOURCE_REMOVE;
  merita_succession_chart_get_visible (self->chart, &visible);
  gtk_widget_set_visible (GTK_WIDGET (self), visible.size.width < layout->width
                                               || visible.size.height < layout->height);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Called while the chart is laid out, when nothing may be shown or hidden. */
void
merita_succession_minimap_update (MeritaSuccessionMinimap *self)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_MINIMAP (self));
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}
