/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import-session.h"

G_BEGIN_DECLS

/*
 * The last step: what was written, and where to go from here (actions import.undo, import.go,
 * import.again, import.save-rejects of the page).
 */
#define MERITA_TYPE_IMPORT_DONE (merita_import_done_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportDone, merita_import_done, MERITA, IMPORT_DONE, GtkWidget)

void merita_import_done_show (MeritaImportDone *self, MeritaImportSession *session, gboolean undone);

G_END_DECLS
