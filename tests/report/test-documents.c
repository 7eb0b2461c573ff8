/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "merita-nip.h"
#include "report-reader.h"
#include "report-sample.h"

typedef struct
{
  MeritaDocumentKind kind;
  MeritaPaper paper;
  gboolean landscape;
  const char *header; /* of the table, on every page that has rows */
} Case;

static const Case cases[] = {
  { MERITA_DOCUMENT_SUCCESSOR_LIST, MERITA_PAPER_F4, TRUE, "Nama dan NIP" },
  { MERITA_DOCUMENT_SUCCESSOR_LIST, MERITA_PAPER_A4, TRUE, "Nama dan NIP" },
  { MERITA_DOCUMENT_NINE_BOX, MERITA_PAPER_F4, TRUE, NULL },
  { MERITA_DOCUMENT_NINE_BOX, MERITA_PAPER_A3, TRUE, NULL },
  { MERITA_DOCUMENT_NINE_BOX, MERITA_PAPER_A4, FALSE, NULL },
  { MERITA_DOCUMENT_EXEMPTION_CHECK, MERITA_PAPER_F4, FALSE, NULL },
  { MERITA_DOCUMENT_EXEMPTION_CHECK, MERITA_PAPER_A4, TRUE, NULL },
};

static MeritaReportData *
make_data (MeritaDocumentKind kind, const MeritaTalentRule *rule)
{
  MeritaReportData *data;

  if (kind == MERITA_DOCUMENT_NINE_BOX)
    {
      data = report_sample_map (412);
      data->talent = rule;
      return data;
    }

  return kind == MERITA_DOCUMENT_EXEMPTION_CHECK ? report_sample_check ()
                                                 : report_sample_chart (30);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_arms (int width, int height)
{
  GByteArray *png = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_arc (cr, width / 2.0, height / 2.0, width / 3.0, 0, 6.3);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append_cb, png), ==,
                   CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (png);
}

static guint
count_images (MeritaReportData *data)
{
  MeritaReportOptions options = { MERITA_PAPER_F4, TRUE, MERITA_REDACT_FULL, TRUE };
  g_autoptr (GBytes) first = report_write (MERITA_DOCUMENT_SUCCESSOR_LIST, data, &options, NULL);
  g_autoptr (GBytes) second = report_write (MERITA_DOCUMENT_SUCCESSOR_LIST, data, &options, NULL);
  g_autoptr (ReportDocument) document = report_open (first);
  g_autoptr (ReportPage) page = poppler_document_get_page (document, 0);
  GList *images = poppler_page_get_image_mapping (page);
  guint n = g_list_length (images);

  poppler_page_free_image_mapping (images);
  g_assert_true (g_bytes_equal (first, second));
  report_check_page (document, 0);
  return n;
}

/* On the letterhead of the first page; what is no small PNG image is left out. */
static void
test_arms (void)
{
  static const guint8 huge[] = { 0x89, 'P',  'N', 'G', '\r', '\n', 0x1a, '\n', 0,    0, 0,
                                 13,   'I',  'H', 'D', 'R',  0,    0,    0xff, 0xff, 0, 0,
                                 0xff, 0xff, 8,   6,   0,    0,    0,    0,    0,    0, 0 };
  g_autoptr (MeritaReportData) data = report_sample_chart (3);
  g_autoptr (GBytes) good = make_arms (90, 120);
  GBytes *const bad[] = { g_bytes_new_static (huge, sizeof huge), g_bytes_new_static ("PNG", 3),
                          g_bytes_new_from_bytes (good, 0, 40), make_arms (1200, 10) };

  g_assert_cmpuint (count_images (data), ==, 0);
  data->letterhead.arms = g_bytes_ref (good);
  g_assert_cmpuint (count_images (data), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_bytes_unref (data->letterhead.arms);
      data->letterhead.arms = bad[i];
      g_assert_cmpuint (count_images (data), ==, 0);
    }
}

