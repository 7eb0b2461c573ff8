/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Edits a copy of the instrument of a period; saving makes a variant of the agency, never changes it in place. */
void merita_instrument_editor_present (GtkWidget *parent, MeritaContext *context, gint period);

G_END_DECLS
