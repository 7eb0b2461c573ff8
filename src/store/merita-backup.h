/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"

G_BEGIN_DECLS

/* A copy of the whole file; it is verified before it takes the name target, replacing what was there. */
gboolean merita_backup_copy (MeritaConnection *db, const char *target, GCancellable *cancellable, GError **error);
/* Only its pages, into an open database. The engine's result code. */
int merita_backup_copy_pages (sqlite3 *from, sqlite3 *to, GCancellable *cancellable);

G_END_DECLS
