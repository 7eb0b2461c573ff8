/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-sample-paper.h"

#include <cairo-pdf.h>

#include "merita-date.h"
#include "merita-sample-sheet.h"
#include "merita-text.h"

#define OFFICE "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA"
#define ADDRESS "Jalan Alun-Alun Timur Nomor 4, Arumsari 45999"
#define PLACE "Arumsari"
#define FOOT "Dokumen contoh dari Merita; instansi, nama, dan isinya rekaan. Bukan dokumen resmi."
#define LABEL_WIDTH 82.0
#define NUMBER_WIDTH 24.0
#define SCAN_SCALE 1.7

char *
merita_sample_paper_fill (const MeritaSamplePaper *self, const char *text)
{
  g_autoptr (GString) filled = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;
  filled = g_string_new (text);
  for (int i = 1; i <= 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("{Y+%d}", i);
      g_autofree char *year = g_strdup_printf ("%d", self->year + i);

      g_string_replace (filled, name, year, 0);
    }
  for (int i = 0; i < 3; i++)
    {
      static const char *const names[] = { "{Y}", "{P}", "{O}" };
      g_autofree char *year = g_strdup_printf ("%d", self->year - i);

      g_string_replace (filled, names[i], year, 0);
    }
  g_string_replace (filled, "{agency}", self->agency, 0);
  g_string_replace (filled, "{head}", self->head, 0);
  return g_strdup (filled->str);
}

static void
put_centred (MeritaSampleSheet *sheet, double size, gboolean bold, const char *text)
{
  merita_sample_sheet_text (sheet, 0, MERITA_SAMPLE_TEXT_WIDTH, size, bold, PANGO_ALIGN_CENTER,
                            text);
}

static gboolean
is_law (const MeritaSamplePaper *self)
{
  return g_str_equal (self->form, "regulation") || g_str_equal (self->form, "decree");
}

/* ---- heads ---- */

static void
put_law_head (const MeritaSamplePaper *self, MeritaSampleSheet *sheet)
{
  g_autofree char *head = g_utf8_strup (self->head, -1);
  g_autofree char *title = g_utf8_strup (self->title, -1);
  g_autofree char *kind =
    g_strdup_printf ("%s %s", g_str_equal (self->form, "decree") ? "KEPUTUSAN" : "PERATURAN", head);
  g_autofree char *number = g_strdup_printf ("NOMOR %s", self->number);
  g_autofree char *decider = g_strdup_printf ("%s,", head);

  put_centred (sheet, 14, TRUE, head);
  merita_sample_sheet_skip (sheet, 20);
  put_centred (sheet, 12, TRUE, kind);
  put_centred (sheet, 12, FALSE, number);
  merita_sample_sheet_skip (sheet, 8);
  put_centred (sheet, 11, FALSE, "TENTANG");
  merita_sample_sheet_skip (sheet, 8);
  put_centred (sheet, 12, TRUE, title);
  merita_sample_sheet_skip (sheet, 10);
  if (g_str_equal (self->form, "regulation"))
    put_centred (sheet, 11, FALSE, "DENGAN RAHMAT TUHAN YANG MAHA ESA");
  put_centred (sheet, 11, FALSE, decider);
  merita_sample_sheet_skip (sheet, 12);
}

static void
put_letterhead (const MeritaSamplePaper *self, MeritaSampleSheet *sheet)
{
  g_autofree char *agency = g_utf8_strup (self->agency, -1);
  g_autofree char *government = g_strdup_printf ("PEMERINTAH %s", agency);

  put_centred (sheet, 13, FALSE, government);
  put_centred (sheet, 12.5, TRUE, OFFICE);
  put_centred (sheet, 9, FALSE, ADDRESS);
  merita_sample_sheet_skip (sheet, 4);
  merita_sample_sheet_rule (sheet, 2);
  merita_sample_sheet_skip (sheet, 1.5);
  merita_sample_sheet_rule (sheet, 0.6);
  merita_sample_sheet_skip (sheet, 18);
}

static void
put_letter_head (const MeritaSamplePaper *self, MeritaSampleSheet *sheet)
{
  g_autofree char *day = merita_text_date (MERITA_LANGUAGE_INDONESIAN, self->signed_on);
  g_autofree char *place = g_strdup_printf (PLACE ", %s", day);

  merita_sample_sheet_text (sheet, 0, MERITA_SAMPLE_TEXT_WIDTH, 11, FALSE, PANGO_ALIGN_RIGHT,
                            place);
  merita_sample_sheet_skip (sheet, 8);
  merita_sample_sheet_item (sheet, "Nomor", LABEL_WIDTH, self->number);
  merita_sample_sheet_item (sheet, "Lampiran", LABEL_WIDTH, "-");
  merita_sample_sheet_item (sheet, "Hal", LABEL_WIDTH, self->title);
  merita_sample_sheet_skip (sheet, 14);
}

