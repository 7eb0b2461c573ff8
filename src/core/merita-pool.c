/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

#include <string.h>

/* ---- order by the ties ---- */

#define KEY_WORDS 8

/*
 * The ties of a person packed into as few words as their ranges allow, so that sorting compares
 * one or two numbers.  The smaller key stands first.
 */
typedef struct
{
  guint64 word[KEY_WORDS];
  guint member;
} SortKey;

static gint64
later_is_larger (MeritaDate date)
{
  return date == MERITA_DATE_UNKNOWN ? G_MAXINT32 : date;
}

/* What a tie looks at, turned so that the smaller stands first; what is not known stands last. */
static gint64
read_tie (const MeritaRanker *self, MeritaTie tie, guint person)
{
  const MeritaTalentTable *table = self->scoring.table;
  gint row = self->mapped_row[person];

  switch (tie)
    {
    case MERITA_TIE_BOX:
      return -(gint64) merita_ranker_get_box (self, person);
    case MERITA_TIE_PERFORMANCE:
      return row >= 0 ? -MAX (self->mapping->score[MERITA_AXIS_PERFORMANCE][row], -G_MAXINT64)
                      : G_MAXINT64;
    case MERITA_TIE_POTENTIAL:
      return row >= 0 ? -MAX (self->mapping->score[MERITA_AXIS_POTENTIAL][row], -G_MAXINT64)
                      : G_MAXINT64;
    case MERITA_TIE_GRADE:
      return -(gint64) table->grade[person];
    case MERITA_TIE_POST_SINCE:
      return later_is_larger (table->post_since[person]);
    case MERITA_TIE_BIRTH:
      return later_is_larger (table->birth_date[person]);
    case MERITA_TIE_NIP:
      return table->nip[person];
    case MERITA_TIE_FIT:
    default:
      return 0;
    }
}

static guint
count_bits (guint64 value)
{
  return value == 0 ? 0 : 64 - (guint) __builtin_clzll (value);
}

/* Appends a tie to the keys, which are filled up to *used bits of *word. */
static void
pack_tie (const MeritaRanker *self, MeritaTie tie, SortKey *keys, guint *word, guint *used)
{
  guint n = self->pool.n;
  g_autofree gint64 *values = g_new (gint64, MAX (n, 1));
  gint64 least = G_MAXINT64;
  gint64 most = G_MININT64;
  guint bits;

  for (guint i = 0; i < n; i++)
    {
      values[i] = read_tie (self, tie, self->pool.person[i]);
      least = MIN (least, values[i]);
      most = MAX (most, values[i]);
    }
  bits = n > 0 ? count_bits ((guint64) most - (guint64) least) : 0;
  if (bits == 0)
    return;
  if (*used + bits > 64)
    {
      (*word)++;
      *used = 0;
    }
  g_assert (*word < KEY_WORDS);
  *used += bits;
  for (guint i = 0; i < n; i++)
    keys[i].word[*word] |= ((guint64) values[i] - (guint64) least) << (64 - *used);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const SortKey *first = a;
  const SortKey *second = b;

  for (guint i = 0; i < KEY_WORDS; i++)
    if (first->word[i] != second->word[i])
      return first->word[i] < second->word[i] ? -1 : 1;
  return 0;
}

/* Every tie at most once: a second look at the same field parts nobody. */
static SortKey *
new_keys (const MeritaRanker *self)
{
  const GArray *ties = self->scoring.rule->succession.ties;
  SortKey *keys = g_new0 (SortKey, MAX (self->pool.n, 1));
  guint seen = 1u << MERITA_TIE_FIT;
  guint word = 0;
  guint used = 0;

  for (guint i = 0; i < self->pool.n; i++)
    keys[i].member = i;
  for (guint i = 0; i < ties->len; i++)
    {
      MeritaTie tie = g_array_index (ties, MeritaTie, i);

      if ((seen >> tie & 1) == 0)
        pack_tie (self, tie, keys, &word, &used);
      seen |= 1u << tie;
    }
  if ((seen >> MERITA_TIE_NIP & 1) == 0)
    pack_tie (self, MERITA_TIE_NIP, keys, &word, &used);
  return keys;
}

/* Puts the members of the pool into the order of the ties. */
static void
order_members (MeritaRanker *self)
{
  MeritaPool *pool = &self->pool;
  g_autofree SortKey *keys = new_keys (self);
  g_autofree guint *person = g_memdup2 (pool->person, sizeof *person * pool->n);

  qsort (keys, pool->n, sizeof *keys, compare_keys);
  for (guint i = 0; i < pool->n; i++)
    {
      pool->person[i] = person[keys[i].member];
      pool->order[i] = i;
    }
}

