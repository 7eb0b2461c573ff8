/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import-item.h"

G_BEGIN_DECLS

typedef enum
{
  MERITA_IMPORT_SHOW_ALL,
  MERITA_IMPORT_SHOW_REJECTED,
  MERITA_IMPORT_SHOW_TO_CHECK,
  MERITA_IMPORT_SHOW_CHANGED,
} MeritaImportFilter;

/* The rows of an import as a list model: row numbers only, texts are read when a row is seen. */
#define MERITA_TYPE_IMPORT_MODEL (merita_import_model_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportModel, merita_import_model, MERITA, IMPORT_MODEL, GObject)

MeritaImportModel *merita_import_model_new        (void);
/* After opening, after a check (session and filter may be the same), NULL to let go. */
void               merita_import_model_set        (MeritaImportModel *self, MeritaImportSession *session,
                                                   MeritaImportFilter filter);

G_END_DECLS
