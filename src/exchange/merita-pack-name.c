/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-name.h"

#include <string.h>

/* Of DOS, still refused by Windows whatever follows the dot. */
static const char *const reserved[] = { "aux",  "com1", "com2", "com3", "com4", "com5",
                                        "com6", "com7", "com8", "com9", "con",  "lpt1",
                                        "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
                                        "lpt8", "lpt9", "nul",  "prn",  NULL };

static gboolean
is_reserved (const char *name)
{
  g_autofree char *stem = g_ascii_strdown (name, (gssize) strcspn (name, ". "));

  return g_strv_contains (reserved, stem);
}

/* What stands for a character: 0 nothing, ' ' a gap. */
static gunichar
fold_character (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  if (c < 0x80 && strchr ("<>:\"/\\|?*", (int) c) != NULL)
    return '-';
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return 0;
    default:
      return c;
    }
}

static GString *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *whole = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *name = g_string_new (NULL);

  for (const char *p = whole; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = fold_character (g_utf8_get_char (p));

      if (c == 0 || (c == ' ' && (name->len == 0 || name->str[name->len - 1] == ' ')))
        continue;
      g_string_append_unichar (name, c);
    }
  return name;
}

/* "jangka menengah (5" -> "jangka menengah" */
static void
drop_half_bracket (GString *name)
{
  const char *open = strrchr (name->str, '(');

  if (open != NULL && strchr (open, ')') == NULL && open > name->str + name->len / 2)
    g_string_truncate (name, (gsize) (open - name->str));
}

/* At a gap in the last third, if there is one. */
static void
cut (GString *name, guint most)
{
  const char *end = name->str;
  gsize length;

  for (guint i = 0; i < most && *end != '\0'; i++)
    {
      const char *next = g_utf8_next_char (end);

      if (next - name->str > MERITA_PACK_NAME_MAX_BYTES)
        break;
      end = next;
    }
  length = (gsize) (end - name->str);
  if (length == name->len)
    return;
  if (*end != ' ')
    for (gsize i = length; i > length * 2 / 3; i--)
      if (name->str[i - 1] == ' ')
        {
          length = i - 1;
          break;
        }
  g_string_truncate (name, length);
  drop_half_bracket (name);
}

char *
merita_pack_name_clean (const char *text, guint most)
{
  GString *name;

  g_return_val_if_fail (text != NULL && most > 0, NULL);

  name = fold (text);
  cut (name, most);
  /* Windows drops dots and gaps at the end and then does not find its own file. */
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  if (name->len == 0 || is_reserved (name->str))
    g_string_prepend_c (name, '_');
  return g_string_free (name, FALSE);
}

static void
append_padded (GString *out, const char *part, guint digits)
{
  const gsize length = strspn (part, "0123456789");

  for (gsize i = length; length > 0 && i < digits; i++)
    g_string_append_c (out, '0');
  g_string_append (out, part);
}

char *
merita_pack_name_code (const char *code, guint aspect_digits, guint digits)
{
  g_auto (GStrv) parts = NULL;
  GString *out;

  g_return_val_if_fail (code != NULL, NULL);

  parts = g_strsplit (code, ".", -1);
  out = g_string_new (NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, '.');
      append_padded (out, parts[i], i == 0 ? aspect_digits : digits);
    }
  return g_string_free (out, FALSE);
}

char *
merita_pack_name_claim (GHashTable *taken, const char *stem, const char *ending)
{
  g_return_val_if_fail (taken != NULL && stem != NULL && ending != NULL, NULL);

  for (guint n = 1;; n++)
    {
      g_autofree char *name =
        n == 1 ? g_strconcat (stem, ending, NULL) : g_strdup_printf ("%s (%u)%s", stem, n, ending);

      if (g_hash_table_add (taken, g_utf8_casefold (name, -1)))
        return g_steal_pointer (&name);
    }
}
