/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "merita-reader-evidence.h"
#include "merita-reader-merit.h"
#include "merita-table-evidence.h"
#include "merita-table-merit.h"
#include "store-fixture.h"

#define TEXT(text) ((char *) (text))
#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* One row of every table of the self-assessment. */
typedef struct
{
  MeritaStoredInstrument instrument;
  MeritaPeriod period;
  MeritaRoundRow entry;
  MeritaRound round;
  MeritaSubmission submission;
  MeritaSubAspectTask task;
  MeritaRequest request;
  MeritaTeamMember member;
  MeritaPaperFacts paper;
  MeritaDecision decision;
  MeritaRecommendation recommendation;
} Rows;

static void
fill (Rows *rows)
{
  *rows = (Rows){
    .instrument = { .sha256 = TEXT (DIGEST),
                    .instrument = TEXT ("kasn-410"),
                    .version = TEXT ("2"),
                    .name = TEXT ("Varian"),
                    .document = TEXT ("{}"),
                    .agency = TRUE,
                    .added_on = FIXTURE_TODAY },
    .period = { .year = 2026,
                .wave = 2,
                .starts_on = 20250701,
                .ends_on = 20260630,
                .carried_from = 2025,
                .note = TEXT ("gelombang II") },
    .entry = { .code = TEXT ("3.4"),
               .level = 2,
               .points = MERITA_HUNDREDTHS_UNKNOWN,
               .correction = TEXT ("Lampirkan SK"),
               .correction_due = 20261130,
               .reply = TEXT ("Sudah"),
               .replied_on = 20261120 },
    .round = { .period = 2026,
               .name = TEXT ("Simulasi"),
               .sequence = 1,
               .assessor = TEXT ("Inspektur Pembantu"),
               .closed_on = 20261101 },
    .submission = { .period = 2026,
                    .submitted_on = 20261122,
                    .points = 28250,
                    .digest = TEXT (DIGEST),
                    .snapshot = TEXT ("{\"a\":1}") },
    .task = { .period = 2026,
              .code = TEXT ("3.4"),
              .unit = TEXT ("Bagian Organisasi"),
              .due_on = 20261115,
              .status = MERITA_TASK_IN_PROGRESS },
    .request = { .period = 2026,
                 .code = TEXT ("3.4"),
                 .level = 3,
                 .line = 2,
                 .unit = TEXT ("Dinas Kominfo"),
                 .what = TEXT ("Tangkapan layar"),
                 .asked_on = 20261101,
                 .due_on = 20261110,
                 .status = MERITA_REQUEST_OPEN },
    .member = { .period = 2026,
                .sequence = 1,
                .role = TEXT ("Ketua"),
                .name = TEXT ("O'Neill, S.H."),
                .aspects = TEXT ("1,3"),
                .account = TRUE },
    .paper = { .period = 2026,
               .kind = TEXT ("berita-acara"),
               .number = TEXT ("800/1"),
               .issued_on = 20261122,
               .place = TEXT ("Kupang") },
    .decision = { .number = TEXT ("120/KEP"),
                  .decided_on = 20211130,
                  .points = 25600,
                  .index = 62,
                  .valid_months = 12,
                  .exemption = MERITA_TRUTH_YES,
                  .note = TEXT ("asli di arsip") },
    .recommendation = { .aspect = 3,
                        .number = 2,
                        .text = TEXT ("Susun profil"),
                        .target_level = -1,
                        .status = MERITA_TASK_DONE,
                        .done_on = 20220101 },
  };
}

static gboolean
put_rows (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Rows *rows = data;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, &rows->entry);
  rows->round.entries = entries;
  if (!merita_writer_put_stored_instrument (writer, &rows->instrument, error))
    return FALSE;
  rows->period.instrument = rows->instrument.id;
  if (!merita_writer_put_period (writer, &rows->period, error)
      || !merita_writer_put_round (writer, &rows->round, error))
    return FALSE;
  rows->submission.round = rows->round.id;
  if (!merita_writer_put_submission (writer, &rows->submission, error)
      || !merita_writer_put_sub_aspect_task (writer, &rows->task, error)
      || !merita_writer_put_request (writer, &rows->request, error)
      || !merita_writer_put_team_member (writer, &rows->member, error)
      || !merita_writer_put_paper_facts (writer, &rows->paper, error)
      || !merita_writer_put_decision (writer, &rows->decision, error))
    return FALSE;
  rows->recommendation.decision = rows->decision.id;
  return merita_writer_put_recommendation (writer, &rows->recommendation, error);
}

