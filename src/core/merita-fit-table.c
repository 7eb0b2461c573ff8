/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-fit-table.h"

/* So far below zero that no sum with a missing level can reach it again. */
#define MISSING (-(G_GINT64_CONSTANT (1) << 50))

void
merita_fit_table_init (MeritaFitTable *self, MeritaLevels required)
{
  self->required = required;
  self->n = 0;
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint need = merita_levels_get (required, i);

      if (need == 0)
        continue;
      self->part[self->n][0] = MISSING;
      for (guint level = 1; level < 16; level++)
        self->part[self->n][level] = MIN (MERITA_SCORE_BASE * level / need, MERITA_SCORE_BASE);
      self->shift[self->n++] = (guint8) (4 * i);
    }
}

gint64
merita_fit_table_read (const MeritaFitTable *self, MeritaLevels levels)
{
  gint64 sum = 0;

  if (self->n == 0)
    return MERITA_BASE_UNKNOWN;
  for (guint i = 0; i < self->n; i++)
    sum += self->part[i][(levels >> self->shift[i]) & 0xf];
  return sum >= 0 ? 100 * sum / self->n : MERITA_BASE_UNKNOWN;
}

gboolean
merita_fit_table_range (const MeritaFitTable *self,
                        MeritaLevels levels,
                        gint64 *lowest,
                        gint64 *highest)
{
  MeritaMatch match;

  *lowest = *highest = MERITA_BASE_UNKNOWN;
  if (!merita_match_compute (levels, self->required, &match))
    return FALSE;
  *lowest = match.capped;
  *highest = match.capped_highest;
  return TRUE;
}
