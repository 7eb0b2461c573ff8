/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-proof-book.h"

#include "merita-agency-private.h"
#include "merita-assessment.h"
#include "merita-date.h"
#include "merita-period.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"

/* ---- one period ---- */

/* An edition that began after the period leaves it the older one. */
static GHashTable *
collect_replaced (const GPtrArray *documents, MeritaDate ends_on)
{
  GHashTable *replaced = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < documents->len; i++)
    {
      MeritaDocument *document = documents->pdata[i];
      MeritaDate begins = document->in_force_from != MERITA_DATE_UNKNOWN ? document->in_force_from
                                                                         : document->signed_on;

      if (document->replaces != MERITA_ID_NONE
          && (begins == MERITA_DATE_UNKNOWN || begins <= ends_on))
        g_hash_table_add (replaced, &document->replaces);
    }
  return replaced;
}

static MeritaProof
describe_proof (const MeritaProofBook *self, const MeritaCitation *citation, GHashTable *replaced)
{
  const MeritaDocument *document = merita_proof_book_find_document (self, citation->document);
  MeritaProof proof = { .code = citation->code,
                        .level = citation->level,
                        .line = (guint) MAX (citation->line, 0),
                        .grade = citation->grade };

  if (document == NULL)
    return proof;
  proof.signed_on = document->signed_on;
  proof.in_force_from = document->in_force_from;
  proof.in_force_until = document->in_force_until;
  proof.readable = document->status != MERITA_DOCUMENT_UNREADABLE;
  proof.superseded = g_hash_table_contains (replaced, &document->id);
  return proof;
}

static void
take_citations (MeritaProofBook *self, GPtrArray *citations)
{
  g_autoptr (GHashTable) replaced = collect_replaced (self->documents, self->ends_on);

  self->owned = g_ptr_array_ref (citations);
  self->citations = g_ptr_array_new ();
  self->proofs = g_array_new (FALSE, FALSE, sizeof (MeritaProof));
  for (guint i = 0; i < citations->len; i++)
    {
      MeritaCitation *citation = citations->pdata[i];
      MeritaProof proof;

      if (citation->period != self->period)
        continue;
      proof = describe_proof (self, citation, replaced);
      g_ptr_array_add (self->citations, citation);
      g_array_append_val (self->proofs, proof);
    }
}

static MeritaProofInput
describe_input (const MeritaProofBook *self,
                const MeritaScoredRound *claim,
                const MeritaScoredRound *verified,
                MeritaRoundEntry **claimed_entries,
                MeritaRoundEntry **verified_entries)
{
  MeritaProofInput input = { .proofs = (const MeritaProof *) (gpointer) self->proofs->data,
                             .n_proofs = self->proofs->len,
                             .start = self->starts_on,
                             .end = self->ends_on,
                             .rule = self->rule };

  *claimed_entries = claim != NULL ? merita_round_get_entries (claim->round) : NULL;
  *verified_entries = verified != NULL ? merita_round_get_entries (verified->round) : NULL;
  input.claimed = *claimed_entries;
  input.n_claimed = claim != NULL ? claim->round->entries->len : 0;
  input.verified = *verified_entries;
  input.n_verified = verified != NULL ? verified->round->entries->len : 0;
  return input;
}

MeritaProofScore *
merita_proof_book_score (const MeritaProofBook *self,
                         const MeritaScoredRound *claim,
                         const MeritaScoredRound *verified)
{
  g_autofree MeritaRoundEntry *claimed_entries = NULL;
  g_autofree MeritaRoundEntry *verified_entries = NULL;
  MeritaProofInput input;

  g_return_val_if_fail (self != NULL, NULL);

  input = describe_input (self, claim, verified, &claimed_entries, &verified_entries);
  return merita_proof_score_new (self->instrument, &input);
}

/* ---- the past ---- */

static void
add_pairs (GArray *pairs, const MeritaProofBook *past, const GPtrArray *rounds)
{
  const MeritaScoredRound *claim = merita_assessment_find_claim (rounds, past->period);
  const MeritaScoredRound *verified = merita_assessment_find_verified (rounds, past->period);
  g_autofree MeritaRoundEntry *claimed_entries = NULL;
  g_autofree MeritaRoundEntry *verified_entries = NULL;
  g_autoptr (GArray) own = NULL;
  MeritaProofInput input;

  if (claim == NULL || verified == NULL)
    return;
  input = describe_input (past, claim, verified, &claimed_entries, &verified_entries);
  own = merita_proof_score_pairs (past->instrument, &input);
  g_array_append_vals (pairs, own->data, own->len);
}

static MeritaProofBook *
open_book (MeritaAgency *agency,
           gint period,
           const GPtrArray *periods,
           GPtrArray *documents,
           GPtrArray *citations,
           GError **error)
{
  const MeritaInstrument *instrument = merita_agency_get_instrument (agency, period, error);
  MeritaProofBook *self;

  if (instrument == NULL)
    return NULL;
  self = g_new0 (MeritaProofBook, 1);
  self->period = period;
  self->today = agency->today;
  self->instrument = merita_instrument_ref (instrument);
  self->documents = g_ptr_array_ref (documents);
  merita_period_find_days (periods, self->period, &self->starts_on, &self->ends_on);
  take_citations (self, citations);
  return self;
}

