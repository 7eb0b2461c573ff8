/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

#include "merita-score.h"

#define MOST_INSERTED 64

/* The best so far, best first. Small, so that insertion beats a heap; without a limit, a list. */
typedef struct
{
  const MeritaInquiry *inquiry;
  GArray *entries; /* MeritaEntry */
  guint most;      /* 0: all, sorted at the end */
} Selection;

/* ---- comparing ---- */

static void
get_tie_fields (const MeritaRanker *self, const MeritaEntry *entry, MeritaCandidate *fields)
{
  guint person = self->pool.person[entry->member];
  gint row = self->mapped_row[person];

  *fields = (MeritaCandidate){ .person = person,
                               .nip = self->scoring.table->nip[person],
                               .box = merita_ranker_get_box (self, person),
                               .score = entry->score,
                               .fit = entry->fit };
  fields->performance =
    row >= 0 ? self->mapping->score[MERITA_AXIS_PERFORMANCE][row] : MERITA_SCORE_UNKNOWN;
  fields->potential =
    row >= 0 ? self->mapping->score[MERITA_AXIS_POTENTIAL][row] : MERITA_SCORE_UNKNOWN;
}

static int
compare_entries (const MeritaRanker *self, const MeritaEntry *a, const MeritaEntry *b)
{
  MeritaCandidate first, second;

  if (a->score != b->score)
    return a->score > b->score ? -1 : 1;
  /* Equal scores that are the match are equal matches. */
  if (!self->fit_ties || (self->fit_only && a->score != MERITA_SCORE_UNKNOWN))
    return a->order < b->order ? -1 : a->order > b->order;
  get_tie_fields (self, a, &first);
  get_tie_fields (self, b, &second);
  return merita_candidate_compare (self, &first, &second, NULL);
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_entries (data, a, b);
}

/* ---- entering the list ---- */

static gboolean
would_enter (const Selection *self, const MeritaEntry *entry)
{
  return self->most == 0 || self->entries->len < self->most
         || compare_entries (self->inquiry->ranker, entry,
                             &g_array_index (self->entries, MeritaEntry, self->entries->len - 1))
              < 0;
}

static void
insert (Selection *self, const MeritaEntry *entry)
{
  const MeritaRanker *ranker = self->inquiry->ranker;
  MeritaEntry *entries;
  guint place;

  if (self->most == 0 || self->entries->len < self->most)
    g_array_append_val (self->entries, *entry);
  if (self->most == 0)
    return;
  entries = (MeritaEntry *) (gpointer) self->entries->data;
  for (place = self->entries->len - 1;
       place > 0 && compare_entries (ranker, entry, &entries[place - 1]) < 0; place--)
    entries[place] = entries[place - 1];
  entries[place] = *entry;
}

/* Gates cost more than a comparison, so they are asked only of those who would enter the list. */
static void
consider (Selection *self, const MeritaEntry *entry)
{
  const MeritaInquiry *inquiry = self->inquiry;
  const MeritaRanker *ranker = inquiry->ranker;
  guint person = ranker->pool.person[entry->member];
  MeritaGateQuestion question;

  if (!would_enter (self, entry)
      || (inquiry->target->incumbent != MERITA_NIP_NONE
          && ranker->scoring.table->nip[person] == inquiry->target->incumbent))
    return;
  question = merita_inquiry_ask (inquiry, person);
  if (merita_gates_judge (ranker->scoring.rule->succession.gates, &question) != MERITA_TRUTH_NO)
    insert (self, entry);
}

/* ---- any rule: one person at a time ---- */

static void
consider_member (Selection *self, guint member)
{
  const MeritaInquiry *inquiry = self->inquiry;
  const MeritaRanker *ranker = inquiry->ranker;
  guint person = ranker->pool.person[member];
  MeritaEntry entry = { .member = member, .order = ranker->pool.order[member] };
  gint64 highest;

  if (ranker->plain_fit)
    {
      gint64 fit = merita_fit_table_read (&inquiry->fit, ranker->scoring.table->levels[person]);
      MeritaScore base = ranker->pool.base[member];

      entry.score = fit != MERITA_BASE_UNKNOWN && base != MERITA_SCORE_UNKNOWN
                      ? base + merita_score_weigh (fit, ranker->fit_weight)
                      : MERITA_SCORE_UNKNOWN;
    }
  else
    entry.score = merita_inquiry_score (inquiry, person, ranker->pool.base[member]);
  if (ranker->fit_ties
      && !merita_fit_table_range (&inquiry->fit, ranker->scoring.table->levels[person], &entry.fit,
                                  &highest))
    entry.fit = 0;
  consider (self, &entry);
}

/* ---- a plain match: 256 people at a time ---- */

typedef struct
{
  guint n;
  guint8 competency[MERITA_MAX_COMPETENCIES];
  guint8 need[MERITA_MAX_COMPETENCIES];
  guint8 share[MERITA_MAX_COMPETENCIES]; /* 60 / need */
} ByteMatch;

/* FALSE if a requirement does not divide 60, so that sixtieths would not be exact. */
static gboolean
byte_match_init (ByteMatch *self, MeritaLevels required)
{
  self->n = 0;
  for (guint i = 0; i < MERITA_MAX_COMPETENCIES; i++)
    {
      guint need = merita_levels_get (required, i);

      if (need == 0)
        continue;
      if (60 % need != 0)
        return FALSE;
      self->competency[self->n] = (guint8) i;
      self->need[self->n] = (guint8) need;
      self->share[self->n++] = (guint8) (60 / need);
    }
  return self->n > 0;
}

