/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-fit-table.h"
#include "merita-talent-rule.h"

G_BEGIN_DECLS

/* Private to core: what a component's value is worth.  Values and points are in base units. */

#define MERITA_BASE_HUNDREDTH (MERITA_SCORE_BASE / 100)

/* Points of a number; a number on a scale by code is read as its text. */
gint64 merita_scale_number (const MeritaComponent *component, gint64 value);
/* Points of a code, or without one of the number; MERITA_BASE_UNKNOWN off the scale. */
gint64 merita_scale_code   (const MeritaComponent *component, const char *code, guint number);
/* The fewest and the most points that the scale can give. */
void   merita_scale_range  (const MeritaComponent *component, gint64 *lowest, gint64 *highest);

G_END_DECLS
