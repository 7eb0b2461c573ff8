/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cited documents prove in a period, who works on it, and what other units are asked for. */
#include "agency-fixture.h"
#include "merita-assessment.h"
#include "merita-core-error.h"
#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"
#include "merita-table-evidence.h"
#include "merita-table-merit.h"
#include "merita-work-edit.h"

#define PERIOD 2026
#define TEXT(text) ((char *) (text))

/* Documents and citations, written in one job. */
typedef struct
{
  MeritaDocument documents[4];
  MeritaCitation citations[16];
  guint n_documents, n_citations;
} Evidence;

static gboolean
write_evidence (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Evidence *evidence = data;

  for (guint i = 0; i < evidence->n_documents; i++)
    {
      MeritaDocument *document = &evidence->documents[i];
      g_autofree char *digest =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, document->file_name, -1);

      document->sha256 = digest;
      document->pages = 1;
      document->size = 3;
      document->added_on = FIXTURE_TODAY;
      if (!merita_writer_put_document (writer, document, error))
        return FALSE;
      document->sha256 = NULL;
    }
  for (guint i = 0; i < evidence->n_citations; i++)
    {
      MeritaCitation *citation = &evidence->citations[i];

      citation->document = evidence->documents[citation->document].id;
      citation->page = 1;
      citation->width = -1;
      if (!merita_writer_put_citation (writer, citation, error))
        return FALSE;
    }
  return TRUE;
}

/* The sample's own proof and requests would be in the way. */
static gboolean
clear_sample (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  MeritaReader *reader = data;
  g_autoptr (GPtrArray) citations = merita_reader_list_citations (reader, MERITA_ID_NONE, error);
  g_autoptr (GPtrArray) requests = merita_reader_list_requests (reader, 0, error);
  g_autoptr (GPtrArray) tasks = merita_reader_list_sub_aspect_tasks (reader, 0, error);

  for (guint i = 0; i < citations->len; i++)
    if (!merita_writer_delete_citation (writer, ((const MeritaCitation *) citations->pdata[i])->id,
                                        error))
      return FALSE;
  for (guint i = 0; i < requests->len; i++)
    if (!merita_writer_delete_request (writer, ((const MeritaRequest *) requests->pdata[i])->id,
                                       error))
      return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    {
      const MeritaSubAspectTask *task = tasks->pdata[i];

      if (!merita_writer_delete_sub_aspect_task (writer, task->period, task->code, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (self, data);
  merita_store_write (self->store, "edit", "kosongkan", clear_sample,
                      merita_agency_get_reader (self->agency), NULL, &error);
  g_assert_no_error (error);
}

static void
put (Fixture *self, Evidence *evidence)
{
  g_autoptr (GError) error = NULL;

  merita_store_write (self->store, "edit", "bukti", write_evidence, evidence, NULL, &error);
  g_assert_no_error (error);
}

static void
cite (Evidence *evidence, guint document, const char *code, gint level, gint line, gint period)
{
  evidence->citations[evidence->n_citations++] = (MeritaCitation){
    .document = document, .code = TEXT (code), .level = level, .line = line, .period = period
  };
}

static MeritaProofBook *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  MeritaProofBook *book;

  merita_agency_refresh (self->agency);
  rounds = merita_agency_score (self->agency, &error);
  g_assert_no_error (error);
  book = merita_proof_book_load (self->agency, PERIOD, rounds, &error);
  g_assert_no_error (error);
  return book;
}

static MeritaProofScore *
score (Fixture *self, const MeritaProofBook *book)
{
  g_autoptr (GPtrArray) rounds = merita_agency_score (self->agency, NULL);

  return merita_proof_book_score (book, merita_assessment_find_claim (rounds, PERIOD),
                                  merita_assessment_find_verified (rounds, PERIOD));
}

/* Each document stands for one way to prove or to fail. */
static void
test_states (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint line;
    MeritaLineState state;
    guint reasons;
  } cases[] = {
    { 1, MERITA_LINE_PROVED, 0 },
    { 2, MERITA_LINE_EXPIRED, MERITA_PROOF_LAPSED },
    { 3, MERITA_LINE_WEAK, MERITA_PROOF_SUPERSEDED },
    { 4, MERITA_LINE_WEAK, MERITA_PROOF_UNREADABLE | MERITA_PROOF_NOT_DATED },
  };
  Evidence evidence = { .n_documents = 4,
                        .documents = { { .file_name = TEXT ("sk.pdf"),
                                         .number = TEXT ("SK 1/2026"),
                                         .signed_on = 20260201 },
                                       { .file_name = TEXT ("old.pdf"),
                                         .signed_on = 20240101,
                                         .in_force_until = 20251231 },
                                       { .file_name = TEXT ("first.pdf"), .signed_on = 20260101 },
                                       { .file_name = TEXT ("bad.pdf"),
                                         .status = MERITA_DOCUMENT_UNREADABLE,
                                         .reason = TEXT ("damaged") } } };
  Evidence revision = {
    .n_documents = 1, .documents = { { .file_name = TEXT ("second.pdf"), .signed_on = 20260401 } }
  };
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (MeritaProofScore) result = NULL;
  const MeritaSubProof *sub;
  g_autofree char *place = NULL;

  cite (&evidence, 0, "3.3", 1, 0, PERIOD);
  cite (&evidence, 0, "3.3", 2, 0, PERIOD);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cite (&evidence, i, "3.3", 3, cases[i].line, PERIOD);
  cite (&evidence, 0, "3.4", 1, 0, PERIOD - 1);
  put (self, &evidence);
  revision.documents[0].replaces = evidence.documents[2].id;
  put (self, &revision);
  book = load (self);
  g_assert_cmpint (book->starts_on, ==, 20260101);
  g_assert_cmpint (book->ends_on, ==, 20261231);
  g_assert_cmpuint (book->citations->len, ==, 6);
  result = score (self, book);
  sub = merita_proof_score_find (result, "3.3");
  g_assert_cmpuint (sub->backed, ==, 2);
  g_assert_cmpint (result->backed->points, ==, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MeritaLineProof *line = merita_sub_proof_get_line (sub, 3, (guint) cases[i].line);

      g_assert_cmpint (line->state, ==, cases[i].state);
      g_assert_cmphex (line->reasons, ==, cases[i].reasons);
      g_assert_cmpint (merita_proof_book_find_citation (book, line)->document, ==,
                       evidence.documents[i].id);
    }
  place = merita_proof_book_name_passage (
    book, MERITA_LANGUAGE_ENGLISH,
    merita_proof_book_find_citation (book, merita_sub_proof_get_line (sub, 3, 1)));
  g_assert_cmpstr (place, ==, "SK 1/2026, p. 1");
}

static gboolean
write_period (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_period (writer, data, error);
}

/* The days of the period decide, where it has any. */
static void
test_period (Fixture *self, gconstpointer data)
{
  MeritaPeriod period = { .year = PERIOD, .starts_on = 20250701, .ends_on = 20260630 };
  Evidence evidence = { .n_documents = 1,
                        .documents = { { .file_name = TEXT ("a.pdf"),
                                         .signed_on = 20240101,
                                         .in_force_until = 20251231 } } };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProofBook) book = NULL;
  g_autoptr (MeritaProofScore) result = NULL;

  cite (&evidence, 0, "3.3", 1, 0, PERIOD);
  put (self, &evidence);
  merita_store_write (self->store, "edit", "periode", write_period, &period, NULL, &error);
  g_assert_no_error (error);
  book = load (self);
  result = score (self, book);
  g_assert_cmpint (
    merita_sub_proof_get_line (merita_proof_score_find (result, "3.3"), 1, 1)->reasons, ==,
    MERITA_PROOF_LAPSES);
  g_assert_cmpuint (merita_proof_score_find (result, "3.3")->backed, ==, 1);
}

