/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * merita-pdf-worker [--memory MIB] [--cpu SECONDS] info | signatures |
 *   text FIRST-LAST | layout PAGE | render PAGE SCALE
 *
 * Reads one PDF from standard input and answers on standard output (merita-pdf-protocol.h).  It
 * parses nothing before it has confined itself.  text answers INFO too; LAST 0 is the last page.
 *
 * Text in a font that the file only names is drawn with fonts of the system (merita-pdf-fonts.h).
 */
#include <cairo.h>
#include <errno.h>
#include <glib.h>
#include <math.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "merita-pdf-confine.h"
#include "merita-pdf-emit.h"
#include "merita-pdf-fonts.h"
#include "merita-pdf-worker-layout.h"
#include "merita-pdf-worker-signatures.h"

#define DEFAULT_MEMORY 1024
#define DEFAULT_CPU 30
#define CHUNK (1u << 20)

/* poppler-glib declares none. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

typedef struct
{
  int memory, cpu;
  const char *request;
  int first, last; /* 0: to the end */
  double scale;
} Task;

static GBytes *
read_pipe (void)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();

  while (all->len <= MERITA_PDF_MOST_BYTES)
    {
      guint had = all->len;
      gssize n;

      g_byte_array_set_size (all, had + CHUNK);
      n = read (STDIN_FILENO, all->data + had, CHUNK);
      g_byte_array_set_size (all, had + (n > 0 ? (guint) n : 0));
      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* A memory file is not copied. */
static GBytes *
read_input (void)
{
  struct stat info;
  void *data;

  if (fstat (STDIN_FILENO, &info) != 0)
    return NULL;
  if (!S_ISREG (info.st_mode) || info.st_size == 0)
    return read_pipe ();
  if (info.st_size > MERITA_PDF_MOST_BYTES)
    return g_bytes_new_static ("", 0);
  data = mmap (NULL, (gsize) info.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  return data != MAP_FAILED ? g_bytes_new_static (data, (gsize) info.st_size) : NULL;
}

/*
 * What libraries load at first use must be there before no file can be opened: conversion tables,
 * types, fonts for what draws.
 */
static void
warm_up (const Task *task)
{
  static const char *const charsets[] = { "UTF-16BE", "UTF-16LE", "UTF-16", "ISO-8859-1" };
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  PopplerDocument *none;

  /* Kept open until the end: a closed one is unloaded. */
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    g_iconv_open ("UTF-8", charsets[i]);
  g_get_charset (NULL);
  none = poppler_document_new_from_bytes (nothing, NULL, &error);
  g_assert (none == NULL);
  if (g_str_equal (task->request, "render"))
    merita_pdf_fonts_keep ();
  if (g_str_equal (task->request, "signatures"))
    merita_pdf_worker_signatures_prepare ();
}

static PopplerDocument *
open_document (GBytes *bytes, MeritaPdfFailure *failure)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);
  int pages;

  *failure = MERITA_PDF_FAILURE_DAMAGED;
  if (document == NULL)
    {
      if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
        *failure = MERITA_PDF_FAILURE_ENCRYPTED;
      return NULL;
    }
  pages = poppler_document_get_n_pages (document);
  if (pages > 0 && pages <= MERITA_PDF_MOST_PAGES)
    return document;
  if (pages > MERITA_PDF_MOST_PAGES)
    *failure = MERITA_PDF_FAILURE_TOO_LARGE;
  g_object_unref (document);
  return NULL;
}

static gboolean
answer_info (PopplerDocument *document)
{
  const guint32 pages = (guint32) poppler_document_get_n_pages (document);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);

  return merita_pdf_emit (MERITA_PDF_FRAME_INFO, &pages, 1, valid, strlen (valid));
}

/* A page that is listed and cannot be had is an empty one: the others are still worth reading. */
static gboolean
answer_text (PopplerDocument *document, int number)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, number - 1);
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const guint32 shown = (guint32) number;

  return merita_pdf_emit (MERITA_PDF_FRAME_PAGE, &shown, 1, valid, strlen (valid));
}

