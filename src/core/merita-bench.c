/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-succession.h"

/*
 * Maximum matching between positions and the people who could fill them (Hopcroft and Karp 1973):
 * in each round a breadth-first search layers the positions by the length of the shortest
 * alternating path from an unfilled one, and a depth-first search inside the layers fills as many
 * as it can.  O(edges x sqrt (positions)).
 */

#define UNREACHED G_MAXUINT

typedef struct
{
  const GArray *const *edges;
  guint positions;
  guint people;
  gint *person_of;   /* per position */
  gint *position_of; /* per person */
  guint *layer;      /* per position */
  guint *queue;      /* positions; also the path of the depth-first search */
  guint *next_edge;  /* per position: where its search goes on */
} Search;

/* The person of an edge; -1 for a row outside the table. */
static gint
get_person (const Search *self, guint position, guint edge)
{
  gint person = g_array_index (self->edges[position], gint, edge);

  return person >= 0 && (guint) person < self->people ? person : -1;
}

static guint
count_edges (const Search *self, guint position)
{
  return self->edges[position] != NULL ? self->edges[position]->len : 0;
}

static guint
enqueue_unfilled (Search *self)
{
  guint tail = 0;

  for (guint position = 0; position < self->positions; position++)
    {
      self->next_edge[position] = 0;
      self->layer[position] = self->person_of[position] < 0 ? 0 : UNREACHED;
      if (self->person_of[position] < 0)
        self->queue[tail++] = position;
    }
  return tail;
}

/* TRUE if some path ends at a free person. */
static gboolean
layer_positions (Search *self)
{
  guint tail = enqueue_unfilled (self);
  gboolean found = FALSE;

  for (guint head = 0; head < tail; head++)
    {
      guint position = self->queue[head];

      for (guint i = 0; i < count_edges (self, position); i++)
        {
          gint person = get_person (self, position, i);
          gint holder;

          if (person < 0)
            continue;
          holder = self->position_of[person];
          found |= holder < 0;
          if (holder < 0 || self->layer[holder] != UNREACHED)
            continue;
          self->layer[holder] = self->layer[position] + 1;
          self->queue[tail++] = (guint) holder;
        }
    }
  return found;
}

/* Hands everybody on the path one position back, so that its first position is filled. */
static void
apply_path (Search *self, guint depth)
{
  for (guint i = 0; i <= depth; i++)
    {
      guint position = self->queue[i];
      gint person = get_person (self, position, self->next_edge[position] - 1);

      self->person_of[position] = person;
      self->position_of[person] = (gint) position;
    }
}

/* Depth-first with a stack of its own: a chain of posts may be as long as the agency is large. */
static gboolean
fill_position (Search *self, guint start)
{
  guint depth = 0;

  self->queue[0] = start;
  while (TRUE)
    {
      guint position = self->queue[depth];
      gint person, holder;

      if (self->next_edge[position] == count_edges (self, position))
        {
          self->layer[position] = UNREACHED;
          if (depth == 0)
            return FALSE;
          depth--;
          continue;
        }
      person = get_person (self, position, self->next_edge[position]++);
      if (person < 0)
        continue;
      holder = self->position_of[person];
      if (holder < 0)
        {
          apply_path (self, depth);
          return TRUE;
        }
      if (self->layer[holder] == self->layer[position] + 1)
        self->queue[++depth] = (guint) holder;
    }
}

static guint
fill_positions (Search *self)
{
  guint filled = 0;

  while (layer_positions (self))
    for (guint position = 0; position < self->positions; position++)
      if (self->person_of[position] < 0 && fill_position (self, position))
        filled++;
  return filled;
}

static gint *
new_unassigned (guint n)
{
  gint *values = g_new (gint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    values[i] = -1;
  return values;
}

static guint
count_covered (const Search *self)
{
  guint covered = 0;

  for (guint position = 0; position < self->positions; position++)
    for (guint i = 0; i < count_edges (self, position); i++)
      if (get_person (self, position, i) >= 0)
        {
          covered++;
          break;
        }
  return covered;
}

MeritaBench *
merita_bench_match (const GArray *const *edges, guint n_positions, guint n_people)
{
  MeritaBench *self;
  Search search = { .edges = edges, .positions = n_positions, .people = n_people };

  g_return_val_if_fail (edges != NULL || n_positions == 0, NULL);

  search.person_of = new_unassigned (n_positions);
  search.position_of = new_unassigned (n_people);
  search.layer = g_new0 (guint, MAX (n_positions, 1));
  search.queue = g_new0 (guint, MAX (n_positions, 1));
  search.next_edge = g_new0 (guint, MAX (n_positions, 1));

  self = g_new0 (MeritaBench, 1);
  self->positions = n_positions;
  self->covered = count_covered (&search);
  self->matched = fill_positions (&search);
  self->person_of = search.person_of;

  g_free (search.position_of);
  g_free (search.layer);
  g_free (search.queue);
  g_free (search.next_edge);
  return self;
}

void
merita_bench_free (MeritaBench *self)
{
  if (self == NULL)
    return;
  g_free (self->person_of);
  g_free (self);
}

guint
merita_bench_strength (guint ready_now, guint names)
{
  if (names == 0)
    return 0;
  if (ready_now >= 1 && names >= 3)
    return 3;
  return ready_now >= 1 || names >= 2 ? 2 : 1;
}
