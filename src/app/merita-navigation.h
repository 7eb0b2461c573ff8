/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/*
 * The list of pages.  Not a GtkStackSidebar: there every press of Tab walks to the next row and
 * changes the page.  Here the list is one stop for Tab, arrows move the focus, Enter goes.
 */
#define MERITA_TYPE_NAVIGATION (merita_navigation_get_type ())
G_DECLARE_FINAL_TYPE (MeritaNavigation, merita_navigation, MERITA, NAVIGATION, GtkWidget)

void merita_navigation_set_context (MeritaNavigation *self, MeritaContext *context);
void merita_navigation_set_current (MeritaNavigation *self, const char *page);

G_END_DECLS
