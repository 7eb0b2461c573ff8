/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-job-level.h"

#include <string.h>

MeritaJobLevel *
merita_job_level_new (void)
{
  MeritaJobLevel *self = g_new0 (MeritaJobLevel, 1);

  self->synonyms = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
merita_job_level_free (MeritaJobLevel *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->name);
  g_ptr_array_unref (self->synonyms);
  g_free (self);
}

MeritaCompetency *
merita_competency_new (void)
{
  MeritaCompetency *self = g_new0 (MeritaCompetency, 1);

  self->synonyms = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
merita_competency_free (MeritaCompetency *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->name);
  g_free (self->short_name);
  g_ptr_array_unref (self->synonyms);
  g_free (self);
}

static void
match_band_clear (gpointer data)
{
  MeritaMatchBand *band = data;

  g_free (band->code);
  g_free (band->name);
}

static GArray *
new_bands (void)
{
  GArray *bands = g_array_new (FALSE, TRUE, sizeof (MeritaMatchBand));

  g_array_set_clear_func (bands, match_band_clear);
  return bands;
}

MeritaJobRule *
merita_job_rule_new (void)
{
  MeritaJobRule *self = g_new0 (MeritaJobRule, 1);

  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_job_level_free);
  self->competencies = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_competency_free);
  self->filling_bands = new_bands ();
  self->mapping_bands = new_bands ();
  return self;
}

void
merita_job_rule_free (MeritaJobRule *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->competencies);
  g_array_unref (self->filling_bands);
  g_array_unref (self->mapping_bands);
  g_free (self->legal_source);
  g_free (self);
}

#define FOLDED 96

/* Lower-case letters and digits only: "Eselon II.a", "ESELON IIA" and "eselon_ii_a" are one. */
static gsize
fold (const char *text, gssize length, char folded[FOLDED])
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  gsize out = 0;

  for (gsize i = 0; i < n && out < FOLDED - 1; i++)
    if (g_ascii_isalnum (text[i]))
      folded[out++] = g_ascii_tolower (text[i]);
  folded[out] = '\0';
  return out;
}

static gboolean
is_named (const char *name, const char *folded)
{
  char other[FOLDED];

  if (name == NULL)
    return FALSE;
  fold (name, -1, other);
  return g_str_equal (other, folded);
}

static gboolean
is_among (const GPtrArray *names, const char *folded)
{
  for (guint i = 0; i < names->len; i++)
    if (is_named (names->pdata[i], folded))
      return TRUE;
  return FALSE;
}

gint
merita_job_rule_find_level (const MeritaJobRule *self, const char *text, gssize length)
{
  char folded[FOLDED];

  g_return_val_if_fail (self != NULL, -1);
  if (text == NULL || fold (text, length, folded) == 0)
    return -1;
  for (guint i = 0; i < self->levels->len; i++)
    {
      const MeritaJobLevel *level = self->levels->pdata[i];

      if (is_named (level->code, folded) || is_named (level->name, folded)
          || is_among (level->synonyms, folded))
        return (gint) i;
    }
  return -1;
}

gint
merita_job_rule_find_competency (const MeritaJobRule *self, const char *text, gssize length)
{
  char folded[FOLDED];

  g_return_val_if_fail (self != NULL, -1);
  if (text == NULL || fold (text, length, folded) == 0)
    return -1;
  for (guint i = 0; i < self->competencies->len; i++)
    {
      const MeritaCompetency *competency = self->competencies->pdata[i];

      if (is_named (competency->code, folded) || is_named (competency->name, folded)
          || is_named (competency->short_name, folded) || is_among (competency->synonyms, folded))
        return (gint) i;
    }
  return -1;
}
