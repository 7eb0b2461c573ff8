/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-chart-layout.h"
#include "merita-chart-pages.h"

#define WIDTH 100.0
#define HEIGHT 60.0
#define ROW 10.0
#define GAP_X 12.0
#define GAP_Y 30.0

typedef struct
{
  guint page;
  double x, y;
} Card;

static const MeritaChartMetrics metrics = { WIDTH, HEIGHT, ROW, GAP_X, GAP_Y, 3, 7 };

static MeritaChartNode *
make_node (guint id, guint parent)
{
  MeritaChartNode *node = g_new0 (MeritaChartNode, 1);

  node->id = id;
  node->parent = parent;
  node->title = g_strdup_printf ("Jabatan %u", id);
  node->successors = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_successor_free);

  return node;
}

/* Every node hangs under one of the `reach` nodes before it, or under any if reach is 0. */
static GPtrArray *
make_tree (guint n, guint seed, guint reach)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_node_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    {
      guint low = reach > 0 && i > reach ? i - reach : 0;
      guint parent = i == 0 ? 0 : (guint) g_rand_int_range (rand, (gint32) low, (gint32) i) + 1;

      g_ptr_array_add (nodes, make_node (i + 1, parent));
    }

  return nodes;
}

static const MeritaChartPlace *
get_place (const MeritaChartLayout *layout, guint i)
{
  return &g_array_index (layout->places, MeritaChartPlace, i);
}

static gboolean
overlap (double x1, double y1, double x2, double y2, double width, double height)
{
  return x1 < x2 + width - 0.001 && x2 < x1 + width - 0.001 && y1 < y2 + height - 0.001
         && y2 < y1 + height - 0.001;
}

static void
check_no_overlap (const MeritaChartLayout *layout)
{
  for (guint i = 0; i < layout->places->len; i++)
    {
      const MeritaChartPlace *a = get_place (layout, i);

      g_assert_cmpfloat (a->x, >=, -0.001);
      g_assert_cmpfloat (a->x + a->width, <=, layout->width + 0.001);
      g_assert_cmpfloat (a->y + a->height, <=, layout->height + 0.001);
      for (guint k = 0; k < i; k++)
        {
          const MeritaChartPlace *b = get_place (layout, k);

          g_assert_false (overlap (a->x, a->y, b->x, b->y, WIDTH, MAX (a->height, b->height)));
        }
    }
}

static void
check_centred (const MeritaChartLayout *layout)
{
  for (guint i = 0; i < layout->places->len; i++)
    {
      double first = 0, last = 0;
      guint count = 0;

      for (guint k = i + 1; k < layout->places->len; k++)
        if (get_place (layout, k)->parent == (gint) i && !get_place (layout, k)->hanging)
          {
            first = count == 0 ? get_place (layout, k)->x : first;
            last = get_place (layout, k)->x;
            count++;
          }
      if (count > 0)
        g_assert_cmpfloat_with_epsilon (get_place (layout, i)->x, (first + last) / 2, 0.001);
    }
}

/* Siblings in a row go from left to right as they were given; in columns row by row. */
static void
check_order (const MeritaChartLayout *layout, const GPtrArray *nodes)
{
  g_autofree gint *last = g_new (gint, layout->places->len);

  for (guint i = 0; i < layout->places->len; i++)
    last[i] = -1;
  for (guint i = 0; i < layout->places->len; i++)
    {
      const MeritaChartPlace *place = get_place (layout, i);
      const MeritaChartNode *node = nodes->pdata[place->node];
      const MeritaChartPlace *before;

      if (place->parent < 0)
        continue;
      g_assert_cmpint (place->parent, <, i);
      g_assert_cmpint (
        ((MeritaChartNode *) nodes->pdata[get_place (layout, place->parent)->node])->id, ==,
        node->parent);
      g_assert_cmpuint (place->depth, ==, get_place (layout, place->parent)->depth + 1);
      if (last[place->parent] >= 0)
        {
          before = get_place (layout, last[place->parent]);
          g_assert_cmpuint (before->node, <, place->node);
          if (place->hanging)
            g_assert_true (place->y > before->y || place->x > before->x);
          else
            g_assert_cmpfloat (place->x, >=, before->x + WIDTH + GAP_X - 0.001);
        }
      last[place->parent] = (gint) i;
    }
}

static void
test_random_trees (void)
{
  static const guint sizes[] = { 1, 2, 3, 5, 9, 17, 30, 64, 120, 200, 350, 500 };
  static const guint reaches[] = { 0, 1, 3, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (reaches); k++)
      {
        g_autoptr (GPtrArray) nodes = make_tree (sizes[i], 100 * i + k, reaches[k]);
        g_autoptr (MeritaChartLayout) layout = merita_chart_layout_new (nodes, &metrics);

        g_assert_cmpuint (layout->places->len, ==, sizes[i]);
        check_no_overlap (layout);
        check_centred (layout);
        check_order (layout, nodes);
      }
}

static void
test_many_leaves_hang (void)
{
  g_autoptr (GPtrArray) nodes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_node_free);
  g_autoptr (MeritaChartLayout) layout = NULL;

  g_ptr_array_add (nodes, make_node (1, 0));
  for (guint i = 0; i < 8; i++)
    g_ptr_array_add (nodes, make_node (2 + i, 1));
  layout = merita_chart_layout_new (nodes, &metrics);

  for (guint i = 1; i < layout->places->len; i++)
    g_assert_true (get_place (layout, i)->hanging);
  check_no_overlap (layout);
  g_assert_cmpfloat (layout->width, <, 3 * WIDTH);

  g_ptr_array_remove_index (nodes, 8);
  g_clear_pointer (&layout, merita_chart_layout_free);
  layout = merita_chart_layout_new (nodes, &metrics);
  for (guint i = 1; i < layout->places->len; i++)
    g_assert_false (get_place (layout, i)->hanging);
}

