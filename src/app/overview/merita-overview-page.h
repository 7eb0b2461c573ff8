/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* Where does the agency stand, and what comes next. */
#define MERITA_TYPE_OVERVIEW_PAGE (merita_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaOverviewPage, merita_overview_page, MERITA, OVERVIEW_PAGE, MeritaPage)

G_END_DECLS
