/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A newer edition of a document: citations move with their passage, or it is said that it is gone.
 */
#include "evidence-fixture.h"
#include "merita-core-error.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-open.h"
#include "merita-evidence-revise.h"
#include "merita-table-merit.h"

#define RULE "Talenta dipetakan ke dalam sembilan kotak"
#define TEAM "Membentuk tim manajemen talenta"
#define LOST "Biaya dibebankan pada anggaran lama"

static const char *const first_edition[] = { "KEPUTUSAN BUPATI\nPasal 1\n" RULE "\n" LOST,
                                             "Pasal 2\n" TEAM, NULL };
/* The rule moves to page 3 and is divided at a line's end, the team stays, the cost is gone. */
static const char *const second_edition[] = { "KEPUTUSAN BUPATI PERUBAHAN", "Pasal 2\n" TEAM,
                                              "Pasal 1\nTalenta dipe-\ntakan ke dalam\nsembilan "
                                              "kotak",
                                              NULL };
static const char *const third_edition[] = { "PERUBAHAN KEDUA\n" LOST "\n" TEAM, NULL };

typedef struct
{
  MeritaId document;
  MeritaId rule, team, lost;
} Cited;

static MeritaReader *
get_reader (Fixture *fixture)
{
  return merita_agency_get_reader (fixture->agency);
}

static void
cite_first (Fixture *fixture, Cited *cited, gint period)
{
  g_autofree char *path = evidence_draw (fixture, "sk-1.pdf", first_edition);

  cited->document = evidence_add (fixture, path);
  cited->rule = evidence_cite (fixture, cited->document, "1.1",
                               "TALENTA dipetakan ke dalam "
                               "sembilan kotak",
                               period);
  cited->team = evidence_cite (fixture, cited->document, "1.2", TEAM, period);
  cited->lost = evidence_cite (fixture, cited->document, "1.3", LOST, period);
}

static MeritaRevision *
revise (Fixture *fixture, MeritaId older, const char *name, const char *const *pages)
{
  g_autofree char *path = evidence_draw (fixture, name, pages);
  g_autoptr (GError) error = NULL;
  MeritaRevision *revision =
    merita_evidence_revise (fixture->store, older, path, 0, FIXTURE_TODAY, NULL, &error);

  g_assert_no_error (error);
  return revision;
}

static void
open_citation (Fixture *fixture, MeritaId id, MeritaOpenedCitation *opened)
{
  g_auto (MeritaCitation) citation = { 0 };
  g_autoptr (GError) error = NULL;

  evidence_get_citation (fixture, id, &citation);
  merita_evidence_open (get_reader (fixture), &citation, opened, NULL, &error);
  g_assert_no_error (error);
}

static void
test_moves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaRevision) revision = NULL;
  g_auto (MeritaCitation) before = { 0 };
  g_auto (MeritaCitation) after = { 0 };
  g_auto (MeritaDocument) newer = { 0 };
  MeritaOpenedCitation opened;
  Cited cited;

  cite_first (fixture, &cited, 2026);
  evidence_get_citation (fixture, cited.rule, &before);
  g_assert_cmpint (before.page, ==, 1);
  revision = revise (fixture, cited.document, "sk-2.pdf", second_edition);
  g_assert_true (revision->added);
  g_assert_cmpuint (revision->counts[MERITA_REVISED_MOVED], ==, 2);
  g_assert_cmpuint (revision->counts[MERITA_REVISED_GONE], ==, 1);
  evidence_get (fixture, revision->document.id, &newer);
  g_assert_cmpint (newer.replaces, ==, cited.document);

  evidence_get_citation (fixture, cited.rule, &after);
  g_assert_cmpint (after.document, ==, newer.id);
  g_assert_cmpint (after.page, ==, 3);
  g_assert_cmpstr (after.quote, ==, RULE);
  g_assert_cmpint (after.height, >, before.height); /* three lines now */
  open_citation (fixture, cited.rule, &opened);
  g_assert_cmpint (opened.state, ==, MERITA_OPENED_HERE);
  g_assert_cmpint (opened.document, ==, newer.id);

  open_citation (fixture, cited.lost, &opened);
  g_assert_cmpint (opened.state, ==, MERITA_OPENED_GONE);
  g_assert_cmpint (opened.document, ==, cited.document);
  g_assert_cmpint (opened.page, ==, 1);
  g_assert_cmpint (opened.newest, ==, newer.id);
  g_assert_cmpint (opened.bounds.width, >, 0);
}

static void
test_says_so (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaRevision) revision = NULL;
  g_auto (MeritaCitation) citation = { 0 };
  g_autofree char *english = NULL;
  g_autofree char *indonesian = NULL;
  MeritaOpenedCitation opened;
  Cited cited;

  cite_first (fixture, &cited, 2026);
  revision = revise (fixture, cited.document, "sk-2.pdf", second_edition);
  evidence_get_citation (fixture, cited.lost, &citation);
  open_citation (fixture, cited.lost, &opened);
  english = merita_evidence_describe_opened (get_reader (fixture), MERITA_LANGUAGE_ENGLISH,
                                             &citation, &opened);
  indonesian = merita_evidence_describe_opened (get_reader (fixture), MERITA_LANGUAGE_INDONESIAN,
                                                &citation, &opened);
  g_assert_nonnull (strstr (english, "gone from the newer edition"));
  g_assert_nonnull (strstr (indonesian, "tidak ada lagi"));
}

