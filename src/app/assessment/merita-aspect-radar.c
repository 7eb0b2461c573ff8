/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-aspect-radar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "merita-colors.h"

#define LABEL_ROOM 108
#define LABEL_HEIGHT 26
#define RINGS 4
#define NOT_KNOWN (-1.0)

typedef struct
{
  char *name;
  double claim, verified; /* shares of the maximum, NOT_KNOWN */
} Spoke;

struct _MeritaAspectRadar
{
  GtkWidget parent_instance;

  GArray *spokes; /* Spoke */
};

G_DEFINE_FINAL_TYPE (MeritaAspectRadar, merita_aspect_radar, GTK_TYPE_WIDGET)

typedef struct
{
  MeritaAspectRadar *radar;
  cairo_t *cr;
  double x, y, radius;
} Drawing;

static void
clear_spoke (gpointer data)
{
  g_free (((Spoke *) data)->name);
}

static void
use_color (Drawing *drawing, const char *name, double alpha)
{
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (drawing->radar), name, &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (drawing->cr, &color);
}

static double
get_angle (const Drawing *drawing, guint spoke)
{
  return -G_PI / 2 + 2 * G_PI * spoke / drawing->radar->spokes->len;
}

static void
line_to (Drawing *drawing, guint spoke, double share)
{
  double angle = get_angle (drawing, spoke);

  cairo_line_to (drawing->cr, drawing->x + cos (angle) * drawing->radius * share,
                 drawing->y + sin (angle) * drawing->radius * share);
}

static void
draw_web (Drawing *drawing)
{
  guint n = drawing->radar->spokes->len;

  use_color (drawing, "merita_line", 1);
  cairo_set_line_width (drawing->cr, 1);
  for (guint ring = 1; ring <= RINGS; ring++)
    {
      for (guint i = 0; i < n; i++)
        line_to (drawing, i, (double) ring / RINGS);
      cairo_close_path (drawing->cr);
      cairo_stroke (drawing->cr);
    }
  for (guint i = 0; i < n; i++)
    {
      cairo_move_to (drawing->cr, drawing->x, drawing->y);
      line_to (drawing, i, 1);
      cairo_stroke (drawing->cr);
    }
}

/* An aspect that is not known breaks the outline: nothing is drawn through it. */
static gboolean
trace (Drawing *drawing, gboolean claim)
{
  guint n = drawing->radar->spokes->len;
  gboolean whole = TRUE, gap = TRUE;

  for (guint i = 0; i < n; i++)
    {
      const Spoke *spoke = &g_array_index (drawing->radar->spokes, Spoke, i);
      double share = claim ? spoke->claim : spoke->verified;

      whole = whole && share >= 0;
      if (share < 0)
        {
          gap = TRUE;
          continue;
        }
      if (gap)
        cairo_new_sub_path (drawing->cr);
      gap = FALSE;
      line_to (drawing, i, share);
    }
  if (whole)
    cairo_close_path (drawing->cr);
  return whole;
}

static void
draw_points (Drawing *drawing, gboolean claim)
{
  for (guint i = 0; i < drawing->radar->spokes->len; i++)
    {
      const Spoke *spoke = &g_array_index (drawing->radar->spokes, Spoke, i);
      double share = claim ? spoke->claim : spoke->verified;
      double angle = get_angle (drawing, i);

      if (share < 0)
        continue;
      cairo_new_sub_path (drawing->cr);
      cairo_arc (drawing->cr, drawing->x + cos (angle) * drawing->radius * share,
                 drawing->y + sin (angle) * drawing->radius * share, claim ? 3.6 : 3.0, 0,
                 2 * G_PI);
      if (claim)
        cairo_stroke (drawing->cr);
      else
        cairo_fill (drawing->cr);
    }
}

