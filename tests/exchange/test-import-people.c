/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "exchange-fixture.h"

#define HEADER                                                                                     \
  "NIP;Nama;JK;Tgl Lahir;Golongan;TMT Jabatan;Integritas;Potensi;Nilai 2024;Predikat 2024\n"
#define GOOD                                                                                       \
  "198307122006042007;Dewi Lestari, S.T.;P;12-07-1983;IV/b;03-02-2023;4;80,5;91,25;Baik\n"

/* One row below the header: valid, or rejected in a column. */
static const struct
{
  const char *name, *row;
  const char *column; /* header of the first fatal issue; NULL: valid */
} rows[] = {
  { "good", GOOD, NULL },
  { "spaced-nip", "19830712 200604 2 007;Dewi;P;;;;;;;\n", NULL },
  { "no-birth-date", "198307122006042007;Dewi;;;;;;;;\n", NULL },
  { "apostrophe", "198307122006042007;Nur'aini Ma'rifah, S.Pd., M.Pd.;P;;;;;;;\n", NULL },
  { "quoted-newline", "198307122006042007;\"Dewi\nLestari\";P;;;;;;;\n", NULL },
  { "thousands", "198307122006042007;Dewi;P;;;;;80;1.234,50;\n", "Nilai 2024" },
  { "17-digits", "19830712200604200;Dewi;P;;;;;;;\n", "NIP" },
  { "wrong-day-in-nip", "198409312010011008;Dadang;L;;;;;;;\n", "NIP" },
  { "month-13", "198307122006132007;Dewi;P;;;;;;;\n", "NIP" },
  { "lost-digits", "1,98307E+17;Dewi;P;;;;;;;\n", "NIP" },
  { "sex", "198307122006042007;Dewi;L;;;;;;;\n", "JK" },
  { "birth-date", "198307122006042007;Dewi;P;13-07-1983;;;;;;\n", "Tgl Lahir" },
  { "grade", "198307122006042007;Dewi;P;;V/a;;;;;\n", "Golongan" },
  { "no-such-day", "198307122006042007;Dewi;P;;;31-02-2020;;;;\n", "TMT Jabatan" },
  { "before-appointment", "198307122006042007;Dewi;P;;;01-03-2006;;;;\n", "TMT Jabatan" },
  { "level-6", "198307122006042007;Dewi;P;;;;6;;;\n", "Integritas" },
  { "level-0", "198307122006042007;Dewi;P;;;;0;;;\n", "Integritas" },
  { "potential-130", "198307122006042007;Dewi;P;;;;;130;;\n", "Potensi" },
  { "value-150", "198307122006042007;Dewi;P;;;;;;150;\n", "Nilai 2024" },
  { "predicate-misfit", "198307122006042007;Dewi;P;;;;;;91;Sangat Baik\n", "Predikat 2024" },
  { "predicate-unknown", "198307122006042007;Dewi;P;;;;;;91;Hebat\n", "Predikat 2024" },
  { "no-name", "198307122006042007;;P;;;;;;;\n", "Nama" },
};

static void
test_row (Fixture *fixture, gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *text = g_strconcat (HEADER, rows[index].row, NULL);
  g_autofree char *path = fixture_file (fixture, "pegawai.csv", text, -1);
  g_autoptr (MeritaImport) import = fixture_check (fixture, MERITA_IMPORT_PEOPLE, path);
  const GPtrArray *issues = merita_import_get_row_issues (import, 0);
  MeritaImportCounts counts;

  merita_import_get_counts (import, &counts);
  if (rows[index].column == NULL)
    {
      g_assert_cmpuint (counts.added, ==, 1);
      g_assert_cmpuint (counts.rejected, ==, 0);
    }
  else
    {
      const MeritaRowIssue *issue;
      const MeritaImportColumn *column;

      g_assert_cmpuint (counts.rejected, ==, 1);
      g_assert_nonnull (issues);
      issue = issues->pdata[0];
      g_assert_true (issue->fatal);
      g_assert_cmpuint (strlen (issue->reason), >, 0);
      column = merita_import_get_columns (import)->pdata[issue->column];
      g_assert_cmpstr (column->header, ==, rows[index].column);
      g_assert_cmpuint (merita_import_get_row_number (import, 0), ==, 2);
    }
}

