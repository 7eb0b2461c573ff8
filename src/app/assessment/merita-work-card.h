/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-assessment-data.h"
#include "merita-context.h"

G_BEGIN_DECLS

/* Who fills in a sub-aspect, until when and how far it is; and what other units were asked for. */
#define MERITA_TYPE_WORK_CARD (merita_work_card_get_type ())
G_DECLARE_FINAL_TYPE (MeritaWorkCard, merita_work_card, MERITA, WORK_CARD, GtkWidget)

/* What is being written is left alone while sub stays the same.  data must stay until the next call; sub NULL hides it. */
void merita_work_card_show (MeritaWorkCard *self, MeritaContext *context, const MeritaAssessmentData *data,
                            const MeritaSubAspect *sub);

G_END_DECLS
