/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-connection.h"
#include "merita-tables.h"

G_BEGIN_DECLS

/* Secondary indexes of the tables go; their SQL comes back (element-type char*). */
GPtrArray *merita_bulk_drop_indexes   (MeritaConnection *db, MeritaTableSet tables, GError **error);
gboolean   merita_bulk_create_indexes (MeritaConnection *db, GPtrArray *indexes, GError **error);
MeritaTableSet merita_bulk_empty_tables (MeritaConnection *db);
/* FALSE with MERITA_STORE_ERROR_CONFLICT if a row of the tables refers to a row that is not there. */
gboolean   merita_bulk_check_references (MeritaConnection *db, MeritaTableSet tables, GError **error);

G_END_DECLS
