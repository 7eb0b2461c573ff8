/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-inputs-digest.h"

#include <string.h>

struct _MeritaInputsDigest
{
  const MeritaTalentTable *table;
  const MeritaLevels *standards;
  guint n_levels;
  GThread *thread;
};

#define ADD(checksum, column, n)                                                                   \
  g_checksum_update (checksum, (const guchar *) (column), (gssize) (sizeof *(column) * (n)))

/* A column in which everybody has the same says it once: years without appraisals are many. */
static void
add_column (GChecksum *checksum, gconstpointer column, gsize width, guint n)
{
  const guint8 *bytes = column;
  gboolean same = n > 1 && memcmp (bytes, bytes + width, width * (n - 1)) == 0;

  g_checksum_update (checksum, (const guchar *) (same ? "=" : "*"), 1);
  g_checksum_update (checksum, bytes, (gssize) (width * (same ? 1 : n)));
}

#define ADD_COLUMN(checksum, column, n) add_column (checksum, column, sizeof *(column), n)

static void
add_people (GChecksum *checksum, const MeritaTalentTable *table)
{
  ADD_COLUMN (checksum, table->nip, table->n);
  ADD_COLUMN (checksum, table->job_level, table->n);
  ADD_COLUMN (checksum, table->job_family, table->n);
  ADD_COLUMN (checksum, table->education_field, table->n);
  ADD_COLUMN (checksum, table->grade, table->n);
  ADD_COLUMN (checksum, table->education, table->n);
  ADD_COLUMN (checksum, table->service_since, table->n);
  ADD_COLUMN (checksum, table->post_since, table->n);
  ADD_COLUMN (checksum, table->discipline_checked, table->n);
  ADD_COLUMN (checksum, table->levels, table->n);
  ADD_COLUMN (checksum, table->assessed_on, table->n);
  ADD_COLUMN (checksum, table->potential, table->n);
  for (guint year = 0; year < MERITA_PERFORMANCE_YEARS; year++)
    {
      ADD_COLUMN (checksum, table->performance[year], table->n);
      ADD_COLUMN (checksum, table->predicate[year], table->n);
    }
}

/* Field by field: the bytes between the fields of a struct are anybody's. */
static void
add_rest (GChecksum *checksum, const MeritaTalentTable *table)
{
  for (guint i = 0; i < table->facts->len; i++)
    {
      const MeritaTalentFact *fact = &g_array_index (table->facts, MeritaTalentFact, i);
      gint32 fields[] = { (gint32) fact->person, fact->key, fact->code, fact->year, fact->value };

      ADD (checksum, fields, G_N_ELEMENTS (fields));
    }
  for (guint i = 0; i < table->discipline->len; i++)
    {
      const MeritaTalentDiscipline *item =
        &g_array_index (table->discipline, MeritaTalentDiscipline, i);
      gint32 fields[] = { (gint32) item->person, item->severity, item->decided, item->until };

      ADD (checksum, fields, G_N_ELEMENTS (fields));
    }
}

static gpointer
compute_digest (gpointer data)
{
  const MeritaInputsDigest *self = data;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint32 head[] = { (gint32) self->table->n, self->table->reference_year, self->table->today };

  ADD (checksum, head, G_N_ELEMENTS (head));
  ADD (checksum, self->standards, self->n_levels);
  add_people (checksum, self->table);
  add_rest (checksum, self->table);
  return g_strdup (g_checksum_get_string (checksum));
}

MeritaInputsDigest *
merita_inputs_digest_begin (const MeritaTalentTable *table,
                            const MeritaLevels *standards,
                            guint n_levels)
{
  MeritaInputsDigest *self = g_new0 (MeritaInputsDigest, 1);

  self->table = table;
  self->standards = standards;
  self->n_levels = n_levels;
  self->thread = g_thread_new ("merita-digest", compute_digest, self);
  return self;
}

char *
merita_inputs_digest_finish (MeritaInputsDigest *self)
{
  char *digest;

  g_return_val_if_fail (self != NULL, NULL);

  digest = g_thread_join (self->thread);
  g_free (self);
  return digest;
}
