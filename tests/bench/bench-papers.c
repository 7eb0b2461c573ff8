/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-papers --documents N --pages P --out FOLDER: invented reports as PDF files of 5 to 200
 * pages, P pages in all, the same for the same arguments.  One page in all of them says "penanda
 * tunggal".
 */
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "bench-random.h"

#define LEAST_PAGES 5
#define MOST_PAGES 200
#define PAGE_WIDTH 595.0
#define PAGE_HEIGHT 842.0
#define MARGIN 56
#define WORDS_PER_PAGE 330
#define MARK "penanda tunggal"

typedef struct
{
  int documents, pages;
  char *folder;
  BenchRandom random;
} Papers;

static const char *const words[] = {
  "pegawai",
  "jabatan",
  "kompetensi",
  "penilaian",
  "kinerja",
  "talenta",
  "merit",
  "keputusan",
  "peraturan",
  "bupati",
  "pengadaan",
  "kebutuhan",
  "rencana",
  "suksesi",
  "promosi",
  "mutasi",
  "disiplin",
  "penghargaan",
  "pelatihan",
  "pengembangan",
  "laporan",
  "standar",
  "pelaksanaan",
  "evaluasi",
  "verifikasi",
  "bukti",
  "dokumen",
  "lampiran",
  "pejabat",
  "pembina",
  "kepegawaian",
  "daerah",
  "dinas",
  "badan",
  "sekretariat",
  "tahun",
  "anggaran",
  "sesuai",
  "dengan",
  "ketentuan",
  "perundang-undangan",
  "yang",
};

/* Most reports are short, a few are as long as files get. */
static int *
draw_lengths (Papers *papers)
{
  int *lengths = g_new (int, (gsize) papers->documents);
  int left = papers->pages - LEAST_PAGES * papers->documents;

  for (int i = 0; i < papers->documents; i++)
    lengths[i] = LEAST_PAGES;
  while (left > 0)
    {
      int i = (int) bench_random_below (&papers->random, (guint32) papers->documents);
      int more = (int) bench_random_below (&papers->random, i % 20 == 0 ? 60 : 12);

      more = MIN (MIN (more, left), MOST_PAGES - lengths[i]);
      lengths[i] += more;
      left -= more;
    }
  return lengths;
}

static char *
write_text (Papers *papers, gboolean marked)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < WORDS_PER_PAGE; i++)
    {
      guint32 n = bench_random_below (&papers->random, 400);

      if (n < 40)
        g_string_append_printf (text, "nomor %u ", bench_random_below (&papers->random, 20000));
      else
        g_string_append_printf (text, "%s%s", words[n % G_N_ELEMENTS (words)],
                                n % 17 == 0 ? ". " : " ");
      if (marked && i == WORDS_PER_PAGE / 2)
        g_string_append (text, MARK " ");
    }
  return g_string_free (text, FALSE);
}

static void
draw_page (cairo_t *cr, PangoLayout *layout, const char *text, int number)
{
  g_autofree char *footer = g_strdup_printf ("- %d -", number);

  cairo_move_to (cr, MARGIN, MARGIN);
  pango_layout_set_text (layout, text, -1);
  pango_cairo_show_layout (cr, layout);
  cairo_move_to (cr, MARGIN, PAGE_HEIGHT - MARGIN);
  pango_layout_set_text (layout, footer, -1);
  pango_cairo_show_layout (cr, layout);
  cairo_show_page (cr);
}

static gboolean
write_document (Papers *papers, int index, int pages)
{
  g_autofree char *path = g_strdup_printf ("%s/Laporan %04d.pdf", papers->folder, index + 1);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Serif 11");
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-01T00:00:00Z");
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE);
  pango_layout_set_justify (layout, TRUE);
  for (int page = 0; page < pages; page++)
    {
      g_autofree char *text =
        write_text (papers, index == papers->documents / 2 && page == pages / 2);

      draw_page (cr, layout, text, page + 1);
    }
  pango_font_description_free (font);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", path, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
parse_arguments (Papers *papers, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "documents", 0, 0, G_OPTION_ARG_INT, &papers->documents, "Files", "N" },
    { "pages", 0, 0, G_OPTION_ARG_INT, &papers->pages, "Pages in all", "P" },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &papers->folder, "Where they go", "FOLDER" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    g_printerr ("%s\n", error->message);
  return error == NULL && papers->folder != NULL && papers->documents > 0
         && papers->pages >= LEAST_PAGES * papers->documents
         && papers->pages <= MOST_PAGES * papers->documents;
}

int
main (int argc, char **argv)
{
  Papers papers = { 0 };
  g_autofree int *lengths = NULL;
  gboolean ok = TRUE;

  if (!parse_arguments (&papers, &argc, &argv))
    {
      g_printerr ("bench-papers --documents N --pages P --out FOLDER; 5 to 200 pages a file\n");
      return 2;
    }
  bench_random_init (&papers.random, 1);
  lengths = draw_lengths (&papers);
  for (int i = 0; ok && i < papers.documents; i++)
    ok = write_document (&papers, i, lengths[i]);
  g_print ("%d documents, %d pages\n", papers.documents, papers.pages);
  g_free (papers.folder);
  return ok ? 0 : 1;
}
