/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-succession-data.h"

G_BEGIN_DECLS

/* Somebody who is not eligible, or of whom it cannot be told, with the reason beside the name. */
GtkWidget *merita_succession_reason_row_new (const MeritaSuccessor *successor) G_GNUC_WARN_UNUSED_RESULT;
/* A heading in the list; remark and button may be NULL. */
GtkWidget *merita_succession_head_new       (const char *title, const char *remark, GtkWidget *button) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
