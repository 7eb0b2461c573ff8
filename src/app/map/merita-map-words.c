/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-words.h"

#include <glib/gi18n.h>

char *
merita_map_format_limit (MeritaHundredths value)
{
  MeritaLanguage language = merita_language_current ();

  if (value != MERITA_HUNDREDTHS_UNKNOWN && value % 100 == 0)
    return merita_text_integer (language, value / 100);
  return merita_text_points (language, value);
}

const char *
merita_map_name_reason (MeritaTrayReason reason)
{
  static const char *const names[MERITA_N_TRAY_REASONS] = {
    [MERITA_TRAY_NONE] = N_ ("mapped"),
    [MERITA_TRAY_NO_PERFORMANCE] = N_ ("no appraisal"),
    [MERITA_TRAY_NO_ASSESSMENT] = N_ ("not assessed"),
    [MERITA_TRAY_NO_POTENTIAL] = N_ ("no potential"),
    [MERITA_TRAY_EXPIRED_ASSESSMENT] = N_ ("old assessment"),
    [MERITA_TRAY_DISCIPLINE] = N_ ("discipline"),
    [MERITA_TRAY_NO_JOB_LEVEL] = N_ ("no job level"),
    [MERITA_TRAY_OTHER_MISSING] = N_ ("other data"),
  };

  g_return_val_if_fail (reason < MERITA_N_TRAY_REASONS, "");
  return _ (names[reason]);
}
