/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-plan-edit.h"

#include "merita-core-error.h"
#include "merita-nip.h"

const char *const *
merita_plan_policy_kinds (void)
{
  static const char *const kinds[] = { "career-policy", "committee", "critical-decree",
                                       "talent-policy", NULL };

  return kinds;
}

/* ---- successor lists ---- */

typedef struct
{
  GPtrArray *list; /* MeritaNomination*, in rank order; NULL entries are not there */
  MeritaId removed_position;
  MeritaNip removed;
} ListChange;

static gboolean
put_list_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  ListChange *change = data;

  if (change->removed != MERITA_NIP_NONE
      && !merita_writer_delete_nomination (writer, change->removed_position, change->removed,
                                           error))
    return FALSE;
  for (guint i = 0; i < change->list->len; i++)
    {
      MeritaNomination *nomination = change->list->pdata[i];

      nomination->rank = i + 1;
      if (!merita_writer_put_nomination (writer, nomination, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_rank (gconstpointer a, gconstpointer b)
{
  const MeritaNomination *first = *(MeritaNomination *const *) a;
  const MeritaNomination *second = *(MeritaNomination *const *) b;

  return first->rank < second->rank ? -1 : first->rank > second->rank;
}

static GPtrArray *
load_list (MeritaReader *reader, MeritaId position, GError **error)
{
  GPtrArray *list = merita_reader_list_nominations (reader, position, error);

  if (list != NULL)
    g_ptr_array_sort (list, compare_rank);
  return list;
}

static gint
find_in_list (const GPtrArray *list, MeritaNip nip)
{
  for (guint i = 0; i < list->len; i++)
    if (((const MeritaNomination *) list->pdata[i])->nip == nip)
      return (gint) i;
  return -1;
}

static char *
describe_person (MeritaReader *reader, MeritaNip nip)
{
  MeritaEmployee employee = { 0 };
  char *name;

  if (!merita_reader_get_employee (reader, nip, &employee, NULL))
    return NULL;
  name = g_steal_pointer (&employee.name);
  merita_employee_clear (&employee);
  return name;
}

static char *
describe_position (MeritaReader *reader, MeritaId id)
{
  MeritaPosition position = { 0 };
  char *name;

  if (!merita_reader_get_position (reader, id, &position, NULL))
    return NULL;
  name = g_steal_pointer (&position.name);
  merita_position_clear (&position);
  return name;
}

static gboolean
set_missing (GError **error)
{
  g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                       merita_tr (merita_language_current (),
                                  "There is no such employee or position; nothing was changed"));
  return FALSE;
}

static void
free_nomination (gpointer data)
{
  merita_nomination_clear (data);
  g_free (data);
}

gboolean
merita_plan_nominate (MeritaReader *reader,
                      MeritaStore *store,
                      MeritaId position,
                      MeritaNip nip,
                      guint rank,
                      gboolean decided,
                      const char *reason,
                      MeritaDate today,
                      GError **error)
{
  g_autoptr (GPtrArray) list = load_list (reader, position, error);
  g_autofree char *person = describe_person (reader, nip);
  g_autofree char *title = describe_position (reader, position);
  g_autofree char *label = NULL;
  MeritaNomination *nomination;
  ListChange change = { 0 };
  gint place;

  if (list == NULL)
    return FALSE;
  if (person == NULL || title == NULL)
    return set_missing (error);
  place = find_in_list (list, nip);
  if (place >= 0)
    nomination = g_ptr_array_steal_index (list, (guint) place);
  else
    {
      nomination = g_new0 (MeritaNomination, 1);
      nomination->position = position;
      nomination->nip = nip;
      nomination->readiness = -1;
      nomination->nominated_on = today;
    }
  nomination->decided = decided;
  if (reason != NULL)
    {
      g_free (nomination->reason);
      nomination->reason = g_strdup (reason);
    }
  g_ptr_array_set_free_func (list, free_nomination);
  if (rank == 0 && place >= 0)
    rank = (guint) place + 1;
  g_ptr_array_insert (list, rank == 0 || rank > list->len ? -1 : (gint) rank - 1, nomination);
  change.list = list;
  label = g_strdup_printf (decided ? "%s ditetapkan suksesor %s" : "%s diusulkan suksesor %s",
                           person, title);
  return merita_store_write (store, "edit", label, put_list_job, &change, NULL, error);
}

gboolean
merita_plan_withdraw (MeritaReader *reader,
                      MeritaStore *store,
                      MeritaId position,
                      MeritaNip nip,
                      GError **error)
{
  g_autoptr (GPtrArray) list = load_list (reader, position, error);
  g_autofree char *person = describe_person (reader, nip);
  g_autofree char *title = describe_position (reader, position);
  g_autofree char *label = NULL;
  ListChange change = { .removed_position = position, .removed = nip };
  gint place;

  if (list == NULL)
    return FALSE;
  place = find_in_list (list, nip);
  if (place < 0 || person == NULL || title == NULL)
    return set_missing (error);
  g_ptr_array_remove_index (list, (guint) place);
  change.list = list;
  label = g_strdup_printf ("%s dikeluarkan dari daftar suksesor %s", person, title);
  return merita_store_write (store, "edit", label, put_list_job, &change, NULL, error);
}

/* ---- development, policies, discipline ---- */

static gboolean
put_development_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_development (writer, data, error);
}

gboolean
merita_plan_develop (MeritaReader *reader,
                     MeritaStore *store,
                     MeritaDevelopment *item,
                     GError **error)
{
  g_autofree char *person = describe_person (reader, item->nip);
  g_autofree char *label = NULL;

  if (person == NULL)
    return set_missing (error);
  label = g_strdup_printf ("Pengembangan %s: %s", person, item->program);
  return merita_store_write (store, "edit", label, put_development_job, item, NULL, error);
}

static gboolean
put_policy_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const MeritaPolicy *policy = data;

  if (policy->number == NULL)
    return merita_writer_delete_policy (writer, policy->kind, error);
  return merita_writer_put_policy (writer, policy, error);
}

