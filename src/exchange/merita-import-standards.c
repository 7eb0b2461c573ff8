/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-private.h"

typedef struct
{
  guint row;
  guint level;
  MeritaLevels standard;
} StandardRow;

static void
free_plan (gpointer plan)
{
  g_array_unref (plan);
}

static void
compare (MeritaImport *self, StandardRow *row, MeritaLevels before)
{
  const GPtrArray *competencies = self->profile->jobs->competencies;

  for (guint i = 0; i < competencies->len && i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint old = merita_levels_get (before, i);
      guint new = merita_levels_get (row->standard, i);
      g_autofree char *field = NULL;
      char from[2] = { (char) ('0' + old), 0 };
      char to[2] = { (char) ('0' + new), 0 };

      if (new == 0)
        row->standard = merita_levels_set (row->standard, i, old);
      if (new == 0 || new == old)
        continue;
      field =
        g_strconcat ("competency:", ((MeritaCompetency *) competencies->pdata[i])->code, NULL);
      merita_import_note (self, row->row, field, old != 0 ? from : NULL, to);
    }
}

static gboolean
check (MeritaImport *self, MeritaReader *reader, GError **error)
{
  g_autofree MeritaLevels *before =
    merita_reader_get_standards (reader, self->profile->jobs, error);
  g_autofree gboolean *seen = g_new0 (gboolean, self->profile->jobs->levels->len);
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (StandardRow));
  gint level = merita_import_find_column (self, "job-level");
  gint columns[MERITA_MAX_COMPETENCIES];

  self->plan = plan;
  if (before == NULL || !merita_import_require (self, "job-level", error))
    return FALSE;
  merita_import_find_competencies (self, columns);
  for (guint i = 0; i < self->rows->len; i++)
    {
      StandardRow row = { .row = i };
      gint index;

      if (!merita_import_take_job_level (self, i, level, &index))
        continue;
      if (index < 0)
        {
          merita_import_reject (self, i, level, merita_tr (self->language, "Job level is missing"),
                                NULL);
          continue;
        }
      if (seen[index])
        {
          merita_import_reject (self, i, level,
                                merita_tr (self->language, "Job level twice in the file"), NULL);
          continue;
        }
      if (!merita_import_take_levels (self, i, columns, &row.standard))
        continue;
      seen[index] = TRUE;
      row.level = (guint) index;
      compare (self, &row, before[index]);
      merita_import_settle (self, i, TRUE);
      g_array_append_val (plan, row);
    }
  return TRUE;
}

static gboolean
apply (MeritaImport *self, MeritaWriter *writer, GError **error)
{
  const GArray *plan = self->plan;

  for (guint i = 0; i < plan->len; i++)
    {
      const StandardRow *row = &g_array_index (plan, StandardRow, i);

      if (self->status[row->row] == MERITA_ROW_CHANGED
          && !merita_writer_put_standard (writer, row->level, row->standard, error))
        return FALSE;
    }
  return TRUE;
}

const MeritaImportClass merita_import_standards_class = { check, apply, free_plan };
