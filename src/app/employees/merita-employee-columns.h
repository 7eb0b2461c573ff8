/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* The columns of the list of employees. Sorting happens in SQL: the headers only say by what. */
void merita_employee_columns_add        (GtkColumnView *view, MeritaContext *context);
void merita_employee_columns_get_sort   (GtkColumnView *view, MeritaEmployeeSort *sort, gboolean *descending);
/* Keeps name and rank only. */
void merita_employee_columns_set_narrow (GtkColumnView *view, gboolean narrow);

G_END_DECLS
