/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-name.h"

#include <string.h>

/* Titles that stand before Indonesian names, folded and without dots. */
static const char *const titles[] = {
  "dr",  "dra", "drs", "drg",    "drh",    "ir",    "prof",    "h",       "hj",    "kh",
  "tgh", "tgk", "apt", "ns",     "bdn",    "pdt",   "r",       "rr",      "ra",    "rm",
  "rg",  "ak",  "ust", "ustadz", "kapten", "mayor", "kolonel", "brigjen", "irjen",
};

#define LONGEST_TITLE 8

/* Single letters and words that are also given names count only when a dot follows. */
static gboolean
needs_dot (const char *title)
{
  static const char *const words[] = { "r", "ra", "rg", "ak", "ns" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], title) == 0)
      return TRUE;
  return FALSE;
}

/* Length of the title at the start of a folded name with what follows it; 0 if there is none. */
static gsize
title_length (const char *name)
{
  char word[LONGEST_TITLE + 1];
  gsize length = 0;
  gboolean dotted;

  while (g_ascii_islower (name[length]) && length < LONGEST_TITLE)
    {
      word[length] = name[length];
      length++;
    }
  word[length] = '\0';
  dotted = name[length] == '.';
  if (length == 0 || (!dotted && name[length] != ' '))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i][0] == word[0] && strcmp (titles[i], word) == 0 && (dotted || !needs_dot (word)))
      {
        while (name[length] == '.' || name[length] == ' ' || name[length] == ',')
          length++;
        return length;
      }
  return 0;
}

/* Folds ASCII in place of a call into the Unicode tables; NULL if the name has other letters. */
static char *
fold_ascii (const char *name)
{
  gsize length = strlen (name);
  char *key = g_malloc (length + 1);
  char *out = key;
  gboolean gap = FALSE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if ((guchar) *p >= 0x80)
        {
          g_free (key);
          return NULL;
        }
      if (g_ascii_isspace (*p))
        {
          gap = out != key;
          continue;
        }
      if (gap)
        *out++ = ' ';
      gap = FALSE;
      *out++ = *p >= 'A' && *p <= 'Z' ? (char) (*p - 'A' + 'a') : *p;
    }
  *out = '\0';
  return key;
}

static char *
fold_unicode (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  GString *key = g_string_sized_new (strlen (folded));
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      gap = key->len > 0;
    else
      {
        if (gap)
          g_string_append_c (key, ' ');
        gap = FALSE;
        g_string_append_unichar (key, g_utf8_get_char (p));
      }
  return g_string_free (key, FALSE);
}

char *
merita_name_sort_key (const char *name)
{
  char *key;
  gsize skip = 0, more;

  g_return_val_if_fail (name != NULL, NULL);

  key = fold_ascii (name);
  if (key == NULL)
    key = fold_unicode (name);
  while ((more = title_length (key + skip)) > 0 && key[skip + more] != '\0')
    skip += more;
  if (skip > 0)
    memmove (key, key + skip, strlen (key + skip) + 1);
  return key;
}
