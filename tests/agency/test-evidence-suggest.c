/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the text of an official document tells of itself. */
#include <glib.h>

#include "merita-evidence-suggest.h"
#include "merita-title-case.h"

typedef struct
{
  const char *pages[4];
  const char *title, *number, *type, *issuer;
  MeritaDate signed_on;
} Case;

static const Case cases[] = {
  { { "BUPATI LEMBAH ARUM\nPROVINSI SAGARA\nKEPUTUSAN BUPATI LEMBAH ARUM\nNOMOR 800/112/2026\n"
      "TENTANG\nPEMBENTUKAN TIM MANAJEMEN TALENTA\nAPARATUR SIPIL NEGARA DI LINGKUNGAN\n"
      "PEMERINTAH KABUPATEN\nBUPATI LEMBAH ARUM,\nMenimbang : a. bahwa keputusan itu perlu",
      "KESATU : ...\nDitetapkan di Arum\npada tanggal 20 Februari 2026\nBUPATI LEMBAH ARUM" },
    "Pembentukan Tim Manajemen Talenta Aparatur Sipil Negara di Lingkungan Pemerintah Kabupaten",
    "800/112/2026",
    "decree",
    "Bupati Lembah Arum",
    20260220 },
  { { "PERATURAN BUPATI LEMBAH ARUM\nNOMOR 12 TAHUN 2025\nTENTANG\nMANAJEMEN TALENTA ASN\n"
      "DENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI LEMBAH ARUM,\nMengingat : 1. Undang-Undang Nomor "
      "5",
      "isi",
      "Ditetapkan di Arum\npada tanggal 3 Maret 2025\nDiundangkan di Arum\npada tanggal 5 "
      "Maret 2025" },
    "Manajemen Talenta ASN",
    "12 TAHUN 2025",
    "regulation",
    "Bupati Lembah Arum",
    20250303 },
  { { "PEMERINTAH KABUPATEN LEMBAH ARUM\nBADAN KEPEGAWAIAN DAERAH\nSTANDAR OPERASIONAL PROSEDUR\n"
      "Nomor SOP : 065/07/BKD/2025\nNama SOP : Penilaian Kompetensi Pegawai\nTujuan\n"
      "Arum, 7 Juli 2025" },
    "Penilaian Kompetensi Pegawai",
    "065/07/BKD/2025",
    "procedure",
    "Badan Kepegawaian Daerah",
    20250707 },
  { { "PEMERINTAH KABUPATEN\nDINAS KESEHATAN\nLAPORAN PELAKSANAAN UJI KOMPETENSI\nTAHUN 2025\n"
      "A. PENDAHULUAN\n"
      "Latar belakang kegiatan ini" },
    "Laporan Pelaksanaan Uji Kompetensi Tahun 2025",
    NULL,
    "report",
    "Dinas Kesehatan",
    0 },
  { { "NOTULA RAPAT KOMITE TALENTA\nHari/Tanggal : Senin, 3 Maret 2025" },
    "Notula Rapat Komite Talenta",
    NULL,
    "minutes",
    NULL,
    0 },
  { { "Arum, 9 Januari 2026\nNomor : 800/15/BKD\nLampiran : 1 berkas\n"
      "Hal : Permintaan data\nkompetensi\nYth. Kepala Dinas" },
    "Permintaan data kompetensi",
    "800/15/BKD",
    "letter",
    NULL,
    20260109 },
  /* A sentence is no heading, blanks to be filled in are no number. */
  { { "Keputusan rapat ini disampaikan\nNomor : ........" }, NULL, NULL, NULL, NULL, 0 },
  { { "KEPUTUSAN KEPALA BADAN KEPEGAWAIAN\nNOMOR : 800/3 TENTANG PANITIA\nMenimbang",
      "Ditetapkan di Arum\npada tanggal 31 Februari 2026" },
    NULL,
    "800/3",
    "decree",
    "Kepala Badan Kepegawaian",
    0 },
  /* The number in the line of the heading, and all of it in one line. */
  { { "PERATURAN BUPATI KUPANG NOMOR 12 TAHUN 2025\nTENTANG\nMANAJEMEN TALENTA ASN\n"
      "DENGAN RAHMAT TUHAN YANG MAHA ESA" },
    "Manajemen Talenta ASN",
    "12 TAHUN 2025",
    "regulation",
    "Bupati Kupang",
    0 },
  { { "KEPUTUSAN BUPATI KUPANG NOMOR: 800/3/2025 TENTANG PANITIA\nSELEKSI\nMenimbang : a. bahwa" },
    "Panitia Seleksi",
    "800/3/2025",
    "decree",
    "Bupati Kupang",
    0 },
  { { "" }, NULL, NULL, NULL, NULL, 0 },
  { { "\xff\xfe KEPUTUSAN\n\xc3" }, NULL, NULL, NULL, NULL, 0 },
};

