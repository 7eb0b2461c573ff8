/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-fixture.h"

#include <cairo-pdf.h>

#include "merita-evidence-add.h"
#include "merita-evidence-edit.h"
#include "merita-evidence-find.h"

#define LEFT 72
#define LINE 18
#define WIDTH 595
#define HEIGHT 842

static void
draw_page (cairo_t *cr, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  cairo_set_font_size (cr, 12);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      cairo_move_to (cr, LEFT, LEFT + LINE * (i + 1));
      cairo_show_text (cr, lines[i]);
    }
}

char *
evidence_draw (Fixture *self, const char *name, const char *const *pages)
{
  char *path = g_build_filename (self->folder, name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; pages[i] != NULL; i++)
    {
      draw_page (cr, pages[i]);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

char *
evidence_draw_scan (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * WIDTH, 2 * HEIGHT);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, 2, 2);
  draw_page (cr, text);
  cairo_destroy (cr);
  cr = cairo_create (surface);
  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (image);
  return path;
}

MeritaId
evidence_add (Fixture *self, const char *path)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
    merita_evidence_add (self->store, paths, FIXTURE_TODAY, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  return ((const MeritaEvidenceItem *) items->pdata[0])->document.id;
}

void
evidence_get (Fixture *self, MeritaId id, MeritaDocument *row)
{
  g_autoptr (GError) error = NULL;

  merita_evidence_get_document (merita_agency_get_reader (self->agency), id, row, &error);
  g_assert_no_error (error);
}

MeritaId
evidence_cite (Fixture *self, MeritaId document, const char *code, const char *quote, gint period)
{
  const MeritaEvidenceSought sought = { .quote = quote };
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaEvidencePlace) place =
    merita_evidence_find (merita_agency_get_reader (self->agency), document, &sought, NULL, &error);
  g_autoptr (MeritaEvidenceEdit) edit = NULL;
  g_auto (MeritaDocument) row = { 0 };
  MeritaCitation citation = { .code = (char *) code, .level = 1, .line = 1, .period = period };

  g_assert_no_error (error);
  g_assert_nonnull (place);
  citation.page = place->page;
  citation.x = place->bounds.x;
  citation.y = place->bounds.y;
  citation.width = place->bounds.width;
  citation.height = place->bounds.height;
  citation.quote = place->quote;
  evidence_get (self, document, &row);
  edit = merita_evidence_edit_cite (merita_agency_get_profile (self->agency)->instrument, &row,
                                    &citation, NULL, FIXTURE_TODAY, &error);
  g_assert_no_error (error);
  merita_evidence_edit_apply (edit, self->store, &error);
  g_assert_no_error (error);
  return merita_evidence_edit_get_citation (edit)->id;
}

void
evidence_get_citation (Fixture *self, MeritaId id, MeritaCitation *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
    merita_reader_list_citations (merita_agency_get_reader (self->agency), 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    if (((const MeritaCitation *) rows->pdata[i])->id == id)
      {
        merita_citation_copy (rows->pdata[i], row);
        return;
      }
  g_assert_not_reached ();
}
