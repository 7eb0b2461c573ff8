/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employee-item.h"

struct _MeritaEmployeeItem
{
  GObject parent_instance;

  MeritaEmployee row;
};

G_DEFINE_FINAL_TYPE (MeritaEmployeeItem, merita_employee_item, G_TYPE_OBJECT)

static void
merita_employee_item_finalize (GObject *object)
{
  merita_employee_clear (&MERITA_EMPLOYEE_ITEM (object)->row);
  G_OBJECT_CLASS (merita_employee_item_parent_class)->finalize (object);
}

static void
merita_employee_item_class_init (MeritaEmployeeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = merita_employee_item_finalize;
}

static void
merita_employee_item_init (MeritaEmployeeItem *self)
{
}

MeritaEmployeeItem *
merita_employee_item_new (MeritaReader *reader, MeritaNip nip)
{
  MeritaEmployeeItem *self = g_object_new (MERITA_TYPE_EMPLOYEE_ITEM, NULL);

  /* A row that has gone meanwhile shows its number only, until the list is read again. */
  if (!merita_reader_get_employee (reader, nip, &self->row, NULL))
    {
      self->row.nip = nip;
      self->row.job_level = -1;
    }
  return self;
}

const MeritaEmployee *
merita_employee_item_get (MeritaEmployeeItem *self)
{
  g_return_val_if_fail (MERITA_IS_EMPLOYEE_ITEM (self), NULL);
  return &self->row;
}
