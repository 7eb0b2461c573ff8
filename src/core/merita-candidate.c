/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ranker-private.h"

void
merita_candidate_clear (MeritaCandidate *candidate)
{
  g_return_if_fail (candidate != NULL);

  g_clear_pointer (&candidate->gates, g_array_unref);
  g_clear_pointer (&candidate->contributions, g_array_unref);
}

/* Higher first; G_MININT64 is both "unknown" and the smallest, so the unknown come last. */
static int
compare_higher (gint64 a, gint64 b)
{
  return a > b ? -1 : a < b;
}

/* Earlier first, unknown (0) last. */
static int
compare_earlier (MeritaDate a, MeritaDate b)
{
  if (a == b)
    return 0;
  if (a == MERITA_DATE_UNKNOWN || b == MERITA_DATE_UNKNOWN)
    return a == MERITA_DATE_UNKNOWN ? 1 : -1;
  return a < b ? -1 : 1;
}

static int
compare_tie (const MeritaTalentTable *table,
             MeritaTie tie,
             const MeritaCandidate *a,
             const MeritaCandidate *b)
{
  switch (tie)
    {
    case MERITA_TIE_BOX:
      return compare_higher (a->box, b->box);
    case MERITA_TIE_PERFORMANCE:
      return compare_higher (a->performance, b->performance);
    case MERITA_TIE_POTENTIAL:
      return compare_higher (a->potential, b->potential);
    case MERITA_TIE_FIT:
      return compare_higher (a->fit, b->fit);
    case MERITA_TIE_GRADE:
      return compare_higher (table->grade[a->person], table->grade[b->person]);
    case MERITA_TIE_POST_SINCE:
      return compare_earlier (table->post_since[a->person], table->post_since[b->person]);
    case MERITA_TIE_BIRTH:
      return compare_earlier (table->birth_date[a->person], table->birth_date[b->person]);
    case MERITA_TIE_NIP:
    default:
      return a->nip < b->nip ? -1 : a->nip > b->nip;
    }
}

int
merita_candidate_compare (const MeritaRanker *self,
                          const MeritaCandidate *a,
                          const MeritaCandidate *b,
                          gint *decided_by)
{
  const GArray *ties = self->scoring.rule->succession.ties;
  int order = compare_higher (a->score, b->score);

  if (decided_by != NULL)
    *decided_by = -1;
  for (guint i = 0; order == 0 && i < ties->len; i++)
    {
      MeritaTie tie = g_array_index (ties, MeritaTie, i);

      order = compare_tie (self->scoring.table, tie, a, b);
      if (decided_by != NULL)
        *decided_by = (gint) tie;
    }
  if (order != 0)
    return order;
  if (decided_by != NULL)
    *decided_by = MERITA_TIE_NIP;
  return compare_tie (self->scoring.table, MERITA_TIE_NIP, a, b);
}
