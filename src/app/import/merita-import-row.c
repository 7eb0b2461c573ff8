/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-row.h"

#include "merita-colors.h"
#include "merita-glyph.h"

#define PAD_ABOVE 6
#define PAD_BELOW 7
#define NUMBER_RIGHT 33
#define GLYPH_LEFT 42
#define GLYPH_SIZE 14
#define TINT_OUTSET 6
#define COLUMN_GAP 14
#define NOTE_SCALE 0.92

struct _MeritaImportRow
{
  GtkWidget parent_instance;

  MeritaImportItem *item;
  GArray *widths;      /* int */
  int line, note_line; /* heights; 0 until measured */
};

G_DEFINE_FINAL_TYPE (MeritaImportRow, merita_import_row, GTK_TYPE_WIDGET)

static PangoLayout *
create_layout (MeritaImportRow *self, const char *text, int width, double scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (scale != 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }
  if (width > 0)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

static int
measure_line (MeritaImportRow *self, double scale)
{
  g_autoptr (PangoLayout) layout = create_layout (self, "0", -1, scale);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* A list asks every row for its height, again and again. */
static void
measure_lines (MeritaImportRow *self)
{
  if (self->line > 0)
    return;
  self->line = measure_line (self, 1);
  self->note_line = measure_line (self, NOTE_SCALE);
}

static void
draw_text (MeritaImportRow *self,
           GtkSnapshot *snapshot,
           PangoLayout *layout,
           float x,
           float y,
           const char *color_name)
{
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (self), color_name, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_tint (MeritaImportRow *self,
           GtkSnapshot *snapshot,
           MeritaImportMark mark,
           float x,
           float width,
           float height)
{
  static const char *const names[] = { NULL, "merita_selected", "merita_warn_bg", "merita_err_bg" };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x - TINT_OUTSET, PAD_ABOVE - 2,
                                               width - COLUMN_GAP + 2 * TINT_OUTSET, height + 4);
  GskRoundedRect rounded;
  GdkRGBA color;

  merita_widget_get_color (GTK_WIDGET (self), names[mark], &color);
  gsk_rounded_rect_init_from_rect (&rounded, &bounds, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static MeritaGlyphKind
get_glyph (MeritaImportItem *item)
{
  static const MeritaGlyphKind glyphs[] = { MERITA_GLYPH_ADDED, MERITA_GLYPH_CHANGED,
                                            MERITA_GLYPH_SAME, MERITA_GLYPH_NOT_MET };

  if (!merita_import_item_is_checked (item))
    return MERITA_GLYPH_NONE;
  if (merita_import_item_is_to_check (item))
    return MERITA_GLYPH_UNKNOWN;
  return glyphs[merita_import_item_get_status (item)];
}

static void
draw_gutter (MeritaImportRow *self, GtkSnapshot *snapshot, int line)
{
  g_autofree char *number = g_strdup_printf ("%u", merita_import_item_get_number (self->item));
  g_autoptr (PangoLayout) layout = create_layout (self, number, -1, 1);
  cairo_t *cr;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_text (self, snapshot, layout, NUMBER_RIGHT - width, PAD_ABOVE, "merita_dim");
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (GLYPH_LEFT, 0, GLYPH_SIZE + 4,
                                                                 2 * PAD_ABOVE + (float) line));
  merita_glyph_paint (get_glyph (self->item), GTK_WIDGET (self), cr, GLYPH_LEFT,
                      PAD_ABOVE + (line - GLYPH_SIZE) / 2.0, GLYPH_SIZE);
  cairo_destroy (cr);
}

static void
draw_cells (MeritaImportRow *self, GtkSnapshot *snapshot, int line)
{
  gboolean same = merita_import_item_is_checked (self->item)
                  && !merita_import_item_is_to_check (self->item)
                  && merita_import_item_get_status (self->item) == MERITA_ROW_UNCHANGED;
  float x = MERITA_IMPORT_GUTTER;

  for (guint i = 0; i < self->widths->len; i++)
    {
      int width = g_array_index (self->widths, int, i);
      MeritaImportMark mark = merita_import_item_get_mark (self->item, i);
      const char *text = merita_import_item_get_cell (self->item, i);

      if (mark != MERITA_IMPORT_MARK_NONE)
        draw_tint (self, snapshot, mark, x, width, line);
      if (*text != '\0')
        {
          g_autoptr (PangoLayout) layout = create_layout (self, text, width - COLUMN_GAP, 1);

          draw_text (self, snapshot, layout, x, PAD_ABOVE, same ? "merita_dim" : "window_fg_color");
        }
      x += (float) width;
    }
}

static void
draw_note (MeritaImportRow *self, GtkSnapshot *snapshot, int line)
{
  const char *note = merita_import_item_get_note (self->item);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - MERITA_IMPORT_GUTTER - COLUMN_GAP;
  g_autoptr (PangoLayout) layout = NULL;

  if (note == NULL || width <= 0)
    return;
  layout = create_layout (self, note, width, NOTE_SCALE);
  draw_text (self, snapshot, layout, MERITA_IMPORT_GUTTER, (float) (PAD_ABOVE + line + 2),
             merita_import_item_get_status (self->item) == MERITA_ROW_REJECTED ? "merita_err"
             : merita_import_item_is_to_check (self->item)                     ? "merita_warn"
                                                           : "merita_accent_text");
}

static void
merita_import_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaImportRow *self = MERITA_IMPORT_ROW (widget);

  if (self->item == NULL || self->widths == NULL)
    return;
  measure_lines (self);
  draw_gutter (self, snapshot, self->line);
  draw_cells (self, snapshot, self->line);
  draw_note (self, snapshot, self->line);
}

static void
merita_import_row_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  MeritaImportRow *self = MERITA_IMPORT_ROW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MERITA_IMPORT_GUTTER;
      for (guint i = 0; self->widths != NULL && i < self->widths->len; i++)
        *minimum += g_array_index (self->widths, int, i);
    }
  else
    {
      measure_lines (self);
      *minimum = PAD_ABOVE + self->line + PAD_BELOW;
      if (self->item != NULL && merita_import_item_get_note (self->item) != NULL)
        *minimum += self->note_line;
    }
  *natural = *minimum;
}

