/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-scale.h"

static gint64
find_points (const MeritaComponent *component, const char *code)
{
  for (guint i = 0; i < component->entries->len; i++)
    {
      const MeritaScaleEntry *entry = &g_array_index (component->entries, MeritaScaleEntry, i);

      if (g_strcmp0 (entry->code, code) == 0)
        return (gint64) entry->points * MERITA_BASE_HUNDREDTH;
    }
  return MERITA_BASE_UNKNOWN;
}

gint64
merita_scale_code (const MeritaComponent *component, const char *code, guint number)
{
  char text[16];

  if (code != NULL)
    return find_points (component, code);
  g_snprintf (text, sizeof text, "%u", number);
  return find_points (component, text);
}

/* Below the first band lies nothing: the rule is refused if that can happen. */
static gint64
scale_bands (const MeritaComponent *component, gint64 value)
{
  gint64 points = MERITA_BASE_UNKNOWN;

  for (guint i = 0; i < component->bands->len; i++)
    {
      const MeritaScaleBand *band = &g_array_index (component->bands, MeritaScaleBand, i);

      if (value < (gint64) band->lower * MERITA_BASE_HUNDREDTH)
        break;
      points = (gint64) band->points * MERITA_BASE_HUNDREDTH;
    }
  return points;
}

static gint64
scale_linear (const MeritaComponent *component, gint64 value)
{
  gint64 from = (gint64) component->from * MERITA_BASE_HUNDREDTH;
  gint64 span = ((gint64) component->to - component->from) * MERITA_BASE_HUNDREDTH;
  const gint64 most = 100 * MERITA_SCORE_BASE;

  if (span == 0)
    return MERITA_BASE_UNKNOWN;
  return (gint64) CLAMP ((__int128) (value - from) * most / span, 0, most);
}

gint64
merita_scale_number (const MeritaComponent *component, gint64 value)
{
  switch (component->scale)
    {
    case MERITA_SCALE_BANDS:
      return scale_bands (component, value);
    case MERITA_SCALE_LINEAR:
      return scale_linear (component, value);
    case MERITA_SCALE_MAP:
      if (value < 0 || value % MERITA_SCORE_BASE != 0)
        return MERITA_BASE_UNKNOWN;
      return merita_scale_code (component, NULL, (guint) (value / MERITA_SCORE_BASE));
    case MERITA_SCALE_IDENTITY:
    default:
      return CLAMP (value, (gint64) component->minimum * MERITA_BASE_HUNDREDTH,
                    (gint64) component->maximum * MERITA_BASE_HUNDREDTH);
    }
}

static void
widen (MeritaHundredths points, gboolean first, gint64 *lowest, gint64 *highest)
{
  gint64 units = (gint64) points * MERITA_BASE_HUNDREDTH;

  *lowest = first ? units : MIN (*lowest, units);
  *highest = first ? units : MAX (*highest, units);
}

void
merita_scale_range (const MeritaComponent *component, gint64 *lowest, gint64 *highest)
{
  *lowest = 0;
  *highest = 100 * MERITA_SCORE_BASE;
  if (component->scale == MERITA_SCALE_IDENTITY)
    {
      *lowest = (gint64) component->minimum * MERITA_BASE_HUNDREDTH;
      *highest = (gint64) component->maximum * MERITA_BASE_HUNDREDTH;
    }
  for (guint i = 0; component->scale == MERITA_SCALE_MAP && i < component->entries->len; i++)
    widen (g_array_index (component->entries, MeritaScaleEntry, i).points, i == 0, lowest, highest);
  for (guint i = 0; component->scale == MERITA_SCALE_BANDS && i < component->bands->len; i++)
    widen (g_array_index (component->bands, MeritaScaleBand, i).points, i == 0, lowest, highest);
}
