/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Recognises the text of a scanned document (0: of all) in a task with progress and Cancel, and says how it went. */
void merita_evidence_recognizing_run (MeritaContext *context, MeritaId document);

G_END_DECLS
