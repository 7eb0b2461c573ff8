/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-evidence-records.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* A file that becomes evidence, with what the confined worker read of it. */
typedef struct
{
  MeritaDocument document;    /* pages, status, reason, title and what the text suggests */
  guint suggested;            /* MeritaDocumentFact: found in the text, not told by anybody */
  GPtrArray *texts;           /* char*, of its pages; NULL if it could not be read */
  GPtrArray *signatures;      /* MeritaDocumentSignature*; NULL if it has none */
  GBytes *fingerprint;        /* of its text; NULL if it has none */
} MeritaEvidenceReading;

void     merita_evidence_reading_clear (MeritaEvidenceReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MeritaEvidenceReading, merita_evidence_reading_clear)

/* Hash, name and size: what needs no worker. */
void     merita_evidence_reading_begin (MeritaEvidenceReading *self, const char *path, GBytes *bytes, MeritaDate today);
/*
 * The rest.  A PDF that cannot be read is kept with its reason; FALSE with error only if nothing can be
 * read here at all, or if it was cancelled.
 */
gboolean merita_evidence_reading_parse (MeritaEvidenceReading *self, GBytes *bytes, GCancellable *cancellable, GError **error);
/* Writes the document (its id is set) and its content. */
gboolean merita_evidence_reading_write (MeritaWriter *writer, MeritaEvidenceReading *self, GBytes *bytes, GError **error);
GBytes  *merita_evidence_load_file     (const char *path, GError **error);
/* There is a letter or a digit in it. */
gboolean merita_evidence_has_text      (const GPtrArray *texts);
/* NULL: there is no word. */
GBytes  *merita_evidence_make_fingerprint (const GPtrArray *texts);

G_END_DECLS
