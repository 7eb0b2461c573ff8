/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-passage-place.h"

#include "merita-passage-fold.h"

typedef struct
{
  const MeritaPageLayout *page;
  const gunichar *text;
  const guint8 *taken;
  guint first, end;
} Range;

static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || merita_passage_is_unseen (character);
}

static gboolean
is_taken (const Range *self, guint at)
{
  return (self->taken == NULL || self->taken[at]) && !is_blank (self->text[at]);
}

/* Half of the lower one's height is enough: superscripts belong to their line. */
static gboolean
on_one_line (const MeritaRectangle *a, const MeritaRectangle *b)
{
  gint common = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return 2 * common >= MIN (a->height, b->height);
}

static void
add_lines (MeritaPassagePlace *place, const Range *range)
{
  MeritaRectangle line = { 0 };

  for (guint i = range->first; i < range->end; i++)
    {
      const MeritaRectangle *character = &range->page->rectangles[i];
      gboolean seen = is_taken (range, i) && !merita_rectangle_is_empty (character);

      if (!merita_rectangle_is_empty (&line)
          && (range->text[i] == '\n' || (seen && !on_one_line (&line, character))))
        {
          g_array_append_val (place->lines, line);
          line = (MeritaRectangle){ 0 };
        }
      if (seen)
        merita_rectangle_unite (&line, character);
    }
  if (!merita_rectangle_is_empty (&line))
    g_array_append_val (place->lines, line);
  for (guint i = 0; i < place->lines->len; i++)
    merita_rectangle_unite (&place->bounds, &g_array_index (place->lines, MeritaRectangle, i));
}

/* "orang-orang": a doubled word keeps its hyphen, also where a line ends. */
static gboolean
is_doubled (const Range *self, guint hyphen, guint next)
{
  guint i = 0;

  while (i < hyphen && g_unichar_isalpha (self->text[hyphen - 1 - i]))
    i++;
  for (guint j = 0; j < i; j++)
    if (next + j >= self->page->n_characters
        || g_unichar_tolower (self->text[hyphen - i + j])
             != g_unichar_tolower (self->text[next + j]))
      return FALSE;
  return i > 0;
}

/*
 * Where the text goes on after a hyphen that ends a line; 0: none does.  joined: the hyphen was
 * only put there by the line's end, and goes; after digits and before capitals it is part of the
 * text.
 */
static guint
pass_line_end (const Range *self, guint hyphen, gboolean *joined)
{
  gboolean ends = FALSE;
  guint next = hyphen + 1;

  for (; next < self->end && !is_taken (self, next); next++)
    ends = ends || self->text[next] == '\n';
  if (!ends || next >= self->end || hyphen == 0 || !g_unichar_isalnum (self->text[hyphen - 1])
      || !g_unichar_isalnum (self->text[next]))
    return 0;
  *joined = g_unichar_isalpha (self->text[hyphen - 1]) && g_unichar_islower (self->text[next])
            && !is_doubled (self, hyphen, next);
  return next;
}

static void
append_character (GString *quote, gunichar character)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH] = { character };
  gsize n = 1;

  /* Latin ligatures are type, not text. */
  if (character >= 0xfb00 && character <= 0xfb06)
    n = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    g_string_append_unichar (quote, parts[i]);
}

static char *
make_quote (const Range *range)
{
  g_autoptr (GString) quote = g_string_new (NULL);
  gboolean gap = FALSE;

  for (guint i = range->first; i < range->end; i++)
    {
      gboolean joined = FALSE;
      guint next;

      if (!is_taken (range, i))
        {
          gap = gap || !merita_passage_is_unseen (range->text[i]);
          continue;
        }
      if (gap && quote->len > 0)
        g_string_append_c (quote, ' ');
      gap = FALSE;
      next = merita_passage_is_hyphen (range->text[i]) ? pass_line_end (range, i, &joined) : 0;
      if (!joined)
        append_character (quote, range->text[i]);
      if (next > 0)
        i = next - 1;
    }
  return g_string_free (g_steal_pointer (&quote), FALSE);
}

MeritaPassagePlace *
merita_passage_place_new (const MeritaPageLayout *page,
                          const gunichar *text,
                          guint first,
                          guint length,
                          const guint8 *taken)
{
  Range range = { page, text, taken, first, first + length };
  MeritaPassagePlace *self;

  g_assert (first <= page->n_characters && length <= page->n_characters - first);
  while (range.first < range.end && !is_taken (&range, range.first))
    range.first++;
  while (range.end > range.first && !is_taken (&range, range.end - 1))
    range.end--;
  if (range.first == range.end)
    return NULL;
  self = g_new0 (MeritaPassagePlace, 1);
  self->first = range.first;
  self->length = range.end - range.first;
  self->lines = g_array_new (FALSE, FALSE, sizeof (MeritaRectangle));
  self->quote = make_quote (&range);
  add_lines (self, &range);
  return self;
}

void
merita_passage_place_free (MeritaPassagePlace *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_free (self->quote);
  g_free (self);
}
