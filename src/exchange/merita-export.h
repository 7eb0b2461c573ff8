/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-profile.h"
#include "merita-reader.h"
#include "merita-text.h"

G_BEGIN_DECLS

/*
 * Tables of the file as CSV or XLSX, by the ending of the path.  What is exported can be imported
 * again.  tables: people, positions, units, mapping, successors, nominations, journal.
 */
const char *const *merita_export_list_tables (void);
gboolean           merita_export_table       (MeritaReader *reader, const MeritaProfile *profile, const char *table,
                                              MeritaLanguage language, const char *path, GError **error);

G_END_DECLS
