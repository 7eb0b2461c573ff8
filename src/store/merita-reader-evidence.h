/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"
#include "merita-reader.h"

G_BEGIN_DECLS

GPtrArray *merita_reader_list_documents (MeritaReader *self, GError **error);     /* MeritaDocument*, by title or file name */
gint64     merita_reader_count_documents (MeritaReader *self, GError **error);   /* -1: failed */
gboolean   merita_reader_get_document   (MeritaReader *self, MeritaId id, MeritaDocument *row, GError **error); /* FALSE without error: absent */
MeritaId   merita_reader_find_document  (MeritaReader *self, const char *sha256, GError **error); /* 0: absent */
GBytes    *merita_reader_load_document  (MeritaReader *self, MeritaId id, GError **error);
/* The bytes of a document piece by piece, for what is too large to hold; FALSE of take stops. */
typedef gboolean (*MeritaTakeBytes) (const void *data, gsize size, gpointer user_data, GError **error);
gboolean   merita_reader_stream_content (MeritaReader *self, const char *sha256, MeritaTakeBytes take, gpointer data, GError **error);
char      *merita_reader_get_page_text  (MeritaReader *self, MeritaId id, gint page, GError **error); /* NULL without error: none */
GPtrArray *merita_reader_list_citations (MeritaReader *self, MeritaId document, GError **error); /* MeritaCitation*; 0: all, by code and level */
GPtrArray *merita_reader_list_signatures (MeritaReader *self, const char *sha256, GError **error); /* MeritaDocumentSignature* */
GBytes    *merita_reader_load_fingerprint (MeritaReader *self, const char *sha256, GError **error); /* NULL without error: none */
gint64     merita_reader_count_recognized (MeritaReader *self, const char *sha256, GError **error); /* pages read by OCR; -1: failed */
/*
 * Pages that have every word, best first.  Words also find longer ones that begin with them, "words
 * in quotes" stand together.  MeritaPassage*; empty if the text has no word.
 */
GPtrArray *merita_reader_search_pages   (MeritaReader *self, const char *text, guint limit, GError **error);
gint64     merita_reader_count_pages    (MeritaReader *self, const char *text, GError **error);   /* -1: failed */

G_END_DECLS
