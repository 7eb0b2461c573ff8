/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* The cards of a talent profile. */
GtkWidget *merita_profile_discipline_card  (MeritaContext *context, const MeritaEmployee *row) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_profile_facts_card       (MeritaContext *context, MeritaNip nip) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_profile_performance_card (MeritaContext *context, MeritaNip nip) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_profile_plans_card       (MeritaContext *context, MeritaNip nip) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_profile_development_card (MeritaContext *context, MeritaNip nip) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
