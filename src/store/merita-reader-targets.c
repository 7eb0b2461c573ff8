/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-reader-private.h"

void
merita_targets_free (MeritaTargets *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->positions);
  g_array_unref (self->targets);
  g_free (self);
}

static GHashTable *
index_families (const MeritaTalentTable *table)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 1; i < table->family_ids->len; i++)
    g_hash_table_insert (index, &g_array_index (table->family_ids, MeritaId, i),
                         GUINT_TO_POINTER (i));
  return index;
}

/* A filled post becomes vacant when its holder retires. */
static MeritaDate
vacancy_of (const MeritaPosition *position, const MeritaJobLevel *level, MeritaDate today)
{
  if (position->incumbent == 0)
    return position->vacant_since != MERITA_DATE_UNKNOWN ? position->vacant_since : today;
  if (level == NULL || position->incumbent_birth == MERITA_DATE_UNKNOWN)
    return MERITA_DATE_UNKNOWN;
  return merita_retirement_date (position->incumbent_birth, level->retirement_age);
}

MeritaTargets *
merita_reader_load_targets (MeritaReader *self,
                            const MeritaJobRule *jobs,
                            const MeritaTalentTable *table,
                            const MeritaPositionQuery *query,
                            GError **error)
{
  g_autoptr (GHashTable) families = NULL;
  MeritaTargets *targets;
  GPtrArray *positions;

  g_return_val_if_fail (self != NULL && jobs != NULL && table != NULL, NULL);

  positions = merita_reader_list_positions (self, query, error);
  if (positions == NULL)
    return NULL;
  targets = g_new0 (MeritaTargets, 1);
  targets->positions = positions;
  targets->targets = g_array_sized_new (FALSE, TRUE, sizeof (MeritaTarget), positions->len);
  families = index_families (table);
  for (guint i = 0; i < positions->len; i++)
    {
      const MeritaPosition *position = g_ptr_array_index (positions, i);
      const MeritaJobLevel *level = NULL;
      MeritaTarget target = { .id = position->id,
                              .code = position->code,
                              .name = position->name,
                              .job_level = MERITA_JOB_LEVEL_NONE,
                              .required = position->required,
                              .incumbent = position->incumbent };

      if (position->job_level >= 0 && (guint) position->job_level < jobs->levels->len)
        {
          level = g_ptr_array_index (jobs->levels, (guint) position->job_level);
          target.job_level = (guint8) position->job_level;
          target.tier = level->tier;
        }
      target.job_family = GPOINTER_TO_UINT (g_hash_table_lookup (families, &position->job_family));
      target.vacant_on = vacancy_of (position, level, table->today);
      g_array_append_val (targets->targets, target);
    }
  return targets;
}
