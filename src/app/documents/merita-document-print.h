/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-report.h"

G_BEGIN_DECLS

/* Through the print dialog of the desktop. FALSE with error; to close the dialog is none. */
gboolean merita_document_print (MeritaReport *report, GtkWindow *parent, GError **error);

G_END_DECLS
