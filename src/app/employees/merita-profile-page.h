/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* Everything known of one person; goes to with the NIP as argument. */
#define MERITA_TYPE_PROFILE_PAGE (merita_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaProfilePage, merita_profile_page, MERITA, PROFILE_PAGE, MeritaPage)

G_END_DECLS
