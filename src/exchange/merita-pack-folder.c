/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* syncfs */

#include "merita-pack-sink.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "merita-pack-existing.h"

typedef struct
{
  MeritaPackSink sink;
  char *target, *draft; /* draft NULL once it was kept */
  char *open_path;
  gint64 time;
  int file; /* -1 none */
} FolderSink;

static gboolean
begin (MeritaPackSink *sink, const char *path, gint64 size, GError **error)
{
  FolderSink *self = (FolderSink *) sink;
  g_autofree char *folder = NULL;

  g_free (self->open_path);
  self->open_path = g_build_filename (self->draft, path, NULL);
  folder = g_path_get_dirname (self->open_path);
  if (g_mkdir_with_parents (folder, 0755) != 0)
    return merita_pack_fail (self->target, errno, error);
  self->file = g_open (self->open_path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0644);
  return self->file >= 0 || merita_pack_fail (self->target, errno, error);
}

static gboolean
write_all (MeritaPackSink *sink, const void *data, gsize size, GError **error)
{
  FolderSink *self = (FolderSink *) sink;
  const char *p = data;

  while (size > 0)
    {
      const gssize written = write (self->file, p, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return merita_pack_fail (self->target, errno, error);
      p += written;
      size -= (gsize) written;
    }
  return TRUE;
}

static gboolean
end (MeritaPackSink *sink, GError **error)
{
  FolderSink *self = (FolderSink *) sink;
  const struct timespec times[2] = { { .tv_sec = self->time }, { .tv_sec = self->time } };
  const int file = self->file;

  self->file = -1;
  futimens (file, times);
  return close (file) == 0 || merita_pack_fail (self->target, errno, error);
}

static gboolean
flush (FolderSink *self, GError **error)
{
  const int folder = g_open (self->draft, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok = folder >= 0 && syncfs (folder) == 0;

  if (!ok)
    merita_pack_fail (self->target, errno, error);
  if (folder >= 0)
    close (folder);
  return ok;
}

static gboolean
move (const char *from, const char *to, const char *target, GError **error)
{
  return g_rename (from, to) == 0 || merita_pack_fail (target, errno, error);
}

/* The older pack steps aside until the new one stands in its place. */
static gboolean
keep (MeritaPackSink *sink, gboolean replace, GError **error)
{
  FolderSink *self = (FolderSink *) sink;
  g_autofree char *aside = NULL;

  if (!flush (self, error))
    return FALSE;
  if (replace && g_file_test (self->target, G_FILE_TEST_EXISTS))
    {
      aside = g_strconcat (self->draft, "-lama", NULL);
      if (!move (self->target, aside, self->target, error))
        return FALSE;
    }
  if (!move (self->draft, self->target, self->target, error))
    {
      if (aside != NULL)
        g_rename (aside, self->target);
      return FALSE;
    }
  g_clear_pointer (&self->draft, g_free);
  if (aside != NULL)
    merita_pack_remove_tree (aside);
  return TRUE;
}

static void
free_folder (MeritaPackSink *sink)
{
  FolderSink *self = (FolderSink *) sink;

  if (self->file >= 0)
    close (self->file);
  if (self->draft != NULL)
    merita_pack_remove_tree (self->draft);
  g_free (self->target);
  g_free (self->draft);
  g_free (self->open_path);
  g_free (self);
}

MeritaPackSink *
merita_pack_folder_new (const char *target, gint64 time, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *draft = g_build_filename (parent, ".merita-paket-XXXXXX", NULL);
  FolderSink *self;

  if (g_mkdtemp_full (draft, 0755) == NULL)
    {
      merita_pack_fail (target, errno, error);
      return NULL;
    }
  self = g_new0 (FolderSink, 1);
  self->sink = (MeritaPackSink){ begin, write_all, end, keep, free_folder };
  self->target = g_strdup (target);
  self->draft = g_steal_pointer (&draft);
  self->time = time;
  self->file = -1;
  return &self->sink;
}
