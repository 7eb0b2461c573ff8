/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/*
 * The proof of one sub-aspect beside its levels: the page of the passage that is chosen, the passages
 * cited for it in the newest period, and what is not cited yet.  Reads only while it is seen.
 */
#define MERITA_TYPE_EVIDENCE_PANE (merita_evidence_pane_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEvidencePane, merita_evidence_pane, MERITA, EVIDENCE_PANE, GtkWidget)

/*
 * Puts a new pane before a widget in a box, with buttons to switch between the two; the other one is
 * called title.  They are hidden while the other one is.  The pane is borrowed.
 */
MeritaEvidencePane *merita_evidence_pane_join (GtkWidget *other, const char *title);
/* Also after citations changed. sub NULL: nothing. */
void merita_evidence_pane_show (MeritaEvidencePane *self, MeritaContext *context, const MeritaSubAspect *sub);

G_END_DECLS
