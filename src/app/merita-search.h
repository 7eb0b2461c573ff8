/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* The entry in the header: finds people, positions and pages, and goes there. */
#define MERITA_TYPE_SEARCH (merita_search_get_type ())
G_DECLARE_FINAL_TYPE (MeritaSearch, merita_search, MERITA, SEARCH, GtkWidget)

void       merita_search_set_context (MeritaSearch *self, MeritaContext *context);
GtkWidget *merita_search_get_entry   (MeritaSearch *self);

G_END_DECLS