static int
answer_image (PopplerDocument *document, const Task *task)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, task->first - 1);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint32 numbers[3];

  if (page == NULL)
    return merita_pdf_emit_failed (MERITA_PDF_FAILURE_DAMAGED);
  poppler_page_get_size (page, &width, &height);
  width = ceil (width * task->scale);
  height = ceil (height * task->scale);
  if (!(width >= 1 && height >= 1 && width * height <= MERITA_PDF_MOST_PIXELS))
    return merita_pdf_emit_failed (MERITA_PDF_FAILURE_TOO_LARGE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, task->scale, task->scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return merita_pdf_emit_failed (MERITA_PDF_FAILURE_TOO_LARGE);
  numbers[0] = (guint32) cairo_image_surface_get_width (surface);
  numbers[1] = (guint32) cairo_image_surface_get_height (surface);
  numbers[2] = (guint32) cairo_image_surface_get_stride (surface);
  if (!merita_pdf_emit (MERITA_PDF_FRAME_IMAGE, numbers, 3, cairo_image_surface_get_data (surface),
                        (gsize) numbers[1] * numbers[2]))
    return EXIT_FAILURE;
  return merita_pdf_emit_end ();
}

static int
answer (PopplerDocument *document, GBytes *file, const Task *task)
{
  int pages = poppler_document_get_n_pages (document);
  int last = task->last > 0 ? task->last : pages;

  if (task->first > pages || last > pages)
    return merita_pdf_emit_failed (MERITA_PDF_FAILURE_NO_PAGE);
  if (g_str_equal (task->request, "render"))
    return answer_image (document, task);
  if (g_str_equal (task->request, "layout"))
    return merita_pdf_worker_layout (document, task->first);
  if (!answer_info (document))
    return EXIT_FAILURE;
  if (g_str_equal (task->request, "signatures") && !merita_pdf_worker_signatures (document, file))
    return EXIT_FAILURE;
  if (g_str_equal (task->request, "text"))
    for (int number = task->first; number <= last; number++)
      if (!answer_text (document, number))
        return EXIT_FAILURE;
  return merita_pdf_emit_end ();
}

static gboolean
parse_request (Task *task, int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  task->request = argv[1];
  task->first = 1;
  if (argc == 2)
    return g_str_equal (task->request, "info") || g_str_equal (task->request, "signatures");
  if (argc == 3 && g_str_equal (task->request, "text"))
    return sscanf (argv[2], "%d-%d", &task->first, &task->last) == 2 && task->first >= 1
           && task->last >= 0;
  if (argc == 3 && g_str_equal (task->request, "layout"))
    {
      task->first = task->last = atoi (argv[2]);
      return task->first >= 1;
    }
  if (argc == 4 && g_str_equal (task->request, "render"))
    {
      task->first = task->last = atoi (argv[2]);
      task->scale = g_ascii_strtod (argv[3], NULL);
      return task->first >= 1 && task->scale > 0;
    }
  return FALSE;
}

static gboolean
parse_arguments (Task *task, int argc, char **argv)
{
  const GOptionEntry entries[] = {
    { "memory", 0, 0, G_OPTION_ARG_INT, &task->memory, "Most memory", "MIB" },
    { "cpu", 0, 0, G_OPTION_ARG_INT, &task->cpu, "Most processor time", "SECONDS" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, &argc, &argv, NULL) && task->memory > 0 && task->cpu > 0
         && parse_request (task, argc, argv);
}

int
main (int argc, char **argv)
{
  Task task = { .memory = DEFAULT_MEMORY, .cpu = DEFAULT_CPU };
  MeritaPdfFailure failure;
  PopplerDocument *document;
  GBytes *bytes;

  if (!parse_arguments (&task, argc, argv))
    {
      g_printerr ("merita-pdf-worker [--memory MIB] [--cpu SECONDS]"
                  " info | signatures | text FIRST-LAST | layout PAGE | render PAGE SCALE\n");
      return 2;
    }
  bytes = read_input ();
  warm_up (&task);
  if (bytes == NULL || !merita_pdf_confine ((guint) task.memory, (guint) task.cpu))
    return 3;
  document = open_document (bytes, &failure);
  /* The process ends here: what it holds need not be given back. */
  _exit (document != NULL ? answer (document, bytes, &task) : merita_pdf_emit_failed (failure));
}
