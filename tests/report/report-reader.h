/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "merita-report.h"

G_BEGIN_DECLS

typedef PopplerDocument ReportDocument;
typedef PopplerPage ReportPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportPage, g_object_unref)

/* Writes a document into memory through a file, and opens it as a reader would. */
GBytes         *report_write      (MeritaDocumentKind kind, const MeritaReportData *data,
                                   const MeritaReportOptions *options, guint *n_pages);
ReportDocument *report_open       (GBytes *bytes);
/* The text of a page, or of all, with every run of space as one space. */
char           *report_page_text  (ReportDocument *document, int page);
char           *report_text       (ReportDocument *document);
/* Aborts if text stands in the margins or is smaller than 7.5 pt. */
void            report_check_page (ReportDocument *document, int page);
/* The text of the card that the outline names title: a hash of title to text; widths in points. */
GHashTable     *report_read_cards (ReportDocument *document, double width, double height);

G_END_DECLS
