/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-import.h"

G_BEGIN_DECLS

/* How the assistant speaks of a kind of table. All texts are msgids. */
typedef struct
{
  const char *name;           /* "Employees" */
  const char *title;          /* "Import employees" */
  const char *explanation;    /* one line: what a row is, what is recognised */
  const char *key;            /* by what a row finds its record */
  const char *page;           /* where the result is seen */
  const char *go;             /* label of the button that goes there */
} MeritaImportKindInfo;

const MeritaImportKindInfo *merita_import_kind_info (MeritaImportKind kind);

G_END_DECLS
