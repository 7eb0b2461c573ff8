/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as offices send them, whole and broken. */
#include <string.h>

#include <glib/gstdio.h>

#include "exchange-fixture.h"
#include "merita-book.h"

#define MUTATIONS 300
#define PEOPLE "NIP;Nama\n198307122006042007;Dewi\n197902032003121004;Hendra"

static void
expect_failure (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *basename = g_path_get_basename (path);
  MeritaBook *book = merita_book_open (path, NULL, &error);

  if (book != NULL)
    merita_book_load (book, 0, NULL, &error);
  g_assert_error (error, MERITA_EXCHANGE_ERROR, code);
  g_assert_nonnull (strstr (error->message, basename));
  merita_book_free (book);
}

static void
assert_cell (MeritaSheet *sheet, guint row, guint column, const char *expected)
{
  const MeritaCell *cell = merita_sheet_get_cell (sheet, row, column);
  g_autofree char *text = g_strndup (cell->text, cell->length);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    char separator;
    const char *cells[4]; /* of the second row */
  } cases[] = {
    { "a;b;c\n1,5;x;y\n", ';', { "1,5", "x", "y" } },
    { "a,b,c\r\n1.5,x,y\r\n", ',', { "1.5", "x", "y" } },
    { "a\tb\nx\ty\n", '\t', { "x", "y" } },
    { "a|b\nx|y", '|', { "x", "y" } },
    { "sep=;\na;b\nx;y,z,w\n", ';', { "x", "y,z,w" } },
    { "a,b\n\"x \"\"y\"\", z\",\"1\n2\"\n", ',', { "x \"y\", z", "1\n2" } },
    { "a;b\nDewi, S.T., M.Si.;\"Nur'aini; S.Pd.\"\n",
      ';',
      { "Dewi, S.T., M.Si.", "Nur'aini; S.Pd." } },
    { "a,b\n\"open,x\n", ',', { "open,x\n" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = fixture_file (fixture, "a.csv", cases[i].text, -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (MeritaBook) book = merita_book_open (path, NULL, &error);
      MeritaSheet *sheet;

      g_assert_no_error (error);
      sheet = merita_book_load (book, 0, NULL, &error);
      g_assert_cmpint (merita_book_get_separator (book), ==, cases[i].separator);
      for (guint k = 0; cases[i].cells[k] != NULL; k++)
        assert_cell (sheet, 1, k, cases[i].cells[k]);
    }
}

static void
test_numbering (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_file (fixture, "a.csv", "a;b\n\"1\n2\n3\";x\ny;z\n", -1);
  g_autoptr (MeritaBook) book = merita_book_open (path, NULL, NULL);
  MeritaSheet *sheet = merita_book_load (book, 0, NULL, NULL);

  g_assert_cmpuint (merita_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpuint (merita_sheet_get_number (sheet, 1), ==, 2);
  g_assert_cmpuint (merita_sheet_get_number (sheet, 2), ==, 5);
}

static void
test_dates_1904 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_zip (
    fixture, "a.xlsx", "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
    "xl/workbook.xml",
    "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='A' "
    "r:id='r1'/></sheets></workbook>",
    "xl/styles.xml",
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-421]dd mmmm yyyy'/></numFmts>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>",
    "xl/worksheets/sheet1.xml",
    "<worksheet><sheetData><row r='3'><c r='B3' s='1'><v>42409</v></c><c r='C3' "
    "s='2'><f>B3</f><v>42409.5</v></c>"
    "<c r='D3'><v>0.30000000000000004</v></c><c r='E3' t='b'><v>1</v></c>"
    "<c r='F3' t='inlineStr'><is><t>a&amp;b</t></is></c></row></sheetData></worksheet>",
    NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaBook) book = merita_book_open (path, NULL, &error);
  MeritaSheet *sheet;

  g_assert_no_error (error);
  sheet = merita_book_load (book, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merita_sheet_get_number (sheet, 0), ==, 3);
  assert_cell (sheet, 0, 0, "");
  assert_cell (sheet, 0, 1, "2020-02-10");
  assert_cell (sheet, 0, 2, "2020-02-10 12:00");
  assert_cell (sheet, 0, 3, "0.3");
  assert_cell (sheet, 0, 4, "1");
  assert_cell (sheet, 0, 5, "a&b");
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char ole[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  static const char package[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  g_autofree char *xlsx = fixture_xlsx (fixture, "utuh.xlsx", PEOPLE);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  char locked[1536] = { 0 };
  g_autofree char *empty = fixture_file (fixture, "kosong.csv", "", 0);
  g_autofree char *pdf = fixture_file (fixture, "dokumen.csv", "%PDF-1.7\n", -1);
  g_autofree char *html = fixture_file (fixture, "laman.xls", "<html><table></table></html>", -1);
  g_autofree char *other = fixture_zip (fixture, "lain.xlsx", "a.txt", "x", NULL);
  g_autofree char *none =
    fixture_zip (fixture, "tanpa-lembar.xlsx", "xl/workbook.xml", "<workbook/>", NULL);
  g_autofree char *entity = fixture_zip (fixture, "entitas.ods", "content.xml",
                                         "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", NULL);
  g_autofree char *ods = fixture_ods (fixture, "sandi.ods", PEOPLE, TRUE);
  g_autofree char *cut = NULL;
  g_autofree char *sealed = NULL;

  g_assert_true (g_file_get_contents (xlsx, &bytes, &length, NULL));
  cut = fixture_file (fixture, "terpotong.xlsx", bytes, (gssize) length / 2);
  memcpy (locked, ole, 8);
  memcpy (locked + 512, package, sizeof package - 1);
  sealed = fixture_file (fixture, "sandi.xlsx", locked, sizeof locked);
  expect_failure (empty, MERITA_EXCHANGE_ERROR_EMPTY);
  expect_failure (pdf, MERITA_EXCHANGE_ERROR_FORMAT);
  expect_failure (html, MERITA_EXCHANGE_ERROR_FORMAT);
  expect_failure (other, MERITA_EXCHANGE_ERROR_FORMAT);
  expect_failure (none, MERITA_EXCHANGE_ERROR_EMPTY);
  expect_failure (cut, MERITA_EXCHANGE_ERROR_TRUNCATED);
  expect_failure (sealed, MERITA_EXCHANGE_ERROR_ENCRYPTED);
  expect_failure (ods, MERITA_EXCHANGE_ERROR_ENCRYPTED);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (merita_book_open (entity, NULL, &error));
    g_assert_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FORMAT);
  }
}

/* No damage to a file may do more than make it unreadable. */
static void
mutate (Fixture *fixture, const char *path)
{
  g_autofree char *basename = g_path_get_basename (path);
  g_autofree char *name = g_strconcat ("rusak-", basename, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint turn = 0; turn < MUTATIONS; turn++)
    {
      g_autofree char *copy = g_memdup2 (bytes, length);
      gsize kept = g_rand_int_range (random, 0, 8) == 0
                     ? (gsize) g_rand_int_range (random, 1, (gint32) length)
                     : length;
      gint changes = g_rand_int_range (random, 1, 12);
      g_autofree char *broken = NULL;
      g_autoptr (MeritaImport) import = merita_import_new (MERITA_IMPORT_PEOPLE, fixture->profile,
                                                           MERITA_LANGUAGE_ENGLISH, FIXTURE_TODAY);
      g_autoptr (MeritaReader) reader = fixture_reader (fixture);
      g_autoptr (GError) error = NULL;

      for (gint i = 0; i < changes; i++)
        copy[g_rand_int_range (random, 0, (gint32) length)] =
          (char) g_rand_int_range (random, 0, 256);
      broken = fixture_file (fixture, name, copy, (gssize) kept);
      if (merita_import_open (import, broken, NULL, NULL, &error))
        merita_import_check (import, reader, NULL, NULL, NULL, &error);
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_mutations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = fixture_file (fixture, "a.csv", PEOPLE, -1);
  g_autofree char *xlsx = fixture_xlsx (fixture, "a.xlsx", PEOPLE);
  g_autofree char *ods = fixture_ods (fixture, "a.ods", PEOPLE, FALSE);
  g_autofree char *xls =
    g_test_build_filename (G_TEST_DIST, "exchange", "data", "pegawai.xls", NULL);

  mutate (fixture, csv);
  mutate (fixture, xlsx);
  mutate (fixture, ods);
  mutate (fixture, xls);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/sheets/csv", Fixture, NULL, fixture_set_up, test_csv, fixture_tear_down);
  g_test_add ("/exchange/sheets/numbering", Fixture, NULL, fixture_set_up, test_numbering,
              fixture_tear_down);
  g_test_add ("/exchange/sheets/dates-1904", Fixture, NULL, fixture_set_up, test_dates_1904,
              fixture_tear_down);
  g_test_add ("/exchange/sheets/broken", Fixture, NULL, fixture_set_up, test_broken,
              fixture_tear_down);
  g_test_add ("/exchange/sheets/mutations", Fixture, NULL, fixture_set_up, test_mutations,
              fixture_tear_down);
  return g_test_run ();
}
