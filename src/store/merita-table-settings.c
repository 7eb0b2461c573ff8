/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-writer-private.h"

/* Levels of an older profile that people still have stand behind those of the active one. */
#define FORMER_LEVEL 1001

gboolean
merita_writer_put_setting (MeritaWriter *self, const char *key, const char *value, GError **error)
{
#define SETTING_INSERT "INSERT INTO setting (key, value) VALUES (?,?)"
#define SETTING_DELETE "DELETE FROM setting WHERE key = ?"
  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  if (value == NULL)
    return merita_writer_put (self, MERITA_TABLE_SETTING, SETTING_DELETE, SETTING_DELETE, error,
                              "t", key);
  return merita_writer_put (self, MERITA_TABLE_SETTING, SETTING_INSERT,
                            SETTING_INSERT " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                                           " WHERE value IS NOT excluded.value",
                            error, "tt", key, value);
}

/* Outside the journal: what a user said about a sheet is no record of the agency. */
gboolean
merita_writer_put_import_mapping (MeritaWriter *self,
                                  const char *signature,
                                  const char *mapping,
                                  MeritaDate today,
                                  GError **error)
{
  g_return_val_if_fail (self != NULL && signature != NULL && mapping != NULL, FALSE);

  return merita_writer_enter (self, error)
         && merita_connection_run (
           self->db, error,
           "INSERT INTO import_mapping (signature, mapping, used_on) VALUES (?,?,?)"
           " ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping,"
           " used_on = excluded.used_on",
           "tti", signature, mapping, today);
}

gboolean
merita_writer_put_standard (MeritaWriter *self,
                            guint job_level,
                            MeritaLevels standard,
                            GError **error)
{
#define STANDARD_UPDATE "UPDATE job_level SET standard = ?1 WHERE id = ?2 AND standard IS NOT ?1"
  g_return_val_if_fail (self != NULL, FALSE);

  return merita_writer_put (self, MERITA_TABLE_JOB_LEVEL, STANDARD_UPDATE, STANDARD_UPDATE, error,
                            "Ki", (gint64) standard, (int) job_level + 1);
}

typedef struct
{
  int old_id, new_id, tier;
  char *code, *name;
  MeritaLevels standard;
} Level;

static void
clear_level (Level *level)
{
  g_free (level->code);
  g_free (level->name);
}

static GArray *
load_levels (MeritaWriter *self, GError **error)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_autoptr (GError) local = NULL;
  g_autoptr (MeritaStatement) statement =
    merita_connection_statement (self->db,
                                 "SELECT id, code, name, tier, standard FROM job_level ORDER BY id",
                                 error);

  g_array_set_clear_func (levels, (GDestroyNotify) clear_level);
  if (statement == NULL)
    return NULL;
  while (merita_connection_step (self->db, statement, &local))
    {
      Level level = { .old_id = sqlite3_column_int (statement, 0),
                      .code = merita_column_text (statement, 1),
                      .name = merita_column_text (statement, 2),
                      .tier = sqlite3_column_int (statement, 3),
                      .standard = (MeritaLevels) sqlite3_column_int64 (statement, 4) };

      g_array_append_val (levels, level);
    }
  if (local == NULL)
    return g_steal_pointer (&levels);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Gives every level its place in the profile; those it does not name come last. */
static void
place_levels (GArray *levels, const MeritaJobRule *jobs)
{
  int former = FORMER_LEVEL;

  for (guint i = 0; i < jobs->levels->len; i++)
    {
      const MeritaJobLevel *wanted = g_ptr_array_index (jobs->levels, i);
      Level *found = NULL;

      for (guint j = 0; j < levels->len && found == NULL; j++)
        if (g_strcmp0 (g_array_index (levels, Level, j).code, wanted->code) == 0)
          found = &g_array_index (levels, Level, j);
      if (found == NULL)
        {
          Level level = { .code = g_strdup (wanted->code) };

          g_array_append_val (levels, level);
          found = &g_array_index (levels, Level, levels->len - 1);
        }
      g_free (found->name);
      found->name = g_strdup (wanted->name);
      found->tier = wanted->tier;
      found->new_id = (int) i + 1;
    }
  for (guint j = 0; j < levels->len; j++)
    if (g_array_index (levels, Level, j).new_id == 0)
      g_array_index (levels, Level, j).new_id = former++;
}

