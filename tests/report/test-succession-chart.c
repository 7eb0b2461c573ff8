/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-nip.h"
#include "merita-text.h"
#include "report-reader.h"
#include "report-sample.h"

#define CARD_WIDTH (62 * 72.0 / 25.4)
#define TITLE_HEIGHT 62.0 /* above the box and the bench */

typedef struct
{
  const char *name;
  guint positions;
  MeritaPaper paper;
  gboolean landscape;
  guint least, most; /* pages */
} Case;

static const Case cases[] = {
  { "30-a3", 30, MERITA_PAPER_A3, TRUE, 3, 3 },
  { "30-a4", 30, MERITA_PAPER_A4, TRUE, 5, 9 },
  { "200-a3", 200, MERITA_PAPER_A3, TRUE, 10, 15 },
  { "200-a4", 200, MERITA_PAPER_A4, TRUE, 25, 40 },
  { "200-f4", 200, MERITA_PAPER_F4, TRUE, 18, 36 },
  { "30-a3-tall", 30, MERITA_PAPER_A3, FALSE, 2, 4 },
  { "30-a4-tall", 30, MERITA_PAPER_A4, FALSE, 3, 9 },
  { "1-a4", 1, MERITA_PAPER_A4, TRUE, 1, 1 },
  { "0-a3", 0, MERITA_PAPER_A3, TRUE, 1, 1 },
};

static MeritaReportOptions
get_options (const Case *c)
{
  return (MeritaReportOptions){ c->paper, c->landscape, MERITA_REDACT_FULL, TRUE };
}

static void
test_pages (gconstpointer data)
{
  const Case *c = data;
  MeritaReportOptions options = get_options (c);
  g_autoptr (MeritaReportData) snapshot = report_sample_chart (c->positions);
  guint n = 0;
  g_autoptr (GBytes) first =
    report_write (MERITA_DOCUMENT_SUCCESSION_CHART, snapshot, &options, &n);
  g_autoptr (GBytes) second =
    report_write (MERITA_DOCUMENT_SUCCESSION_CHART, snapshot, &options, NULL);
  g_autoptr (ReportDocument) document = report_open (first);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, n);
  g_assert_cmpuint (n, >=, c->least);
  g_assert_cmpuint (n, <=, c->most);
  for (guint page = 0; page < n; page++)
    {
      g_autofree char *text = report_page_text (document, (int) page);
      g_autofree char *number = g_strdup_printf ("Halaman %u dari %u", page + 1, n);
      g_autofree char *digest = g_strdup_printf ("Sidik data %.4s %.4s %.4s", snapshot->digest,
                                                 snapshot->digest + 4, snapshot->digest + 8);

      report_check_page (document, (int) page);
      g_assert_nonnull (strstr (text, number));
      g_assert_nonnull (strstr (text, digest));
      g_assert_nonnull (strstr (text, "RAHASIA"));
      g_assert_nonnull (strstr (text, "jabatan kritikal"));
      g_assert_true ((strstr (text, "Mengetahui,") != NULL) == (page + 1 == n));
    }
}

