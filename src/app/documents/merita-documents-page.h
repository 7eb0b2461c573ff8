/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* Every printable document: previewed as it will be printed, then printed or saved as PDF. */
#define MERITA_TYPE_DOCUMENTS_PAGE (merita_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDocumentsPage, merita_documents_page, MERITA, DOCUMENTS_PAGE, MeritaPage)

/* Without a file chooser: the document that is shown, drawn and written by a task. */
void merita_documents_page_save (MeritaDocumentsPage *self, const char *path);

G_END_DECLS
