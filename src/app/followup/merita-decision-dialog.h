/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Records a decision of the merit authority, or changes one; says in words what it will record. */
#define MERITA_TYPE_DECISION_DIALOG (merita_decision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDecisionDialog, merita_decision_dialog, MERITA, DECISION_DIALOG, AdwWindow)

/* decision NULL: a new one. */
void merita_decision_dialog_present (GtkWidget *parent, MeritaContext *context, const MeritaDecision *decision);

G_END_DECLS
