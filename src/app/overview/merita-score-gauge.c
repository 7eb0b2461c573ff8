/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-score-gauge.h"

#include <glib/gi18n.h>

#include "merita-colors.h"
#include "merita-glyph.h"
#include "merita-text.h"

#define HEIGHT 86
#define BAR_TOP 38
#define BAR_HEIGHT 16

struct _MeritaScoreGauge
{
  GtkWidget parent_instance;

  MeritaInstrument *instrument;
  MeritaHundredths claim, backed, verified;
};

G_DEFINE_FINAL_TYPE (MeritaScoreGauge, merita_score_gauge, GTK_TYPE_WIDGET)

static double
get_x (MeritaScoreGauge *self, MeritaHundredths points)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) * (double) points / self->instrument->maximum;
}

/* Bands reuse the tints of the boxes: I as box 1, II as 2, III as 7, IV as 9. */
static const char *
get_tint (guint category)
{
  static const char *const tints[] = { "merita_box_1", "merita_box_2", "merita_box_7",
                                       "merita_box_9" };

  return tints[MIN (category, G_N_ELEMENTS (tints) - 1)];
}

/* align: -1 starts at x, 0 centred, 1 ends there; kept inside the widget. */
static void
write_text (GtkWidget *widget,
            GtkSnapshot *snapshot,
            const char *text,
            const char *color,
            double x,
            double y,
            int align,
            gboolean bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA rgba;
  int width;
  double left;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  left = CLAMP (x - (align + 1) * width / 2.0, 0, MAX (gtk_widget_get_width (widget) - width, 0));
  merita_widget_get_color (widget, color, &rgba);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bands (MeritaScoreGauge *self, GtkSnapshot *snapshot, gint current)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GPtrArray *categories = self->instrument->categories;

  for (guint i = 0; i < categories->len; i++)
    {
      const MeritaCategory *category = categories->pdata[i];
      MeritaHundredths end = i + 1 < categories->len
                               ? ((const MeritaCategory *) categories->pdata[i + 1])->lower
                               : self->instrument->maximum;
      double left = get_x (self, category->lower);
      double right = get_x (self, end);
      g_autofree char *bound = merita_text_plain (merita_language_current (), category->lower);
      g_autofree char *name = g_strdup_printf ("%s %s", category->code, category->name);

      merita_widget_fill (widget, snapshot, get_tint (i), left, BAR_TOP,
                          right - left - (i + 1 < categories->len ? 1 : 0), BAR_HEIGHT);
      write_text (widget, snapshot, bound, "merita_dim", left, BAR_TOP + BAR_HEIGHT + 2,
                  i == 0 ? -1 : 0, FALSE);
      write_text (widget, snapshot, name, (gint) i == current ? "window_fg_color" : "merita_dim",
                  (left + right) / 2, BAR_TOP + BAR_HEIGHT + 16, 0, (gint) i == current);
    }
}

static void
write_maximum (MeritaScoreGauge *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = merita_text_plain (merita_language_current (), self->instrument->maximum);

  write_text (widget, snapshot, text, "merita_dim", gtk_widget_get_width (widget),
              BAR_TOP + BAR_HEIGHT + 2, 1, FALSE);
}

/* From where we stand to where the next category starts. */
static void
draw_bracket (MeritaScoreGauge *self, GtkSnapshot *snapshot, MeritaHundredths from, gint current)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GPtrArray *categories = self->instrument->categories;
  const MeritaCategory *next;
  g_autofree char *distance = NULL;
  g_autofree char *text = NULL;
  double left, right;

  if (current < 0 || current + 1 >= (gint) categories->len)
    return;
  next = categories->pdata[current + 1];
  distance = merita_text_points (merita_language_current (), next->lower - from);
  /* Translators: points that are missing to the next category, e.g. "46,0 lagi" */
  text = g_strdup_printf (_ ("%s to go"), distance);
  left = get_x (self, from);
  right = get_x (self, next->lower);
  merita_widget_fill (widget, snapshot, "merita_line_strong", left, 18, right - left, 1);
  merita_widget_fill (widget, snapshot, "merita_line_strong", left, 18, 1, 8);
  merita_widget_fill (widget, snapshot, "merita_line_strong", right - 1, 18, 1, 8);
  write_text (widget, snapshot, text, "window_fg_color", (left + right) / 2, 0, 0, TRUE);
}

