/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-position-edit.h"

#include "merita-core-error.h"

static const gint weights[4] = { 35, 25, 20, 20 };

MeritaHundredths
merita_position_criticality (const gint criteria[4])
{
  gint sum = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (criteria[i] < 1 || criteria[i] > 5)
        return MERITA_HUNDREDTHS_UNKNOWN;
      sum += criteria[i] * weights[i];
    }
  return sum;
}

static gboolean
put_positions_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *positions = data;

  for (guint i = 0; i < positions->len; i++)
    if (!merita_writer_put_position (writer, positions->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
free_position (gpointer data)
{
  merita_position_clear (data);
  g_free (data);
}

static gboolean
validate_edit (const MeritaCriticalEdit *edit, GError **error)
{
  for (guint i = 0; i < 4; i++)
    if (edit->criteria[i] < 0 || edit->criteria[i] > 5)
      {
        g_set_error_literal (
          error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
          merita_tr (merita_language_current (),
                     "A criterion of a critical position is a number from 1 to 5"));
        return FALSE;
      }
  return TRUE;
}

static void
apply_edit (MeritaPosition *position, const MeritaCriticalEdit *edit)
{
  gboolean decided = edit->state == MERITA_CRITICAL_DECIDED;

  position->critical = edit->state;
  g_free (position->decree_number);
  position->decree_number = decided ? g_strdup (edit->decree_number) : NULL;
  position->decree_date = decided ? edit->decree_date : MERITA_DATE_UNKNOWN;
  for (guint i = 0; i < 4; i++)
    if (edit->criteria[i] != 0)
      position->criteria[i] = edit->criteria[i];
}

static char *
describe_edit (const GPtrArray *positions, const MeritaCriticalEdit *edit)
{
  const MeritaPosition *first = positions->pdata[0];
  const char *verb = edit->state == MERITA_CRITICAL_DECIDED    ? "ditetapkan kritikal"
                     : edit->state == MERITA_CRITICAL_PROPOSED ? "diusulkan kritikal"
                                                               : "bukan lagi jabatan kritikal";

  if (positions->len == 1)
    return g_strdup_printf ("%s %s", first->name, verb);
  return g_strdup_printf ("%u jabatan %s", positions->len, verb);
}

gboolean
merita_position_set_critical (MeritaReader *reader,
                              MeritaStore *store,
                              const GArray *ids,
                              const MeritaCriticalEdit *edit,
                              GError **error)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func (free_position);
  g_autofree char *label = NULL;

  g_return_val_if_fail (ids->len > 0, FALSE);

  if (!validate_edit (edit, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      MeritaPosition *position = g_new0 (MeritaPosition, 1);

      g_ptr_array_add (positions, position);
      if (!merita_reader_get_position (reader, g_array_index (ids, MeritaId, i), position, error))
        {
          if (error != NULL && *error == NULL)
            g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                                 merita_tr (merita_language_current (),
                                            "There is no such position"));
          return FALSE;
        }
      apply_edit (position, edit);
    }
  label = describe_edit (positions, edit);
  return merita_store_write (store, "edit", label, put_positions_job, positions, NULL, error);
}
