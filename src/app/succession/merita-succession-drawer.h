/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/* Beside the ranking: the agency's own list, the comparison of the selected, the way to nominate. */
#define MERITA_TYPE_SUCCESSION_DRAWER (merita_succession_drawer_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionDrawer, merita_succession_drawer, MERITA, SUCCESSION_DRAWER, AdwBin)

/* ranking NULL empties it. selected: MeritaSuccessor* of the ranking. */
void merita_succession_drawer_show (MeritaSuccessionDrawer *self, MeritaContext *context,
                                    MeritaSuccessionPlan *plan, MeritaSuccessorRanking *ranking,
                                    const GPtrArray *selected);

G_END_DECLS
