/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotes are found where they stand, and what is selected is quoted as it reads. */
#include <string.h>

#include "merita-passage-find.h"
#include "page-grid.h"

typedef struct
{
  const char *page, *quote;
  gint first; /* -1: not there */
  guint length, lines;
  const char *shown;
} Find;

static const Find finds[] = {
  { "Keputusan Bupati", "Keputusan", 0, 9, 1, "Keputusan" },
  { "Keputusan Bupati", "keputusan   BUPATI ", 0, 16, 1, "Keputusan Bupati" },
  { "Keputusan\n  Bupati", "Keputusan Bupati", 0, 18, 2, "Keputusan Bupati" },
  { "Keputusan Bupati", "Ke putusan\nBupati", 0, 16, 1, "Keputusan Bupati" },
  { "mutasi kepe-\ngawaian daerah", "kepegawaian", 7, 13, 2, "kepegawaian" },
  { "mutasi kepegawaian", "kepe-\ngawaian", 7, 11, 1, "kepegawaian" },
  { "Undang-\nUndang Nomor 20", "Undang-Undang", 0, 14, 2, "Undang-Undang" },
  { "orang-\norang muda", "orang-orang", 0, 12, 2, "orang-orang" },
  { "tahun 2020-\n2024", "2020–2024", 6, 10, 2, "2020-2024" },
  { "Jabatan kepe\u00adgawaian", "kepegawaian", 8, 12, 1, "kepegawaian" },
  { "seri\ufb01kat \ufb02at", "serifikat flat", 0, 12, 1, "serifikat flat" },
  { "hasil\u00a0penilaian", "hasil penilaian", 0, 15, 1, "hasil penilaian" },
  { "Ma\u2019ruf \u201cAmin\u201d", "Ma'ruf \"Amin\"", 0, 13, 1, "Ma\u2019ruf \u201cAmin\u201d" },
  { "cafe\u0301 baru", "café", 0, 5, 1, "cafe\u0301" },
  { "suhu -5 dan 5", "5", 6, 1, 1, "5" },
  { "dinihari ini", "ini", 9, 3, 1, "ini" },
  { "dinihari", "ini", 1, 3, 1, "ini" },
  { "satu dua satu dua", "satu", 0, 4, 1, "satu" },
  { "Keputusan Bupati", "Keputusan Gubernur", -1 },
  { "Keputusan Bupati", "", -1 },
  { "Keputusan Bupati", " \n\u00ad", -1 },
  { "", "Keputusan", -1 },
  { "ab", "abc", -1 },
};

static void
test_find (gconstpointer data)
{
  const Find *c = data;
  g_autoptr (MeritaPageLayout) page = page_grid_new (c->page);
  g_autoptr (MeritaPassagePlace) place = merita_passage_find (page, c->quote, NULL);
  g_autoptr (MeritaPassagePlace) again = NULL;

  if (c->first < 0)
    {
      g_assert_null (place);
      return;
    }
  g_assert_nonnull (place);
  g_assert_cmpuint (place->first, ==, (guint) c->first);
  g_assert_cmpuint (place->length, ==, c->length);
  g_assert_cmpuint (place->lines->len, ==, c->lines);
  g_assert_cmpstr (place->quote, ==, c->shown);
  /* What it shows is found at the same place. */
  again = merita_passage_find (page, place->quote, &place->bounds);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->first, ==, place->first);
  g_assert_cmpuint (again->length, ==, place->length);
}

static void
assert_rectangle (const MeritaRectangle *got, gint x, gint y, gint width, gint height)
{
  g_assert_cmpint (got->x, ==, x);
  g_assert_cmpint (got->y, ==, y);
  g_assert_cmpint (got->width, ==, width);
  g_assert_cmpint (got->height, ==, height);
}

static void
test_rectangles (void)
{
  g_autoptr (MeritaPageLayout) page = page_grid_new ("satu dua\ntiga empat\nlima");
  g_autoptr (MeritaPassagePlace) place = merita_passage_find (page, "dua tiga", NULL);

  g_assert_cmpuint (place->lines->len, ==, 2);
  assert_rectangle (&g_array_index (place->lines, MeritaRectangle, 0), 5 * GRID_X, 0, 3 * GRID_X,
                    GRID_HEIGHT);
  assert_rectangle (&g_array_index (place->lines, MeritaRectangle, 1), 0, GRID_Y, 4 * GRID_X,
                    GRID_HEIGHT);
  assert_rectangle (&place->bounds, 0, 0, 8 * GRID_X, GRID_Y + GRID_HEIGHT);
}

