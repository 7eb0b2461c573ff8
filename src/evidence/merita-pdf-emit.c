/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pdf-emit.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static gboolean
write_all (const void *data, gsize size)
{
  const char *bytes = data;

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      size -= (gsize) n;
    }
  return TRUE;
}

gboolean
merita_pdf_emit (MeritaPdfFrame frame,
                 const guint32 *numbers,
                 guint n_numbers,
                 const void *data,
                 gsize size)
{
  guint8 header[MERITA_PDF_FRAME_HEADER + MERITA_PDF_MOST_NUMBERS * sizeof (guint32)];
  guint32 length = GUINT32_TO_LE ((guint32) (n_numbers * sizeof (guint32) + size));
  gsize at = MERITA_PDF_FRAME_HEADER;

  g_assert (n_numbers <= MERITA_PDF_MOST_NUMBERS && size <= G_MAXUINT32 / 2);
  header[0] = (guint8) frame;
  memcpy (header + 1, &length, sizeof length);
  for (guint i = 0; i < n_numbers; i++, at += sizeof (guint32))
    {
      guint32 number = GUINT32_TO_LE (numbers[i]);

      memcpy (header + at, &number, sizeof number);
    }
  return write_all (header, at) && write_all (data, size);
}

int
merita_pdf_emit_end (void)
{
  return merita_pdf_emit (MERITA_PDF_FRAME_END, NULL, 0, NULL, 0) ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
merita_pdf_emit_failed (MeritaPdfFailure failure)
{
  const guint32 number = failure;

  merita_pdf_emit (MERITA_PDF_FRAME_FAILED, &number, 1, NULL, 0);
  return EXIT_FAILURE;
}
