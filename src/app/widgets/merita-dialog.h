/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What dialogs have in common. */

/*
 * The focus is on first when the dialog opens, and Enter in a field presses action, which may be NULL.
 * Before presenting; without it the focus would be on Cancel.
 */
void merita_dialog_begin_at (GtkWindow *self, GtkWidget *first, GtkWidget *action);
/*
 * panes holds two: where something is chosen in list, and what it is.  In a narrow window one of them is
 * shown; a row opens the second, back (hidden while there is room for both) returns.
 */
void merita_dialog_fold     (AdwLeaflet *panes, GtkListBox *list, GtkWidget *back);

G_END_DECLS
