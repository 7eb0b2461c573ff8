/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-reader-evidence.h"
#include "merita-rectangle.h"

G_BEGIN_DECLS

/* Where a quote stands in a document. */
typedef struct
{
  gint page;                  /* from 1 */
  MeritaRectangle bounds;     /* empty: only the page is known, as on a recognised scan */
  char *quote;                /* as it stands there, on one line */
} MeritaEvidencePlace;

void merita_evidence_place_free (MeritaEvidencePlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaEvidencePlace, merita_evidence_place_free)

/* near_page 0: the first page that has it.  near may be NULL. */
typedef struct
{
  const char *quote;
  gint near_page;
  const MeritaRectangle *near;
} MeritaEvidenceSought;

/* The page nearest to near_page whose text has the quote; 0: none has.  texts: char*.  Pure. */
gint                 merita_evidence_find_page  (const GPtrArray *texts, const MeritaEvidenceSought *sought);
/* Looks for several quotes of one document and reads each page once.  Blocking: a process reads a page. */
typedef struct _MeritaEvidenceFinder MeritaEvidenceFinder;

MeritaEvidenceFinder *merita_evidence_finder_new  (GBytes *bytes, GPtrArray *texts) G_GNUC_WARN_UNUSED_RESULT; /* of a document in hand */
MeritaEvidenceFinder *merita_evidence_finder_open (MeritaReader *reader, MeritaId document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_evidence_finder_free (MeritaEvidenceFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaEvidenceFinder, merita_evidence_finder_free)
/* NULL without error: it is not there. */
MeritaEvidencePlace  *merita_evidence_finder_find (MeritaEvidenceFinder *self, const MeritaEvidenceSought *sought,
                                                   GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Its pages have letters or digits. */
gboolean              merita_evidence_finder_has_text (const MeritaEvidenceFinder *self);

/* One quote in a document of the file. */
MeritaEvidencePlace *merita_evidence_find       (MeritaReader *reader, MeritaId document, const MeritaEvidenceSought *sought,
                                                 GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The texts of all pages. element-type char* */
GPtrArray           *merita_evidence_load_texts (MeritaReader *reader, const MeritaDocument *document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE with error also when there is none. */
gboolean             merita_evidence_get_document (MeritaReader *reader, MeritaId id, MeritaDocument *row, GError **error);

G_END_DECLS
