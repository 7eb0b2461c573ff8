/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import.h"

G_BEGIN_DECLS

/*
 * The first step: what kind of table, which file.  Signals "kind-changed", "file-chosen" (path).
 */
#define MERITA_TYPE_IMPORT_START (merita_import_start_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportStart, merita_import_start, MERITA, IMPORT_START, GtkWidget)

MeritaImportKind merita_import_start_get_kind   (MeritaImportStart *self);
void             merita_import_start_set_kind   (MeritaImportStart *self, MeritaImportKind kind);
/* Why the file could not be read, and what to do; NULL: ask for a file. */
void             merita_import_start_set_error  (MeritaImportStart *self, const char *name, const GError *error);
void             merita_import_start_set_busy   (MeritaImportStart *self, gboolean busy);
void             merita_import_start_set_narrow (MeritaImportStart *self, gboolean narrow);

G_END_DECLS