/* The share is learned from the period before, once something was cited there. */
static void
test_forecast (Fixture *self, gconstpointer data)
{
  Evidence evidence = { .n_documents = 1,
                        .documents = { { .file_name = TEXT ("a.pdf"), .signed_on = 20240101 } } };
  g_autoptr (MeritaProofBook) before = load (self);
  g_autoptr (MeritaProofBook) after = NULL;
  g_autoptr (MeritaProofScore) result = NULL;

  g_assert_cmpuint (before->rule.pairs, ==, 0);
  g_assert_cmpint (before->rule.share, ==, MERITA_FORECAST_DEFAULT);
  cite (&evidence, 0, "3.4", 1, 0, PERIOD - 1);
  put (self, &evidence);
  after = load (self);
  g_assert_cmpuint (after->rule.pairs, >=, 30);
  g_assert_cmpint (after->rule.share, >,
                   MERITA_FORECAST_DEFAULT); /* the sample's verifier is kind */
  result = score (self, after);
  g_assert_cmpint (result->forecast.low, <=, result->forecast.middle);
  g_assert_cmpint (result->forecast.middle, <=, result->forecast.high);
  g_assert_cmpint (result->forecast.high, <=, result->claimed->points);
}

/* ---- work ---- */

static void
apply (Fixture *self, MeritaWorkEdit *edit, GError *error)
{
  g_autoptr (MeritaWorkEdit) own = edit;
  g_autoptr (GError) fault = error;

  g_assert_no_error (fault);
  merita_work_edit_apply (own, self->store, &fault);
  g_assert_no_error (fault);
}

