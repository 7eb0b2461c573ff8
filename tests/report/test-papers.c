/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "paper-sample.h"
#include "report-reader.h"

#define FIRST MERITA_DOCUMENT_TEAM_DECREE

static char *
print_text (MeritaDocumentKind kind, const MeritaReportData *data, MeritaReportOptions *options)
{
  g_autoptr (GBytes) bytes = report_write (kind, data, options, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);

  return report_text (document);
}

/* Every paper, on both papers, short and long: pages in order, margins kept, equal bytes. */
static void
test_pages (gconstpointer argument)
{
  MeritaDocumentKind kind = GPOINTER_TO_UINT (argument);

  for (guint paper = MERITA_PAPER_A4; paper <= MERITA_PAPER_F4; paper++)
    for (guint members = 0; members <= 60; members += 20)
      {
        g_autoptr (MeritaReportData) data = paper_sample_complete (members);
        MeritaReportOptions options;
        g_autoptr (GBytes) first = NULL;
        g_autoptr (GBytes) second = NULL;
        g_autoptr (ReportDocument) document = NULL;
        guint n = 0;

        merita_report_options_default (&options, kind);
        options.paper = (MeritaPaper) paper;
        first = report_write (kind, data, &options, &n);
        second = report_write (kind, data, &options, NULL);
        document = report_open (first);
        g_assert_true (g_bytes_equal (first, second));
        g_assert_cmpint (poppler_document_get_n_pages (document), ==, n);
        for (guint page = 0; page < n; page++)
          {
            g_autofree char *text = report_page_text (document, (int) page);
            g_autofree char *number = g_strdup_printf ("Halaman %u dari %u", page + 1, n);

            report_check_page (document, (int) page);
            g_assert_nonnull (strstr (text, number));
            g_assert_nonnull (strstr (text, "Sidik data"));
          }
      }
}

static void
test_team_decree (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_new (3);
  g_autofree char *text = print_text (FIRST, data, NULL);

  g_assert_nonnull (strstr (text, "KEPUTUSAN BUPATI LEMBAH ARUM"));
  g_assert_nonnull (strstr (text, "NOMOR 800/214/2026"));
  g_assert_nonnull (strstr (text, "bahwa alasan kedua;"));
  g_assert_nonnull (strstr (text, "Keputusan ini mulai berlaku."));
  g_assert_nonnull (strstr (text, "Ditetapkan di Arumsari"));
  g_assert_nonnull (strstr (text, "22 November 2026"));
  g_assert_nonnull (strstr (text, "LAMPIRAN"));
  g_assert_nonnull (strstr (text, "Anggota Ke-3"));
}

static void
test_berita_acara (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (5);
  g_autofree char *text = print_text (MERITA_DOCUMENT_BERITA_ACARA, data, NULL);

  g_assert_nonnull (strstr (text, "BERITA ACARA"));
  g_assert_nonnull (strstr (text, "282,5 (dua ratus delapan puluh dua koma lima)"));
  g_assert_nonnull (strstr (text, "Subaspek 3.2: penilaian mandiri level 3, Verifikasi Tiruan "
                                  "level 1."));
  g_assert_nonnull (strstr (text, "Kami menyatakan"));
  g_assert_nonnull (strstr (text, "Mengetahui,"));
  g_assert_nonnull (strstr (text, "Alasan: pola karier telah ditetapkan"));
  g_assert_nonnull (strstr (text, "hlm. 2, 5–7"));
  g_assert_nonnull (strstr (text, "belum ada"));
}

