/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-passage-fold.h"

gboolean
merita_passage_is_hyphen (gunichar character)
{
  return character == '-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

/* Soft hyphen, joiners, marks of direction and order. */
gboolean
merita_passage_is_unseen (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_FORMAT || (type == G_UNICODE_CONTROL && !g_unichar_isspace (character));
}

static gboolean
divides_word (const gunichar *text, gsize n, gsize at)
{
  if (at == 0 || !g_unichar_isalnum (text[at - 1]))
    return FALSE;
  for (gsize i = at + 1; i < n; i++)
    if (!g_unichar_isspace (text[i]) && !merita_passage_is_unseen (text[i]))
      return g_unichar_isalnum (text[i]);
  return FALSE;
}

static gunichar
plain_mark (gunichar character)
{
  if (merita_passage_is_hyphen (character))
    return '-';
  if (character >= 0x2018 && character <= 0x201b)
    return '\'';
  if (character >= 0x201c && character <= 0x201f)
    return '"';
  return g_unichar_tolower (character);
}

static void
append (MeritaPassageFold *self, gunichar character, guint origin)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    {
      gunichar letter = plain_mark (parts[i]);

      if (g_unichar_ismark (letter) || g_unichar_isspace (letter))
        continue;
      g_array_append_val (self->letters, letter);
      g_array_append_val (self->origins, origin);
    }
}

MeritaPassageFold *
merita_passage_fold_new (const gunichar *text, gsize n_characters)
{
  MeritaPassageFold *self = g_new0 (MeritaPassageFold, 1);

  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->origins = g_array_new (FALSE, FALSE, sizeof (guint));
  for (gsize i = 0; i < n_characters; i++)
    if (!merita_passage_is_unseen (text[i])
        && !(merita_passage_is_hyphen (text[i]) && divides_word (text, n_characters, i)))
      append (self, text[i], (guint) i);
  return self;
}

void
merita_passage_fold_free (MeritaPassageFold *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->letters);
  g_array_unref (self->origins);
  g_free (self);
}
