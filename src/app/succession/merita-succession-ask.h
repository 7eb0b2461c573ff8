/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-succession-data.h"

G_BEGIN_DECLS

/* The changes of merita-succession-change.h with the questions that come before them. */

/* Nominating somebody who does not meet a requirement asks once, and names it. */
void merita_succession_ask_nominate (GtkWidget *parent, MeritaContext *context, MeritaSuccessorRanking *ranking,
                                     const MeritaSuccessor *successor);
/* Deciding on somebody of whom a requirement cannot be told, or is not met, asks once. */
void merita_succession_ask_decide   (GtkWidget *parent, MeritaContext *context, MeritaSuccessorRanking *ranking,
                                     MeritaNip nip);
/* An order that departs from the computed one needs a reason. */
void merita_succession_ask_move     (GtkWidget *parent, MeritaContext *context, MeritaSuccessorRanking *ranking,
                                     MeritaNip nip, guint to);

G_END_DECLS
