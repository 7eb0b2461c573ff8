/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-frame.h"

#include "merita-arms.h"
#include "merita-report-private.h"
#include "merita-text.h"

#define LANGUAGE MERITA_LANGUAGE_INDONESIAN
#define SHORT_HEAD 26.0
#define FOOT_GAP 18.0
#define N_FOOT 5

static const double papers[][2] = {
  [MERITA_PAPER_A4] = { 210, 297 },
  [MERITA_PAPER_F4] = { 215, 330 },
  [MERITA_PAPER_A3] = { 297, 420 },
};

static const char *const redactions[] = {
  [MERITA_REDACT_FULL] = "lengkap",
  [MERITA_REDACT_INITIALS] = "inisial dan empat angka akhir NIP",
  [MERITA_REDACT_COUNTS] = "jumlah saja",
};

void
merita_frame_get_paper (const MeritaReportOptions *options, double *width, double *height)
{
  const double *paper = papers[options->paper];

  *width = paper[options->landscape ? 1 : 0] * MERITA_MM;
  *height = paper[options->landscape ? 0 : 1] * MERITA_MM;
}

static double
get_text_width (const MeritaFrame *self)
{
  return self->width - 2 * MERITA_PAGE_MARGIN;
}

static const char *
get_classification (const MeritaReportData *data)
{
  return data->classification != NULL ? data->classification : "";
}

/* "Tahun 2026 · Dasar SK 800/112/2026 · ", before the classification in bold. */
static char *
describe_period (const MeritaReportData *data)
{
  const char *basis = data->basis;
  const char *last = get_classification (data);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Tahun %d", data->year);
  if (basis != NULL && *basis != '\0')
    g_string_append_printf (text, " · Dasar %s%s", g_str_has_prefix (basis, "SK") ? "" : "SK ",
                            basis);
  if (*last != '\0')
    g_string_append (text, " · ");

  return g_string_free (text, FALSE);
}

static double
measure_period (const MeritaFrame *self, const char *period)
{
  return merita_ink_measure (self->ink, MERITA_TYPE_BODY, period)
         + merita_ink_measure (self->ink, MERITA_TYPE_BODY_BOLD, get_classification (self->data));
}

/* Beside each other if they fit, else the title under the letterhead. */
static gboolean
is_wide (const MeritaFrame *self)
{
  const MeritaLetterhead *head = &self->data->letterhead;
  g_autofree char *period = describe_period (self->data);
  double left = MAX (merita_ink_measure (self->ink, MERITA_TYPE_HEAD_BOLD, head->office),
                     merita_ink_measure (self->ink, MERITA_TYPE_HEAD, head->government));
  double right = MAX (merita_ink_measure (self->ink, MERITA_TYPE_TITLE, self->title),
                      measure_period (self, period));

  return left + right + 24 + merita_arms_measure (head) <= get_text_width (self);
}

/* Between the arms and as much room at the other side. */
static double
get_office_width (const MeritaFrame *self)
{
  return get_text_width (self) - 2 * merita_arms_measure (&self->data->letterhead);
}

static double
measure_office (const MeritaFrame *self)
{
  const char *office = self->data->letterhead.office;

  if (office == NULL || *office == '\0')
    return 0;

  return merita_ink_measure_box (self->ink, MERITA_TYPE_HEAD_BOLD, get_office_width (self), office);
}

static double
measure_head (const MeritaFrame *self)
{
  double height = 14 + measure_office (self) + 13 + 8;

  if (merita_arms_measure (&self->data->letterhead) > 0)
    height = MAX (height, MERITA_ARMS_HEIGHT + 8);
  return is_wide (self) ? MAX (height, 44) : height + 40;
}

static void
draw_title (const MeritaFrame *self, cairo_t *cr, double y, MeritaAlign align)
{
  g_autofree char *period = describe_period (self->data);
  double width = measure_period (self, period);
  double x = align == MERITA_ALIGN_RIGHT ? self->width - MERITA_PAGE_MARGIN : self->width / 2;

  merita_ink_line (self->ink, cr, MERITA_TYPE_TITLE, align, x, y + 16, self->title);
  x -= align == MERITA_ALIGN_RIGHT ? width : width / 2;
  x += merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_LEFT, x, y + 31, period);
  merita_ink_line (self->ink, cr, MERITA_TYPE_BODY_BOLD, MERITA_ALIGN_LEFT, x, y + 31,
                   get_classification (self->data));
}

static void
draw_double_rule (const MeritaFrame *self, cairo_t *cr, double y)
{
  double right = self->width - MERITA_PAGE_MARGIN;

  merita_ink_rule (cr, MERITA_PAGE_MARGIN, y, right, y, 1.8);
  merita_ink_rule (cr, MERITA_PAGE_MARGIN, y + 3, right, y + 3, 0.6);
}

static void
draw_head (const MeritaFrame *self, cairo_t *cr)
{
  const MeritaLetterhead *head = &self->data->letterhead;
  gboolean wide = is_wide (self);
  MeritaAlign align = wide ? MERITA_ALIGN_LEFT : MERITA_ALIGN_CENTRE;
  double office = measure_office (self);
  double arms = merita_arms_measure (head);
  double x = wide ? MERITA_PAGE_MARGIN + arms : self->width / 2;
  double y = MERITA_PAGE_MARGIN;

  merita_arms_draw (head, cr, MERITA_PAGE_MARGIN, y);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_line (self->ink, cr, MERITA_TYPE_HEAD, align, x, y + 11, head->government);
  if (office > 0)
    merita_ink_box (self->ink, cr, MERITA_TYPE_HEAD_BOLD, align, MERITA_PAGE_MARGIN + arms, y + 13,
                    get_office_width (self), head->office);
  merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, align, x, y + 13 + office + 10, head->address);

  if (wide)
    {
      draw_title (self, cr, y, MERITA_ALIGN_RIGHT);
      draw_double_rule (self, cr, y + measure_head (self) - 4);
      return;
    }
  draw_double_rule (self, cr, y + measure_head (self) - 44);
  draw_title (self, cr, y + measure_head (self) - 38, MERITA_ALIGN_CENTRE);
}