/* ---- lanes ---- */

/* Bucket of a member in a lane that is divided by tier, or by tier and family. */
static guint
find_bucket (const MeritaRanker *self, guint member, gboolean by_family)
{
  guint person = self->pool.person[member];
  guint tier = self->tier[person];

  return by_family ? tier * self->pool.n_families + self->scoring.table->job_family[person] : tier;
}

static void
lane_fill (MeritaLane *self, const MeritaRanker *ranker)
{
  const MeritaPool *pool = &ranker->pool;
  gsize padded = pool->n + MERITA_LANE_CHUNK;

  self->base = g_new0 (MeritaScore, padded);
  for (guint i = 0; i < pool->n; i++)
    self->base[i] = pool->base[self->member[i]];
  for (guint c = 0; c < MERITA_MAX_COMPETENCIES; c++)
    {
      self->level[c] = g_new0 (guint8, padded);
      for (guint i = 0; i < pool->n; i++)
        self->level[c][i] =
          (guint8) merita_levels_get (ranker->scoring.table->levels[pool->person[self->member[i]]],
                                      c);
    }
}

/* A counting sort keeps the order of the ties inside each bucket. */
static void
lane_init (MeritaLane *self,
           const MeritaRanker *ranker,
           gboolean by_family,
           guint *first,
           guint buckets)
{
  guint n = ranker->pool.n;
  g_autofree guint *next = g_new0 (guint, buckets + 1);

  self->member = g_new0 (guint, MAX (n, 1));
  memset (first, 0, sizeof *first * (buckets + 1));
  for (guint i = 0; i < n; i++)
    first[find_bucket (ranker, i, by_family) + 1]++;
  for (guint i = 0; i < buckets; i++)
    first[i + 1] += first[i];
  memcpy (next, first, sizeof *first * (buckets + 1));
  for (guint i = 0; i < n; i++)
    self->member[next[find_bucket (ranker, i, by_family)]++] = i;
  lane_fill (self, ranker);
}

static void
lane_clear (MeritaLane *self)
{
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->base, g_free);
  for (guint c = 0; c < MERITA_MAX_COMPETENCIES; c++)
    g_clear_pointer (&self->level[c], g_free);
}

/* ---- the pool ---- */

static void
count_everybody (MeritaRanker *self)
{
  const MeritaTalentTable *table = self->scoring.table;
  MeritaPool *pool = &self->pool;

  pool->n_families = MAX (table->families->len, 1);
  for (guint person = 0; person < table->n; person++)
    pool->n_families = MAX (pool->n_families, table->job_family[person] + 1);
  pool->family_counts = g_new0 (guint, MERITA_MOST_TIERS * pool->n_families);
  for (guint person = 0; person < table->n; person++)
    {
      guint tier = self->tier[person];

      if (tier == 0)
        continue;
      pool->tier_counts[tier]++;
      pool->family_counts[tier * pool->n_families + table->job_family[person]]++;
    }
}

static void
collect_members (MeritaRanker *self)
{
  guint n = self->scoring.table->n;
  MeritaPool *pool = &self->pool;

  pool->person = g_new0 (guint, MAX (n, 1));
  for (guint person = 0; person < n; person++)
    if (self->tier[person] > 0 && merita_ranker_is_in_pool (self, person))
      pool->person[pool->n++] = person;
  pool->order = g_new0 (guint32, MAX (pool->n, 1));
  pool->base = g_new0 (MeritaScore, MAX (pool->n, 1));
}

void
merita_pool_init (MeritaRanker *ranker)
{
  MeritaPool *pool = &ranker->pool;
  guint buckets;

  count_everybody (ranker);
  collect_members (ranker);
  order_members (ranker);
  for (guint i = 0; i < pool->n; i++)
    pool->base[i] = merita_ranker_sum_base (ranker, pool->person[i]);
  lane_init (&pool->by_tier, ranker, FALSE, pool->tier_first, MERITA_MOST_TIERS);
  buckets = MERITA_MOST_TIERS * pool->n_families;
  pool->family_first = g_new0 (guint, buckets + 1);
  lane_init (&pool->by_family, ranker, TRUE, pool->family_first, buckets);
}

void
merita_pool_clear (MeritaPool *self)
{
  g_free (self->person);
  g_free (self->order);
  g_free (self->base);
  g_free (self->family_first);
  g_free (self->family_counts);
  lane_clear (&self->by_tier);
  lane_clear (&self->by_family);
}
