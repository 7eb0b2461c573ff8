/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"
#include "merita-report.h"

G_BEGIN_DECLS

/* What only the author of a paper knows: number, day, place, recipient, notes; and the officials. */
#define MERITA_TYPE_PAPER_FORM (merita_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPaperForm, merita_paper_form, MERITA, PAPER_FORM, GtkBox)

/* Shows what the file has for a period, 0 the newest; every field is written when it is applied. */
void merita_paper_form_load (MeritaPaperForm *self, MeritaContext *context, MeritaDocumentKind kind, gint period);

G_END_DECLS
