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
/* files: GFile*.  code: the sub-aspect that is proposed for the first passage that is cited then; NULL: none. */
gboolean merita_evidence_adding_drop_for (GtkWidget *parent, MeritaContext *context, GSList *files, const char *code);

G_END_DECLS