/* No category without all sub-aspects, and no figure that looks like one. */
static void
test_incomplete (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (5);
  MeritaPaperRound *round = data->paper->rounds->pdata[0];
  g_autofree char *text = NULL;
  g_autofree char *letter = NULL;

  g_clear_pointer (&round->category, g_free);
  round->entered = 30;
  data->paper->missing = g_strdup ("1.2, 3.4");
  text = print_text (MERITA_DOCUMENT_BERITA_ACARA, data, NULL);
  g_assert_nonnull (strstr (text, "Penilaian belum lengkap: 30 dari 32 subaspek telah dinilai."));
  g_assert_nonnull (strstr (text, "1.2, 3.4"));
  g_assert_null (strstr (text, "(Baik)"));
  g_assert_null (strstr (text, "dua ratus delapan puluh dua"));
  letter = print_text (MERITA_DOCUMENT_COVER_LETTER, data, NULL);
  g_assert_nonnull (strstr (letter, "Penilaian belum lengkap"));
  g_assert_null (strstr (letter, "(Baik)"));
}

static void
test_cover_letter (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (5);
  g_autofree char *text = print_text (MERITA_DOCUMENT_COVER_LETTER, data, NULL);

  g_assert_nonnull (strstr (text, "2 (dua) berkas"));
  g_assert_nonnull (strstr (text, "282,5 (dua ratus delapan puluh dua koma lima)"));
  g_assert_nonnull (strstr (text, "0,69 (nol koma enam sembilan)"));
  g_assert_nonnull (strstr (text, "III (Baik)"));
}

static void
test_evidence_index (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (0);
  g_autofree char *text = print_text (MERITA_DOCUMENT_EVIDENCE_INDEX, data, NULL);

  g_assert_nonnull (strstr (text, "838b 3c68 1607"));
  g_assert_nonnull (strstr (text, "2, 5–7"));
  g_assert_nonnull (strstr (text, "bukti langsung"));
  g_assert_nonnull (strstr (text, "Nomor 12 Tahun 2026, tanggal 3 Februari 2026"));
  g_assert_nonnull (strstr (text, "…"));
  g_assert_null (strstr (text, "pejabat pembina kepegawaian")); /* the end of the long quote */
  g_assert_nonnull (strstr (text, "Belum ada bukti dukung."));
}

static void
test_score_radar (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (0);
  g_autofree char *text = print_text (MERITA_DOCUMENT_SCORE_RADAR, data, NULL);
  g_autofree char *bare = NULL;

  g_assert_nonnull (strstr (text, "Verifikasi Akhir, 4 Juni 2026: 266,5"));
  g_assert_nonnull (strstr (text, "282,5"));
  g_assert_nonnull (strstr (text, "-16"));
  g_assert_nonnull (strstr (text, "Terbukti"));
  g_assert_nonnull (strstr (text, "133,25"));
  g_assert_nonnull (strstr (text, "II (Kurang)"));
  g_assert_nonnull (strstr (text, "Prakiraan hasil verifikasi: 170,55"));
  g_assert_nonnull (strstr (text, "antara 133,25 dan 207,88"));
  data->paper->has_backed = FALSE;
  bare = print_text (MERITA_DOCUMENT_SCORE_RADAR, data, NULL);
  g_assert_null (strstr (bare, "Terbukti"));
}

/* The table stands on one page, under its heading. */
static void
test_score_radar_whole (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (0);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_SCORE_RADAR, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  guint found = 0;

  for (gint i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autofree char *text = report_page_text (document, i);
      const char *heading = strstr (text, "Nilai yang diklaim, terbukti");

      if (heading == NULL)
        continue;
      g_assert_nonnull (strstr (heading, "Diverifikasi"));
      g_assert_nonnull (strstr (heading, "Jumlah"));
      g_assert_nonnull (strstr (heading, "Kategori"));
      found++;
    }
  g_assert_cmpuint (found, ==, 1);
}

static void
test_follow_up_matrix (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (0);
  g_autofree char *text = print_text (MERITA_DOCUMENT_FOLLOW_UP_MATRIX, data, NULL);

  g_assert_nonnull (strstr (text, "27 rekomendasi: 9 selesai, 0 sedang dikerjakan"));
  g_assert_nonnull (strstr (text, "a.1"));
  g_assert_nonnull (strstr (text, "g.3"));
  g_assert_nonnull (strstr (text, "4.1: level 2 ke 4"));
  g_assert_nonnull (strstr (text, "+5 nilai"));
  g_assert_nonnull (strstr (text, "belum diketahui"));
}

