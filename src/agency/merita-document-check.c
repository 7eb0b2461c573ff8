/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-data.h"

static void
remember_name (MeritaReportData *data, gint64 key, char *name)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = key;
  g_hash_table_insert (data->names, copy, name);
}

static gboolean
name_position (MeritaAgency *self, MeritaReportData *data, MeritaId id, GError **error)
{
  MeritaPosition position = { 0 };
  g_autoptr (GError) local_error = NULL;

  if (id == MERITA_ID_NONE || g_hash_table_contains (data->names, &id))
    return TRUE;
  if (merita_reader_get_position (self->reader, id, &position, &local_error))
    remember_name (data, id, g_steal_pointer (&position.name));
  merita_position_clear (&position);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
name_person (MeritaAgency *self, MeritaReportData *data, MeritaNip nip, GError **error)
{
  MeritaEmployee employee = { 0 };
  g_autoptr (GError) local_error = NULL;

  if (nip == MERITA_NIP_NONE || g_hash_table_contains (data->names, &nip))
    return TRUE;
  if (merita_reader_get_employee (self->reader, nip, &employee, &local_error))
    remember_name (data, nip, g_steal_pointer (&employee.name));
  merita_employee_clear (&employee);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
merita_document_fill_check (MeritaAgency *self, MeritaReportData *data, GError **error)
{
  g_autoptr (GPtrArray) findings = merita_agency_check (self, error);

  if (findings == NULL)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const MeritaFinding *finding = findings->pdata[i];

      for (guint k = 0; k < finding->rows->len; k++)
        {
          const MeritaFindingRow *row = &g_array_index (finding->rows, MeritaFindingRow, k);

          if (!name_position (self, data, row->position, error)
              || !name_person (self, data, row->nip, error))
            return FALSE;
        }
    }
  g_clear_pointer (&data->findings, g_ptr_array_unref);
  data->findings = g_steal_pointer (&findings);
  return TRUE;
}
