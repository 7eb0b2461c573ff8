/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-recognition.h"

#include <math.h>
#include <string.h>

#include "merita-pdf-client.h"
#include "merita-process.h"
#include "merita-recognition-table.h"

#define PROGRAM "tesseract"
#define DEFAULT_SECONDS 120
#define LIST_SECONDS 20
#define MOST_OUTPUT (32u << 20)

/* What the program reads best, and what a page that is a poster comes down from. */
#define DOTS_AN_INCH 300
#define MOST_PIXELS 25e6
#define POINTS_AN_INCH 72

typedef struct
{
  GBytes *file;
  guint page, seconds;
} Order;

void
merita_recognition_free (MeritaRecognition *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->layout, merita_page_layout_free);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self->languages);
  g_free (self);
}

static void
order_free (gpointer data)
{
  Order *order = data;

  g_bytes_unref (order->file);
  g_free (order);
}

/* The output of the program as text; a failure in the words of this layer. */
static char *
run_program (const char *const *arguments,
             GBytes *input,
             guint seconds,
             GCancellable *cancellable,
             GError **error)
{
  const MeritaProcessOrder order = {
    .arguments = arguments, .input = input, .seconds = seconds, .most = MOST_OUTPUT
  };
  g_autoptr (GByteArray) output = g_byte_array_new ();
  g_autoptr (GSubprocess) ended = NULL;
  g_autoptr (GError) local = NULL;

  if (merita_process_run (&order, output, &ended, cancellable, &local))
    return g_utf8_make_valid ((const char *) output->data, output->len);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    merita_recognition_fail (MERITA_RECOGNITION_ERROR_TOO_SLOW, error);
  else if (g_error_matches (local, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT))
    merita_recognition_fail (MERITA_RECOGNITION_ERROR_MISSING, error);
  else
    merita_recognition_fail (MERITA_RECOGNITION_ERROR_FAILED, error);
  return NULL;
}

char *
merita_recognition_find_languages (GCancellable *cancellable, GError **error)
{
  static const char *const arguments[] = { PROGRAM, "--list-langs", NULL };
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean indonesian, english;

  output = run_program (arguments, NULL, LIST_SECONDS, cancellable, error);
  if (output == NULL)
    return NULL;
  lines = g_strsplit_set (output, "\r\n", -1);
  indonesian = g_strv_contains ((const char *const *) lines, "ind");
  english = g_strv_contains ((const char *const *) lines, "eng");
  if (indonesian || english)
    return g_strdup (indonesian && english ? "ind+eng" : indonesian ? "ind" : "eng");
  merita_recognition_fail (MERITA_RECOGNITION_ERROR_NO_LANGUAGE, error);
  return NULL;
}

/* Pixels a point. */
static double
choose_scale (const MeritaPageLayout *layout)
{
  double area = layout->width / 100.0 * (layout->height / 100.0);
  double wanted = (double) DOTS_AN_INCH / POINTS_AN_INCH;

  return MIN (wanted, sqrt (MOST_PIXELS / area));
}

/* A portable graymap: what the worker drew, in shades. */
static GBytes *
make_graymap (const MeritaPdfAnswer *image)
{
  g_autofree char *head = g_strdup_printf ("P5\n%u %u\n255\n", image->width, image->height);
  const guint8 *pixels = g_bytes_get_data (image->pixels, NULL);
  gsize at = strlen (head);
  gsize size = at + (gsize) image->width * image->height;
  guint8 *data = g_malloc (size);

  memcpy (data, head, at);
  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, pixels + (gsize) y * image->stride + x * sizeof pixel, sizeof pixel);
        data[at++] = (guint8) (((pixel >> 16 & 0xff) * 299 + (pixel >> 8 & 0xff) * 587
                                + (pixel & 0xff) * 114 + 500)
                               / 1000);
      }
  return g_bytes_new_take (data, size);
}

static MeritaRecognition *
recognize_image (const MeritaPdfAnswer *image,
                 const MeritaPageLayout *page,
                 const char *languages,
                 guint seconds,
                 GCancellable *cancellable,
                 GError **error)
{
  /* Rounded up by the worker, so the scale is that of the page, not of the picture's borders. */
  double scale = choose_scale (page);
  g_autofree char *dots = g_strdup_printf ("%.0f", scale * POINTS_AN_INCH);
  const char *const arguments[] = { PROGRAM, "stdin", "stdout", "-l", languages,
                                    "--dpi", dots,    "tsv",    NULL };
  g_autoptr (GBytes) graymap = make_graymap (image);
  g_autofree char *output = run_program (arguments, graymap, seconds, cancellable, error);
  MeritaRecognition *self;

  if (output == NULL)
    return NULL;
  self = merita_recognition_table_parse (output, page->width, page->height, 100 / scale);
  if (self != NULL)
    self->languages = g_strdup (languages);
  else
    merita_recognition_fail (MERITA_RECOGNITION_ERROR_FAILED, error);
  return self;
}

MeritaRecognition *
merita_recognize_page (GBytes *file,
                       guint page,
                       guint seconds,
                       GCancellable *cancellable,
                       GError **error)
{
  MeritaPdfRequest request = { .kind = MERITA_PDF_LAYOUT, .first = page };
  g_autoptr (MeritaPdfAnswer) size = NULL;
  g_autoptr (MeritaPdfAnswer) image = NULL;
  g_autofree char *languages = NULL;

  g_return_val_if_fail (file != NULL && page > 0, NULL);

  languages = merita_recognition_find_languages (cancellable, error);
  if (languages == NULL)
    return NULL;
  size = merita_pdf_read (file, &request, NULL, cancellable, error);
  if (size == NULL)
    return NULL;
  request.kind = MERITA_PDF_RENDER;
  request.scale = choose_scale (size->layout);
  image = merita_pdf_read (file, &request, NULL, cancellable, error);
  if (image == NULL)
    return NULL;
  return recognize_image (image, size->layout, languages, seconds > 0 ? seconds : DEFAULT_SECONDS,
                          cancellable, error);
}

static void
recognize_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  MeritaRecognition *recognition =
    merita_recognize_page (order->file, order->page, order->seconds, cancellable, &error);

  if (recognition != NULL)
    g_task_return_pointer (task, recognition, (GDestroyNotify) merita_recognition_free);
  else
    g_task_return_error (task, error);
}

void
merita_recognize_page_async (GBytes *file,
                             guint page,
                             guint seconds,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order;

  g_return_if_fail (file != NULL && page > 0);

  order = g_new0 (Order, 1);
  *order = (Order){ g_bytes_ref (file), page, seconds };
  g_task_set_source_tag (task, merita_recognize_page_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, recognize_in_thread);
}

MeritaRecognition *
merita_recognize_page_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
