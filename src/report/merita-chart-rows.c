/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-rows.h"

#include "merita-chart-layout.h"
#include "merita-redact.h"

#define ROW_HEIGHT 17.0
#define NAME_LEFT 12.0 /* from the left end of the rows */
#define BOX_RIGHT 43.0 /* from the right end to the middle of the box */
#define READY_RIGHT 28.5
#define BOX_SIZE 11.5
#define TEXT_DROP 3.2    /* from the middle of a row to its baseline */
#define PLANS_RIGHT 55.0 /* from the right end to the right edge of the mark */

static const MeritaType name_types[] = { MERITA_TYPE_BODY, MERITA_TYPE_SMALL, MERITA_TYPE_NOTE };

typedef struct
{
  guint decided, pending;
  guint ready, soon, later;
} Counts;

MeritaMark
merita_chart_get_readiness_glyph (MeritaReadiness readiness)
{
  switch (readiness)
    {
    case MERITA_READINESS_NOW:
      return MERITA_MARK_READY;
    case MERITA_READINESS_SOON:
      return MERITA_MARK_SOON;
    case MERITA_READINESS_LATER:
      return MERITA_MARK_LATER;
    default:
      return MERITA_MARK_NONE;
    }
}

char *
merita_chart_format_gap (MeritaHundredths gap)
{
  if (gap == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("–");

  return g_strdup_printf ("%d%%", (gap + (gap < 0 ? -50 : 50)) / 100);
}

static guint
count_successors (const MeritaChartNode *node)
{
  return node->successors != NULL ? node->successors->len : 0;
}

static void
count_kinds (const MeritaChartNode *node, Counts *counts)
{
  *counts = (Counts){ 0 };
  for (guint i = 0; i < count_successors (node); i++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[i];

      if (row->rank == 0)
        {
          counts->pending++;
          continue;
        }
      counts->decided++;
      counts->ready += row->readiness == MERITA_READINESS_NOW ? 1 : 0;
      counts->soon += row->readiness == MERITA_READINESS_SOON ? 1 : 0;
      counts->later += row->readiness == MERITA_READINESS_LATER ? 1 : 0;
    }
}

guint
merita_chart_rows_count (const MeritaCardStyle *style, const MeritaChartNode *node)
{
  Counts counts;

  if (style->redaction != MERITA_REDACT_COUNTS)
    return merita_chart_count_rows (node, MERITA_CHART_ROWS);

  count_kinds (node, &counts);

  return 1 + (counts.decided > 0 ? 1 : 0) + (counts.pending > 0 ? 1 : 0);
}

static char *
describe_name (const MeritaCardStyle *style, const MeritaChartSuccessor *row)
{
  g_autofree char *name = merita_redact_short_name (style->redaction, row->name, row->nip);

  return g_strconcat (name != NULL ? name : "", row->pending ? " *" : "", NULL);
}

/* The name ends where the marks of this row begin. */
static double
get_name_width (const MeritaCardStyle *style, const MeritaChartSuccessor *row)
{
  double width = style->width - style->row_indent - NAME_LEFT - PLANS_RIGHT - 2;

  if (row->plans > 1)
    width -= 18;
  if (row->eligible == MERITA_TRUTH_NO)
    width -= 11;

  return width;
}

double
merita_chart_rows_measure (const MeritaCardStyle *style, const MeritaChartNode *node)
{
  double height = ROW_HEIGHT;

  if (style->redaction == MERITA_REDACT_COUNTS)
    return height;
  for (guint i = 0; i < MIN (count_successors (node), MERITA_CHART_ROWS); i++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[i];
      g_autofree char *name = describe_name (style, row);
      double width = get_name_width (style, row);
      MeritaType type = merita_ink_fit (style->ink, name_types, 3, width, 1, name);

      height = MAX (height, merita_ink_measure_box (style->ink, type, width, name) + 0.6);
    }

  return height;
}

/* Rules under all rows in one stroke: a path an operator would make the file twice as large. */
static void
draw_rules (const MeritaCardStyle *style,
            cairo_t *cr,
            guint rows,
            gboolean dashed,
            double x,
            double y)
{
  static const double dashes[] = { 2, 1.5 };

  if (rows == 0)
    return;
  cairo_save (cr);
  merita_ink_set_tone (cr, MERITA_TONE_LIGHT);
  cairo_set_line_width (cr, 0.6);
  if (dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 1; i <= rows; i++)
    {
      cairo_move_to (cr, x + style->row_indent, y + i * style->row_height);
      cairo_line_to (cr, x + style->width, y + i * style->row_height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_none (const MeritaCardStyle *style, cairo_t *cr, double x, double y)
{
  static const char text[] = "Belum ada suksesor ditetapkan";
  double left = x + style->row_indent;
  double width = style->width - style->row_indent;
  double middle = left + width / 2;
  double plate = merita_ink_measure (style->ink, MERITA_TYPE_SMALL_BOLD, text) + 10;

  merita_chart_card_hatch (cr, left, y + 1.5, (width - plate) / 2, style->row_height - 3);
  merita_chart_card_hatch (cr, middle + plate / 2, y + 1.5, (width - plate) / 2,
                           style->row_height - 3);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_rounded (cr, left, y + 1.5, width, style->row_height - 3, 2);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  merita_ink_line (style->ink, cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_CENTRE, middle,
                   y + style->row_height / 2 + 3, text);
}

static const MeritaChartSuccessor *
get_row (const MeritaChartNode *node, guint i)
{
  return node->successors->pdata[i];
}

static double
get_middle (const MeritaCardStyle *style, double y, guint i)
{
  return y + (i + 0.5) * style->row_height;
}

static void
draw_glyphs (const MeritaCardStyle *style,
             cairo_t *cr,
             const MeritaChartSuccessor *row,
             double right,
             double middle)
{
  double left = right - PLANS_RIGHT;

  merita_mark_draw (cr, merita_chart_get_readiness_glyph (row->readiness), right - READY_RIGHT,
                    middle, 7);
  if (row->plans > 1)
    {
      char plans[12];

      g_snprintf (plans, sizeof plans, "%u", row->plans);
      left -= merita_ink_measure (style->ink, MERITA_TYPE_BODY, plans) + 11;
      merita_mark_draw (cr, MERITA_MARK_PLANS, left + 6, middle, 7.5);
    }
  if (row->eligible == MERITA_TRUTH_NO)
    merita_mark_draw (cr, MERITA_MARK_NOT_MET, left - 5, middle, 7.5);
}

static void
draw_figures (const MeritaCardStyle *style,
              cairo_t *cr,
              const MeritaChartSuccessor *row,
              double right,
              double baseline)
{
  g_autofree char *gap = merita_chart_format_gap (row->gap);
  char plans[12];

  merita_ink_line (style->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_RIGHT, right, baseline, gap);
  if (row->readiness == MERITA_READINESS_UNKNOWN)
    merita_ink_line (style->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, right - READY_RIGHT,
                     baseline, "–");
  if (row->plans < 2)
    return;
  g_snprintf (plans, sizeof plans, "%u", row->plans);
  merita_ink_line (style->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_RIGHT, right - PLANS_RIGHT,
                   baseline, plans);
}

static void
draw_name (const MeritaCardStyle *style,
           cairo_t *cr,
           const MeritaChartSuccessor *row,
           double left,
           double middle)
{
  g_autofree char *name = describe_name (style, row);
  double width = get_name_width (style, row);
  MeritaType type =
    merita_ink_fit (style->ink, name_types, G_N_ELEMENTS (name_types), width, 1, name);

  if (merita_ink_count_lines (style->ink, type, width, name) > 1)
    merita_ink_box (style->ink, cr, type, MERITA_ALIGN_LEFT, left,
                    middle - merita_ink_measure_box (style->ink, type, width, name) / 2, width,
                    name);
  else
    merita_ink_line (style->ink, cr, type, MERITA_ALIGN_LEFT, left, middle + TEXT_DROP, name);
}

/* All rows at once, one kind of mark after another, so that colour and type seldom change. */
static void
draw_successors (const MeritaCardStyle *style,
                 cairo_t *cr,
                 const MeritaChartNode *node,
                 guint n,
                 double x,
                 double y)
{
  double left = x + style->row_indent;
  double right = x + style->width;

  draw_rules (style, cr, n, n > 0 && get_row (node, 0)->rank == 0, x, y);
  for (guint i = 0; i < n; i++)
    merita_chart_card_trace_box (cr, right - BOX_RIGHT, get_middle (style, y, i), BOX_SIZE);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  for (guint i = 0; i < n; i++)
    draw_glyphs (style, cr, get_row (node, i), right, get_middle (style, y, i));

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  for (guint i = 0; i < n; i++)
    {
      const MeritaChartSuccessor *row = get_row (node, i);
      double middle = get_middle (style, y, i);
      char rank[12] = "–";

      if (row->rank > 0)
        g_snprintf (rank, sizeof rank, "%u", row->rank);
      merita_ink_line (style->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, left,
                       middle + TEXT_DROP, rank);
      draw_name (style, cr, row, left + NAME_LEFT, middle);
      draw_figures (style, cr, row, right, middle + TEXT_DROP);
    }
  for (guint i = 0; i < n; i++)
    merita_chart_card_draw_number (style->ink, cr, get_row (node, i)->box, right - BOX_RIGHT,
                                   get_middle (style, y, i));
}

static void
draw_number (const MeritaCardStyle *style,
             cairo_t *cr,
             const char *label,
             guint number,
             double x,
             double y)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  double baseline = y + style->row_height / 2 + 3.2;

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_line (style->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x + style->row_indent,
                   baseline, label);
  merita_ink_line (style->ink, cr, MERITA_TYPE_BODY_BOLD, MERITA_ALIGN_RIGHT, x + style->width,
                   baseline, text);
  draw_rules (style, cr, 1, FALSE, x, y);
}

static void
draw_counts (const MeritaCardStyle *style,
             cairo_t *cr,
             const MeritaChartNode *node,
             double x,
             double y)
{
  Counts counts;

  count_kinds (node, &counts);
  if (counts.decided == 0)
    draw_none (style, cr, x, y);
  else
    draw_number (style, cr, "Suksesor ditetapkan", counts.decided, x, y);
  y += style->row_height;
  if (counts.decided > 0)
    {
      draw_number (style, cr, "Siap sekarang", counts.ready, x, y);
      y += style->row_height;
    }
  if (counts.pending > 0)
    draw_number (style, cr, "Usulan menunggu", counts.pending, x, y);
}

static void
draw_rest (const MeritaCardStyle *style, cairo_t *cr, guint rest, double x, double y)
{
  g_autofree char *text = g_strdup_printf ("+%u nama lain pada Daftar Suksesor", rest);

  merita_ink_set_tone (cr, MERITA_TONE_DIM);
  merita_ink_line (style->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT,
                   x + style->row_indent + NAME_LEFT, y + style->row_height / 2 + 3, text);
  draw_rules (style, cr, 1, FALSE, x, y);
}

void
merita_chart_rows_draw (const MeritaCardStyle *style,
                        cairo_t *cr,
                        const MeritaChartNode *node,
                        double x,
                        double y)
{
  guint rows = merita_chart_count_rows (node, MERITA_CHART_ROWS);
  guint n = count_successors (node);
  guint named;
  Counts counts;

  if (style->redaction == MERITA_REDACT_COUNTS)
    {
      draw_counts (style, cr, node, x, y);
      return;
    }

  count_kinds (node, &counts);
  if (counts.decided == 0)
    {
      draw_none (style, cr, x, y);
      y += style->row_height;
      rows--;
    }
  named = n > rows ? rows - 1 : n;
  draw_successors (style, cr, node, named, x, y);
  if (n > named)
    draw_rest (style, cr, n - named, x, y + named * style->row_height);
}