static void
put_head (const MeritaSamplePaper *self, MeritaSampleSheet *sheet)
{
  g_autofree char *title = g_utf8_strup (self->title, -1);

  if (is_law (self))
    {
      put_law_head (self, sheet);
      return;
    }
  put_letterhead (self, sheet);
  if (g_str_equal (self->form, "letter"))
    {
      put_letter_head (self, sheet);
      return;
    }
  if (g_str_equal (self->form, "procedure"))
    {
      g_autofree char *facts =
        g_strdup_printf ("Nomor SOP : %s\nNama SOP : %s", self->number, self->title);

      put_centred (sheet, 13, TRUE, "STANDAR OPERASIONAL PROSEDUR");
      merita_sample_sheet_skip (sheet, 10);
      merita_sample_sheet_text (sheet, 0, 290, 11, FALSE, PANGO_ALIGN_LEFT, facts);
    }
  else if (!g_str_equal (self->form, "scan"))
    put_centred (sheet, 13, TRUE, title);
  if (g_str_equal (self->form, "minutes"))
    {
      g_autofree char *number = g_strdup_printf ("Nomor %s", self->number);

      put_centred (sheet, 11, FALSE, number);
    }
  merita_sample_sheet_skip (sheet, 14);
}

/* ---- body ---- */

static void
put_table (const MeritaSamplePaper *self, MeritaSampleSheet *sheet, JsonObject *element)
{
  JsonArray *columns = json_object_get_array_member (element, "columns");
  JsonArray *widths = json_object_get_array_member (element, "widths");
  JsonArray *rows = json_object_get_array_member (element, "rows");
  guint n = json_array_get_length (columns);
  g_autofree double *shares = g_new0 (double, n);

  for (guint i = 0; i < n; i++)
    shares[i] = json_array_get_double_element (widths, i);
  merita_sample_sheet_skip (sheet, 6);
  for (guint r = 0; r <= json_array_get_length (rows); r++)
    {
      JsonArray *row = r == 0 ? columns : json_array_get_array_element (rows, r - 1);
      g_auto (GStrv) cells = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        cells[i] = merita_sample_paper_fill (self, json_array_get_string_element (row, i));
      merita_sample_sheet_row (sheet, (const char *const *) cells, shares, n, r == 0);
    }
  merita_sample_sheet_skip (sheet, 10);
}

static void
put_text (const MeritaSamplePaper *self, MeritaSampleSheet *sheet, JsonObject *element)
{
  const char *label = json_object_get_string_member_with_default (element, "label", NULL);
  g_autofree char *text =
    merita_sample_paper_fill (self, json_object_get_string_member (element, "text"));

  if (label != NULL)
    merita_sample_sheet_item (sheet, label, g_ascii_isdigit (*label) ? NUMBER_WIDTH : LABEL_WIDTH,
                              text);
  else
    merita_sample_sheet_text (sheet, 0, MERITA_SAMPLE_TEXT_WIDTH, 11, FALSE, PANGO_ALIGN_LEFT,
                              text);
  merita_sample_sheet_skip (sheet, 7);
}

static void
put_element (const MeritaSamplePaper *self, MeritaSampleSheet *sheet, JsonObject *element)
{
  if (json_object_has_member (element, "page"))
    merita_sample_sheet_break (sheet);
  else if (json_object_has_member (element, "heading"))
    {
      const char *heading = json_object_get_string_member (element, "heading");

      merita_sample_sheet_need (sheet, 80);
      merita_sample_sheet_skip (sheet, 6);
      put_centred (sheet, 11, !g_str_has_prefix (heading, "Pasal"), heading);
      merita_sample_sheet_skip (sheet, 5);
    }
  else if (json_object_has_member (element, "columns"))
    put_table (self, sheet, element);
  else
    put_text (self, sheet, element);
}

/* ---- signature ---- */

