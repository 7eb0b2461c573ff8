/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency-private.h"

G_BEGIN_DECLS

/* The parts of merita_agency_document (), one file each. */
gboolean merita_document_fill_chart (MeritaAgency *self, MeritaReportData *data,
                                     const GArray *positions, GError **error);
gboolean merita_document_fill_map   (MeritaAgency *self, MeritaReportData *data, GError **error);
gboolean merita_document_fill_check (MeritaAgency *self, MeritaReportData *data, GError **error);
gboolean merita_document_fill_paper (MeritaAgency *self, MeritaReportData *data, MeritaDocumentKind kind,
                                     gint period, GError **error);

G_END_DECLS
