/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/*
 * A newer edition of a document: asks for its PDF, moves the citations to where the passages stand in it,
 * says what became of them, and opens it on the evidence page.
 */
void merita_evidence_revising_ask (GtkWidget *parent, MeritaContext *context, MeritaId older);
void merita_evidence_revising_run (GtkWidget *parent, MeritaContext *context, MeritaId older, const char *path);

G_END_DECLS
