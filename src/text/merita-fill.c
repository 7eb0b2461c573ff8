/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-text-private.h"

/*
 * Translated patterns hold {1}, {2}, {3} instead of printf directives: a translation can reorder
 * them, and none can read past its arguments.
 */
static char *
fill (const char *pattern, const char *const arguments[3])
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0';)
    {
      if (p[0] == '{' && p[1] >= '1' && p[1] <= '3' && p[2] == '}')
        {
          const char *argument = arguments[p[1] - '1'];

          g_string_append (string, argument != NULL ? argument : MERITA_TEXT_UNKNOWN);
          p += 3;
        }
      else
        g_string_append_c (string, *p++);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
merita_text_fill (MeritaLanguage language,
                  const char *msgid,
                  const char *first,
                  const char *second,
                  const char *third)
{
  const char *const arguments[3] = { first, second, third };

  return fill (merita_tr (language, msgid), arguments);
}

char *
merita_text_fill_n (MeritaLanguage language,
                    const char *singular,
                    const char *plural,
                    gint64 first,
                    gint64 second)
{
  g_autofree char *a = merita_text_integer (language, first);
  g_autofree char *b = merita_text_integer (language, second);
  const char *const arguments[3] = { a, b, NULL };

  return fill (merita_tr_n (language, singular, plural, second == 1 ? 1 : 2), arguments);
}

char *
merita_text_fill_number (MeritaLanguage language,
                         const char *msgid,
                         const char *first,
                         gint64 second)
{
  static const char *const english[] = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  };
  g_autofree char *number = NULL;

  if (second < 0 || second >= (gint64) G_N_ELEMENTS (english))
    number = merita_text_integer (language, second);
  else if (language == MERITA_LANGUAGE_ENGLISH)
    number = g_strdup (english[second]);
  else
    number = merita_text_spell (second);

  return merita_text_fill (language, msgid, first, number, NULL);
}
