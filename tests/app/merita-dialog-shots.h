/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-window.h"

G_BEGIN_DECLS

/* Shows something of the page that is open; what it opens is pictured, else the window itself. */
typedef void (*MeritaShotOpen) (MeritaWindow *window);

typedef struct
{
  const char *name;               /* of the picture */
  const char *page, *argument;    /* where it is opened */
  MeritaShotOpen open;            /* NULL: the page itself is what is to be seen */
} MeritaDialogShot;

/*
 * Dialogs and secondary views, in the order in which they can be opened one after the other; some of them
 * write into the file.
 */
const MeritaDialogShot *merita_dialog_shots_get (guint *n);
/* The window that stands over this one; NULL if there is none. */
GtkWindow              *merita_dialog_shots_find_open (MeritaWindow *window);

G_END_DECLS