/* Sums of min (level, need) x 60 / need. Constant bounds, so that the compiler uses wide registers.
 */
static void
byte_match_sum (const ByteMatch *self,
                const MeritaLane *lane,
                guint first,
                guint16 sums[MERITA_LANE_CHUNK])
{
  for (guint i = 0; i < MERITA_LANE_CHUNK; i++)
    sums[i] = 0;
  for (guint c = 0; c < self->n; c++)
    {
      const guint8 *level = lane->level[self->competency[c]] + first;
      guint8 need = self->need[c];
      guint16 share = self->share[c];

      for (guint i = 0; i < MERITA_LANE_CHUNK; i++)
        {
          guint8 reached = level[i] < need ? level[i] : need;

          sums[i] = (guint16) (sums[i] + reached * share);
        }
    }
}

/* What a score must reach to enter the list; anything while there is room. */
static MeritaScore
find_threshold (const Selection *self)
{
  if (self->most == 0 || self->entries->len < self->most)
    return G_MININT64;
  return g_array_index (self->entries, MeritaEntry, self->entries->len - 1).score;
}

/*
 * A level that is not assessed counts as 0 here, so nobody who belongs on the list is passed over;
 * whoever reaches the threshold is looked at exactly.
 */
static void
consider_chunk (Selection *self,
                const ByteMatch *match,
                const MeritaLane *lane,
                guint first,
                guint n)
{
  guint16 sums[MERITA_LANE_CHUNK];
  const MeritaScore *base = lane->base + first;
  MeritaScore unit =
    merita_score_weigh (100 * MERITA_SCORE_BASE / 60 / match->n, self->inquiry->ranker->fit_weight);
  MeritaScore threshold = find_threshold (self);

  byte_match_sum (match, lane, first, sums);
  for (guint i = 0; i < n; i++)
    if (base[i] + sums[i] * unit >= threshold)
      {
        consider_member (self, lane->member[first + i]);
        threshold = find_threshold (self);
      }
}

/*
 * Inside a bucket people stand in the order of the ties: once the list is full of complete
 * matches, nobody further down can displace them.
 */
static gboolean
is_settled (const Selection *self, const MeritaLane *lane, guint next)
{
  const MeritaEntry *last;

  if (!self->inquiry->ranker->fit_only || self->most == 0 || self->entries->len < self->most)
    return FALSE;
  last = &g_array_index (self->entries, MeritaEntry, self->entries->len - 1);
  return last->score == 100 * MERITA_SCORE_ONE
         && self->inquiry->ranker->pool.order[lane->member[next]] > last->order;
}

static void
consider_bucket (Selection *self, const ByteMatch *match, const MeritaBucket *bucket)
{
  for (guint first = bucket->first; first < bucket->end; first += MERITA_LANE_CHUNK)
    {
      guint n = MIN (bucket->end - first, MERITA_LANE_CHUNK);

      if (match == NULL)
        for (guint i = 0; i < n; i++)
          consider_member (self, bucket->lane->member[first + i]);
      else if (is_settled (self, bucket->lane, first))
        return;
      else
        consider_chunk (self, match, bucket->lane, first, n);
    }
}

/* ---- the search area ---- */

guint
merita_inquiry_buckets (const MeritaInquiry *self, MeritaBucket buckets[2])
{
  const MeritaSuccessionRule *rule = &self->ranker->scoring.rule->succession;
  const MeritaPool *pool = &self->ranker->pool;
  int tier = self->target->tier;
  int below = tier - rule->tiers_below;
  guint family = self->target->job_family;
  guint n = 0;

  if (tier <= 0)
    return 0;
  if (below >= 1 && below < MERITA_MOST_TIERS)
    buckets[n++] =
      (MeritaBucket){ &pool->by_tier, pool->tier_first[below], pool->tier_first[below + 1] };
  if (rule->same_tier_same_family && below != tier && tier < MERITA_MOST_TIERS
      && family != MERITA_JOB_FAMILY_NONE && family < pool->n_families)
    {
      guint place = (guint) tier * pool->n_families + family;

      buckets[n++] = (MeritaBucket){ &pool->by_family, pool->family_first[place],
                                     pool->family_first[place + 1] };
    }
  return n;
}

GArray *
merita_inquiry_select (const MeritaInquiry *self, guint most)
{
  Selection selection = { .inquiry = self, .most = most > MOST_INSERTED ? 0 : most };
  MeritaBucket buckets[2];
  ByteMatch match;
  gboolean by_bytes = self->ranker->plain_fit && byte_match_init (&match, self->fit.required);
  guint n = merita_inquiry_buckets (self, buckets);

  selection.entries = g_array_sized_new (FALSE, FALSE, sizeof (MeritaEntry), MIN (most, 1024));
  for (guint i = 0; i < n; i++)
    consider_bucket (&selection, by_bytes ? &match : NULL, &buckets[i]);
  if (selection.most == 0)
    g_array_sort_with_data (selection.entries, compare_entries_cb, self->ranker);
  if (most > 0 && selection.entries->len > most)
    g_array_set_size (selection.entries, most);
  return selection.entries;
}
