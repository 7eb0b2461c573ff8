/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mapping.h"

G_BEGIN_DECLS

/* How the columns of a mapping run lie in the file: little endian, parallel by row. */
typedef struct
{
  const char *name;
  guint width;
  gsize offset;               /* of the column's pointer in MeritaMapping */
} MeritaRunColumn;

#define MERITA_N_RUN_COLUMNS 6
extern const MeritaRunColumn merita_run_columns[MERITA_N_RUN_COLUMNS];

/* The bytes of a column; swapped receives a copy to free where the machine is big endian. */
const void *merita_run_column_encode (const MeritaRunColumn *column, const MeritaMapping *mapping, guint8 **swapped);
void        merita_run_column_decode (const MeritaRunColumn *column, MeritaMapping *mapping, const void *data);

G_END_DECLS
