/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import-session.h"

G_BEGIN_DECLS

/*
 * The pane "What will happen": counts, reasons, and the buttons that act (actions import.apply,
 * import.save-rejects, import.back of the page).
 */
#define MERITA_TYPE_IMPORT_OUTCOME (merita_import_outcome_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportOutcome, merita_import_outcome, MERITA, IMPORT_OUTCOME, GtkWidget)

/* problem: why the rows could not be checked, or NULL. */
void merita_import_outcome_show       (MeritaImportOutcome *self, MeritaImportSession *session, const char *problem);
/* Narrow: counts and buttons only. */
void merita_import_outcome_set_narrow (MeritaImportOutcome *self, gboolean narrow);

G_END_DECLS
