/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* The live list of prerequisites of an exemption: what is met, why the rest is not, where to mend it. */
#define MERITA_TYPE_EXEMPTION_PAGE (merita_exemption_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaExemptionPage, merita_exemption_page, MERITA, EXEMPTION_PAGE, MeritaPage)

G_END_DECLS
