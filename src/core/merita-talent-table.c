/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-talent-table.h"

#include <string.h>

static void
fill_unknown (MeritaHundredths *column, guint n)
{
  for (guint i = 0; i < n; i++)
    column[i] = MERITA_HUNDREDTHS_UNKNOWN;
}

static GPtrArray *
new_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (""));
  return names;
}

static GArray *
new_ids (void)
{
  GArray *ids = g_array_new (FALSE, TRUE, sizeof (MeritaId));

  g_array_set_size (ids, 1);
  return ids;
}

static void
create_columns (MeritaTalentTable *self, guint n)
{
  guint size = MAX (n, 1);

  self->nip = g_new0 (MeritaNip, size);
  self->employment = g_new0 (guint8, size);
  self->sex = g_new0 (guint8, size);
  self->grade = g_new0 (guint8, size);
  self->education = g_new0 (guint8, size);
  self->job_level = g_new (guint8, size);
  memset (self->job_level, MERITA_JOB_LEVEL_NONE, size);
  self->job_family = g_new0 (guint32, size);
  self->education_field = g_new0 (guint32, size);
  self->unit = g_new0 (guint32, size);
  self->birth_date = g_new0 (MeritaDate, size);
  self->service_since = g_new0 (MeritaDate, size);
  self->post_since = g_new0 (MeritaDate, size);
  self->discipline_checked = g_new0 (guint8, size);
  self->levels = g_new0 (MeritaLevels, size);
  self->assessed_on = g_new0 (MeritaDate, size);
  self->has_assessment = g_new0 (guint8, size);
  self->potential = g_new (MeritaHundredths, size);
  fill_unknown (self->potential, size);
  for (guint k = 0; k < MERITA_PERFORMANCE_YEARS; k++)
    {
      self->performance[k] = g_new (MeritaHundredths, size);
      fill_unknown (self->performance[k], size);
      self->predicate[k] = g_new0 (guint8, size);
    }
}

MeritaTalentTable *
merita_talent_table_new (guint n, int reference_year, MeritaDate today)
{
  MeritaTalentTable *self = g_new0 (MeritaTalentTable, 1);

  self->n = n;
  self->reference_year = reference_year;
  self->today = today;
  create_columns (self, n);
  self->facts = g_array_new (FALSE, TRUE, sizeof (MeritaTalentFact));
  self->discipline = g_array_new (FALSE, TRUE, sizeof (MeritaTalentDiscipline));
  self->keys = new_names ();
  self->codes = new_names ();
  self->families = new_names ();
  self->units = new_names ();
  self->unit_ids = new_ids ();
  self->family_ids = new_ids ();
  return self;
}

static void
free_columns (MeritaTalentTable *self)
{
  g_free (self->nip);
  g_free (self->employment);
  g_free (self->sex);
  g_free (self->grade);
  g_free (self->education);
  g_free (self->job_level);
  g_free (self->job_family);
  g_free (self->education_field);
  g_free (self->unit);
  g_free (self->birth_date);
  g_free (self->service_since);
  g_free (self->post_since);
  g_free (self->discipline_checked);
  g_free (self->levels);
  g_free (self->assessed_on);
  g_free (self->has_assessment);
  g_free (self->potential);
  for (guint k = 0; k < MERITA_PERFORMANCE_YEARS; k++)
    {
      g_free (self->performance[k]);
      g_free (self->predicate[k]);
    }
}

void
merita_talent_table_free (MeritaTalentTable *self)
{
  if (self == NULL)
    return;
  free_columns (self);
  g_array_unref (self->facts);
  g_array_unref (self->discipline);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->families);
  g_ptr_array_unref (self->units);
  g_array_unref (self->unit_ids);
  g_array_unref (self->family_ids);
  g_free (self);
}

gint
merita_talent_table_find (const MeritaTalentTable *self, MeritaNip nip)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, -1);

  high = self->n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->nip[middle] < nip)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->nip[low] == nip ? (gint) low : -1;
}

/* A file has a few dozen keys and codes: a walk is quicker than a hash of them. */
static guint
intern (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      return i;
  g_ptr_array_add (names, g_strdup (name));
  return names->len - 1;
}

guint
merita_talent_table_intern_key (MeritaTalentTable *self, const char *key)
{
  g_return_val_if_fail (self != NULL, 0);
  return intern (self->keys, key != NULL ? key : "");
}

guint
merita_talent_table_intern_code (MeritaTalentTable *self, const char *code)
{
  g_return_val_if_fail (self != NULL, 0);
  return intern (self->codes, code != NULL ? code : "");
}
