/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shelf says of documents against a period. */
#include "evidence-fixture.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-lists.h"
#include "merita-evidence-revise.h"

static const char *const text[] = { "Laporan uji kompetensi tahun ini", NULL };
static const char *const text_two[] = { "Laporan uji kompetensi tahun ini, diperbarui", NULL };

static const MeritaShelfItem *
find_item (const MeritaShelf *shelf, MeritaId id)
{
  for (guint i = 0; i < shelf->items->len; i++)
    if (((const MeritaShelfItem *) shelf->items->pdata[i])->document.id == id)
      return shelf->items->pdata[i];
  g_assert_not_reached ();
}

static MeritaShelf *
load (Fixture *fixture, gint period)
{
  g_autoptr (GError) error = NULL;
  MeritaShelf *shelf =
    merita_evidence_load_shelf (merita_agency_get_reader (fixture->agency), period, &error);

  g_assert_no_error (error);
  return shelf;
}

static void
set_days (Fixture *fixture, MeritaId id, MeritaDate signed_on, MeritaDate from, MeritaDate until)
{
  g_auto (MeritaDocument) document = { 0 };
  MeritaDocument facts;
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  evidence_get (fixture, id, &document);
  facts = document;
  facts.signed_on = signed_on;
  facts.in_force_from = from;
  facts.in_force_until = until;
  edit = merita_evidence_edit_facts (&document, &facts, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  merita_evidence_edit_apply (edit, fixture->store, &error);
  g_assert_no_error (error);
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    MeritaDate signed_on, from, until;
    guint states;
  } cases[] = {
    { 0, 0, 0, MERITA_SHELF_UNDATED },
    { 20250301, 0, 0, 0 },
    { 0, 20250101, 20251231, MERITA_SHELF_LAPSED },
    { 0, 20250101, 20260101, 0 },
    { 0, 20261231, 0, 0 },
    { 0, 20270101, 0, MERITA_SHELF_NOT_YET },
    { 20250101, 20270101, 0, MERITA_SHELF_NOT_YET },
  };
  const guint looked =
    MERITA_SHELF_UNDATED | MERITA_SHELF_LAPSED | MERITA_SHELF_NOT_YET | MERITA_SHELF_UNCITED;
  g_autofree char *path = evidence_draw (fixture, "laporan.pdf", text);
  MeritaId id = evidence_add (fixture, path);

  evidence_cite (fixture, id, "1.1", "uji kompetensi", 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MeritaShelf) shelf = NULL;

      set_days (fixture, id, cases[i].signed_on, cases[i].from, cases[i].until);
      shelf = load (fixture, 2026);
      g_assert_cmphex (find_item (shelf, id)->states & looked, ==, cases[i].states);
      g_assert_cmphex (find_item (shelf, id)->faults, ==,
                       cases[i].states & ~(guint) MERITA_SHELF_UNDATED);
    }
}

static void
test_cited (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = evidence_draw (fixture, "laporan.pdf", text);
  g_autofree char *newer = evidence_draw (fixture, "laporan-2.pdf", text_two);
  MeritaId id = evidence_add (fixture, path);
  g_autoptr (MeritaShelf) shelf = NULL;
  g_autoptr (MeritaShelf) other = NULL;
  g_autoptr (MeritaShelf) replaced = NULL;
  g_autoptr (MeritaRevision) revision = NULL;
  g_autoptr (MeritaShelf) moved = NULL;
  g_autoptr (GError) error = NULL;

  shelf = load (fixture, 2026);
  g_assert_cmphex (find_item (shelf, id)->states & MERITA_SHELF_UNCITED, !=, 0);
  g_assert_cmphex (find_item (shelf, id)->states & MERITA_SHELF_UNSIGNED, !=, 0);
  evidence_cite (fixture, id, "1.1", "uji kompetensi", 2026);
  evidence_cite (fixture, id, "1.2", "tahun ini", 2026);
  other = load (fixture, 2025);
  g_assert_cmpuint (find_item (other, id)->cited, ==, 0);
  g_assert_cmpuint (find_item (other, id)->cited_ever, ==, 2);
  revision = merita_evidence_revise (fixture->store, id, newer, 0, FIXTURE_TODAY, NULL, &error);
  g_assert_no_error (error);
  moved = load (fixture, 2026);
  g_assert_cmphex (find_item (moved, id)->states & MERITA_SHELF_SUPERSEDED, ==, 0);
  g_assert_cmpuint (find_item (moved, revision->document.id)->cited, ==, 2);
  evidence_cite (fixture, id, "1.3", "Laporan", 2026);
  replaced = load (fixture, 2026);
  g_assert_cmphex (find_item (replaced, id)->faults, ==, MERITA_SHELF_SUPERSEDED);
}

static void
test_content (Fixture *fixture, gconstpointer data)
{
  g_autofree char *scan = evidence_draw_scan (fixture, "pindai.pdf", "Piagam penghargaan");
  g_autofree char *broken = g_build_filename (fixture->folder, "rusak.pdf", NULL);
  g_autoptr (MeritaShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaShelfItem *item;
  MeritaId scanned, unreadable;

  g_file_set_contents (broken, "bukan PDF", -1, &error);
  g_assert_no_error (error);
  scanned = evidence_add (fixture, scan);
  unreadable = evidence_add (fixture, broken);
  shelf = load (fixture, 2026);
  item = find_item (shelf, scanned);
  g_assert_cmphex (item->faults, ==, MERITA_SHELF_WITHOUT_TEXT);
  item = find_item (shelf, unreadable);
  g_assert_cmphex (item->faults, ==, MERITA_SHELF_UNREADABLE);
}

/* Every state has a name of its own and a sentence in both languages. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = evidence_draw (fixture, "laporan.pdf", text);
  MeritaId id = evidence_add (fixture, path);
  g_autoptr (MeritaShelf) shelf = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  shelf = load (fixture, 2026);
  for (guint i = 0; i < MERITA_SHELF_N_STATES; i++)
    {
      MeritaShelfState state = (MeritaShelfState) (1u << i);
      g_autofree char *english =
        merita_shelf_state_describe (MERITA_LANGUAGE_ENGLISH, shelf, find_item (shelf, id), state);
      g_autofree char *indonesian = merita_shelf_state_describe (MERITA_LANGUAGE_INDONESIAN, shelf,
                                                                 find_item (shelf, id), state);

      g_assert_true (g_hash_table_add (seen, (gpointer) merita_shelf_state_name (state)));
      g_assert_cmpstr (english, !=, indonesian);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/agency/evidence-lists/" path, Fixture, NULL, fixture_set_up, function,             \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("days", test_days);
  ADD ("cited", test_cited);
  ADD ("content", test_content);
  ADD ("words", test_words);
  return g_test_run ();
}
