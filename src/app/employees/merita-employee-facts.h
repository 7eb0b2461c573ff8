/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/* Avatar, name and post side by side. */
GtkWidget *merita_employee_heading_new (const MeritaEmployee *row, int avatar_size) G_GNUC_WARN_UNUSED_RESULT;
/* Number of the box in the newest run, 0 in the tray or never mapped. */
guint      merita_employee_box         (MeritaContext *context, MeritaNip nip);
/* Appends the rows of identity: NIP, rank, dates, retirement, education ... */
void       merita_employee_add_facts   (GtkBox *box, MeritaContext *context, const MeritaEmployee *row);

G_END_DECLS