/* What the second edition had lost is back in the third; one step of undo takes all of it away. */
static void
test_third_edition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaRevision) second = NULL;
  g_autoptr (MeritaRevision) third = NULL;
  g_auto (MeritaCitation) citation = { 0 };
  g_auto (MeritaCitation) back = { 0 };
  g_autoptr (GError) error = NULL;
  Cited cited;

  cite_first (fixture, &cited, 2026);
  second = revise (fixture, cited.document, "sk-2.pdf", second_edition);
  third = revise (fixture, second->document.id, "sk-3.pdf", third_edition);
  g_assert_cmpuint (third->counts[MERITA_REVISED_MOVED], ==, 2);
  g_assert_cmpuint (third->counts[MERITA_REVISED_GONE], ==, 1);
  evidence_get_citation (fixture, cited.lost, &citation);
  g_assert_cmpint (citation.document, ==, third->document.id);
  merita_store_undo (fixture->store, 0, NULL, &error);
  g_assert_no_error (error);
  evidence_get_citation (fixture, cited.lost, &back);
  g_assert_cmpint (back.document, ==, cited.document);
  g_assert_false (merita_reader_get_document (get_reader (fixture), third->document.id,
                                              &(MeritaDocument){ 0 }, &error));
  g_assert_no_error (error);
}

/* The editions are only marked: the citations stay, and opening one finds its passage. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = evidence_draw (fixture, "sk-2.pdf", second_edition);
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_auto (MeritaDocument) newer = { 0 };
  g_autoptr (GError) error = NULL;
  MeritaOpenedCitation opened;
  Cited cited;

  cite_first (fixture, &cited, 2026);
  evidence_get (fixture, evidence_add (fixture, path), &newer);
  edit = merita_evidence_edit_replaces (get_reader (fixture), &newer, cited.document, &error);
  g_assert_no_error (error);
  merita_evidence_edit_apply (edit, fixture->store, &error);
  g_assert_no_error (error);
  open_citation (fixture, cited.rule, &opened);
  g_assert_cmpint (opened.state, ==, MERITA_OPENED_MOVED);
  g_assert_cmpint (opened.document, ==, newer.id);
  g_assert_cmpint (opened.page, ==, 3);
  g_assert_cmpint (opened.bounds.width, >, 0);
}

/* The file knew the newer one already. */
static void
test_known (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = evidence_draw (fixture, "sk-2.pdf", second_edition);
  g_autoptr (MeritaRevision) revision = NULL;
  g_autoptr (GError) error = NULL;
  MeritaId known;
  Cited cited;

  cite_first (fixture, &cited, 2026);
  known = evidence_add (fixture, path);
  revision = merita_evidence_revise (fixture->store, cited.document, NULL, known, FIXTURE_TODAY,
                                     NULL, &error);
  g_assert_no_error (error);
  g_assert_false (revision->added);
  g_assert_cmpint (revision->document.id, ==, known);
  g_assert_cmpuint (revision->counts[MERITA_REVISED_MOVED], ==, 2);
}

static gboolean
submit_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const MeritaRound *round = data;
  MeritaSubmission row = { .period = 2026,
                           .round = round->id,
                           .submitted_on = FIXTURE_TODAY,
                           .points = MERITA_HUNDREDTHS_UNKNOWN,
                           .digest = (char *) "0",
                           .snapshot = (char *) "{}" };

  return merita_writer_put_submission (writer, &row, error);
}

/* What was handed in keeps citing what was handed in. */
static void
test_submitted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MeritaRevision) revision = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;
  MeritaOpenedCitation opened;
  Cited cited;

  cite_first (fixture, &cited, 2026);
  rounds = merita_reader_list_rounds (get_reader (fixture), &error);
  g_assert_no_error (error);
  merita_store_write (fixture->store, "test", "diajukan", submit_cb, rounds->pdata[0], NULL,
                      &error);
  g_assert_no_error (error);
  revision = revise (fixture, cited.document, "sk-2.pdf", second_edition);
  g_assert_cmpuint (revision->counts[MERITA_REVISED_KEPT], ==, 3);
  open_citation (fixture, cited.rule, &opened);
  g_assert_cmpint (opened.state, ==, MERITA_OPENED_HERE);
  g_assert_cmpint (opened.document, ==, cited.document);
  g_assert_cmpint (opened.newest, ==, revision->document.id);
}

static void
refuse (Fixture *fixture, MeritaId older, const char *path, MeritaId newer, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    merita_evidence_revise (fixture->store, older, path, newer, FIXTURE_TODAY, NULL, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = evidence_draw (fixture, "sk-1.pdf", first_edition);
  g_autofree char *other = evidence_draw (fixture, "lain.pdf", third_edition);
  g_autofree char *broken = g_build_filename (fixture->folder, "rusak.pdf", NULL);
  g_autoptr (MeritaRevision) revision = NULL;
  g_autoptr (GError) error = NULL;
  MeritaId id = evidence_add (fixture, first);

  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  g_file_set_contents (broken, "bukan PDF", -1, &error);
  g_assert_no_error (error);
  refuse (fixture, id, first, 0, "itself");
  refuse (fixture, id, broken, 0, "rusak.pdf");
  revision = revise (fixture, id, "sk-2.pdf", second_edition);
  refuse (fixture, id, other, 0, "newer edition already");
  refuse (fixture, revision->document.id, NULL, id, "older edition");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/agency/evidence-revise/" path, Fixture, NULL, fixture_set_up, function,            \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("moves", test_moves);
  ADD ("says-so", test_says_so);
  ADD ("third-edition", test_third_edition);
  ADD ("marked", test_marked);
  ADD ("known", test_known);
  ADD ("submitted", test_submitted);
  ADD ("refused", test_refused);
  return g_test_run ();
}
