/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench-words.h"

#include <glib.h>

typedef struct
{
  guint64 nip;
  int level, family;
  int competencies[N_COMPETENCIES];
  int potential, value_2024, value_2023; /* hundredths */
} BenchEmployee;

typedef struct
{
  long id;
  int tier, family;
  int required[N_COMPETENCIES];
  guint64 incumbent; /* 0: vacant */
} BenchPosition;

typedef struct
{
  int tiers[N_LEVELS];
  int required[N_LEVELS][N_COMPETENCIES];
  GArray *employees; /* of BenchEmployee: the valid rows in order */
  GArray *critical;  /* of BenchPosition: the critical ones in order */
  long n_bad;
} BenchAgency;

/* Reads what bench-data wrote, with rules of its own: nothing here is shared with the program. */
gboolean bench_agency_load  (BenchAgency *agency, const char *folder, GError **error);
void     bench_agency_clear (BenchAgency *agency);
