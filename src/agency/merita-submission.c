/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-submission.h"

#include "merita-core-error.h"
#include "merita-reader-merit.h"
#include "merita-submission-private.h"
#include "merita-table-merit.h"

struct _MeritaSubmissionEdit
{
  char *label;
  MeritaSubmission row;
};

const char *
merita_submitted_kind_name (MeritaSubmittedKind kind)
{
  static const char *const names[] = { "level", "justification", "citation-added",
                                       "citation-removed", "instrument" };

  return names[kind];
}

static const MeritaScoredRound *
find_claim (const GPtrArray *rounds, gint period)
{
  const MeritaScoredRound *found = NULL;

  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];

      if (item->round->period == period && merita_round_is_self_assessment (item->round)
          && (found == NULL || item->round->sequence > found->round->sequence))
        found = item;
    }
  return found;
}

/* ---- check ---- */

static void
find_missing (MeritaSubmissionCheck *self)
{
  const MeritaInstrument *instrument = self->claim->instrument;

  for (guint i = 0; i < instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = instrument->aspects->pdata[i];

      for (guint k = 0; k < aspect->sub_aspects->len; k++)
        {
          const MeritaSubAspect *sub = aspect->sub_aspects->pdata[k];

          if (merita_round_get_level (self->claim->round, sub) < 0)
            g_ptr_array_add (self->missing, g_strdup (sub->code));
        }
    }
}

static gboolean
find_unproved (MeritaSubmissionCheck *self, MeritaAgency *agency, GError **error)
{
  g_autoptr (MeritaProofBook) book =
    merita_proof_book_load (agency, self->period, self->rounds, error);
  g_autoptr (MeritaProofScore) score = NULL;

  if (book == NULL)
    return FALSE;
  score = merita_proof_book_score (book, self->claim, NULL);
  for (guint i = 0; i < score->subs->len; i++)
    {
      const MeritaSubProof *proof = score->subs->pdata[i];

      if (proof->claimed > (gint) proof->backed)
        g_ptr_array_add (self->unproved, g_strdup (proof->sub->code));
    }
  return TRUE;
}

MeritaSubmissionCheck *
merita_submission_check_load (MeritaAgency *agency, gint period, GError **error)
{
  g_autoptr (MeritaSubmissionCheck) self = g_new0 (MeritaSubmissionCheck, 1);

  g_return_val_if_fail (agency != NULL, NULL);

  self->period = period != 0 ? period : merita_agency_get_newest_period (agency, error);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->unproved = g_ptr_array_new_with_free_func (g_free);
  self->rounds = self->period >= 0 ? merita_agency_score (agency, error) : NULL;
  if (self->rounds == NULL)
    return NULL;
  self->claim = find_claim (self->rounds, self->period);
  if (self->claim == NULL)
    return g_steal_pointer (&self);
  find_missing (self);
  return find_unproved (self, agency, error) ? g_steal_pointer (&self) : NULL;
}

void
merita_submission_check_free (MeritaSubmissionCheck *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->unproved, g_ptr_array_unref);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_free (self);
}

/* ---- submitting ---- */

static gboolean
check_complete (const MeritaSubmissionCheck *check, GError **error)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *codes = NULL;

  if (check->claim == NULL)
    {
      g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                   merita_tr (language,
                              "Period %d has no self-assessment to submit; begin one first"),
                   check->period);
      return FALSE;
    }
  if (check->missing->len == 0)
    return TRUE;
  g_ptr_array_add (check->missing, NULL);
  codes = g_strjoinv (", ", (char **) check->missing->pdata);
  g_ptr_array_set_size (check->missing, (gint) check->missing->len - 1);
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
               merita_tr (language,
                          "Every sub-aspect needs a level before the assessment is submitted; "
                          "still without one: %s"),
               codes);
  return FALSE;
}

/* FALSE with error if the newest submission of the period says the same. */
static gboolean
check_changed (MeritaAgency *agency, const MeritaSubmission *row, GError **error)
{
  g_autoptr (GPtrArray) submissions =
    merita_reader_list_submissions (merita_agency_get_reader (agency), error);
  const MeritaSubmission *newest = NULL;
  g_autofree char *day = NULL;

  if (submissions == NULL)
    return FALSE;
  for (guint i = 0; i < submissions->len; i++)
    if (((const MeritaSubmission *) submissions->pdata[i])->period == row->period)
      newest = submissions->pdata[i];
  if (newest == NULL || !g_str_equal (newest->digest, row->digest))
    return TRUE;
  day = merita_text_date (merita_language_current (), newest->submitted_on);
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
               merita_tr (merita_language_current (),
                          "Nothing has changed since period %d was submitted on %s: that "
                          "submission stands"),
               row->period, day);
  return FALSE;
}

