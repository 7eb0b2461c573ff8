/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-data.h"

#include "merita-date.h"

MeritaEvidenceData *
merita_evidence_data_load (MeritaAgency *agency, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  gint period = merita_agency_get_newest_period (agency, error);
  g_autoptr (MeritaShelf) shelf = NULL;
  g_autoptr (MeritaCitationStates) states = NULL;
  MeritaEvidenceData *self;

  if (period == 0)
    period = merita_date_year (merita_agency_get_today (agency));
  if (period > 0)
    shelf = merita_evidence_load_shelf (reader, period, error);
  if (shelf != NULL)
    states = merita_citation_states_load (agency, error);
  if (states == NULL)
    return NULL;
  self = g_new0 (MeritaEvidenceData, 1);
  self->period = period;
  self->states = g_steal_pointer (&states);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < shelf->items->len; i++)
    g_ptr_array_add (self->items, merita_document_item_new (shelf, shelf->items->pdata[i]));
  return self;
}

void
merita_evidence_data_free (MeritaEvidenceData *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  merita_citation_states_free (self->states);
  g_free (self);
}
