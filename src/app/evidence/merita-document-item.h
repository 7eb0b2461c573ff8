/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-evidence-lists.h"

G_BEGIN_DECLS

/* A document of the evidence page as a row of its list.  Signal "changed": it says something else now. */
#define MERITA_TYPE_DOCUMENT_ITEM (merita_document_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDocumentItem, merita_document_item, MERITA, DOCUMENT_ITEM, GObject)

/* Copies the row. */
MeritaDocumentItem    *merita_document_item_new      (const MeritaShelf *shelf, const MeritaShelfItem *row);
/* Takes over what another item says of the same document. */
void                   merita_document_item_update   (MeritaDocumentItem *self, const MeritaDocumentItem *other);
const MeritaShelfItem *merita_document_item_get_row  (MeritaDocumentItem *self);
/* The title, or the file name. */
const char            *merita_document_item_get_name (MeritaDocumentItem *self);
/* "800/112/2026 · Decree · 20-02-2026" */
const char            *merita_document_item_get_caption (MeritaDocumentItem *self);
/* Why a state holds, as one clause; NULL if it does not. */
const char            *merita_document_item_get_reason (MeritaDocumentItem *self, MeritaShelfState state);

/* A state in a word or two, for a tag and for a filter, and the style of its chip. */
const char            *merita_evidence_state_word  (MeritaShelfState state);
const char            *merita_evidence_state_style (MeritaShelfState state);

G_END_DECLS