/* Text whose characters have no place is quoted, without rectangles. */
static void
test_no_rectangles (void)
{
  g_autoptr (MeritaPageLayout) page =
    merita_page_layout_new_take (100, 100, g_strdup ("abc"), g_new0 (MeritaRectangle, 3), 3);
  g_autoptr (MeritaPassagePlace) place = merita_passage_find (page, "bc", NULL);

  g_assert_cmpstr (place->quote, ==, "bc");
  g_assert_cmpuint (place->lines->len, ==, 0);
  g_assert_true (merita_rectangle_is_empty (&place->bounds));
  g_assert_null (merita_passage_between (page, 0, 0, 100, 100));
}

static void
test_near (void)
{
  g_autoptr (MeritaPageLayout) page = page_grid_new ("pasal satu\npasal dua\nsubpasal");
  const struct
  {
    MeritaRectangle near;
    guint first;
  } cases[] = { { { 0, 0, 10, 10 }, 0 },
                { { 0, 2 * GRID_Y, 10, 10 }, 11 },
                { { 0, 2 * GRID_Y, 0, 0 }, 0 },
                { { G_MININT, G_MAXINT, G_MAXINT, G_MAXINT }, 11 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MeritaPassagePlace) place = merita_passage_find (page, "pasal", &cases[i].near);

      g_assert_cmpuint (place->first, ==, cases[i].first);
    }
}

/* Points in tenths of a column and of a line. */
typedef struct
{
  gint x1, y1, x2, y2;
  const char *quote; /* NULL: nothing */
} Drag;

static const Drag drags[] = {
  { 0, 4, 40, 4, "satu" },
  { 40, 4, 0, 4, "satu" },
  { 2, 4, 8, 4, "s" },
  { 2, 4, 4, 4, NULL },
  { 6, 4, 14, 4, NULL },
  { 6, 4, 16, 4, "a" },
  { 50, 4, 40, 14, "dua tiga" },
  { 50, 4, 900, 14, "dua tiga empat" },
  { 0, 22, 900, 22, "lima" },
  { 90, 27, 0, 14, "tiga empat lima" },
  { -500, -500, 9999, 9999, "satu dua tiga empat lima" },
  { 40, 4, 49, 4, NULL },
};

static void
test_drag (gconstpointer data)
{
  const Drag *c = data;
  g_autoptr (MeritaPageLayout) page = page_grid_new ("satu dua\ntiga empat\nlima");
  g_autoptr (MeritaPassagePlace) place =
    merita_passage_between (page, c->x1 * GRID_X / 10, c->y1 * GRID_Y / 10, c->x2 * GRID_X / 10,
                            c->y2 * GRID_Y / 10);

  g_assert_cmpstr (place != NULL ? place->quote : NULL, ==, c->quote);
}

/* Text in two columns comes column by column: a drag in the second one stays there, also where its
 * points lie between two lines and the first column has a line at that height. */
static void
test_drag_columns (void)
{
  static const struct
  {
    gint column, line, shift; /* shift: of the line, in parts of a hundredth of a point */
    const char *text;
  } lines[] = { { 0, 0, 0, "satu dua" },
                { 0, 1, 0, "tiga empat" },
                { 20, 0, GRID_Y / 2, "lima enam" },
                { 20, 1, GRID_Y / 2, "tujuh delapan" } };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (MeritaRectangle));
  g_autoptr (MeritaPageLayout) page = NULL;
  g_autoptr (MeritaPassagePlace) place = NULL;
  const gint between = GRID_Y / 2 + GRID_HEIGHT + 50;
  gsize n;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const MeritaRectangle none = { 0 };

      for (guint j = 0; lines[i].text[j] != '\0'; j++)
        {
          const MeritaRectangle at = { GRID_X * (lines[i].column + (gint) j),
                                       GRID_Y * lines[i].line + lines[i].shift, GRID_X,
                                       GRID_HEIGHT };

          g_array_append_val (places, at);
        }
      g_array_append_val (places, none);
      g_string_append_printf (text, "%s\n", lines[i].text);
    }
  n = places->len;
  page = merita_page_layout_new_take (
    59500, 84200, g_strdup (text->str),
    (MeritaRectangle *) (gpointer) g_array_free (g_steal_pointer (&places), FALSE), n);
  place = merita_passage_between (page, 25 * GRID_X, between, 29 * GRID_X, between);
  g_assert_cmpstr (place->quote, ==, "enam");
}

