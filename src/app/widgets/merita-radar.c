/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-radar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "merita-colors.h"

#define TOP_LEVEL 5
#define LABEL_ROOM 92
#define LABEL_HEIGHT 22

struct _MeritaRadar
{
  GtkWidget parent_instance;

  GArray *axes; /* MeritaRadarAxis, names owned */
};

G_DEFINE_FINAL_TYPE (MeritaRadar, merita_radar, GTK_TYPE_WIDGET)

typedef struct
{
  MeritaRadar *radar;
  cairo_t *cr;
  double x, y, radius;
} Drawing;

static void
clear_axis (gpointer data)
{
  g_free ((char *) ((MeritaRadarAxis *) data)->name);
}

static void
use_color (Drawing *drawing, const char *name, double alpha)
{
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (drawing->radar), name, &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (drawing->cr, &color);
}

static void
get_point (Drawing *drawing, guint axis, double level, double *x, double *y)
{
  double angle = -G_PI / 2 + 2 * G_PI * axis / drawing->radar->axes->len;

  *x = drawing->x + cos (angle) * drawing->radius * level / TOP_LEVEL;
  *y = drawing->y + sin (angle) * drawing->radius * level / TOP_LEVEL;
}

static void
trace_ring (Drawing *drawing, double level)
{
  double x, y;

  for (guint i = 0; i < drawing->radar->axes->len; i++)
    {
      get_point (drawing, i, level, &x, &y);
      cairo_line_to (drawing->cr, x, y);
    }
  cairo_close_path (drawing->cr);
}

static void
draw_web (Drawing *drawing)
{
  double x, y;

  cairo_set_line_width (drawing->cr, 1);
  use_color (drawing, "merita_line", 1);
  for (guint level = 1; level <= TOP_LEVEL; level += 2)
    {
      trace_ring (drawing, level);
      cairo_stroke (drawing->cr);
    }
  for (guint i = 0; i < drawing->radar->axes->len; i++)
    {
      cairo_move_to (drawing->cr, drawing->x, drawing->y);
      get_point (drawing, i, TOP_LEVEL, &x, &y);
      cairo_line_to (drawing->cr, x, y);
      cairo_stroke (drawing->cr);
    }
}

static void
trace_values (Drawing *drawing, gboolean standard)
{
  double x, y;

  for (guint i = 0; i < drawing->radar->axes->len; i++)
    {
      const MeritaRadarAxis *axis = &g_array_index (drawing->radar->axes, MeritaRadarAxis, i);

      get_point (drawing, i, standard ? axis->standard : axis->level, &x, &y);
      cairo_line_to (drawing->cr, x, y);
    }
  cairo_close_path (drawing->cr);
}

static void
draw_points (Drawing *drawing)
{
  double x, y;

  for (guint i = 0; i < drawing->radar->axes->len; i++)
    {
      const MeritaRadarAxis *axis = &g_array_index (drawing->radar->axes, MeritaRadarAxis, i);

      if (axis->level == 0)
        continue;
      get_point (drawing, i, axis->level, &x, &y);
      cairo_arc (drawing->cr, x, y, 3.4, 0, 2 * G_PI);
      if (axis->level >= axis->standard)
        {
          use_color (drawing, "merita_proven", 1);
          cairo_fill (drawing->cr);
          continue;
        }
      use_color (drawing, "card_bg_color", 1);
      cairo_fill_preserve (drawing->cr);
      use_color (drawing, "merita_err", 1);
      cairo_set_line_width (drawing->cr, 1.8);
      cairo_stroke (drawing->cr);
    }
}

static void
draw_labels (Drawing *drawing, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (drawing->radar);
  double x, y;

  for (guint i = 0; i < drawing->radar->axes->len; i++)
    {
      const MeritaRadarAxis *axis = &g_array_index (drawing->radar->axes, MeritaRadarAxis, i);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, axis->name);
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      gboolean gap = axis->level > 0 && axis->level < axis->standard;
      double cosine = cos (-G_PI / 2 + 2 * G_PI * i / drawing->radar->axes->len);
      int width, height;
      GdkRGBA color;

      pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
      if (gap)
        pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      pango_layout_set_width (layout, LABEL_ROOM * PANGO_SCALE);
      pango_layout_set_height (layout, -1);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (layout, &width, &height);
      merita_widget_get_color (widget, gap ? "merita_err" : "merita_dim", &color);
      get_point (drawing, i, TOP_LEVEL, &x, &y);
      x += cosine * 8 - width * (1 - cosine) / 2;
      y += (y < drawing->y ? -1 : 1) * (1 - fabs (cosine)) * 11 - height / 2.0;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
merita_radar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const double dashes[] = { 4, 3 };
  MeritaRadar *self = MERITA_RADAR (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Drawing drawing = { self, NULL, width / 2.0, height / 2.0 + 2, 0 };

  drawing.radius = MAX (20, MIN (width / 2.0 - LABEL_ROOM, height / 2.0 - LABEL_HEIGHT));
  if (self->axes->len < 3)
    return;
  drawing.cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_web (&drawing);
  trace_values (&drawing, FALSE);
  use_color (&drawing, "merita_proven", 0.20);
  cairo_fill_preserve (drawing.cr);
  use_color (&drawing, "merita_proven", 1);
  cairo_set_line_width (drawing.cr, 1.8);
  cairo_stroke (drawing.cr);
  trace_values (&drawing, TRUE);
  use_color (&drawing, "window_fg_color", 1);
  cairo_set_line_width (drawing.cr, 1.3);
  cairo_set_dash (drawing.cr, dashes, 2, 0);
  cairo_stroke (drawing.cr);
  cairo_set_dash (drawing.cr, NULL, 0, 0);
  draw_points (&drawing);
  cairo_destroy (drawing.cr);
  draw_labels (&drawing, snapshot);
}

static void
merita_radar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 220;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 380 : 260;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_radar_finalize (GObject *object)
{
  g_array_unref (MERITA_RADAR (object)->axes);
  G_OBJECT_CLASS (merita_radar_parent_class)->finalize (object);
}

static void
merita_radar_class_init (MeritaRadarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_radar_finalize;
  widget_class->snapshot = merita_radar_snapshot;
  widget_class->measure = merita_radar_measure;
  gtk_widget_class_set_css_name (widget_class, "radar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_radar_init (MeritaRadar *self)
{
  self->axes = g_array_new (FALSE, FALSE, sizeof (MeritaRadarAxis));
  g_array_set_clear_func (self->axes, clear_axis);
}

GtkWidget *
merita_radar_new (void)
{
  return g_object_new (MERITA_TYPE_RADAR, NULL);
}

void
merita_radar_set_axes (MeritaRadar *self, const MeritaRadarAxis *axes, guint n)
{
  g_autoptr (GString) label = g_string_new (_ ("Competencies against the standard"));

  g_return_if_fail (MERITA_IS_RADAR (self));
  g_array_set_size (self->axes, 0);
  for (guint i = 0; i < n; i++)
    {
      MeritaRadarAxis axis = { g_strdup (axes[i].name), axes[i].level, axes[i].standard };

      g_array_append_val (self->axes, axis);
      /* Translators: name of a competency, level reached, level asked for. */
      g_string_append_printf (label, _ ("; %s %u of %u"), axis.name, axis.level, axis.standard);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
