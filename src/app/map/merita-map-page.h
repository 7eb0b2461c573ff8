/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* The talent map: nine boxes of a mapping run, who stands where and why.  Argument: a NIP. */
#define MERITA_TYPE_MAP_PAGE (merita_map_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapPage, merita_map_page, MERITA, MAP_PAGE, MeritaPage)

G_END_DECLS
