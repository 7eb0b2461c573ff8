/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-table-units.h"

#include "merita-writer-private.h"

#define UNIT_COLUMNS "name, name_key, code, parent_id, kind"
#define UNIT_EXCLUDED                                                                              \
  "excluded.name, excluded.name_key, excluded.code, excluded.parent_id, excluded.kind"
#define UNIT_INSERT "INSERT INTO unit (id, " UNIT_COLUMNS ") VALUES (?,?,?,?,?,?)"

char *
merita_name_key (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  GString *key = g_string_sized_new (64);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isspace (*p))
      gap = key->len > 0;
    else
      {
        if (gap)
          g_string_append_c (key, ' ');
        gap = FALSE;
        g_string_append_c (key, *p);
      }
  return g_string_free (key, FALSE);
}

static gboolean
find_or_create (MeritaWriter *self,
                MeritaTable table,
                const char *name,
                const char *find,
                const char *insert,
                MeritaId *id,
                GError **error)
{
  g_autofree char *key = merita_name_key (name);

  if (!merita_connection_get_int64 (self->db, 0, id, error, find, "t", key))
    return FALSE;
  if (*id != 0 || *key == '\0')
    return TRUE;
  *id = merita_writer_new_id (self);
  return merita_writer_put (self, table, insert, insert, error, "Itt", *id, name, key);
}

static gboolean
ensure (MeritaWriter *self,
        GHashTable **cache,
        MeritaTable table,
        const char *name,
        gssize length,
        const char *find,
        const char *insert,
        MeritaId *id,
        GError **error)
{
  g_autofree char *copy = NULL;
  const MeritaId *known;

  *id = MERITA_ID_NONE;
  if (name == NULL || length == 0 || *name == '\0')
    return TRUE;
  if (*cache == NULL)
    *cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (length > 0)
    name = copy = g_strndup (name, (gsize) length);
  known = g_hash_table_lookup (*cache, name);
  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  if (!merita_writer_enter (self, error)
      || !find_or_create (self, table, name, find, insert, id, error))
    return FALSE;
  g_hash_table_insert (*cache, g_strdup (name), g_memdup2 (id, sizeof *id));
  return TRUE;
}

gboolean
merita_writer_ensure_unit (MeritaWriter *self,
                           const char *name,
                           gssize length,
                           MeritaId *id,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return ensure (self, &self->units, MERITA_TABLE_UNIT, name, length,
                 "SELECT id FROM unit WHERE name_key = ?",
                 "INSERT INTO unit (id, name, name_key) VALUES (?,?,?)", id, error);
}

gboolean
merita_writer_ensure_family (MeritaWriter *self,
                             const char *name,
                             gssize length,
                             MeritaId *id,
                             GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return ensure (self, &self->families, MERITA_TABLE_JOB_FAMILY, name, length,
                 "SELECT id FROM job_family WHERE name_key = ?",
                 "INSERT INTO job_family (id, name, name_key) VALUES (?,?,?)", id, error);
}

gboolean
merita_writer_put_unit (MeritaWriter *self, MeritaUnit *row, GError **error)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && row != NULL && row->name != NULL, FALSE);

  key = merita_name_key (row->name);
  if (row->id == 0
      && !merita_connection_get_int64 (self->db, 0, &row->id, error,
                                       "SELECT id FROM unit WHERE name_key = ?", "t", key))
    return FALSE;
  if (row->id == 0)
    row->id = merita_writer_new_id (self);
  g_clear_pointer (&self->units, g_hash_table_unref);
  return merita_writer_put (self, MERITA_TABLE_UNIT, UNIT_INSERT,
                            UNIT_INSERT " ON CONFLICT (id) DO UPDATE SET (" UNIT_COLUMNS
                                        ") = (" UNIT_EXCLUDED ") WHERE (" UNIT_COLUMNS
                                        ") IS NOT (" UNIT_EXCLUDED ")",
                            error, "ItttKt", row->id, row->name, key, row->code, row->parent,
                            row->kind);
}