/* The outline leads to every card, and the card says its whole title. */
static void
test_titles (gconstpointer data)
{
  const Case *c = data;
  MeritaReportOptions options = get_options (c);
  g_autoptr (MeritaReportData) snapshot = report_sample_chart (c->positions);
  g_autoptr (GBytes) bytes =
    report_write (MERITA_DOCUMENT_SUCCESSION_CHART, snapshot, &options, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  g_autoptr (GHashTable) cards = NULL;

  if (c->positions == 0)
    return;
  cards = report_read_cards (document, CARD_WIDTH, TITLE_HEIGHT);
  g_assert_cmpuint (g_hash_table_size (cards), ==, snapshot->nodes->len);
  for (guint i = 0; i < snapshot->nodes->len; i++)
    {
      const MeritaChartNode *node = snapshot->nodes->pdata[i];
      const char *text = g_hash_table_lookup (cards, node->title);

      g_assert_nonnull (text);
      g_assert_true (g_str_has_prefix (text, node->title));
      if (node->incumbent != NULL)
        g_assert_nonnull (strstr (text, node->incumbent));
      else
        g_assert_nonnull (strstr (text, "LOWONG sejak"));
    }
}

static void
test_long_words (void)
{
  static const char title[] =
    "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, Keluarga "
    "Berencana dan Pembangunan Wilayah Perdesaan";
  static const char name[] =
    "Prof. Dr. Ir. H. Muhammad Fadhlurrahman Kusumaatmaja, S.T., M.Eng., Ph.D.";
  MeritaReportOptions options = { MERITA_PAPER_A3, TRUE, MERITA_REDACT_FULL, TRUE };
  g_autoptr (MeritaReportData) snapshot = report_sample_chart (6);
  MeritaChartNode *node = snapshot->nodes->pdata[3];
  MeritaChartSuccessor *successor = g_new0 (MeritaChartSuccessor, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ReportDocument) document = NULL;
  g_autoptr (GHashTable) cards = NULL;
  g_autofree char *all = NULL;
  const char *text;

  g_free (node->title);
  node->title = g_strdup (title);
  g_free (node->incumbent);
  node->incumbent = g_strdup (name);
  node->post_since = node->retires_on = MERITA_DATE_UNKNOWN;
  node->months_left = G_MININT;
  successor->name = g_strdup ("Raden Ajeng Kusumaningtyas Wirasatyaningrum");
  successor->rank = 1;
  successor->plans = 2;
  successor->gap = MERITA_HUNDREDTHS_UNKNOWN;
  g_ptr_array_insert (node->successors, 0, successor);

  bytes = report_write (MERITA_DOCUMENT_SUCCESSION_CHART, snapshot, &options, NULL);
  document = report_open (bytes);
  report_check_page (document, 0);
  cards = report_read_cards (document, CARD_WIDTH, 110);
  text = g_hash_table_lookup (cards, title);
  g_assert_nonnull (text);
  g_assert_true (g_str_has_prefix (text, title));
  g_assert_nonnull (strstr (text, name));

  all = report_text (document);
  g_assert_nonnull (strstr (all, "TMT – · BUP –"));
  g_assert_nonnull (strstr (all, "Raden Ajeng"));
  g_assert_nonnull (strstr (all, "Wirasatyaningrum"));
}

static void
test_vacant (void)
{
  MeritaReportOptions options = { MERITA_PAPER_A3, TRUE, MERITA_REDACT_FULL, FALSE };
  g_autoptr (MeritaReportData) snapshot = report_sample_chart (30);
  g_autoptr (GBytes) bytes =
    report_write (MERITA_DOCUMENT_SUCCESSION_CHART, snapshot, &options, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  g_autofree char *text = report_text (document);

  g_assert_nonnull (strstr (text, "LOWONG sejak 1 Maret 2026"));
  g_assert_nonnull (strstr (text, "LOWONG sejak –"));
  g_assert_nonnull (strstr (text, "109 hari"));
  g_assert_nonnull (strstr (text, "Belum ada suksesor ditetapkan"));
  g_assert_nonnull (strstr (text, "hal. 2-A"));
  g_assert_null (strstr (text, "Mengetahui,"));
}

static void
test_grayscale (void)
{
  g_autoptr (MeritaReportData) snapshot = report_sample_chart (30);
  g_autoptr (MeritaReport) report =
    merita_report_new (MERITA_DOCUMENT_SUCCESSION_CHART, snapshot, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1191, 842);
  cairo_t *cr = cairo_create (surface);
  const guint8 *pixels;
  guint dark = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  merita_report_draw_page (report, cr, 0);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 1191 * 842; i++)
    {
      g_assert_cmpuint (pixels[4 * i], ==, pixels[4 * i + 1]);
      g_assert_cmpuint (pixels[4 * i], ==, pixels[4 * i + 2]);
      dark += pixels[4 * i] < 0x60 ? 1 : 0;
    }
  g_assert_cmpuint (dark, >, 10000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
check_hidden (const char *text, const char *name, MeritaNip nip)
{
  g_autofree char *whole = merita_text_short_name (name);
  char digits[22];

  g_assert_null (strstr (text, name));
  g_assert_null (strstr (text, whole));
  g_assert_null (strstr (text, merita_nip_format_spaced (nip, digits)));
  g_assert_null (strstr (text, merita_nip_format (nip, digits)));
}

static void
test_redaction (void)
{
  for (MeritaRedaction level = MERITA_REDACT_INITIALS; level <= MERITA_REDACT_COUNTS; level++)
    for (guint kind = 0; kind <= MERITA_DOCUMENT_SUCCESSOR_LIST; kind++)
      {
        MeritaReportOptions options = { MERITA_PAPER_A3, TRUE, level, TRUE };
        g_autoptr (MeritaReportData) snapshot = report_sample_chart (30);
        g_autoptr (GBytes) bytes =
          report_write ((MeritaDocumentKind) kind, snapshot, &options, NULL);
        g_autoptr (ReportDocument) document = report_open (bytes);
        g_autofree char *text = report_text (document);

        for (guint i = 0; i < snapshot->nodes->len; i++)
          {
            const MeritaChartNode *node = snapshot->nodes->pdata[i];

            if (node->incumbent != NULL)
              check_hidden (text, node->incumbent, node->incumbent_nip);
            for (guint k = 0; k < node->successors->len; k++)
              {
                const MeritaChartSuccessor *row = node->successors->pdata[k];

                check_hidden (text, row->name, row->nip);
              }
          }
        g_assert_nonnull (strstr (text, level == MERITA_REDACT_INITIALS
                                          ? "Redaksi: inisial dan empat angka akhir NIP"
                                          : "Redaksi: jumlah saja"));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pages = g_strconcat ("/succession-chart/pages/", cases[i].name, NULL);
      g_autofree char *titles = g_strconcat ("/succession-chart/titles/", cases[i].name, NULL);

      g_test_add_data_func (pages, &cases[i], test_pages);
      g_test_add_data_func (titles, &cases[i], test_titles);
    }
  g_test_add_func ("/succession-chart/long-words", test_long_words);
  g_test_add_func ("/succession-chart/vacant", test_vacant);
  g_test_add_func ("/succession-chart/grayscale", test_grayscale);
  g_test_add_func ("/succession-chart/redaction", test_redaction);

  return g_test_run ();
}
