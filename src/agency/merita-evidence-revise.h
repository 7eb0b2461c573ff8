/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-evidence-records.h"
#include "merita-store.h"

G_BEGIN_DECLS

/* What became of a citation when its document got a newer edition. */
typedef enum
{
  MERITA_REVISED_MOVED,       /* found in the new edition and moved there */
  MERITA_REVISED_GONE,        /* the new edition does not have the passage */
  MERITA_REVISED_UNSURE,      /* a place without words, or an edition without text: somebody has to look */
  MERITA_REVISED_KEPT,        /* of a period that was handed in, or had ended before the new edition began */
  MERITA_REVISED_N_STATES,
} MeritaRevisedState;

typedef struct
{
  MeritaRevisedState state;
  MeritaCitation before, after; /* the same unless MOVED */
} MeritaRevisedCitation;

typedef struct
{
  MeritaDocument document;    /* the new edition */
  gboolean added;             /* FALSE: it was in the file before */
  GPtrArray *citations;       /* MeritaRevisedCitation*, those of the old edition and of what it replaced */
  guint counts[MERITA_REVISED_N_STATES];            /* of each state */
} MeritaRevision;

void merita_revision_free (MeritaRevision *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaRevision, merita_revision_free)

/*
 * A newer edition of a document, from a file (path) or from a document that is in the file already
 * (newer; one of the two is given).  Citations with a quote move to where the new edition has it; all in
 * one journal entry.  The new edition takes over the type, title and issuer where it has none.  Blocking.
 * Refused: the same bytes, an edition chain that cannot be, a file that cannot be read.
 */
MeritaRevision *merita_evidence_revise (MeritaStore *store, MeritaId older, const char *path, MeritaId newer,
                                        MeritaDate today, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "moved", "gone", "unsure", "kept": for programs. */
const char     *merita_revised_state_name (MeritaRevisedState state);

G_END_DECLS