static void
test_strange_parents (void)
{
  g_autoptr (GPtrArray) nodes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) merita_chart_node_free);
  g_autoptr (MeritaChartLayout) layout = NULL;
  gboolean seen[6] = { FALSE };

  g_ptr_array_add (nodes, make_node (1, 3)); /* a circle of three */
  g_ptr_array_add (nodes, make_node (2, 1));
  g_ptr_array_add (nodes, make_node (3, 2));
  g_ptr_array_add (nodes, make_node (4, 4));  /* its own parent */
  g_ptr_array_add (nodes, make_node (5, 99)); /* a parent that is not there */
  g_ptr_array_add (nodes, make_node (6, 5));
  layout = merita_chart_layout_new (nodes, &metrics);

  g_assert_cmpuint (layout->places->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_false (seen[get_place (layout, i)->node]);
      seen[get_place (layout, i)->node] = TRUE;
    }
  check_no_overlap (layout);
}

static void
test_no_nodes (void)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (MeritaChartLayout) layout = merita_chart_layout_new (nodes, &metrics);

  g_assert_cmpuint (layout->places->len, ==, 0);
  g_assert_cmpfloat (layout->width, ==, 0);
}

static void
test_rows (void)
{
  g_autoptr (GPtrArray) nodes = make_tree (1, 1, 0);
  MeritaChartNode *node = nodes->pdata[0];
  MeritaChartSuccessor *pending = g_new0 (MeritaChartSuccessor, 1);
  MeritaChartSuccessor *decided = g_new0 (MeritaChartSuccessor, 1);

  g_assert_cmpuint (merita_chart_count_rows (node, 3), ==, 1); /* "none decided" */
  g_ptr_array_add (node->successors, pending);
  g_assert_cmpuint (merita_chart_count_rows (node, 3), ==, 2);
  decided->rank = 1;
  g_ptr_array_add (node->successors, decided);
  g_assert_cmpuint (merita_chart_count_rows (node, 3), ==, 2);
  g_assert_cmpuint (merita_chart_count_rows (node, 1), ==, 1);
}

static MeritaArea
get_area_cb (guint page, gpointer data)
{
  const MeritaArea *area = data;

  return *area;
}

/* Every card once, inside the page, none over another. */
static void
check_pages (const MeritaChartTree *tree,
             const MeritaPieceMetrics *cut,
             const MeritaChartPages *pages,
             const MeritaArea *area)
{
  g_autofree guint *seen = g_new0 (guint, tree->n + 1);
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (Card));

  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const MeritaChartPiece *piece = pages->pieces->pdata[i];

      for (guint k = 0; k < piece->cells->len; k++)
        {
          const MeritaChartCell *cell = &g_array_index (piece->cells, MeritaChartCell, k);
          Card card = { piece->page, piece->x + cell->x, piece->y + cell->y };

          seen[cell->node]++;
          g_assert_cmpfloat (card.x, >=, area->x - 0.01);
          g_assert_cmpfloat (card.x + cut->card_width, <=, area->x + area->width + 0.01);
          g_assert_cmpfloat (card.y, >=, area->y - 0.01);
          g_assert_cmpfloat (card.y + cut->card_height, <=, area->y + area->height + 0.01);
          for (guint j = 0; j < cards->len; j++)
            {
              const Card *other = &g_array_index (cards, Card, j);

              if (other->page == card.page)
                g_assert_false (
                  overlap (card.x, card.y, other->x, other->y, cut->card_width, cut->card_height));
            }
          g_array_append_val (cards, card);
          if (cell->cut)
            g_assert_cmpint (pages->first_piece[cell->node], >=, 0);
        }
    }
  for (guint i = 0; i < tree->n; i++)
    g_assert_cmpuint (seen[i], ==, 1);
}

static void
test_pages (void)
{
  static const guint sizes[] = { 1, 2, 7, 30, 90, 200, 500 };
  static const guint reaches[] = { 0, 1, 3, 12 };
  MeritaPieceMetrics cut = { 160, 150, 11, 34, 4 };
  MeritaArea areas[] = { { 34, 60, 774, 400 }, { 34, 60, 1122, 600 }, { 34, 60, 774, 190 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (reaches) * G_N_ELEMENTS (areas); k++)
      {
        MeritaArea *area = &areas[k % G_N_ELEMENTS (areas)];
        g_autoptr (GPtrArray) nodes =
          make_tree (sizes[i], 7 * i + k, reaches[k / G_N_ELEMENTS (areas)]);
        g_autoptr (MeritaChartTree) tree = merita_chart_tree_new (nodes);
        g_autoptr (MeritaChartPages) pages = NULL;

        cut.columns = area->width > 1000 ? 6 : 4;
        pages = merita_chart_pages_new (tree, &cut, get_area_cb, area);
        check_pages (tree, &cut, pages, area);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-layout/random-trees", test_random_trees);
  g_test_add_func ("/chart-layout/many-leaves-hang", test_many_leaves_hang);
  g_test_add_func ("/chart-layout/strange-parents", test_strange_parents);
  g_test_add_func ("/chart-layout/no-nodes", test_no_nodes);
  g_test_add_func ("/chart-layout/rows", test_rows);
  g_test_add_func ("/chart-layout/pages", test_pages);

  return g_test_run ();
}
