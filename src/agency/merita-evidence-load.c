/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "merita-evidence-read.h"
#include "merita-pdf-protocol.h"
#include "merita-text.h"

#define MEBIBYTE (1 << 20)

static gboolean
fail_system (const char *path, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               merita_tr (merita_language_current (), "%s cannot be read: %s"), path,
               g_strerror (code));
  return FALSE;
}

/* What is not a regular file may never end, or wait for somebody who never writes. */
static gboolean
check_kind (const char *path, const struct stat *info, GError **error)
{
  MeritaLanguage language = merita_language_current ();
  gint64 size = (gint64) info->st_size;

  if (S_ISDIR (info->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 merita_tr (language, "%s is a folder; name a file"), path);
  else if (!S_ISREG (info->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 merita_tr (language, "%s is not a file but a pipe, a socket or a device; save a "
                                      "copy as a file and add that"),
                 path);
  else if (size > (gint64) MERITA_PDF_MOST_BYTES)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 merita_tr (language, "%s: %u MB; at most %u MB a file; split it"), path,
                 (guint) ((size + MEBIBYTE - 1) / MEBIBYTE), MERITA_PDF_MOST_BYTES / MEBIBYTE);
  else
    return TRUE;
  return FALSE;
}

/* As many bytes as it had when it was opened; fewer when it was cut meanwhile. */
static GBytes *
read_all (int fd, const char *path, gsize size, GError **error)
{
  g_autofree char *data = g_try_malloc (MAX (size, 1));
  gsize had = 0;

  if (data == NULL)
    {
      fail_system (path, ENOMEM, error);
      return NULL;
    }
  while (had < size)
    {
      gssize n = read (fd, data + had, size - had);

      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        {
          fail_system (path, errno, error);
          return NULL;
        }
      had += (gsize) MAX (n, 0);
    }
  return g_bytes_new_take (g_steal_pointer (&data), had);
}

GBytes *
merita_evidence_load_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  struct stat info;
  GBytes *bytes = NULL;

  if (fd < 0 && errno == ENXIO)
    {
      /* A socket cannot be opened at all. */
      if (stat (path, &info) != 0 || check_kind (path, &info, error))
        fail_system (path, ENXIO, error);
      return NULL;
    }
  if (fd < 0 || fstat (fd, &info) != 0)
    fail_system (path, errno, error);
  else if (check_kind (path, &info, error))
    bytes = read_all (fd, path, (gsize) info.st_size, error);
  if (fd >= 0)
    close (fd);
  return bytes;
}
