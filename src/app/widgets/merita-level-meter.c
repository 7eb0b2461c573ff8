/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-level-meter.h"

#include <glib/gi18n.h>

#include "merita-colors.h"

#define CELLS 5
#define CELL_WIDTH 9
#define CELL_HEIGHT 9
#define GAP 1

struct _MeritaLevelMeter
{
  GtkWidget parent_instance;

  guint level, standard;
};

G_DEFINE_FINAL_TYPE (MeritaLevelMeter, merita_level_meter, GTK_TYPE_WIDGET)

static void
merita_level_meter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const double dashes[] = { 2, 1.5 };
  MeritaLevelMeter *self = MERITA_LEVEL_METER (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) height));

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < CELLS; i++)
    {
      gboolean filled = i < self->level;
      gboolean missing = !filled && i < self->standard;
      GdkRGBA color;

      merita_widget_get_color (widget,
                               filled    ? "merita_proven"
                               : missing ? "merita_err"
                                         : "merita_line_strong",
                               &color);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_rectangle (cr, i * (CELL_WIDTH + GAP) + 0.5, (height - CELL_HEIGHT) / 2 + 0.5,
                       CELL_WIDTH - 1, CELL_HEIGHT - 1);
      if (filled)
        cairo_fill_preserve (cr);
      cairo_set_dash (cr, missing ? dashes : NULL, missing ? 2 : 0, 0);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
merita_level_meter_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural =
    orientation == GTK_ORIENTATION_HORIZONTAL ? CELLS * (CELL_WIDTH + GAP) : CELL_HEIGHT + 4;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_level_meter_class_init (MeritaLevelMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_level_meter_snapshot;
  widget_class->measure = merita_level_meter_measure;
  gtk_widget_class_set_css_name (widget_class, "levelmeter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_level_meter_init (MeritaLevelMeter *self)
{
}

GtkWidget *
merita_level_meter_new (guint level, guint standard)
{
  MeritaLevelMeter *self = g_object_new (MERITA_TYPE_LEVEL_METER, NULL);
  /* Translators: level reached, level asked for. */
  g_autofree char *label = g_strdup_printf (_ ("Level %u of %u"), level, standard);

  self->level = level;
  self->standard = standard;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
