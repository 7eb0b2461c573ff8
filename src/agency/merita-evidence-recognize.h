/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* What became of one scanned document. */
typedef struct
{
  MeritaDocument document;    /* as it is now: readable, if a page has text */
  guint recognized, failed;   /* pages, of those that had no text */
  guint suggested;            /* MeritaDocumentFact that the text told */
  GError *error;              /* why the last failed page failed; NULL if none did */
} MeritaRecognizedDocument;

/*
 * Recognises the pages without text of documents (n 0: of all scans that have such pages).  Each page is
 * kept when it is done, also when the rest is cancelled; progress counts pages.  Blocking, seconds a page.
 * element-type MeritaRecognizedDocument*.  NULL with error: MERITA_RECOGNITION_ERROR (what to install),
 * cancelled, or the file cannot be written.
 */
GPtrArray *merita_evidence_recognize (MeritaStore *store, const MeritaId *documents, guint n, MeritaProgress progress,
                                      gpointer data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
