/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-cite-dialog.h"
#include "merita-context.h"
#include "merita-page-view.h"

G_BEGIN_DECLS

/*
 * One document of the file to read and to cite: its pages with what is cited of them, or the text of
 * a page, with the buttons for turning, zooming, selecting and citing.
 *
 * Signal "citation" (gint64 id): the user clicked a cited passage.  Property "compact": few buttons.
 */
#define MERITA_TYPE_DOCUMENT_READER (merita_document_reader_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDocumentReader, merita_document_reader, MERITA, DOCUMENT_READER, GtkWidget)

void     merita_document_reader_set_context   (MeritaDocumentReader *self, MeritaContext *context);
/* 0: nothing.  page 0: the first one, or where the reader is if it shows the document already. */
void     merita_document_reader_open          (MeritaDocumentReader *self, MeritaId document, guint page);
MeritaId merita_document_reader_get_document  (MeritaDocumentReader *self);
/* Brings a cited passage of the document into view; 0: none stands out. */
void     merita_document_reader_show_citation (MeritaDocumentReader *self, MeritaId citation);
/* The same for a passage that is not cited of this document itself; bounds empty: the whole page. */
void     merita_document_reader_show_place    (MeritaDocumentReader *self, guint page, const MeritaRectangle *bounds);
/* After citations changed. */
void     merita_document_reader_refresh       (MeritaDocumentReader *self);
/* Words that a search found; NULL: none. */
void     merita_document_reader_set_terms     (MeritaDocumentReader *self, const char *const *terms);
/* What the next citation is proposed for; code NULL: what the last one was for. */
void     merita_document_reader_set_target    (MeritaDocumentReader *self, const MeritaCiteTarget *target);
/* Opens the dialog: for what is selected, else for the whole page in view. */
void     merita_document_reader_cite          (MeritaDocumentReader *self);

G_END_DECLS
