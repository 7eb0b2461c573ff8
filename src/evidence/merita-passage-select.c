/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand selects on a page; the other half of merita-passage-find.h. */
#include "merita-passage-find.h"
#include "merita-passage-place.h"

/* Between two lines a point still belongs to the one it is this near to, in parts of its height. */
#define REACH 0.35

static gint64
measure_outside (gint64 at, gint64 start, gint64 size)
{
  if (at < start)
    return start - at;
  return at > start + size ? at - start - size : 0;
}

static gunichar *
decode (const MeritaPageLayout *page)
{
  return g_utf8_to_ucs4_fast (page->text, -1, NULL);
}

/*
 * The place between two characters that a point means.  The line comes before the distance, so that
 * a drag beside a short line ends in that line; the reach keeps a point between two lines of the
 * second column from going to the first column.  FALSE: no character has a place.
 */
static gboolean
find_caret (const MeritaPageLayout *page, gint x, gint y, guint *caret)
{
  gint64 best[3] = { G_MAXINT64, G_MAXINT64, G_MAXINT64 };
  gboolean found = FALSE;

  for (guint i = 0; i < page->n_characters; i++)
    {
      const MeritaRectangle *at = &page->rectangles[i];
      gint64 down = measure_outside (y, at->y, at->height);
      gint64 cost[3] = { MAX (down - (gint64) (REACH * at->height), 0),
                         measure_outside (x, at->x, at->width), down };
      guint k = 0;

      while (k < 2 && cost[k] == best[k])
        k++;
      if (merita_rectangle_is_empty (at) || cost[k] >= best[k])
        continue;
      for (guint j = 0; j < 3; j++)
        best[j] = cost[j];
      *caret = i + ((gint64) x * 2 > (gint64) at->x * 2 + at->width);
      found = TRUE;
    }
  return found;
}

MeritaPassagePlace *
merita_passage_between (const MeritaPageLayout *page,
                        gint from_x,
                        gint from_y,
                        gint to_x,
                        gint to_y)
{
  g_autofree gunichar *text = NULL;
  guint from, to;

  g_return_val_if_fail (page != NULL, NULL);

  if (!find_caret (page, from_x, from_y, &from) || !find_caret (page, to_x, to_y, &to))
    return NULL;
  text = decode (page);
  return merita_passage_place_new (page, text, MIN (from, to), MAX (from, to) - MIN (from, to),
                                   NULL);
}

static gboolean
holds_middle (const MeritaRectangle *self, const MeritaRectangle *character)
{
  gint x = character->x + character->width / 2;
  gint y = character->y + character->height / 2;

  return !merita_rectangle_is_empty (character) && measure_outside (x, self->x, self->width) == 0
         && measure_outside (y, self->y, self->height) == 0;
}

MeritaPassagePlace *
merita_passage_inside (const MeritaPageLayout *page, const MeritaRectangle *rectangle)
{
  g_autofree gunichar *text = NULL;
  g_autofree guint8 *taken = NULL;

  g_return_val_if_fail (page != NULL && rectangle != NULL, NULL);

  text = decode (page);
  taken = g_new0 (guint8, page->n_characters + 1);
  for (guint i = 0; i < page->n_characters; i++)
    taken[i] = holds_middle (rectangle, &page->rectangles[i]);
  return merita_passage_place_new (page, text, 0, page->n_characters, taken);
}

MeritaPassagePlace *
merita_passage_word_at (const MeritaPageLayout *page, gint x, gint y)
{
  g_autofree gunichar *text = NULL;
  guint first, end;

  g_return_val_if_fail (page != NULL, NULL);

  text = decode (page);
  for (guint i = 0; i < page->n_characters; i++)
    {
      const MeritaRectangle *at = &page->rectangles[i];

      if (merita_rectangle_is_empty (at) || !g_unichar_isalnum (text[i])
          || measure_outside (x, at->x, at->width) != 0
          || measure_outside (y, at->y, at->height) != 0)
        continue;
      for (first = i; first > 0 && g_unichar_isalnum (text[first - 1]);)
        first--;
      for (end = i + 1; end < page->n_characters && g_unichar_isalnum (text[end]);)
        end++;
      return merita_passage_place_new (page, text, first, end - first, NULL);
    }
  return NULL;
}
