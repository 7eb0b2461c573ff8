/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-nine-box-grid.h"

#include "merita-mark.h"
#include "merita-redact.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define AXIS 16.0 /* room of a label beside the grid */
#define GAP 6.0
#define PADDING 7.0
#define HEAD 26.0
#define NAME_STEP 11.5
#define FOOT 62.0 /* state, tray and spread */

typedef struct
{
  MeritaReport *report;
  cairo_t *cr;
  const MeritaBoxSlot *slots;
  MeritaArea cell;
  guint box;
} Grid;

/* From the top left: the numbers of PermenPANRB 3/2020. */
static const guint order[3][3] = { { 4, 7, 9 }, { 2, 5, 8 }, { 1, 3, 6 } };

/* Five steps along the diagonal, by the bars of the ladder and the weight of the border. */
static const guint ladder[10] = { 0, 1, 2, 2, 3, 3, 3, 4, 4, 5 };
static const double borders[6] = { 0, 0.6, 0.6, 0.6, 1.1, 1.7 };

static guint
count_mapped (const MeritaReportData *data)
{
  guint sum = 0;

  for (guint box = 1; box <= 9; box++)
    sum += data->counts[box];

  return sum;
}

static char *
format_share (const MeritaReportData *data, guint box)
{
  guint mapped = count_mapped (data);

  if (mapped == 0)
    return g_strdup ("–");

  return merita_text_percent (LANGUAGE,
                              (MeritaHundredths) (((gint64) data->counts[box] * 20000 + mapped)
                                                  / (2 * mapped)));
}

char *
merita_nine_box_describe_count (const MeritaReportData *data, guint box)
{
  g_autofree char *count = merita_text_integer (LANGUAGE, data->counts[box]);
  g_autofree char *share = format_share (data, box);

  return g_strdup_printf ("%s orang · %s", count, share);
}

static void
draw_ladder (cairo_t *cr, guint steps, double right, double bottom)
{
  for (guint i = 0; i < 5; i++)
    {
      merita_ink_set_tone (cr, i < steps ? MERITA_TONE_BLACK : MERITA_TONE_PALE);
      cairo_rectangle (cr, right - (5 - i) * 4.0, bottom - 2 - i * 1.7, 2.8, 2 + i * 1.7);
      cairo_fill (cr);
    }
}

