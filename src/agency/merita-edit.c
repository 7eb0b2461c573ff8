/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-edit.h"

#include "merita-core-error.h"

gboolean
merita_edit_set_invalid (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                                                format, args));
  va_end (args);
  return FALSE;
}

char *
merita_edit_clean (const char *text)
{
  g_autofree char *copy = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return copy != NULL && *copy != '\0' ? g_steal_pointer (&copy) : NULL;
}
