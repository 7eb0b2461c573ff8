/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-sheet.h"

#include <string.h>

#define FAMILIES "Noto Serif, DejaVu Serif, Liberation Serif, serif"
#define TOP 62.0
#define BOTTOM (MERITA_SAMPLE_PAPER_HEIGHT - 78.0)
#define FOOT_SIZE 7.5
#define CELL_PADDING 4.0
#define CELL_SIZE 9.5
#define ITEM_SIZE 11.0
#define COLON 9.0 /* before the text, where labels are wide */
#define LINE_SPACING 1.25f

static PangoLayout *
layout_new (MeritaSampleSheet *self, double width, double size, gboolean bold, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
measure (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return height / (double) PANGO_SCALE;
}

static void
show (MeritaSampleSheet *self, PangoLayout *layout, double x, double y)
{
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

/* As shapes, so that it does not stand between the words of the page. */
static void
draw_stamp (MeritaSampleSheet *self)
{
  g_autoptr (PangoLayout) layout = layout_new (self, -1, 118, TRUE, "CONTOH");
  int width, height;

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_save (self->cr);
  cairo_translate (self->cr, MERITA_SAMPLE_PAPER_WIDTH / 2, MERITA_SAMPLE_PAPER_HEIGHT / 2);
  cairo_rotate (self->cr, -G_PI / 3.6);
  cairo_move_to (self->cr, -width / 2.0 / PANGO_SCALE, -height / 2.0 / PANGO_SCALE);
  pango_cairo_layout_path (self->cr, layout);
  cairo_set_source_rgb (self->cr, 0.92, 0.92, 0.92);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

static void
begin_page (MeritaSampleSheet *self)
{
  g_autoptr (PangoLayout) foot =
    layout_new (self, MERITA_SAMPLE_TEXT_WIDTH, FOOT_SIZE, FALSE, self->foot);
  g_autofree char *number = g_strdup_printf ("- %u -", self->page);
  g_autoptr (PangoLayout) top = layout_new (self, MERITA_SAMPLE_TEXT_WIDTH, 10, FALSE, number);

  draw_stamp (self);
  pango_layout_set_alignment (foot, PANGO_ALIGN_CENTER);
  cairo_set_source_rgb (self->cr, 0.35, 0.35, 0.35);
  show (self, foot, MERITA_SAMPLE_LEFT, MERITA_SAMPLE_PAPER_HEIGHT - 46);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  self->y = TOP;
  if (self->page == 1)
    return;
  pango_layout_set_alignment (top, PANGO_ALIGN_CENTER);
  show (self, top, MERITA_SAMPLE_LEFT, TOP - 22);
  self->y += 8;
}

void
merita_sample_sheet_begin (MeritaSampleSheet *self, cairo_t *cr, const char *foot)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  *self = (MeritaSampleSheet){ .cr = cr, .page = 1, .foot = foot };
  self->context = pango_cairo_create_context (cr);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);
  begin_page (self);
}

void
merita_sample_sheet_end (MeritaSampleSheet *self)
{
  g_clear_object (&self->context);
}

void
merita_sample_sheet_break (MeritaSampleSheet *self)
{
  cairo_show_page (self->cr);
  self->page++;
  begin_page (self);
}

void
merita_sample_sheet_skip (MeritaSampleSheet *self, double height)
{
  self->y += height;
}

void
merita_sample_sheet_need (MeritaSampleSheet *self, double height)
{
  if (self->y + height > BOTTOM)
    merita_sample_sheet_break (self);
}

void
merita_sample_sheet_text (MeritaSampleSheet *self,
                          double x,
                          double width,
                          double size,
                          gboolean bold,
                          PangoAlignment align,
                          const char *text)
{
  g_autoptr (PangoLayout) layout = layout_new (self, width, size, bold, text);

  pango_layout_set_alignment (layout, align);
  pango_layout_set_justify (layout, align == PANGO_ALIGN_LEFT && !bold && width > 300);
  merita_sample_sheet_need (self, measure (layout));
  show (self, layout, MERITA_SAMPLE_LEFT + x, self->y);
  self->y += measure (layout);
}

void
merita_sample_sheet_item (MeritaSampleSheet *self,
                          const char *label,
                          double indent,
                          const char *text)
{
  g_autoptr (PangoLayout) name = layout_new (self, indent, ITEM_SIZE, FALSE, label);
  g_autoptr (PangoLayout) layout =
    layout_new (self, MERITA_SAMPLE_TEXT_WIDTH - indent, ITEM_SIZE, FALSE, text);

  pango_layout_set_justify (layout, TRUE);
  merita_sample_sheet_need (self, MAX (measure (name), measure (layout)));
  show (self, name, MERITA_SAMPLE_LEFT, self->y);
  if (indent > 4 * COLON)
    {
      g_autoptr (PangoLayout) colon = layout_new (self, COLON, ITEM_SIZE, FALSE, ":");

      show (self, colon, MERITA_SAMPLE_LEFT + indent - COLON, self->y);
    }
  show (self, layout, MERITA_SAMPLE_LEFT + indent, self->y);
  self->y += MAX (measure (name), measure (layout));
}

static gboolean
is_amount (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789.,%")] == '\0';
}

void
merita_sample_sheet_row (MeritaSampleSheet *self,
                         const char *const *cells,
                         const double *shares,
                         guint n,
                         gboolean head)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double height = 0;
  double x = MERITA_SAMPLE_LEFT;

  for (guint i = 0; i < n; i++)
    {
      double width = MERITA_SAMPLE_TEXT_WIDTH * shares[i] / 100 - 2 * CELL_PADDING;

      g_ptr_array_add (layouts, layout_new (self, width, CELL_SIZE, head, cells[i]));
      height = MAX (height, measure (layouts->pdata[i]) + 2 * CELL_PADDING);
    }
  merita_sample_sheet_need (self, height);
  for (guint i = 0; i < n; i++)
    {
      double width = MERITA_SAMPLE_TEXT_WIDTH * shares[i] / 100;

      cairo_set_line_width (self->cr, 0.5);
      cairo_rectangle (self->cr, x, self->y, width, height);
      cairo_stroke (self->cr);
      if (head)
        pango_layout_set_alignment (layouts->pdata[i], PANGO_ALIGN_CENTER);
      else if (i > 0 && is_amount (cells[i]))
        pango_layout_set_alignment (layouts->pdata[i], PANGO_ALIGN_RIGHT);
      show (self, layouts->pdata[i], x + CELL_PADDING, self->y + CELL_PADDING);
      x += width;
    }
  self->y += height;
}

void
merita_sample_sheet_rule (MeritaSampleSheet *self, double thickness)
{
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, MERITA_SAMPLE_LEFT, self->y);
  cairo_rel_line_to (self->cr, MERITA_SAMPLE_TEXT_WIDTH, 0);
  cairo_stroke (self->cr);
  self->y += thickness;
}
