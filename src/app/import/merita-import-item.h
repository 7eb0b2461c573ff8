/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import-session.h"

G_BEGIN_DECLS

typedef enum
{
  MERITA_IMPORT_MARK_NONE,
  MERITA_IMPORT_MARK_CHANGED,
  MERITA_IMPORT_MARK_WARNING,
  MERITA_IMPORT_MARK_ERROR,
} MeritaImportMark;

/* One row of the table as it is shown: copied, so that it can be drawn while a worker checks anew. */
#define MERITA_TYPE_IMPORT_ITEM (merita_import_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportItem, merita_import_item, MERITA, IMPORT_ITEM, GObject)

/* Without texts while the session is busy. */
MeritaImportItem *merita_import_item_new        (MeritaImportSession *session, guint row);
guint             merita_import_item_get_number (MeritaImportItem *self);
gboolean          merita_import_item_is_checked (MeritaImportItem *self);
MeritaRowStatus   merita_import_item_get_status (MeritaImportItem *self);
gboolean          merita_import_item_is_to_check (MeritaImportItem *self);
guint             merita_import_item_get_n_cells (MeritaImportItem *self);
const char       *merita_import_item_get_cell   (MeritaImportItem *self, guint column);
MeritaImportMark  merita_import_item_get_mark   (MeritaImportItem *self, guint column);
/* The line under the row: why it is rejected, what changes; NULL if there is nothing to say. */
const char       *merita_import_item_get_note   (MeritaImportItem *self);
/* The row as one sentence, for assistive technology. */
char             *merita_import_item_describe   (MeritaImportItem *self);

G_END_DECLS
