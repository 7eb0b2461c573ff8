/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-evidence-data.h"

#include "merita-date.h"
#include "merita-reader-evidence.h"

static guint
find_states (const MeritaDocument *document, guint cited, GHashTable *replaced)
{
  guint states = cited == 0 ? MERITA_SHELF_UNCITED : 0;

  if (document->status == MERITA_DOCUMENT_UNREADABLE)
    states |= MERITA_SHELF_UNREADABLE;
  if (document->status == MERITA_DOCUMENT_SCANNED)
    states |= MERITA_SHELF_WITHOUT_TEXT;
  if (g_hash_table_contains (replaced, &document->id))
    states |= MERITA_SHELF_SUPERSEDED;
  return states;
}

static guint
count_citations (const GPtrArray *citations, MeritaId document, gint period)
{
  guint n = 0;

  for (guint i = 0; i < citations->len; i++)
    {
      const MeritaCitation *row = citations->pdata[i];

      n += row->document == document && row->period == period;
    }
  return n;
}

MeritaEvidenceData *
merita_evidence_data_load (MeritaAgency *agency, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (GPtrArray) documents = merita_reader_list_documents (reader, error);
  g_autoptr (GPtrArray) citations =
    documents != NULL ? merita_reader_list_citations (reader, MERITA_ID_NONE, error) : NULL;
  g_autoptr (GHashTable) replaced = g_hash_table_new (g_int64_hash, g_int64_equal);
  MeritaEvidenceData *self;

  if (citations == NULL)
    return NULL;
  self = g_new0 (MeritaEvidenceData, 1);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->period = merita_agency_get_newest_period (agency, NULL);
  if (self->period <= 0)
    self->period = merita_date_year (merita_agency_get_today (agency));
  for (guint i = 0; i < documents->len; i++)
    g_hash_table_add (replaced, &((MeritaDocument *) documents->pdata[i])->replaces);
  for (guint i = 0; i < documents->len; i++)
    {
      MeritaShelfItem row = { .document = *(MeritaDocument *) documents->pdata[i] };

      row.cited = count_citations (citations, row.document.id, self->period);
      row.states = find_states (&row.document, row.cited, replaced);
      g_ptr_array_add (self->items, merita_document_item_new (NULL, &row));
    }
  return self;
}

void
merita_evidence_data_free (MeritaEvidenceData *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_free (self);
}
