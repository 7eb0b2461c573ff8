/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

#include "merita-core-error.h"

MeritaAgency *
merita_agency_open (const char *path, MeritaDate today, GError **error)
{
  g_autoptr (MeritaAgency) self = NULL;
  g_autofree char *document = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (today != MERITA_DATE_UNKNOWN, NULL);

  self = g_new0 (MeritaAgency, 1);
  self->path = g_strdup (path);
  self->today = today;
  self->reader = merita_reader_new (path, error);
  if (self->reader == NULL)
    return NULL;
  document = merita_reader_get_profile_document (self->reader, error);
  if (document == NULL)
    return NULL;
  self->profile = merita_profile_parse (document, -1, error);
  if (self->profile == NULL)
    return NULL;
  self->name = merita_reader_get_setting (self->reader, "agency.name");
  return g_steal_pointer (&self);
}

MeritaAgency *
merita_agency_dup (MeritaAgency *self, GError **error)
{
  g_autoptr (MeritaAgency) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (MeritaAgency, 1);
  copy->path = g_strdup (self->path);
  copy->name = g_strdup (self->name);
  copy->today = self->today;
  copy->profile = merita_profile_ref (self->profile);
  copy->reader = merita_reader_new (self->path, error);
  if (copy->reader == NULL)
    return NULL;
  return g_steal_pointer (&copy);
}

void
merita_agency_free (MeritaAgency *self)
{
  if (self == NULL)
    return;
  merita_agency_refresh (self);
  g_clear_pointer (&self->reader, merita_reader_free);
  g_clear_pointer (&self->profile, merita_profile_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

MeritaReader *
merita_agency_get_reader (MeritaAgency *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->reader;
}

const MeritaProfile *
merita_agency_get_profile (MeritaAgency *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->profile;
}

MeritaDate
merita_agency_get_today (MeritaAgency *self)
{
  g_return_val_if_fail (self != NULL, MERITA_DATE_UNKNOWN);
  return self->today;
}

const char *
merita_agency_get_name (MeritaAgency *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name != NULL ? self->name : "";
}

const char *
merita_agency_get_path (MeritaAgency *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->path;
}

void
merita_agency_refresh (MeritaAgency *self)
{
  g_return_if_fail (self != NULL);

  /* The ranker borrows from the others, so it goes first. */
  g_clear_pointer (&self->ranker, merita_ranker_free);
  g_clear_pointer (&self->targets, merita_targets_free);
  g_clear_pointer (&self->mapping, merita_mapping_free);
  g_clear_pointer (&self->standards, g_free);
  g_clear_pointer (&self->table, merita_talent_table_free);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->instruments, g_hash_table_unref);
  merita_mapping_run_clear (&self->run);
  self->run = (MeritaMappingRun){ 0 };
  self->mapping_loaded = FALSE;
}

const MeritaTalentTable *
merita_agency_get_table (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->table == NULL)
    {
      const MeritaMappingRun *run = merita_agency_get_run (self, NULL);
      int year = run != NULL ? run->reference_year : 0;

      self->table =
        merita_reader_load_talent (self->reader, self->profile->jobs, year, self->today, error);
    }
  return self->table;
}

const MeritaLevels *
merita_agency_get_standards (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->standards == NULL)
    self->standards = merita_reader_get_standards (self->reader, self->profile->jobs, error);
  return self->standards;
}

static gboolean
load_mapping (MeritaAgency *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (self->mapping_loaded)
    return TRUE;
  merita_mapping_run_clear (&self->run);
  self->run = (MeritaMappingRun){ 0 };
  if (!merita_reader_get_run (self->reader, MERITA_ID_NONE, &self->run, &local_error))
    {
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      self->mapping_loaded = TRUE;
      return TRUE;
    }
  self->mapping = merita_reader_load_mapping (self->reader, self->run.id, error);
  if (self->mapping == NULL)
    return FALSE;
  self->mapping_loaded = TRUE;
  return TRUE;
}

const MeritaMapping *
merita_agency_get_mapping (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return load_mapping (self, error) ? self->mapping : NULL;
}

const MeritaMappingRun *
merita_agency_get_run (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (!load_mapping (self, error))
    return NULL;
  return self->run.id != MERITA_ID_NONE ? &self->run : NULL;
}

const MeritaTargets *
merita_agency_get_targets (MeritaAgency *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->targets == NULL)
    {
      MeritaPositionQuery query = { .job_level = -1, .critical_only = TRUE };
      const MeritaTalentTable *table = merita_agency_get_table (self, error);

      if (table == NULL)
        return NULL;
      self->targets =
        merita_reader_load_targets (self->reader, self->profile->jobs, table, &query, error);
    }
  return self->targets;
}

MeritaRanker *
merita_agency_get_ranker (MeritaAgency *self, GError **error)
{
  const MeritaTalentTable *table;
  const MeritaLevels *standards;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->ranker != NULL)
    return self->ranker;
  if (!load_mapping (self, error))
    return NULL;
  if (self->mapping == NULL)
    {
      g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                           merita_tr (merita_language_current (),
                                      "There is no talent mapping yet: map the employees first"));
      return NULL;
    }
  table = merita_agency_get_table (self, error);
  standards = table != NULL ? merita_agency_get_standards (self, &local_error) : NULL;
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  if (table == NULL || standards == NULL)
    return NULL;
  self->ranker =
    merita_ranker_new (self->profile->talent, self->profile->jobs, standards, table, self->mapping);
  return self->ranker;
}
