/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-find.h"
#include "merita-text.h"

G_BEGIN_DECLS

/* Where a citation leads today. */
typedef enum
{
  MERITA_OPENED_HERE,         /* its document is the newest edition, or the one that its period goes on citing */
  MERITA_OPENED_MOVED,        /* the newest edition has the passage too: document, page, bounds say where */
  MERITA_OPENED_GONE,         /* the newest edition does not have it: the old page */
  MERITA_OPENED_UNSURE,       /* there is a newer edition, but no quote to look for, or no text: the old page */
} MeritaOpenedState;

typedef struct
{
  MeritaOpenedState state;
  MeritaId document;          /* to show */
  gint page;
  MeritaRectangle bounds;     /* empty: the whole page */
  MeritaId newest;            /* the newest edition */
} MeritaOpenedCitation;

/* Blocking when there is a newer edition.  FALSE with error. */
gboolean    merita_evidence_open         (MeritaReader *reader, const MeritaCitation *citation, MeritaOpenedCitation *opened,
                                          GCancellable *cancellable, GError **error);
/* One sentence, with the titles of the documents. */
char       *merita_evidence_describe_opened (MeritaReader *reader, MeritaLanguage language, const MeritaCitation *citation,
                                             const MeritaOpenedCitation *opened);
/* "here", "moved", "gone", "unsure": for programs. */
const char *merita_opened_state_name     (MeritaOpenedState state);
/* The newest edition of a document: itself if nothing replaced it.  documents: MeritaDocument*. */
MeritaId    merita_evidence_newest       (const GPtrArray *documents, MeritaId document);

G_END_DECLS
