/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-evidence-records.h"
#include "merita-merit-records.h"
#include "merita-proof-score.h"

G_BEGIN_DECLS

/* What is cited for one period of the assessment, who works on it, and what it proves. */
typedef struct
{
  gint period;
  gboolean exists;                /* the period was begun; see merita_agency_check_period () */
  MeritaDate today;
  MeritaDate starts_on, ends_on;  /* the calendar year if the period does not say */
  MeritaInstrument *instrument;   /* of the period */
  GPtrArray *documents;           /* MeritaDocument*, all of the file */
  GPtrArray *citations;           /* MeritaCitation*, of the period, by code, level, line and id */
  GPtrArray *owned;               /* the citations of all periods */
  GArray *proofs;                 /* MeritaProof: citation i as the rules see it; borrows its code */
  GPtrArray *tasks;               /* MeritaSubAspectTask* */
  GPtrArray *requests;            /* MeritaRequest* */
  MeritaForecastRule rule;        /* learned from the periods before */
} MeritaProofBook;

/* rounds: those of merita_agency_score (). */
MeritaProofBook *merita_proof_book_load (MeritaAgency *agency, gint period, const GPtrArray *rounds,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void             merita_proof_book_free (MeritaProofBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaProofBook, merita_proof_book_free)

/* Rounds may be NULL. The result borrows from the instrument; decided_by are indices into citations. */
MeritaProofScore *merita_proof_book_score (const MeritaProofBook *self, const MeritaScoredRound *claim,
                                           const MeritaScoredRound *verified) G_GNUC_WARN_UNUSED_RESULT;

const MeritaDocument      *merita_proof_book_find_document (const MeritaProofBook *self, MeritaId id);
/* The passage that decided a line; NULL if nothing is cited for it. */
const MeritaCitation      *merita_proof_book_find_citation (const MeritaProofBook *self, const MeritaLineProof *line);
const MeritaSubAspectTask *merita_proof_book_find_task     (const MeritaProofBook *self, const char *code); /* NULL: none */
/* An open request for a line (or for its whole level); NULL if there is none. */
const MeritaRequest       *merita_proof_book_find_request  (const MeritaProofBook *self, const char *code, guint level,
                                                            guint line);
/* Its day is past and nobody answered. */
gboolean                   merita_request_is_overdue       (const MeritaRequest *self, MeritaDate today);
/* "SK 800/112/2026, p. 2": where a passage stands. */
char                      *merita_proof_book_name_passage  (const MeritaProofBook *self, MeritaLanguage language,
                                                            const MeritaCitation *citation) G_GNUC_WARN_UNUSED_RESULT;
/* The newest period that has a round, a citation, a task or a request; 0 if there is none. */
gint                       merita_proof_find_newest_period (MeritaAgency *agency, const GPtrArray *rounds, GError **error);

G_END_DECLS
