/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files as they were named, folders as the PDF files in them and in their folders, by name; char*.
 * A path that is not there is given back: reading it will say why.
 */
GPtrArray *merita_evidence_list_files (const char *const *paths, GCancellable *cancellable, GError **error);

G_END_DECLS
