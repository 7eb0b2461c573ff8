/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-citation-states.h"

#include "merita-assessment.h"
#include "merita-proof-book.h"
#include "merita-reader-evidence.h"

typedef struct
{
  MeritaProofBook *book;
  MeritaProofScore *score; /* borrows from book */
} Period;

struct _MeritaCitationStates
{
  GHashTable *periods; /* year -> Period */
};

static void
period_free (gpointer data)
{
  Period *period = data;

  merita_proof_score_free (period->score);
  merita_proof_book_free (period->book);
  g_free (period);
}

static gboolean
load_period (MeritaCitationStates *self,
             MeritaAgency *agency,
             const GPtrArray *rounds,
             gint year,
             GError **error)
{
  MeritaProofBook *book = merita_proof_book_load (agency, year, rounds, error);
  Period *period;

  if (book == NULL)
    return FALSE;
  period = g_new0 (Period, 1);
  period->book = book;
  period->score = merita_proof_book_score (book, merita_assessment_find_claim (rounds, year), NULL);
  g_hash_table_insert (self->periods, GINT_TO_POINTER (year), period);
  return TRUE;
}

MeritaCitationStates *
merita_citation_states_load (MeritaAgency *agency, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (MeritaCitationStates) self = g_new0 (MeritaCitationStates, 1);
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (reader, MERITA_ID_NONE, error);
  g_autoptr (GPtrArray) rounds = rows != NULL ? merita_agency_score (agency, error) : NULL;

  self->periods = g_hash_table_new_full (NULL, NULL, NULL, period_free);
  if (rounds == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      gint year = ((const MeritaCitation *) rows->pdata[i])->period;

      if (!g_hash_table_contains (self->periods, GINT_TO_POINTER (year))
          && !load_period (self, agency, rounds, year, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
merita_citation_states_free (MeritaCitationStates *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->periods);
  g_free (self);
}

gboolean
merita_citation_states_find (const MeritaCitationStates *self,
                             const MeritaCitation *citation,
                             MeritaLineState *state)
{
  const Period *period;
  const MeritaSubProof *proof;
  gboolean found = FALSE;

  g_return_val_if_fail (self != NULL && citation != NULL && state != NULL, FALSE);

  period = g_hash_table_lookup (self->periods, GINT_TO_POINTER (citation->period));
  proof = period != NULL ? merita_proof_score_find (period->score, citation->code) : NULL;
  for (guint i = 0; proof != NULL && i < proof->lines->len; i++)
    {
      const MeritaLineProof *line = &g_array_index (proof->lines, MeritaLineProof, i);

      if ((gint) line->level != citation->level
          || (citation->line > 0 && (gint) line->line != citation->line))
        continue;
      *state = found ? MIN (*state, line->state) : line->state;
      found = TRUE;
    }
  return found;
}
