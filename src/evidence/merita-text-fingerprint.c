/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-text-fingerprint.h"

#include <string.h>

#include "merita-passage-fold.h"

#define RUN 5

/* SplitMix64: each bit of the result depends on each bit of the number. */
static guint64
mix (guint64 number)
{
  number += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  number = (number ^ (number >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  number = (number ^ (number >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return number ^ (number >> 31);
}

/* A hyphen that the fold has dropped joins what stands around it, also over a line's end. */
static gboolean
is_joined (const gunichar *text, guint from, guint to)
{
  gboolean blank = FALSE;

  for (guint i = from + 1; i < to; i++)
    {
      if (merita_passage_is_hyphen (text[i]))
        return TRUE;
      blank = blank || g_unichar_isspace (text[i]);
    }
  return !blank;
}

static void
end_word (GArray *words, guint64 *word)
{
  if (*word != 0)
    g_array_append_val (words, *word);
  *word = 0;
}

static void
append_words (GArray *words, const char *page)
{
  g_autofree char *valid = g_utf8_make_valid (page, -1);
  glong n;
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (valid, -1, &n);
  g_autoptr (MeritaPassageFold) fold = merita_passage_fold_new (text, (gsize) n);
  const guint *origins = (const guint *) (gpointer) fold->origins->data;
  guint64 word = 0;

  for (guint i = 0; i < fold->letters->len; i++)
    {
      gunichar letter = g_array_index (fold->letters, gunichar, i);

      if (i > 0 && !is_joined (text, origins[i - 1], origins[i]))
        end_word (words, &word);
      if (g_unichar_isalnum (letter))
        word = mix (word ^ letter);
      else
        end_word (words, &word);
    }
  end_word (words, &word);
}

static void
take_run (MeritaTextFingerprint *self, const guint64 *words, guint n)
{
  guint64 run = n;

  for (guint i = 0; i < n; i++)
    run = mix (run ^ words[i]);
  for (guint i = 0; i < MERITA_TEXT_FINGERPRINT_HASHES; i++)
    {
      guint32 hash = (guint32) (mix (run ^ mix (i)) >> 32);

      self->least[i] = MIN (self->least[i], hash);
    }
}

void
merita_text_fingerprint_make (MeritaTextFingerprint *self, const char *const *pages, gsize n_pages)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (guint64));
  const guint64 *words;

  g_return_if_fail (self != NULL && (pages != NULL || n_pages == 0));

  for (gsize i = 0; i < n_pages; i++)
    append_words (array, pages[i]);
  words = (const guint64 *) (gpointer) array->data;
  memset (self->least, 0xff, sizeof self->least);
  self->exact = 0;
  for (guint i = 0; i < array->len; i++)
    self->exact = mix (self->exact ^ words[i]);
  if (array->len > 0 && array->len < RUN)
    take_run (self, words, array->len);
  for (guint i = 0; i + RUN <= array->len; i++)
    take_run (self, words + i, RUN);
}

gint
merita_text_fingerprint_compare (const MeritaTextFingerprint *a, const MeritaTextFingerprint *b)
{
  gint same = 0;

  g_return_val_if_fail (a != NULL && b != NULL, -1);

  if (a->exact == 0 || b->exact == 0)
    return -1;
  if (a->exact == b->exact)
    return 100;
  for (guint i = 0; i < MERITA_TEXT_FINGERPRINT_HASHES; i++)
    same += a->least[i] == b->least[i];
  same = (same * 100 + MERITA_TEXT_FINGERPRINT_HASHES / 2) / MERITA_TEXT_FINGERPRINT_HASHES;
  return MIN (same, 99);
}

GBytes *
merita_text_fingerprint_to_bytes (const MeritaTextFingerprint *self)
{
  GByteArray *out = g_byte_array_sized_new (MERITA_TEXT_FINGERPRINT_BYTES);
  const guint64 exact = GUINT64_TO_LE (self->exact);

  g_byte_array_append (out, (const guint8 *) &exact, sizeof exact);
  for (guint i = 0; i < MERITA_TEXT_FINGERPRINT_HASHES; i++)
    {
      const guint32 hash = GUINT32_TO_LE (self->least[i]);

      g_byte_array_append (out, (const guint8 *) &hash, sizeof hash);
    }
  return g_byte_array_free_to_bytes (out);
}

gboolean
merita_text_fingerprint_from_bytes (MeritaTextFingerprint *self, GBytes *bytes)
{
  gsize size;
  const guint8 *data;

  g_return_val_if_fail (self != NULL && bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (size != MERITA_TEXT_FINGERPRINT_BYTES)
    return FALSE;
  memcpy (&self->exact, data, sizeof self->exact);
  memcpy (self->least, data + sizeof self->exact, sizeof self->least);
  self->exact = GUINT64_FROM_LE (self->exact);
  for (guint i = 0; i < MERITA_TEXT_FINGERPRINT_HASHES; i++)
    self->least[i] = GUINT32_FROM_LE (self->least[i]);
  return TRUE;
}
