/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"

G_BEGIN_DECLS

/* Asks another unit for the proof of a requirement. */
#define MERITA_TYPE_REQUEST_DIALOG (merita_request_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRequestDialog, merita_request_dialog, MERITA, REQUEST_DIALOG, AdwWindow)

void merita_request_dialog_present (GtkWidget *parent, MeritaContext *context, gint period, const char *code, gint level,
                                    gint line);

G_END_DECLS