/* The same two people, in every dress a spreadsheet program gives them. */
static void
check_two_people (Fixture *fixture, const char *path)
{
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  MeritaEmployee row;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 2, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 0, 0, 2, 0);
  reader = fixture_reader (fixture);
  g_assert_true (
    merita_reader_get_employee (reader, G_GINT64_CONSTANT (197902032003121004), &row, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (row.name, ==, "Hendra Wijaya");
  g_assert_cmpint (row.birth_date, ==, 19790203);
  g_assert_cmpint (row.post_since, ==, 20211115);
  g_assert_cmpint (row.sex, ==, MERITA_SEX_MALE);
  merita_employee_clear (&row);
}

#define TABLE(day, value)                                                                          \
  "NIP;Nama;Gol. Ruang;TMT Jabatan;Nilai SKP 2024\n"                                               \
  "198307122006042007;Dewi Lestari;IV/b;" day ";" value "\n"                                       \
  "197902032003121004;Hendra Wijaya;III/d;15-11-2021;88\n"

static void
test_bom (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "a.csv", "\xef\xbb\xbf" TABLE ("3 Februari 2023", "91,25"), -1);

  check_two_people (fixture, path);
}

static void
test_windows_1252 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "a.csv",
                  "NIP;Nama;TMT Jabatan\n198307122006042007;Dewi Andr\xe9 \x93X\x94;\n"
                  "197902032003121004;Hendra Wijaya;15/11/2021\n",
                  -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  MeritaEmployee row;

  check_two_people (fixture, path);
  reader = fixture_reader (fixture);
  g_assert_true (
    merita_reader_get_employee (reader, G_GINT64_CONSTANT (198307122006042007), &row, &error));
  g_assert_cmpstr (row.name, ==, "Dewi André “X”");
  merita_employee_clear (&row);
}

static void
test_utf16 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *path = NULL;

  g_byte_array_append (bytes, (const guint8 *) "\xff\xfe", 2);
  for (const char *p = TABLE ("", "91"); *p != '\0'; p++)
    {
      guint8 pair[2] = { (guint8) (*p == ';' ? '\t' : *p), 0 };

      g_byte_array_append (bytes, pair, 2);
    }
  path = fixture_file (fixture, "a.txt", (const char *) bytes->data, bytes->len);
  check_two_people (fixture, path);
}

static void
test_xlsx (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_xlsx (fixture, "a.xlsx",
                  "DAFTAR PEGAWAI\n\nPer Juni 2026\nNIP;Nama Lengkap;Gol;TMT Jab;SKP 2024\n"
                  "1;2;3;4;5\n"
                  "198307122006042007;Dewi Lestari;IV/b;@2023-02-03;#91.25\n"
                  "197902032003121004;Hendra Wijaya;III/d;@2021-11-15;#88");

  check_two_people (fixture, path);
}

static void
test_ods (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_ods (fixture, "a.ods",
                                       "NIP;Nama;Golongan;TMT Jabatan;Nilai Kinerja (2024)\n"
                                       "198307122006042007;Dewi Lestari;IV/b;@2023-02-03;#91.25\n"
                                       "197902032003121004;Hendra Wijaya;III/d;@2021-11-15;#88",
                                       FALSE);

  check_two_people (fixture, path);
}

static void
test_xls (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "exchange", "data", "pegawai.xls", NULL);

  check_two_people (fixture, path);
}