gboolean
merita_plan_set_policy (MeritaStore *store, const MeritaPolicy *policy, GError **error)
{
  g_autofree char *label = NULL;

  if (!g_strv_contains (merita_plan_policy_kinds (), policy->kind))
    {
      g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                   merita_tr (merita_language_current (), "There is no kind of policy “%s”"),
                   policy->kind);
      return FALSE;
    }
  label = policy->number != NULL ? g_strdup_printf ("Kebijakan dicatat: %s", policy->number)
                                 : g_strdup_printf ("Kebijakan %s dihapus", policy->kind);
  return merita_store_write (store, "edit", label, put_policy_job, (gpointer) policy, NULL, error);
}

static void
free_employee (gpointer data)
{
  merita_employee_clear (data);
  g_free (data);
}

GPtrArray *
merita_plan_check_discipline (MeritaReader *reader,
                              const GArray *nips,
                              MeritaDate today,
                              char **label,
                              GError **error)
{
  g_autoptr (GPtrArray) employees = g_ptr_array_new_with_free_func (free_employee);

  for (guint i = 0; i < nips->len; i++)
    {
      MeritaEmployee *employee = g_new0 (MeritaEmployee, 1);
      g_autoptr (GError) local = NULL;

      g_ptr_array_add (employees, employee);
      if (!merita_reader_get_employee (reader, g_array_index (nips, MeritaNip, i), employee,
                                       &local))
        {
          if (local != NULL)
            g_propagate_error (error, g_steal_pointer (&local));
          else
            set_missing (error);
          return NULL;
        }
      employee->discipline_checked_on = today;
    }
  *label = g_strdup_printf ("Catatan disiplin %u pegawai diverifikasi", nips->len);
  return g_steal_pointer (&employees);
}

gboolean
merita_plan_discipline_job (MeritaWriter *writer,
                            gpointer employees,
                            GCancellable *cancellable,
                            GError **error)
{
  const GPtrArray *list = employees;

  for (guint i = 0; i < list->len; i++)
    if (!merita_writer_put_employee (writer, list->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
merita_plan_verify_discipline (MeritaReader *reader,
                               MeritaStore *store,
                               const GArray *nips,
                               MeritaDate today,
                               GError **error)
{
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) employees =
    merita_plan_check_discipline (reader, nips, today, &label, error);

  return employees != NULL
         && merita_store_write (store, "edit", label, merita_plan_discipline_job, employees, NULL,
                                error);
}
