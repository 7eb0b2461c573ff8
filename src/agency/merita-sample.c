/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-date.h"

#define DEFAULT_NAME "Kabupaten Lembah Arum"

int
merita_sample_between (MeritaSample *self, int low, int high)
{
  return g_rand_int_range (self->rand, low, high + 1);
}

gboolean
merita_sample_chance (MeritaSample *self, int percent)
{
  return g_rand_int_range (self->rand, 0, 100) < percent;
}

/* Irwin-Hall of twelve: integers only, so that every machine draws the same. */
int
merita_sample_normal (MeritaSample *self)
{
  int sum = -6000;

  for (int i = 0; i < 12; i++)
    sum += g_rand_int_range (self->rand, 0, 1001);
  return sum;
}

static void
free_unit (gpointer data)
{
  MeritaSampleUnit *unit = data;

  g_free (unit->name);
  g_free (unit);
}

static void
free_post (gpointer data)
{
  MeritaSamplePost *post = data;

  g_free (post->name);
  g_free (post);
}

static void
free_person (gpointer data)
{
  MeritaSamplePerson *person = data;

  for (guint i = 0; i < person->facts->len; i++)
    merita_fact_clear (&g_array_index (person->facts, MeritaFact, i));
  g_array_unref (person->facts);
  merita_assessment_clear (&person->assessment);
  merita_employee_clear (&person->employee);
  g_free (person);
}

static void
init_sample (MeritaSample *self)
{
  guint32 seed[2] = { (guint32) self->options->seed, (guint32) (self->options->seed >> 32) };

  self->rand = g_rand_new_with_seed_array (seed, 2);
  self->year = merita_date_year (self->options->today) - 1;
  self->units = g_ptr_array_new_with_free_func (free_unit);
  self->posts = g_ptr_array_new_with_free_func (free_post);
  self->people = g_ptr_array_new_with_free_func (free_person);
  self->nips = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
clear_sample (MeritaSample *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->posts);
  g_ptr_array_unref (self->people);
  g_hash_table_unref (self->nips);
}

static gboolean
fill_store (MeritaSample *self, const char *path, MeritaStore *store, GError **error)
{
  merita_sample_add_units (self);
  merita_sample_add_people (self);
  return merita_sample_write_people (self, store, error)
         && merita_sample_write_rounds (self, store, error)
         && merita_sample_write_follow_up (self, store, path, error)
         && merita_sample_write_plans (self, store, path, error)
         && merita_sample_write_papers (self, store, path, error);
}

gboolean
merita_sample_create (const char *path,
                      const MeritaSampleOptions *options,
                      const MeritaProfile *profile,
                      const char *profile_document,
                      GCancellable *cancellable,
                      GError **error)
{
  MeritaSample sample = { .options = options, .profile = profile };
  const char *name = options->agency_name != NULL ? options->agency_name : DEFAULT_NAME;
  g_autoptr (MeritaStore) store = NULL;
  gboolean ok;

  g_return_val_if_fail (path != NULL, FALSE);

  store = merita_store_create (path, name, profile, profile_document, NULL, options->today, error);
  if (store == NULL)
    return FALSE;
  init_sample (&sample);
  ok = fill_store (&sample, path, store, error)
       && (!options->evidence
           || (merita_sample_write_evidence (&sample, store, name, error)
               && merita_sample_write_work (&sample, store, error)));
  clear_sample (&sample);
  return ok ? merita_store_close (store, error) : FALSE;
}
