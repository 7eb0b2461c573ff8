/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment-data.h"
#include "merita-context.h"

G_BEGIN_DECLS

/*
 * What verifiers ask to be mended in one sub-aspect and what the agency answers: in a round of
 * verification it is written here, in the self-assessment it is read and answered.
 */
#define MERITA_TYPE_REMARKS_PANE (merita_remarks_pane_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRemarksPane, merita_remarks_pane, MERITA, REMARKS_PANE, GtkBox)

GtkWidget *merita_remarks_pane_new  (MeritaContext *context) G_GNUC_WARN_UNUSED_RESULT;
/* Hidden when there is nothing to write or to read. What is being written is left alone while sub stays the same. */
void       merita_remarks_pane_show (MeritaRemarksPane *self, const MeritaAssessmentData *data,
                                     const MeritaSubAspect *sub);

G_END_DECLS
