/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-report-private.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "merita-date.h"
#include "merita-text.h"

#define OUTLINE_DEPTH 8

typedef struct
{
  cairo_surface_t *surface;
  double height;
  int parents[OUTLINE_DEPTH + 1]; /* the newest entry of each depth; [0] is the root */
} Outline;

static void
add_outline_cb (const char *title, guint page, double x, double y, guint depth, gpointer data)
{
  Outline *outline = data;
  guint level = MIN (depth, OUTLINE_DEPTH - 1);
  char place[96];
  char left[G_ASCII_DTOSTR_BUF_SIZE], top[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (left, sizeof left, "%.1f", x);
  g_ascii_formatd (top, sizeof top, "%.1f", y);
  g_snprintf (place, sizeof place, "page=%u pos=[%s %s]", page + 1, left, top);
  outline->parents[level + 1] =
    cairo_pdf_surface_add_outline (outline->surface, outline->parents[level], title, place,
                                   level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

/* The day of the data, never the clock: equal data give equal bytes. */
static void
set_metadata (MeritaReport *self, cairo_surface_t *surface)
{
  const MeritaLetterhead *head = &self->data->letterhead;
  g_autofree char *author = g_strdup_printf ("%s, %s", head->office != NULL ? head->office : "",
                                             head->government != NULL ? head->government : "");
  g_autofree char *title = g_strdup_printf ("%s %d", self->document->title, self->data->year);
  char day[11];
  g_autofree char *created = NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Merita");
  if (self->data->classification != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                    self->data->classification);
  created = g_strdup_printf ("%sT00:00:00Z", self->data->today != MERITA_DATE_UNKNOWN
                                               ? merita_date_format_iso (self->data->today, day)
                                               : "1970-01-01");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

static gboolean
check_status (cairo_status_t status, const char *path, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               merita_tr (merita_language_current (),
                          "The document could not be written to “%s”: %s. "
                          "Check that there is room in the folder."),
               path, cairo_status_to_string (status));

  return FALSE;
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  int *descriptor = closure;

  while (length > 0)
    {
      gssize written = write (*descriptor, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return CAIRO_STATUS_WRITE_ERROR;
      data += written;
      length -= (unsigned int) written;
    }

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_pages (MeritaReport *self, cairo_surface_t *surface, GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;

  for (guint page = 0; ok && page < self->n_pages; page++)
    {
      ok = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!ok)
        break;
      merita_report_draw_page (self, cr, page);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);

  return ok;
}

static gboolean
write_surface (MeritaReport *self,
               int *descriptor,
               const char *path,
               GCancellable *cancellable,
               GError **error)
{
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_cb, descriptor, self->frame.width,
                                         self->frame.height);
  Outline outline = { surface, self->frame.height, { CAIRO_PDF_OUTLINE_ROOT } };
  gboolean ok;

  set_metadata (self, surface);
  ok = draw_pages (self, surface, cancellable, error);
  if (ok)
    self->document->outline (self, self->plan, add_outline_cb, &outline);
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), path, error);
  cairo_surface_destroy (surface);

  return ok;
}

static gboolean
set_file_error (GError **error, const char *path, int code)
{
  g_set_error (error, G_IO_ERROR, (gint) g_io_error_from_errno (code),
               merita_tr (merita_language_current (),
                          "The document could not be written to “%s”: %s. "
                          "Choose a folder that you may write to."),
               path, g_strerror (code));

  return FALSE;
}

gboolean
merita_report_write_pdf (MeritaReport *self,
                         const char *path,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  int descriptor;
  gboolean ok;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, ".merita-XXXXXX", NULL);
  descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (descriptor < 0)
    return set_file_error (error, path, errno);

  ok = write_surface (self, &descriptor, path, cancellable, error);
  if (ok && (fsync (descriptor) != 0 || g_rename (temporary, path) != 0))
    ok = set_file_error (error, path, errno);
  if (!ok)
    g_unlink (temporary);
  g_close (descriptor, NULL);

  return ok;
}
