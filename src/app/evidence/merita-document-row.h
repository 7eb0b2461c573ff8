/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-document-item.h"

G_BEGIN_DECLS

/* A document in the list: its name, how often it is cited, what it is, and what is wrong with it as tags. */
#define MERITA_TYPE_DOCUMENT_ROW (merita_document_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDocumentRow, merita_document_row, MERITA, DOCUMENT_ROW, GtkWidget)

GtkWidget *merita_document_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       merita_document_row_show (MeritaDocumentRow *self, MeritaDocumentItem *item); /* NULL: nothing */

G_END_DECLS
