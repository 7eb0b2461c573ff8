/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange-fixture.h"
#include "merita-export.h"
#include "merita-reader-merit.h"

#define PEOPLE                                                                                     \
  "nip,nama,jenjang\n197902032003121004,Hendra,JPT "                                               \
  "Pratama\n198307122006042007,Dewi,Administrator\n"

/* Children may stand above their superiors; a rejected superior takes them along. */
#define POSITIONS                                                                                  \
  "id,nama_jabatan,unit_kerja,jenjang_jabatan,tier,req_integritas,incumbent_nip,is_critical,"      \
  "parent_id\n"                                                                                    \
  "2,Kepala Bidang,Bappeda,Administrator,3,3,198307122006042007,0,1\n"                             \
  "1,Kepala Badan,Bappeda,Eselon II.a,4,4,197902032003121004,1,\n"                                 \
  "3,Sekretaris,Bappeda,Administrator,3,7,,0,1\n"                                                  \
  "4,Kepala Subbagian,Bappeda,Pengawas,2,2,,0,3\n"                                                 \
  "5,Kepala Dinas,Dinkes,Eselon II.a,4,4,199001012015011001,1,\n"                                  \
  "6,A,Dinkes,Pengawas,2,2,,0,7\n"                                                                 \
  "7,B,Dinkes,Pengawas,2,2,,0,6\n"

static void
test_positions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *people = fixture_file (fixture, "pegawai.csv", PEOPLE, -1);
  g_autofree char *path = fixture_file (fixture, "jabatan.csv", POSITIONS, -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  MeritaPosition head, below;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, people, 2, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_POSITIONS, path, 2, 0, 0, 5);
  fixture_import (fixture, MERITA_IMPORT_POSITIONS, path, 0, 0, 2, 5);
  reader = fixture_reader (fixture);
  g_assert_true (merita_reader_get_position (reader,
                                             merita_reader_find_position (reader, "1", &error),
                                             &head, &error));
  g_assert_true (merita_reader_get_position (reader,
                                             merita_reader_find_position (reader, "2", &error),
                                             &below, &error));
  g_assert_cmpint (below.parent, ==, head.id);
  g_assert_cmpint (head.critical, ==, MERITA_CRITICAL_DECIDED);
  g_assert_cmpint (head.job_level, ==, 1);
  g_assert_cmpuint (merita_levels_get (head.required, 0), ==, 4);
  g_assert_cmpint (head.incumbent, ==, G_GINT64_CONSTANT (197902032003121004));
  merita_position_clear (&head);
  merita_position_clear (&below);
}

static void
test_units (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "unit.csv",
                  "Nama Unit;Kode;Induk\nBidang A;1.1;1\nBappeda;1;\nBidang B;1.2;9\n;2;\n", -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaUnit *first, *second;

  fixture_import (fixture, MERITA_IMPORT_UNITS, path, 2, 0, 0, 2);
  fixture_import (fixture, MERITA_IMPORT_UNITS, path, 0, 0, 2, 2);
  reader = fixture_reader (fixture);
  units = merita_reader_list_units (reader, &error);
  g_assert_cmpuint (units->len, ==, 2);
  first = units->pdata[0];
  second = units->pdata[1];
  g_assert_cmpint (second->parent, ==, first->id);
}

static void
test_standards (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_file (fixture, "standar.csv",
                  "Jenjang Jabatan,tier,req_integritas,req_kerjasama\nPelaksana,1,2,1\n"
                  "Pengawas,2,3,3\nEselon V,1,1,1\nPelaksana,1,2,2\n",
                  -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree MeritaLevels *standards = NULL;

  fixture_import (fixture, MERITA_IMPORT_STANDARDS, path, 0, 1, 1, 2);
  fixture_import (fixture, MERITA_IMPORT_STANDARDS, path, 0, 0, 2, 2);
  reader = fixture_reader (fixture);
  standards = merita_reader_get_standards (reader, fixture->profile->jobs, &error);
  g_assert_cmpuint (merita_levels_get (standards[11], 0), ==, 2);
  g_assert_cmpuint (merita_levels_get (standards[11], 2), ==, 3);
}

static void
test_rounds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "exchange", "data", "ntt-2022-aspects.csv", NULL);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaRound *round;
  MeritaHundredths sum = 0;

  fixture_import (fixture, MERITA_IMPORT_ROUNDS, path, 8, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_ROUNDS, path, 0, 0, 8, 0);
  reader = fixture_reader (fixture);
  rounds = merita_reader_list_rounds (reader, &error);
  g_assert_cmpuint (rounds->len, ==, 1);
  round = rounds->pdata[0];
  g_assert_cmpint (round->period, ==, 2022);
  g_assert_cmpstr (round->name, ==, "Verifikasi Akhir");
  for (guint i = 0; i < round->entries->len; i++)
    sum += ((MeritaRoundRow *) round->entries->pdata[i])->points;
  g_assert_cmpint (sum, ==, 28250);
}

