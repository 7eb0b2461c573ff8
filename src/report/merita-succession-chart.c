/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-draw.h"
#include "merita-report-private.h"
#include "merita-text.h"

#define CARD_WIDTH (62 * MERITA_MM)
#define CARD_LEAST (56 * MERITA_MM)
#define GAP_X (4 * MERITA_MM)
#define GAP_Y 34.0
#define BAND 54.0 /* for state and page map, where the tree leaves no corner free */
#define CORNER_LEFT 165.0
#define CORNER_RIGHT 150.0
#define LEGEND_GAP 8.0
#define SIGNATURE_GAP 14.0

typedef struct
{
  MeritaChartSheet sheet;
  MeritaReport *report; /* borrowed */
  double legend;        /* height */
  double band;
  gboolean extra_page; /* the signatures have a page of their own */
} ChartPlan;

/* The content of a page without the legend. */
static MeritaArea
get_area_cb (guint page, gpointer data)
{
  ChartPlan *self = data;
  MeritaArea area = merita_frame_get_content (&self->report->frame, page);

  area.height -= self->legend + LEGEND_GAP;
  if (page == 0)
    {
      area.y += self->band;
      area.height -= self->band;
    }

  return area;
}

/* As wide as the design wants, or a little narrower if one more then fits beside it. */
static void
choose_columns (MeritaPieceMetrics *metrics, double width)
{
  guint fewer = (guint) ((width + GAP_X / 2) / (CARD_WIDTH + GAP_X));
  double narrow = (width - (fewer + 1) * GAP_X) / (fewer + 1);

  metrics->gap_x = GAP_X;
  metrics->gap_y = GAP_Y;
  metrics->columns = narrow >= CARD_LEAST ? fewer + 1 : fewer;
  metrics->card_width = narrow >= CARD_LEAST ? MIN (narrow, CARD_WIDTH) : CARD_WIDTH;
}

static void
cut_pages (ChartPlan *self)
{
  MeritaChartSheet *sheet = &self->sheet;

  g_clear_pointer (&sheet->pages, merita_chart_pages_free);
  sheet->pages = merita_chart_pages_new (sheet->tree, &sheet->metrics, get_area_cb, self);
}

/* State and page map stand in the corners beside the card at the top. */
static gboolean
has_free_corners (const ChartPlan *self)
{
  const MeritaChartSheet *sheet = &self->sheet;
  const MeritaArea area = merita_frame_get_content (&self->report->frame, 0);
  const MeritaChartPiece *piece;
  const MeritaChartCell *cell;
  double left;

  if (sheet->pages->pieces->len == 0)
    return TRUE;
  piece = sheet->pages->pieces->pdata[0];
  if (!piece->owner_card)
    return FALSE;
  cell = &g_array_index (piece->cells, MeritaChartCell, 0);
  left = piece->x + cell->x;

  return left - area.x >= CORNER_LEFT
         && area.x + area.width - left - sheet->metrics.card_width >= CORNER_RIGHT;
}

/* Whether the signatures at the foot of the last page would stand on a card. */
static gboolean
has_room_for_signatures (ChartPlan *self)
{
  const MeritaChartSheet *sheet = &self->sheet;
  const MeritaFrame *frame = &self->report->frame;
  guint last = sheet->pages->n_pages - 1;
  MeritaArea area = get_area_cb (last, self);
  double top = area.y + area.height - SIGNATURE_GAP - merita_frame_measure_signatures (frame);
  double left = merita_frame_get_signatures_left (frame) - SIGNATURE_GAP;

  for (guint i = 0; i < sheet->pages->pieces->len; i++)
    {
      const MeritaChartPiece *piece = sheet->pages->pieces->pdata[i];

      if (piece->page != last || piece->y + piece->height <= top)
        continue;
      for (guint k = 0; k < piece->cells->len; k++)
        {
          const MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, k);
          double bottom =
            piece->y + cell->y + sheet->metrics.card_height + MERITA_PILL_GAP + MERITA_PILL_HEIGHT;

          if (piece->x + cell->x + sheet->metrics.card_width > left && bottom > top)
            return FALSE;
        }
    }

  return TRUE;
}

/* Signatures stand with a part of the chart; only a last page full of one part leaves them alone.
 */
static void
place_signatures (ChartPlan *self)
{
  MeritaArea room;

  if (!self->report->options.signatures || has_room_for_signatures (self))
    return;
  room = get_area_cb (self->sheet.pages->n_pages, self);
  if (merita_chart_pages_split_last (self->sheet.pages, &room) && has_room_for_signatures (self))
    return;
  self->extra_page = TRUE;
}

