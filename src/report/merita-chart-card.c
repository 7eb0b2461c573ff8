/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-card.h"

#include "merita-chart-rows.h"
#include "merita-date.h"
#include "merita-grade.h"
#include "merita-redact.h"
#include "merita-text.h"

#define PADDING 8.0
#define MARK 10.0 /* room of the diamond before the title */
#define TITLE_TOP 4.0
#define TITLE_ZONE 28.0 /* two lines of the usual size */
#define HOLDER_GAP 2.0
#define CHIPS 23.0
#define URGENT_MONTHS 12
#define RADIUS 2.5

static const MeritaType title_types[] = { MERITA_TYPE_CARD, MERITA_TYPE_SMALL_BOLD,
                                          MERITA_TYPE_NOTE_BOLD };
static const MeritaType person_types[] = { MERITA_TYPE_BODY, MERITA_TYPE_SMALL, MERITA_TYPE_NOTE };
static const MeritaType vacant_types[] = { MERITA_TYPE_BODY_BOLD, MERITA_TYPE_SMALL_BOLD,
                                           MERITA_TYPE_NOTE_BOLD };

static double
get_title_left (const MeritaChartNode *node)
{
  return PADDING + (node->critical ? MARK : 0);
}

static double
get_title_width (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  return self->width - get_title_left (node) - PADDING + 2;
}

/* Two lines, then smaller, then as many lines as it takes: a title is never cut. */
static MeritaType
choose_title_type (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  return merita_ink_fit (self->ink, title_types, G_N_ELEMENTS (title_types),
                         get_title_width (self, node), 2, node->title);
}

static char *
describe_holder (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  g_autofree char *day = NULL;

  if (node->incumbent != NULL && self->redaction == MERITA_REDACT_COUNTS)
    return g_strdup ("Terisi");
  if (node->incumbent != NULL)
    return merita_redact_full_name (self->redaction, node->incumbent, node->incumbent_nip);

  day = merita_text_date (MERITA_LANGUAGE_INDONESIAN, node->vacant_since);

  return g_strdup_printf ("LOWONG sejak %s", day);
}

static MeritaType
choose_holder_type (const MeritaCardStyle *self, const MeritaChartNode *node, const char *text)
{
  return merita_ink_fit (self->ink, node->incumbent != NULL ? person_types : vacant_types, 3,
                         self->width - 2 * PADDING, 1, text);
}

static void
append_month (GString *text, const char *label, MeritaDate date)
{
  if (date == MERITA_DATE_UNKNOWN)
    g_string_append_printf (text, " · %s –", label);
  else
    g_string_append_printf (text, " · %s %04d-%02d", label, merita_date_year (date),
                            merita_date_month (date));
}

/* "IV/e · TMT 2019-08 · BUP 2027-01", or how long nobody has held the post. */
static char *
describe_terms (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  const char *grade = merita_grade_code (node->grade);
  GString *text;

  if (node->incumbent == NULL)
    {
      if (node->vacant_since == MERITA_DATE_UNKNOWN || self->today < node->vacant_since)
        return g_strdup ("lama kekosongan –");
      return g_strdup_printf ("%d hari",
                              merita_date_days_between (node->vacant_since, self->today));
    }
  if (self->redaction == MERITA_REDACT_COUNTS)
    return g_strdup ("");

  text = g_string_new (*grade != '\0' ? grade : "–");
  append_month (text, "TMT", node->post_since);
  append_month (text, "BUP", node->retires_on);

  return g_string_free (text, FALSE);
}

static double
measure_title (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  return merita_ink_measure_box (self->ink, choose_title_type (self, node),
                                 get_title_width (self, node), node->title);
}

static double
measure_holder (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  g_autofree char *text = describe_holder (self, node);
  MeritaType type = choose_holder_type (self, node, text);

  return merita_ink_measure_box (self->ink, type, self->width - 2 * PADDING, text);
}

void
merita_chart_card_style_init (MeritaCardStyle *self,
                              MeritaInk *ink,
                              const MeritaReportData *data,
                              MeritaRedaction redaction,
                              double width)
{
  double terms = merita_ink_get_height (ink, MERITA_TYPE_SMALL) + HOLDER_GAP;

  *self = (MeritaCardStyle){ ink, redaction, data->today, width };
  self->row_indent = PADDING;
  self->row_height = 17;
  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MeritaChartNode *node = data->nodes->pdata[i];
      double height = TITLE_TOP + MAX (measure_title (self, node), TITLE_ZONE)
                      + measure_holder (self, node) + terms + CHIPS;

      self->body_height = MAX (self->body_height, height);
      self->rows = MAX (self->rows, merita_chart_rows_count (self, node));
      self->row_height = MAX (self->row_height, merita_chart_rows_measure (self, node));
    }
  self->body_height = MAX (self->body_height, 30 * MERITA_MM);
}

double
merita_chart_card_get_height (const MeritaCardStyle *self)
{
  return self->body_height + self->rows * self->row_height;
}

double
merita_chart_card_get_node_height (const MeritaCardStyle *self, const MeritaChartNode *node)
{
  return self->body_height + merita_chart_rows_count (self, node) * self->row_height;
}

void
merita_chart_card_trace_box (cairo_t *cr, double x, double y, double size)
{
  merita_ink_bevelled (cr, x - size / 2, y - size / 2, size, size, 1.6);
}

