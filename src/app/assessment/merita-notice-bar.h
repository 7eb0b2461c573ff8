/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What must always be said, in one thin line; a click or the tooltip says the whole of it. */
#define MERITA_TYPE_NOTICE_BAR (merita_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (MeritaNoticeBar, merita_notice_bar, MERITA, NOTICE_BAR, GtkWidget)

/* whole NULL: nothing is to be said, and the bar hides. */
void merita_notice_bar_show (MeritaNoticeBar *self, const char *brief, const char *whole);

G_END_DECLS
