/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

/*
 * Deciding which positions are critical.  The four criteria (impact, scarcity, difficulty to
 * replace, risk of vacancy; 1 to 5 each) and their weights 35/25/20/20 are the program's own
 * proposal: the criteria of PermenPANRB 3/2020 were not readable.
 */

/* 1.00 to 5.00; UNKNOWN unless all four are given. */
MeritaHundredths merita_position_criticality (const gint criteria[4]);

typedef struct
{
  MeritaCritical state;
  const char *decree_number;  /* required to decide */
  MeritaDate decree_date;
  gint criteria[4];           /* 0 leaves the criterion as it is */
} MeritaCriticalEdit;

/* One transaction for all the positions. ids: MeritaId. */
gboolean merita_position_set_critical (MeritaReader *reader, MeritaStore *store, const GArray *ids,
                                       const MeritaCriticalEdit *edit, GError **error);

G_END_DECLS
