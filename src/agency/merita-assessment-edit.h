/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

/*
 * A change to a round of the merit assessment: checked when it is made, written as one journal entry,
 * either at once (merita_assessment_edit_apply) or by whoever runs jobs (merita_assessment_edit_job).
 */
typedef struct _MeritaAssessmentEdit MeritaAssessmentEdit;

/*
 * The level of a sub-aspect; -1 takes it away, and with it the note.  note NULL keeps what is noted, ""
 * removes it.  Refused for a code that the instrument does not have and for an aspect of which the round
 * gives only a total.
 */
MeritaAssessmentEdit *merita_assessment_edit_level (const MeritaInstrument *instrument, const MeritaRound *round,
                                                    const char *code, gint level, const char *note,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * A new round of a period, which begins with the levels and notes of an older one (from may be NULL).
 * Totals of aspects and codes that the instrument no longer has stay behind.
 */
MeritaAssessmentEdit *merita_assessment_edit_round (const MeritaInstrument *instrument, const GPtrArray *rounds,
                                                    const char *name, int period, const MeritaRound *from,
                                                    MeritaDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The kind that its name does not say, and who scores; assessor may be NULL.  Of a new round only. */
void                  merita_assessment_edit_set_kind (MeritaAssessmentEdit *self, MeritaRoundKind kind,
                                                       const char *assessor);
/* The note of the verifier beside a level; "" removes it. */
MeritaAssessmentEdit *merita_assessment_edit_note  (const MeritaInstrument *instrument, const MeritaRound *round,
                                                    const char *code, const char *note,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What the agency is asked to mend and until when; "" withdraws it.  Not in a self-assessment. */
MeritaAssessmentEdit *merita_assessment_edit_correction (const MeritaInstrument *instrument, const MeritaRound *round,
                                                         const char *code, const char *correction, MeritaDate due,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The agency's answer, also in a closed round: it changes no score.  "" takes it back. */
MeritaAssessmentEdit *merita_assessment_edit_reply (const MeritaRound *round, const char *code, const char *reply,
                                                    MeritaDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* No more changes; only the journal can undo it. */
MeritaAssessmentEdit *merita_assessment_edit_close (const MeritaRound *round, MeritaDate today,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  merita_assessment_edit_free  (MeritaAssessmentEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaAssessmentEdit, merita_assessment_edit_free)

/* For the journal; Indonesian. */
const char      *merita_assessment_edit_get_label   (const MeritaAssessmentEdit *self);
/* The new round; its id is set once it was written. */
const MeritaRound *merita_assessment_edit_get_round (const MeritaAssessmentEdit *self);
/* Codes of the older round that stayed behind; sub-aspects that it did not have. element-type char* */
const GPtrArray *merita_assessment_edit_get_left    (const MeritaAssessmentEdit *self);
const GPtrArray *merita_assessment_edit_get_missing (const MeritaAssessmentEdit *self);

gboolean merita_assessment_edit_job   (MeritaWriter *writer, gpointer self, GCancellable *cancellable, GError **error);
gboolean merita_assessment_edit_apply (MeritaAssessmentEdit *self, MeritaStore *store, GError **error);

G_END_DECLS
