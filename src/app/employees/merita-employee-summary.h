/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* The pane beside the list: who this is, and the way to the whole profile. */
#define MERITA_TYPE_EMPLOYEE_SUMMARY (merita_employee_summary_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEmployeeSummary, merita_employee_summary, MERITA, EMPLOYEE_SUMMARY, AdwBin)

/* row NULL: nobody is selected. */
void merita_employee_summary_show (MeritaEmployeeSummary *self, MeritaContext *context, const MeritaEmployee *row);

G_END_DECLS
