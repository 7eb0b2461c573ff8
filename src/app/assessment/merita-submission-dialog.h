/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* What was handed in of a period and what changed since; hands it in (again). */
void merita_submission_dialog_present (GtkWidget *parent, MeritaContext *context, gint period);

G_END_DECLS