static void
draw_series (Drawing *drawing)
{
  const double dashes[] = { 5, 3 };

  use_color (drawing, "merita_verified", 0.18);
  if (trace (drawing, FALSE))
    cairo_fill (drawing->cr);
  else
    cairo_new_path (drawing->cr);
  use_color (drawing, "merita_verified", 1);
  cairo_set_line_width (drawing->cr, 1.8);
  trace (drawing, FALSE);
  cairo_stroke (drawing->cr);
  draw_points (drawing, FALSE);
  use_color (drawing, "merita_claim", 1);
  cairo_set_line_width (drawing->cr, 1.5);
  cairo_set_dash (drawing->cr, dashes, 2, 0);
  trace (drawing, TRUE);
  cairo_stroke (drawing->cr);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
  draw_points (drawing, TRUE);
}

static void
draw_labels (Drawing *drawing, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (drawing->radar);
  GdkRGBA color;

  merita_widget_get_color (widget, "merita_dim", &color);
  for (guint i = 0; i < drawing->radar->spokes->len; i++)
    {
      const Spoke *spoke = &g_array_index (drawing->radar->spokes, Spoke, i);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, spoke->name);
      double cosine = cos (get_angle (drawing, i));
      double sine = sin (get_angle (drawing, i));
      double x, y;
      int width, height;

      pango_layout_set_width (layout, LABEL_ROOM * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -3);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (layout, cosine > 0.3    ? PANGO_ALIGN_LEFT
                                          : cosine < -0.3 ? PANGO_ALIGN_RIGHT
                                                          : PANGO_ALIGN_CENTER);
      pango_layout_get_pixel_size (layout, &width, &height);
      x = drawing->x + cosine * (drawing->radius + 8) - LABEL_ROOM * (1 - cosine) / 2;
      y = drawing->y + sine * (drawing->radius + 8) - height * (1 - sine) / 2;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
merita_aspect_radar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaAspectRadar *self = MERITA_ASPECT_RADAR (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Drawing drawing = { self, NULL, width / 2.0, height / 2.0, 0 };

  if (self->spokes->len < 3)
    return;
  drawing.radius = MAX (20, MIN (width / 2.0 - LABEL_ROOM - 10, height / 2.0 - 2 * LABEL_HEIGHT));
  drawing.cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_web (&drawing);
  draw_series (&drawing);
  cairo_destroy (drawing.cr);
  draw_labels (&drawing, snapshot);
}

static void
merita_aspect_radar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : 300;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 380;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_aspect_radar_finalize (GObject *object)
{
  g_array_unref (MERITA_ASPECT_RADAR (object)->spokes);
  G_OBJECT_CLASS (merita_aspect_radar_parent_class)->finalize (object);
}

static void
merita_aspect_radar_class_init (MeritaAspectRadarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_aspect_radar_finalize;
  widget_class->snapshot = merita_aspect_radar_snapshot;
  widget_class->measure = merita_aspect_radar_measure;
  gtk_widget_class_set_css_name (widget_class, "aspectradar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_aspect_radar_init (MeritaAspectRadar *self)
{
  self->spokes = g_array_new (FALSE, FALSE, sizeof (Spoke));
  g_array_set_clear_func (self->spokes, clear_spoke);
}

static double
get_share (const MeritaScoredRound *round, guint aspect, MeritaHundredths maximum)
{
  MeritaHundredths points = merita_assessment_get_aspect (round, aspect);

  return points == MERITA_HUNDREDTHS_UNKNOWN || maximum <= 0 ? NOT_KNOWN
                                                             : (double) points / maximum;
}

void
merita_aspect_radar_show (MeritaAspectRadar *self, const MeritaAssessmentData *data)
{
  g_return_if_fail (MERITA_IS_ASPECT_RADAR (self) && data != NULL);

  g_array_set_size (self->spokes, 0);
  for (guint i = 0; i < data->instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = data->instrument->aspects->pdata[i];
      Spoke spoke = { g_strdup (aspect->name), get_share (data->claim, i, aspect->maximum),
                      get_share (data->verified, i, aspect->maximum) };

      g_array_append_val (self->spokes, spoke);
    }
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
    _ ("Claim and verification as shares of each aspect's maximum; the table says the same"), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
