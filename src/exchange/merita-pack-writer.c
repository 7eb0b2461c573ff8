/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-writer.h"

#include <errno.h>
#include <string.h>

#include "merita-date.h"
#include "merita-exchange-error.h"
#include "merita-pack-existing.h"
#include "merita-pack-sink.h"
#include "merita-text.h"

#define CHUNK_SIZE (256 * 1024)

struct _MeritaPackWriter
{
  MeritaPackSink *sink;
  gboolean replace;
  GPtrArray *lines; /* char*: of the manifest */
  char *path;       /* of the file that is open */
  GChecksum *checksum;
};

static const char *
describe_code (MeritaLanguage language, int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      return merita_tr (language, "there is no more room on this disk; make room or choose another "
                                  "disk (nothing was left behind)");
    case EFBIG:
      return merita_tr (language,
                        "this disk does not take files so large; choose another disk, or a "
                        "folder instead of a ZIP file");
    case EACCES:
    case EPERM:
    case EROFS:
      return merita_tr (language, "you may not write there; choose another folder");
    case ENOENT:
    case ENOTDIR:
      return merita_tr (language, "the folder that it should go into is not there");
    case EEXIST:
    case ENOTEMPTY:
      return merita_tr (language, "the name is taken; choose another one");
    default:
      return g_strerror (code);
    }
}

gboolean
merita_pack_fail (const char *target, int code, GError **error)
{
  const MeritaLanguage language = merita_language_current ();

  g_set_error (error, G_IO_ERROR, (gint) g_io_error_from_errno (code),
               merita_tr (language, "“%s” cannot be written: %s."), target,
               describe_code (language, code));
  return FALSE;
}

static gboolean
check_target (const char *target, gboolean replace, GError **error)
{
  const MeritaLanguage language = merita_language_current ();
  g_autofree char *extra = NULL;

  switch (merita_pack_look_at (target, &extra))
    {
    case MERITA_PACK_NOTHING:
      return TRUE;
    case MERITA_PACK_OURS:
      if (replace)
        return TRUE;
      g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_EXISTS,
                   merita_tr (language, "“%s” is an older pack. Choose another name, or have it "
                                        "replaced."),
                   target);
      return FALSE;
    default:
      if (extra != NULL)
        g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_EXISTS,
                     merita_tr (language,
                                "“%s” is an older pack, but “%s” in it is not part of it. "
                                "Choose another name."),
                     target, extra);
      else
        g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_EXISTS,
                     merita_tr (language, "“%s” is there already and is no pack of Merita. Choose "
                                          "another name."),
                     target);
      return FALSE;
    }
}

static gint64
find_time (MeritaDate day)
{
  g_autoptr (GDateTime) time = NULL;

  /* ZIP knows no year before 1980. */
  if (day != MERITA_DATE_UNKNOWN && merita_date_year (day) >= 1980)
    time = g_date_time_new_utc (merita_date_year (day), merita_date_month (day),
                                merita_date_day (day), 0, 0, 0);
  if (time == NULL)
    time = g_date_time_new_utc (1980, 1, 2, 0, 0, 0);
  return g_date_time_to_unix (time);
}

static gboolean
is_zip (const char *target)
{
  g_autofree char *folded = g_ascii_strdown (target, -1);

  return g_str_has_suffix (folded, ".zip");
}

MeritaPackWriter *
merita_pack_writer_new (const char *target, MeritaDate day, gboolean replace, GError **error)
{
  g_autofree char *path = NULL;
  MeritaPackSink *sink;
  MeritaPackWriter *self;
  gsize length;

  g_return_val_if_fail (target != NULL, NULL);

  path = g_strdup (target);
  for (length = strlen (path); length > 1 && path[length - 1] == '/'; length--)
    path[length - 1] = '\0';
  if (!check_target (path, replace, error))
    return NULL;
  sink = is_zip (path) ? merita_pack_zip_new (path, find_time (day), error)
                       : merita_pack_folder_new (path, find_time (day), error);
  if (sink == NULL)
    return NULL;
  self = g_new0 (MeritaPackWriter, 1);
  self->sink = sink;
  self->replace = replace;
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  return self;
}

void
merita_pack_writer_free (MeritaPackWriter *self)
{
  if (self == NULL)
    return;
  self->sink->free (self->sink);
  g_ptr_array_unref (self->lines);
  g_checksum_free (self->checksum);
  g_free (self->path);
  g_free (self);
}

gboolean
merita_pack_writer_begin (MeritaPackWriter *self, const char *path, gint64 size, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL && self->path == NULL, FALSE);

  self->path = g_strdup (path);
  g_checksum_reset (self->checksum);
  return self->sink->begin (self->sink, path, size, error);
}

gboolean
merita_pack_writer_write (MeritaPackWriter *self, const void *data, gsize size, GError **error)
{
  g_return_val_if_fail (self != NULL && self->path != NULL, FALSE);

  g_checksum_update (self->checksum, data, (gssize) size);
  return self->sink->write (self->sink, data, size, error);
}

gboolean
merita_pack_writer_end (MeritaPackWriter *self, char **sha256, GError **error)
{
  const char *hash;

  g_return_val_if_fail (self != NULL && self->path != NULL, FALSE);

  hash = g_checksum_get_string (self->checksum);
  if (sha256 != NULL)
    *sha256 = g_strdup (hash);
  g_ptr_array_add (self->lines, g_strdup_printf ("%s  %s\n", hash, self->path));
  g_clear_pointer (&self->path, g_free);
  return self->sink->end (self->sink, error);
}

gboolean
merita_pack_writer_text (MeritaPackWriter *self, const char *path, const char *text, GError **error)
{
  const gsize length = strlen (text);

  return merita_pack_writer_begin (self, path, (gint64) length, error)
         && merita_pack_writer_write (self, text, length, error)
         && merita_pack_writer_end (self, NULL, error);
}

static gboolean
copy_stream (MeritaPackWriter *self,
             GInputStream *stream,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  gssize got;

  while ((got = g_input_stream_read (stream, chunk, CHUNK_SIZE, cancellable, error)) > 0)
    if (!merita_pack_writer_write (self, chunk, (gsize) got, error))
      return FALSE;
  return got == 0;
}

gboolean
merita_pack_writer_file (MeritaPackWriter *self,
                         const char *path,
                         const char *from,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (from);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;

  if (stream == NULL)
    return FALSE;
  info =
    g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);
  return info != NULL && merita_pack_writer_begin (self, path, g_file_info_get_size (info), error)
         && copy_stream (self, G_INPUT_STREAM (stream), cancellable, error)
         && merita_pack_writer_end (self, NULL, error);
}

/* A line begins with the hash, so they are sorted by what follows it. */
static int
compare_lines_cb (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;

  return strcmp (strchr (first, ' '), strchr (second, ' '));
}

gboolean
merita_pack_writer_close (MeritaPackWriter *self, GError **error)
{
  g_autoptr (GString) manifest = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && self->path == NULL, FALSE);

  g_ptr_array_sort (self->lines, compare_lines_cb);
  for (guint i = 0; i < self->lines->len; i++)
    g_string_append (manifest, self->lines->pdata[i]);
  return merita_pack_writer_text (self, MERITA_PACK_MANIFEST, manifest->str, error)
         && self->sink->keep (self->sink, self->replace, error);
}
