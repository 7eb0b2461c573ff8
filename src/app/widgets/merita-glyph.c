/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-glyph.h"

#include <math.h>

struct _MeritaGlyph
{
  GtkWidget parent_instance;

  MeritaGlyphKind kind;
  int size;
};

G_DEFINE_FINAL_TYPE (MeritaGlyph, merita_glyph, GTK_TYPE_WIDGET)

static void
merita_glyph_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  MeritaGlyph *self = MERITA_GLYPH (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL
                          ? self->size
                          : (int) ceil (merita_glyph_width (self->kind, self->size));
  *minimum_baseline = *natural_baseline = -1;
}

static void
merita_glyph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaGlyph *self = MERITA_GLYPH (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  merita_glyph_paint (self->kind, widget, cr,
                      (width - merita_glyph_width (self->kind, self->size)) / 2,
                      (height - self->size) / 2.0, self->size);
  cairo_destroy (cr);
}

static void
merita_glyph_class_init (MeritaGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = merita_glyph_measure;
  widget_class->snapshot = merita_glyph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
merita_glyph_init (MeritaGlyph *self)
{
  self->size = 14;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
merita_glyph_new (MeritaGlyphKind kind, const char *label)
{
  MeritaGlyph *self = g_object_new (MERITA_TYPE_GLYPH, NULL);

  self->kind = kind;
  merita_glyph_set_label (self, label);
  return GTK_WIDGET (self);
}

void
merita_glyph_set_kind (MeritaGlyph *self, MeritaGlyphKind kind)
{
  g_return_if_fail (MERITA_IS_GLYPH (self));
  if (self->kind == kind)
    return;
  self->kind = kind;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
merita_glyph_set_label (MeritaGlyph *self, const char *label)
{
  g_return_if_fail (MERITA_IS_GLYPH (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
}

void
merita_glyph_set_size (MeritaGlyph *self, int size)
{
  g_return_if_fail (MERITA_IS_GLYPH (self));
  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

MeritaGlyphKind
merita_glyph_of_truth (MeritaTruth truth)
{
  return truth == MERITA_TRUTH_YES  ? MERITA_GLYPH_MET
         : truth == MERITA_TRUTH_NO ? MERITA_GLYPH_NOT_MET
                                    : MERITA_GLYPH_UNKNOWN;
}

MeritaGlyphKind
merita_glyph_of_line (MeritaLineState state)
{
  return MERITA_GLYPH_LINE_MISSING + (MeritaGlyphKind) state;
}

MeritaGlyphKind
merita_glyph_of_readiness (MeritaReadiness readiness)
{
  return MERITA_GLYPH_READY_NOW + (MeritaGlyphKind) readiness;
}

MeritaGlyphKind
merita_glyph_of_bench (guint strength)
{
  return MERITA_GLYPH_BENCH_0 + (MeritaGlyphKind) MIN (strength, 3);
}
