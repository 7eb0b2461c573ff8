/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-pdf-client.h"

G_BEGIN_DECLS

/*
 * The frames of a worker as an answer.  NULL: a failure that it told (error), or, with cut set and
 * no error, it ended before its answer did.
 */
MeritaPdfAnswer *merita_pdf_answer_parse (const guint8 *data, gsize size, gboolean *cut, GError **error);

/* The one place where a code becomes an error, in the present language. */
void merita_pdf_fail (MeritaPdfError code, GError **error);

G_END_DECLS