static gpointer
plan_chart (MeritaReport *report, guint *n_pages)
{
  ChartPlan *self = g_new0 (ChartPlan, 1);
  MeritaChartSheet *sheet = &self->sheet;
  MeritaArea area = merita_frame_get_content (&report->frame, 1);

  self->report = report;
  sheet->data = report->data;
  sheet->sheet_width = report->frame.width;
  sheet->sheet_height = report->frame.height;
  choose_columns (&sheet->metrics, area.width);
  merita_chart_card_style_init (&sheet->style, report->ink, report->data, report->options.redaction,
                                sheet->metrics.card_width);
  sheet->metrics.card_height = merita_chart_card_get_height (&sheet->style);
  sheet->tree = merita_chart_tree_new (report->data->nodes);
  self->legend = merita_chart_draw_legend (sheet, NULL, area.x, 0, area.width);

  cut_pages (self);
  if (!has_free_corners (self))
    {
      self->band = BAND;
      cut_pages (self);
    }
  place_signatures (self);
  *n_pages = sheet->pages->n_pages + (self->extra_page ? 1 : 0);

  return self;
}

static void
free_chart (gpointer plan)
{
  ChartPlan *self = plan;

  merita_chart_pages_free (self->sheet.pages);
  merita_chart_tree_free (self->sheet.tree);
  g_free (self);
}

static void
draw_state (const ChartPlan *self, cairo_t *cr)
{
  const MeritaReportData *data = self->report->data;
  MeritaArea area = merita_frame_get_content (&self->report->frame, 0);
  g_autofree char *day = merita_text_date (MERITA_LANGUAGE_INDONESIAN, data->today);
  g_autofree char *text = g_strdup_printf (
    "Keadaan %s\n%u jabatan kritikal, %u lowong,\n%u tanpa suksesor siap;\n%u dapat diisi serentak",
    day, data->critical, data->vacant, data->without_ready, data->simultaneous);

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_box (self->report->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, area.x, area.y,
                  CORNER_LEFT, text);
}

static void
draw_chart (MeritaReport *report, gpointer plan, cairo_t *cr, guint page)
{
  ChartPlan *self = plan;
  MeritaArea area = merita_frame_get_content (&report->frame, page);
  double bottom = area.y + area.height;

  if (page == 0)
    {
      double room = self->band > 0 ? self->band - 2 : self->sheet.metrics.card_height;

      draw_state (self, cr);
      merita_chart_draw_map (&self->sheet, cr, page, area.x + area.width, area.y,
                             self->band > 0 ? area.width / 2 : CORNER_RIGHT - 10, room);
    }
  for (guint i = 0; i < self->sheet.pages->pieces->len; i++)
    {
      const MeritaChartPiece *piece = self->sheet.pages->pieces->pdata[i];

      if (piece->page == page)
        merita_chart_draw_piece (&self->sheet, cr, i);
    }
  merita_chart_draw_legend (&self->sheet, cr, area.x, bottom - self->legend, area.width);
  if (!report->options.signatures || page + 1 < report->n_pages)
    return;
  bottom -= self->legend + LEGEND_GAP;
  if (self->extra_page)
    bottom = area.y + SIGNATURE_GAP + merita_frame_measure_signatures (&report->frame);
  merita_frame_draw_signatures (&report->frame, cr, bottom);
}

static void
outline_chart (MeritaReport *report, gpointer plan, MeritaOutlineFunc add, gpointer data)
{
  ChartPlan *self = plan;
  const MeritaChartPages *pages = self->sheet.pages;
  gint last = -1;

  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const MeritaChartPiece *piece = pages->pieces->pdata[i];

      if ((gint) piece->page != last)
        {
          g_autofree char *title = g_strdup_printf ("Halaman %u", piece->page + 1);

          add (title, piece->page, 0, 0, 0, data);
          last = (gint) piece->page;
        }
      for (guint k = 0; k < piece->cells->len; k++)
        {
          const MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, k);
          const MeritaChartNode *node = report->data->nodes->pdata[cell->node];

          add (node->title, piece->page, piece->x + cell->x, piece->y + cell->y, 1, data);
        }
    }
}

const MeritaDocumentClass merita_succession_chart_document = {
  .title = "BAGAN RENCANA SUKSESI",
  .plan = plan_chart,
  .draw = draw_chart,
  .outline = outline_chart,
  .free = free_chart,
};
