/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

#include "merita-core-error.h"
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

/* Every input of the rule, so that two runs with one digest must agree. */
static char *
digest_inputs (const MeritaTalentTable *table, const MeritaLevels *standards, guint n_levels)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 head[2] = { table->reference_year, table->today };

#define ADD(column)                                                                                \
  g_checksum_update (checksum, (const guchar *) (column), sizeof *(column) *table->n)
  g_checksum_update (checksum, (const guchar *) head, sizeof head);
  g_checksum_update (checksum, (const guchar *) standards, sizeof *standards * n_levels);
  ADD (table->nip);
  ADD (table->job_level);
  ADD (table->grade);
  ADD (table->education);
  ADD (table->levels);
  ADD (table->assessed_on);
  ADD (table->potential);
  for (guint year = 0; year < MERITA_PERFORMANCE_YEARS; year++)
    {
      ADD (table->performance[year]);
      ADD (table->predicate[year]);
    }
#undef ADD
  g_checksum_update (checksum, (const guchar *) table->facts->data,
                     table->facts->len * sizeof (MeritaTalentFact));
  g_checksum_update (checksum, (const guchar *) table->discipline->data,
                     table->discipline->len * sizeof (MeritaTalentDiscipline));
  return g_strdup (g_checksum_get_string (checksum));
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
          const MeritaLevels *standards,
          const MeritaMapping *mapping)
{
  const MeritaProfile *profile = self->profile;

  run->computed_at = now_iso8601 ();
  run->today = self->today;
  run->reference_year = table->reference_year;
  run->profile_sha256 = g_strdup (profile->sha256);
  run->profile_name = g_strdup (profile->talent->name);
  run->inputs_digest = digest_inputs (table, standards, profile->jobs->levels->len);
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
               const MeritaLevels *standards,
               const MeritaMapping *mapping,
               GError **error)
{
  StoreRun job = { .mapping = mapping };
  g_autofree char *people = merita_text_integer (MERITA_LANGUAGE_INDONESIAN, table->n);
  g_autofree char *label =
    g_strdup_printf ("Pemetaan talenta %d: %s pegawai, %s", table->reference_year, people,
                     self->profile->talent->name);
  gboolean ok;

  fill_run (self, &job.run, table, standards, mapping);
  ok = merita_store_write (store, "mapping", label, store_run_job, &job, NULL, error);
  merita_mapping_run_clear (&job.run);
  return ok;
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
  const MeritaTalentRule *rule = what_if != NULL ? what_if : self->profile->talent;
  const MeritaLevels *standards;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (what_if != NULL || store != NULL, NULL);

  standards = merita_agency_get_standards (self, error);
  if (standards == NULL)
    return NULL;
  table = merita_reader_load_talent (self->reader, self->profile->jobs, reference_year, self->today,
                                     error);
  if (table == NULL)
    return NULL;
  mapping = merita_mapping_compute (rule, self->profile->jobs, standards, table, progress, data);
  if (mapping == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           merita_tr (merita_language_current (), "The mapping was cancelled"));
      return NULL;
    }
  if (what_if == NULL)
    {
      if (!store_mapping (self, store, table, standards, mapping, error))
        return NULL;
      merita_agency_refresh (self);
    }
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
