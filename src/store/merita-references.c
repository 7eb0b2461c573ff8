/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In a large job foreign keys are off: each row that is referred to is looked up once instead. */
#include "merita-writer-private.h"

static gboolean
fail_missing (const char *what, GError **error)
{
  g_set_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONSTRAINT,
               "A row refers to %s that is not in the file; add it first", what);
  return FALSE;
}

/* A job writes people in ascending order; who comes out of order is looked up in the file. */
void
merita_writer_know_employee (MeritaWriter *self, MeritaNip nip)
{
  if (!self->bulk)
    return;
  if (self->employees == NULL)
    self->employees = g_array_new (FALSE, FALSE, sizeof (MeritaNip));
  if (self->employees->len == 0
      || g_array_index (self->employees, MeritaNip, self->employees->len - 1) < nip)
    {
      g_array_append_val (self->employees, nip);
      self->last_employee = self->employees->len - 1;
    }
}

/* The same person as last time, the next one, or wherever he is. */
static gboolean
is_known_employee (MeritaWriter *self, MeritaNip nip)
{
  guint n = self->employees != NULL ? self->employees->len : 0;
  const MeritaNip *employees = n > 0 ? (const MeritaNip *) (gpointer) self->employees->data : NULL;
  guint low = 0;
  guint high = n;

  for (guint i = self->last_employee; i < n && i < self->last_employee + 2; i++)
    if (employees[i] == nip)
      {
        self->last_employee = i;
        return TRUE;
      }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (employees[middle] < nip)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == n || employees[low] != nip)
    return FALSE;
  self->last_employee = low;
  return TRUE;
}

gboolean
merita_writer_require_employee (MeritaWriter *self, MeritaNip nip, GError **error)
{
  gint64 found;

  if (!self->bulk || is_known_employee (self, nip))
    return TRUE;
  if (!merita_connection_get_int64 (self->db, 0, &found, error,
                                    "SELECT nip FROM employee WHERE nip = ?", "I", nip))
    return FALSE;
  return found != 0 || fail_missing ("an employee", error);
}

static gboolean
find_id (MeritaWriter *self, MeritaTable table, MeritaId id, gint64 *found, GError **error)
{
  const char *sql = table == MERITA_TABLE_UNIT         ? "SELECT id FROM unit WHERE id = ?"
                    : table == MERITA_TABLE_JOB_FAMILY ? "SELECT id FROM job_family WHERE id = ?"
                                                       : "SELECT id FROM job_level WHERE id = ?";

  return merita_connection_get_int64 (self->db, 0, found, error, sql, "I", id);
}

gboolean
merita_writer_require_id (MeritaWriter *self, MeritaTable table, MeritaId id, GError **error)
{
  gint64 found;

  if (!self->bulk || id == MERITA_ID_NONE || id == self->last_known[table])
    return TRUE;
  if (self->known[table] == NULL)
    self->known[table] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (!g_hash_table_contains (self->known[table], &id))
    {
      if (!find_id (self, table, id, &found, error))
        return FALSE;
      if (found == 0)
        return fail_missing ("a unit, job family or job level", error);
      g_hash_table_add (self->known[table], g_memdup2 (&id, sizeof id));
    }
  self->last_known[table] = id;
  return TRUE;
}

void
merita_writer_forget_known (MeritaWriter *self)
{
  g_clear_pointer (&self->employees, g_array_unref);
  for (guint i = 0; i < MERITA_N_TABLES; i++)
    g_clear_pointer (&self->known[i], g_hash_table_unref);
}