static void
test_pages (gconstpointer argument)
{
  const Case *c = argument;
  MeritaReportOptions options = { c->paper, c->landscape, MERITA_REDACT_FULL, TRUE };
  g_autoptr (MeritaTalentRule) rule = report_sample_rule ();
  g_autoptr (MeritaReportData) data = make_data (c->kind, rule);
  guint n = 0;
  g_autoptr (GBytes) first = report_write (c->kind, data, &options, &n);
  g_autoptr (GBytes) second = report_write (c->kind, data, &options, NULL);
  g_autoptr (ReportDocument) document = report_open (first);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, n);
  for (guint page = 0; page < n; page++)
    {
      g_autofree char *text = report_page_text (document, (int) page);

      report_check_page (document, (int) page);
      g_assert_true ((strstr (text, "Mengetahui,") != NULL) == (page + 1 == n));
      if (c->header != NULL && page + 1 < n)
        g_assert_nonnull (strstr (text, c->header));
    }
}

/* A row is never broken: a name and its number stand on the same page. */
static void
test_list_rows (void)
{
  g_autoptr (MeritaReportData) data = report_sample_chart (30);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_SUCCESSOR_LIST, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  int n = poppler_document_get_n_pages (document);

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const MeritaChartNode *node = data->nodes->pdata[i];

      for (guint k = 0; k < node->successors->len; k++)
        {
          const MeritaChartSuccessor *row = node->successors->pdata[k];
          char nip[22];
          guint found = 0;

          merita_nip_format_spaced (row->nip, nip);
          for (int page = 0; page < n; page++)
            {
              g_autofree char *text = report_page_text (document, page);

              if (strstr (text, nip) == NULL)
                continue;
              found++;
              g_assert_nonnull (strstr (text, row->name));
            }
          g_assert_cmpuint (found, ==, 1);
        }
    }
}

static void
test_map_text (void)
{
  g_autoptr (MeritaTalentRule) rule = report_sample_rule ();
  g_autoptr (MeritaReportData) data = make_data (MERITA_DOCUMENT_NINE_BOX, rule);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_NINE_BOX, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  g_autofree char *first = report_page_text (document, 0);
  g_autofree char *all = report_text (document);
  guint boxed = 0;

  g_assert_nonnull (strstr (first, "107 orang"));
  g_assert_nonnull (strstr (first, "28%"));
  g_assert_nonnull (strstr (first, "KRS"));
  g_assert_nonnull (strstr (first, "Belum dapat dipetakan: 24 orang"));
  g_assert_nonnull (strstr (first, "12 Juni 2026"));
  g_assert_nonnull (strstr (all, "Tindak lanjut per kotak"));
  for (guint i = 0; i < data->people->len; i++)
    {
      char nip[22];

      merita_nip_format_spaced (((MeritaMapPerson *) data->people->pdata[i])->nip, nip);
      boxed += strstr (all, nip) != NULL ? 1 : 0;
    }
  g_assert_cmpuint (boxed, ==, data->people->len);
}

static void
test_map_counts_only (void)
{
  MeritaReportOptions options = { MERITA_PAPER_A4, TRUE, MERITA_REDACT_COUNTS, FALSE };
  g_autoptr (MeritaTalentRule) rule = report_sample_rule ();
  g_autoptr (MeritaReportData) data = make_data (MERITA_DOCUMENT_NINE_BOX, rule);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_NINE_BOX, data, &options, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  g_autofree char *all = report_text (document);

  g_assert_nonnull (strstr (all, "107 orang"));
  for (guint i = 0; i < data->people->len; i++)
    g_assert_null (strstr (all, ((MeritaMapPerson *) data->people->pdata[i])->name));
}

static void
test_check_text (void)
{
  g_autoptr (MeritaReportData) data = report_sample_check ();
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_EXEMPTION_CHECK, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  g_autofree char *all = report_text (document);

  g_assert_nonnull (strstr (all, "dari 5 prasyarat terpenuhi"));
  g_assert_nonnull (strstr (all, "Belum siap diajukan"));
  g_assert_nonnull (strstr (all, "40 dari 58 suksesor berada di luar kotak 7, 8, 9"));
  g_assert_nonnull (strstr (all, "PP 11/2017 Pasal 134"));
  g_assert_nonnull (strstr (all, "ke-3"));
  g_assert_nonnull (strstr (all, "memuat aturan hasil rekonstruksi"));
}

