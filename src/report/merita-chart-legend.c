/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-draw.h"

#include "merita-mark.h"

#define LINE_HEIGHT 14.0
#define ENTRY_GAP 14.0

typedef enum
{
  MARK_GLYPH,
  MARK_TEXT,
  MARK_BENCH,
  MARK_BOX,
  MARK_VACANT,
  MARK_NONE,
} Mark;

typedef struct
{
  Mark mark;
  MeritaMark glyph;
  const char *sign; /* drawn as bold text */
  const char *label;
} Entry;

static const Entry entries[] = {
  { MARK_GLYPH, MERITA_MARK_CRITICAL, NULL, "jabatan kritikal" },
  { MARK_GLYPH, MERITA_MARK_READY, NULL, "siap sekarang" },
  { MARK_GLYPH, MERITA_MARK_SOON, NULL, "1–2 tahun" },
  { MARK_GLYPH, MERITA_MARK_LATER, NULL, "3–5 tahun" },
  { MARK_BENCH, MERITA_MARK_NONE, NULL, "kekuatan cadangan 0–3" },
  { MARK_BOX, MERITA_MARK_NONE, NULL, "kotak sembilan (7, 8, 9 = KRS)" },
  { MARK_TEXT, MERITA_MARK_NONE, "%", "kesenjangan kompetensi" },
  { MARK_GLYPH, MERITA_MARK_PLANS, "2", "pada dua rencana" },
  { MARK_TEXT, MERITA_MARK_NONE, "*", "usulan menunggu" },
  { MARK_GLYPH, MERITA_MARK_CLOCK, NULL, "BUP kurang dari 12 bulan" },
  { MARK_GLYPH, MERITA_MARK_NOT_MET, NULL, "syarat tidak terpenuhi" },
  { MARK_VACANT, MERITA_MARK_NONE, NULL, "jabatan lowong" },
  { MARK_NONE, MERITA_MARK_NONE, NULL, "belum ada suksesor" },
  { MARK_TEXT, MERITA_MARK_NONE, "+n", "jabatan di bawahnya di luar bagan" },
};

static double
measure_mark (MeritaInk *ink, const Entry *entry)
{
  double sign =
    entry->sign != NULL ? merita_ink_measure (ink, MERITA_TYPE_SMALL_BOLD, entry->sign) : 0;

  switch (entry->mark)
    {
    case MARK_BENCH:
      return 22;
    case MARK_BOX:
      return 11.5;
    case MARK_VACANT:
    case MARK_NONE:
      return 18;
    case MARK_GLYPH:
      return 8 + (sign > 0 ? sign + 1 : 0);
    default:
      return sign;
    }
}

static void
draw_mark (MeritaInk *ink, cairo_t *cr, const Entry *entry, double x, double middle)
{
  static const double dashes[] = { 2.5, 1.5 };

  switch (entry->mark)
    {
    case MARK_BENCH:
      merita_mark_draw_bench (cr, 3, x, middle, 9);
      break;
    case MARK_BOX:
      merita_chart_card_draw_box (ink, cr, 9, x + 5.75, middle, 11);
      break;
    case MARK_NONE:
      merita_chart_card_hatch (cr, x, middle - 4, 18, 8);
      cairo_rectangle (cr, x, middle - 4, 18, 8);
      cairo_set_line_width (cr, 0.7);
      merita_ink_set_tone (cr, MERITA_TONE_BLACK);
      cairo_stroke (cr);
      break;
    case MARK_VACANT:
      cairo_save (cr);
      cairo_set_dash (cr, dashes, 2, 0);
      cairo_set_line_width (cr, 0.9);
      merita_ink_rounded (cr, x, middle - 4, 18, 8, 1.5);
      cairo_stroke (cr);
      cairo_restore (cr);
      break;
    case MARK_GLYPH:
      merita_mark_draw (cr, entry->glyph, x + 4, middle, 7.5);
      x += 9;
      G_GNUC_FALLTHROUGH;
    default:
      if (entry->sign != NULL)
        merita_ink_line (ink, cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_LEFT, x, middle + 3,
                         entry->sign);
    }
}

double
merita_chart_draw_legend (const MeritaChartSheet *self,
                          cairo_t *cr,
                          double x,
                          double y,
                          double width)
{
  MeritaInk *ink = self->style.ink;
  double left = x;
  double top = y;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const Entry *entry = &entries[i];
      double mark = measure_mark (ink, entry);
      double whole = mark + 4 + merita_ink_measure (ink, MERITA_TYPE_SMALL, entry->label);

      if (left > x && left + whole > x + width)
        {
          left = x;
          top += LINE_HEIGHT;
        }
      if (cr != NULL)
        {
          merita_ink_set_tone (cr, MERITA_TONE_BLACK);
          draw_mark (ink, cr, entry, left, top + LINE_HEIGHT / 2);
          merita_ink_set_tone (cr, MERITA_TONE_BLACK);
          merita_ink_line (ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, left + mark + 4,
                           top + LINE_HEIGHT / 2 + 3, entry->label);
        }
      left += whole + ENTRY_GAP;
    }

  return top + LINE_HEIGHT - y;
}