static void
test_drag_extremes (void)
{
  g_autoptr (MeritaPageLayout) page = page_grid_new ("satu");
  g_autoptr (MeritaPassagePlace) place =
    merita_passage_between (page, G_MININT, G_MININT, G_MAXINT, G_MAXINT);
  g_autoptr (MeritaPageLayout) empty = page_grid_new ("");

  g_assert_cmpstr (place->quote, ==, "satu");
  g_assert_null (merita_passage_between (empty, 0, 0, 9, 9));
}

/* The second column of a table, whose rows are lines of the text. */
static void
test_inside (void)
{
  g_autoptr (MeritaPageLayout) page = page_grid_new ("nama   nilai-\nAni    nya 80\nBudi   90");
  const MeritaRectangle column = { 7 * GRID_X, 0, 20 * GRID_X, 5 * GRID_Y };
  const MeritaRectangle middle = { 7 * GRID_X, GRID_Y, 3 * GRID_X, GRID_HEIGHT };
  const MeritaRectangle nothing = { 20 * GRID_X, 0, GRID_X, GRID_Y };
  const MeritaRectangle extreme = { G_MININT, G_MININT, G_MAXINT, G_MAXINT };
  g_autoptr (MeritaPassagePlace) place = merita_passage_inside (page, &column);
  g_autoptr (MeritaPassagePlace) word = merita_passage_inside (page, &middle);

  g_assert_cmpstr (place->quote, ==, "nilainya 80 90");
  g_assert_cmpuint (place->lines->len, ==, 3);
  assert_rectangle (&place->bounds, 7 * GRID_X, 0, 6 * GRID_X, 2 * GRID_Y + GRID_HEIGHT);
  g_assert_cmpstr (word->quote, ==, "nya");
  g_assert_cmpuint (word->length, ==, 3);
  g_assert_null (merita_passage_inside (page, &nothing));
  g_assert_null (merita_passage_inside (page, &extreme));
}

static void
test_word (void)
{
  g_autoptr (MeritaPageLayout) page = page_grid_new ("satu, dua");
  g_autoptr (MeritaPassagePlace) first = merita_passage_word_at (page, 2 * GRID_X + 1, 10);
  g_autoptr (MeritaPassagePlace) last = merita_passage_word_at (page, 8 * GRID_X, 10);

  g_assert_cmpstr (first->quote, ==, "satu");
  g_assert_cmpuint (first->first, ==, 0);
  g_assert_cmpstr (last->quote, ==, "dua");
  g_assert_null (merita_passage_word_at (page, 4 * GRID_X + 300, 10));
  g_assert_null (merita_passage_word_at (page, 2 * GRID_X, 5 * GRID_Y));
}

static void
test_take (void)
{
  g_autoptr (MeritaPageLayout) page = page_grid_new (" satu dua ");
  g_autoptr (MeritaPassagePlace) all = merita_passage_take (page, 0, G_MAXUINT);
  g_autoptr (MeritaPassagePlace) some = merita_passage_take (page, 4, 3);

  g_assert_cmpstr (all->quote, ==, "satu dua");
  g_assert_cmpuint (all->first, ==, 1);
  g_assert_cmpstr (some->quote, ==, "u d");
  g_assert_null (merita_passage_take (page, 5, 1));
  g_assert_null (merita_passage_take (page, 99, 1));
}

