/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-load.h"

#include <glib/gi18n.h>

#include "merita-date.h"

#define MOST_PAST 4
#define YEARS_BACK 3

void
merita_map_load_free (MeritaMapLoad *self)
{
  if (self == NULL)
    return;
  merita_map_model_free (self->model);
  merita_mapping_run_clear (&self->run);
  g_clear_pointer (&self->profile, merita_profile_unref);
  g_clear_pointer (&self->agency_profile, merita_profile_unref);
  g_clear_pointer (&self->years, g_array_unref);
  g_free (self->standards);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaMapLoad, merita_map_load_free)

static void
request_free (gpointer data)
{
  MeritaMapRequest *request = data;

  g_free (request->what_if);
  g_free (request);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

static void
add_year (GArray *years, int year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == year)
      return;
  g_array_append_val (years, year);
}

/* Years with a run, and the last ones, which may be mapped. */
static GArray *
list_years (const GPtrArray *runs, MeritaDate today)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (int back = 0; back <= YEARS_BACK; back++)
    add_year (years, merita_date_year (today) - back);
  for (guint i = 0; i < runs->len; i++)
    add_year (years, ((MeritaMappingRun *) g_ptr_array_index (runs, i))->reference_year);
  g_array_sort (years, compare_years);
  return years;
}

/* Runs come newest first, so the first of a year is the one that holds. */
static const MeritaMappingRun *
find_run (const GPtrArray *runs, int year)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const MeritaMappingRun *run = g_ptr_array_index (runs, i);

      if (year == 0 || run->reference_year == year)
        return run;
    }
  return NULL;
}

static gboolean
add_pasts (MeritaMapModel *model,
           MeritaReader *reader,
           const GPtrArray *runs,
           int year,
           GError **error)
{
  for (guint added = 0; added < MOST_PAST; added++)
    {
      const MeritaMappingRun *next = NULL;
      g_autoptr (MeritaMapping) mapping = NULL;

      for (guint i = 0; i < runs->len; i++)
        {
          const MeritaMappingRun *run = g_ptr_array_index (runs, i);

          if (run->reference_year < year
              && (next == NULL || run->reference_year > next->reference_year))
            next = run;
        }
      if (next == NULL)
        return TRUE;
      mapping = merita_reader_load_mapping (reader, next->id, error);
      if (mapping == NULL)
        return FALSE;
      merita_map_model_add_past (model, next->reference_year, mapping);
      year = next->reference_year;
    }
  return TRUE;
}

static gboolean
add_units (MeritaMapModel *model, MeritaReader *reader, GError **error)
{
  const MeritaTalentTable *table = merita_map_model_get_table (model);
  g_autoptr (GPtrArray) units = merita_reader_list_units (reader, error);
  g_autoptr (GHashTable) dense = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint *parents = g_new0 (guint, table->units->len + 1);

  if (units == NULL)
    return FALSE;
  for (guint i = 1; i < table->unit_ids->len; i++)
    g_hash_table_insert (dense, &g_array_index (table->unit_ids, MeritaId, i),
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < units->len; i++)
    {
      const MeritaUnit *unit = g_ptr_array_index (units, i);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (dense, &unit->id));

      if (at > 0)
        parents[at] = GPOINTER_TO_UINT (g_hash_table_lookup (dense, &unit->parent));
    }
  merita_map_model_set_units (model, parents);
  return TRUE;
}

static gboolean
load_model (MeritaMapLoad *load,
            MeritaAgency *agency,
            const MeritaMapRequest *request,
            const GPtrArray *runs,
            MeritaTask *task,
            GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (MeritaTalentTable) table = NULL;
  g_autoptr (MeritaMapping) mapping = NULL;
  g_autoptr (MeritaMapping) stored = NULL;

  if (load->run.id != MERITA_ID_NONE)
    {
      stored = merita_reader_load_mapping (reader, load->run.id, error);
      if (stored == NULL)
        return FALSE;
    }
  if (request->what_if != NULL)
    mapping = merita_agency_map (agency, NULL, load->year, load->profile->talent,
                                 merita_task_progress, task, error);
  else
    mapping = g_steal_pointer (&stored);
  if (mapping == NULL)
    return FALSE;
  table = merita_reader_load_talent (reader, load->jobs, load->year,
                                     merita_agency_get_today (agency), error);
  if (table == NULL)
    return FALSE;
  load->model = merita_map_model_new (g_steal_pointer (&table), g_steal_pointer (&mapping));
  /* A what-if is held against the run that stands. */
  if (stored != NULL)
    merita_map_model_add_past (load->model, load->run.reference_year, stored);
  return add_pasts (load->model, reader, runs, load->year, error)
         && add_units (load->model, reader, error);
}

