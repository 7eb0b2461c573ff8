/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-title-case.h"

#include <string.h>

static const char small_words[] =
  "|DAN|DI|KE|DARI|UNTUK|PADA|YANG|DENGAN|DALAM|TENTANG|SERTA|OLEH|ATAU|BAGI|ATAS|SEBAGAI|";
/* With vowels, so that nothing else tells them from words. */
static const char short_forms[] =
  "|ASN|KASN|SOP|OPD|UPT|BUP|CAT|AKD|SAKIP|SPIP|APBD|APBN|SIPINTER|SIASN|PERMENPANRB|IKU|UU|TI|II|"
  "III|IV|VI|VII|VIII|IX|";

static gboolean
is_listed (const char *list, const char *word)
{
  g_autofree char *barred = g_strdup_printf ("|%s|", word);

  return strstr (list, barred) != NULL;
}

static gboolean
has_small_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static char *
lower_word (const char *word, gboolean first)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  gboolean begins = TRUE;
  GString *out;

  if (!first && is_listed (small_words, word))
    return g_steal_pointer (&small);
  if (is_listed (short_forms, word) || strpbrk (word, "AEIOU") == NULL)
    return g_strdup (word);
  out = g_string_new (NULL);
  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, begins ? g_unichar_toupper (c) : c);
      begins = c == '/' || c == '-' || c == '(';
    }
  return g_string_free (out, FALSE);
}

char *
merita_title_case (const char *text)
{
  g_auto (GStrv) words = NULL;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  if (has_small_letter (text))
    return g_strdup (text);
  words = g_strsplit (text, " ", -1);
  out = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = lower_word (words[i], i == 0);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", word);
    }
  return g_string_free (out, FALSE);
}
