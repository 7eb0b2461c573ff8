/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"
#include "merita-tables.h"

G_BEGIN_DECLS

/*
 * Restore points: the journalled tables as they were before a large job, in NAME-restore/ID.db beside
 * the instance.  The newest MERITA_RESTORE_KEEP are kept.
 */
#define MERITA_RESTORE_KEEP 3

/* Copies the committed state of the instance; name receives what the journal holds. */
gboolean merita_restore_create (MeritaConnection *db, gint64 entry, char **name, GError **error);
gboolean merita_restore_exists (const char *instance, const char *name);
void     merita_restore_discard (const char *instance, const char *name);
/* Attaches it to the writing connection as "restore"; before BEGIN. */
gboolean merita_restore_attach (MeritaConnection *db, const char *name, GError **error);
void     merita_restore_detach (MeritaConnection *db);
/* Replaces the rows of the tables; inside a transaction with enforcement off. */
gboolean merita_restore_apply  (MeritaConnection *db, MeritaTableSet tables, GError **error);
/* Removes all but the newest restore points that the journal names. */
void     merita_restore_prune  (MeritaConnection *db);

G_END_DECLS
