/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-process.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <sys/mman.h>
#include <unistd.h>

#define CHUNK (64u << 10)

static gboolean
fail_system (const char *what, GError **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", what, g_strerror (code));
  return FALSE;
}

/* A sealed file without a name: the program sees these bytes and no others, whoever has the
 * original. */
static int
seal_file (GBytes *file, GError **error)
{
  int fd = memfd_create ("merita", MFD_CLOEXEC | MFD_ALLOW_SEALING);
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

static GSubprocess *
start (const MeritaProcessOrder *order, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  if (order->input != NULL)
    {
      int fd = seal_file (order->input, error);

      if (fd < 0)
        return NULL;
      g_subprocess_launcher_take_stdin_fd (launcher, fd);
    }
  for (const char *const *name = order->unset; name != NULL && *name != NULL; name++)
    g_subprocess_launcher_unsetenv (launcher, *name);
  return g_subprocess_launcher_spawnv (launcher, order->arguments, error);
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
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, g_strerror (ETIMEDOUT));
  return FALSE;
}

static gboolean
collect_output (GSubprocess *process,
                const MeritaProcessOrder *order,
                GByteArray *output,
                GCancellable *cancellable,
                GError **error)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  int fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream));
  gint64 deadline = g_get_monotonic_time () + order->seconds * G_USEC_PER_SEC;

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
      if (output->len > order->most)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, g_strerror (ENOSPC));
          return FALSE;
        }
    }
}

gboolean
merita_process_run (const MeritaProcessOrder *order,
                    GByteArray *output,
                    GSubprocess **ended,
                    GCancellable *cancellable,
                    GError **error)
{
  GSubprocess *process;
  gboolean ok;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  process = start (order, error);
  if (process == NULL)
    return FALSE;
  ok = collect_output (process, order, output, cancellable, error);
  /* Whoever has said everything is dead or dying; whoever has not must not go on. */
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  *ended = process;
  return ok;
}
