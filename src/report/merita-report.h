/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "merita-report-data.h"

G_BEGIN_DECLS

/*
 * A printed document: pages drawn on a cairo_t from a snapshot.  Preview, printer and PDF use the
 * same pages; equal snapshots and options give equal bytes.  Documents are Indonesian.
 */
typedef enum
{
  MERITA_DOCUMENT_SUCCESSION_CHART,
  MERITA_DOCUMENT_SUCCESSOR_LIST,
  MERITA_DOCUMENT_NINE_BOX,
  MERITA_DOCUMENT_EXEMPTION_CHECK,
  MERITA_DOCUMENT_TEAM_DECREE,       /* papers of the self-assessment: from here on */
  MERITA_DOCUMENT_ACCOUNT_LETTER,
  MERITA_DOCUMENT_BERITA_ACARA,
  MERITA_DOCUMENT_COVER_LETTER,
  MERITA_DOCUMENT_EVIDENCE_INDEX,
  MERITA_DOCUMENT_SCORE_RADAR,
  MERITA_DOCUMENT_FOLLOW_UP_MATRIX,
  MERITA_DOCUMENT_REQUEST_SLIP,
  MERITA_DOCUMENT_DECISION_SUMMARY,
  MERITA_N_DOCUMENTS,
} MeritaDocumentKind;

const char *merita_document_id    (MeritaDocumentKind kind);  /* "succession-chart" */
gint        merita_document_parse (const char *id);           /* -1 unknown */
gboolean    merita_document_is_paper (MeritaDocumentKind kind); /* drawn from MeritaPaperData */

typedef enum
{
  MERITA_PAPER_A4,
  MERITA_PAPER_F4,           /* 215 x 330 mm */
  MERITA_PAPER_A3,
} MeritaPaper;
gint        merita_paper_parse    (const char *text);         /* "a4", "F4", "A3"; -1 unknown */

typedef enum
{
  MERITA_REDACT_FULL,        /* complete */
  MERITA_REDACT_INITIALS,    /* initials and the last four digits of the NIP */
  MERITA_REDACT_COUNTS,      /* numbers only */
} MeritaRedaction;
gint        merita_redaction_parse (const char *text);

typedef struct
{
  MeritaPaper paper;
  gboolean landscape;
  MeritaRedaction redaction;
  gboolean signatures;
} MeritaReportOptions;
/* What suits a document: chart A3 landscape, lists F4 landscape, ... */
void          merita_report_options_default (MeritaReportOptions *options, MeritaDocumentKind kind);

typedef struct _MeritaReport MeritaReport;

/* data is borrowed and must outlive the report. */
MeritaReport *merita_report_new         (MeritaDocumentKind kind, const MeritaReportData *data,
                                         const MeritaReportOptions *options);
void          merita_report_free        (MeritaReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaReport, merita_report_free)
const char   *merita_report_get_title   (MeritaReport *self);
guint         merita_report_get_n_pages (MeritaReport *self);
/* Size in points (1/72 inch), as printed. */
void          merita_report_get_page_size (MeritaReport *self, guint page, double *width, double *height);
void          merita_report_draw_page   (MeritaReport *self, cairo_t *cr, guint page);
/* Vector, embedded fonts, outline, metadata; written beside the target and renamed. */
gboolean      merita_report_write_pdf   (MeritaReport *self, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