static gboolean
take_run (MeritaMapLoad *load, MeritaReader *reader, const GPtrArray *runs, GError **error)
{
  const MeritaMappingRun *run = find_run (runs, load->year);

  if (run == NULL)
    return TRUE;
  load->year = run->reference_year;
  if (!merita_reader_get_run (reader, run->id, &load->run, error))
    return FALSE;
  load->stale = load->run.data_version != merita_reader_get_data_version (reader)
                || g_strcmp0 (load->run.profile_sha256, load->agency_profile->sha256) != 0;
  return TRUE;
}

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const MeritaMapRequest *request = data;
  MeritaReader *reader = merita_agency_get_reader (agency);
  const MeritaEmployeeQuery all = { .job_level = -1 };
  g_autoptr (MeritaMapLoad) load = g_new0 (MeritaMapLoad, 1);
  g_autoptr (GPtrArray) runs = merita_reader_list_runs (reader, error);

  if (runs == NULL)
    return NULL;
  load->agency_profile = merita_profile_ref ((MeritaProfile *) merita_agency_get_profile (agency));
  load->profile = request->what_if != NULL ? merita_profile_load (request->what_if, NULL, error)
                                           : merita_profile_ref (load->agency_profile);
  if (load->profile == NULL)
    return NULL;
  load->jobs = load->agency_profile->jobs;
  load->what_if = request->what_if != NULL;
  load->year = request->year;
  load->years = list_years (runs, merita_agency_get_today (agency));
  load->employees = merita_reader_count_employees (reader, &all, NULL);
  load->standards = merita_reader_get_standards (reader, load->jobs, error);
  if (load->standards == NULL || !take_run (load, reader, runs, error))
    return NULL;
  if ((load->run.id != MERITA_ID_NONE || load->what_if)
      && !load_model (load, agency, request, runs, task, error))
    return NULL;
  return g_steal_pointer (&load);
}

void
merita_map_load_async (MeritaContext *context,
                       int year,
                       const char *what_if,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  MeritaMapRequest *request = g_new0 (MeritaMapRequest, 1);

  request->year = year;
  request->what_if = g_strdup (what_if);
  merita_context_run_task (context, what_if != NULL ? _ ("Trying another rule") : NULL, load_task,
                           request, request_free, (GDestroyNotify) merita_map_load_free,
                           cancellable, callback, user_data);
}

MeritaMapLoad *
merita_map_load_finish (MeritaContext *context, GAsyncResult *result, GError **error)
{
  return merita_context_run_task_finish (context, result, error);
}

/* ---- computing ---------------------------------------------------------------------------- */

typedef struct
{
  MeritaStore *store;
  int year;
} RunRequest;

static void
run_request_free (gpointer data)
{
  RunRequest *request = data;

  g_object_unref (request->store);
  g_free (request);
}

static gpointer
run_task (MeritaTask *task,
          MeritaAgency *agency,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  const RunRequest *request = data;

  return merita_agency_map (agency, request->store, request->year, NULL, merita_task_progress, task,
                            error);
}

void
merita_map_run_async (MeritaContext *context,
                      int year,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  RunRequest *request;

  g_return_if_fail (merita_context_is_open (context));

  request = g_new0 (RunRequest, 1);
  request->store = g_object_ref (merita_context_get_store (context));
  request->year = year;
  merita_context_run_task (context, _ ("Mapping talent"), run_task, request, run_request_free,
                           (GDestroyNotify) merita_mapping_free, NULL, callback, user_data);
}

gboolean
merita_map_run_finish (MeritaContext *context, GAsyncResult *result, GError **error)
{
  g_autoptr (MeritaMapping) mapping = merita_context_run_task_finish (context, result, error);

  return mapping != NULL;
}
