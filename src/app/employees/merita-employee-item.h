/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "merita-reader.h"

G_BEGIN_DECLS

/* One row of the virtual list, read when it is first seen. */
#define MERITA_TYPE_EMPLOYEE_ITEM (merita_employee_item_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEmployeeItem, merita_employee_item, MERITA, EMPLOYEE_ITEM, GObject)

MeritaEmployeeItem   *merita_employee_item_new (MeritaReader *reader, MeritaNip nip) G_GNUC_WARN_UNUSED_RESULT;
const MeritaEmployee *merita_employee_item_get (MeritaEmployeeItem *self);

G_END_DECLS
