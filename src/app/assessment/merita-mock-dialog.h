/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* How far the claim and whoever scored it blind agree. */
void merita_mock_dialog_present (GtkWidget *parent, MeritaContext *context, gint period);

G_END_DECLS
