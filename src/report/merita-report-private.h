/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-ink.h"
#include "merita-frame.h"
#include "merita-report.h"

G_BEGIN_DECLS

/* One line of the outline of a PDF: a page, or a place on it. */
typedef void (*MeritaOutlineFunc) (const char *title, guint page, double x, double y, guint depth,
                                   gpointer data);

/* What a kind of document is: everything is planned once, a page only draws. */
typedef struct
{
  const char *title;
  gboolean own_frame;      /* draws its letterhead and foot itself */
  gpointer (*plan)    (MeritaReport *report, guint *n_pages);
  void     (*draw)    (MeritaReport *report, gpointer plan, cairo_t *cr, guint page);
  void     (*outline) (MeritaReport *report, gpointer plan, MeritaOutlineFunc add, gpointer data);
  void     (*free)    (gpointer plan);
} MeritaDocumentClass;

struct _MeritaReport
{
  MeritaDocumentKind kind;
  const MeritaDocumentClass *document;
  const MeritaReportData *data;
  MeritaReportOptions options;
  MeritaInk *ink;
  MeritaFrame frame;
  gpointer plan;
  guint n_pages;
};

/* The first twelve digits of a digest as they are printed: "67ba f450 52da"; a dash if there is none. */
char *merita_report_group_digest (const char *digest) G_GNUC_WARN_UNUSED_RESULT;
/* One field of the snapshot for its digest; NULL differs from "". */
void merita_report_sum_text   (GChecksum *sum, const char *text);
void merita_report_sum_number (GChecksum *sum, gint64 number);

extern const MeritaDocumentClass merita_succession_chart_document;
extern const MeritaDocumentClass merita_successor_list_document;
extern const MeritaDocumentClass merita_nine_box_document;
extern const MeritaDocumentClass merita_exemption_check_document;
extern const MeritaDocumentClass merita_paper_team_decree_document;
extern const MeritaDocumentClass merita_paper_account_letter_document;
extern const MeritaDocumentClass merita_paper_berita_acara_document;
extern const MeritaDocumentClass merita_paper_cover_letter_document;
extern const MeritaDocumentClass merita_paper_evidence_index_document;
extern const MeritaDocumentClass merita_paper_score_radar_document;
extern const MeritaDocumentClass merita_paper_follow_up_matrix_document;
extern const MeritaDocumentClass merita_paper_request_slip_document;
extern const MeritaDocumentClass merita_paper_decision_summary_document;

G_END_DECLS
