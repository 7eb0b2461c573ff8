/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/*
 * Adding documents from a window: asks for PDF files or a folder, reads them in a task with progress and
 * Cancel, says what became of them, and opens the first new one on the evidence page.
 */
void merita_evidence_adding_ask  (GtkWidget *parent, MeritaContext *context, gboolean folder);
void merita_evidence_adding_run  (GtkWidget *parent, MeritaContext *context, const char *const *paths);
/* What was dropped on a widget: a GdkFileList. FALSE: no file of this machine is among it. */
gboolean merita_evidence_adding_drop (GtkWidget *parent, MeritaContext *context, const GValue *value);

G_END_DECLS
