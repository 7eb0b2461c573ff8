/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-locale.h"

#include <glib.h>
#include <locale.h>

void
merita_locale_fix_messages (void)
{
  static const char *const candidates[] = { "id_ID.UTF-8", "en_US.UTF-8", "en_GB.UTF-8" };
  const char *now = setlocale (LC_MESSAGES, NULL);

  if (now != NULL && !g_str_equal (now, "C") && !g_str_equal (now, "POSIX")
      && !g_str_has_prefix (now, "C."))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (setlocale (LC_MESSAGES, candidates[i]) != NULL)
      return;
}
