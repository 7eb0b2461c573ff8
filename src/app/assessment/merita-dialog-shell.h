/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A modal window with a header bar: Cancel (or Close, if there is no action) and the one action, which
 * may be NULL.  Escape closes it.  content fills the rest and is taken.
 */
GtkWindow *merita_dialog_shell_new        (GtkWidget *parent, const char *title, int width, int height,
                                           GtkWidget *content, const char *action_label);
/* The button of the action; NULL if there is none. */
GtkWidget *merita_dialog_shell_get_action (GtkWindow *self);
/* A button beside Cancel that goes back to the first of two panes: for merita_dialog_fold (). */
GtkWidget *merita_dialog_shell_add_back   (GtkWindow *self);
/* A page of preference groups that scrolls. */
GtkWidget *merita_dialog_shell_scroll     (GtkWidget *child) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
