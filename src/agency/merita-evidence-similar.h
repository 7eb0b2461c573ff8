/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-reader-evidence.h"

G_BEGIN_DECLS

/* Documents whose text is nearly the same, by the fingerprints that the file keeps. */
typedef struct _MeritaEvidenceSimilar MeritaEvidenceSimilar;

#define MERITA_SIMILAR_PERCENT 70 /* less is chance, or the words that all decrees share */

/* documents: MeritaDocument*, borrowed for the call. */
MeritaEvidenceSimilar *merita_evidence_similar_load (MeritaReader *reader, const GPtrArray *documents, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                   merita_evidence_similar_free (MeritaEvidenceSimilar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaEvidenceSimilar, merita_evidence_similar_free)
/* The most similar other document that is no edition of it, from MERITA_SIMILAR_PERCENT on; 0: none. */
MeritaId               merita_evidence_similar_find (const MeritaEvidenceSimilar *self, MeritaId document, guint *percent);

G_END_DECLS
