/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checked changes to documents and citations: what is refused with which words, what is written. */
#include "agency-fixture.h"
#include "merita-core-error.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-find.h"
#include "merita-evidence-type.h"
#include "merita-reader-evidence.h"
#include "merita-table-evidence.h"

#define HASH(letter)                                                                               \
  letter letter letter letter letter letter letter letter letter letter letter letter letter       \
    letter letter letter letter letter letter letter letter letter letter letter letter letter     \
      letter letter letter letter letter letter
#define SHA(letter) HASH (letter) HASH (letter)

static const MeritaInstrument *
get_instrument (Fixture *fixture)
{
  return merita_agency_get_profile (fixture->agency)->instrument;
}

static MeritaReader *
get_reader (Fixture *fixture)
{
  return merita_agency_get_reader (fixture->agency);
}

static gboolean
put_document_cb (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_document (writer, data, error);
}

static MeritaId
put_document (Fixture *fixture, const char *sha256, const char *name)
{
  MeritaDocument row = { .sha256 = (char *) sha256,
                         .file_name = (char *) name,
                         .pages = 4,
                         .size = 100,
                         .added_on = FIXTURE_TODAY };
  g_autoptr (GError) error = NULL;

  merita_store_write (fixture->store, "test", "dokumen", put_document_cb, &row, NULL, &error);
  g_assert_no_error (error);
  return row.id;
}

static void
get_document (Fixture *fixture, MeritaId id, MeritaDocument *row)
{
  g_autoptr (GError) error = NULL;

  merita_evidence_get_document (get_reader (fixture), id, row, &error);
  g_assert_no_error (error);
}

static void
apply (Fixture *fixture, MeritaEvidenceEdit *edit)
{
  g_autoptr (GError) error = NULL;

  merita_evidence_edit_apply (edit, fixture->store, &error);
  g_assert_no_error (error);
}

static void
assert_refused (GError **error, const char *word)
{
  g_assert_error (*error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID);
  if (strstr ((*error)->message, word) == NULL)
    g_error ("“%s” does not say “%s”", (*error)->message, word);
  g_clear_error (error);
}

/* ---- facts ---- */

static void
test_facts_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    MeritaDocument facts;
    const char *word;
  } cases[] = {
    { { .type = (char *) "poem" }, "poem" },
    { { .in_force_from = 20260201, .in_force_until = 20260131 }, "31 January 2026" },
    { { .signed_on = 20260202, .received_on = 20260201 }, "received on 1 February 2026" },
    { { .signed_on = FIXTURE_TODAY + 1 }, "still to come" },
    { { .received_on = FIXTURE_TODAY + 1 }, "still to come" },
  };
  const MeritaDocument document = { .id = 1, .file_name = (char *) "a.pdf" };
  g_autoptr (GError) error = NULL;

  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (
        merita_evidence_edit_facts (&document, &cases[i].facts, FIXTURE_TODAY, &error));
      assert_refused (&error, cases[i].word);
    }
}

static void
test_facts_written (Fixture *fixture, gconstpointer data)
{
  const MeritaDocument facts = { .title = (char *) "  Manajemen\n Talenta ",
                                 .number = (char *) "",
                                 .type = (char *) "decree",
                                 .in_force_from = FIXTURE_TODAY,
                                 .in_force_until = FIXTURE_TODAY,
                                 .signed_on = FIXTURE_TODAY };
  g_auto (MeritaDocument) before = { 0 };
  g_auto (MeritaDocument) after = { 0 };
  MeritaId id = put_document (fixture, SHA ("a"), "sk.pdf");
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  get_document (fixture, id, &before);
  edit = merita_evidence_edit_facts (&before, &facts, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  apply (fixture, edit);
  get_document (fixture, id, &after);
  g_assert_cmpstr (after.title, ==, "Manajemen Talenta");
  g_assert_null (after.number);
  g_assert_cmpstr (after.type, ==, "decree");
  g_assert_cmpstr (after.file_name, ==, "sk.pdf");
  g_assert_cmpint (after.in_force_until, ==, FIXTURE_TODAY);
  g_assert_cmpint (after.pages, ==, 4);
}

/* ---- citations ---- */

static void
test_cite_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    MeritaCitation citation;
    const char *word;
  } cases[] = {
    { { .code = (char *) "9.9", .page = 1, .period = 2026, .width = -1 }, "9.9" },
    { { .code = (char *) "1.1", .page = 1, .period = 1999, .width = -1 }, "1999" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .level = 5, .width = -1 }, "level 5" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .level = -2, .width = -1 }, "level -2" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .level = -1, .line = 1, .width = -1 },
      "belongs to a level" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .level = 4, .line = 99, .width = -1 },
      "line 99" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .line = -1, .width = -1 }, "line -1" },
    { { .code = (char *) "1.1", .page = 0, .period = 2026, .width = -1 }, "no page 0" },
    { { .code = (char *) "1.1", .page = 5, .period = 2026, .width = -1 }, "from 1 to 4" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .x = 5, .y = 5 }, "rectangle" },
    { { .code = (char *) "1.1", .page = 1, .period = 2026, .x = -5, .width = 9, .height = 9 },
      "rectangle" },
  };
  const MeritaDocument document = { .id = 1, .file_name = (char *) "a.pdf", .pages = 4 };
  g_autoptr (GError) error = NULL;

  merita_language_set (MERITA_LANGUAGE_ENGLISH);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (merita_evidence_edit_cite (get_instrument (fixture), &document,
                                                &cases[i].citation, NULL, FIXTURE_TODAY, &error));
      assert_refused (&error, cases[i].word);
    }
}

