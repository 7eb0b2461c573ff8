/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Asks for number, date and title of a decree and writes it: a policy of the agency or a merit decision. */
#define MERITA_TYPE_DECREE_DIALOG (merita_decree_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaDecreeDialog, merita_decree_dialog, MERITA, DECREE_DIALOG, AdwWindow)

/* kind: one of merita_plan_policy_kinds (). */
void        merita_decree_dialog_present (GtkWidget *parent, MeritaContext *context, const char *kind);
/* The kind of a policy in the user's language. */
const char *merita_decree_title          (const char *kind);

G_END_DECLS
