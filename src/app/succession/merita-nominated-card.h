/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/* The agency's own list for a position: order, state, reason, and the ways to change it. */
#define MERITA_TYPE_NOMINATED_CARD (merita_nominated_card_get_type ())
G_DECLARE_FINAL_TYPE (MeritaNominatedCard, merita_nominated_card, MERITA, NOMINATED_CARD, AdwBin)

GtkWidget *merita_nominated_card_new (MeritaContext *context, MeritaSuccessorRanking *ranking) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