/* Whatever a worker says: an array that does not fit is refused, a place is cut to the page. */
static void
test_layout_checks (void)
{
  const MeritaRectangle wild[] = {
    { -10, 20, 30, 40 }, { G_MAXINT, 0, G_MAXINT, 5 }, { 90, 90, 50, 50 }, { 10, 10, -5, 5 }
  };
  g_autoptr (MeritaPageLayout) page =
    merita_page_layout_new_take (100, 100, g_strdup ("abcd"), g_memdup2 (wild, sizeof wild),
                                 G_N_ELEMENTS (wild));

  assert_rectangle (&page->rectangles[0], 0, 20, 20, 40);
  assert_rectangle (&page->rectangles[1], 100, 0, 0, 0);
  assert_rectangle (&page->rectangles[2], 90, 90, 10, 10);
  assert_rectangle (&page->rectangles[3], 10, 10, 0, 0);
  g_assert_null (
    merita_page_layout_new_take (9, 9, g_strdup ("ab"), g_new0 (MeritaRectangle, 1), 1));
  g_assert_null (
    merita_page_layout_new_take (9, 9, g_strdup ("\xff"), g_new0 (MeritaRectangle, 1), 1));
  g_assert_null (merita_page_layout_new_take (0, 9, g_strdup (""), NULL, 0));
}

/* The text as it stands on the grid, read in another order: "tiga" comes last. */
static MeritaPageLayout *
make_torn_page (void)
{
  static const char *const text = "satu dua\nempat lima\ntiga";
  MeritaRectangle *places = g_new0 (MeritaRectangle, strlen (text));

  for (gint i = 0; i < (gint) strlen (text); i++)
    if (i < 8)
      places[i] = (MeritaRectangle){ GRID_X * i, 0, GRID_X, GRID_HEIGHT };
    else if (i > 8 && i < 19)
      places[i] = (MeritaRectangle){ GRID_X * (i - 9), GRID_Y, GRID_X, GRID_HEIGHT };
    else if (i > 19)
      places[i] = (MeritaRectangle){ GRID_X * (i - 20 + 9), 40, GRID_X, GRID_HEIGHT };
  return merita_page_layout_new_take (59500, 84200, g_strdup (text), places, strlen (text));
}

static void
test_sight (void)
{
  g_autoptr (MeritaPageLayout) page = make_torn_page ();
  g_autoptr (MeritaPassagePlace) place = merita_passage_find (page, "dua tiga empat", NULL);
  g_autoptr (MeritaPassagePlace) plain = merita_passage_find (page, "dua empat", NULL);
  g_autoptr (MeritaPassagePlace) none = merita_passage_find (page, "tiga lima", NULL);

  g_assert_nonnull (place);
  g_assert_cmpstr (place->quote, ==, "dua tiga empat");
  g_assert_cmpuint (place->lines->len, ==, 2);
  g_assert_cmpint (g_array_index (place->lines, MeritaRectangle, 0).x, ==, 5 * GRID_X);
  g_assert_cmpint (g_array_index (place->lines, MeritaRectangle, 0).width, ==, 8 * GRID_X);
  g_assert_cmpuint (place->first, ==, 5);
  g_assert_cmpuint (place->length, ==, 19);
  /* What the page itself says comes first. */
  g_assert_nonnull (plain);
  g_assert_cmpuint (plain->length, ==, 9);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/evidence/passage/find/%u", i);

      g_test_add_data_func (path, &finds[i], test_find);
    }
  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_autofree char *path = g_strdup_printf ("/evidence/passage/drag/%u", i);

      g_test_add_data_func (path, &drags[i], test_drag);
    }
  g_test_add_func ("/evidence/passage/rectangles", test_rectangles);
  g_test_add_func ("/evidence/passage/no-rectangles", test_no_rectangles);
  g_test_add_func ("/evidence/passage/near", test_near);
  g_test_add_func ("/evidence/passage/sight", test_sight);
  g_test_add_func ("/evidence/passage/drag-columns", test_drag_columns);
  g_test_add_func ("/evidence/passage/drag-extremes", test_drag_extremes);
  g_test_add_func ("/evidence/passage/inside", test_inside);
  g_test_add_func ("/evidence/passage/word", test_word);
  g_test_add_func ("/evidence/passage/take", test_take);
  g_test_add_func ("/evidence/passage/layout-checks", test_layout_checks);
  return g_test_run ();
}
