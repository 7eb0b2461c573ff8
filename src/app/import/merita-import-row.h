/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import-item.h"

G_BEGIN_DECLS

/* Where the first column begins: behind the row number and the sign. */
#define MERITA_IMPORT_GUTTER 68

/* A row of the sheet, drawn: number, sign, cells under their columns, below them the reason. */
#define MERITA_TYPE_IMPORT_ROW (merita_import_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportRow, merita_import_row, MERITA, IMPORT_ROW, GtkWidget)

GtkWidget *merita_import_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* widths: int a column, shared by all rows. item NULL: empty. */
void       merita_import_row_show (MeritaImportRow *self, MeritaImportItem *item, GArray *widths);

G_END_DECLS
