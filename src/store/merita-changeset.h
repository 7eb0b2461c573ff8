/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"
#include "merita-tables.h"

G_BEGIN_DECLS

/* Row changes as the session extension packs them. */
typedef struct
{
  void *data;                 /* of SQLite */
  int size;
} MeritaChangeset;

void             merita_changeset_free (MeritaChangeset *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaChangeset, merita_changeset_free)
/* What takes an entry back. */
MeritaChangeset *merita_changeset_load_inverse (MeritaConnection *db, gint64 entry, GError **error);
/* The net effect of all entries after one: a change that was undone is not in it. */
MeritaChangeset *merita_changeset_load_after   (MeritaConnection *db, gint64 entry, GError **error);
/* FALSE with MERITA_STORE_ERROR_CONFLICT naming table and keys if both touch a row. */
gboolean         merita_changeset_check_apart  (MeritaConnection *db, const MeritaChangeset *self,
                                                const MeritaChangeset *other, GError **error);
/* All or nothing; the rows must be exactly what the changeset expects. */
gboolean         merita_changeset_apply        (MeritaConnection *db, const MeritaChangeset *self, GError **error);
/* Tables in which applying it could leave a reference without its row. */
MeritaTableSet   merita_changeset_exposed_tables (const MeritaChangeset *self);

G_END_DECLS
