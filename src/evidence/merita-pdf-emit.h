/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "merita-pdf-protocol.h"

G_BEGIN_DECLS

/* Frames on standard output; FALSE: the reader has gone. */

/* numbers (at most MERITA_PDF_MOST_NUMBERS) stand before the bytes. */
#define MERITA_PDF_MOST_NUMBERS 6
gboolean merita_pdf_emit        (MeritaPdfFrame frame, const guint32 *numbers, guint n_numbers, const void *data,
                                 gsize size);

/* The ends of an answer, as the status that the process ends with. */
int      merita_pdf_emit_end    (void);
int      merita_pdf_emit_failed (MeritaPdfFailure failure);

G_END_DECLS
