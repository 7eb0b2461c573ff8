/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* What became of files that were added: those that need a look first. */
#define MERITA_TYPE_ADD_OUTCOME (merita_add_outcome_get_type ())
G_DECLARE_FINAL_TYPE (MeritaAddOutcome, merita_add_outcome, MERITA, ADD_OUTCOME, AdwWindow)

/* items: MeritaEvidenceItem* of merita_evidence_add().  If all were simply added, a toast with Undo says so. */
void merita_add_outcome_present (GtkWidget *parent, MeritaContext *context, const GPtrArray *items);

G_END_DECLS
