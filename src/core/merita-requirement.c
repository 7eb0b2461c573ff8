/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-requirement.h"

#include "merita-instrument.h"

static const char *const grades[MERITA_N_GRADES] = { "direct", "supporting", "statement" };

MeritaRequirement *
merita_requirement_new (const char *text, MeritaProofGrade grade)
{
  MeritaRequirement *self = g_new0 (MeritaRequirement, 1);

  self->text = g_strdup (text);
  self->grade = grade;
  return self;
}

void
merita_requirement_free (MeritaRequirement *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

const char *
merita_proof_grade_name (MeritaProofGrade grade)
{
  g_return_val_if_fail ((guint) grade < MERITA_N_GRADES, NULL);

  return grades[grade];
}

MeritaProofGrade
merita_proof_grade_find (const char *name)
{
  for (guint i = 0; i < MERITA_N_GRADES; i++)
    if (g_strcmp0 (grades[i], name) == 0)
      return (MeritaProofGrade) i;
  return MERITA_GRADE_STATEMENT;
}

guint
merita_sub_aspect_count_lines (const MeritaSubAspect *self, guint level)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (level < MERITA_LEVELS_PER_SUB_ASPECT, 0);

  return level == 0 ? 0 : MAX (self->requirements[level]->len, 1);
}

const char *
merita_sub_aspect_get_line (const MeritaSubAspect *self,
                            guint level,
                            guint line,
                            MeritaProofGrade *needed)
{
  const MeritaRequirement *requirement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (level > 0 && level < MERITA_LEVELS_PER_SUB_ASPECT, NULL);
  g_return_val_if_fail (line > 0 && line <= merita_sub_aspect_count_lines (self, level), NULL);

  if (self->requirements[level]->len == 0)
    {
      if (needed != NULL)
        *needed = MERITA_GRADE_DIRECT;
      return self->level_text[level] != NULL ? self->level_text[level] : self->title;
    }
  requirement = self->requirements[level]->pdata[line - 1];
  if (needed != NULL)
    *needed = requirement->grade;
  return requirement->text;
}
