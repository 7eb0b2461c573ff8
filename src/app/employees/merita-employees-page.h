/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page.h"

G_BEGIN_DECLS

#define MERITA_TYPE_EMPLOYEES_PAGE (merita_employees_page_get_type ())
G_DECLARE_FINAL_TYPE (MeritaEmployeesPage, merita_employees_page, MERITA, EMPLOYEES_PAGE, MeritaPage)

G_END_DECLS
