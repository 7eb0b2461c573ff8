/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* The newest decision, its recommendations and what the agency does about them, the next dates. */
#define MERITA_TYPE_FOLLOW_UP_VIEW (merita_follow_up_view_get_type ())
G_DECLARE_FINAL_TYPE (MeritaFollowUpView, merita_follow_up_view, MERITA, FOLLOW_UP_VIEW, GtkWidget)

/* Reads it again. FALSE if no decision has been recorded. */
gboolean merita_follow_up_view_show       (MeritaFollowUpView *self, MeritaContext *context);
/* Opens the dialog for a new decision. */
void     merita_follow_up_view_record     (MeritaFollowUpView *self);
/* One column instead of two. */
void     merita_follow_up_view_set_narrow (MeritaFollowUpView *self, gboolean narrow);

G_END_DECLS
