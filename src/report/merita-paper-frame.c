/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-frame.h"

#include "merita-arms.h"
#include "merita-report-private.h"

#define LEFT (25 * MERITA_MM)
#define RIGHT (20 * MERITA_MM)
#define TOP (15 * MERITA_MM)
#define FOOT (12.5 * MERITA_MM) /* from the lower edge to the last line */
#define FOOT_HEIGHT 24.0
#define FOOT_GAP 8.0
#define HEAD_GAP 18.0
#define RULE_GAP 6.0

static const char *const redactions[] = {
  [MERITA_REDACT_FULL] = "lengkap",
  [MERITA_REDACT_INITIALS] = "inisial dan empat angka akhir NIP",
  [MERITA_REDACT_COUNTS] = "jumlah saja",
};

static double
get_text_width (const MeritaFrame *frame)
{
  return frame->width - LEFT - RIGHT;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* One centred line or more; returns its height, draws if there is where. */
static double
put_line (const MeritaFrame *frame,
          cairo_t *cr,
          MeritaType type,
          double inset,
          double y,
          const char *text)
{
  double width = get_text_width (frame) - 2 * inset;

  if (is_empty (text))
    return 0;
  if (cr != NULL)
    merita_ink_box (frame->ink, cr, type, MERITA_ALIGN_CENTRE, LEFT + inset, y, width, text);

  return merita_ink_measure_box (frame->ink, type, width, text);
}

static double
put_office (const MeritaFrame *frame, cairo_t *cr)
{
  static const MeritaType types[] = { MERITA_TYPE_HEAD_BOLD, MERITA_TYPE_OFFICE };
  const MeritaLetterhead *head = &frame->data->letterhead;
  double arms = merita_arms_measure (head);
  MeritaType office = merita_ink_fit (frame->ink, types, G_N_ELEMENTS (types),
                                      get_text_width (frame) - 2 * arms, 1, head->office);
  double y = TOP;

  if (cr != NULL)
    merita_arms_draw (head, cr, LEFT, TOP);
  y += put_line (frame, cr, MERITA_TYPE_HEAD, arms, y, head->government);
  y += put_line (frame, cr, office, arms, y, head->office);
  y += put_line (frame, cr, MERITA_TYPE_BODY, arms, y, head->address);
  if (arms > 0)
    y = MAX (y, TOP + MERITA_ARMS_HEIGHT);
  y += RULE_GAP;
  if (cr != NULL)
    {
      merita_ink_rule (cr, LEFT, y, frame->width - RIGHT, y, 2.0);
      merita_ink_rule (cr, LEFT, y + 2.6, frame->width - RIGHT, y + 2.6, 0.6);
    }

  return y + 3;
}

static double
put_decree (const MeritaFrame *frame, cairo_t *cr)
{
  const MeritaPaperData *paper = frame->data->paper;
  const char *title = !is_empty (paper->ppk.title) ? paper->ppk.title : MERITA_PAPER_BLANK;
  g_autofree char *upper = g_utf8_strup (title, -1);
  double y = TOP + 6;

  return y + put_line (frame, cr, MERITA_TYPE_HEAD_BOLD, 0, y, upper);
}

static double
put_head (const MeritaFrame *frame, MeritaPaperHead head, cairo_t *cr)
{
  if (cr != NULL)
    merita_ink_set_tone (cr, MERITA_TONE_BLACK);

  return head == MERITA_PAPER_HEAD_DECREE ? put_decree (frame, cr) : put_office (frame, cr);
}

MeritaArea
merita_paper_frame_get_content (const MeritaFrame *frame, MeritaPaperHead head, guint page)
{
  double top = page == 0 ? put_head (frame, head, NULL) + HEAD_GAP : TOP + 5 * MERITA_MM;
  double bottom = frame->height - FOOT - FOOT_HEIGHT - FOOT_GAP;

  return (MeritaArea){ LEFT, top, get_text_width (frame), bottom - top };
}

static void
draw_foot (const MeritaFrame *frame, cairo_t *cr, guint page, guint n_pages)
{
  const MeritaReportData *data = frame->data;
  double right = frame->width - RIGHT;
  double bottom = frame->height - FOOT - 3;
  g_autofree char *digest = merita_report_group_digest (data->digest);
  g_autofree char *rule =
    g_strdup_printf ("Profil aturan %s%s", data->profile_name != NULL ? data->profile_name : "–",
                     data->reconstructed ? " (memuat aturan hasil rekonstruksi)" : "");
  g_autofree char *state = g_strdup_printf ("Sidik data %s  ·  Keadaan %s  ·  Redaksi: %s", digest,
                                            data->printed_at != NULL ? data->printed_at : "–",
                                            redactions[frame->redaction]);
  g_autofree char *place = g_strdup_printf ("Halaman %u dari %u", page + 1, n_pages);

  merita_ink_set_tone (cr, MERITA_TONE_DIM);
  merita_ink_rule (cr, LEFT, bottom - 20, right, bottom - 20, 0.5);
  merita_ink_line (frame->ink, cr, MERITA_TYPE_NOTE, MERITA_ALIGN_LEFT, LEFT, bottom - 10, rule);
  merita_ink_line (frame->ink, cr, MERITA_TYPE_NOTE, MERITA_ALIGN_LEFT, LEFT, bottom, state);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  merita_ink_line (frame->ink, cr, MERITA_TYPE_SMALL, MERITA_ALIGN_RIGHT, right, bottom, place);
}

void
merita_paper_frame_draw (const MeritaFrame *frame,
                         MeritaPaperHead head,
                         cairo_t *cr,
                         guint page,
                         guint n_pages)
{
  if (page == 0)
    put_head (frame, head, cr);
  draw_foot (frame, cr, page, n_pages);
}
