/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-follow-up.h"
#include "merita-recommendation-template.h"

G_BEGIN_DECLS

/*
 * A change to a decision or its recommendations: checked when it is made, written as one journal entry,
 * either at once (merita_follow_up_edit_apply) or by whoever runs jobs (merita_follow_up_edit_job).
 */
typedef struct _MeritaFollowUpEdit MeritaFollowUpEdit;

/*
 * Records a decision, or changes the one with its id.  What is not given follows from the instrument:
 * the category from the points, the index from points and maximum, the months from the category (0: so).
 * Refused without number and day, for a number that another decision has, for more points than there
 * are, and for a category that the instrument does not have.
 */
MeritaFollowUpEdit *merita_follow_up_edit_decision (const MeritaInstrument *instrument, const GPtrArray *decisions,
                                                    const MeritaDecision *decision, MeritaDate today,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * A new recommendation (id 0; number 0: after the others of its aspect) or a change.  Done without a day is
 * done today; what is not done has no such day.
 */
MeritaFollowUpEdit *merita_follow_up_edit_recommendation (const MeritaInstrument *instrument, const MeritaDecision *decision,
                                                          const GPtrArray *rows, const MeritaRecommendation *row,
                                                          MeritaDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MeritaFollowUpEdit *merita_follow_up_edit_remove (const MeritaRecommendation *row) G_GNUC_WARN_UNUSED_RESULT;
/* All recommendations of a published decision; those that the decision has already stay. */
MeritaFollowUpEdit *merita_follow_up_edit_template (const MeritaInstrument *instrument, const MeritaDecision *decision,
                                                    const GPtrArray *rows, const MeritaRecommendationTemplate *template,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                merita_follow_up_edit_free (MeritaFollowUpEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaFollowUpEdit, merita_follow_up_edit_free)

/* For the journal; Indonesian. */
const char           *merita_follow_up_edit_get_label    (const MeritaFollowUpEdit *self);
/* The decision that is written; NULL for the others. Its id is set once it was written. */
const MeritaDecision *merita_follow_up_edit_get_decision (const MeritaFollowUpEdit *self);
/* What is written: MeritaRecommendation*. */
const GPtrArray      *merita_follow_up_edit_get_rows     (const MeritaFollowUpEdit *self);
/* The index that was given is not points / maximum: shown, not refused. */
gboolean              merita_follow_up_edit_index_differs (const MeritaFollowUpEdit *self);

gboolean merita_follow_up_edit_job   (MeritaWriter *writer, gpointer self, GCancellable *cancellable, GError **error);
gboolean merita_follow_up_edit_apply (MeritaFollowUpEdit *self, MeritaStore *store, GError **error);

G_END_DECLS
