/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-job-level.h"

gboolean
merita_match_compute (MeritaLevels levels, MeritaLevels standard, MeritaMatch *match)
{
  gint64 sum = 0;
  gint64 highest = 0;
  guint reached = 0;
  guint wanted = 0;

  g_return_val_if_fail (match != NULL, FALSE);

  *match = (MeritaMatch){ 0 };
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint required = merita_levels_get (standard, i);
      guint level = merita_levels_get (levels, i);
      guint part;

      if (required == 0)
        continue;
      part = MIN (60 * level / required, 60);
      match->required++;
      match->assessed += level > 0 ? 1 : 0;
      match->sum_60 += part;
      sum += MIN ((gint64) MERITA_SCORE_BASE * level / required, MERITA_SCORE_BASE);
      highest += level > 0 ? MIN ((gint64) MERITA_SCORE_BASE * level / required, MERITA_SCORE_BASE)
                           : MERITA_SCORE_BASE;
      reached += level;
      wanted += required;
    }
  if (match->required == 0)
    return FALSE;
  match->capped = 100 * sum / match->required;
  match->capped_highest = 100 * highest / match->required;
  match->uncapped = 100 * (gint64) MERITA_SCORE_BASE * reached / wanted;
  return TRUE;
}

gint
merita_match_band (const GArray *bands, gint64 base_units)
{
  g_return_val_if_fail (bands != NULL, -1);

  for (guint i = 0; i < bands->len; i++)
    if (base_units
        >= (gint64) g_array_index (bands, MeritaMatchBand, i).lower * (MERITA_SCORE_BASE / 100))
      return (gint) i;
  return -1;
}
