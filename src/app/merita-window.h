/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-page.h"

G_BEGIN_DECLS

#define MERITA_TYPE_WINDOW (merita_window_get_type ())
G_DECLARE_FINAL_TYPE (MeritaWindow, merita_window, MERITA, WINDOW, AdwApplicationWindow)

MeritaWindow  *merita_window_new         (AdwApplication *application, MeritaContext *context) G_GNUC_WARN_UNUSED_RESULT;
MeritaContext *merita_window_get_context (MeritaWindow *self);
/* Opens a file and shows its first page; a failure is shown in the window. */
void           merita_window_open        (MeritaWindow *self, const char *path);
/* While a file is being made or opened. */
void           merita_window_set_busy    (MeritaWindow *self, gboolean busy);
void           merita_window_go_to       (MeritaWindow *self, const char *page, const char *argument);
MeritaPage    *merita_window_get_page    (MeritaWindow *self); /* NULL: the start page */

G_END_DECLS
