/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-prerequisite.h"

MeritaPrerequisiteRule *
merita_prerequisite_rule_new (void)
{
  MeritaPrerequisiteRule *self = g_new0 (MeritaPrerequisiteRule, 1);

  self->limit = MERITA_HUNDREDTHS_UNKNOWN;
  return self;
}

void
merita_prerequisite_rule_free (MeritaPrerequisiteRule *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->name_en);
  g_free (self->legal_source);
  g_free (self);
}
