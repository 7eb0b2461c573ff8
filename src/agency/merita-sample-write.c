/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-private.h"

#include "merita-date.h"

static int
compare_nip (gconstpointer a, gconstpointer b)
{
  const MeritaSamplePerson *first = *(MeritaSamplePerson *const *) a;
  const MeritaSamplePerson *second = *(MeritaSamplePerson *const *) b;

  return first->employee.nip < second->employee.nip ? -1
                                                    : first->employee.nip > second->employee.nip;
}

static gboolean
write_units (MeritaSample *self, MeritaWriter *writer, GArray *ids, GError **error)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const MeritaSampleUnit *unit = self->units->pdata[i];
      MeritaId id;

      if (!merita_writer_ensure_unit (writer, unit->name, -1, &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }
  return TRUE;
}

static gboolean
write_person (MeritaWriter *writer, const MeritaSamplePerson *person, GError **error)
{
  if (!merita_writer_put_employee (writer, &person->employee, error))
    return FALSE;
  if (person->assessed && !merita_writer_put_assessment (writer, &person->assessment, error))
    return FALSE;
  for (guint i = 0; i < person->n_performance; i++)
    if (!merita_writer_put_performance (writer, &person->performance[i], error))
      return FALSE;
  for (guint i = 0; i < person->facts->len; i++)
    if (!merita_writer_put_fact (writer, &g_array_index (person->facts, MeritaFact, i), error))
      return FALSE;
  return TRUE;
}

/* Posts keep their own order; people move while they are sorted, so incumbents go by NIP. */
static gboolean
write_posts (MeritaSample *self,
             MeritaWriter *writer,
             const GArray *unit_ids,
             const MeritaNip *incumbents,
             GError **error)
{
  for (guint i = 0; i < self->posts->len; i++)
    {
      MeritaSamplePost *post = self->posts->pdata[i];
      const MeritaSampleUnit *unit = self->units->pdata[post->unit];
      g_autofree char *code = g_strdup_printf ("J%04u", i + 1);
      MeritaPosition position = {
        .code = code,
        .name = post->name,
        .unit = g_array_index (unit_ids, MeritaId, post->unit),
        .job_level = post->level,
        .job_family_name = (char *) unit->family,
        .incumbent = incumbents[i],
      };

      if (post->parent >= 0)
        position.parent = ((const MeritaSamplePost *) self->posts->pdata[post->parent])->id;
      if (incumbents[i] == MERITA_NIP_NONE)
        position.vacant_since = merita_date_add_months (self->options->today, -3);
      if (!merita_writer_put_position (writer, &position, error))
        return FALSE;
      post->id = position.id;
    }
  return TRUE;
}

static gboolean
write_people_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaSample *self = data;
  g_autoptr (GArray) unit_ids = g_array_new (FALSE, FALSE, sizeof (MeritaId));
  g_autofree MeritaNip *incumbents = g_new0 (MeritaNip, MAX (self->posts->len, 1));

  if (!merita_writer_begin_bulk (writer, self->people->len, error)
      || !write_units (self, writer, unit_ids, error))
    return FALSE;
  for (guint i = 0; i < self->posts->len; i++)
    {
      const MeritaSamplePost *post = self->posts->pdata[i];

      if (post->person != G_MAXUINT)
        incumbents[i] =
          ((const MeritaSamplePerson *) self->people->pdata[post->person])->employee.nip;
    }
  g_ptr_array_sort (self->people, compare_nip);
  for (guint i = 0; i < self->people->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!write_person (writer, self->people->pdata[i], error))
        return FALSE;
    }
  return write_posts (self, writer, unit_ids, incumbents, error);
}

gboolean
merita_sample_write_people (MeritaSample *self, MeritaStore *store, GError **error)
{
  return merita_store_write (store, "import", "Data contoh: pegawai dan jabatan", write_people_job,
                             self, NULL, error);
}
