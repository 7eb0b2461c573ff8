/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-run-columns.h"

#include <string.h>

const MeritaRunColumn merita_run_columns[MERITA_N_RUN_COLUMNS] = {
  { "nip", 8, G_STRUCT_OFFSET (MeritaMapping, nip) },
  { "performance", 8, G_STRUCT_OFFSET (MeritaMapping, score[MERITA_AXIS_PERFORMANCE]) },
  { "potential", 8, G_STRUCT_OFFSET (MeritaMapping, score[MERITA_AXIS_POTENTIAL]) },
  { "box", 1, G_STRUCT_OFFSET (MeritaMapping, box) },
  { "tray", 1, G_STRUCT_OFFSET (MeritaMapping, tray) },
  { "border", 1, G_STRUCT_OFFSET (MeritaMapping, border) },
};

static void
to_or_from_little_endian (guint64 *values, guint n)
{
  for (guint i = 0; i < n; i++)
    values[i] = GUINT64_TO_LE (values[i]);
}

const void *
merita_run_column_encode (const MeritaRunColumn *column,
                          const MeritaMapping *mapping,
                          guint8 **swapped)
{
  void *const *pointer = G_STRUCT_MEMBER_P (mapping, column->offset);

  *swapped = NULL;
  if (column->width == 1 || G_BYTE_ORDER == G_LITTLE_ENDIAN)
    return *pointer;
  *swapped = g_memdup2 (*pointer, (gsize) mapping->n * column->width);
  to_or_from_little_endian ((guint64 *) *swapped, mapping->n);
  return *swapped;
}

void
merita_run_column_decode (const MeritaRunColumn *column, MeritaMapping *mapping, const void *data)
{
  void **pointer = G_STRUCT_MEMBER_P (mapping, column->offset);

  if (mapping->n == 0)
    return;
  memcpy (*pointer, data, (gsize) mapping->n * column->width);
  if (column->width == 8)
    to_or_from_little_endian (*pointer, mapping->n);
}
