/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import-session.h"

G_BEGIN_DECLS

/*
 * The second step: which sheet of a workbook; how the file was understood and its first rows.
 * Signal "sheet-chosen" (name).
 */
#define MERITA_TYPE_IMPORT_SHEETS (merita_import_sheets_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportSheets, merita_import_sheets, MERITA, IMPORT_SHEETS, GtkWidget)

/* problem: why the chosen sheet cannot be read, or NULL; sheet: the chosen one when it cannot be read. */
void merita_import_sheets_show       (MeritaImportSheets *self, MeritaImportSession *session, const char *sheet,
                                      const char *problem);
void merita_import_sheets_set_narrow (MeritaImportSheets *self, gboolean narrow);

G_END_DECLS
