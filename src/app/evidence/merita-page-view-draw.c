/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-page-view-private.h"

/* Paper is white on every ground, so what stands on it has the same colours in light and dark. */
static const GdkRGBA white = { 1, 1, 1, 1 };
static const GdkRGBA shadow = { 0, 0, 0, 0.22f };
static const GdkRGBA cited = { 0.99f, 0.90f, 0.62f, 1 };
static const GdkRGBA cited_shown = { 0.98f, 0.82f, 0.40f, 1 };
static const GdkRGBA cited_bar = { 0.77f, 0.58f, 0.08f, 1 };
static const GdkRGBA found = { 0.80f, 0.91f, 1, 1 };
static const GdkRGBA found_line = { 0.10f, 0.37f, 0.71f, 1 };
static const GdkRGBA selected = { 0.86f, 0.93f, 1, 1 };
static const GdkRGBA selected_line = { 0.12f, 0.43f, 0.79f, 1 };

#define BAR 3.0f
#define PAD 2.0f

typedef struct
{
  MeritaPageView *view;
  GtkSnapshot *snapshot;
  guint page;
  graphene_rect_t paper;
} Sheet;

static graphene_rect_t
place (const Sheet *sheet, const MeritaRectangle *rectangle)
{
  float scale = (float) (sheet->view->scale / 100);

  return GRAPHENE_RECT_INIT (sheet->paper.origin.x + (float) rectangle->x * scale,
                             sheet->paper.origin.y + (float) rectangle->y * scale,
                             (float) rectangle->width * scale, (float) rectangle->height * scale);
}

static void
tint_lines (const Sheet *sheet, const GArray *lines, const GdkRGBA *color)
{
  for (guint i = 0; i < lines->len; i++)
    {
      graphene_rect_t line = place (sheet, &g_array_index (lines, MeritaRectangle, i));

      graphene_rect_inset (&line, -PAD, -1);
      gtk_snapshot_append_color (sheet->snapshot, color, &line);
    }
}

static void
tint_bounds (const Sheet *sheet, const MeritaRectangle *bounds, const GdkRGBA *color)
{
  graphene_rect_t area = merita_rectangle_is_empty (bounds) ? sheet->paper : place (sheet, bounds);

  gtk_snapshot_append_color (sheet->snapshot, color, &area);
}

static void
tint_mark (const Sheet *sheet, const MeritaPageMark *mark, const GdkRGBA *color)
{
  if (mark->page != sheet->page)
    return;
  if (mark->lines != NULL)
    tint_lines (sheet, mark->lines, color);
  else if (!merita_rectangle_is_empty (&mark->bounds))
    tint_bounds (sheet, &mark->bounds, color);
}

/* Colours under the text: drawn so that they darken white and leave black as it is. */
static void
draw_tints (const Sheet *sheet)
{
  MeritaPageView *view = sheet->view;
  const MeritaPageLayout *layout = merita_page_source_get_layout (view->source, sheet->page);
  const MeritaPageMark *shown = merita_page_view_get_mark (view, view->shown_mark);

  for (guint i = 0; i < view->marks->len; i++)
    tint_mark (sheet, view->marks->pdata[i], &cited);
  if (shown != NULL)
    tint_mark (sheet, shown, &cited_shown);
  if (layout != NULL && view->terms != NULL && view->terms[0] != NULL)
    {
      g_autoptr (GArray) words = merita_page_words_find (layout, (const char *const *) view->terms);

      tint_lines (sheet, words, &found);
      for (guint i = 0; i < words->len; i++)
        {
          graphene_rect_t word = place (sheet, &g_array_index (words, MeritaRectangle, i));

          word.origin.y += word.size.height;
          word.size.height = 2;
          gtk_snapshot_append_color (sheet->snapshot, &found_line, &word);
        }
    }
  if (view->selection.page == sheet->page && view->selection.lines != NULL)
    tint_lines (sheet, view->selection.lines, &selected);
}

