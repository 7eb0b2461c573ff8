/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"

G_BEGIN_DECLS

/* The team of the self-assessment: who is in it, in which role, for which aspects. */
#define MERITA_TYPE_TEAM_DIALOG (merita_team_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MeritaTeamDialog, merita_team_dialog, MERITA, TEAM_DIALOG, AdwWindow)

MeritaTeamDialog *merita_team_dialog_present (GtkWidget *parent, MeritaContext *context);

G_END_DECLS
