/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page-view-private.h"
#include "merita-passage-fold.h"

static char *
fold_word (const gunichar *text, gsize n)
{
  g_autoptr (MeritaPassageFold) fold = merita_passage_fold_new (text, n);

  return g_ucs4_to_utf8 ((const gunichar *) fold->letters->data, fold->letters->len, NULL, NULL,
                         NULL);
}

GStrv
merita_page_words_fold (const char *const *terms)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; terms != NULL && terms[i] != NULL; i++)
    {
      glong n;
      g_autofree gunichar *text = g_utf8_to_ucs4_fast (terms[i], -1, &n);
      g_autofree char *word = fold_word (text, (gsize) n);

      if (word != NULL && *word != '\0')
        g_strv_builder_add (builder, word);
    }
  return g_strv_builder_end (builder);
}

static gboolean
is_found (const gunichar *text, gsize n, const char *const *terms)
{
  g_autofree char *word = fold_word (text, n);

  for (guint i = 0; word != NULL && terms[i] != NULL; i++)
    if (g_str_has_prefix (word, terms[i]))
      return TRUE;
  return FALSE;
}

GArray *
merita_page_words_find (const MeritaPageLayout *page, const char *const *terms)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MeritaRectangle));
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (page->text, -1, NULL);
  guint start = 0;

  for (guint i = 0; i <= page->n_characters; i++)
    {
      MeritaRectangle bounds = { 0 };

      if (i < page->n_characters && g_unichar_isalnum (text[i]))
        continue;
      if (i > start && is_found (text + start, i - start, terms))
        {
          for (guint k = start; k < i; k++)
            merita_rectangle_unite (&bounds, &page->rectangles[k]);
          if (!merita_rectangle_is_empty (&bounds))
            g_array_append_val (found, bounds);
        }
      start = i + 1;
    }
  return found;
}
