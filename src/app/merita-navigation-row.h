/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-pages.h"

G_BEGIN_DECLS

#define MERITA_TYPE_NAVIGATION_ROW (merita_navigation_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaNavigationRow, merita_navigation_row, MERITA, NAVIGATION_ROW, GtkListBoxRow)

MeritaNavigationRow *merita_navigation_row_new       (const MeritaPageInfo *info);
const char          *merita_navigation_row_get_page  (MeritaNavigationRow *self);
int                  merita_navigation_row_get_group (MeritaNavigationRow *self);
void                 merita_navigation_row_set_badge (MeritaNavigationRow *self, const char *text);
void                 merita_navigation_row_set_current (MeritaNavigationRow *self, gboolean current);

G_END_DECLS
