/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-contribution-bar.h"

#include "merita-colors.h"
#include "merita-text.h"

#define MINIMUM_HEIGHT 8
#define FIGURE_WIDTH 24
#define FIGURE_HEIGHT 14

struct _MeritaContributionBar
{
  GtkWidget parent_instance;

  GArray *values; /* MeritaHundredths */
  MeritaHundredths maximum;
  guint first_color;
  gboolean figures;
};

G_DEFINE_FINAL_TYPE (MeritaContributionBar, merita_contribution_bar, GTK_TYPE_WIDGET)

const char *
merita_series_color (guint index)
{
  static const char *const names[] = { "merita_series_1", "merita_series_2", "merita_series_3",
                                       "merita_series_4", "merita_series_5", "merita_series_6" };

  return names[index % G_N_ELEMENTS (names)];
}

/* Dark on light parts, light on dark ones, so that the figure reads in both styles. */
static void
get_figure_color (const GdkRGBA *ground, GdkRGBA *color)
{
  double luma = 0.2126 * ground->red + 0.7152 * ground->green + 0.0722 * ground->blue;

  *color = luma > 0.45 ? (GdkRGBA){ 0.1f, 0.1f, 0.1f, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
}

static void
draw_figure (MeritaContributionBar *self,
             GtkSnapshot *snapshot,
             MeritaHundredths value,
             double x,
             double width,
             double height,
             const GdkRGBA *ground)
{
  g_autofree char *text =
    merita_text_points (merita_language_current (), (value + (value < 0 ? -5 : 5)) / 10 * 10);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int text_width, text_height;
  GdkRGBA color;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (text_width + 6 > width)
    return;
  get_figure_color (ground, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + (width - text_width) / 2),
                                                          (float) ((height - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
merita_contribution_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaContributionBar *self = MERITA_CONTRIBUTION_BAR (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double x = 0;
  GdkRGBA color;

  merita_widget_get_color (widget, "merita_track", &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint i = 0; i < self->values->len && self->maximum > 0; i++)
    {
      MeritaHundredths value = g_array_index (self->values, MeritaHundredths, i);
      double part;

      if (value == MERITA_HUNDREDTHS_UNKNOWN || value <= 0)
        continue;
      part = MIN (width * value / self->maximum, width - x);
      merita_widget_get_color (widget, merita_series_color (self->first_color + i), &color);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT ((float) x, 0, (float) MAX (part - 1, 0.5),
                                                      (float) height));
      if (self->figures && part >= FIGURE_WIDTH && height >= FIGURE_HEIGHT)
        draw_figure (self, snapshot, value, x, part, height, &color);
      x += part;
    }
}

static void
merita_contribution_bar_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : MINIMUM_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 250 : MINIMUM_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_contribution_bar_finalize (GObject *object)
{
  g_array_unref (MERITA_CONTRIBUTION_BAR (object)->values);
  G_OBJECT_CLASS (merita_contribution_bar_parent_class)->finalize (object);
}

static void
merita_contribution_bar_class_init (MeritaContributionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_contribution_bar_finalize;
  widget_class->snapshot = merita_contribution_bar_snapshot;
  widget_class->measure = merita_contribution_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "contributionbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_contribution_bar_init (MeritaContributionBar *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (MeritaHundredths));
  self->figures = TRUE;
}

GtkWidget *
merita_contribution_bar_new (void)
{
  return g_object_new (MERITA_TYPE_CONTRIBUTION_BAR, NULL);
}

void
merita_contribution_bar_set_parts (MeritaContributionBar *self,
                                   const MeritaBarPart *parts,
                                   guint n,
                                   MeritaHundredths maximum)
{
  g_autoptr (GString) label = g_string_new (NULL);

  g_return_if_fail (MERITA_IS_CONTRIBUTION_BAR (self));
  g_array_set_size (self->values, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = merita_text_hundredths (merita_language_current (), parts[i].value);

      g_array_append_val (self->values, parts[i].value);
      g_string_append_printf (label, "%s%s %s", i > 0 ? ", " : "",
                              parts[i].name != NULL ? parts[i].name : "", value);
    }
  self->maximum = maximum;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_contribution_bar_set_figures (MeritaContributionBar *self, gboolean figures)
{
  g_return_if_fail (MERITA_IS_CONTRIBUTION_BAR (self));
  self->figures = figures;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_contribution_bar_set_first_color (MeritaContributionBar *self, guint color)
{
  g_return_if_fail (MERITA_IS_CONTRIBUTION_BAR (self));
  self->first_color = color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