/* A slip is never parted: its unit and its reply stand on one page. */
static void
test_request_slip (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (0);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_REQUEST_SLIP, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  guint units = 0, replies = 0;

  for (int page = 0; page < poppler_document_get_n_pages (document); page++)
    {
      g_autofree char *text = report_page_text (document, page);
      guint here = 0, answered = 0;

      for (const char *at = strstr (text, "Dinas Ke-"); at != NULL;
           at = strstr (at + 1, "Dinas Ke-"))
        here++;
      for (const char *at = strstr (text, "Lembar jawaban"); at != NULL;
           at = strstr (at + 1, "Lembar jawaban"))
        answered++;
      g_assert_cmpuint (here, ==, answered);
      units += here;
      replies += answered;
    }
  /* Cut off, a slip has no letterhead: it says who asks. */
  {
    g_autofree char *all = report_text (document);
    guint senders = 0;

    for (const char *at = strstr (all, "BADAN KEPEGAWAIAN"); at != NULL;
         at = strstr (at + 1, "BADAN KEPEGAWAIAN"))
      senders++;
    g_assert_cmpuint (senders, ==, 8);
  }
  g_assert_cmpuint (units, ==, 7);
  g_assert_cmpuint (replies, ==, 7);
}

static void
test_decision_summary (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_complete (0);
  g_autofree char *text = print_text (MERITA_DOCUMENT_DECISION_SUMMARY, data, NULL);

  g_assert_nonnull (strstr (text, "256 (dua ratus lima puluh enam)"));
  g_assert_nonnull (strstr (text, "0,62 (nol koma enam dua)"));
  g_assert_nonnull (strstr (text, "III (Baik)"));
  g_assert_nonnull (strstr (text, "29 November 2022"));
  g_assert_nonnull (strstr (text, "12 (dua belas) bulan"));
  g_assert_nonnull (strstr (text, "kebijakan internal ke-26"));
}

/* Nothing recorded at all still prints, and prints no figure. */
static void
test_empty (void)
{
  for (guint kind = FIRST; kind < MERITA_N_DOCUMENTS; kind++)
    {
      g_autoptr (MeritaReportData) data = paper_sample_new (0);
      g_autofree char *text = print_text ((MeritaDocumentKind) kind, data, NULL);

      g_assert_null (strstr (text, "Kategori I"));
      g_assert_null (strstr (text, "(nol"));
    }
}

/* What is not known is a dotted line, and no number. */
static void
test_unknown_facts (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_new (3);
  MeritaPaperData *paper = data->paper;
  g_autofree char *decree = NULL;
  g_autofree char *letter = NULL;

  g_clear_pointer (&paper->number, g_free);
  g_clear_pointer (&paper->ppk.name, g_free);
  paper->issued_on = MERITA_DATE_UNKNOWN;
  decree = print_text (FIRST, data, NULL);
  g_assert_nonnull (strstr (decree, "NOMOR ......"));
  g_assert_nonnull (strstr (decree, "pada tanggal ......"));
  g_assert_null (strstr (decree, "800/214"));
  letter = print_text (MERITA_DOCUMENT_ACCOUNT_LETTER, data, NULL);
  g_assert_nonnull (strstr (letter, ": ......"));
  g_assert_nonnull (strstr (letter, "Arumsari, ......"));
}

