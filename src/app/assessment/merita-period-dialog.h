/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Begins an assessment year: which instrument, which window, what is carried forward. */
void merita_period_dialog_present (GtkWidget *parent, MeritaContext *context);

G_END_DECLS
