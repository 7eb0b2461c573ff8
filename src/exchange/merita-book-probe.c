/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <glib/gstdio.h>

#include "merita-book-private.h"
#include "merita-text.h"
#include "merita-zip.h"

#define HEAD_SIZE 4096
/* The end record of a ZIP file and the longest comment that may follow it. */
#define TAIL_SIZE (22 + 65535)
/* The directory of an OLE file of usual size lies within its first megabytes. */
#define OLE_SIZE ((gsize) 4 * 1024 * 1024)

static gboolean
fail (const char *basename, MeritaExchangeError code, const char *message, GError **error)
{
  g_autoptr (GString) text = g_string_new (message);

  g_string_replace (text, "%s", basename, 1);
  g_set_error_literal (error, MERITA_EXCHANGE_ERROR, code, text->str);
  return FALSE;
}

static gsize
read_at (FILE *file, gint64 offset, char *buffer, gsize size)
{
  if (fseeko (file, (off_t) offset, SEEK_SET) != 0)
    return 0;
  return fread (buffer, 1, size, file);
}

static gboolean
contains (const char *data, gsize size, const char *needle, gsize length)
{
  return size >= length && memmem (data, size, needle, length) != NULL;
}

static gboolean
probe_zip (FILE *file,
           gint64 size,
           const char *path,
           const char *basename,
           MeritaBookFormat *format,
           GError **error)
{
  MeritaLanguage language = merita_language_current ();
  gsize wanted = (gsize) MIN (size, TAIL_SIZE);
  g_autofree char *tail = g_malloc (wanted);
  gsize got = read_at (file, size - (gint64) wanted, tail, wanted);

  if (!contains (tail, got, "PK\5\6", 4))
    return fail (basename, MERITA_EXCHANGE_ERROR_TRUNCATED,
                 merita_tr (language,
                            "“%s” is incomplete: its end is missing. Copy or download it again."),
                 error);
  if (merita_zip_has (path, "xl/workbook.xml") || merita_zip_has (path, "[Content_Types].xml"))
    *format = MERITA_BOOK_XLSX;
  else if (merita_zip_has (path, "content.xml"))
    *format = MERITA_BOOK_ODS;
  else
    return fail (
      basename, MERITA_EXCHANGE_ERROR_FORMAT,
      merita_tr (language,
                 "“%s” is an archive but not a spreadsheet. Choose a CSV, XLSX, ODS or XLS file."),
      error);
  return TRUE;
}

static gboolean
probe_ole (FILE *file, gint64 size, const char *basename, MeritaBookFormat *format, GError **error)
{
  static const char package[] =
    "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"; /* UTF-16, as in the directory */
  gsize wanted = (gsize) MIN (size, (gint64) OLE_SIZE);
  g_autofree char *data = g_malloc (wanted);
  gsize got = read_at (file, 0, data, wanted);

  if (contains (data, got, package, sizeof package - 1))
    return fail (
      basename, MERITA_EXCHANGE_ERROR_ENCRYPTED,
      merita_tr (
        merita_language_current (),
        "“%s” is protected by a password. Save a copy without a password and choose that."),
      error);
  *format = MERITA_BOOK_XLS;
  return TRUE;
}

static gboolean
probe_text (const char *head, gsize length, const char *basename, GError **error)
{
  MeritaLanguage language = merita_language_current ();
  gsize start = 0;
  gboolean wide =
    length >= 2 && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0);
  gsize nuls = 0;

  while (start < length
         && (g_ascii_isspace (head[start]) || memchr ("\xef\xbb\xbf", head[start], 3) != NULL))
    start++;
  if (length - start >= 4 && memcmp (head + start, "%PDF", 4) == 0)
    return fail (basename, MERITA_EXCHANGE_ERROR_FORMAT,
                 merita_tr (language, "“%s” is a PDF document. Ask for the table as XLSX or CSV."),
                 error);
  if (length - start >= 1 && head[start] == '<')
    return fail (
      basename, MERITA_EXCHANGE_ERROR_FORMAT,
      merita_tr (language,
                 "“%s” is a web page under the name of a spreadsheet. Open it in a spreadsheet "
                 "program and save it as XLSX."),
      error);
  for (gsize i = 0; i < length; i++)
    nuls += head[i] == '\0';
  if (!wide && nuls > 0 && nuls < length / 4)
    return fail (
      basename, MERITA_EXCHANGE_ERROR_FORMAT,
      merita_tr (language,
                 "“%s” is neither a text table nor a spreadsheet. Choose a CSV, XLSX, ODS or XLS "
                 "file."),
      error);
  return TRUE;
}

gboolean
merita_book_probe (const char *path, const char *basename, MeritaBookFormat *format, GError **error)
{
  static const char ole[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  char head[HEAD_SIZE];
  gsize length;
  gint64 size;
  FILE *file = g_file_test (path, G_FILE_TEST_IS_DIR) ? NULL : g_fopen (path, "rbe");
  gboolean ok;

  if (file == NULL || fseeko (file, 0, SEEK_END) != 0
      || (size = (gint64) ftello (file)) == G_MAXINT64)
    {
      int code = g_file_test (path, G_FILE_TEST_IS_DIR) ? EISDIR : errno;

      if (file != NULL)
        fclose (file);
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   merita_tr (merita_language_current (), "“%s” cannot be read: %s."), basename,
                   g_strerror (code));
      return FALSE;
    }
  length = read_at (file, 0, head, sizeof head);
  if (length == 0)
    ok = fail (basename, MERITA_EXCHANGE_ERROR_EMPTY,
               merita_tr (merita_language_current (), "“%s” is empty. Export the table again."),
               error);
  else if (length >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0))
    ok = probe_zip (file, size, path, basename, format, error);
  else if (length >= 8 && memcmp (head, ole, 8) == 0)
    ok = probe_ole (file, size, basename, format, error);
  else
    {
      *format = MERITA_BOOK_TEXT;
      ok = probe_text (head, length, basename, error);
    }
  fclose (file);
  return ok;
}