static void
test_tasks (Fixture *self, gconstpointer data)
{
  MeritaSubAspectTask task = { .code = TEXT ("3.3"),
                               .unit = TEXT (" Bagian Organisasi "),
                               .person = TEXT (" "),
                               .due_on = 20260615,
                               .status = MERITA_TASK_IN_PROGRESS };
  MeritaSubAspectTask nothing = { .code = TEXT ("3.3") };
  g_autoptr (MeritaProofBook) book = load (self);
  g_autoptr (MeritaProofBook) changed = NULL;
  g_autoptr (MeritaProofBook) cleared = NULL;
  g_autoptr (MeritaProofBook) undone = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaSubAspectTask *row;

  apply (self, merita_work_edit_task (book, &task, &error), error);
  changed = load (self);
  row = merita_proof_book_find_task (changed, "3.3");
  g_assert_cmpstr (row->unit, ==, "Bagian Organisasi");
  g_assert_null (row->person);
  g_assert_cmpint (row->due_on, ==, 20260615);
  apply (self, merita_work_edit_task (changed, &nothing, &error), error);
  cleared = load (self);
  g_assert_null (merita_proof_book_find_task (cleared, "3.3"));
  merita_store_undo (self->store, 0, NULL, &error);
  g_assert_no_error (error);
  undone = load (self);
  g_assert_nonnull (merita_proof_book_find_task (undone, "3.3"));
  task.code = TEXT ("9.9");
  g_assert_null (merita_work_edit_task (undone, &task, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
}

static void
test_refused_requests (Fixture *self, gconstpointer data)
{
  static const MeritaRequest cases[] = {
    { .code = TEXT ("9.9"), .level = 3, .line = 1, .unit = TEXT ("A"), .what = TEXT ("b") },
    { .code = TEXT ("3.3"), .level = 0, .line = 1, .unit = TEXT ("A"), .what = TEXT ("b") },
    { .code = TEXT ("3.3"), .level = 5, .line = 1, .unit = TEXT ("A"), .what = TEXT ("b") },
    { .code = TEXT ("3.3"), .level = 3, .line = 5, .unit = TEXT ("A"), .what = TEXT ("b") },
    { .code = TEXT ("3.3"), .level = 3, .line = 1, .unit = TEXT (" "), .what = TEXT ("b") },
    { .code = TEXT ("3.3"), .level = 3, .line = 1, .unit = TEXT ("A"), .what = TEXT ("") },
    { .code = TEXT ("3.3"),
      .level = 3,
      .line = 1,
      .unit = TEXT ("A"),
      .what = TEXT ("b"),
      .due_on = 20260617 },
    { .code = TEXT ("3.3"),
      .level = 3,
      .line = 1,
      .unit = TEXT ("A"),
      .what = TEXT ("b"),
      .due_on = 20260231 },
  };
  g_autoptr (MeritaProofBook) book = load (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (merita_work_edit_ask (book, &cases[i], &error));
      g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
    }
}

/* Asked, not twice; answered by what is cited; closed once. */
static void
test_requests (Fixture *self, gconstpointer data)
{
  MeritaRequest request = { .code = TEXT ("3.3"),
                            .level = 3,
                            .line = 2,
                            .unit = TEXT ("Bappeda"),
                            .what = TEXT ("SK"),
                            .due_on = 20260618 };
  Evidence evidence = { .n_documents = 1,
                        .documents = { { .file_name = TEXT ("a.pdf"), .signed_on = 20260101 } } };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProofBook) book = load (self);
  g_autoptr (MeritaProofBook) asked = NULL;
  g_autoptr (MeritaProofBook) cited = NULL;
  g_autoptr (MeritaProofBook) answered = NULL;
  const MeritaRequest *row;
  MeritaId id;

  apply (self, merita_work_edit_ask (book, &request, &error), error);
  asked = load (self);
  row = merita_proof_book_find_request (asked, "3.3", 3, 2);
  g_assert_nonnull (row);
  g_assert_cmpint (row->asked_on, ==, FIXTURE_TODAY);
  g_assert_null (merita_proof_book_find_request (asked, "3.3", 3, 1));
  g_assert_false (merita_request_is_overdue (row, 20260618));
  g_assert_true (merita_request_is_overdue (row, 20260619));
  id = row->id;
  g_assert_null (merita_work_edit_ask (asked, &request, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (merita_work_edit_answer (asked, id, MERITA_ID_NONE, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_clear_error (&error);
  cite (&evidence, 0, "3.3", 3, 2, PERIOD);
  put (self, &evidence);
  cited = load (self);
  apply (self, merita_work_edit_answer (cited, id, MERITA_ID_NONE, &error), error);
  answered = load (self);
  g_assert_cmpint (((const MeritaRequest *) answered->requests->pdata[0])->document, ==,
                   evidence.documents[0].id);
  g_assert_cmpint (((const MeritaRequest *) answered->requests->pdata[0])->answered_on, ==,
                   FIXTURE_TODAY);
  g_assert_null (merita_proof_book_find_request (answered, "3.3", 3, 2));
  g_assert_null (merita_work_edit_withdraw (answered, id, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (merita_work_edit_withdraw (answered, 12345, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/agency/proof/states", test_states);
  ADD ("/agency/proof/period", test_period);
  ADD ("/agency/proof/forecast", test_forecast);
  ADD ("/agency/proof/tasks", test_tasks);
  ADD ("/agency/proof/refused-requests", test_refused_requests);
  ADD ("/agency/proof/requests", test_requests);
  return g_test_run ();
}
