/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Competencies of a person against the standard of a level that can be chosen: radar, and the table that says the same. */
#define MERITA_TYPE_COMPETENCY_CARD (merita_competency_card_get_type ())
G_DECLARE_FINAL_TYPE (MeritaCompetencyCard, merita_competency_card, MERITA, COMPETENCY_CARD, AdwBin)

GtkWidget *merita_competency_card_new (MeritaContext *context, const MeritaEmployee *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
