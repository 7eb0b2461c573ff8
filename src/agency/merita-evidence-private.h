/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-reader-evidence.h"

G_BEGIN_DECLS

#define MERITA_EVIDENCE_FIRST_PERIOD 2000
#define MERITA_EVIDENCE_LAST_PERIOD 2099

/* The title, or the file name. */
const char *merita_evidence_name (const MeritaDocument *document);
/* NULL: it is not among them. */
const MeritaDocument *merita_evidence_find_row (const GPtrArray *documents, MeritaId id);
/*
 * A period goes on citing an older edition: it was handed in, or it had ended when the newer one began.
 * submissions: MeritaSubmission*.
 */
gboolean merita_evidence_keeps (MeritaReader *reader, const GPtrArray *submissions, gint period, const MeritaDocument *newer);

/*
 * Files as they were named, folders as the PDF files in them and in their folders, by name; char*.
 * A path that is not there is given back: reading it will say why.
 */
GPtrArray *merita_evidence_list_files (const char *const *paths, GCancellable *cancellable, GError **error);

G_END_DECLS
