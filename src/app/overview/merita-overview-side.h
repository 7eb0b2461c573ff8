/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-overview.h"

G_BEGIN_DECLS

/* What the calendar says, and what to do next. */
#define MERITA_TYPE_OVERVIEW_SIDE (merita_overview_side_get_type ())
G_DECLARE_FINAL_TYPE (MeritaOverviewSide, merita_overview_side, MERITA, OVERVIEW_SIDE, GtkBox)

void merita_overview_side_show (MeritaOverviewSide *self, const MeritaOverview *overview);

G_END_DECLS
