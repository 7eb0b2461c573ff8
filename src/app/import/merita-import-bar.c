/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-bar.h"

#include <glib/gi18n.h>

#include "merita-colors.h"

#define N_PARTS 4
#define THINNEST 2
#define HEIGHT 10

struct _MeritaImportBar
{
  GtkWidget parent_instance;

  guint parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (MeritaImportBar, merita_import_bar, GTK_TYPE_WIDGET)

static void
merita_import_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const char *const colors[N_PARTS] = { "merita_series_6", "merita_series_2", "merita_ok",
                                               "merita_err" };
  MeritaImportBar *self = MERITA_IMPORT_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect rounded;
  GdkRGBA color;
  guint total = 0;
  guint some = 0;
  float x = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      total += self->parts[i];
      some += self->parts[i] > 0;
    }
  gsk_rounded_rect_init_from_rect (&rounded, &bounds, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  merita_widget_get_color (widget, "merita_track", &color);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  for (guint i = 0; i < N_PARTS && total > 0; i++)
    {
      float part =
        (width - (float) (some * (THINNEST + 1))) * (float) self->parts[i] / (float) total
        + THINNEST;

      if (self->parts[i] == 0)
        continue;
      merita_widget_get_color (widget, colors[i], &color);
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, part, height));
      x += part + 1;
    }
  gtk_snapshot_pop (snapshot);
}

static void
merita_import_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_import_bar_class_init (MeritaImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_import_bar_snapshot;
  widget_class->measure = merita_import_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "importbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_import_bar_init (MeritaImportBar *self)
{
}

void
merita_import_bar_set_counts (MeritaImportBar *self, const MeritaImportCounts *counts)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MERITA_IS_IMPORT_BAR (self));
  self->parts[0] = counts->unchanged;
  self->parts[1] = counts->changed;
  self->parts[2] = counts->added;
  self->parts[3] = counts->rejected;
  /* Translators: numbers of rows. */
  label = g_strdup_printf (_ ("%u new, %u changed, %u unchanged, %u rejected"), counts->added,
                           counts->changed, counts->unchanged, counts->rejected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
