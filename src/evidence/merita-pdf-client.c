/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-pdf-client.h"

#include <signal.h>

#include "merita-pdf-answer.h"
#include "merita-pdf-protocol.h"
#include "merita-process.h"

#define WORKER "merita-pdf-worker"

/* A page that a person waits for takes milliseconds; a thousand pages of text a second. */
const MeritaPdfLimits merita_pdf_default_limits = {
  .seconds = 60,
  .cpu_seconds = 30,
  .memory_mib = 1024,
  .output = 256u << 20,
};

typedef struct
{
  GBytes *file;
  MeritaPdfRequest request;
  MeritaPdfLimits limits;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_bytes_unref (order->file);
  g_free (order);
}

/* Told by the environment, beside the program, in its neighbour folder of the build, installed. */
static char *
find_worker (void)
{
  const char *told = g_getenv ("MERITA_PDF_WORKER");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : g_strdup (".");
  static const char *const places[] = { WORKER, "../evidence/" WORKER };

  if (told != NULL && *told != '\0')
    return g_strdup (told);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }
  return g_build_filename (MERITA_LIBEXECDIR, WORKER, NULL);
}

static GStrv
list_arguments (const Order *order)
{
  const MeritaPdfRequest *request = &order->request;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *worker = find_worker ();
  g_autofree char *memory = g_strdup_printf ("--memory=%u", order->limits.memory_mib);
  g_autofree char *cpu = g_strdup_printf ("--cpu=%u", order->limits.cpu_seconds);
  g_autofree char *range = g_strdup_printf ("%u-%u", request->first, request->last);
  g_autofree char *page = g_strdup_printf ("%u", request->first);
  char scale[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (scale, sizeof scale, request->scale);
  g_strv_builder_add_many (builder, worker, memory, cpu, NULL);
  if (request->kind == MERITA_PDF_INFO)
    g_strv_builder_add (builder, "info");
  else if (request->kind == MERITA_PDF_TEXT)
    g_strv_builder_add_many (builder, "text", range, NULL);
  else if (request->kind == MERITA_PDF_LAYOUT)
    g_strv_builder_add_many (builder, "layout", page, NULL);
  else if (request->kind == MERITA_PDF_SIGNATURES)
    g_strv_builder_add (builder, "signatures");
  else
    g_strv_builder_add_many (builder, "render", page, scale, NULL);
  return g_strv_builder_end (builder);
}

/* Why a worker stopped in the middle of its answer. */
static MeritaPdfError
explain_end (GSubprocess *worker)
{
  if (g_subprocess_get_if_signaled (worker))
    return g_subprocess_get_term_sig (worker) == SIGXCPU ? MERITA_PDF_ERROR_TOO_SLOW
                                                         : MERITA_PDF_ERROR_CRASHED;
  return g_subprocess_get_exit_status (worker) >= 2 ? MERITA_PDF_ERROR_FAILED
                                                    : MERITA_PDF_ERROR_CRASHED;
}

/* What merita_process_run() says, as an error of this layer. */
static void
explain_failure (const GError *local, GError **error)
{
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (local));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    merita_pdf_fail (MERITA_PDF_ERROR_TOO_SLOW, error);
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    merita_pdf_fail (MERITA_PDF_ERROR_TOO_LARGE, error);
  else
    g_set_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_FAILED, "%s (%s)",
                 merita_pdf_error_describe (merita_language_current (), MERITA_PDF_ERROR_FAILED),
                 local->message);
}

static gboolean
run_worker (const Order *order,
            GByteArray *output,
            GSubprocess **worker,
            GCancellable *cancellable,
            GError **error)
{
  /* A warning about a damaged file must not end the worker, whatever the parent wants of itself. */
  static const char *const unset[] = { "G_DEBUG", NULL };
  g_auto (GStrv) arguments = list_arguments (order);
  const MeritaProcessOrder process = { .arguments = (const char *const *) arguments,
                                       .unset = unset,
                                       .input = order->file,
                                       .seconds = order->limits.seconds,
                                       .most = order->limits.output };
  g_autoptr (GError) local = NULL;

  if (merita_process_run (&process, output, worker, cancellable, &local))
    return TRUE;
  explain_failure (local, error);
  return FALSE;
}

static MeritaPdfAnswer *
carry_out (const Order *order, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  g_autoptr (GSubprocess) worker = NULL;
  MeritaPdfAnswer *answer;
  gboolean cut;

  if (g_bytes_get_size (order->file) > MERITA_PDF_MOST_BYTES)
    {
      merita_pdf_fail (MERITA_PDF_ERROR_TOO_LARGE, error);
      return NULL;
    }
  if (!run_worker (order, output, &worker, cancellable, error))
    return NULL;
  answer = merita_pdf_answer_parse (output->data, output->len, &cut, error);
  if (cut)
    merita_pdf_fail (explain_end (worker), error);
  return answer;
}

static Order *
order_new (GBytes *file, const MeritaPdfRequest *request, const MeritaPdfLimits *limits)
{
  Order *order = g_new0 (Order, 1);

  order->file = g_bytes_ref (file);
  order->request = *request;
  order->limits = limits != NULL ? *limits : merita_pdf_default_limits;
  order->request.first = MAX (request->first, 1);
  return order;
}

MeritaPdfAnswer *
merita_pdf_read (GBytes *file,
                 const MeritaPdfRequest *request,
                 const MeritaPdfLimits *limits,
                 GCancellable *cancellable,
                 GError **error)
{
  MeritaPdfAnswer *answer;
  Order *order;

  g_return_val_if_fail (file != NULL && request != NULL, NULL);

  order = order_new (file, request, limits);
  answer = carry_out (order, cancellable, error);
  order_free (order);
  return answer;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  MeritaPdfAnswer *answer = carry_out (data, cancellable, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, (GDestroyNotify) merita_pdf_answer_free);
  else
    g_task_return_error (task, error);
}

void
merita_pdf_read_async (GBytes *file,
                       const MeritaPdfRequest *request,
                       const MeritaPdfLimits *limits,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (file != NULL && request != NULL);

  g_task_set_source_tag (task, merita_pdf_read_async);
  g_task_set_task_data (task, order_new (file, request, limits), order_free);
  g_task_run_in_thread (task, read_in_thread);
}

MeritaPdfAnswer *
merita_pdf_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