/* Through negative numbers, so that no two levels meet on the way. */
static gboolean
move_references (MeritaWriter *self, GArray *levels, GError **error)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = &g_array_index (levels, Level, i);

      if (level->old_id != 0 && level->old_id != level->new_id
          && (!merita_connection_run (self->db, error,
                                      "UPDATE employee SET job_level_id = ? WHERE job_level_id = ?",
                                      "ii", -level->new_id, level->old_id)
              || !merita_connection_run (
                self->db, error, "UPDATE position SET job_level_id = ? WHERE job_level_id = ?",
                "ii", -level->new_id, level->old_id)))
        return FALSE;
    }
  return merita_connection_run (
           self->db, error,
           "UPDATE employee SET job_level_id = -job_level_id WHERE job_level_id < 0", "")
         && merita_connection_run (
           self->db, error,
           "UPDATE position SET job_level_id = -job_level_id WHERE job_level_id < 0", "");
}

static gboolean
write_levels (MeritaWriter *self, GArray *levels, GError **error)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = &g_array_index (levels, Level, i);

      moved |= level->old_id != 0 && level->old_id != level->new_id;
    }
  if (moved
      && (!move_references (self, levels, error)
          || !merita_connection_run (self->db, error, "DELETE FROM job_level", "")))
    return FALSE;
  for (guint i = 0; i < levels->len; i++)
    {
#define LEVEL_PUT                                                                                  \
  "INSERT INTO job_level (id, code, name, tier, standard) VALUES (?,?,?,?,?)"                      \
  " ON CONFLICT (id) DO UPDATE SET name = excluded.name, tier = excluded.tier"                     \
  " WHERE (name, tier) IS NOT (excluded.name, excluded.tier)"
      const Level *level = &g_array_index (levels, Level, i);

      if (!merita_writer_put (self, MERITA_TABLE_JOB_LEVEL, LEVEL_PUT, LEVEL_PUT, error, "ittiK",
                              level->new_id, level->code, level->name, level->tier,
                              (gint64) level->standard))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_profile (MeritaWriter *self,
             const MeritaProfile *profile,
             const char *document,
             MeritaDate today,
             GError **error)
{
#define PROFILE_PUT                                                                                \
  "INSERT INTO profile (id, profile, version, name, sha256, document, adopted_on)"                 \
  " VALUES (?,?,?,?,?,?,?) ON CONFLICT (sha256) DO NOTHING"
  return merita_writer_put (self, MERITA_TABLE_PROFILE, PROFILE_PUT, PROFILE_PUT, error, "Ittttti",
                            merita_writer_new_id (self), profile->id, profile->version,
                            profile->name, profile->sha256, document, today);
}

gboolean
merita_writer_adopt_profile (MeritaWriter *self,
                             const MeritaProfile *profile,
                             const char *document,
                             MeritaDate today,
                             GError **error)
{
  g_autoptr (GArray) levels = NULL;
  gboolean ok;

  g_return_val_if_fail (self != NULL && profile != NULL && document != NULL, FALSE);
  g_return_val_if_fail (profile->jobs != NULL && profile->sha256 != NULL, FALSE);

  levels = load_levels (self, error);
  if (levels == NULL)
    return FALSE;
  place_levels (levels, profile->jobs);
  /* Only numbers change places here, and each reference follows its level. */
  merita_connection_set_foreign_keys (self->db, FALSE);
  ok = put_profile (self, profile, document, today, error) && write_levels (self, levels, error)
       && merita_writer_put_setting (self, "profile", profile->sha256, error);
  merita_connection_set_foreign_keys (self->db, !self->bulk);
  return ok;
}