static void
test_nip_as_number (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_xlsx (fixture, "a.xlsx",
                  "NIP;Nama\n#198307122006042007;Dewi\n197902032003121004;Hendra");
  g_autoptr (MeritaImport) import = fixture_check (fixture, MERITA_IMPORT_PEOPLE, path);
  const MeritaRowIssue *issue = merita_import_get_row_issues (import, 0)->pdata[0];
  MeritaImportCounts counts;

  merita_import_get_counts (import, &counts);
  g_assert_cmpuint (counts.rejected, ==, 1);
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_nonnull (strstr (issue->reason, "15"));
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "a.csv",
                  "nip,nama\n197902032003121004,Hendra\n197902032003121004,Lain\n", -1);
  g_autoptr (MeritaImport) import = fixture_check (fixture, MERITA_IMPORT_PEOPLE, path);
  g_autoptr (GPtrArray) reasons = NULL;

  g_assert_cmpint (merita_import_get_row_status (import, 0), ==, MERITA_ROW_ADDED);
  g_assert_cmpint (merita_import_get_row_status (import, 1), ==, MERITA_ROW_REJECTED);
  reasons = merita_import_count_reasons (import);
  g_assert_cmpuint (reasons->len, ==, 1);
}

/* Some fields change, empty cells keep what is known. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = fixture_file (fixture, "a.csv", HEADER GOOD, -1);
  g_autofree char *second = fixture_file (fixture, "b.csv",
                                          "NIP;Golongan;Nama;Potensi;Nilai 2023\n"
                                          "198307122006042007;IV/c;;;\n",
                                          -1);
  g_autoptr (MeritaImport) import = NULL;
  g_autofree char *changes = NULL;
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) assessments = NULL;
  g_autoptr (GError) error = NULL;
  MeritaEmployee row;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, first, 1, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_PEOPLE, first, 0, 0, 1, 0);
  import = fixture_check (fixture, MERITA_IMPORT_PEOPLE, second);
  changes = merita_import_get_row_changes (import, 0);
  g_assert_cmpstr (changes, ==, "Grade: IV/b → IV/c");
  fixture_apply (fixture, import);
  reader = fixture_reader (fixture);
  g_assert_true (
    merita_reader_get_employee (reader, G_GINT64_CONSTANT (198307122006042007), &row, &error));
  g_assert_cmpstr (row.name, ==, "Dewi Lestari, S.T.");
  g_assert_cmpint (row.post_since, ==, 20230203);
  merita_employee_clear (&row);
  assessments =
    merita_reader_list_assessments (reader, G_GINT64_CONSTANT (198307122006042007), &error);
  g_assert_cmpuint (assessments->len, ==, 1);
  g_assert_cmpint (((MeritaAssessment *) assessments->pdata[0])->potential, ==, 8050);
}

/* What was rejected can be mended in the file of rejects and imported again. */
static void
test_rejects (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "a.csv",
                  HEADER GOOD "197902032003121004;\"Hendra; Wijaya\";L;;V/a;;;;;\n", -1);
  g_autofree char *rejects = g_build_filename (fixture->folder, "ditolak.csv", NULL);
  g_autoptr (MeritaImport) import = fixture_check (fixture, MERITA_IMPORT_PEOPLE, path);
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;
  g_autoptr (GString) content = NULL;
  g_autoptr (GError) error = NULL;

  fixture_apply (fixture, import);
  g_assert_true (merita_import_write_rejects (import, rejects, &error));
  g_assert_true (g_file_get_contents (rejects, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfNIP;"));
  g_assert_nonnull (strstr (text, ";baris;alasan\r\n"));
  g_assert_nonnull (strstr (text, "\"Hendra; Wijaya\""));
  content = g_string_new (text);
  g_string_replace (content, "V/a", "IV/a", 1);
  mended = fixture_file (fixture, "mended.csv", content->str, -1);
  fixture_import (fixture, MERITA_IMPORT_PEOPLE, mended, 1, 0, 0, 0);
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "a.csv",
                  "NIP;Nama;Penghargaan;Umpan Balik 360;Hukuman Disiplin;Tgl Hukdis\n"
                  "198307122006042007;Dewi;Nasional;88,5;Tidak ada;\n"
                  "197902032003121004;Hendra;tidak ada;;Sedang;01-02-2024\n",
                  -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GPtrArray) discipline = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 2, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 0, 0, 2, 0);
  reader = fixture_reader (fixture);
  facts = merita_reader_list_facts (reader, G_GINT64_CONSTANT (198307122006042007), &error);
  g_assert_cmpuint (facts->len, ==, 2);
  discipline =
    merita_reader_list_discipline (reader, G_GINT64_CONSTANT (197902032003121004), &error);
  g_assert_cmpuint (discipline->len, ==, 1);
  g_assert_cmpint (((MeritaDiscipline *) discipline->pdata[0])->severity, ==, 2);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_file (fixture, "a.csv",
                                        "NIP;Nama;Tahun SKP;Nilai;Predikat\n"
                                        "198307122006042007;Dewi;2024;91;Baik\n"
                                        "198307122006042007;Dewi;2023;88;Butuh Perbaikan\n",
                                        -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 2, 0, 0, 0);
  reader = fixture_reader (fixture);
  list = merita_reader_list_performance (reader, G_GINT64_CONSTANT (198307122006042007), &error);
  g_assert_cmpuint (list->len, ==, 2);
}

