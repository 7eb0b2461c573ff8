/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-citation-states.h"
#include "merita-context.h"
#include "merita-document-item.h"

G_BEGIN_DECLS

/*
 * What is known of a document beside its pages: what is wrong with it, its citations, facts, signatures
 * and editions.  Signals: "citation" (gint64 id): open it; "document" (gint64 id): open another edition;
 * "edit-facts".
 */
#define MERITA_TYPE_DOCUMENT_DETAILS (merita_document_details_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDocumentDetails, merita_document_details, MERITA, DOCUMENT_DETAILS, GtkWidget)

void merita_document_details_set_context (MeritaDocumentDetails *self, MeritaContext *context);
/* Borrowed until the next call, which comes before the next show (). */
void merita_document_details_set_states  (MeritaDocumentDetails *self, const MeritaCitationStates *states);
void merita_document_details_show        (MeritaDocumentDetails *self, MeritaDocumentItem *item); /* NULL: nothing */
/* Selects the row of a citation; 0: none. */
void merita_document_details_choose      (MeritaDocumentDetails *self, MeritaId citation);

G_END_DECLS
