/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* A recommendation and the action that answers it: text, sub-aspect and target, plan, who, until when, proof. */
#define MERITA_TYPE_RECOMMENDATION_DIALOG (merita_recommendation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRecommendationDialog, merita_recommendation_dialog, MERITA, RECOMMENDATION_DIALOG, AdwWindow)

/* recommendation NONE: a new one of the decision. */
void merita_recommendation_dialog_present (GtkWidget *parent, MeritaContext *context, MeritaId decision,
                                           MeritaId recommendation);

G_END_DECLS
