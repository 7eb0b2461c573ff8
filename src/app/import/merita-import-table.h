/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import-model.h"

G_BEGIN_DECLS

/*
 * The rows of a sheet under the heads of its columns.
 * Signal "field-chosen" (guint column, const char *field).
 */
#define MERITA_TYPE_IMPORT_TABLE (merita_import_table_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportTable, merita_import_table, MERITA, IMPORT_TABLE, GtkWidget)

/* Shows the session as it is now; NULL empties the table. */
void merita_import_table_show       (MeritaImportTable *self, MeritaImportSession *session);
void merita_import_table_set_filter (MeritaImportTable *self, MeritaImportFilter filter);

G_END_DECLS
