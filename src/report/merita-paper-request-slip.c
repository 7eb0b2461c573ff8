/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-compose.h"
#include "merita-text.h"

#define CUT 18.0
#define BOX 9.0

static void
draw_cut (MeritaPaperFlow *flow, cairo_t *cr, double x, double y, double width, gpointer data)
{
  static const double dashes[] = { 4, 3 };

  cairo_save (cr);
  merita_ink_set_tone (cr, MERITA_TONE_DIM);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  merita_ink_rule (cr, x, y + CUT / 2, x + width, y + CUT / 2, 0.7);
  cairo_restore (cr);
}

/* Two squares to tick. */
static void
draw_choices (MeritaPaperFlow *flow, cairo_t *cr, double x, double y, double width, gpointer data)
{
  static const char *const choices[] = { "Dokumen terlampir", "Dokumen belum ada" };
  MeritaInk *ink = merita_paper_flow_get_ink (flow);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      double left = x + i * width / 3;

      merita_ink_set_tone (cr, MERITA_TONE_BLACK);
      cairo_set_line_width (cr, 0.8);
      cairo_rectangle (cr, left, y + 3, BOX, BOX);
      cairo_stroke (cr);
      merita_ink_line (ink, cr, MERITA_TYPE_PROSE, MERITA_ALIGN_LEFT, left + BOX + 6, y + 11.5,
                       choices[i]);
    }
}

static void
add_reply (MeritaPaperFlow *flow, const MeritaPaperRequest *request)
{
  g_autofree char *title = g_strdup_printf ("Lembar jawaban: subaspek %s", request->code);

  merita_paper_add_heading (flow, MERITA_PAPER_GAP + 2, title);
  merita_paper_flow_add_drawing (flow, 4, 16, draw_choices, NULL);
  merita_paper_flow_keep_next (flow);
  merita_paper_add_field (flow, "Keterangan", MERITA_PAPER_BLANK MERITA_PAPER_BLANK);
  merita_paper_flow_keep_next (flow);
  merita_paper_add_field (flow, "Nama dan NIP", MERITA_PAPER_BLANK MERITA_PAPER_BLANK);
  merita_paper_flow_keep_next (flow);
  merita_paper_add_field (flow, "Tanggal, tanda tangan", MERITA_PAPER_BLANK MERITA_PAPER_BLANK);
  merita_paper_flow_keep_next (flow);
}

/* A slip stays whole, with the line along which it is cut. */
static void
add_slip (MeritaPaperFlow *flow, const MeritaPaperRequest *request, guint number)
{
  const MeritaPaperData *paper = merita_paper_flow_get_report (flow)->data->paper;
  g_autofree char *asked = merita_paper_date (request->asked_on);
  g_autofree char *due = merita_paper_date (request->due_on);
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, request->unit);
  g_autofree char *letter =
    g_strdup_printf ("%s, tanggal %s", merita_paper_known (request->number), asked);
  g_autofree char *sub =
    g_strdup_printf ("%s %s", request->code, request->title != NULL ? request->title : "");
  g_autofree char *level = request->requirement != NULL
                             ? g_strdup_printf ("%d: %s", request->level, request->requirement)
                             : g_strdup_printf ("%d", request->level);
  g_autofree char *person =
    request->person != NULL ? merita_paper_person (flow, request->person, MERITA_NIP_NONE) : NULL;
  const char *office = merita_paper_flow_get_report (flow)->data->letterhead.office;
  const struct
  {
    const char *label, *value;
  } fields[] = {
    { "Dari", merita_paper_known (office) },
    { "Nomor", letter },
    { "Untuk perhatian", person },
    { "Subaspek", sub },
    { "Level", level },
    { "Yang diminta", request->what },
    { "Paling lambat", due },
  };

  merita_paper_add_heading (flow, MERITA_PAPER_WIDE_GAP, heading);
  merita_paper_add_text (flow, 3, merita_paper_data_get_part (paper, "opening"));
  merita_paper_flow_keep_next (flow);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].value != NULL)
      {
        merita_paper_add_field (flow, fields[i].label, fields[i].value);
        merita_paper_flow_keep_next (flow);
      }
  merita_paper_add_text (flow, 4, merita_paper_data_get_part (paper, "closing"));
  merita_paper_flow_keep_next (flow);
  add_reply (flow, request);
  merita_paper_flow_add_drawing (flow, 2, CUT, draw_cut, NULL);
}

static gpointer
plan_request_slip (MeritaReport *report, guint *n_pages)
{
  const MeritaPaperData *paper = report->data->paper;
  MeritaPaperFlow *flow = merita_paper_flow_new (report, MERITA_PAPER_HEAD_OFFICE);

  merita_paper_add_centred (flow, 0, MERITA_TYPE_PROSE_BOLD, "PERMINTAAN BUKTI DUKUNG");
  for (guint i = 0; i < paper->requests->len; i++)
    add_slip (flow, paper->requests->pdata[i], i + 1);
  if (paper->requests->len == 0)
    merita_paper_add_text (flow, MERITA_PAPER_WIDE_GAP,
                           "Tidak ada permintaan bukti yang masih terbuka.");
  *n_pages = merita_paper_flow_finish (flow);

  return flow;
}

const MeritaDocumentClass merita_paper_request_slip_document =
  MERITA_PAPER_DOCUMENT ("PERMINTAAN BUKTI DUKUNG", plan_request_slip);
