/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-writer-private.h"

G_BEGIN_DECLS

/* Reverts an entry (0: the newest that stands) as a new entry; nothing changes on a conflict. */
gboolean merita_undo_run (MeritaConnection *db, const char *actor, gint64 entry, MeritaWriteResult *result, GError **error);
/* Reverts the newest standing undo after which no ordinary entry came. */
gboolean merita_redo_run (MeritaConnection *db, const char *actor, MeritaWriteResult *result, GError **error);

G_END_DECLS