/* The longest wording that leaves room for the agency; the classification is in each of them. */
static char *
choose_short_title (const MeritaFrame *self, double room)
{
  const char *last = get_classification (self->data);
  g_autofree char *period = describe_period (self->data);
  g_autofree char *full = g_strdup_printf ("%s · %s%s", self->title, period, last);
  g_autofree char *year =
    g_strdup_printf ("%s · Tahun %d · %s", self->title, self->data->year, last);

  if (merita_ink_measure (self->ink, MERITA_TYPE_SMALL_BOLD, full) <= room)
    return g_steal_pointer (&full);
  if (merita_ink_measure (self->ink, MERITA_TYPE_SMALL_BOLD, year) <= room)
    return g_steal_pointer (&year);

  return g_strdup_printf ("%s · %s", self->title, last);
}

static void
draw_short_head (const MeritaFrame *self, cairo_t *cr)
{
  const char *government = self->data->letterhead.government;
  double right = self->width - MERITA_PAGE_MARGIN;
  double y = MERITA_PAGE_MARGIN;
  double left = merita_ink_measure (self->ink, MERITA_TYPE_SMALL, government);
  g_autofree char *title = choose_short_title (self, get_text_width (self) - left - 16);

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_line (self->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, MERITA_PAGE_MARGIN, y + 9,
                   government);
  merita_ink_line (self->ink, cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_RIGHT, right, y + 9, title);
  merita_ink_rule (cr, MERITA_PAGE_MARGIN, y + 14, right, y + 14, 0.9);
}

static void
fill_foot (const MeritaFrame *self, char *parts[N_FOOT], guint page, guint n_pages)
{
  const MeritaReportData *data = self->data;
  g_autofree char *digest = merita_report_group_digest (data->digest);

  parts[0] =
    g_strdup_printf ("Profil aturan %s%s", data->profile_name != NULL ? data->profile_name : "–",
                     data->reconstructed ? " (memuat aturan hasil rekonstruksi)" : "");
  parts[1] = g_strdup_printf ("Redaksi: %s", redactions[self->redaction]);
  parts[2] = g_strdup_printf ("Sidik data %s", digest);
  parts[3] = g_strdup_printf ("Dicetak %s", data->printed_at != NULL ? data->printed_at : "–");
  parts[4] = g_strdup_printf ("Halaman %u dari %u", page + 1, n_pages);
}

static gboolean
fits_one_line (const MeritaFrame *self, char *const parts[N_FOOT])
{
  double sum = 0;

  for (guint i = 0; i < N_FOOT; i++)
    sum += merita_ink_measure (self->ink, MERITA_TYPE_SMALL, parts[i]) + 14;

  return sum <= get_text_width (self);
}

/* Always as high as two lines need, whatever the page number: all pages have the same content. */
static double
measure_foot (const MeritaFrame *self)
{
  char *parts[N_FOOT];
  gboolean one;

  fill_foot (self, parts, 998, 999);
  one = fits_one_line (self, parts);
  for (guint i = 0; i < N_FOOT; i++)
    g_free (parts[i]);

  return one ? 15 : 26;
}

static void
draw_foot (const MeritaFrame *self, cairo_t *cr, guint page, guint n_pages)
{
  double right = self->width - MERITA_PAGE_MARGIN;
  double height = measure_foot (self);
  double top = self->height - MERITA_PAGE_MARGIN - height;
  double space = get_text_width (self);
  double x = MERITA_PAGE_MARGIN;
  guint first_line = height < 20 ? N_FOOT : 2;
  char *parts[N_FOOT];

  fill_foot (self, parts, page, n_pages);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_rule (cr, x, top, right, top, 0.6);
  for (guint i = 0; i < first_line; i++)
    space -= merita_ink_measure (self->ink, MERITA_TYPE_SMALL, parts[i]);
  for (guint i = 0; i < N_FOOT; i++)
    {
      double baseline = top + 12 + (i >= first_line ? 11 : 0);

      if (i == N_FOOT - 1)
        merita_ink_line (self->ink, cr, MERITA_TYPE_SMALL_BOLD, MERITA_ALIGN_RIGHT, right, baseline,
                         parts[i]);
      else if (i == first_line)
        x = MERITA_PAGE_MARGIN;
      if (i < N_FOOT - 1)
        x += merita_ink_line (self->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_LEFT, x, baseline,
                              parts[i])
             + (first_line == N_FOOT ? space / (N_FOOT - 1) : 24);
      g_free (parts[i]);
    }
}

MeritaArea
merita_frame_get_content (const MeritaFrame *self, guint page)
{
  double top = MERITA_PAGE_MARGIN + (page == 0 ? measure_head (self) + 12 : SHORT_HEAD);
  double bottom = self->height - MERITA_PAGE_MARGIN - measure_foot (self) - FOOT_GAP / 2;

  return (MeritaArea){ MERITA_PAGE_MARGIN, top, get_text_width (self), bottom - top };
}

void
merita_frame_draw (const MeritaFrame *self, cairo_t *cr, guint page, guint n_pages)
{
  if (page == 0)
    draw_head (self, cr);
  else
    draw_short_head (self, cr);
  draw_foot (self, cr, page, n_pages);
}
