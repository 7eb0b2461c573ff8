/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-frame.h"

#include "merita-nip.h"
#include "merita-text.h"

#define SIGN_SPACE 44.0 /* for the hand and the stamp */
#define BLOCK_WIDTH 230.0
#define BLANK "........................................"

/* Left to right; the last signs for the office, under place and day. */
static guint
count_blocks (const MeritaFrame *self)
{
  return MAX (self->data->signatories->len, 1);
}

static const MeritaSignatory *
get_signatory (const MeritaFrame *self, guint block)
{
  static MeritaSignatory blank = { .role = (char *) "", .title = (char *) BLANK "," };

  if (block < self->data->signatories->len)
    return self->data->signatories->pdata[block];

  return &blank;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static double
get_block_width (const MeritaFrame *self)
{
  double width = self->width - 2 * MERITA_PAGE_MARGIN;

  return MIN (BLOCK_WIDTH, width / count_blocks (self) - 8);
}

/* From the middle of one block to the next. */
static double
get_step (const MeritaFrame *self)
{
  double room = self->width - 2 * MERITA_PAGE_MARGIN - get_block_width (self);

  return MIN (BLOCK_WIDTH + 40, room / MAX (count_blocks (self) - 1, 1));
}

double
merita_frame_get_signatures_left (const MeritaFrame *self)
{
  return self->width - MERITA_PAGE_MARGIN - get_block_width (self)
         - (count_blocks (self) - 1) * get_step (self);
}

static double
measure_top (const MeritaFrame *self, const MeritaSignatory *signatory, gboolean last)
{
  double height = 0;

  if (last || !is_empty (signatory->role))
    height += 13;
  if (last && !is_empty (signatory->role))
    height += 13;
  if (!is_empty (signatory->title))
    height += merita_ink_measure_box (self->ink, MERITA_TYPE_BODY, get_block_width (self),
                                      signatory->title);

  return height;
}

static double
measure_tops (const MeritaFrame *self)
{
  guint n = count_blocks (self);
  double height = 0;

  for (guint i = 0; i < n; i++)
    height = MAX (height, measure_top (self, get_signatory (self, i), i + 1 == n));

  return height;
}

double
merita_frame_measure_signatures (const MeritaFrame *self)
{
  return measure_tops (self) + SIGN_SPACE + 3 * 13 + 4;
}

static void
draw_top (const MeritaFrame *self,
          cairo_t *cr,
          const MeritaSignatory *signatory,
          gboolean last,
          double centre,
          double y)
{
  const MeritaReportData *data = self->data;
  double width = get_block_width (self);

  if (last)
    {
      g_autofree char *day = merita_text_date (MERITA_LANGUAGE_INDONESIAN, data->today);
      g_autofree char *line = is_empty (data->letterhead.place)
                                ? g_strdup (day)
                                : g_strdup_printf ("%s, %s", data->letterhead.place, day);

      merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre, y + 10, line);
      y += 13;
    }
  if (!is_empty (signatory->role))
    {
      merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre, y + 10,
                       signatory->role);
      y += 13;
    }
  if (!is_empty (signatory->title))
    merita_ink_box (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre - width / 2, y,
                    width, signatory->title);
}

static void
draw_name (const MeritaFrame *self,
           cairo_t *cr,
           const MeritaSignatory *signatory,
           double centre,
           double y)
{
  g_autofree char *nip = NULL;
  char digits[22];

  if (is_empty (signatory->name))
    {
      merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre, y + 10, BLANK);
      merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre, y + 36,
                       "NIP " BLANK);
      return;
    }

  {
    double width = merita_ink_line (self->ink, cr, MERITA_TYPE_BODY_BOLD, MERITA_ALIGN_CENTRE,
                                    centre, y + 10, signatory->name);

    merita_ink_rule (cr, centre - width / 2, y + 12, centre + width / 2, y + 12, 0.6);
  }
  if (!is_empty (signatory->rank))
    merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre, y + 23,
                     signatory->rank);
  if (signatory->nip == MERITA_NIP_NONE)
    return;
  nip = g_strdup_printf ("NIP %s", merita_nip_format_spaced (signatory->nip, digits));
  merita_ink_line (self->ink, cr, MERITA_TYPE_BODY, MERITA_ALIGN_CENTRE, centre, y + 36, nip);
}

void
merita_frame_draw_signatures (const MeritaFrame *self, cairo_t *cr, double bottom)
{
  guint n = count_blocks (self);
  double tops = measure_tops (self);
  double top = bottom - merita_frame_measure_signatures (self);
  double width = get_block_width (self);
  double step = get_step (self);

  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  for (guint i = 0; i < n; i++)
    {
      const MeritaSignatory *signatory = get_signatory (self, i);
      gboolean last = i + 1 == n;
      double centre = self->width - MERITA_PAGE_MARGIN - width / 2 - (n - 1 - i) * step;

      draw_top (self, cr, signatory, last, centre,
                top + tops - measure_top (self, signatory, last));
      draw_name (self, cr, signatory, centre, top + tops + SIGN_SPACE);
    }
}