static gboolean
learn (MeritaProofBook *self,
       MeritaAgency *agency,
       const GPtrArray *periods,
       GPtrArray *citations,
       const GPtrArray *rounds,
       GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (MeritaForecastPair));

  for (guint i = 0; i < rounds->len; i++)
    {
      gint year = ((const MeritaScoredRound *) rounds->pdata[i])->round->period;
      g_autoptr (MeritaProofBook) past = NULL;

      if (year >= self->period || !g_hash_table_add (seen, GINT_TO_POINTER (year)))
        continue;
      past = open_book (agency, year, periods, self->documents, citations, error);
      if (past == NULL)
        return FALSE;
      add_pairs (pairs, past, rounds);
    }
  self->rule =
    merita_forecast_learn ((const MeritaForecastPair *) (gpointer) pairs->data, pairs->len);
  return TRUE;
}

/* ---- loading ---- */

MeritaProofBook *
merita_proof_book_load (MeritaAgency *agency, gint period, const GPtrArray *rounds, GError **error)
{
  g_autoptr (MeritaProofBook) self = NULL;
  const GPtrArray *periods;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) citations = NULL;

  g_return_val_if_fail (agency != NULL && rounds != NULL, NULL);

  periods = merita_agency_get_periods (agency, error);
  documents = periods != NULL ? merita_reader_list_documents (agency->reader, error) : NULL;
  citations =
    documents != NULL ? merita_reader_list_citations (agency->reader, MERITA_ID_NONE, error) : NULL;
  self =
    citations != NULL ? open_book (agency, period, periods, documents, citations, error) : NULL;
  if (self == NULL || !learn (self, agency, periods, citations, rounds, error))
    return NULL;
  self->exists = merita_agency_check_period (agency, period, NULL);
  self->tasks = merita_reader_list_sub_aspect_tasks (agency->reader, period, error);
  self->requests =
    self->tasks != NULL ? merita_reader_list_requests (agency->reader, period, error) : NULL;
  return self->requests != NULL ? g_steal_pointer (&self) : NULL;
}

void
merita_proof_book_free (MeritaProofBook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->instrument, merita_instrument_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->owned, g_ptr_array_unref);
  g_clear_pointer (&self->proofs, g_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_free (self);
}

static gint
find_newest (const GPtrArray *rounds,
             const GPtrArray *citations,
             const GPtrArray *tasks,
             const GPtrArray *requests)
{
  gint newest = 0;

  for (guint i = 0; i < rounds->len; i++)
    newest = MAX (newest, ((const MeritaScoredRound *) rounds->pdata[i])->round->period);
  for (guint i = 0; i < citations->len; i++)
    newest = MAX (newest, ((const MeritaCitation *) citations->pdata[i])->period);
  for (guint i = 0; i < tasks->len; i++)
    newest = MAX (newest, ((const MeritaSubAspectTask *) tasks->pdata[i])->period);
  for (guint i = 0; i < requests->len; i++)
    newest = MAX (newest, ((const MeritaRequest *) requests->pdata[i])->period);
  return newest;
}

gint
merita_proof_find_newest_period (MeritaAgency *agency, const GPtrArray *rounds, GError **error)
{
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) requests = NULL;

  g_return_val_if_fail (agency != NULL && rounds != NULL, 0);

  citations = merita_reader_list_citations (agency->reader, MERITA_ID_NONE, error);
  tasks = citations != NULL ? merita_reader_list_sub_aspect_tasks (agency->reader, 0, error) : NULL;
  requests = tasks != NULL ? merita_reader_list_requests (agency->reader, 0, error) : NULL;
  return requests != NULL ? find_newest (rounds, citations, tasks, requests) : 0;
}

/* ---- looking things up ---- */

const MeritaDocument *
merita_proof_book_find_document (const MeritaProofBook *self, MeritaId id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; id != MERITA_ID_NONE && i < self->documents->len; i++)
    {
      const MeritaDocument *document = self->documents->pdata[i];

      if (document->id == id)
        return document;
    }
  return NULL;
}

const MeritaCitation *
merita_proof_book_find_citation (const MeritaProofBook *self, const MeritaLineProof *line)
{
  g_return_val_if_fail (self != NULL && line != NULL, NULL);

  return line->decided_by >= 0 ? self->citations->pdata[line->decided_by] : NULL;
}

const MeritaSubAspectTask *
merita_proof_book_find_task (const MeritaProofBook *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      const MeritaSubAspectTask *task = self->tasks->pdata[i];

      if (g_str_equal (task->code, code))
        return task;
    }
  return NULL;
}

const MeritaRequest *
merita_proof_book_find_request (const MeritaProofBook *self,
                                const char *code,
                                guint level,
                                guint line)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  for (guint i = 0; i < self->requests->len; i++)
    {
      const MeritaRequest *request = self->requests->pdata[i];

      if (request->status == MERITA_REQUEST_OPEN && request->level == (gint) level
          && (request->line == 0 || request->line == (gint) line)
          && g_str_equal (request->code, code))
        return request;
    }
  return NULL;
}

gboolean
merita_request_is_overdue (const MeritaRequest *self, MeritaDate today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->status == MERITA_REQUEST_OPEN && self->due_on != MERITA_DATE_UNKNOWN
         && self->due_on < today;
}

char *
merita_proof_book_name_passage (const MeritaProofBook *self,
                                MeritaLanguage language,
                                const MeritaCitation *citation)
{
  const MeritaDocument *document;
  const char *name;

  g_return_val_if_fail (self != NULL && citation != NULL, NULL);

  document = merita_proof_book_find_document (self, citation->document);
  if (document == NULL)
    return g_strdup (merita_tr (language, "a document that is not in the file"));
  name = document->number != NULL  ? document->number
         : document->title != NULL ? document->title
                                   : document->file_name;
  /* Translators: a document and a page of it */
  return g_strdup_printf (merita_tr (language, "%s, p. %d"), name, citation->page);
}
