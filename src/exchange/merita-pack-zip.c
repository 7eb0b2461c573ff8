/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-pack-sink.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "merita-exchange-error.h"
#include "merita-text.h"

typedef struct
{
  MeritaPackSink sink;
  char *target, *draft; /* draft NULL once it was kept */
  gint64 time;
  int file;
  struct archive *archive;
  int code;             /* of the system, why the file could not be written; 0 none */
  gboolean thrown_away; /* nothing more goes into the file */
} ZipSink;

locale_t
merita_pack_unicode (void)
{
  static locale_t unicode;

  if (g_once_init_enter (&unicode))
    {
      const locale_t made = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);

      g_once_init_leave (&unicode, made != (locale_t) 0 ? made : LC_GLOBAL_LOCALE);
    }
  return unicode;
}

static gboolean
fail_archive (ZipSink *self, GError **error)
{
  if (self->code != 0)
    return merita_pack_fail (self->target, self->code, error);
  g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_FAILED,
               merita_tr (merita_language_current (), "“%s” cannot be written: %s."), self->target,
               archive_error_string (self->archive));
  return FALSE;
}

/*
 * An archive that fails, or that is given up, keeps what it has allocated.  So it never learns of
 * either: from then on its bytes go nowhere, and the sink knows why.
 */
static la_ssize_t
write_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  ZipSink *self = data;
  const char *bytes = buffer;

  for (size_t done = 0; done < length && self->code == 0 && !self->thrown_away;)
    {
      const gssize n = write (self->file, bytes + done, length - done);

      if (n > 0)
        done += (size_t) n;
      else if (n == 0 || errno != EINTR)
        self->code = n == 0 ? ENOSPC : errno;
    }
  return (la_ssize_t) length;
}

static gboolean
begin (MeritaPackSink *sink, const char *path, gint64 size, GError **error)
{
  ZipSink *self = (ZipSink *) sink;
  struct archive_entry *entry = archive_entry_new ();
  const locale_t before = uselocale (merita_pack_unicode ());
  int code;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, (time_t) self->time, 0);
  code = archive_write_header (self->archive, entry);
  archive_entry_free (entry);
  uselocale (before);
  return (code == ARCHIVE_OK && self->code == 0) || fail_archive (self, error);
}

static gboolean
write_all (MeritaPackSink *sink, const void *data, gsize size, GError **error)
{
  ZipSink *self = (ZipSink *) sink;

  return size == 0
         || (archive_write_data (self->archive, data, size) == (la_ssize_t) size && self->code == 0)
         || fail_archive (self, error);
}

static gboolean
end (MeritaPackSink *sink, GError **error)
{
  ZipSink *self = (ZipSink *) sink;

  return (archive_write_finish_entry (self->archive) == ARCHIVE_OK && self->code == 0)
         || fail_archive (self, error);
}

/* Without replace, a file that came meanwhile is kept: link () does not overwrite. */
static gboolean
give_name (ZipSink *self, gboolean replace, GError **error)
{
  if (!replace && link (self->draft, self->target) == 0)
    {
      g_unlink (self->draft);
      return TRUE;
    }
  if (!replace && errno == EEXIST)
    return merita_pack_fail (self->target, errno, error);
  return g_rename (self->draft, self->target) == 0 || merita_pack_fail (self->target, errno, error);
}

static gboolean
keep (MeritaPackSink *sink, gboolean replace, GError **error)
{
  ZipSink *self = (ZipSink *) sink;

  if (archive_write_close (self->archive) != ARCHIVE_OK || self->code != 0)
    return fail_archive (self, error);
  if (fsync (self->file) != 0)
    return merita_pack_fail (self->target, errno, error);
  if (!give_name (self, replace, error))
    return FALSE;
  g_clear_pointer (&self->draft, g_free);
  return TRUE;
}

static void
free_zip (MeritaPackSink *sink)
{
  ZipSink *self = (ZipSink *) sink;

  self->thrown_away = TRUE;
  if (self->archive != NULL)
    archive_write_free (self->archive);
  if (self->file >= 0)
    close (self->file);
  if (self->draft != NULL)
    g_unlink (self->draft);
  g_free (self->target);
  g_free (self->draft);
  g_free (self);
}

static gboolean
open_archive (ZipSink *self, GError **error)
{
  self->archive = archive_write_new ();
  if (archive_write_set_format_zip (self->archive) == ARCHIVE_OK
      && archive_write_set_options (self->archive, "zip:compression=deflate") == ARCHIVE_OK
      && archive_write_set_bytes_in_last_block (self->archive, 1) == ARCHIVE_OK
      && archive_write_open (self->archive, self, NULL, write_cb, NULL) == ARCHIVE_OK)
    return TRUE;
  return fail_archive (self, error);
}

MeritaPackSink *
merita_pack_zip_new (const char *target, gint64 time, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (target);
  ZipSink *self = g_new0 (ZipSink, 1);

  self->sink = (MeritaPackSink){ begin, write_all, end, keep, free_zip };
  self->target = g_strdup (target);
  self->time = time;
  self->draft = g_build_filename (parent, ".merita-paket-XXXXXX", NULL);
  self->file = g_mkstemp_full (self->draft, O_RDWR | O_CLOEXEC, 0644);
  if (self->file < 0)
    {
      merita_pack_fail (target, errno, error);
      g_clear_pointer (&self->draft, g_free);
    }
  else if (open_archive (self, error))
    return &self->sink;
  free_zip (&self->sink);
  return NULL;
}
