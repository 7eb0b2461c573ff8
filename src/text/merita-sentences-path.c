/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text-private.h"

static const char *
get_category_name (const MeritaInstrument *instrument, const MeritaPath *path)
{
  const MeritaCategory *category;

  if (path->category < 0)
    return NULL;
  category = instrument->categories->pdata[path->category];
  return category->name;
}

char *
merita_text_path (MeritaLanguage language,
                  const MeritaInstrument *instrument,
                  const MeritaPath *path)
{
  g_autofree char *distance = NULL;
  g_autofree char *reached = NULL;
  g_autofree char *cost = NULL;
  const char *name;

  g_return_val_if_fail (instrument != NULL && path != NULL, NULL);

  name = get_category_name (instrument, path);
  reached = merita_text_points (language, path->reached);
  cost = merita_text_integer (language, path->cost);
  distance = path->target != MERITA_HUNDREDTHS_UNKNOWN
               ? merita_text_points (language, path->target - path->points)
               : NULL;
  switch (path->status)
    {
    case MERITA_PATH_FOUND:
      return merita_text_fill (language,
                               N_ ("{1} more points to {2}; the cheapest way has an effort of {3}"),
                               distance, name, cost);
    case MERITA_PATH_THERE:
      if (name == NULL)
        return merita_text_fill (language, N_ ("The highest category is reached"), NULL, NULL,
                                 NULL);
      return merita_text_fill (language, N_ ("{1} is reached"), name, NULL, NULL);
    case MERITA_PATH_UNREACHABLE:
      return merita_text_fill (
        language, N_ ("{1} cannot be reached: with every level at the top there are {2} points"),
        name, reached, NULL);
    case MERITA_PATH_NO_LEVELS:
      return merita_text_fill (
        language, N_ ("The round gives totals of aspects only; a way to {1} needs levels"), name,
        NULL, NULL);
    case MERITA_PATH_INCOMPLETE:
      return merita_text_fill (language,
                               N_ ("The distance is known once every sub-aspect is entered"), NULL,
                               NULL, NULL);
    case MERITA_PATH_UNWEIGHTED:
    default:
      return merita_text_fill (language,
                               N_ ("The weights of this instrument are not known yet, so neither "
                                   "is a way to a category"),
                               NULL, NULL, NULL);
    }
}
