/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-types.h"

G_BEGIN_DECLS

/* What a field of a form says, and what it shows. */

void     merita_entry_set_text  (GtkEditable *self, const char *text); /* NULL: empty */
/* Without blanks around it; NULL if nothing is left. */
char    *merita_entry_dup_text  (GtkEditable *self) G_GNUC_WARN_UNUSED_RESULT;
void     merita_entry_set_day   (GtkEditable *self, MeritaDate day);   /* UNKNOWN: empty */
/* Day first, as merita_text_parse_date () reads it.  An empty field is UNKNOWN; FALSE: it says no day. */
gboolean merita_entry_read_day  (GtkEditable *self, MeritaDate *day, GError **error);

G_END_DECLS