void
merita_chart_card_draw_number (MeritaInk *ink, cairo_t *cr, guint box, double x, double y)
{
  char text[8] = "–";

  if (box > 0)
    g_snprintf (text, sizeof text, "%u", box);
  merita_ink_line (ink, cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_CENTRE, x, y + 3, text);
}

void
merita_chart_card_draw_box (MeritaInk *ink, cairo_t *cr, guint box, double x, double y, double size)
{
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  cairo_set_line_width (cr, 0.8);
  merita_chart_card_trace_box (cr, x, y, size);
  cairo_stroke (cr);
  merita_chart_card_draw_number (ink, cr, box, x, y);
}

void
merita_chart_card_hatch (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  merita_ink_set_tone (cr, MERITA_TONE_DIM);
  cairo_set_line_width (cr, 0.6);
  for (double at = x - height; at < x + width; at += 4.5)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_outline (const MeritaCardStyle *self, cairo_t *cr, gboolean dashed, double x, double y)
{
  static const double dashes[] = { 3, 2 };

  cairo_save (cr);
  merita_ink_rounded (cr, x, y, self->width, self->body_height, RADIUS);
  merita_ink_set_tone (cr, MERITA_TONE_WHITE);
  cairo_fill_preserve (cr);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  cairo_set_line_width (cr, dashed ? 1.0 : 0.8);
  if (dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_title (const MeritaCardStyle *self,
            cairo_t *cr,
            const MeritaChartNode *node,
            double x,
            double y)
{
  MeritaType type = choose_title_type (self, node);
  double line = merita_ink_get_height (self->ink, type);

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_box (self->ink, cr, type, MERITA_ALIGN_LEFT, x + get_title_left (node), y + TITLE_TOP,
                  get_title_width (self, node), node->title);
  if (node->critical)
    merita_mark_draw (cr, MERITA_MARK_CRITICAL, x + PADDING + 3, y + TITLE_TOP + line / 2 + 0.4,
                      7.5);
}

static void
draw_holder (const MeritaCardStyle *self,
             cairo_t *cr,
             const MeritaChartNode *node,
             double x,
             double y)
{
  g_autofree char *holder = describe_holder (self, node);
  g_autofree char *terms = describe_terms (self, node);
  static const MeritaType terms_types[] = { MERITA_TYPE_SMALL, MERITA_TYPE_NOTE };
  double width = self->width - 2 * PADDING;
  double bottom = y + self->body_height - CHIPS;
  MeritaType type = merita_ink_fit (self->ink, terms_types, 2, width, 1, terms);

  merita_ink_set_tone (cr, MERITA_TONE_DIM);
  merita_ink_line (self->ink, cr, type, MERITA_ALIGN_LEFT, x + PADDING, bottom - 3, terms);
  bottom -= merita_ink_get_height (self->ink, MERITA_TYPE_SMALL) + HOLDER_GAP;

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_box (self->ink, cr, choose_holder_type (self, node, holder), MERITA_ALIGN_LEFT,
                  x + PADDING, bottom - measure_holder (self, node), width, holder);
}

static void
draw_months (const MeritaCardStyle *self, cairo_t *cr, gint months, double right, double middle)
{
  gboolean urgent = months < URGENT_MONTHS;
  g_autofree char *text = NULL;
  double width;

  if (months == G_MININT)
    {
      text = g_strdup ("BUP –");
      urgent = FALSE;
    }
  else if (months < 0)
    text = g_strdup_printf ("lewat %d bln", -months);
  else
    text = g_strdup_printf ("%d bln", months);

  merita_ink_set_tone (cr, urgent ? MERITA_TONE_BLACK : MERITA_TONE_DIM);
  width = merita_ink_line (self->ink, cr, urgent ? MERITA_TYPE_SMALL_BOLD : MERITA_TYPE_SMALL,
                           MERITA_ALIGN_RIGHT, right, middle + 3, text);
  if (urgent)
    merita_mark_draw (cr, MERITA_MARK_CLOCK, right - width - 7, middle, 7.5);
}

static void
draw_chips (const MeritaCardStyle *self,
            cairo_t *cr,
            const MeritaChartNode *node,
            double x,
            double y)
{
  double middle = y + self->body_height - CHIPS / 2 - 1;
  double left = x + PADDING;

  if (self->redaction != MERITA_REDACT_COUNTS && node->incumbent != NULL)
    {
      merita_chart_card_draw_box (self->ink, cr, node->box, left + 6.5, middle, 12.5);
      left += 19;
    }
  merita_mark_draw_bench (cr, node->bench, left, middle, 10);
  if (self->redaction != MERITA_REDACT_COUNTS && node->incumbent != NULL)
    draw_months (self, cr, node->months_left, x + self->width - PADDING, middle);
}

void
merita_chart_card_draw (const MeritaCardStyle *self,
                        cairo_t *cr,
                        const MeritaChartNode *node,
                        double x,
                        double y)
{
  draw_outline (self, cr, node->incumbent == NULL, x, y);
  draw_title (self, cr, node, x, y);
  draw_holder (self, cr, node, x, y);
  draw_chips (self, cr, node, x, y);
  merita_chart_rows_draw (self, cr, node, x, y + self->body_height);
}