static gpointer
only (GPtrArray *rows)
{
  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 1);
  return rows->pdata[0];
}

static void
assert_plans (MeritaReader *reader, const Rows *rows)
{
  g_autoptr (GPtrArray) instruments = merita_reader_list_stored_instruments (reader, NULL);
  g_autoptr (GPtrArray) periods = merita_reader_list_periods (reader, NULL);
  g_autoptr (GPtrArray) tasks = merita_reader_list_sub_aspect_tasks (reader, 2026, NULL);
  g_autoptr (GPtrArray) requests = merita_reader_list_requests (reader, 2026, NULL);
  const MeritaStoredInstrument *instrument = only (instruments);
  const MeritaPeriod *period = only (periods);
  const MeritaSubAspectTask *task = only (tasks);
  const MeritaRequest *request = only (requests);

  g_assert_cmpint (instrument->id, ==, rows->instrument.id);
  g_assert_true (instrument->agency);
  g_assert_cmpint (period->instrument, ==, instrument->id);
  g_assert_cmpint (period->wave, ==, 2);
  g_assert_cmpint (period->ends_on, ==, 20260630);
  g_assert_null (period->name);
  g_assert_cmpint (task->status, ==, MERITA_TASK_IN_PROGRESS);
  g_assert_cmpstr (task->unit, ==, "Bagian Organisasi");
  g_assert_null (task->person);
  g_assert_cmpint (request->line, ==, 2);
  g_assert_cmpint (request->document, ==, 0);
  g_assert_cmpint (request->status, ==, MERITA_REQUEST_OPEN);
}

static void
assert_results (MeritaReader *reader, const Rows *rows)
{
  g_autoptr (GPtrArray) rounds = merita_reader_list_rounds (reader, NULL);
  g_autoptr (GPtrArray) submissions = merita_reader_list_submissions (reader, NULL);
  g_autoptr (GPtrArray) decisions = merita_reader_list_decisions (reader, NULL);
  g_autoptr (GPtrArray) recommendations =
    merita_reader_list_recommendations (reader, rows->decision.id, NULL);
  const MeritaRound *round = only (rounds);
  const MeritaRoundRow *entry = only (round->entries);
  const MeritaSubmission *submission = only (submissions);
  const MeritaDecision *decision = only (decisions);
  const MeritaRecommendation *recommendation = only (recommendations);

  g_assert_cmpint (round->kind, ==, MERITA_ROUND_MOCK);
  g_assert_cmpstr (round->assessor, ==, "Inspektur Pembantu");
  g_assert_cmpint (round->closed_on, ==, 20261101);
  g_assert_cmpstr (entry->correction, ==, "Lampirkan SK");
  g_assert_cmpint (entry->correction_due, ==, 20261130);
  g_assert_cmpstr (entry->reply, ==, "Sudah");
  g_assert_cmpint (submission->round, ==, round->id);
  g_assert_cmpstr (submission->snapshot, ==, "{\"a\":1}");
  g_assert_cmpint (decision->exemption, ==, MERITA_TRUTH_YES);
  g_assert_cmpstr (decision->note, ==, "asli di arsip");
  g_assert_cmpint (recommendation->target_level, ==, -1);
  g_assert_cmpint (recommendation->status, ==, MERITA_TASK_DONE);
}

