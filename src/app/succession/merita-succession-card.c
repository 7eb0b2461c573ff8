/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-card.h"

#include <glib/gi18n.h>

#include "merita-candidate-row.h"
#include "merita-colors.h"
#include "merita-date.h"
#include "merita-glyph.h"
#include "merita-grade.h"
#include "merita-succession-position-row.h"
#include "merita-text.h"

#define PADDING 10
#define SOON 12 /* months */

typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const MeritaChartNode *node;
  MeritaDate today;
} Pen;

typedef struct
{
  double size; /* pixels */
  gboolean bold;
  double align;
  int lines;
  const char *color;
} Type;

static double
draw_text (Pen *pen, const char *text, double x, double y, double width, const Type *type)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (pen->widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int natural, height;
  GdkRGBA color;

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute ((int) (type->size * PANGO_SCALE)));
  if (type->bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -MAX (type->lines, 1));
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (layout, type->align >= 1  ? PANGO_ALIGN_RIGHT
                                      : type->align > 0 ? PANGO_ALIGN_CENTER
                                                        : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, &natural, &height);
  merita_widget_get_color (pen->widget, type->color != NULL ? type->color : "window_fg_color",
                           &color);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (pen->snapshot, layout, &color);
  gtk_snapshot_restore (pen->snapshot);
  return natural;
}

static void
draw_glyph (Pen *pen, MeritaGlyphKind kind, double x, double y, double size)
{
  double width = merita_glyph_width (kind, size);
  cairo_t *cr =
    gtk_snapshot_append_cairo (pen->snapshot,
                               &GRAPHENE_RECT_INIT ((float) x - 1, (float) y - 1, (float) width + 2,
                                                    (float) size + 2));

  merita_glyph_paint (kind, pen->widget, cr, x, y, size);
  cairo_destroy (cr);
}

static void
draw_rounded (Pen *pen,
              double x,
              double y,
              double width,
              double height,
              double radius,
              const char *fill,
              const char *line)
{
  GskRoundedRect rect;
  GdkRGBA color;

  gsk_rounded_rect_init_from_rect (&rect,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                        (float) height),
                                   (float) radius);
  merita_widget_get_color (pen->widget, fill, &color);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &rect);
  gtk_snapshot_append_color (pen->snapshot, &color, &rect.bounds);
  gtk_snapshot_pop (pen->snapshot);
  if (line == NULL)
    return;
  merita_widget_get_color (pen->widget, line, &color);
  gtk_snapshot_append_border (pen->snapshot, &rect, (float[]){ 1, 1, 1, 1 },
                              (GdkRGBA[]){ color, color, color, color });
}

static void
draw_dashed (Pen *pen, double x, double y, double width, double height, double radius)
{
  cairo_t *cr =
    gtk_snapshot_append_cairo (pen->snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                                   (float) width, (float) height));
  const double dashes[] = { 5, 3 };
  double inset = 0.75;
  GdkRGBA color;

  merita_widget_get_color (pen->widget, "merita_err", &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, 2, 0);
  x += inset;
  y += inset;
  width -= 2 * inset;
  height -= 2 * inset;
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_hatching (Pen *pen, double x, double y, double width, double height)
{
  cairo_t *cr =
    gtk_snapshot_append_cairo (pen->snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                                   (float) width, (float) height));
  GdkRGBA color;

  merita_widget_get_color (pen->widget, "merita_err", &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 1);
  for (double at = x - height; at < x + width; at += 6)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_badge (Pen *pen, guint box, double x, double y, double size)
{
  g_autofree char *fill = g_strdup_printf ("merita_box_%u", box > 0 ? box : 5);
  g_autofree char *text = box > 0 ? g_strdup_printf ("%u", box) : g_strdup ("–");
  const char *line = box == 9               ? "merita_box_9_line"
                     : box == 8 || box == 7 ? "merita_box_8_line"
                     : box == 3 || box == 2 ? "merita_box_2_line"
                     : box == 1             ? "merita_box_1_line"
                                            : "merita_box_5_line";

  draw_rounded (pen, x, y, size, size, 4, fill, line);
  draw_text (pen, text, x, y + size / 2 - 8, size, &(Type){ 12, TRUE, 0.5, 1, NULL });
}

/* ---- the card ---- */

static void
draw_title (Pen *pen)
{
  double x = PADDING;

  if (pen->node->critical)
    {
      draw_glyph (pen, MERITA_GLYPH_CRITICAL, x - 1, 10, 13);
      x += 18;
    }
  draw_text (pen, pen->node->title, x, 8, MERITA_CARD_WIDTH - x - PADDING,
             &(Type){ 13, TRUE, 0, 2, NULL });
}

