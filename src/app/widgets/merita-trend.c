/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-trend.h"

#include <glib/gi18n.h>

#include "merita-colors.h"
#include "merita-text.h"

#define AXIS_WIDTH 30
#define AXIS_HEIGHT 20
#define FIGURE_HEIGHT 20
#define EDGE 26

struct _MeritaTrend
{
  GtkWidget parent_instance;

  GArray *points, *cuts;
  MeritaHundredths low, high;
};

G_DEFINE_FINAL_TYPE (MeritaTrend, merita_trend, GTK_TYPE_WIDGET)

static double
get_x (MeritaTrend *self, guint i)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - AXIS_WIDTH - 2 * EDGE;

  return AXIS_WIDTH + EDGE
         + (self->points->len > 1 ? width * i / (self->points->len - 1) : width / 2);
}

static double
get_y (MeritaTrend *self, MeritaHundredths value)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - AXIS_HEIGHT - 2 * FIGURE_HEIGHT;

  return FIGURE_HEIGHT + height * (self->high - value) / MAX (1, self->high - self->low);
}

static void
put_text (MeritaTrend *self,
          GtkSnapshot *snapshot,
          const char *text,
          const char *color_name,
          double x,
          double y,
          double xalign)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;
  GdkRGBA color;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.80));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  merita_widget_get_color (GTK_WIDGET (self), color_name, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (gint) (x - width * xalign),
                                                          (float) (gint) (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_cuts (MeritaTrend *self, GtkSnapshot *snapshot, cairo_t *cr)
{
  const double dashes[] = { 3, 3 };
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (self), "merita_line_strong", &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  for (guint i = 0; i < self->cuts->len; i++)
    {
      MeritaHundredths cut = g_array_index (self->cuts, MeritaHundredths, i);
      double y = (gint) get_y (self, cut) + 0.5;
      g_autofree char *text = g_strdup_printf ("%d", cut / 100);

      cairo_move_to (cr, AXIS_WIDTH, y);
      cairo_line_to (cr, gtk_widget_get_width (GTK_WIDGET (self)), y);
      cairo_stroke (cr);
      put_text (self, snapshot, text, "merita_dim", 0, y, 0);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_line (MeritaTrend *self, cairo_t *cr)
{
  gboolean pen_down = FALSE;
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (self), "merita_proven", &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < self->points->len; i++)
    {
      const MeritaTrendPoint *point = &g_array_index (self->points, MeritaTrendPoint, i);

      if (point->value == MERITA_HUNDREDTHS_UNKNOWN)
        pen_down = FALSE;
      else if (pen_down)
        cairo_line_to (cr, get_x (self, i), get_y (self, point->value));
      else
        {
          cairo_move_to (cr, get_x (self, i), get_y (self, point->value));
          pen_down = TRUE;
        }
    }
  cairo_stroke (cr);
  for (guint i = 0; i < self->points->len; i++)
    {
      const MeritaTrendPoint *point = &g_array_index (self->points, MeritaTrendPoint, i);

      if (point->value == MERITA_HUNDREDTHS_UNKNOWN)
        continue;
      cairo_arc (cr, get_x (self, i), get_y (self, point->value), 3.4, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
merita_trend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaTrend *self = MERITA_TREND (widget);
  double height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->points->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       (float) height));
  draw_cuts (self, snapshot, cr);
  draw_line (self, cr);
  cairo_destroy (cr);
  for (guint i = 0; i < self->points->len; i++)
    {
      const MeritaTrendPoint *point = &g_array_index (self->points, MeritaTrendPoint, i);
      g_autofree char *year = g_strdup_printf ("%d", point->year);
      g_autofree char *value = merita_text_hundredths (merita_language_current (), point->value);

      put_text (self, snapshot, year, "merita_dim", get_x (self, i), height - AXIS_HEIGHT / 2.0,
                0.5);
      if (point->value != MERITA_HUNDREDTHS_UNKNOWN)
        put_text (self, snapshot, value, "window_fg_color", get_x (self, i),
                  get_y (self, point->value) - 12, 0.5);
    }
}

static void
merita_trend_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : 130;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_trend_finalize (GObject *object)
{
  g_array_unref (MERITA_TREND (object)->points);
  g_array_unref (MERITA_TREND (object)->cuts);
  G_OBJECT_CLASS (merita_trend_parent_class)->finalize (object);
}

static void
merita_trend_class_init (MeritaTrendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_trend_finalize;
  widget_class->snapshot = merita_trend_snapshot;
  widget_class->measure = merita_trend_measure;
  gtk_widget_class_set_css_name (widget_class, "trend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_trend_init (MeritaTrend *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (MeritaTrendPoint));
  self->cuts = g_array_new (FALSE, FALSE, sizeof (MeritaHundredths));
}

GtkWidget *
merita_trend_new (void)
{
  return g_object_new (MERITA_TYPE_TREND, NULL);
}

void
merita_trend_set_points (MeritaTrend *self,
                         const MeritaTrendPoint *points,
                         guint n,
                         const MeritaHundredths *cuts,
                         guint n_cuts)
{
  g_autoptr (GString) label = g_string_new (_ ("Performance"));

  g_return_if_fail (MERITA_IS_TREND (self));
  g_array_set_size (self->points, 0);
  g_array_set_size (self->cuts, 0);
  self->low = G_MAXINT;
  self->high = G_MININT;
  for (guint i = 0; i < n_cuts; i++)
    {
      self->low = MIN (self->low, cuts[i]);
      self->high = MAX (self->high, cuts[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = merita_text_hundredths (merita_language_current (), points[i].value);

      if (points[i].value != MERITA_HUNDREDTHS_UNKNOWN)
        {
          self->low = MIN (self->low, points[i].value);
          self->high = MAX (self->high, points[i].value);
        }
      g_string_append_printf (label, ", %d: %s", points[i].year, value);
    }
  if (n > 0)
    g_array_append_vals (self->points, points, n);
  if (n_cuts > 0)
    g_array_append_vals (self->cuts, cuts, n_cuts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
