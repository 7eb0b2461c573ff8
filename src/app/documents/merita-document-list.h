/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-report.h"

G_BEGIN_DECLS

/* Every document by what it is for: groups with headings, one line each. Signal: chosen (guint kind). */
#define MERITA_TYPE_DOCUMENT_LIST (merita_document_list_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDocumentList, merita_document_list, MERITA, DOCUMENT_LIST, AdwBin)

/* Shows it as chosen, in sight; not signalled. */
void        merita_document_list_select      (MeritaDocumentList *self, MeritaDocumentKind kind);
/* In the language of the screen. */
const char *merita_document_list_title       (MeritaDocumentKind kind);
const char *merita_document_list_description (MeritaDocumentKind kind);

G_END_DECLS
