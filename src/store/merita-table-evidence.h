/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* Inside a job: documents and citations, with the rules of the other put_ and delete_ functions. */

/* id 0: that of the same hash, or a new one; filled. */
gboolean merita_writer_put_document    (MeritaWriter *self, MeritaDocument *row, GError **error);
gboolean merita_writer_put_citation    (MeritaWriter *self, MeritaCitation *row, GError **error); /* id 0: new, filled */
gboolean merita_writer_delete_document (MeritaWriter *self, MeritaId id, GError **error); /* refused while it is cited */
gboolean merita_writer_delete_citation (MeritaWriter *self, MeritaId id, GError **error);
/*
 * What follows from the content alone.  A page's recognised text replaces one that it had no text or
 * a recognised one for; a text of the document itself is never replaced.  It leaves no entry in the
 * journal, but "changed" tells of the documents.
 */
gboolean merita_writer_put_recognized  (MeritaWriter *self, const char *sha256, gint page, const char *text,
                                        GError **error);
gboolean merita_writer_put_fingerprint (MeritaWriter *self, const char *sha256, GBytes *data, GError **error);
gboolean merita_writer_put_signature   (MeritaWriter *self, const char *sha256, const MeritaDocumentSignature *row,
                                        GError **error);
/*
 * The bytes of a document and the texts of its pages (char*, may be NULL), with the search index.
 * What is there already stays as it is: the hash says that it is the same.
 */
gboolean merita_writer_put_content     (MeritaWriter *self, const char *sha256, GBytes *data, GPtrArray *texts,
                                        GError **error);

G_END_DECLS
