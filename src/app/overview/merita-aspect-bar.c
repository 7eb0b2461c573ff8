/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-aspect-bar.h"

#include "merita-colors.h"
#include "merita-glyph.h"

#define HEIGHT 18

struct _MeritaAspectBar
{
  GtkWidget parent_instance;

  MeritaHundredths claim, backed, verified, maximum, scale;
};

G_DEFINE_FINAL_TYPE (MeritaAspectBar, merita_aspect_bar, GTK_TYPE_WIDGET)

static double
get_x (MeritaAspectBar *self, MeritaHundredths points)
{
  return (gtk_widget_get_width (GTK_WIDGET (self)) - 8) * (double) points / self->scale;
}

static void
merita_aspect_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaAspectBar *self = MERITA_ASPECT_BAR (widget);
  cairo_t *cr;
  double x;

  if (self->scale <= 0)
    return;
  merita_widget_fill (widget, snapshot, "merita_track", 0, 6, get_x (self, self->maximum), 8);
  if (self->backed != MERITA_HUNDREDTHS_UNKNOWN)
    merita_widget_fill (widget, snapshot, "merita_proven", 0, 8, get_x (self, self->backed), 4);
  if (self->verified != MERITA_HUNDREDTHS_UNKNOWN)
    {
      double end = get_x (self, self->verified);

      if (self->backed == MERITA_HUNDREDTHS_UNKNOWN)
        merita_widget_fill (widget, snapshot, "merita_verified", 0, 8, end, 4);
      merita_widget_fill (widget, snapshot, "merita_verified", MAX (end - 2, 0), 5, 2, 10);
    }
  if (self->claim == MERITA_HUNDREDTHS_UNKNOWN)
    return;
  x = get_x (self, self->claim) - merita_glyph_width (MERITA_GLYPH_CLAIM, 9) / 2;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       HEIGHT));
  merita_glyph_paint (MERITA_GLYPH_CLAIM, widget, cr, MAX (x, 0), 1, 9);
  cairo_destroy (cr);
}

static void
merita_aspect_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : HEIGHT;
}

static void
merita_aspect_bar_class_init (MeritaAspectBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_aspect_bar_snapshot;
  widget_class->measure = merita_aspect_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "aspectbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
merita_aspect_bar_init (MeritaAspectBar *self)
{
}

GtkWidget *
merita_aspect_bar_new (MeritaHundredths claim,
                       MeritaHundredths backed,
                       MeritaHundredths verified,
                       MeritaHundredths maximum,
                       MeritaHundredths scale)
{
  MeritaAspectBar *self = g_object_new (MERITA_TYPE_ASPECT_BAR, NULL);

  self->claim = claim;
  self->backed = backed;
  self->verified = verified;
  self->maximum = maximum;
  self->scale = scale;
  return GTK_WIDGET (self);
}
