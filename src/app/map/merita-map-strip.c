/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-strip.h"

#include "merita-colors.h"
#include "merita-map-words.h"
#include "merita-score.h"
#include "merita-text.h"

#define BAR_TOP 4
#define BAR 7
#define HEIGHT 30
#define FIRST 4000 /* the scale may begin here: it shows a position, not a length */

struct _MeritaMapStrip
{
  GtkWidget parent_instance;

  MeritaHundredths cuts[2], first, last, distance, score;
};

G_DEFINE_FINAL_TYPE (MeritaMapStrip, merita_map_strip, GTK_TYPE_WIDGET)

static float
position (MeritaMapStrip *self, MeritaHundredths value)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  value = CLAMP (value, self->first, self->last);
  return width * (float) (value - self->first) / (float) (self->last - self->first);
}

static void
fill (MeritaMapStrip *self,
      GtkSnapshot *snapshot,
      const char *name,
      MeritaHundredths from,
      MeritaHundredths to)
{
  float left = position (self, from);
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (self), name, &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (left, BAR_TOP, position (self, to) - left, BAR));
}

static void
draw_cut (MeritaMapStrip *self, GtkSnapshot *snapshot, MeritaHundredths cut)
{
  g_autofree char *text = merita_map_format_limit (cut);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  float x = position (self, cut);
  GdkRGBA color;
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.80));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  merita_widget_get_color (GTK_WIDGET (self), "merita_dim", &color);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, BAR_TOP, 1, BAR));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x - (float) width / 2, BAR_TOP + BAR + 1));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
merita_map_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaMapStrip *self = MERITA_MAP_STRIP (widget);
  GdkRGBA color;

  fill (self, snapshot, "merita_box_2", self->first, self->cuts[0]);
  fill (self, snapshot, "merita_box_5", self->cuts[0], self->cuts[1]);
  fill (self, snapshot, "merita_box_9", self->cuts[1], self->last);
  for (guint i = 0; i < 2; i++)
    {
      merita_widget_get_color (widget, "merita_warn", &color);
      color.alpha = 0.25f;
      gtk_snapshot_append_color (
        snapshot, &color,
        &GRAPHENE_RECT_INIT (position (self, self->cuts[i] - self->distance), BAR_TOP,
                             position (self, self->cuts[i] + self->distance)
                               - position (self, self->cuts[i] - self->distance),
                             BAR));
      draw_cut (self, snapshot, self->cuts[i]);
    }
  if (self->score == MERITA_HUNDREDTHS_UNKNOWN)
    return;
  merita_widget_get_color (widget, "window_fg_color", &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (position (self, self->score) - 1, 0, 2,
                                                  2 * BAR_TOP + BAR));
}

static void
merita_map_strip_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_map_strip_class_init (MeritaMapStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = merita_map_strip_snapshot;
  widget_class->measure = merita_map_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "mapstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
merita_map_strip_init (MeritaMapStrip *self)
{
}

GtkWidget *
merita_map_strip_new (const MeritaTalentRule *rule, MeritaAxis axis, MeritaScore score)
{
  MeritaMapStrip *self = g_object_new (MERITA_TYPE_MAP_STRIP, NULL);
  const MeritaAxisRule *axis_rule = &rule->axes[axis];
  MeritaLanguage language = merita_language_current ();
  g_autofree char *text = NULL;

  self->cuts[0] = axis_rule->cuts[0];
  self->cuts[1] = axis_rule->cuts[1];
  self->distance = rule->borderline_distance;
  self->last = MAX (axis_rule->maximum, self->cuts[1] + 1);
  /* A rule whose lower cut lies further down is shown from its own minimum. */
  self->first = self->cuts[0] > FIRST + 500 ? FIRST : axis_rule->minimum;
  self->score = merita_score_to_hundredths (score);
  text = merita_text_hundredths (language, self->score);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
  return GTK_WIDGET (self);
}
