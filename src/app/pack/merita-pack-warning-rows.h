/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-pack-plan.h"

G_BEGIN_DECLS

/*
 * A row for each kind of warning with its number; open, it has a row for each warning, with a button
 * that goes to its place: action "pack.go" with page and argument.
 */
void merita_pack_warning_rows_fill (AdwPreferencesGroup *group, const MeritaPackPlan *plan);

G_END_DECLS