static void
test_account_letter (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_new (4);
  MeritaReportOptions options;
  g_autofree char *text = print_text (MERITA_DOCUMENT_ACCOUNT_LETTER, data, NULL);
  g_autofree char *redacted = NULL;

  g_assert_nonnull (strstr (text, "Yth. Kepala Badan Kepegawaian Negara"));
  g_assert_nonnull (strstr (text, "anggota.1@lembaharum.go.id"));
  g_assert_nonnull (strstr (text, "0812 0000 0000"));
  g_assert_null (strstr (text, "anggota.2@lembaharum.go.id")); /* has no account */
  g_assert_nonnull (strstr (text, "Anggota Ke-3"));
  merita_report_options_default (&options, MERITA_DOCUMENT_ACCOUNT_LETTER);
  options.redaction = MERITA_REDACT_INITIALS;
  redacted = print_text (MERITA_DOCUMENT_ACCOUNT_LETTER, data, &options);
  g_assert_null (strstr (redacted, "0812 0000 0000"));
  g_assert_null (strstr (redacted, "Anggota Ke-1"));
}

/* A recipient of this one letter goes before the one of the wording. */
static void
test_recipient (void)
{
  g_autoptr (MeritaReportData) data = paper_sample_new (1);
  g_autofree char *text = NULL;

  data->paper->recipient = g_strdup ("Kepala Kantor Regional III BKN");
  text = print_text (MERITA_DOCUMENT_ACCOUNT_LETTER, data, NULL);
  g_assert_nonnull (strstr (text, "Yth. Kepala Kantor Regional III BKN"));
  g_assert_null (strstr (text, "Yth. Kepala Badan"));
}

/* The table's last rows go with a signature that has no room under them. */
static void
test_signature_never_alone (void)
{
  for (guint members = 1; members < 40; members++)
    {
      g_autoptr (MeritaReportData) data = paper_sample_new (members);
      guint n = 0;
      g_autoptr (GBytes) bytes = report_write (FIRST, data, NULL, &n);
      g_autoptr (ReportDocument) document = report_open (bytes);
      g_autofree char *last = report_page_text (document, (int) n - 1);

      g_assert_nonnull (strstr (last, "Ditetapkan di"));
      g_assert_nonnull (strstr (last, "Anggota Ke-"));
    }
}

static void
test_digest (void)
{
  g_autoptr (MeritaReportData) first = paper_sample_new (3);
  g_autoptr (MeritaReportData) second = paper_sample_new (3);
  MeritaPaperMember *member = second->paper->members->pdata[1];

  g_assert_cmpstr (first->digest, ==, second->digest);
  member->account = !member->account;
  merita_report_data_seal (second);
  g_assert_cmpstr (first->digest, !=, second->digest);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint kind = FIRST; kind < MERITA_N_DOCUMENTS; kind++)
    {
      g_autofree char *path =
        g_strdup_printf ("/papers/pages/%s", merita_document_id ((MeritaDocumentKind) kind));

      g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_pages);
    }
  g_test_add_func ("/papers/team-decree", test_team_decree);
  g_test_add_func ("/papers/berita-acara", test_berita_acara);
  g_test_add_func ("/papers/incomplete", test_incomplete);
  g_test_add_func ("/papers/cover-letter", test_cover_letter);
  g_test_add_func ("/papers/evidence-index", test_evidence_index);
  g_test_add_func ("/papers/score-radar", test_score_radar);
  g_test_add_func ("/papers/score-radar-whole", test_score_radar_whole);
  g_test_add_func ("/papers/follow-up-matrix", test_follow_up_matrix);
  g_test_add_func ("/papers/request-slip", test_request_slip);
  g_test_add_func ("/papers/decision-summary", test_decision_summary);
  g_test_add_func ("/papers/empty", test_empty);
  g_test_add_func ("/papers/unknown-facts", test_unknown_facts);
  g_test_add_func ("/papers/account-letter", test_account_letter);
  g_test_add_func ("/papers/recipient", test_recipient);
  g_test_add_func ("/papers/signature-never-alone", test_signature_never_alone);
  g_test_add_func ("/papers/digest", test_digest);

  return g_test_run ();
}
