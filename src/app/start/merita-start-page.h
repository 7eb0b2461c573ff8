/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* What the window shows while no file is open. */
#define MERITA_TYPE_START_PAGE (merita_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaStartPage, merita_start_page, MERITA, START_PAGE, AdwBin)

void merita_start_page_set_context (MeritaStartPage *self, MeritaContext *context);
/* While a file is being opened. */
void merita_start_page_set_busy    (MeritaStartPage *self, gboolean busy);

G_END_DECLS
