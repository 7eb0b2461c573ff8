/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* The tree of positions; goes to with a position's id as argument. */
#define MERITA_TYPE_POSITIONS_PAGE (merita_positions_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPositionsPage, merita_positions_page, MERITA, POSITIONS_PAGE, MeritaPage)

G_END_DECLS
