/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"

G_BEGIN_DECLS

/* Refuses what is not a Merita file; a file of a newer version becomes read-only with the reason. */
gboolean merita_migration_identify (MeritaConnection *db, GError **error);
/* Brings the file to the present schema, after a backup copy when it holds something. */
gboolean merita_migration_run      (MeritaConnection *db, GError **error);
/*
 * For a reader of a file that nobody has brought forward, perhaps because it cannot be written: from now
 * on the connection reads a temporary copy in the present schema.
 */
gboolean merita_migration_read_forward (MeritaConnection *db, GError **error);

G_END_DECLS
