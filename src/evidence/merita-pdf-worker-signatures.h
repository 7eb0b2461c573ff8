/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Loads what verifying needs; before the process confines itself. */
void merita_pdf_worker_signatures_prepare (void);
/* Answers SIGNATURE for each field, without the end.  FALSE: the reader has gone. */
gboolean merita_pdf_worker_signatures (PopplerDocument *document, GBytes *file);

G_END_DECLS