MeritaSubmissionEdit *
merita_submission_edit_new (MeritaAgency *agency,
                            const MeritaSubmissionCheck *check,
                            const char *note,
                            GError **error)
{
  g_autoptr (MeritaProofBook) book = NULL;
  g_autofree char *points = NULL;
  g_autoptr (MeritaSubmissionEdit) self = NULL;

  g_return_val_if_fail (agency != NULL && check != NULL, NULL);

  if (!check_complete (check, error))
    return NULL;
  book = merita_proof_book_load (agency, check->period, check->rounds, error);
  if (book == NULL)
    return NULL;
  self = g_new0 (MeritaSubmissionEdit, 1);
  self->row.period = check->period;
  self->row.round = check->claim->round->id;
  self->row.submitted_on = merita_agency_get_today (agency);
  self->row.points = check->claim->score->points;
  self->row.snapshot = merita_submission_snapshot (check->claim, book);
  self->row.digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->row.snapshot, -1);
  self->row.note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  if (!check_changed (agency, &self->row, error))
    return NULL;
  points = merita_text_plain (MERITA_LANGUAGE_INDONESIAN, self->row.points);
  self->label = g_strdup_printf ("Penilaian %d diajukan dengan nilai %s", check->period, points);
  return g_steal_pointer (&self);
}

void
merita_submission_edit_free (MeritaSubmissionEdit *self)
{
  if (self == NULL)
    return;
  merita_submission_clear (&self->row);
  g_free (self->label);
  g_free (self);
}

const char *
merita_submission_edit_get_label (const MeritaSubmissionEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

const MeritaSubmission *
merita_submission_edit_get_row (const MeritaSubmissionEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->row;
}

gboolean
merita_submission_edit_job (MeritaWriter *writer,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  MeritaSubmissionEdit *self = data;

  return merita_writer_put_submission (writer, &self->row, error);
}

gboolean
merita_submission_edit_apply (MeritaSubmissionEdit *self, MeritaStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && store != NULL, FALSE);

  return merita_store_write (store, "submission", self->label, merita_submission_edit_job, self,
                             NULL, error);
}

/* ---- status ---- */

static void
take_newest (MeritaSubmissionStatus *self, GPtrArray *submissions, gint period)
{
  gint newest = -1;

  for (guint i = 0; i < submissions->len; i++)
    if (((const MeritaSubmission *) submissions->pdata[i])->period == period)
      {
        newest = (gint) i;
        self->count++;
      }
  if (newest >= 0)
    {
      MeritaSubmission *row = submissions->pdata[newest];

      self->submission = *row;
      *row = (MeritaSubmission){ 0 };
    }
}

/* Against the round that was submitted, which may not be the newest self-assessment any more. */
static const MeritaScoredRound *
find_submitted (const GPtrArray *rounds, const MeritaSubmission *submission)
{
  for (guint i = 0; i < rounds->len; i++)
    if (((const MeritaScoredRound *) rounds->pdata[i])->round->id == submission->round)
      return rounds->pdata[i];
  return find_claim (rounds, submission->period);
}

MeritaSubmissionStatus *
merita_submission_status_load (MeritaAgency *agency, gint period, GError **error)
{
  g_autoptr (MeritaSubmissionStatus) self = g_new0 (MeritaSubmissionStatus, 1);
  g_autoptr (GPtrArray) submissions = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (MeritaProofBook) book = NULL;
  g_autofree char *digest = NULL;
  const MeritaScoredRound *claim;

  g_return_val_if_fail (agency != NULL, NULL);

  if (period == 0)
    period = merita_agency_get_newest_period (agency, error);
  submissions =
    period >= 0 ? merita_reader_list_submissions (merita_agency_get_reader (agency), error) : NULL;
  if (submissions == NULL)
    return NULL;
  take_newest (self, submissions, period);
  self->intact = TRUE;
  if (self->submission.id == MERITA_ID_NONE)
    return g_steal_pointer (&self);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->submission.snapshot, -1);
  self->intact = g_str_equal (digest, self->submission.digest);
  rounds = merita_agency_score (agency, error);
  claim = rounds != NULL ? find_submitted (rounds, &self->submission) : NULL;
  if (claim == NULL)
    return rounds != NULL ? g_steal_pointer (&self) : NULL;
  book = merita_proof_book_load (agency, period, rounds, error);
  if (book == NULL)
    return NULL;
  self->changes = merita_submission_compare (self->submission.snapshot, claim, book, error);
  return self->changes != NULL ? g_steal_pointer (&self) : NULL;
}

void
merita_submission_status_free (MeritaSubmissionStatus *self)
{
  if (self == NULL)
    return;
  merita_submission_clear (&self->submission);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}