static void
draw_bars (const Sheet *sheet)
{
  const GPtrArray *marks = sheet->view->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const MeritaPageMark *mark = marks->pdata[i];
      graphene_rect_t bar;

      if (mark->page != sheet->page)
        continue;
      bar = merita_rectangle_is_empty (&mark->bounds) ? sheet->paper : place (sheet, &mark->bounds);
      if (!merita_rectangle_is_empty (&mark->bounds))
        bar.origin.x -= PAD + BAR;
      bar.size.width = mark->id == sheet->view->shown_mark ? BAR + 1 : BAR;
      gtk_snapshot_append_color (sheet->snapshot, &cited_bar, &bar);
    }
}

static void
draw_selection (const Sheet *sheet)
{
  const MeritaPageSelection *selection = &sheet->view->selection;
  const double dashes[] = { 4, 3 };
  graphene_rect_t area;
  cairo_t *cr;

  if (selection->page != sheet->page)
    return;
  area = merita_rectangle_is_empty (&selection->bounds) ? sheet->paper
                                                        : place (sheet, &selection->bounds);
  graphene_rect_inset (&area, -4, -4);
  cr = gtk_snapshot_append_cairo (sheet->snapshot, &area);
  gdk_cairo_set_source_rgba (cr, &selected_line);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_rectangle (cr, area.origin.x + 1, area.origin.y + 1, area.size.width - 2,
                   area.size.height - 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* What stands on the paper while there is no image of it. */
static void
draw_words (const Sheet *sheet)
{
  const char *problem = merita_page_source_get_problem (sheet->view->source, sheet->page);
  g_autofree char *waiting = g_strdup_printf (_ ("Page %u is being drawn"), sheet->page);
  g_autoptr (PangoLayout) text =
    gtk_widget_create_pango_layout (GTK_WIDGET (sheet->view), problem != NULL ? problem : waiting);
  const GdkRGBA ink = { 0, 0, 0, problem != NULL ? 0.82f : 0.5f };
  float width = MAX (sheet->paper.size.width - 48, 40);
  int height;

  pango_layout_set_width (text, (int) width * PANGO_SCALE);
  pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (text, NULL, &height);
  gtk_snapshot_save (sheet->snapshot);
  gtk_snapshot_translate (
    sheet->snapshot,
    &GRAPHENE_POINT_INIT (sheet->paper.origin.x + (sheet->paper.size.width - width) / 2,
                          sheet->paper.origin.y
                            + MAX (MIN (sheet->paper.size.height / 3, 220) - (float) height, 8)));
  gtk_snapshot_append_layout (sheet->snapshot, text, &ink);
  gtk_snapshot_restore (sheet->snapshot);
}

static void
draw_sheet (const Sheet *sheet)
{
  GdkTexture *image = merita_page_source_get_image (sheet->view->source, sheet->page);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &sheet->paper, 0);
  gtk_snapshot_append_outset_shadow (sheet->snapshot, &outline, &shadow, 0, 1, 0, 3);
  gtk_snapshot_append_color (sheet->snapshot, &white, &sheet->paper);
  if (image == NULL)
    {
      draw_tints (sheet);
      draw_words (sheet);
    }
  else
    {
      gtk_snapshot_push_blend (sheet->snapshot, GSK_BLEND_MODE_MULTIPLY);
      gtk_snapshot_append_texture (sheet->snapshot, image, &sheet->paper);
      gtk_snapshot_pop (sheet->snapshot);
      gtk_snapshot_append_color (sheet->snapshot, &white, &sheet->paper);
      draw_tints (sheet);
      gtk_snapshot_pop (sheet->snapshot);
    }
  draw_bars (sheet);
  draw_selection (sheet);
}

void
merita_page_view_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MeritaPageView *self = MERITA_PAGE_VIEW (widget);
  guint first, last;

  if (self->source == NULL || self->tops == NULL)
    return;
  merita_page_view_get_visible (self, &first, &last);
  for (guint page = first; page <= last; page++)
    {
      Sheet sheet = { self, snapshot, page, { { 0, 0 }, { 0, 0 } } };

      merita_page_view_get_paper (self, page, &sheet.paper);
      draw_sheet (&sheet);
    }
}
