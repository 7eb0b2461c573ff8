/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-evidence-records.h"

G_BEGIN_DECLS

/* What is known of a document beside its text: number, type, issuer, days. */
#define MERITA_TYPE_FACTS_DIALOG (merita_facts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaFactsDialog, merita_facts_dialog, MERITA, FACTS_DIALOG, AdwWindow)

void merita_facts_dialog_present (GtkWidget *parent, MeritaContext *context, const MeritaDocument *document);

G_END_DECLS