static char *
describe_service (const MeritaChartNode *node)
{
  g_autoptr (GString) text = g_string_new (merita_grade_code (node->grade));

  if (node->post_since != MERITA_DATE_UNKNOWN)
    /* Translators: year and month in which somebody took up the post */
    g_string_append_printf (text, _ (" · since %d-%02d"), merita_date_year (node->post_since),
                            merita_date_month (node->post_since));
  if (node->retires_on != MERITA_DATE_UNKNOWN)
    /* Translators: year and month of retirement */
    g_string_append_printf (text, _ (" · retires %d-%02d"), merita_date_year (node->retires_on),
                            merita_date_month (node->retires_on));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_vacancy (const MeritaChartNode *node)
{
  g_autofree char *date = NULL;

  if (node->vacant_since == MERITA_DATE_UNKNOWN)
    return g_strdup (_ ("VACANT"));
  date = merita_text_date (merita_language_current (), node->vacant_since);
  return g_strdup_printf (_ ("VACANT since %s"), date);
}

static void
draw_incumbent (Pen *pen)
{
  const MeritaChartNode *node = pen->node;
  double width = MERITA_CARD_WIDTH - 2 * PADDING;
  g_autofree char *first =
    node->incumbent != NULL ? g_strdup (node->incumbent) : describe_vacancy (node);
  g_autofree char *second = NULL;
  gboolean urgent;

  second = node->incumbent != NULL ? describe_service (node)
                                   : merita_succession_describe_end (node, pen->today, &urgent);
  draw_text (pen, first, PADDING, 43, width,
             &(Type){ 12.5, node->incumbent == NULL, 0, 1,
                      node->incumbent == NULL ? "merita_err" : NULL });
  draw_text (pen, second, PADDING, 59, width, &(Type){ 11, FALSE, 0, 1, "merita_dim" });
}

static void
draw_signs (Pen *pen)
{
  const MeritaChartNode *node = pen->node;
  gboolean soon = node->months_left < SOON;
  g_autofree char *months = NULL;
  double x = PADDING;
  double width;

  if (node->incumbent != NULL)
    {
      draw_badge (pen, node->box, x, 79, 18);
      x += 28;
    }
  draw_glyph (pen, merita_glyph_of_bench (node->bench), x, 81, 14);
  if (node->incumbent == NULL || node->months_left == G_MININT)
    return;
  /* Translators: months until retirement, short */
  months = g_strdup_printf (_ ("%d mo"), node->months_left);
  width = draw_text (pen, months, MERITA_CARD_WIDTH - 80, 81, 70,
                     &(Type){ 11.5, soon, 1, 1, soon ? "merita_err" : "merita_dim" });
  if (soon)
    draw_glyph (pen, MERITA_GLYPH_OLD, MERITA_CARD_WIDTH - PADDING - width - 17, 82, 13);
}

/* ---- rows under the card ---- */

static void
draw_successor (Pen *pen, const MeritaChartSuccessor *row, double y)
{
  g_autofree char *rank = row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("–");
  g_autofree char *short_name = merita_text_short_name (row->name != NULL ? row->name : "");
  g_autofree char *name = g_strconcat (short_name, row->pending ? " *" : "", NULL);
  g_autofree char *plans = g_strdup_printf ("%u", row->plans);
  g_autofree char *gap = NULL;
  double right = MERITA_CARD_WIDTH - 2;
  GdkRGBA line;

  gap = row->gap != MERITA_HUNDREDTHS_UNKNOWN ? g_strdup_printf ("%d%%", (row->gap + 50) / 100)
                                              : g_strdup ("–");
  draw_text (pen, rank, PADDING + 1, y + 3, 14, &(Type){ 11.5, FALSE, 0, 1, "merita_dim" });
  draw_text (pen, gap, right - 34, y + 3, 32, &(Type){ 11.5, FALSE, 1, 1, NULL });
  draw_glyph (pen, merita_glyph_of_readiness (row->readiness), right - 50, y + 4, 13);
  draw_badge (pen, row->box, right - 72, y + 2, 17);
  if (row->plans > 1)
    {
      draw_glyph (pen, MERITA_GLYPH_TWO_PLANS, right - 102, y + 4, 13);
      draw_text (pen, plans, right - 88, y + 3, 14, &(Type){ 11.5, TRUE, 0, 1, "merita_warn" });
    }
  draw_text (pen, name, PADDING + 17, y + 3, right - 106 - PADDING - 17 + (row->plans > 1 ? 0 : 28),
             &(Type){ 12, FALSE, 0, 1, NULL });
  merita_widget_get_color (pen->widget, "merita_line", &line);
  gtk_snapshot_append_color (pen->snapshot, &line,
                             &GRAPHENE_RECT_INIT (PADDING, (float) y + MERITA_CARD_ROW - 1,
                                                  MERITA_CARD_WIDTH - PADDING, 1));
}

static void
draw_nobody (Pen *pen, double y)
{
  double width = MERITA_CARD_WIDTH - PADDING;

  draw_hatching (pen, PADDING, y + 3, width, MERITA_CARD_ROW - 5);
  draw_rounded (pen, PADDING + 22, y + 4, width - 44, MERITA_CARD_ROW - 7, 2, "window_bg_color",
                NULL);
  draw_text (pen, _ ("No successor decided yet"), PADDING + 22, y + 4, width - 44,
             &(Type){ 11, TRUE, 0.5, 1, "merita_err" });
}

static void
draw_rows (Pen *pen)
{
  const GPtrArray *rows = pen->node->successors;
  gboolean decided = FALSE;
  guint left = MERITA_CARD_ROWS;
  double y = MERITA_CARD_HEIGHT + 1;

  for (guint i = 0; i < rows->len; i++)
    decided |= ((const MeritaChartSuccessor *) rows->pdata[i])->rank > 0;
  if (!decided)
    {
      draw_nobody (pen, y);
      y += MERITA_CARD_ROW;
      left--;
    }
  for (guint i = 0; i < MIN (rows->len, left); i++, y += MERITA_CARD_ROW)
    draw_successor (pen, rows->pdata[i], y);
}

GskRenderNode *
merita_succession_card_render (GtkWidget *widget,
                               const MeritaChartNode *node,
                               MeritaDate today,
                               gboolean titles_only)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  Pen pen = { widget, snapshot, node, today };
  gboolean vacant = node->incumbent == NULL;

  draw_rounded (&pen, 0, 0, MERITA_CARD_WIDTH, MERITA_CARD_HEIGHT, 9, "card_bg_color",
                vacant ? NULL : "merita_line_strong");
  if (vacant)
    draw_dashed (&pen, 0, 0, MERITA_CARD_WIDTH, MERITA_CARD_HEIGHT, 8);
  if (titles_only)
    {
      draw_text (&pen, node->title, PADDING, 12, MERITA_CARD_WIDTH - 2 * PADDING,
                 &(Type){ 22, TRUE, 0.5, 3, vacant ? "merita_err" : NULL });
      draw_glyph (&pen, merita_glyph_of_bench (node->bench), MERITA_CARD_WIDTH / 2 - 40,
                  MERITA_CARD_HEIGHT + 8, 36);
      return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
    }
  draw_title (&pen);
  draw_incumbent (&pen);
  draw_signs (&pen);
  draw_rows (&pen);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

GskRenderNode *
merita_succession_pill_render (GtkWidget *widget, const char *mark, const char *text, double *width)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GtkSnapshot) measure = gtk_snapshot_new ();
  Pen probe = { widget, measure, NULL, MERITA_DATE_UNKNOWN };
  Pen pen = { widget, snapshot, NULL, MERITA_DATE_UNKNOWN };
  const Type bold = { 12, TRUE, 0, 1, NULL };
  const Type plain = { 12, FALSE, 0, 1, "merita_dim" };
  double first = draw_text (&probe, mark, 0, 0, MERITA_CARD_WIDTH, &bold);
  double second =
    *text != '\0' ? draw_text (&probe, text, 0, 0, MERITA_CARD_WIDTH - 70, &plain) + 6 : 0;

  *width = first + second + 22;
  draw_rounded (&pen, 0, 0, *width, MERITA_PILL_TALL, MERITA_PILL_TALL / 2.0, "card_bg_color",
                "merita_line_strong");
  draw_text (&pen, mark, 11, 3, first + 4, &bold);
  if (second > 0)
    draw_text (&pen, text, 11 + first + 6, 3, second, &plain);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

char *
merita_succession_card_describe (const MeritaChartNode *node, MeritaDate today)
{
  g_autoptr (GString) text = g_string_new (node->title);
  gboolean urgent;
  g_autofree char *end = merita_succession_describe_end (node, today, &urgent);

  g_string_append_printf (text, ". %s. %s. ", node->incumbent != NULL ? node->incumbent : "–", end);
  g_string_append_printf (text, _ ("bench strength %u of 3"), node->bench);
  for (guint i = 0; i < node->successors->len; i++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[i];

      g_string_append_printf (text, "; %s, %s", row->name,
                              merita_succession_readiness_word (row->readiness));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
