/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-evidence-records.h"

G_BEGIN_DECLS

#define MERITA_EVIDENCE_JOURNAL_KIND "evidence"

/*
 * A change to documents and citations: checked when it is made, written as one journal entry, either
 * at once (merita_evidence_edit_apply) or by whoever runs jobs (merita_evidence_edit_job).  Rows that
 * are given are copied.  Refusals are MERITA_CORE_ERROR_INVALID with what is wrong and what to do.
 */
typedef struct _MeritaEvidenceEdit MeritaEvidenceEdit;

/*
 * What is known of a document: number, title, type, issuer, the dates and the note of facts; the rest of
 * facts is not looked at.  Texts are trimmed, "" is the same as NULL.
 */
MeritaEvidenceEdit *merita_evidence_edit_facts    (const MeritaDocument *document, const MeritaDocument *facts, MeritaDate today,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * A passage for a line of a level of a sub-aspect, in a period.  instrument is that of the period.
 * existing (MeritaCitation*, may be NULL): those of the document, against doing it twice.
 * cited_on 0 becomes today.
 */
MeritaEvidenceEdit *merita_evidence_edit_cite     (const MeritaInstrument *instrument, const MeritaDocument *document,
                                                   const MeritaCitation *citation, const GPtrArray *existing,
                                                   MeritaDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Another place, line, grade or note for a citation: after is before with what changes. document: that of after. */
MeritaEvidenceEdit *merita_evidence_edit_change   (const MeritaInstrument *instrument, const MeritaDocument *document,
                                                   const MeritaCitation *before, const MeritaCitation *after,
                                                   const GPtrArray *existing, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MeritaEvidenceEdit *merita_evidence_edit_uncite   (const MeritaDocument *document, const MeritaCitation *citation) G_GNUC_WARN_UNUSED_RESULT;
/* Refused while it is cited, answers a request or a recommendation, or is an edition of another one; says where. */
MeritaEvidenceEdit *merita_evidence_edit_remove   (MeritaReader *reader, const MeritaDocument *document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * Only marks a document as the newer edition of another one (0: of none); citations stay where they are.
 * merita_evidence_revise() moves them too.
 */
MeritaEvidenceEdit *merita_evidence_edit_replaces (MeritaReader *reader, const MeritaDocument *document, MeritaId older,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                merita_evidence_edit_free     (MeritaEvidenceEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaEvidenceEdit, merita_evidence_edit_free)

/* For the journal; Indonesian. */
const char           *merita_evidence_edit_get_label    (const MeritaEvidenceEdit *self);
/* Of cite and change, with its id once it was written; NULL otherwise. */
const MeritaCitation *merita_evidence_edit_get_citation (const MeritaEvidenceEdit *self);

gboolean merita_evidence_edit_job   (MeritaWriter *writer, gpointer self, GCancellable *cancellable, GError **error);
gboolean merita_evidence_edit_apply (MeritaEvidenceEdit *self, MeritaStore *store, GError **error);

/*
 * NULL, or why an edition chain cannot be made: a document cannot replace itself or one of its own newer
 * editions, and an edition has one successor.  documents: MeritaDocument*.
 */
char *merita_evidence_refuse_edition (const GPtrArray *documents, MeritaId newer, MeritaId older);

G_END_DECLS
