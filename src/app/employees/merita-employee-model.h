/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-context.h"

G_BEGIN_DECLS

/*
 * The employees that a query names, in the query's order: the model holds their numbers only and reads a
 * row when the list shows it.  The first rows stand at once, a worker brings the rest.
 */
#define MERITA_TYPE_EMPLOYEE_MODEL (merita_employee_model_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEmployeeModel, merita_employee_model, MERITA, EMPLOYEE_MODEL, GObject)

MeritaEmployeeModel *merita_employee_model_new       (MeritaContext *context) G_GNUC_WARN_UNUSED_RESULT;
/* Reads anew; the query's text is copied. */
void                 merita_employee_model_set_query (MeritaEmployeeModel *self, const MeritaEmployeeQuery *query);
/* TRUE while the worker has not brought the rest. */
gboolean             merita_employee_model_is_loading (MeritaEmployeeModel *self);
/* Row of a person, or GTK_INVALID_LIST_POSITION. */
guint                merita_employee_model_find      (MeritaEmployeeModel *self, MeritaNip nip);

G_END_DECLS
