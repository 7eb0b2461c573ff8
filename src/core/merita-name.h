/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a name is sorted and found by: case-folded, single spaces, without the titles before it
 * ("Dr. Ir. Hj. Nur Wijaya, S.Pd." becomes "nur wijaya, s.pd.").
 */
char *merita_name_sort_key (const char *name);

G_END_DECLS
