/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-page-sight.h"

/* In parts of a character's height. */
#define SAME_LINE 0.5
#define GAP 0.16

typedef struct
{
  guint origin, line;
  gunichar letter;
  MeritaRectangle place;
} Seen;

static double
middle (const Seen *seen)
{
  return seen->place.y + seen->place.height / 2.0;
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  double x = middle (a), y = middle (b);

  if (x != y)
    return x < y ? -1 : 1;
  return ((const Seen *) a)->origin < ((const Seen *) b)->origin ? -1 : 1;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Seen *x = a, *y = b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  if (x->place.x != y->place.x)
    return x->place.x < y->place.x ? -1 : 1;
  return x->origin < y->origin ? -1 : 1;
}

static GArray *
collect (const MeritaPageLayout *page)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Seen));
  const char *p = page->text;

  for (guint i = 0; i < page->n_characters; i++, p = g_utf8_next_char (p))
    {
      Seen seen = { .origin = i, .letter = g_utf8_get_char (p), .place = page->rectangles[i] };

      if (!g_unichar_isspace (seen.letter) && !merita_rectangle_is_empty (&seen.place))
        g_array_append_val (all, seen);
    }
  return all;
}

/* A line goes on while the next letter's middle is near that of the letter before it. */
static void
number_lines (GArray *all)
{
  g_array_sort (all, compare_heights);
  for (guint i = 1; i < all->len; i++)
    {
      const Seen *before = &g_array_index (all, Seen, i - 1);
      Seen *seen = &g_array_index (all, Seen, i);
      double height = MIN (before->place.height, seen->place.height);

      seen->line = before->line + (middle (seen) - middle (before) > SAME_LINE * height ? 1 : 0);
    }
  g_array_sort (all, compare_places);
}

typedef struct
{
  GString *text;
  GArray *places, *origins;
} Sheet;

static void
put (Sheet *sheet, gunichar letter, const MeritaRectangle *place, guint origin)
{
  g_string_append_unichar (sheet->text, letter);
  g_array_append_val (sheet->places, *place);
  g_array_append_val (sheet->origins, origin);
}

static void
put_seen (Sheet *sheet, const Seen *before, const Seen *seen)
{
  const MeritaRectangle nowhere = { 0 };

  if (before != NULL && before->line != seen->line)
    put (sheet, '\n', &nowhere, G_MAXUINT);
  else if (before != NULL
           && seen->place.x - (before->place.x + before->place.width) > GAP * seen->place.height)
    put (sheet, ' ', &nowhere, G_MAXUINT);
  put (sheet, seen->letter, &seen->place, seen->origin);
}

MeritaPageSight *
merita_page_sight_new (const MeritaPageLayout *page)
{
  g_autoptr (GArray) all = NULL;
  Sheet sheet;
  MeritaPageSight *self;
  gsize n;

  g_return_val_if_fail (page != NULL, NULL);

  all = collect (page);
  number_lines (all);
  sheet = (Sheet){ .text = g_string_new (NULL),
                   .places = g_array_new (FALSE, FALSE, sizeof (MeritaRectangle)),
                   .origins = g_array_new (FALSE, FALSE, sizeof (guint)) };
  for (guint i = 0; i < all->len; i++)
    put_seen (&sheet, i > 0 ? &g_array_index (all, Seen, i - 1) : NULL,
              &g_array_index (all, Seen, i));
  self = g_new0 (MeritaPageSight, 1);
  n = sheet.places->len;
  self->layout =
    merita_page_layout_new_take (page->width, page->height, g_string_free (sheet.text, FALSE),
                                 (MeritaRectangle *) (gpointer) g_array_free (sheet.places, FALSE),
                                 n);
  self->origins = (guint *) (gpointer) g_array_free (sheet.origins, FALSE);
  return self;
}

void
merita_page_sight_free (MeritaPageSight *self)
{
  if (self == NULL)
    return;
  merita_page_layout_free (self->layout);
  g_free (self->origins);
  g_free (self);
}
