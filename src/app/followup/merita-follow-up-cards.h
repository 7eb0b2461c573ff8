/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-follow-up-calendar.h"
#include "merita-follow-up.h"

G_BEGIN_DECLS

/* The cards of the follow-up.  Their buttons and rows activate the actions "follow-up.…" of the view. */

/* decisions: MeritaDecision*, newest first, of which follow_up shows one. */
GtkWidget *merita_follow_up_decision_card (const MeritaFollowUp *follow_up, const GPtrArray *decisions) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_follow_up_list_card     (const MeritaFollowUp *follow_up) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *merita_follow_up_dates_card    (const MeritaAgencyCalendar *calendar) G_GNUC_WARN_UNUSED_RESULT;
/* A button that activates an action without a target. */
GtkWidget *merita_follow_up_button        (const char *label, const char *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
