/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-profile.h"

/* The count lies behind the public struct, so that nobody copies it by value with the count. */
typedef struct
{
  MeritaProfile public;
  gatomicrefcount references;
} CountedProfile;

MeritaProfile *
merita_profile_new (void)
{
  CountedProfile *self = g_new0 (CountedProfile, 1);

  g_atomic_ref_count_init (&self->references);
  self->public.prerequisites =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_prerequisite_rule_free);
  self->public.papers = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_paper_part_free);
  return &self->public;
}

MeritaProfile *
merita_profile_ref (MeritaProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedProfile *) self)->references);
  return self;
}

void
merita_profile_unref (MeritaProfile *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&((CountedProfile *) self)->references))
    return;
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_clear_pointer (&self->talent, merita_talent_rule_free);
  g_clear_pointer (&self->jobs, merita_job_rule_free);
  g_clear_pointer (&self->calendar, merita_calendar_rule_free);
  g_clear_pointer (&self->prerequisites, g_ptr_array_unref);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_free (self->id);
  g_free (self->version);
  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}