static void
cite (Fixture *fixture, MeritaId id, gint period, MeritaCitation *written)
{
  const MeritaCitation citation = { .page = 2,
                                    .x = 100,
                                    .y = 200,
                                    .width = 3000,
                                    .height = 900,
                                    .quote = (char *) " KESATU :\n Membentuk tim ",
                                    .code = (char *) "1.1",
                                    .level = 1,
                                    .line = 1,
                                    .period = period };
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  get_document (fixture, id, &document);
  edit = merita_evidence_edit_cite (get_instrument (fixture), &document, &citation, NULL,
                                    FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (merita_evidence_edit_get_label (edit), ==,
                   "Kutipan 1.1 level 1 syarat 1: sk.pdf hlm. 2 (2026)");
  apply (fixture, edit);
  merita_citation_copy (merita_evidence_edit_get_citation (edit), written);
}

static guint
count_citations (Fixture *fixture, MeritaId id, MeritaCitation *first)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = merita_reader_list_citations (get_reader (fixture), id, &error);

  g_assert_no_error (error);
  if (first != NULL && rows->len > 0)
    merita_citation_copy (rows->pdata[0], first);
  return rows->len;
}

static void
test_cite (Fixture *fixture, gconstpointer data)
{
  MeritaId id = put_document (fixture, SHA ("b"), "sk.pdf");
  g_auto (MeritaCitation) written = { 0 };
  g_auto (MeritaCitation) read = { 0 };
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (MeritaEvidenceEdit) twice = NULL;
  g_autoptr (MeritaEvidenceEdit) uncite = NULL;
  g_autoptr (GError) error = NULL;

  cite (fixture, id, 2026, &written);
  g_assert_cmpint (written.id, !=, 0);
  g_assert_cmpuint (count_citations (fixture, id, &read), ==, 1);
  g_assert_cmpstr (read.quote, ==, "KESATU : Membentuk tim");
  g_assert_cmpint (read.cited_on, ==, FIXTURE_TODAY);
  g_assert_cmpint (read.document, ==, id);
  get_document (fixture, id, &document);
  rows = merita_reader_list_citations (get_reader (fixture), id, &error);
  twice = merita_evidence_edit_cite (get_instrument (fixture), &document, &read, rows,
                                     FIXTURE_TODAY, &error);
  g_assert_null (twice);
  assert_refused (&error, "already");
  uncite = merita_evidence_edit_uncite (&document, &read);
  apply (fixture, uncite);
  g_assert_cmpuint (count_citations (fixture, id, NULL), ==, 0);
  merita_store_undo (fixture->store, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_citations (fixture, id, NULL), ==, 1);
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  MeritaId id = put_document (fixture, SHA ("c"), "sk.pdf");
  g_auto (MeritaCitation) before = { 0 };
  g_auto (MeritaCitation) after = { 0 };
  g_auto (MeritaCitation) read = { 0 };
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  cite (fixture, id, 2026, &before);
  merita_citation_copy (&before, &after);
  after.grade = MERITA_GRADE_STATEMENT;
  get_document (fixture, id, &document);
  edit = merita_evidence_edit_change (get_instrument (fixture), &document, &before, &after, NULL,
                                      &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (merita_evidence_edit_get_label (edit), "bukti langsung → pernyataan"));
  apply (fixture, edit);
  g_assert_cmpuint (count_citations (fixture, id, &read), ==, 1);
  g_assert_cmpint (read.grade, ==, MERITA_GRADE_STATEMENT);
  g_assert_cmpint (read.id, ==, before.id);
  after.page = 40;
  g_assert_null (merita_evidence_edit_change (get_instrument (fixture), &document, &before, &after,
                                              NULL, &error));
  assert_refused (&error, "no page 40");
}

