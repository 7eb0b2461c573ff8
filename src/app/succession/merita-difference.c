/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-difference.h"

#include "merita-colors.h"
#include "merita-contribution-bar.h"
#include "merita-text.h"

#define HEIGHT 18
#define MARK 13
#define BAR 9

struct _MeritaDifference
{
  GtkWidget parent_instance;

  MeritaHundredths *values;
  guint n, color;
  MeritaHundredths scale;
};

G_DEFINE_FINAL_TYPE (MeritaDifference, merita_difference, GTK_TYPE_WIDGET)

static char *
format_signed (MeritaHundredths value)
{
  g_autofree char *figure = merita_text_hundredths (merita_language_current (), ABS (value));

  return g_strconcat (value < 0 ? "−" : "+", figure, NULL);
}

static void
draw_text (MeritaDifference *self,
           GtkSnapshot *snapshot,
           const char *text,
           double x,
           double align,
           const char *color_name)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  double total = gtk_widget_get_width (GTK_WIDGET (self));
  int width, height;
  GdkRGBA color;

  pango_layout_get_pixel_size (layout, &width, &height);
  merita_widget_get_color (GTK_WIDGET (self), color_name, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT ((float) CLAMP (x - align * width, 0, MAX (total - width, 0)),
                          (float) (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (MeritaDifference *self, GtkSnapshot *snapshot, double middle, double height)
{
  MeritaHundredths difference = self->values[0] - self->values[1];
  double length = CLAMP ((double) ABS (difference) / self->scale, 0, 1) * middle * 0.55;
  /* The bar leans to the side of whoever leads: the first stands at the left. */
  double x = difference > 0 ? middle - length : middle;
  g_autofree char *text = format_signed (difference);
  GdkRGBA color;

  if (difference == 0)
    return;
  merita_widget_get_color (GTK_WIDGET (self), merita_series_color (self->color), &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) (height - BAR) / 2,
                                                  (float) MAX (length, 1), BAR));
  draw_text (self, snapshot, text, difference > 0 ? middle + 5 : middle - 5, difference > 0 ? 0 : 1,
             "merita_dim");
}

static void
draw_marks (MeritaDifference *self, GtkSnapshot *snapshot, double middle, double height)
{
  GdkRGBA color;

  for (guint i = self->n; i-- > 0;)
    {
      double share, x;
      GskRoundedRect disc;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (self->values[i] == MERITA_HUNDREDTHS_UNKNOWN)
        continue;
      share = CLAMP ((double) (self->values[i] - self->values[0]) / self->scale, -1, 1);
      x = middle + share * (middle - MARK / 2.0 - 1);
      merita_widget_get_color (GTK_WIDGET (self),
                               i == 0 ? "window_fg_color" : merita_series_color (self->color),
                               &color);
      gsk_rounded_rect_init_from_rect (&disc,
                                       &GRAPHENE_RECT_INIT ((float) x - MARK / 2.0f,
                                                            (float) (height - MARK) / 2, MARK,
                                                            MARK),
                                       MARK / 2.0f);
      gtk_snapshot_push_rounded_clip (snapshot, &disc);
      gtk_snapshot_append_color (snapshot, &color, &disc.bounds);
      gtk_snapshot_pop (snapshot);
      draw_text (self, snapshot, number, x, 0.5, "card_bg_color");
    }
}

static void
merita_difference_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaDifference *self = MERITA_DIFFERENCE (widget);
  double height = gtk_widget_get_height (widget);
  double middle = gtk_widget_get_width (widget) / 2.0;
  GdkRGBA color;

  merita_widget_get_color (widget, "merita_line_strong", &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) middle, 0, 1, (float) height));
  if (self->values[0] == MERITA_HUNDREDTHS_UNKNOWN || self->scale <= 0)
    return;
  if (self->n > 2)
    draw_marks (self, snapshot, middle, height);
  else if (self->n == 2 && self->values[1] != MERITA_HUNDREDTHS_UNKNOWN)
    draw_bar (self, snapshot, middle, height);
}

static void
merita_difference_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 110 : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_difference_finalize (GObject *object)
{
  g_free (MERITA_DIFFERENCE (object)->values);
  G_OBJECT_CLASS (merita_difference_parent_class)->finalize (object);
}

static void
merita_difference_class_init (MeritaDifferenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_difference_finalize;
  widget_class->snapshot = merita_difference_snapshot;
  widget_class->measure = merita_difference_measure;
  gtk_widget_class_set_css_name (widget_class, "difference");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_difference_init (MeritaDifference *self)
{
}

GtkWidget *
merita_difference_new (const MeritaHundredths *values, guint n, MeritaHundredths scale, guint color)
{
  MeritaDifference *self = g_object_new (MERITA_TYPE_DIFFERENCE, NULL);
  g_autoptr (GString) label = g_string_new (NULL);

  g_return_val_if_fail (n > 0, GTK_WIDGET (self));
  self->values = g_memdup2 (values, n * sizeof (MeritaHundredths));
  self->n = n;
  self->scale = scale;
  self->color = color;
  for (guint i = 1; i < n; i++)
    if (values[0] != MERITA_HUNDREDTHS_UNKNOWN && values[i] != MERITA_HUNDREDTHS_UNKNOWN)
      {
        g_autofree char *text = format_signed (values[0] - values[i]);

        g_string_append_printf (label, "%s%s", i > 1 ? ", " : "", text);
      }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  -1);
  return GTK_WIDGET (self);
}
