/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-report-private.h"

static const MeritaDocumentClass *const classes[MERITA_N_DOCUMENTS] = {
  [MERITA_DOCUMENT_SUCCESSION_CHART] = &merita_succession_chart_document,
  [MERITA_DOCUMENT_SUCCESSOR_LIST] = &merita_successor_list_document,
  [MERITA_DOCUMENT_NINE_BOX] = &merita_nine_box_document,
  [MERITA_DOCUMENT_EXEMPTION_CHECK] = &merita_exemption_check_document,
  [MERITA_DOCUMENT_TEAM_DECREE] = &merita_paper_team_decree_document,
  [MERITA_DOCUMENT_ACCOUNT_LETTER] = &merita_paper_account_letter_document,
  [MERITA_DOCUMENT_BERITA_ACARA] = &merita_paper_berita_acara_document,
  [MERITA_DOCUMENT_COVER_LETTER] = &merita_paper_cover_letter_document,
  [MERITA_DOCUMENT_EVIDENCE_INDEX] = &merita_paper_evidence_index_document,
  [MERITA_DOCUMENT_SCORE_RADAR] = &merita_paper_score_radar_document,
  [MERITA_DOCUMENT_FOLLOW_UP_MATRIX] = &merita_paper_follow_up_matrix_document,
  [MERITA_DOCUMENT_REQUEST_SLIP] = &merita_paper_request_slip_document,
  [MERITA_DOCUMENT_DECISION_SUMMARY] = &merita_paper_decision_summary_document,
};

MeritaReport *
merita_report_new (MeritaDocumentKind kind,
                   const MeritaReportData *data,
                   const MeritaReportOptions *options)
{
  MeritaReport *self;

  g_return_val_if_fail (kind < MERITA_N_DOCUMENTS, NULL);
  g_return_val_if_fail (data != NULL, NULL);

  self = g_new0 (MeritaReport, 1);
  self->kind = kind;
  self->document = classes[kind];
  self->data = data;
  if (options != NULL)
    self->options = *options;
  else
    merita_report_options_default (&self->options, kind);
  self->ink = merita_ink_new ();

  self->frame.ink = self->ink;
  self->frame.data = data;
  self->frame.redaction = self->options.redaction;
  self->frame.title = self->document->title;
  merita_frame_get_paper (&self->options, &self->frame.width, &self->frame.height);

  self->plan = self->document->plan (self, &self->n_pages);

  return self;
}

void
merita_report_free (MeritaReport *self)
{
  if (self == NULL)
    return;

  self->document->free (self->plan);
  merita_ink_free (self->ink);
  g_free (self);
}

const char *
merita_report_get_title (MeritaReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document->title;
}

guint
merita_report_get_n_pages (MeritaReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

void
merita_report_get_page_size (MeritaReport *self, guint page, double *width, double *height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width != NULL);
  g_return_if_fail (height != NULL);

  *width = self->frame.width;
  *height = self->frame.height;
}

void
merita_report_draw_page (MeritaReport *self, cairo_t *cr, guint page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < self->n_pages);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  merita_ink_set_tone (cr, MERITA_TONE_BLACK);
  if (!self->document->own_frame)
    merita_frame_draw (&self->frame, cr, page, self->n_pages);
  self->document->draw (self, self->plan, cr, page);
  cairo_restore (cr);
}
