/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-pdf-client.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "merita-pdf-answer.h"
#include "merita-pdf-protocol.h"

#define WORKER "merita-pdf-worker"
#define CHUNK (64u << 10)

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

static gboolean
fail_system (const char *what, GError **error)
{
  int code = errno;

  g_set_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_FAILED, "%s (%s: %s)",
               merita_pdf_error_describe (merita_language_current (), MERITA_PDF_ERROR_FAILED),
               what, g_strerror (code));
  return FALSE;
}

/* A sealed file without a name: the worker sees these bytes and no others, whoever has the
 * original. */
static int
seal_file (GBytes *file, GError **error)
{
  int fd = memfd_create ("merita-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  const char *data = g_bytes_get_data (file, NULL);
  gsize left = g_bytes_get_size (file);

  while (fd >= 0 && left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno != EINTR)
        break;
      data += MAX (n, 0);
      left -= (gsize) MAX (n, 0);
    }
  if (fd >= 0 && left == 0 && lseek (fd, 0, SEEK_SET) == 0
      && fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0)
    return fd;
  fail_system ("memfd", error);
  if (fd >= 0)
    close (fd);
  return -1;
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

static GSubprocess *
start_worker (const Order *order, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_auto (GStrv) arguments = list_arguments (order);
  g_autoptr (GError) local = NULL;
  GSubprocess *worker;
  int fd = seal_file (order->file, error);

  if (fd < 0)
    return NULL;
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  /* A warning about a damaged file must not end the worker, whatever the parent wants of itself. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  worker = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, &local);
  if (worker == NULL)
    g_set_error (error, MERITA_PDF_ERROR, MERITA_PDF_ERROR_FAILED, "%s (%s)",
                 merita_pdf_error_describe (merita_language_current (), MERITA_PDF_ERROR_FAILED),
                 local->message);
  return worker;
}

/* Waits for output until the deadline.  FALSE with error: late or cancelled. */
static gboolean
wait_for_output (int fd, gint64 deadline, GCancellable *cancellable, GError **error)
{
  GPollFD fds[2] = { { .fd = fd, .events = G_IO_IN | G_IO_HUP } };
  guint n = 1;
  gint64 left = (deadline - g_get_monotonic_time ()) / 1000;
  int ready = 0;

  if (cancellable != NULL && g_cancellable_make_pollfd (cancellable, &fds[1]))
    n = 2;
  if (left > 0)
    ready = g_poll (fds, n, (int) MIN (left, G_MAXINT));
  if (n == 2)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (ready != 0)
    return TRUE;
  merita_pdf_fail (MERITA_PDF_ERROR_TOO_SLOW, error);
  return FALSE;
}

static gboolean
collect_output (GSubprocess *worker,
                const MeritaPdfLimits *limits,
                GByteArray *output,
                GCancellable *cancellable,
                GError **error)
{
  int fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (g_subprocess_get_stdout_pipe (worker)));
  gint64 deadline = g_get_monotonic_time () + limits->seconds * G_USEC_PER_SEC;

  for (;;)
    {
      guint had = output->len;
      gssize n;

      if (!wait_for_output (fd, deadline, cancellable, error))
        return FALSE;
      g_byte_array_set_size (output, had + CHUNK);
      n = read (fd, output->data + had, CHUNK);
      g_byte_array_set_size (output, had + (guint) MAX (n, 0));
      if (n == 0)
        return TRUE;
      if (n < 0 && errno != EINTR)
        return fail_system ("read", error);
      if (output->len > limits->output)
        {
          merita_pdf_fail (MERITA_PDF_ERROR_TOO_LARGE, error);
          return FALSE;
        }
    }
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

static MeritaPdfAnswer *
carry_out (const Order *order, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  g_autoptr (GSubprocess) worker = NULL;
  g_autoptr (GError) local = NULL;
  MeritaPdfAnswer *answer = NULL;
  gboolean cut = FALSE;
  gboolean ok;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (g_bytes_get_size (order->file) > MERITA_PDF_MOST_BYTES)
    {
      merita_pdf_fail (MERITA_PDF_ERROR_TOO_LARGE, error);
      return NULL;
    }
  worker = start_worker (order, error);
  if (worker == NULL)
    return NULL;
  ok = collect_output (worker, &order->limits, output, cancellable, &local);
  /* Whoever has said everything is dead or dying; whoever has not must not go on. */
  g_subprocess_force_exit (worker);
  g_subprocess_wait (worker, NULL, NULL);
  if (ok)
    answer = merita_pdf_answer_parse (output->data, output->len, &cut, &local);
  if (cut)
    merita_pdf_fail (explain_end (worker), &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
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
