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
        g_autoptr (MeritaReportData) data = paper_sample_new (members);
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
  g_test_add_func ("/papers/unknown-facts", test_unknown_facts);
  g_test_add_func ("/papers/account-letter", test_account_letter);
  g_test_add_func ("/papers/recipient", test_recipient);
  g_test_add_func ("/papers/signature-never-alone", test_signature_never_alone);
  g_test_add_func ("/papers/digest", test_digest);

  return g_test_run ();
}