static void
draw_outline (const Grid *self)
{
  static const double dashes[] = { 3, 2 };
  guint step = ladder[self->box];

  cairo_save (self->cr);
  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  cairo_set_line_width (self->cr, borders[step]);
  if (step == 1)
    cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  merita_ink_rounded (self->cr, self->cell.x, self->cell.y, self->cell.width, self->cell.height, 4);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static double
draw_change (const Grid *self, double x, double baseline)
{
  const MeritaReportData *data = self->report->data;
  gint change = (gint) data->counts[self->box] - (gint) data->previous_counts[self->box];
  g_autofree char *text = NULL;

  if (!data->has_previous)
    return 0;
  text = change == 0 ? g_strdup ("tetap") : g_strdup_printf ("%d", ABS (change));
  if (change != 0)
    {
      merita_mark_draw (self->cr, change > 0 ? MERITA_MARK_UP : MERITA_MARK_DOWN, x + 3,
                        baseline - 3, 6);
      x += 8;
    }
  merita_ink_set_tone (self->cr, MERITA_TONE_DIM);

  return merita_ink_line (self->report->ink, self->cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, x,
                          baseline, text);
}

static void
draw_head (const Grid *self)
{
  const MeritaReportData *data = self->report->data;
  MeritaInk *ink = self->report->ink;
  g_autofree char *number = g_strdup_printf ("%u", self->box);
  g_autofree char *count = merita_text_integer (LANGUAGE, data->counts[self->box]);
  g_autofree char *people = g_strdup_printf ("%s orang", count);
  g_autofree char *share = format_share (data, self->box);
  g_autofree char *rest = g_strdup_printf (" · %s", share);
  double x = self->cell.x + PADDING;
  double right = self->cell.x + self->cell.width - PADDING;
  double baseline = self->cell.y + 19;

  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  x +=
    6 + merita_ink_line (ink, self->cr, MERITA_TYPE_TITLE, MERITA_ALIGN_LEFT, x, baseline, number);
  x +=
    merita_ink_line (ink, self->cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_LEFT, x, baseline, people);
  merita_ink_set_tone (self->cr, MERITA_TONE_DIM);
  x += 8 + merita_ink_line (ink, self->cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, x, baseline, rest);
  draw_change (self, x, baseline);

  draw_ladder (self->cr, ladder[self->box], right + 1, baseline);
  if (data->talent == NULL || !data->talent->boxes[self->box - 1].pool)
    return;
  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  cairo_set_line_width (self->cr, 0.6);
  merita_ink_rounded (self->cr, right - 47, baseline - 9, 22, 11, 2);
  cairo_stroke (self->cr);
  merita_ink_line (ink, self->cr, MERITA_TYPE_NOTE_BOLD, MERITA_ALIGN_CENTRE, right - 36,
                   baseline - 0.8, "KRS");
}

/* What the box means, under its head. Returns the height. */
static double
draw_meaning (const Grid *self)
{
  const MeritaTalentRule *talent = self->report->data->talent;
  const char *name = talent != NULL ? talent->boxes[self->box - 1].name : NULL;
  double width = self->cell.width - 2 * PADDING;

  if (name == NULL || *name == '\0')
    return 0;
  merita_ink_set_tone (self->cr, MERITA_TONE_DIM);
  merita_ink_box (self->report->ink, self->cr, MERITA_TYPE_NOTE, MERITA_ALIGN_LEFT,
                  self->cell.x + PADDING, self->cell.y + HEAD - 1, width, name);

  return merita_ink_measure_box (self->report->ink, MERITA_TYPE_NOTE, width, name) + 2;
}

static void
draw_name (const Grid *self, const MeritaMapPerson *person, double x, double baseline, double width)
{
  static const MeritaType types[] = { MERITA_TYPE_SMALL, MERITA_TYPE_NOTE };
  g_autofree char *name =
    merita_redact_short_name (self->report->options.redaction, person->name, person->nip);
  MeritaType type = merita_ink_fit (self->report->ink, types, 2, width, 1, name);

  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  merita_ink_line (self->report->ink, self->cr, type, MERITA_ALIGN_LEFT, x, baseline, name);
}

static void
draw_rest (const Grid *self, guint rest, double x, double baseline)
{
  guint page = self->slots[self->box].page;
  g_autofree char *text = page > 0 ? g_strdup_printf ("dan %u lainnya, hal. %u", rest, page + 1)
                                   : g_strdup_printf ("dan %u lainnya", rest);

  merita_ink_set_tone (self->cr, MERITA_TONE_BLACK);
  merita_ink_line (self->report->ink, self->cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_LEFT, x,
                   baseline, text);
}

/* Names are not cut: where one is too long for half the box, all stand in one column. */
static gboolean
fit_half (const Grid *self, guint n)
{
  const MeritaBoxSlot *slot = &self->slots[self->box];
  double width = self->cell.width / 2 - PADDING - 6;

  for (guint i = 0; i < n; i++)
    {
      const MeritaMapPerson *person = self->report->data->people->pdata[slot->first + i];
      g_autofree char *name =
        merita_redact_short_name (self->report->options.redaction, person->name, person->nip);

      if (merita_ink_measure (self->report->ink, MERITA_TYPE_NOTE, name) > width)
        return FALSE;
    }

  return TRUE;
}

/* Down the first column, then the second; the last slot says how many more there are. */
static void
draw_names (const Grid *self, double skip)
{
  const MeritaBoxSlot *slot = &self->slots[self->box];
  double top = self->cell.y + HEAD + skip;
  guint rows = (guint) MAX (1, (self->cell.y + self->cell.height - 4 - top) / NAME_STEP);
  guint columns = slot->n > rows && fit_half (self, MIN (slot->n, 2 * rows)) ? 2 : 1;
  double width = (self->cell.width - 2 * PADDING) / columns;
  guint room = rows * columns;
  guint shown = slot->n > room ? room - 1 : slot->n;

  for (guint i = 0; i < shown; i++)
    draw_name (self, self->report->data->people->pdata[slot->first + i],
               self->cell.x + PADDING + i / rows * width, top + i % rows * NAME_STEP + 9,
               width - 6);
  if (shown < slot->n)
    draw_rest (self, slot->n - shown, self->cell.x + PADDING + (columns - 1) * width,
               top + (rows - 1) * NAME_STEP + 9);
}

static void
draw_cell (Grid *self)
{
  double skip;

  draw_outline (self);
  draw_head (self);
  skip = draw_meaning (self);
  if (self->report->options.redaction != MERITA_REDACT_COUNTS)
    draw_names (self, skip);
}

static const char *
get_axis_label (const MeritaReportData *data, MeritaAxis axis, guint third)
{
  const char *label = data->talent != NULL ? data->talent->axes[axis].labels[third] : NULL;

  return label != NULL ? label : "–";
}

static void
draw_axes (MeritaReport *report, cairo_t *cr, const MeritaArea *grid, double width, double height)
{
  for (guint i = 0; i < 3; i++)
    {
      const char *row = get_axis_label (report->data, MERITA_AXIS_PERFORMANCE, 2 - i);
      const char *label = get_axis_label (report->data, MERITA_AXIS_POTENTIAL, i);
      g_autofree char *column =
        i == 1 ? g_strdup_printf ("Potensial: %s", label) : g_strdup (label);
      g_autofree char *side = i == 1 ? g_strdup_printf ("Kinerja: %s", row) : g_strdup (row);

      merita_ink_set_tone (cr, MERITA_TONE_BLACK);
      merita_ink_line (report->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_CENTRE,
                       grid->x + i * (width + GAP) + width / 2, grid->y + grid->height + 11,
                       column);
      cairo_save (cr);
      cairo_translate (cr, grid->x - 6, grid->y + i * (height + GAP) + height / 2);
      cairo_rotate (cr, -G_PI_2);
      merita_ink_line (report->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_CENTRE, 0, 0, side);
      cairo_restore (cr);
    }
}

static char *
describe_tray (const MeritaReportData *data)
{
  g_autofree char *count = merita_text_integer (LANGUAGE, data->counts[0]);
  GString *text = g_string_new (NULL);
  gboolean first = TRUE;

  g_string_append_printf (text, "Belum dapat dipetakan: %s orang", count);
  for (guint reason = 1; reason < MERITA_N_TRAY_REASONS; reason++)
    {
      g_autofree char *some = merita_text_integer (LANGUAGE, data->tray_counts[reason]);

      if (data->tray_counts[reason] == 0)
        continue;
      g_string_append_printf (text, "%s%s %s", first ? " (" : "; ", some,
                              merita_text_tray (LANGUAGE, (MeritaTrayReason) reason));
      first = FALSE;
    }
  if (!first)
    g_string_append_c (text, ')');

  return g_string_free (text, FALSE);
}

static void
draw_foot (MeritaReport *report, cairo_t *cr, const MeritaArea *area)
{
  const MeritaReportData *data = report->data;
  g_autofree char *tray = describe_tray (data);
  g_autofree char *spread = merita_text_stacking (LANGUAGE, &data->stacking);
  g_autofree char *day = merita_text_date (LANGUAGE, data->computed_on);
  g_autofree char *mapped = merita_text_integer (LANGUAGE, count_mapped (data));
  g_autofree char *last = g_strdup_printf (
    "Sebaran %s orang: %s. Dihitung %s; KRS: Kelompok Rencana Suksesi%s. Batas penumpukan adalah "
    "anjuran aplikasi.%s%s",
    mapped, spread, day,
    data->has_previous ? "; segitiga: perubahan terhadap pemetaan sebelumnya" : "",
    data->people_scope != NULL ? " Nama yang tertera hanya " : "",
    data->people_scope != NULL ? data->people_scope : "");
  double y = area->y + area->height - FOOT + AXIS + 6;

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_box (report->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, area->x, y, area->width,
                  tray);
  y += merita_ink_measure_box (report->ink, MERITA_TYPE_SMALL, area->width, tray) + 2;
  merita_ink_box (report->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, area->x, y, area->width,
                  last);
}

void
merita_nine_box_draw_grid (MeritaReport *report, cairo_t *cr, const MeritaBoxSlot slots[10])
{
  MeritaArea area = merita_frame_get_content (&report->frame, 0);
  MeritaArea grid = { area.x + AXIS, area.y, area.width - AXIS, area.height - FOOT };
  double width = (grid.width - 2 * GAP) / 3;
  double height = (grid.height - 2 * GAP) / 3;

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      {
        Grid cell = { report,
                      cr,
                      slots,
                      { grid.x + column * (width + GAP), grid.y + row * (height + GAP), width,
                        height },
                      order[row][column] };

        draw_cell (&cell);
      }
  draw_axes (report, cr, &grid, width, height);
  draw_foot (report, cr, &area);
}