static void
assert_papers (MeritaReader *reader)
{
  g_autoptr (GPtrArray) members = merita_reader_list_team_members (reader, 2026, NULL);
  g_autoptr (GPtrArray) papers = merita_reader_list_paper_facts (reader, 0, NULL);
  const MeritaTeamMember *member = only (members);
  const MeritaPaperFacts *paper = only (papers);

  g_assert_cmpstr (member->name, ==, "O'Neill, S.H.");
  g_assert_cmpint (member->nip, ==, MERITA_NIP_NONE);
  g_assert_true (member->account);
  g_assert_cmpstr (paper->number, ==, "800/1");
  g_assert_null (paper->recipient);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) none = NULL;
  guint entries;
  Rows rows;

  fill (&rows);
  fixture_write (fixture, "isi", put_rows, &rows);
  entries = fixture_journal_length (fixture->path);
  fixture_write (fixture, "sama", put_rows, &rows);
  g_assert_cmpuint (fixture_journal_length (fixture->path), ==, entries);
  reader = merita_reader_new (fixture->path, &error);
  g_assert_no_error (error);
  assert_plans (reader, &rows);
  assert_results (reader, &rows);
  assert_papers (reader);
  none = merita_reader_list_requests (reader, 2025, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
delete_rows (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const Rows *rows = data;

  return merita_writer_delete_recommendation (writer, rows->recommendation.id, error)
         && merita_writer_delete_paper_facts (writer, 2026, "berita-acara", error)
         && merita_writer_delete_team_member (writer, rows->member.id, error)
         && merita_writer_delete_request (writer, rows->request.id, error)
         && merita_writer_delete_sub_aspect_task (writer, 2026, "3.4", error)
         && merita_writer_delete_period (writer, 2026, error)
         && merita_writer_delete_stored_instrument (writer, rows->instrument.id, error);
}

static gboolean
delete_instrument (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_delete_stored_instrument (writer, *(MeritaId *) data, error);
}

static void
test_delete_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Rows rows;

  fill (&rows);
  fixture_write (fixture, "isi", put_rows, &rows);
  before = fixture_dump (fixture->path);
  g_assert_false (merita_store_write (fixture->store, "edit", "hapus", delete_instrument,
                                      &rows.instrument.id, NULL, &error));
  g_assert_error (error, MERITA_STORE_ERROR, MERITA_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  fixture_write (fixture, "hapus", delete_rows, &rows);
  g_assert_true (merita_store_undo (fixture->store, 0, NULL, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
  fixture_assert_sound (fixture->path);
}

/* ---- what follows from the content of a document ---- */

static gboolean
put_scan (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("scan", 4);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GBytes) fingerprint = g_bytes_new_static ("abc", 3);
  const MeritaDocumentSignature signature = { .number = 1,
                                              .signer = TEXT ("Bupati"),
                                              .signature = TEXT ("valid"),
                                              .certificate = TEXT ("untrusted") };
  MeritaDocument row = { .sha256 = sha256,
                         .file_name = TEXT ("scan.pdf"),
                         .size = 4,
                         .pages = 2,
                         .status = MERITA_DOCUMENT_SCANNED,
                         .added_on = FIXTURE_TODAY };

  g_ptr_array_add (texts, TEXT (""));
  g_ptr_array_add (texts, TEXT ("sudah berteks"));
  return merita_writer_put_document (writer, &row, error)
         && merita_writer_put_content (writer, sha256, bytes, texts, error)
         && merita_writer_put_recognized (writer, sha256, 1, "Keputusan Bupati", error)
         && merita_writer_put_recognized (writer, sha256, 2, "salah", error)
         && merita_writer_put_recognized (writer, sha256, 1, "Keputusan Gubernur", error)
         && merita_writer_put_fingerprint (writer, sha256, fingerprint, error)
         && merita_writer_put_signature (writer, sha256, &signature, error);
}

static void
test_recognized (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *word;
    gint64 pages;
  } cases[] = { { "gubernur", 1 }, { "bupati", 0 }, { "berteks", 1 }, { "salah", 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GBytes) fingerprint = NULL;
  const MeritaDocument *document;

  fixture_write (fixture, "scan", put_scan, NULL);
  reader = merita_reader_new (fixture->path, &error);
  documents = merita_reader_list_documents (reader, &error);
  document = only (documents);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_reader_count_pages (reader, cases[i].word, &error), ==, cases[i].pages);
  g_assert_cmpint (merita_reader_count_recognized (reader, document->sha256, &error), ==, 1);
  fingerprint = merita_reader_load_fingerprint (reader, document->sha256, &error);
  g_assert_cmpmem (g_bytes_get_data (fingerprint, NULL), g_bytes_get_size (fingerprint), "abc", 3);
  signatures = merita_reader_list_signatures (reader, document->sha256, &error);
  g_assert_cmpstr (((const MeritaDocumentSignature *) only (signatures))->signer, ==, "Bupati");
  g_assert_null (merita_reader_load_fingerprint (reader, DIGEST, &error));
  g_assert_no_error (error);
  fixture_assert_sound (fixture->path);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/merit/round-trip", test_round_trip);
  ADD ("/store/merit/delete-and-undo", test_delete_and_undo);
  ADD ("/store/merit/recognized", test_recognized);
  return g_test_run ();
}
