/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-import.h"

G_BEGIN_DECLS

/* The rows of an import by what becomes of them, as one bar; a part that exists is never invisible. */
#define MERITA_TYPE_IMPORT_BAR (merita_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportBar, merita_import_bar, MERITA, IMPORT_BAR, GtkWidget)

void merita_import_bar_set_counts (MeritaImportBar *self, const MeritaImportCounts *counts);

G_END_DECLS
