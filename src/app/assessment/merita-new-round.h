/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"

G_BEGIN_DECLS

/* Starts a round of a period, empty or with the levels of an older one. */
#define MERITA_TYPE_NEW_ROUND (merita_new_round_get_type ())
G_DECLARE_FINAL_TYPE (MeritaNewRound, merita_new_round, MERITA, NEW_ROUND, AdwWindow)

void merita_new_round_present (GtkWidget *parent, MeritaContext *context);

G_END_DECLS
