/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"
#include "merita-store.h"

G_BEGIN_DECLS

typedef enum
{
  MERITA_EVIDENCE_ADDED,
  MERITA_EVIDENCE_KNOWN,      /* the same bytes were in the file before, or came twice */
  MERITA_EVIDENCE_FAILED,     /* the file itself could not be read: error */
} MeritaEvidenceOutcome;

/* What became of one file.  A PDF that cannot be read is added all the same, with its reason. */
typedef struct
{
  char *path;
  MeritaEvidenceOutcome outcome;
  MeritaDocument document;
  guint suggested;            /* MeritaDocumentFact that were read in its text, not told by anybody */
  guint signatures;           /* digital ones */
  MeritaId similar;           /* a document with nearly the same text; 0 none */
  guint percent;              /* how much of it is the same */
  char *similar_name;
  GError *error;
} MeritaEvidenceItem;

/*
 * Adds files, and the PDF files of folders and their folders, as one entry of the journal.  All are
 * read first, by a process each, several at a time; nothing is written when it is cancelled.
 * element-type MeritaEvidenceItem* in the order of the paths.
 */
GPtrArray *merita_evidence_add (MeritaStore *store, const char *const *paths, MeritaDate today,
                                MeritaProgress progress, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