static void
draw_claim (MeritaScoreGauge *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double size = 11;
  double x = get_x (self, self->claim) - merita_glyph_width (MERITA_GLYPH_CLAIM, size) / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), HEIGHT));

  merita_glyph_paint (MERITA_GLYPH_CLAIM, widget, cr, x, BAR_TOP - size, size);
  cairo_destroy (cr);
}

static void
draw_bar (MeritaScoreGauge *self, GtkSnapshot *snapshot, const char *color, MeritaHundredths points)
{
  merita_widget_fill (GTK_WIDGET (self), snapshot, color, 0, BAR_TOP + 5, get_x (self, points),
                      BAR_HEIGHT - 10);
}

/* What is proved, else what was verified, else what is claimed. */
static MeritaHundredths
find_stand (MeritaScoreGauge *self)
{
  if (self->backed != MERITA_HUNDREDTHS_UNKNOWN)
    return self->backed;
  return self->verified != MERITA_HUNDREDTHS_UNKNOWN ? self->verified : self->claim;
}

static void
merita_score_gauge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaScoreGauge *self = MERITA_SCORE_GAUGE (widget);
  MeritaHundredths stand = find_stand (self);
  gint current;

  if (self->instrument == NULL || !merita_instrument_is_weighted (self->instrument))
    return;
  current =
    stand != MERITA_HUNDREDTHS_UNKNOWN ? merita_instrument_category (self->instrument, stand) : -1;
  draw_bands (self, snapshot, current);
  write_maximum (self, snapshot);
  if (self->backed != MERITA_HUNDREDTHS_UNKNOWN)
    draw_bar (self, snapshot, "merita_proven", self->backed);
  else if (self->verified != MERITA_HUNDREDTHS_UNKNOWN)
    draw_bar (self, snapshot, "merita_verified", self->verified);
  if (self->verified != MERITA_HUNDREDTHS_UNKNOWN)
    merita_widget_fill (widget, snapshot, "merita_verified", get_x (self, self->verified) - 2,
                        BAR_TOP - 3, 2, BAR_HEIGHT + 6);
  if (stand != MERITA_HUNDREDTHS_UNKNOWN)
    draw_bracket (self, snapshot, stand, current);
  if (self->claim != MERITA_HUNDREDTHS_UNKNOWN)
    draw_claim (self, snapshot);
}

static void
merita_score_gauge_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : HEIGHT;
}

static void
merita_score_gauge_finalize (GObject *object)
{
  g_clear_pointer (&MERITA_SCORE_GAUGE (object)->instrument, merita_instrument_unref);
  G_OBJECT_CLASS (merita_score_gauge_parent_class)->finalize (object);
}

static void
merita_score_gauge_class_init (MeritaScoreGaugeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_score_gauge_finalize;
  widget_class->snapshot = merita_score_gauge_snapshot;
  widget_class->measure = merita_score_gauge_measure;
  gtk_widget_class_set_css_name (widget_class, "scoregauge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
merita_score_gauge_init (MeritaScoreGauge *self)
{
  self->claim = self->backed = self->verified = MERITA_HUNDREDTHS_UNKNOWN;
}

static void
describe (MeritaScoreGauge *self)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *claim = merita_text_points (language, self->claim);
  g_autofree char *backed = merita_text_points (language, self->backed);
  g_autofree char *verified = merita_text_points (language, self->verified);
  g_autofree char *maximum = merita_text_points (language, self->instrument->maximum);
  g_autofree char *label = g_strdup_printf (_ ("Claimed %s, backed %s, verified %s of %s points"),
                                            claim, backed, verified, maximum);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, label, -1);
}

void
merita_score_gauge_set (MeritaScoreGauge *self,
                        const MeritaInstrument *instrument,
                        MeritaHundredths claim,
                        MeritaHundredths backed,
                        MeritaHundredths verified)
{
  g_return_if_fail (MERITA_IS_SCORE_GAUGE (self));

  g_clear_pointer (&self->instrument, merita_instrument_unref);
  self->instrument = instrument != NULL ? merita_instrument_ref (instrument) : NULL;
  self->claim = claim;
  self->backed = backed;
  self->verified = verified;
  if (instrument != NULL)
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
