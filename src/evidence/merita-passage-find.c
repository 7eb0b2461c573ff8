/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-passage-find.h"

#include <string.h>

#include "merita-page-sight.h"
#include "merita-passage-fold.h"
#include "merita-passage-place.h"

static gunichar *
decode (const char *text, glong *n_characters)
{
  return g_utf8_to_ucs4_fast (text, -1, n_characters);
}

/* Whether a word that goes over this border is cut by it: before is the left one's index. */
static gboolean
cuts_word (const MeritaPageLayout *page, const gunichar *text, gint64 before)
{
  return before >= 0 && before + 1 < page->n_characters && g_unichar_isalnum (text[before])
         && g_unichar_isalnum (text[before + 1]);
}

/* Squared, between the middles; 0 if nearness does not matter. */
static double
measure_distance (const MeritaPassagePlace *place, const MeritaRectangle *near)
{
  const MeritaRectangle *bounds = &place->bounds;
  double x, y;

  if (near == NULL || merita_rectangle_is_empty (near))
    return 0;
  x = (bounds->x + bounds->width / 2.0) - (near->x + near->width / 2.0);
  y = (bounds->y + bounds->height / 2.0) - (near->y + near->height / 2.0);
  return x * x + y * y;
}

typedef struct
{
  const MeritaPageLayout *page;
  const gunichar *text;
  const MeritaRectangle *near;
  MeritaPassagePlace *place;
  gboolean cut;
  double distance;
} Best;

static void
consider (Best *self, guint first, guint last)
{
  MeritaPassagePlace *place;
  double distance;
  gboolean cut;

  /* An accent of its own belongs to the letter before it. */
  while (last + 1 < self->page->n_characters && g_unichar_ismark (self->text[last + 1]))
    last++;
  place = merita_passage_place_new (self->page, self->text, first, last - first + 1, NULL);
  if (place == NULL)
    return;
  cut = cuts_word (self->page, self->text, (gint64) first - 1)
        || cuts_word (self->page, self->text, last);
  distance = measure_distance (place, self->near);
  if (self->place != NULL && (cut != self->cut ? cut > self->cut : distance >= self->distance))
    {
      merita_passage_place_free (place);
      return;
    }
  merita_passage_place_free (self->place);
  self->place = place;
  self->cut = cut;
  self->distance = distance;
}

static MeritaPassagePlace *
find_on (const MeritaPageLayout *page, const char *quote, const MeritaRectangle *near)
{
  glong n_text, n_quote;
  g_autofree gunichar *text = NULL;
  g_autofree gunichar *wanted = NULL;
  g_autoptr (MeritaPassageFold) in = NULL;
  g_autoptr (MeritaPassageFold) what = NULL;
  Best best = { .page = page, .near = near };
  gsize size;

  best.text = text = decode (page->text, &n_text);
  wanted = decode (quote, &n_quote);
  in = merita_passage_fold_new (text, (gsize) n_text);
  what = merita_passage_fold_new (wanted, (gsize) n_quote);
  size = what->letters->len;
  if (size == 0)
    return NULL;
  for (gsize i = 0; i + size <= in->letters->len; i++)
    if (memcmp (&g_array_index (in->letters, gunichar, i), what->letters->data,
                size * sizeof (gunichar))
        == 0)
      consider (&best, g_array_index (in->origins, guint, i),
                g_array_index (in->origins, guint, i + size - 1));
  return best.place;
}

/* The place on the page itself: its characters need not follow one another there. */
static void
translate (MeritaPassagePlace *place, const guint *origins)
{
  guint first = G_MAXUINT, last = 0;

  for (guint i = place->first; i < place->first + place->length; i++)
    if (origins[i] != G_MAXUINT)
      {
        first = MIN (first, origins[i]);
        last = MAX (last, origins[i]);
      }
  place->first = first;
  place->length = last - first + 1;
}

MeritaPassagePlace *
merita_passage_find (const MeritaPageLayout *page, const char *quote, const MeritaRectangle *near)
{
  g_autoptr (MeritaPageSight) sight = NULL;
  MeritaPassagePlace *place;

  g_return_val_if_fail (page != NULL && quote != NULL, NULL);

  place = find_on (page, quote, near);
  if (place != NULL)
    return place;
  sight = merita_page_sight_new (page);
  if (sight->layout != NULL)
    place = find_on (sight->layout, quote, near);
  if (place != NULL)
    translate (place, sight->origins);
  return place;
}

MeritaPassagePlace *
merita_passage_take (const MeritaPageLayout *page, guint first, guint length)
{
  glong n_text;
  g_autofree gunichar *text = NULL;

  g_return_val_if_fail (page != NULL, NULL);

  text = decode (page->text, &n_text);
  first = MIN (first, page->n_characters);
  return merita_passage_place_new (page, text, first, MIN (length, page->n_characters - first),
                                   NULL);
}
