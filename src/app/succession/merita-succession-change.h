/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/* The agency's own list for a position, changed in one transaction each, with Undo in the toast. */

/* Adds somebody at the end, as a proposal. reason may be NULL. */
void merita_succession_nominate (MeritaContext *context, const MeritaSuccessorRanking *ranking,
                                 const MeritaSuccessor *successor, const char *reason);
void merita_succession_decide   (MeritaContext *context, const MeritaSuccessorRanking *ranking, MeritaNip nip,
                                 gboolean decided, const char *reason);
/* to: the new place, counted from 0. */
void merita_succession_move     (MeritaContext *context, const MeritaSuccessorRanking *ranking, MeritaNip nip, guint to,
                                 const char *reason);
void merita_succession_remove   (MeritaContext *context, const MeritaSuccessorRanking *ranking, MeritaNip nip);

/* TRUE if the list, with this move made, puts somebody above a person whom the computation ranks better. */
gboolean merita_succession_move_departs (const MeritaSuccessorRanking *ranking, MeritaNip nip, guint to);

G_END_DECLS
