/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"

G_BEGIN_DECLS

/* Shows what the submission pack of a period holds and what is to be said of it, and writes it. */
#define MERITA_TYPE_PACK_DIALOG (merita_pack_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPackDialog, merita_pack_dialog, MERITA, PACK_DIALOG, AdwWindow)

/* page: from where it is opened, and where "win.go-to" is asked for. period 0: the newest. */
void       merita_pack_dialog_present (GtkWidget *page, MeritaContext *context, gint period);
/* Without a file chooser. */
void       merita_pack_dialog_write   (MeritaPackDialog *self, const char *target, gboolean replace);

G_END_DECLS
