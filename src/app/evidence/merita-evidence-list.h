/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-evidence-data.h"

G_BEGIN_DECLS

/*
 * The documents of the file: filters, search in all texts.  Signals: "chosen" (gint64 document, uint
 * page): a document, or a page that a search found (page 0: none in particular); "terms-changed".
 */
#define MERITA_TYPE_EVIDENCE_LIST (merita_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEvidenceList, merita_evidence_list, MERITA, EVIDENCE_LIST, GtkWidget)

void      merita_evidence_list_set_context (MeritaEvidenceList *self, MeritaContext *context);
/* Shows these documents, and searches again. */
void      merita_evidence_list_show        (MeritaEvidenceList *self, const MeritaEvidenceData *data);
void      merita_evidence_list_choose      (MeritaEvidenceList *self, MeritaId document); /* without a signal */
MeritaDocumentItem *merita_evidence_list_find (MeritaEvidenceList *self, MeritaId document); /* NULL: not there */
/* 0: all, else those of which one of these MeritaShelfState holds. */
void      merita_evidence_list_set_filter  (MeritaEvidenceList *self, guint states);
void      merita_evidence_list_set_search  (MeritaEvidenceList *self, const char *text);
/* The words that are searched for; NULL: none. Free it. */
GStrv     merita_evidence_list_get_terms   (MeritaEvidenceList *self);
void      merita_evidence_list_focus_search (MeritaEvidenceList *self);

G_END_DECLS
