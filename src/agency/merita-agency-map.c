/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

#include "merita-core-error.h"
#include "merita-inputs-digest.h"
#include "merita-nip.h"

typedef struct
{
  MeritaMappingRun run;
  const MeritaMapping *mapping;
} StoreRun;

static gboolean
store_run_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  StoreRun *job = data;

  return merita_writer_put_mapping_run (writer, &job->run, job->mapping, error);
}

static char *
now_iso8601 (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
fill_run (MeritaAgency *self,
          MeritaMappingRun *run,
          const MeritaTalentTable *table,
          const MeritaMapping *mapping)
{
  const MeritaProfile *profile = self->profile;

  run->computed_at = now_iso8601 ();
  run->today = self->today;
  run->reference_year = table->reference_year;
  run->profile_sha256 = g_strdup (profile->sha256);
  run->profile_name = g_strdup (profile->talent->name);
  run->data_version = merita_reader_get_data_version (self->reader);
  run->people = table->n;
  run->borderline = mapping->borderline;
  memcpy (run->counts, mapping->counts, sizeof run->counts);
  memcpy (run->tray_counts, mapping->tray_counts, sizeof run->tray_counts);
}

static gboolean
store_mapping (MeritaAgency *self,
               MeritaStore *store,
               const MeritaTalentTable *table,
               const MeritaMapping *mapping,
               const char *inputs_digest,
               GError **error)
{
  StoreRun job = { .mapping = mapping };
  g_autofree char *people = merita_text_integer (MERITA_LANGUAGE_INDONESIAN, table->n);
  g_autofree char *label =
    g_strdup_printf ("Pemetaan talenta %d: %s pegawai, %s", table->reference_year, people,
                     self->profile->talent->name);
  gboolean ok;

  fill_run (self, &job.run, table, mapping);
  job.run.inputs_digest = g_strdup (inputs_digest);
  ok = merita_store_write (store, "mapping", label, store_run_job, &job, NULL, error);
  merita_mapping_run_clear (&job.run);
  return ok;
}

static MeritaMapping *
compute (MeritaAgency *self,
         const MeritaTalentRule *rule,
         const MeritaTalentTable *table,
         char **inputs_digest,
         MeritaProgress progress,
         gpointer data,
         GError **error)
{
  const MeritaJobRule *jobs = self->profile->jobs;
  MeritaInputsDigest *digest = NULL;
  MeritaMapping *mapping;

  if (inputs_digest != NULL)
    digest = merita_inputs_digest_begin (table, self->standards, jobs->levels->len);
  mapping = merita_mapping_compute (rule, jobs, self->standards, table, progress, data);
  if (digest != NULL)
    *inputs_digest = merita_inputs_digest_finish (digest);
  if (mapping == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                         merita_tr (merita_language_current (), "The mapping was cancelled"));
  return mapping;
}

/*
 * Runs in the caller's thread.  The table of a run is loaded for the year that is asked for, not
 * for the year of the newest run.
 */
MeritaMapping *
merita_agency_map (MeritaAgency *self,
                   MeritaStore *store,
                   int reference_year,
                   const MeritaTalentRule *what_if,
                   MeritaProgress progress,
                   gpointer data,
                   GError **error)
{
  g_autoptr (MeritaMapping) mapping = NULL;
  g_autoptr (MeritaTalentTable) table = NULL;
  g_autofree char *digest = NULL;
  const MeritaTalentRule *rule = what_if != NULL ? what_if : self->profile->talent;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (what_if != NULL || store != NULL, NULL);

  if (merita_agency_get_standards (self, error) == NULL)
    return NULL;
  table = merita_reader_load_talent (self->reader, self->profile->jobs, reference_year, self->today,
                                     error);
  if (table == NULL)
    return NULL;
  mapping = compute (self, rule, table, what_if == NULL ? &digest : NULL, progress, data, error);
  if (mapping == NULL || what_if != NULL)
    return g_steal_pointer (&mapping);
  if (!store_mapping (self, store, table, mapping, digest, error))
    return NULL;
  merita_agency_refresh (self);
  return g_steal_pointer (&mapping);
}

MeritaExplanation *
merita_agency_explain (MeritaAgency *self, MeritaNip nip, GError **error)
{
  const MeritaTalentTable *table;
  const MeritaLevels *standards;
  gint person;

  g_return_val_if_fail (self != NULL, NULL);

  table = merita_agency_get_table (self, error);
  if (table == NULL)
    return NULL;
  standards = merita_agency_get_standards (self, error);
  if (standards == NULL)
    return NULL;
  person = merita_talent_table_find (table, nip);
  if (person < 0)
    {
      char text[19];

      merita_nip_format (nip, text);
      g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                   merita_tr (merita_language_current (), "There is no employee with NIP %s"),
                   text);
      return NULL;
    }
  return merita_mapping_explain (self->profile->talent, self->profile->jobs, standards, table,
                                 (guint) person);
}