static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "exchange", "data", "decisions.csv", NULL);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaDecision *decision;

  fixture_import (fixture, MERITA_IMPORT_DECISIONS, path, 1, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_DECISIONS, path, 0, 0, 1, 0);
  reader = fixture_reader (fixture);
  list = merita_reader_list_decisions (reader, &error);
  decision = list->pdata[0];
  g_assert_cmpstr (decision->number, ==, "120/KEP.KASN/C/XI/2021");
  g_assert_cmpint (decision->decided_on, ==, 20211130);
  g_assert_cmpint (decision->points, ==, 25600);
  g_assert_cmpint (decision->index, ==, 62);
  g_assert_cmpstr (decision->category, ==, "III");
  g_assert_cmpint (decision->valid_months, ==, 12);
}

/* Semicolons and a BOM, as spreadsheets save it. */
static void
test_recommendations (Fixture *fixture, gconstpointer data)
{
  static const char first[] =
    "\xef\xbb\xbf"
    "Aspek;Nomor;Rekomendasi;Sub-aspek;Target;Rencana;Unit;Penanggung Jawab;Tenggat;Status\r\n"
    "c;1;Menyusun SKJ;;;Rapat;BKPSDM;Dewi;30-06-2026;belum\r\n"
    "Aspek Satu;c.9;Salah;;;;;;;\r\n"
    "3;2;\"Membangun talent pool; rencana suksesi\";;;;;;;Selesai\r\n"
    "c;2;Dua kali;;;;;;;\r\n"
    "c;3;;;;;;;;\r\n"
    "c;4;Teks;9.99;;;;;;\r\n"
    "c;5;Teks;;;;;;;kelak\r\n";
  static const char second[] = "aspek;nomor;rekomendasi;tenggat;status\n"
                               "c;c.1;Menyusun SKJ;31/07/2026;sedang\n"
                               "c;2;;;\n";
  g_autofree char *decisions =
    g_test_build_filename (G_TEST_DIST, "exchange", "data", "decisions.csv", NULL);
  g_autofree char *path = fixture_file (fixture, "rekomendasi.csv", first, -1);
  g_autofree char *again = fixture_file (fixture, "lagi.csv", second, -1);
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const MeritaRecommendation *row;

  /* Without a decision there is nothing that they belong to. */
  fixture_import (fixture, MERITA_IMPORT_RECOMMENDATIONS, path, 0, 0, 0, 7);
  fixture_import (fixture, MERITA_IMPORT_DECISIONS, decisions, 1, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_RECOMMENDATIONS, path, 2, 0, 0, 5);
  fixture_import (fixture, MERITA_IMPORT_RECOMMENDATIONS, again, 0, 1, 1, 0);
  reader = fixture_reader (fixture);
  list = merita_reader_list_recommendations (reader, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  row = list->pdata[0];
  g_assert_cmpint (row->aspect, ==, 3);
  g_assert_cmpint (row->due_on, ==, 20260731);
  g_assert_cmpint (row->status, ==, MERITA_TASK_IN_PROGRESS);
  g_assert_cmpstr (row->person, ==, "Dewi");
  g_assert_cmpint (row->target_level, ==, -1);
  row = list->pdata[1];
  g_assert_cmpstr (row->text, ==, "Membangun talent pool; rencana suksesi");
  g_assert_cmpint (row->done_on, ==, FIXTURE_TODAY);
}

/* What is exported is what is there: importing it again changes nothing. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *people =
    fixture_file (fixture, "pegawai.csv",
                  "nip,nama,gol,integritas,potensi,nilai_2024,predikat_2024,pendidikan\n"
                  "197902032003121004,\"Hendra; S.T.\",III/d,3,70.25,91.5,Baik,S-1\n"
                  "198307122006042007,Dewi,,,,,,\n",
                  -1);
  g_autofree char *positions = fixture_file (fixture, "jabatan.csv", POSITIONS, -1);
  static const char *const endings[] = { "csv", "xlsx" };
  g_autoptr (MeritaReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, MERITA_IMPORT_PEOPLE, people, 2, 0, 0, 0);
  fixture_import (fixture, MERITA_IMPORT_POSITIONS, positions, 2, 0, 0, 5);
  reader = fixture_reader (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      const char *const *tables = merita_export_list_tables ();

      for (guint k = 0; tables[k] != NULL; k++)
        {
          g_autofree char *name = g_strconcat (tables[k], ".", endings[i], NULL);
          g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

          merita_export_table (reader, fixture->profile, tables[k], MERITA_LANGUAGE_INDONESIAN,
                               path, &error);
          g_assert_no_error (error);
          g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
          if (k == 0)
            fixture_import (fixture, MERITA_IMPORT_PEOPLE, path, 0, 0, 2, 0);
          else if (k == 1)
            fixture_import (fixture, MERITA_IMPORT_POSITIONS, path, 0, 0, 2, 0);
          else if (k == 2)
            fixture_import (fixture, MERITA_IMPORT_UNITS, path, 0, 0, 1, 0);
        }
    }
  g_assert_false (merita_export_table (reader, fixture->profile, "salah", MERITA_LANGUAGE_ENGLISH,
                                       "x.csv", &error));
  g_assert_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FAILED);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "positions", test_positions },
    { "units", test_units },
    { "standards", test_standards },
    { "rounds", test_rounds },
    { "recommendations", test_recommendations },
    { "decisions", test_decisions },
    { "export", test_export },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/tables/", tests[i].name, NULL);

      g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
    }
  return g_test_run ();
}
