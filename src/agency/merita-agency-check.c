/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-agency-private.h"

GPtrArray *
merita_agency_check (MeritaAgency *self, GError **error)
{
  g_autoptr (MeritaAgencyFactsOwned) facts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  facts = merita_reader_load_agency_facts (self->reader, self->profile, self->today, error);
  if (facts == NULL)
    return NULL;
  return merita_prerequisites_check (self->profile->prerequisites, self->profile->talent,
                                     self->profile->instrument, merita_agency_facts_get (facts));
}
