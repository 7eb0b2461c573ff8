/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-text.h"

/* Titles that stand before a name; longer ones first where one begins with another. */
static const char *const titles[] = {
  "prof", "drs", "dra", "drg", "drh", "dr", "k.h", "kh", "hj", "ir", "apt", "ns", "h",
};

/* Where the name begins after one title, or NULL if there is none. */
static const char *
skip_title (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      gsize length = strlen (titles[i]);
      const char *rest = name + length;

      if (g_ascii_strncasecmp (name, titles[i], length) != 0)
        continue;
      /* "Dr.H.Ahmad" and "Dr Ahmad" carry a title, "Drajat" and "Irwan" do not. */
      if (*rest == '.')
        rest++;
      else if (*rest != ' ' && *rest != '\0')
        continue;
      while (*rest == ' ')
        rest++;

      return rest;
    }

  return NULL;
}

static char *
squeeze_spaces (const char *text, gsize length)
{
  g_autoptr (GString) string = g_string_sized_new (length);
  const char *end = text + length;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (string, c);
      else if (string->len > 0 && string->str[string->len - 1] != ' ')
        g_string_append_c (string, ' ');
    }
  if (string->len > 0 && string->str[string->len - 1] == ' ')
    g_string_truncate (string, string->len - 1);

  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
merita_text_short_name (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *plain = NULL;
  const char *start, *next;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  plain = squeeze_spaces (valid, strcspn (valid, ","));
  for (start = plain; (next = skip_title (start)) != NULL && *next != '\0';)
    start = next;

  return g_strdup (start);
}

char *
merita_text_initials (const char *name)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) string = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (name != NULL, NULL);

  plain = merita_text_short_name (name);
  words = g_strsplit (plain, " ", -1);
  n = g_strv_length (words);
  if (n > 0)
    g_string_append_unichar (string, g_unichar_toupper (g_utf8_get_char (words[0])));
  if (n > 1)
    g_string_append_unichar (string, g_unichar_toupper (g_utf8_get_char (words[n - 1])));

  return g_string_free (g_steal_pointer (&string), FALSE);
}