static GPtrArray *
list_pages (const Case *one)
{
  GPtrArray *pages = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (one->pages) && one->pages[i] != NULL; i++)
    g_ptr_array_add (pages, (gpointer) one->pages[i]);
  return pages;
}

static void
test_suggest (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GPtrArray) pages = list_pages (one);
  g_auto (MeritaDocument) document = { 0 };
  guint filled = merita_evidence_suggest (pages, &document);

  g_assert_cmpstr (document.type, ==, one->type);
  g_assert_cmpstr (document.number, ==, one->number);
  g_assert_cmpstr (document.title, ==, one->title);
  g_assert_cmpstr (document.issuer, ==, one->issuer);
  g_assert_cmpint (document.signed_on, ==, one->signed_on);
  g_assert_cmpuint ((filled & MERITA_FACT_TITLE) != 0, ==, one->title != NULL);
  g_assert_cmpuint ((filled & MERITA_FACT_NUMBER) != 0, ==, one->number != NULL);
  g_assert_cmpuint ((filled & MERITA_FACT_TYPE) != 0, ==, one->type != NULL);
  g_assert_cmpuint ((filled & MERITA_FACT_ISSUER) != 0, ==, one->issuer != NULL);
  g_assert_cmpuint ((filled & MERITA_FACT_SIGNED) != 0, ==, one->signed_on != 0);
}

static void
test_keeps (void)
{
  g_autoptr (GPtrArray) pages = list_pages (&cases[0]);
  g_auto (MeritaDocument) document = { .title = g_strdup ("Nama sendiri"), .signed_on = 20200101 };
  guint filled = merita_evidence_suggest (pages, &document);

  g_assert_cmpstr (document.title, ==, "Nama sendiri");
  g_assert_cmpint (document.signed_on, ==, 20200101);
  g_assert_cmpuint (filled, ==, MERITA_FACT_NUMBER | MERITA_FACT_TYPE | MERITA_FACT_ISSUER);
}

/* Only the first and the last pages are looked at, however long it is. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  g_auto (MeritaDocument) document = { 0 };

  for (guint i = 0; i < 2000; i++)
    g_ptr_array_add (pages, (gpointer) (i == 1000 ? "Ditetapkan di Arum pada tanggal 1 Mei 2020"
                                                  : "isi isi isi"));
  g_assert_cmpuint (merita_evidence_suggest (pages, &document), ==, 0);
  g_ptr_array_add (pages, (gpointer) "Ditetapkan di Arum pada tanggal 2 Mei 2020");
  g_assert_cmpuint (merita_evidence_suggest (pages, &document), ==, MERITA_FACT_SIGNED);
  g_assert_cmpint (document.signed_on, ==, 20200502);
}

static void
test_title_case (void)
{
  static const char *const pairs[][2] = {
    { "TIM MANAJEMEN TALENTA ASN", "Tim Manajemen Talenta ASN" },
    { "HARI DAN JAM KERJA PPPK DI DINAS", "Hari dan Jam Kerja PPPK di Dinas" },
    { "DAN SETERUSNYA", "Dan Seterusnya" },
    { "Sudah Benar ASN", "Sudah Benar ASN" },
    { "ORANG-ORANG/BADAN (UMUM)", "Orang-Orang/Badan (Umum)" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = merita_title_case (pairs[i][0]);

      g_assert_cmpstr (text, ==, pairs[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/agency/evidence-suggest/%u", i);

      g_test_add_data_func (path, &cases[i], test_suggest);
    }
  g_test_add_func ("/agency/evidence-suggest/keeps", test_keeps);
  g_test_add_func ("/agency/evidence-suggest/long", test_long);
  g_test_add_func ("/agency/evidence-suggest/title-case", test_title_case);
  return g_test_run ();
}
