/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-proof.h"

/* ---- one passage ---- */

static guint
judge_dates (const MeritaProof *self, MeritaDate start, MeritaDate end)
{
  MeritaDate from =
    self->in_force_from != MERITA_DATE_UNKNOWN ? self->in_force_from : self->signed_on;
  MeritaDate until = self->in_force_until;
  guint reasons = 0;

  if (from == MERITA_DATE_UNKNOWN)
    reasons |= MERITA_PROOF_NOT_DATED;
  if (end != MERITA_DATE_UNKNOWN && from > end)
    reasons |= MERITA_PROOF_NOT_YET_IN_FORCE;
  if (until == MERITA_DATE_UNKNOWN)
    return reasons;
  if (start != MERITA_DATE_UNKNOWN && until < start)
    reasons |= MERITA_PROOF_LAPSED;
  else if (end != MERITA_DATE_UNKNOWN && until < end)
    reasons |= MERITA_PROOF_LAPSES;
  return reasons;
}

MeritaLineState
merita_proof_judge (const MeritaProof *self,
                    MeritaProofGrade needed,
                    MeritaDate start,
                    MeritaDate end,
                    guint *reasons)
{
  guint found;

  g_return_val_if_fail (self != NULL, MERITA_LINE_MISSING);

  found = judge_dates (self, start, end);
  if (self->expired)
    found |= MERITA_PROOF_OUT_OF_DATE;
  if (self->superseded)
    found |= MERITA_PROOF_SUPERSEDED;
  if (!self->readable)
    found |= MERITA_PROOF_UNREADABLE;
  if (self->grade > needed)
    found |= self->grade == MERITA_GRADE_STATEMENT ? MERITA_PROOF_STATEMENT_ONLY
                                                   : MERITA_PROOF_GRADE_TOO_LOW;
  if (reasons != NULL)
    *reasons = found;
  if ((found & (MERITA_PROOF_LAPSED | MERITA_PROOF_OUT_OF_DATE)) != 0)
    return MERITA_LINE_EXPIRED;
  return (found & ~(guint) MERITA_PROOF_LAPSES) != 0 ? MERITA_LINE_WEAK : MERITA_LINE_PROVED;
}

/* ---- the lines of a sub-aspect ---- */

static guint
count_bits (guint reasons)
{
  guint n = 0;

  for (; reasons != 0; reasons &= reasons - 1)
    n++;
  return n;
}

/* The better passage decides: by its state, then by how little is to be said against it. */
static gboolean
is_better (MeritaLineState state, guint reasons, const MeritaLineProof *line)
{
  if (line->decided_by < 0 || state != line->state)
    return line->decided_by < 0 || state > line->state;
  return count_bits (reasons) < count_bits (line->reasons);
}

static MeritaLineProof
judge_line (const MeritaSubAspect *sub,
            guint level,
            guint number,
            const MeritaProof *proofs,
            guint n,
            MeritaDate start,
            MeritaDate end)
{
  MeritaLineProof line = { .level = level,
                           .line = number,
                           .state = MERITA_LINE_MISSING,
                           .reasons = MERITA_PROOF_NOT_CITED,
                           .decided_by = -1 };

  line.text = merita_sub_aspect_get_line (sub, level, number, &line.needed);
  for (guint i = 0; i < n; i++)
    {
      const MeritaProof *proof = &proofs[i];
      MeritaLineState state;
      guint reasons;

      if (proof->level != (gint) level || (proof->line != 0 && proof->line != number)
          || g_strcmp0 (proof->code, sub->code) != 0)
        continue;
      line.cited++;
      state = merita_proof_judge (proof, line.needed, start, end, &reasons);
      if (!is_better (state, reasons, &line))
        continue;
      line.state = state;
      line.reasons = reasons;
      line.decided_by = (gint) i;
    }
  return line;
}

static void
add_lines (MeritaSubProof *self,
           const MeritaProof *proofs,
           guint n,
           MeritaDate start,
           MeritaDate end)
{
  for (guint level = 1; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
    for (guint i = 1; i <= merita_sub_aspect_count_lines (self->sub, level); i++)
      {
        MeritaLineProof line = judge_line (self->sub, level, i, proofs, n, start, end);

        g_array_append_val (self->lines, line);
      }
}

static gboolean
has_place (const MeritaSubAspect *sub, const MeritaProof *proof)
{
  return proof->level > 0 && proof->level < MERITA_LEVELS_PER_SUB_ASPECT
         && proof->line <= merita_sub_aspect_count_lines (sub, (guint) proof->level);
}

static void
count_passages (MeritaSubProof *self, const MeritaProof *proofs, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (proofs[i].code, self->sub->code) != 0)
        continue;
      self->cited++;
      if (!has_place (self->sub, &proofs[i]))
        self->unplaced++;
    }
}

/* The backed level, and what of the claimed one is proved. */
static void
sum_lines (MeritaSubProof *self)
{
  gboolean open = FALSE;

  self->backed = MERITA_LEVELS_PER_SUB_ASPECT - 1;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const MeritaLineProof *line = &g_array_index (self->lines, MeritaLineProof, i);
      gboolean proved = line->state == MERITA_LINE_PROVED;

      if (!proved && self->stopped_by < 0)
        {
          self->stopped_by = (gint) i;
          self->backed = line->level - 1;
        }
      if ((gint) line->level > self->claimed)
        continue;
      self->required++;
      self->satisfied += proved ? 1 : 0;
      if (!proved)
        self->state = open ? MAX (self->state, line->state) : line->state;
      open |= !proved;
    }
  self->backed_points = self->sub->points[self->backed];
}

MeritaSubProof *
merita_sub_proof_new (const MeritaSubAspect *sub,
                      gint claimed,
                      const MeritaProof *proofs,
                      guint n,
                      MeritaDate start,
                      MeritaDate end)
{
  MeritaSubProof *self;

  g_return_val_if_fail (sub != NULL, NULL);
  g_return_val_if_fail (proofs != NULL || n == 0, NULL);

  self = g_new0 (MeritaSubProof, 1);
  self->sub = sub;
  self->claimed = claimed;
  self->stopped_by = -1;
  self->state = MERITA_LINE_PROVED;
  self->lines = g_array_new (FALSE, FALSE, sizeof (MeritaLineProof));
  count_passages (self, proofs, n);
  add_lines (self, proofs, n, start, end);
  sum_lines (self);
  return self;
}

void
merita_sub_proof_free (MeritaSubProof *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_free (self);
}

const MeritaLineProof *
merita_sub_proof_get_line (const MeritaSubProof *self, guint level, guint line)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MeritaLineProof *item = &g_array_index (self->lines, MeritaLineProof, i);

      if (item->level == level && item->line == line)
        return item;
    }
  return NULL;
}

guint
merita_sub_proof_count_open (const MeritaSubProof *self, guint level)
{
  guint open = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MeritaLineProof *line = &g_array_index (self->lines, MeritaLineProof, i);

      open += line->level == level && line->state != MERITA_LINE_PROVED ? 1 : 0;
    }
  return open;
}
