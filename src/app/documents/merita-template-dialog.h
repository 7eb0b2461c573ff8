/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"
#include "merita-report.h"

G_BEGIN_DECLS

/* The fixed wording of a paper, part by part, with the placeholders; and the way back. */
#define MERITA_TYPE_TEMPLATE_DIALOG (merita_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaTemplateDialog, merita_template_dialog, MERITA, TEMPLATE_DIALOG, AdwWindow)

void merita_template_dialog_present (GtkWidget *parent, MeritaContext *context, MeritaDocumentKind kind);

G_END_DECLS