static void
test_metadata (void)
{
  g_autoptr (MeritaReportData) data = report_sample_chart (6);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_SUCCESSION_CHART, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autofree char *creator = poppler_document_get_creator (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autofree char *day = g_date_time_format_iso8601 (created);

  g_assert_cmpstr (title, ==, "BAGAN RENCANA SUKSESI 2026");
  g_assert_nonnull (strstr (author, "PEMERINTAH KABUPATEN LEMBAH ARUM"));
  g_assert_cmpstr (creator, ==, "Merita");
  g_assert_true (g_str_has_prefix (day, "2026-06-18"));
}

/* Fonts travel with the document. */
static void
test_fonts (void)
{
  g_autoptr (MeritaReportData) data = report_sample_chart (6);
  g_autoptr (GBytes) bytes = report_write (MERITA_DOCUMENT_SUCCESSION_CHART, data, NULL, NULL);
  g_autoptr (ReportDocument) document = report_open (bytes);
  PopplerFontInfo *info = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  guint count = 0;

  g_assert_true (poppler_font_info_scan (info, 1, &iter));
  do
    {
      g_assert_true (poppler_fonts_iter_is_embedded (iter));
      g_assert_true (poppler_fonts_iter_is_subset (iter));
      count++;
    }
  while (poppler_fonts_iter_next (iter));
  g_assert_cmpuint (count, >=, 2);
  poppler_fonts_iter_free (iter);
  poppler_font_info_free (info);
}

static void
test_digest (void)
{
  g_autoptr (MeritaReportData) first = report_sample_chart (12);
  g_autoptr (MeritaReportData) second = report_sample_chart (12);
  MeritaChartNode *node = second->nodes->pdata[11];

  g_assert_cmpuint (strlen (first->digest), ==, 64);
  g_assert_cmpstr (first->digest, ==, second->digest);
  node->bench += 1;
  merita_report_data_seal (second);
  g_assert_cmpstr (first->digest, !=, second->digest);
}

static void
test_errors (void)
{
  g_autoptr (MeritaReportData) data = report_sample_chart (3);
  g_autoptr (MeritaReport) report =
    merita_report_new (MERITA_DOCUMENT_SUCCESSION_CHART, data, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_dir_make_tmp ("merita-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bagan.pdf", NULL);
  g_autofree char *missing = g_build_filename (folder, "tidak", "ada", "bagan.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (merita_report_write_pdf (report, missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, missing));
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (merita_report_write_pdf (report, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_without_signatories (void)
{
  g_autoptr (MeritaReportData) data = report_sample_chart (3);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ReportDocument) document = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_set_size (data->signatories, 0);
  bytes = report_write (MERITA_DOCUMENT_SUCCESSION_CHART, data, NULL, NULL);
  document = report_open (bytes);
  text = report_text (document);
  g_assert_nonnull (strstr (text, "Arumsari, 18 Juni 2026"));
  g_assert_nonnull (strstr (text, "NIP ...."));
}

static void
test_words (void)
{
  for (guint kind = 0; kind < MERITA_N_DOCUMENTS; kind++)
    g_assert_cmpint (merita_document_parse (merita_document_id ((MeritaDocumentKind) kind)), ==,
                     kind);
  g_assert_cmpint (merita_document_parse ("letter"), ==, -1);
  g_assert_cmpint (merita_document_parse (NULL), ==, -1);
  g_assert_cmpint (merita_paper_parse ("A3"), ==, MERITA_PAPER_A3);
  g_assert_cmpint (merita_paper_parse ("f4"), ==, MERITA_PAPER_F4);
  g_assert_cmpint (merita_paper_parse ("letter"), ==, -1);
  g_assert_cmpint (merita_redaction_parse ("initials"), ==, MERITA_REDACT_INITIALS);
  g_assert_cmpint (merita_redaction_parse ("none"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/documents/pages/%s/%u", merita_document_id (cases[i].kind), i);

      g_test_add_data_func (path, &cases[i], test_pages);
    }
  g_test_add_func ("/documents/list-rows", test_list_rows);
  g_test_add_func ("/documents/map-text", test_map_text);
  g_test_add_func ("/documents/map-counts-only", test_map_counts_only);
  g_test_add_func ("/documents/check-text", test_check_text);
  g_test_add_func ("/documents/metadata", test_metadata);
  g_test_add_func ("/documents/fonts", test_fonts);
  g_test_add_func ("/documents/digest", test_digest);
  g_test_add_func ("/documents/errors", test_errors);
  g_test_add_func ("/documents/without-signatories", test_without_signatories);
  g_test_add_func ("/documents/words", test_words);

  g_test_add_func ("/report/documents/arms", test_arms);
  return g_test_run ();
}
