/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What every checked edit of this layer begins with. */

/* MERITA_CORE_ERROR_INVALID: what was typed cannot be.  Always FALSE. */
gboolean merita_edit_set_invalid (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* A copy without blanks around it; NULL for NULL and if nothing is left. */
char    *merita_edit_clean       (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