/* ---- documents ---- */

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  MeritaId id = put_document (fixture, SHA ("d"), "sk.pdf");
  g_auto (MeritaCitation) citation = { 0 };
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) remove = NULL;
  g_autoptr (MeritaEvidenceEdit) uncite = NULL;
  g_autoptr (GError) error = NULL;

  cite (fixture, id, 2026, &citation);
  get_document (fixture, id, &document);
  g_assert_null (merita_evidence_edit_remove (get_reader (fixture), &document, &error));
  assert_refused (&error, "1.1 (2026)");
  uncite = merita_evidence_edit_uncite (&document, &citation);
  apply (fixture, uncite);
  remove = merita_evidence_edit_remove (get_reader (fixture), &document, &error);
  g_assert_no_error (error);
  apply (fixture, remove);
  g_assert_false (merita_evidence_get_document (get_reader (fixture), id, &document, &error));
  g_assert_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND);
}

static void
set_edition (Fixture *fixture, MeritaId newer, MeritaId older, const char *refusal)
{
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  get_document (fixture, newer, &document);
  edit = merita_evidence_edit_replaces (get_reader (fixture), &document, older, &error);
  if (refusal != NULL)
    {
      g_assert_null (edit);
      assert_refused (&error, refusal);
      return;
    }
  g_assert_no_error (error);
  apply (fixture, edit);
}

static void
test_editions (Fixture *fixture, gconstpointer data)
{
  MeritaId first = put_document (fixture, SHA ("1"), "satu.pdf");
  MeritaId second = put_document (fixture, SHA ("2"), "dua.pdf");
  MeritaId third = put_document (fixture, SHA ("3"), "tiga.pdf");
  g_auto (MeritaDocument) document = { 0 };
  g_autoptr (GError) error = NULL;

  set_edition (fixture, second, first, NULL);
  set_edition (fixture, third, second, NULL);
  set_edition (fixture, first, first, "itself");
  set_edition (fixture, first, third, "older edition");
  set_edition (fixture, third, first, "newer edition already");
  get_document (fixture, first, &document);
  g_assert_null (merita_evidence_edit_remove (get_reader (fixture), &document, &error));
  assert_refused (&error, "dua.pdf");
  set_edition (fixture, second, 0, NULL);
  set_edition (fixture, third, first, NULL);
}

/* ---- where a quote stands ---- */

static void
test_find_page (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "Pasal 1\nTalenta adalah pega-\nwai terbaik.", "Lampiran",
                                       "Pasal 7\nTALENTA adalah pegawai terbaik", "" };
  static const struct
  {
    MeritaEvidenceSought sought;
    gint page;
  } cases[] = {
    { { .quote = "talenta adalah pegawai terbaik" }, 1 },
    { { .quote = "talenta adalah pegawai terbaik", .near_page = 3 }, 3 },
    { { .quote = "talenta adalah pegawai terbaik", .near_page = 9 }, 3 },
    { { .quote = "lampiran", .near_page = 4 }, 2 },
    { { .quote = "Pasal 9", .near_page = 1 }, 0 },
  };
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_ptr_array_add (texts, (gpointer) pages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (merita_evidence_find_page (texts, &cases[i].sought), ==, cases[i].page);
}

static void
test_types (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *type;
  } cases[] = {
    { "Perkada", "regulation" }, { " SK ", "decree" },   { "sop", "procedure" },
    { "Laporan", "report" },     { "report", "report" }, { "Tangkapan layar", "screenshot" },
    { "Notula", "minutes" },     { "", NULL },           { "puisi", NULL }
  };
  const char *const *ids = merita_evidence_types ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (merita_evidence_type_parse (cases[i].text), ==, cases[i].type);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *label = merita_evidence_type_label (MERITA_LANGUAGE_INDONESIAN, ids[i]);

      g_assert_cmpstr (label, !=, ids[i]);
      g_assert_cmpstr (merita_evidence_type_parse (label), ==, ids[i]);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/agency/evidence-edit/" path, Fixture, NULL, fixture_set_up, function,              \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("facts-refused", test_facts_refused);
  ADD ("facts-written", test_facts_written);
  ADD ("cite-refused", test_cite_refused);
  ADD ("cite", test_cite);
  ADD ("change", test_change);
  ADD ("remove", test_remove);
  ADD ("editions", test_editions);
  ADD ("find-page", test_find_page);
  ADD ("types", test_types);
  return g_test_run ();
}
