/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import-session.h"

G_BEGIN_DECLS

/*
 * The head of a column: its heading as written, below it the field that it fills.
 * Signal "chosen" (const char *field): the user picked another field; NULL: not imported.
 */
#define MERITA_TYPE_IMPORT_HEAD (merita_import_head_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportHead, merita_import_head, MERITA, IMPORT_HEAD, GtkWidget)

GtkWidget *merita_import_head_new (MeritaImportSession *session, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
