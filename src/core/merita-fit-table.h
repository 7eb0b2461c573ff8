/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-job-level.h"

G_BEGIN_DECLS

/*
 * Private to core: the capped match against one requirement, prepared for many people.  It gives
 * the very numbers of merita_match_compute.
 */
typedef struct
{
  MeritaLevels required;
  guint n;                                  /* competencies required */
  gint64 part[MERITA_MAX_COMPETENCIES][16]; /* level -> share of the match */
  guint8 shift[MERITA_MAX_COMPETENCIES];    /* where the competency lies in the levels */
} MeritaFitTable;

#define MERITA_BASE_UNKNOWN G_MININT64

void   merita_fit_table_init  (MeritaFitTable *self, MeritaLevels required);
/* In base units; MERITA_BASE_UNKNOWN if nothing is required or a required level is not assessed. */
gint64 merita_fit_table_read  (const MeritaFitTable *self, MeritaLevels levels);
/* The same with what is not assessed counted as 0 and as met. FALSE if nothing is required. */
gboolean merita_fit_table_range (const MeritaFitTable *self, MeritaLevels levels, gint64 *lowest, gint64 *highest);

G_END_DECLS