static void
merita_import_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  MERITA_IMPORT_ROW (widget)->line = 0;
  GTK_WIDGET_CLASS (merita_import_row_parent_class)->css_changed (widget, change);
}

static void
merita_import_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  MERITA_IMPORT_ROW (widget)->line = 0;
  GTK_WIDGET_CLASS (merita_import_row_parent_class)->system_setting_changed (widget, setting);
}

static void
merita_import_row_dispose (GObject *object)
{
  MeritaImportRow *self = MERITA_IMPORT_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->widths, g_array_unref);
  G_OBJECT_CLASS (merita_import_row_parent_class)->dispose (object);
}

static void
merita_import_row_class_init (MeritaImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_row_dispose;
  widget_class->snapshot = merita_import_row_snapshot;
  widget_class->measure = merita_import_row_measure;
  widget_class->css_changed = merita_import_row_css_changed;
  widget_class->system_setting_changed = merita_import_row_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "importrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
merita_import_row_init (MeritaImportRow *self)
{
}

GtkWidget *
merita_import_row_new (void)
{
  return g_object_new (MERITA_TYPE_IMPORT_ROW, NULL);
}

void
merita_import_row_show (MeritaImportRow *self, MeritaImportItem *item, GArray *widths)
{
  g_autofree char *text = item != NULL ? merita_import_item_describe (item) : NULL;

  g_return_if_fail (MERITA_IS_IMPORT_ROW (self));
  g_set_object (&self->item, item);
  g_clear_pointer (&self->widths, g_array_unref);
  self->widths = widths != NULL ? g_array_ref (widths) : NULL;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               item != NULL ? merita_import_item_get_note (item) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
