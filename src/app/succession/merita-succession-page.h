/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

/* Who can follow on the critical positions: as rankings with reasons, and as a chart. */
#define MERITA_TYPE_SUCCESSION_PAGE (merita_succession_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSuccessionPage, merita_succession_page, MERITA, SUCCESSION_PAGE, MeritaPage)

/* "ranking" or "chart" */
void merita_succession_page_show_view (MeritaSuccessionPage *self, const char *view);

G_END_DECLS
