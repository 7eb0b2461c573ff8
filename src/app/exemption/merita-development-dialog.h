/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Plans one development item for several people at once. */
#define MERITA_TYPE_DEVELOPMENT_DIALOG (merita_development_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDevelopmentDialog, merita_development_dialog, MERITA, DEVELOPMENT_DIALOG,
                      AdwWindow)

/* nips: MeritaNip, copied. */
void merita_development_dialog_present (GtkWidget *parent, MeritaContext *context, const GArray *nips);

G_END_DECLS
