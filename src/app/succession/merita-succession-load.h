/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/* MeritaTaskFunc: in a worker thread with an agency of its own. */

/* -> MeritaSuccessionPlan* */
gpointer merita_succession_load_plan    (MeritaTask *task, MeritaAgency *agency, gpointer data,
                                         GCancellable *cancellable, GError **error);
/* data: MeritaId* of the position -> MeritaSuccessorRanking* */
gpointer merita_succession_load_ranking (MeritaTask *task, MeritaAgency *agency, gpointer data,
                                         GCancellable *cancellable, GError **error);

G_END_DECLS