/* A hand that nobody has. */
static void
draw_hand (MeritaSampleSheet *sheet, double x)
{
  cairo_t *cr = sheet->cr;

  cairo_set_source_rgb (cr, 0.15, 0.2, 0.5);
  cairo_set_line_width (cr, 1.2);
  cairo_move_to (cr, x, sheet->y + 26);
  cairo_rel_curve_to (cr, 12, -40, 22, -14, 10, 8);
  cairo_rel_curve_to (cr, 14, -26, 26, -20, 20, 4);
  cairo_rel_curve_to (cr, 18, -14, 30, -6, 58, -16);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static void
put_signature (const MeritaSamplePaper *self, MeritaSampleSheet *sheet)
{
  const double x = 230;
  const double width = MERITA_SAMPLE_TEXT_WIDTH - x;
  g_autofree char *day = merita_text_date (MERITA_LANGUAGE_INDONESIAN, self->signed_on);
  g_autofree char *head = g_utf8_strup (self->head, -1);
  g_autofree char *text =
    is_law (self) ? g_strdup_printf ("Ditetapkan di " PLACE "\npada tanggal %s\n%s,", day, head)
                  : g_strdup_printf ("%s%s%sKepala Badan,",
                                     g_str_equal (self->form, "letter") ? "" : PLACE ", ",
                                     g_str_equal (self->form, "letter") ? "" : day,
                                     g_str_equal (self->form, "letter") ? "" : "\n");

  merita_sample_sheet_need (sheet, 130);
  merita_sample_sheet_skip (sheet, 16);
  merita_sample_sheet_text (sheet, x, width, 11, FALSE, PANGO_ALIGN_LEFT, text);
  draw_hand (sheet, MERITA_SAMPLE_LEFT + x + 10);
  merita_sample_sheet_skip (sheet, 44);
  merita_sample_sheet_text (sheet, x, width, 11, TRUE, PANGO_ALIGN_LEFT,
                            is_law (self) ? "RADEN CONTOH WIRATAMA" : "Dra. Sekar Contoh, M.Si.");
}

static void
put_body (const MeritaSamplePaper *self, MeritaSampleSheet *sheet)
{
  gboolean is_signed = FALSE;

  for (guint i = 0; i < json_array_get_length (self->body); i++)
    {
      JsonObject *element = json_array_get_object_element (self->body, i);

      /* An annex stands behind the signature. */
      if (!is_signed && is_law (self) && json_object_has_member (element, "page"))
        {
          put_signature (self, sheet);
          is_signed = TRUE;
        }
      put_element (self, sheet, element);
    }
  if (!is_signed)
    put_signature (self, sheet);
}

static void
draw (const MeritaSamplePaper *self, cairo_t *cr)
{
  MeritaSampleSheet sheet;

  merita_sample_sheet_begin (&sheet, cr, FOOT);
  put_head (self, &sheet);
  put_body (self, &sheet);
  merita_sample_sheet_end (&sheet);
}

/* As it comes out of a scanner: a picture, not quite straight, on paper that is not quite white. */
static void
draw_scan (const MeritaSamplePaper *self, cairo_t *cr)
{
  cairo_surface_t *image =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (MERITA_SAMPLE_PAPER_WIDTH * SCAN_SCALE),
                                (int) (MERITA_SAMPLE_PAPER_HEIGHT * SCAN_SCALE));
  cairo_t *scan = cairo_create (image);

  cairo_set_source_rgb (scan, 0.96, 0.955, 0.93);
  cairo_paint (scan);
  cairo_scale (scan, SCAN_SCALE, SCAN_SCALE);
  cairo_rotate (scan, 0.006);
  draw (self, scan);
  cairo_destroy (scan);
  cairo_scale (cr, 1 / SCAN_SCALE, 1 / SCAN_SCALE);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

/* The day of the paper, never the clock. */
static void
set_day (const MeritaSamplePaper *self, cairo_surface_t *surface)
{
  char day[11];
  g_autofree char *stamp =
    g_strdup_printf ("%sT00:00:00Z", merita_date_format_iso (self->signed_on, day));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
}

gboolean
merita_sample_paper_write (const MeritaSamplePaper *self, const char *path, GError **error)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  surface = cairo_pdf_surface_create (path, MERITA_SAMPLE_PAPER_WIDTH, MERITA_SAMPLE_PAPER_HEIGHT);
  set_day (self, surface);
  cr = cairo_create (surface);
  if (g_str_equal (self->form, "scan"))
    draw_scan (self, cr);
  else
    draw (self, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               merita_tr (merita_language_current (),
                          "The document could not be written to “%s”: %s. "
                          "Check that there is room in the folder."),
               path, cairo_status_to_string (status));
  return FALSE;
}