static void
test_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_file (fixture, "pegawai.csv", HEADER GOOD, -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  g_autoptr (GError) error = NULL;
  MeritaEmployeeQuery query = { .job_level = -1 };
  const MeritaJournalEntry *entry;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 1, 0, 0, 0);
  reader = fixture_reader (fixture);
  journal = merita_reader_list_journal (reader, 1, &error);
  entry = journal->pdata[0];
  g_assert_cmpstr (entry->kind, ==, "import");
  g_assert_nonnull (strstr (entry->label, "pegawai.csv"));
  g_assert_true (merita_store_undo (fixture->store, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (merita_reader_count_employees (reader, &query, &error), ==, 0);
}

static gboolean
stop_cb (guint64 done, guint64 total, gpointer data)
{
  return FALSE;
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_file (fixture, "a.csv", HEADER GOOD, -1);
  g_autoptr (MeritaImport) import = fixture_check (fixture, MERITA_IMPORT_PEOPLE, path);
  g_autoptr (MeritaReader) reader = fixture_reader (fixture);
  g_autoptr (GError) error = NULL;
  MeritaEmployeeQuery query = { .job_level = -1 };

  g_assert_false (merita_import_apply (import, fixture->store, stop_cb, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpint (merita_reader_count_employees (reader, &query, &error), ==, 0);
}

static void
test_mapping (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "a.csv", "NIP;Sebutan;Ket\n198307122006042007;Dewi;x\n", -1);
  g_autoptr (MeritaReader) reader = fixture_reader (fixture);
  g_autoptr (GError) error = NULL;
  const MeritaImportColumn *column;

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (MeritaImport) import = merita_import_new (MERITA_IMPORT_PEOPLE, fixture->profile,
                                                           MERITA_LANGUAGE_ENGLISH, FIXTURE_TODAY);

      g_assert_true (merita_import_open (import, path, NULL, NULL, &error));
      g_assert_true (merita_import_recall (import, reader, &error));
      column = merita_import_get_columns (import)->pdata[1];
      g_assert_cmpstr (column->field, ==, turn == 0 ? NULL : "name");
      if (turn == 1)
        break;
      g_assert_false (merita_import_set_field (import, 2, "nip", &error));
      g_assert_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_COLUMN);
      g_clear_error (&error);
      g_assert_true (merita_import_set_field (import, 1, "name", &error));
      g_assert_true (merita_import_check (import, reader, NULL, NULL, NULL, &error));
      fixture_apply (fixture, import);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "bom", test_bom },
    { "windows-1252", test_windows_1252 },
    { "utf-16", test_utf16 },
    { "xlsx", test_xlsx },
    { "ods", test_ods },
    { "xls", test_xls },
    { "nip-number", test_nip_as_number },
    { "duplicate", test_duplicate },
    { "again", test_again },
    { "rejects", test_rejects },
    { "facts", test_facts },
    { "narrow", test_narrow },
    { "journal", test_journal },
    { "stopped", test_stopped },
    { "mapping", test_mapping },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/people/row/", rows[i].name, NULL);

      g_test_add (name, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_row, fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/people/", tests[i].name, NULL);

      g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
    }
  return g_test_run ();
}
