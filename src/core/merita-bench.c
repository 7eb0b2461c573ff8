/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-succession.h"

/* Hopcroft and Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs" (1973). */

#define FREE (-1)
#define FAR G_MAXUINT

typedef struct
{
  const GArray *const *edges;
  guint n;
  gint *person_of;   /* per position */
  gint *position_of; /* per person */
  guint *distance;   /* per position, in the layered graph */
  guint *queue;
} Matching;

guint
merita_bench_strength (guint ready_now, guint names)
{
  if (names == 0)
    return 0;
  if (ready_now >= 1 && names >= 3)
    return 3;
  return ready_now >= 1 || names >= 2 ? 2 : 1;
}

/* Layers from the free positions; TRUE if some free person can be reached. */
static gboolean
build_layers (Matching *self)
{
  guint head = 0;
  guint tail = 0;
  gboolean reachable = FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      self->distance[i] = self->person_of[i] == FREE ? 0 : FAR;
      if (self->distance[i] == 0)
        self->queue[tail++] = i;
    }
  while (head < tail)
    {
      guint position = self->queue[head++];

      for (guint k = 0; k < self->edges[position]->len; k++)
        {
          gint other = self->position_of[g_array_index (self->edges[position], gint, k)];

          if (other == FREE)
            reachable = TRUE;
          else if (self->distance[other] == FAR)
            {
              self->distance[other] = self->distance[position] + 1;
              self->queue[tail++] = (guint) other;
            }
        }
    }
  return reachable;
}

/* Depth is bounded by the layers, which number at most the square root of the positions in
 * practice. */
static gboolean
augment (Matching *self, guint position)
{
  for (guint k = 0; k < self->edges[position]->len; k++)
    {
      gint person = g_array_index (self->edges[position], gint, k);
      gint other = self->position_of[person];

      if (other != FREE
          && (self->distance[other] != self->distance[position] + 1
              || !augment (self, (guint) other)))
        continue;
      self->person_of[position] = person;
      self->position_of[person] = (gint) position;
      return TRUE;
    }
  self->distance[position] = FAR;
  return FALSE;
}

MeritaBench *
merita_bench_match (const GArray *const *edges, guint n_positions, guint n_people)
{
  MeritaBench *bench = g_new0 (MeritaBench, 1);
  Matching self = { .edges = edges, .n = n_positions };

  self.person_of = g_new (gint, MAX (n_positions, 1));
  self.position_of = g_new (gint, MAX (n_people, 1));
  self.distance = g_new0 (guint, MAX (n_positions, 1));
  self.queue = g_new0 (guint, MAX (n_positions, 1));
  for (guint i = 0; i < n_positions; i++)
    {
      self.person_of[i] = FREE;
      bench->covered += edges[i]->len > 0 ? 1 : 0;
    }
  for (guint i = 0; i < n_people; i++)
    self.position_of[i] = FREE;
  while (build_layers (&self))
    for (guint i = 0; i < n_positions; i++)
      if (self.person_of[i] == FREE && augment (&self, i))
        bench->matched++;
  bench->positions = n_positions;
  bench->person_of = self.person_of;
  g_free (self.position_of);
  g_free (self.distance);
  g_free (self.queue);
  return bench;
}

void
merita_bench_free (MeritaBench *self)
{
  if (self == NULL)
    return;
  g_free (self->person_of);
  g_free (self);
}
